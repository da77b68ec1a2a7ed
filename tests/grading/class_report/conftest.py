"""Classes in memory, and one class of sixty that handed in and was graded."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mashura.course.progress.answers import assigned, read_answers
from mashura.grading import load_exercise
from mashura.grading.class_report.hand_ins import (
    ClassRecords,
    CourseExercise,
    HandIn,
    ItemResult,
    Remark,
)
from mashura.grading.exercise.handout import handout_notebook
from mashura.grading.marking.late_policy import LatePolicy
from mashura.grading.proof.generated_class import GeneratedClass, form_source
from mashura.i18n import LANGUAGES

RECEIVED = datetime(2026, 3, 1, 9, tzinfo=UTC)


def course_exercise(name: str, due: datetime | None = None) -> CourseExercise:
    exercise = load_exercise(name)
    handouts = {language: handout_notebook(exercise, language) for language in LANGUAGES}
    return CourseExercise(
        exercise=exercise,
        due=due,
        titles={
            language: {answered.item: answered.title for answered in read_answers(handout)}
            for language, handout in handouts.items()
        },
        forms={
            language: {
                cell.metadata.nbgrader.grade_id.removesuffix("-answer"): tuple(
                    cell.metadata.get("mashura", {}).get("form", {}).get("fields", ())
                )
                for cell in handout.cells
                if cell.metadata.get("nbgrader", {}).get("solution")
            }
            for language, handout in handouts.items()
        },
        reference={},
        given_out="\n".join(cell.source for handout in handouts.values() for cell in handout.cells),
    )


def result(
    item: str,
    points: float | None,
    most: float = 2.0,
    *,
    values: Mapping[str, Any] | None = None,
    text: str = "",
    answered: bool = True,
    remarks: tuple[Remark, ...] = (),
) -> ItemResult:
    return ItemResult(
        item=item,
        points=points,
        extra=0.0,
        most=most,
        counted=most,
        answered=answered,
        values=values,
        text=text,
        remarks=remarks,
    )


def hand_in(exercise: str, trainee: str, *results: ItemResult, **changes: Any) -> HandIn:
    made = HandIn(
        trainee=trainee,
        exercise=exercise,
        language="en",
        received_at=RECEIVED,
        seconds_late=0.0,
        extension_seconds=0.0,
        penalty=0.0,
        exempt=False,
        reason="",
        results={entry.item: entry for entry in results},
    )
    return dataclasses.replace(made, **changes)


def records(
    exercises: tuple[CourseExercise, ...],
    *hand_ins: HandIn,
    more: tuple[str, ...] = (),
    late: LatePolicy | None = None,
) -> ClassRecords:
    trainees = sorted({*(made.trainee for made in hand_ins), *more})
    return ClassRecords(
        course=Path("course"),
        exercises=exercises,
        trainees={trainee: trainee.title() for trainee in trainees},
        hand_ins=tuple(hand_ins),
        late=late or LatePolicy(),
    )


def ungraded_records(generated: GeneratedClass) -> ClassRecords:
    """A generated class as if its known answers had been graded: no notebook runs."""
    exercise = course_exercise(generated.exercise.name)
    hand_ins = []
    for trainee, answers in generated.answers.items():
        results = []
        for item, answer in answers.items():
            source = form_source(generated.exercise, answer)
            most = float(generated.exercise.item(item).points)
            results.append(result(item, answer.score, most, values=assigned(source), text=source))
        hand_ins.append(hand_in(exercise.name, trainee, *results))
    return records((exercise,), *hand_ins)


@dataclasses.dataclass(frozen=True)
class Builder:
    """What tests make classes with."""

    exercise: Callable[..., CourseExercise] = course_exercise
    result: Callable[..., ItemResult] = result
    hand_in: Callable[..., HandIn] = hand_in
    records: Callable[..., ClassRecords] = records
    of: Callable[[GeneratedClass], ClassRecords] = ungraded_records


@pytest.fixture(scope="session")
def make() -> Builder:
    return Builder()
