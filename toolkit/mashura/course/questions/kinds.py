"""Self-check questions of lessons: instant feedback in the reader's language, without marks.

The questions of a lesson are in ``<lesson id>.questions.yaml`` beside it. A lesson shows one with
``ask("m00-welcome", "first")``. A right answer is recorded in the reader's own workspace, if there is one;
wrong answers are not recorded. There are four kinds: choosing one answer, putting steps in order, matching,
and giving a number. The feedback on each wrong answer explains the misconception behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from mashura.course.sources.parity import compare_texts
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import Bilingual, Identifier
from mashura.course.sources.yaml_records import read_records
from mashura.paths import content


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Whether an answer is right, and the feedback on it."""

    right: bool
    feedback: tuple[Bilingual, ...]


class _Question(BaseModel):
    """Fields of all kinds; ``about`` is the id of the objective that the question checks.

    ``recall`` is False where the question speaks of a figure or a case that only its own lesson shows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Identifier
    about: Identifier
    text: Bilingual
    recall: bool = Field(default=True, exclude=True)


class Choice(Bilingual):
    """One answer with its feedback: why it is right, or which misconception is behind it."""

    right: bool = False
    feedback: Bilingual


class ChoosingQuestion(_Question):
    """A question with one right answer among several."""

    choices: Annotated[tuple[Choice, ...], Field(min_length=3)]

    @model_validator(mode="after")
    def _one_right_answer(self) -> Self:
        if sum(choice.right for choice in self.choices) != 1:
            raise PydanticCustomError("one_right_answer", "exactly one right answer")
        return self

    def judge(self, chosen: int) -> Verdict:
        """Judge the choice of that index."""
        choice = self.choices[chosen]
        return Verdict(right=choice.right, feedback=(choice.feedback,))

    def texts(self) -> list[Bilingual]:
        """Return every text that a reader may see."""
        return [self.text, *self.choices, *(choice.feedback for choice in self.choices)]


class FirstStep(Bilingual):
    """The first step."""


class OrderedStep(Bilingual):
    """A later step; ``feedback`` is shown if it is put before the step that it follows."""

    feedback: Bilingual


class OrderingQuestion(_Question):
    """Steps to put in order; the file lists them in the right order, beginning with ``first``."""

    first: FirstStep
    then: Annotated[tuple[OrderedStep, ...], Field(min_length=2)]
    feedback: Bilingual

    @property
    def steps(self) -> tuple[Bilingual, ...]:
        """All steps in the right order."""
        return (self.first, *self.then)

    def judge(self, places: Sequence[float]) -> Verdict:
        """Judge the places, all different, that the reader gave to the steps (listed in right order)."""
        # In any wrong order at least one step comes before the one that it follows.
        pairs = zip(self.then, pairwise(places), strict=True)
        early = [step.feedback for step, (before, own) in pairs if own < before]
        return Verdict(right=not early, feedback=tuple(early) or (self.feedback,))

    def texts(self) -> list[Bilingual]:
        """Return every text that a reader may see."""
        return [self.text, *self.steps, *(step.feedback for step in self.then), self.feedback]


class Option(Bilingual):
    """An option that entries are matched with."""

    id: Identifier


class Entry(Bilingual):
    """An entry to be matched; ``feedback`` is shown if it is matched wrongly."""

    option: Identifier
    feedback: Bilingual


class MatchingQuestion(_Question):
    """Entries that each belong to one of the options; an option may have several entries or none."""

    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    entries: Annotated[tuple[Entry, ...], Field(min_length=3)]
    feedback: Bilingual

    @model_validator(mode="after")
    def _options_known(self) -> Self:
        known = [option.id for option in self.options]
        if len(set(known)) < len(known) or {entry.option for entry in self.entries} - set(known):
            raise PydanticCustomError("known_options", "options with different ids, entries that name one")
        return self

    def judge(self, chosen: Sequence[str]) -> Verdict:
        """Judge the ids of the options that the reader chose for the entries."""
        wrong = [
            entry.feedback
            for entry, option in zip(self.entries, chosen, strict=True)
            if entry.option != option
        ]
        return Verdict(right=not wrong, feedback=tuple(wrong) or (self.feedback,))

    def texts(self) -> list[Bilingual]:
        """Return every text that a reader may see."""
        feedback = [entry.feedback for entry in self.entries]
        return [self.text, *self.options, *self.entries, *feedback, self.feedback]


class Slip(BaseModel):
    """A wrong number that results from a known misconception."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: float
    feedback: Bilingual


class NumberQuestion(_Question):
    """A question for a number, right within ``tolerance``, in the unit that the question names."""

    number: float
    tolerance: Annotated[float, Field(ge=0)] = 0.0
    slips: Annotated[tuple[Slip, ...], Field(min_length=1)]
    otherwise: Bilingual
    feedback: Bilingual

    @model_validator(mode="after")
    def _slips_are_wrong(self) -> Self:
        if any(self._near(slip.number, self.number) for slip in self.slips):
            raise PydanticCustomError("wrong_slips", "slips outside the tolerance of the right number")
        return self

    def judge(self, number: float) -> Verdict:
        """Judge a number; for a wrong number without a known slip, the feedback explains the calculation."""
        if self._near(number, self.number):
            return Verdict(right=True, feedback=(self.feedback,))
        explained = (slip.feedback for slip in self.slips if self._near(number, slip.number))
        return Verdict(right=False, feedback=(next(explained, self.otherwise),))

    def texts(self) -> list[Bilingual]:
        """Return every text that a reader may see."""
        return [self.text, *(slip.feedback for slip in self.slips), self.otherwise, self.feedback]

    def _near(self, number: float, expected: float) -> bool:
        # Slightly more than the tolerance, because 0.3 - 0.2 is not exactly 0.1.
        return abs(number - expected) <= self.tolerance + 1e-9


def _kind(value: Any) -> str:
    if not isinstance(value, dict):
        return "choosing"
    marks = {"first": "ordering", "entries": "matching", "number": "number"}
    return next((kind for field, kind in marks.items() if field in value), "choosing")


Question = Annotated[
    Annotated[ChoosingQuestion, Tag("choosing")]
    | Annotated[OrderingQuestion, Tag("ordering")]
    | Annotated[MatchingQuestion, Tag("matching")]
    | Annotated[NumberQuestion, Tag("number")],
    Discriminator(_kind),
]


def questions_path(lesson: str) -> Path:
    """Return the file with a lesson's questions.

    Examples
    --------
    >>> questions_path("m00-welcome").name
    'm00-welcome.questions.yaml'
    """
    module = lesson.partition("-")[0]
    folders = sorted(content("curriculum").glob(f"{module}_*"))
    return (folders[0] if folders else content("curriculum", module)) / f"{lesson}.questions.yaml"


@cache
def read_questions(path: Path) -> dict[str, Question]:
    """Return the questions of a file by id.

    Raises
    ------
    InputError
        If the file is missing or not as expected.

    Examples
    --------
    >>> len(read_questions(questions_path("m00-welcome"))) >= 3
    True
    """
    return read_records(path, Question)  # type: ignore[arg-type]


def check_questions(path: Path) -> list[Problem]:
    """Return the differences between the two languages of a lesson's questions."""
    lines = path.read_text(encoding="utf-8").split("\n")
    problems = []
    for question in read_questions(path).values():
        line = next(
            (number for number, text in enumerate(lines, 1) if text.strip() == f"- id: {question.id}"), 1
        )
        for text in question.texts():
            problems += compare_texts(text["ar"], text["en"], path, line)
    return problems
