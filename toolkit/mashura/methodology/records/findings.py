"""Findings: results of the analysis of the contributions (8.1.4, S60-S62)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import AnalysisMethod, RepetitionDecision, ThemeChangeKind

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


class ThemeFinding(Record):
    """One theme of the contributions, as people have named it."""

    name: Line = item("S61", default="")
    statements: int = item("S61", default=0, ge=0)
    authors: int = item("S61", default=0, ge=0)
    complaints: int = item("S61", default=0, ge=0)
    praise: int = item("S61", default=0, ge=0)
    suggestions: int = item("S61", default=0, ge=0)
    keywords: tuple[Line, ...] = item("S61", default=())
    examples: tuple[Paragraph, ...] = item("S61", default=())


class ThemeChange(Record):
    """One change of the themes that were found automatically, to be made again on new contributions.

    A theme is known by statements that it has, because its number changes with the contributions; its
    keywords tell it where none of those statements is there any more.
    """

    kind: ThemeChangeKind = item("S62")
    theme: tuple[Line, ...] = item("S62", default=())
    keywords: tuple[Line, ...] = item("S62", default=())
    other: tuple[Line, ...] = item("S62", default=())
    other_keywords: tuple[Line, ...] = item("S62", default=())
    statements: tuple[Line, ...] = item("S62", default=())
    name: Line = item("S62", default="")
    changed_by: Line = item("S62", default="")
    changed_on: date | None = item("S62", default=None)


class RepetitionRuling(Record):
    """What a person decided about contributions with the same content, or of one campaign, and why."""

    decision: RepetitionDecision = item("S57", "S62")
    statements: tuple[Line, ...] = item("S57", "S62", default=())
    reason: Paragraph = item("S57", "S62", default="")
    decided_by: Line = item("S57", "S62", default="")
    decided_on: date | None = item("S57", "S62", default=None)


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
    source: Line = item("S60", default="")
    compared_with: Line = item("S38", default="")
    material_version: int = item("S60", default=0, ge=0)
    themes: tuple[ThemeFinding, ...] = item("S61", default=())
    theme_changes: tuple[ThemeChange, ...] = item("S62", default=())
    rulings: tuple[RepetitionRuling, ...] = item("S57", "S62", default=())
