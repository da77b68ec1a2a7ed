"""The evaluation: results, lessons learnt and improvements (8.1.6, S75-S80)."""

from __future__ import annotations

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import EvaluationQuestion


class EvaluationAnswer(Record):
    """An answer to one of the five questions, with its evidence."""

    question: EvaluationQuestion = item("S76", "S77", "S78", "S79", "S80")
    answer: Paragraph = item("S76", "S77", "S78", "S79", "S80", default="")
    evidence: Paragraph = item("S77", default="")


class Indicator(Record):
    """A key performance indicator, planned and actual (S77, S159); the set of indicators is our proposal."""

    name: Line = item("S77", "S159")
    value: float | None = item("S77", "S159", default=None)
    planned: float | None = item("S77", "S159", default=None)


class Evaluation(Record):
    """Answers, indicators, lessons and improvements; the national plan names no outputs here (H5)."""

    answers: tuple[EvaluationAnswer, ...] = item("S76", "S77", "S78", "S79", "S80", default=())
    indicators: tuple[Indicator, ...] = item("S77", "S159", default=())
    lessons: tuple[Paragraph, ...] = item("S75", default=())
    improvements: tuple[Paragraph, ...] = item("S75", "S80", default=())
