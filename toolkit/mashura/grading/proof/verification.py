"""Verifying checks: each item's check against known answers and against mutants of its reference."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from joblib import cpu_count, delayed
from tqdm import tqdm

from mashura.grading.box.isolation import Limits, choose_isolation
from mashura.grading.exercise.exercise import Exercise, load_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.known_answers import KnownAnswer
from mashura.grading.marking.engine import ItemGrade, grade_notebook
from mashura.grading.proof.mutants import mutants_of
from mashura.grading.runs.processes import in_parallel
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, message

LEAST_ALTERNATIVES, LEAST_MISCONCEPTIONS = 2, 4
LEAST_RATE, LEAST_ITEM_RATE = 0.95, 0.80
_SEED = 11
_LIMITS = Limits(cell_seconds=10.0, question_seconds=10.0)


@dataclass(frozen=True, kw_only=True)
class ItemProof:
    """Results of verifying the check of one item.

    Attributes
    ----------
    reference, stub : bool
        Whether the reference gets full marks and the unanswered stub none, in both languages.
    alternatives, misconceptions : tuple of (int, int)
        How many got exactly the expected score and message, and how many there are.
    mutants, killed, equivalent : int
        Mutants of the reference; mutants that lost points; mutants that keep them and are explained as
        equally good.
    survivors : tuple of str
        Mutants with full marks and no explanation: weaknesses of the check.
    faults : tuple of str
        Known answers that did not get the expected score or message.
    """

    item: str
    kind: str
    reference: bool
    stub: bool
    alternatives: tuple[int, int]
    misconceptions: tuple[int, int]
    mutants: int
    killed: int
    equivalent: int
    survivors: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def kill_rate(self) -> float:
        """Share in 0-1 of the worse mutants that lost points; 1 if there are none."""
        worse = self.killed + len(self.survivors)
        return self.killed / worse if worse else 1.0

    @property
    def sound(self) -> bool:
        """Whether the check can be trusted."""
        return (
            self.reference
            and self.stub
            and not self.faults
            and self.alternatives[1] >= LEAST_ALTERNATIVES
            and self.misconceptions[1] >= LEAST_MISCONCEPTIONS
            and self.kill_rate >= LEAST_ITEM_RATE
        )


@dataclass(frozen=True, kw_only=True)
class ExerciseProof:
    """Results for the items of one exercise that a program marks."""

    exercise: str
    items: tuple[ItemProof, ...]

    @property
    def kill_rate(self) -> float:
        """Share in 0-1 over all items."""
        killed = sum(item.killed for item in self.items)
        worse = killed + sum(len(item.survivors) for item in self.items)
        return killed / worse if worse else 1.0

    @property
    def sound(self) -> bool:
        """Whether every item is sound and enough mutants are killed."""
        return all(item.sound for item in self.items) and self.kill_rate >= LEAST_RATE

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        items = [
            {**asdict(item), "kill_rate": round(item.kill_rate, 4), "sound": item.sound}
            for item in self.items
        ]
        return {
            "exercise": self.exercise,
            "kill_rate": round(self.kill_rate, 4),
            "sound": self.sound,
            "items": items,
        }


Sheet = Mapping[str, str]
"""Code by item: one notebook has one answer for each item, because items do not depend on each other."""


def verify_exercise(exercise: Exercise, *, mutants: bool = True, isolation: str = "auto") -> ExerciseProof:
    """Verify every check of an exercise against its known answers and mutants of its references.

    Parameters
    ----------
    exercise : Exercise
        A shipped exercise, or a new one.
    mutants : bool
        Whether to grade the mutants too; there are hundreds of them.
    isolation : str
        As for :func:`mashura.grading.grade_notebook`.

    Returns
    -------
    ExerciseProof
        One result for each item that a program marks.

    Notes
    -----
    References, stubs and known answers are graded in every language; mutants, whose code is the same in all
    languages, in the first.
    """
    automatic = [item for item in exercise.items if item.kind != "write"]
    known = {item.id: exercise.known_answers[item.id] for item in automatic}
    changed = {item.id: mutants_of(known[item.id][0].text) if mutants else () for item in automatic}
    answer_sheets = _sheets({item: [answer.text for answer in answers] for item, answers in known.items()})
    mutant_sheets = _sheets({item: [mutant.code for mutant in mutants] for item, mutants in changed.items()})
    work: list[tuple[Language, Sheet]] = [
        (language, sheet) for language in LANGUAGES for sheet in [*answer_sheets, {}]
    ]
    work += [(FIRST_LANGUAGE, sheet) for sheet in mutant_sheets]
    level = choose_isolation(isolation)
    tasks = [
        delayed(_grade)(exercise.name, str(exercise.folder), language, sheet, level)
        for language, sheet in work
    ]
    graded = tqdm(
        in_parallel(tasks, min(cpu_count(), len(work)), level),
        total=len(work),
        desc=message("grading-verifying", name=exercise.name),
        delay=2,
        file=sys.stderr,
        disable=None,
    )
    grades = list(graded)
    size = len(answer_sheets) + 1
    by_language = [grades[place * size : (place + 1) * size] for place in range(len(LANGUAGES))]
    of_mutants = grades[len(LANGUAGES) * size :]
    return ExerciseProof(
        exercise=exercise.name,
        items=tuple(
            _proof(
                exercise,
                item.id,
                known[item.id],
                [[sheet[item.id] for sheet in sheets] for sheets in by_language],
                {
                    mutant.change: sheet[item.id]
                    for mutant, sheet in zip(changed[item.id], of_mutants, strict=False)
                },
            )
            for item in automatic
        ),
    )


def _sheets(answers: Mapping[str, Sequence[str]]) -> list[Sheet]:
    return [
        {item: code for item, code in zip(answers, row, strict=True) if code is not None}
        for row in zip_longest(*answers.values())
    ]


def _grade(name: str, folder: str, language: Language, sheet: Sheet, isolation: str) -> dict[str, ItemGrade]:
    exercise = load_exercise(name, Path(folder))
    notebook = answered_notebook(exercise, language, sheet)
    grades = grade_notebook(notebook, exercise, _SEED, isolation=isolation, limits=_LIMITS)
    return {grade.item: grade for grade in grades.items}


def _proof(
    exercise: Exercise,
    item: str,
    known: Sequence[KnownAnswer],
    given: Sequence[Sequence[ItemGrade]],
    mutants: Mapping[str, ItemGrade],
) -> ItemProof:
    right: dict[str, list[bool]] = {"reference": [], "alternative": [], "misconception": []}
    faults: list[str] = []
    for place, answer in enumerate(known):
        grades = [by_place[place] for by_place in given]
        expected = all(_is_expected(grade, answer) for grade in grades)
        right[answer.why if answer.why in right else "misconception"].append(expected)
        if not expected:
            keys = ", ".join(remark.key for remark in grades[0].feedback)
            faults.append(f"{answer.why}: {grades[0].score} ({keys})")
    full = float(exercise.item(item).points)
    alive = [change for change, grade in mutants.items() if (grade.score or 0.0) >= full]
    explained = [survivor for survivor in exercise.survivors if survivor.item == item]
    unexplained = [change for change in alive if not any(known.covers(change) for known in explained)]
    alternatives, misconceptions = right["alternative"], right["misconception"]
    return ItemProof(
        item=item,
        kind=exercise.item(item).kind,
        reference=all(right["reference"]),
        stub=all(by_place[-1].score == 0.0 for by_place in given),
        alternatives=(sum(alternatives), len(alternatives)),
        misconceptions=(sum(misconceptions), len(misconceptions)),
        mutants=len(mutants),
        killed=len(mutants) - len(alive),
        equivalent=len(alive) - len(unexplained),
        survivors=tuple(unexplained),
        faults=tuple(faults),
    )


def _is_expected(grade: ItemGrade, answer: KnownAnswer) -> bool:
    keys = [remark.key for remark in grade.feedback]
    return grade.score == answer.score and (answer.message is None or answer.message in keys)
