"""What a course knows of its class: who is in it, what was handed in, marks, answers and messages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from mashura.course.progress.answers import assigned, read_answers, source_of
from mashura.errors import InputError
from mashura.grading.class_report.gradebook_records import RecordedHandIn, in_utc, read_gradebook
from mashura.grading.exercise.exercise import Exercise, course_exercise, exercise_names, load_exercise
from mashura.grading.exercise.handout import BEGIN_SOLUTION, CODE_STUB, END_SOLUTION, TEXT_STUB
from mashura.grading.marking.late_penalty import has_policy
from mashura.grading.marking.late_policy import LatePolicy, read_late_policy
from mashura.grading.marking.marked_notebook import OTHER_VARIANT
from mashura.grading.marking.sanitising import written_text
from mashura.grading.marking.submission_file import UNREAD
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, message, parse_language
from mashura.i18n.progress_bar import progress_bar

Fields = tuple[Mapping[str, Any], ...]
"""An answer's form, as it is in the metadata of its cell: with the words of one language."""
Unusable = Literal["", "unread", "other-copy"]


@dataclass(frozen=True, kw_only=True)
class Remark:
    """One message of a check: its key, and the parameters that its sentence is made of."""

    key: str
    params: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class ItemResult:
    """One item of a hand-in.

    Attributes
    ----------
    points : float or None
        None until a person has marked it. Extra credit is not in it, but in ``extra``.
    most, counted : float
        All its points, and those in the maximum of the exercise: none of an analysts' question.
    answered : bool
        Whether anything of it was filled in.
    values : mapping or None
        The value of each field of the form; None for a text, and for code that does more than assign values.
    text : str
        What was written, without the stub of the exercise.
    """

    item: str
    points: float | None
    extra: float
    most: float
    counted: float
    answered: bool
    values: Mapping[str, Any] | None
    text: str
    remarks: tuple[Remark, ...]

    @property
    def share(self) -> float | None:
        """Share of the points, 0-1."""
        return None if self.points is None else self.points / self.most


@dataclass(frozen=True, kw_only=True)
class HandIn:
    """One exercise that one trainee handed in.

    Attributes
    ----------
    received_at : datetime or None
        In UTC.
    seconds_late : float
        After the date that counts for this trainee, her extension included.
    extension_seconds : float
        What she was given beyond the date of the class.
    penalty : float
        Points that the late policy took off.
    exempt : bool
        Whether lateness costs her nothing.
    reason : str
        Why she has an extension or is exempt.
    results : mapping
        By item; empty until it was graded.
    unusable : {'', 'unread', 'other-copy'}
        Why its answers say nothing of the trainee: her file could not be read, or she answered another
        class's copy.
    """

    trainee: str
    exercise: str
    language: Language | None
    received_at: datetime | None
    seconds_late: float
    extension_seconds: float
    penalty: float
    exempt: bool
    reason: str
    results: Mapping[str, ItemResult]
    unusable: Unusable = ""

    @property
    def graded(self) -> bool:
        """Whether it has marks."""
        return bool(self.results)


@dataclass(frozen=True, kw_only=True)
class CourseExercise:
    """An exercise as this course gave it out.

    Attributes
    ----------
    due : datetime or None
        In UTC.
    titles : mapping
        The question of each item, by language.
    forms : mapping
        The form of each item, by language.
    reference : mapping
        The values of a right answer, by item, where they can be read.
    given_out : str
        All that trainees receive, in every language.
    """

    exercise: Exercise
    due: datetime | None
    titles: Mapping[Language, Mapping[str, str]]
    forms: Mapping[Language, Mapping[str, Fields]]
    reference: Mapping[str, Mapping[str, Any]]
    given_out: str

    @property
    def name(self) -> str:
        """Its name."""
        return self.exercise.name

    @property
    def items(self) -> tuple[str, ...]:
        """Its items in their order."""
        return tuple(item.id for item in self.exercise.items)


