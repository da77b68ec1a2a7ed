"""The evaluation: results, lessons learnt and improvements (8.1.6, S75-S80)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.lessons import Lesson
from mashura.methodology.records.record import Line, Paragraph, Record, Slug, item
from mashura.methodology.vocabulary import EvaluationQuestion


class EvaluationAnswer(Record):
    """An answer to one of the five questions, with its evidence.

    ``evidence`` is what a person keeps, as drawn from the records or in her own words; ``drawn`` is what the
    records said when she last took or kept it, by which new evidence is told from old.
    """

    question: EvaluationQuestion = item("S76", "S77", "S78", "S79", "S80")
    answer: Paragraph = item("S76", "S77", "S78", "S79", "S80", default="")
    evidence: Paragraph = item("S76", "S77", "S78", "S79", "S80", default="")
    drawn: Paragraph = item("S76", "S77", "S78", "S79", "S80", default="")


class Indicator(Record):
    """A key performance indicator, planned and actual (S77, S159); the set of indicators is our proposal."""

    name: Line = item("S77", "S159")
    value: float | None = item("S77", "S159", default=None)
    planned: float | None = item("S77", "S159", default=None)


class HandValue(Record):
    """The value of an indicator that no table tells, typed by a person; shares are in percent (S77, S159)."""

    indicator: Slug = item("S77", "S159")
    value: float | None = item("S77", "S159", default=None)
    source: Line = item("S77", default="")
    on: date | None = item("S77", default=None)


class Evaluation(Record):
    """Answers, indicators, lessons and improvements; the national plan names no outputs here (H5).

    ``lessons`` are sentences, as older files and simulations have them; ``learnt`` can be searched.
    ``simulated`` says that the people whom the indicators count do not exist.
    """

    answers: tuple[EvaluationAnswer, ...] = item("S76", "S77", "S78", "S79", "S80", default=())
    indicators: tuple[Indicator, ...] = item("S77", "S159", default=())
    simulated: bool = item("S77", default=False)
    by_hand: tuple[HandValue, ...] = item("S77", "S159", default=())
    lessons: tuple[Paragraph, ...] = item("S75", default=())
    learnt: tuple[Lesson, ...] = item("S75", "S80", default=())
    improvements: tuple[Paragraph, ...] = item("S75", "S80", default=())

    @property
    def other_lessons(self) -> tuple[str, ...]:
        """The sentences that are not among the lessons that can be searched."""
        known = {lesson.text for lesson in self.learnt}
        return tuple(text for text in self.lessons if text and text not in known)

    @property
    def lesson_texts(self) -> tuple[str, ...]:
        """All lessons in words, those that can be searched first."""
        return (*(lesson.text for lesson in self.learnt if lesson.text), *self.other_lessons)
