"""Verifying checks: each item's check against known answers and against mutants of its reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

from joblib import cpu_count, delayed

from mashura.grading.box.isolation import Limits, choose_isolation
from mashura.grading.exercise.exercise import Exercise, load_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.known_answers import KnownAnswer
from mashura.grading.marking.engine import ItemGrade, grade_notebook
from mashura.grading.proof.mutants import mutants_of
from mashura.grading.runs.processes import in_parallel
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, message
from mashura.i18n.progress_bar import progress_bar

LEAST_ALTERNATIVES, LEAST_MISCONCEPTIONS = 2, 4
LEAST_RATE, LEAST_ITEM_RATE = 0.95, 0.80
# Classes whose variant is verified, beside the book variant.
VARIANTS = 3
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
        How many got exactly the expected score and message, and how many there are, in each variant.
    mutants, killed, equivalent : int
        Mutants of the reference; mutants that lost points; mutants that keep them and are explained as
        equally good.
    survivors : tuple of str
        Mutants with full marks and no explanation: weaknesses of the check.
    faults : tuple of str
        Known answers that did not get the expected score or message.
    variants : int
        In how many variants this holds.
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
    variants: int = 1

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


def verify_exercise(
    exercise: Exercise, *, mutants: bool = True, isolation: str = "auto", variants: int = VARIANTS
) -> ExerciseProof:
    """Verify every check of an exercise against its known answers and mutants of its references.

    Parameters
    ----------
    exercise : Exercise
        A shipped exercise, or a new one.
    mutants : bool
        Whether to grade the mutants too; there are hundreds of them.
    isolation : str
        As for :func:`mashura.grading.grade_notebook`.
    variants : int
        How many classes draw their variant, beside the book variant. Items that no class has with other
        entries, numbers or tables are verified once.

    Returns
    -------
    ExerciseProof
        One result for each item that a program marks.

    Notes
    -----
    References, stubs and known answers are graded in every language; mutants, whose code is the same in all
    languages, in the first.
    """
    automatic = [item.id for item in exercise.items if item.kind != "write"]
    level = choose_isolation(isolation)
    trials = [_Trial(exercise, None, automatic, mutants=mutants)]
    drawn = [item for item in automatic if item in exercise.drawn_items]
    for number in range(variants if drawn else 0):
        secret = f"verification {number}"
        of_class = load_exercise(exercise.name, exercise.folder, secret=secret)
        trials.append(_Trial(of_class, secret, drawn, mutants=mutants))
    tasks = [
        delayed(_grade)(exercise.name, str(exercise.folder), trial.secret, language, sheet, level)
        for trial in trials
        for language, sheet in trial.work
    ]
    # One iterator for all trials: each takes its own grades from it.
    graded = iter(
        progress_bar(
            in_parallel(tasks, min(cpu_count(), len(tasks)), level),
            total=len(tasks),
            what=message("grading-verifying", name=exercise.name),
        )
    )
    proofs: dict[str, list[ItemProof]] = {item: [] for item in automatic}
    for trial in trials:
        grades = [*islice(graded, len(trial.work))]
        for proof in trial.proofs(grades):
            proofs[proof.item].append(proof)
    return ExerciseProof(exercise=exercise.name, items=tuple(_together(each) for each in proofs.values()))


class _Trial:
    """One variant of an exercise with the answers that are graded in it."""

    def __init__(
        self, exercise: Exercise, secret: str | None, items: Sequence[str], *, mutants: bool
    ) -> None:
        self.secret = secret
        self._exercise = exercise
        self._known = {item: exercise.known_answers[item] for item in items}
        self._changed = {
            item: mutants_of(answers[0].text) if mutants else () for item, answers in self._known.items()
        }
        sheets = _sheets({item: [known.text for known in answers] for item, answers in self._known.items()})
        self._size = len(sheets) + 1
        changed = {item: [mutant.code for mutant in mutants] for item, mutants in self._changed.items()}
        self.work: list[tuple[Language, Sheet]] = [
            *((language, sheet) for language in LANGUAGES for sheet in [*sheets, {}]),
            *((FIRST_LANGUAGE, sheet) for sheet in _sheets(changed)),
        ]

    def proofs(self, grades: Sequence[Mapping[str, ItemGrade]]) -> Iterator[ItemProof]:
        """Yield the proof of each item from the grades of the work, in its order."""
        by_language = [
            grades[place * self._size : (place + 1) * self._size] for place in range(len(LANGUAGES))
        ]
        of_mutants = grades[len(LANGUAGES) * self._size :]
        for item, known in self._known.items():
            yield _proof(
                self._exercise,
                item,
                known,
                [[sheet[item] for sheet in sheets] for sheets in by_language],
                {
                    mutant.change: sheet[item]
                    for mutant, sheet in zip(self._changed[item], of_mutants, strict=False)
                },
            )


def _sheets(answers: Mapping[str, Sequence[str]]) -> list[Sheet]:
    return [
        {item: code for item, code in zip(answers, row, strict=True) if code is not None}
        for row in zip_longest(*answers.values())
    ]


def _grade(
    name: str, folder: str, secret: str | None, language: Language, sheet: Sheet, isolation: str
) -> dict[str, ItemGrade]:
    exercise = load_exercise(name, Path(folder), secret=secret)
    notebook = answered_notebook(exercise, language, sheet)
    grades = grade_notebook(notebook, exercise, _SEED, isolation=isolation, limits=_LIMITS)
    return {grade.item: grade for grade in grades.items}


def _together(proofs: Sequence[ItemProof]) -> ItemProof:
    """Return the proof of an item over all variants: every fault counts, and mutants are added up."""
    return replace(
        proofs[0],
        variants=len(proofs),
        reference=all(proof.reference for proof in proofs),
        stub=all(proof.stub for proof in proofs),
        alternatives=min(proof.alternatives for proof in proofs),
        misconceptions=min(proof.misconceptions for proof in proofs),
        mutants=sum(proof.mutants for proof in proofs),
        killed=sum(proof.killed for proof in proofs),
        equivalent=sum(proof.equivalent for proof in proofs),
        survivors=tuple(change for proof in proofs for change in proof.survivors),
        faults=tuple(fault for proof in proofs for fault in proof.faults),
    )


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
    return answer.expects(grade.score) and (answer.message is None or answer.message in keys)