@dataclass(frozen=True, kw_only=True)
class ClassRecords:
    """A course, its trainees with their names, what they handed in, and its late policy."""

    course: Path
    exercises: tuple[CourseExercise, ...]
    trainees: Mapping[str, str]
    hand_ins: tuple[HandIn, ...]
    late: LatePolicy

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, str], HandIn]:
        return {(hand_in.exercise, hand_in.trainee): hand_in for hand_in in self.hand_ins}

    def hand_in(self, exercise: str, trainee: str) -> HandIn | None:
        """Return what a trainee handed in; None if nothing."""
        return self._by_place.get((exercise, trainee))

    def due(self, exercise: CourseExercise, trainee: str) -> datetime | None:
        """Return when a trainee has to hand in, in UTC; None where nothing is due for her."""
        extension = self.late.extension(exercise.name, trainee)
        if extension is None:
            return exercise.due
        return in_utc(self.late.moment(extension.until)) if extension.until else None

    def graded(self, exercise: str) -> tuple[HandIn, ...]:
        """Return the graded hand-ins of an exercise whose answers can be used, by trainee."""
        return tuple(
            hand_in
            for hand_in in self.hand_ins
            if hand_in.exercise == exercise and hand_in.graded and not hand_in.unusable
        )


def read_class(course: Path, assignment: str | None = None) -> ClassRecords:
    """Read a course's gradebook and graded notebooks; nothing is changed.

    Parameters
    ----------
    course : Path
        A course that :func:`mashura.grading.build_exercises` made.
    assignment : str, optional
        Only this exercise.

    Raises
    ------
    InputError
        If the folder is no such course, or the exercise is not in it.
    """
    course = course.resolve()
    if not (course / "nbgrader_config.py").is_file():
        raise InputError("grading-no-course", folder=str(course))
    # An assignment of the instructor's own has no checks of ours.
    built = {path.parent.name for path in (course / "source").glob("*/*.ipynb")}
    names = sorted(built.intersection(exercise_names()))
    if assignment is not None:
        load_exercise(assignment)
        if assignment not in names:
            raise InputError("grading-not-in-course", name=assignment, folder=str(course))
        names = [assignment]
    marks = read_gradebook(course)
    exercises = tuple(_exercise(course, name, marks.due.get(name)) for name in names)
    by_name = {exercise.name: exercise for exercise in exercises}
    places = sorted(
        {*marks.hand_ins, *((path.name, path.parent.name) for path in (course / "submitted").glob("*/*/"))}
    )
    late = read_late_policy(course)
    hand_ins = tuple(
        _hand_in(
            course,
            by_name[exercise],
            trainee,
            marks.hand_ins.get((exercise, trainee)),
            late,
        )
        for exercise, trainee in progress_bar(places, what=message("class-progress-reading"))
        if exercise in by_name
    )
    names_of = {**{trainee: trainee for _, trainee in places}, **marks.trainees}
    return ClassRecords(
        course=course,
        exercises=exercises,
        trainees=dict(sorted(names_of.items())),
        hand_ins=hand_ins,
        late=late,
    )


def _exercise(course: Path, name: str, due: datetime | None) -> CourseExercise:
    exercise = course_exercise(course, name)
    titles: dict[Language, Mapping[str, str]] = {}
    forms: dict[Language, Mapping[str, Fields]] = {}
    given_out = []
    for language in LANGUAGES:
        path = course / "handout" / language / name / f"{name}.ipynb"
        handout = _notebook(path) or _notebook(course / "source" / name / f"{name}.ipynb") or {}
        given_out += [source_of(cell) for cell in handout.get("cells", ())]
        titles[language] = {answered.item: answered.title for answered in read_answers(handout)}
        forms[language] = {
            item: tuple(cell["metadata"].get("mashura", {}).get("form", {}).get("fields", ()))
            for item, cell in _answer_cells(handout)
        }
    source = _notebook(course / "source" / name / f"{name}.ipynb") or {}
    reference = {
        item: values
        for item, cell in _answer_cells(source)
        if (values := assigned(source_of(cell).partition(BEGIN_SOLUTION)[2].partition(END_SOLUTION)[0]))
    }
    return CourseExercise(
        exercise=exercise,
        due=due,
        titles=titles,
        forms=forms,
        reference=reference,
        given_out="\n".join(given_out),
    )


