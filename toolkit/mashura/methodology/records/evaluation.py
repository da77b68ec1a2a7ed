"""Evaluation: what happened, what was learnt, what to do better (8.1.6, S75-S80)."""

from __future__ import annotations

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import EvaluationQuestion


class EvaluationAnswer(Record):
    """An answer to one of the five questions, with its evidence."""

    question: EvaluationQuestion = item("S76", "S77", "S78", "S79", "S80")
    answer: Paragraph = item("S76", "S77", "S78", "S79", "S80", default="")
    evidence: Paragraph = item("S77", default="")


class Indicator(Record):
    """A key performance indicator planned and as it happened (S77, S159); the set is proposed."""

    name: Line = item("S77", "S159")
    value: float | None = item("S77", "S159", default=None)
    planned: float | None = item("S77", "S159", default=None)


class Evaluation(Record):
    """Lessons and improvements: outputs that we propose, since the plan names none for this stage (H5)."""

    answers: tuple[EvaluationAnswer, ...] = item("S76", "S77", "S78", "S79", "S80", default=())
    indicators: tuple[Indicator, ...] = item("S77", "S159", default=())
    lessons: tuple[Paragraph, ...] = item("S75", default=())
    improvements: tuple[Paragraph, ...] = item("S75", "S80", default=())
