"""Findings: results of the analysis of the contributions (8.1.4, S60-S62)."""

from __future__ import annotations

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import AnalysisMethod

Share = float


class StatementFinding(Record):
    """How people voted on one statement."""

    statement_id: Line = item("S61")
    text: Paragraph = item("S61", default="")
    agree: int = item("S61", default=0, ge=0)
    disagree: int = item("S61", default=0, ge=0)
    passed: int = item("S61", default=0, ge=0)


class AttributeFinding(Record):
    """How well the participants represent the population in one attribute, 0-1 (S38, S47, S256)."""

    attribute: Line = item("S38", "S256")
    representativeness: Share = item("S38", "S256", ge=0, le=1)
    worst_group: Line = item("S256", default="")
    worst_ratio: float = item("S256", default=0.0, ge=0)


class Findings(Record):
    """Results of the analysis, before the decision."""

    methods: tuple[AnalysisMethod, ...] = item("S62", default=())
    tools: tuple[Line, ...] = item("S62", default=())
    participants: int = item("S60", default=0, ge=0)
    statements: int = item("S60", default=0, ge=0)
    votes: int = item("S60", default=0, ge=0)
    opinion_groups: int = item("S61", default=0, ge=0)
    consensus: tuple[StatementFinding, ...] = item("S61", default=())
    divisive: tuple[StatementFinding, ...] = item("S61", default=())
    representativeness: tuple[AttributeFinding, ...] = item("S61", "S256", default=())
    limits: tuple[Paragraph, ...] = item("S62", default=())