def _hand_in(
    course: Path,
    exercise: CourseExercise,
    trainee: str,
    marks: RecordedHandIn | None,
    late: LatePolicy,
) -> HandIn:
    notebook = _notebook(course / "autograded" / trainee / exercise.name / f"{exercise.name}.ipynb") or {}
    graded = notebook.get("metadata", {}).get("mashura", {})
    points = marks.points if marks else {}
    extension = late.extension(exercise.name, trainee)
    time = marks.received_at if marks else None
    return HandIn(
        trainee=trainee,
        exercise=exercise.name,
        language=parse_language(str(graded.get("language", ""))) if points else None,
        received_at=time or _stamped(course / "submitted" / trainee / exercise.name / "timestamp.txt"),
        seconds_late=marks.seconds_late if marks else 0.0,
        extension_seconds=marks.extension_seconds if marks else 0.0,
        penalty=_penalty(course, exercise.name, trainee, marks, late) if marks else 0.0,
        exempt=extension is not None and extension.waived,
        reason=extension.reason if extension else "",
        results={
            result.item: result for result in _results(notebook, exercise, graded.get("remarks", {}), points)
        },
        unusable=_unusable(graded.get("repairs", ())),
    )


def _penalty(course: Path, exercise: str, trainee: str, marks: RecordedHandIn, late: LatePolicy) -> float:
    """Return what lateness costs today: a person may have marked since the gradebook was told."""
    if not has_policy(course):
        return marks.penalty
    earned = sum((points or 0.0) + extra for points, extra in marks.points.values())
    return late.penalty(exercise, trainee, earned, marks.seconds_late)


def _unusable(repairs: Iterable[Mapping[str, Any]]) -> Unusable:
    keys = [str(repair.get("key", "")) for repair in repairs]
    if any(key.startswith(UNREAD) for key in keys):
        return "unread"
    return "other-copy" if OTHER_VARIANT in keys else ""


def _results(
    notebook: Mapping[str, Any],
    exercise: CourseExercise,
    remarks: Mapping[str, Any],
    points: Mapping[str, tuple[float | None, float]],
) -> Iterator[ItemResult]:
    cells = dict(_answer_cells(notebook))
    parts = {answered.item: answered for answered in read_answers(notebook)}
    for item in exercise.exercise.items:
        if item.id not in points:
            continue
        score, extra = points[item.id]
        cell = cells.get(item.id)
        source = written_text(source_of(cell)) if cell else ""
        text = source.strip().removesuffix(TEXT_STUB).removesuffix(CODE_STUB.removesuffix(TEXT_STUB).strip())
        fields = exercise.forms[FIRST_LANGUAGE].get(item.id, ())
        values = assigned(source) if cell and cell.get("cell_type") == "code" else {}
        named = {field["name"]: values.get(field["name"]) for field in fields if field["name"] in values}
        answered = parts.get(item.id)
        yield ItemResult(
            item=item.id,
            points=score,
            extra=extra,
            most=float(item.points),
            counted=float(item.counted_points),
            answered=answered is not None and answered.open < answered.parts,
            values=named if fields and len(named) == len(fields) else None,
            text=text.strip(),
            remarks=tuple(
                Remark(key=str(remark["key"]), params=dict(remark["params"]))
                for remark in remarks.get(item.id, ())
            ),
        )


def _answer_cells(notebook: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for cell in notebook.get("cells", ()):
        mark = cell.get("metadata", {}).get("nbgrader", {})
        if mark.get("solution"):
            yield str(mark.get("grade_id", "")).removesuffix("-answer"), cell


def _notebook(path: Path) -> Mapping[str, Any] | None:
    """Return a notebook that this course wrote; None where there is none, or its file is damaged."""
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return notebook if isinstance(notebook, dict) else None


def _stamped(path: Path) -> datetime | None:
    try:
        written = path.read_text(encoding="ascii").strip().removesuffix(" UTC")
        return datetime.fromisoformat(written).replace(tzinfo=UTC)
    except (OSError, ValueError):
        return None
