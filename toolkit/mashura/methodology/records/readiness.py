"""Readiness: is the entity ready for its campaign? (8.1.1, S25-S35)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import Level, ObjectiveKind, ParticipationLevel


class Judgement(Record):
    """A level with its evidence; a level without evidence does not count."""

    level: Level | None = item("S30", default=None)
    evidence: Paragraph = item("S30", default="")


class GreenLight(Record):
    """Senior management's permission to go ahead (S34)."""

    given: bool | None = item("S34", default=None)
    by: Line = item("S34", default="")
    on: date | None = item("S34", default=None)


class Readiness(Record):
    """The four questions of preparation and its four outputs."""

    objective_kind: ObjectiveKind | None = item("S28", default=None)
    participation_level: ParticipationLevel | None = item("S18", "S19", "S20", default=None)
    management_support: Judgement = item("S29", default=Judgement())
    sponsor: Line = item("S29", default="")
    human_resources: Judgement = item("S30", default=Judgement())
    financial_resources: Judgement = item("S30", default=Judgement())
    procedures: Judgement = item("S30", default=Judgement())
    laws: Judgement = item("S30", default=Judgement())
    audience_understanding: Judgement = item("S31", default=Judgement())
    audience_digital_readiness: Judgement = item("S31", default=Judgement())
    aim: Paragraph = item("S32", default="")
    goals: tuple[Line, ...] = item("S32", default=())
    confirmed_ready: bool | None = item("S33", default=None)
    confirmed_by: Line = item("S33", default="")
    green_light: GreenLight = item("S34", default=GreenLight())
    segments_understood: Paragraph = item("S35", default="")

    def judgements(self) -> dict[str, Judgement]:
        """Return the judgements by field name."""
        return {
            name: value
            for name in type(self).model_fields
            if isinstance(value := getattr(self, name), Judgement)
        }
