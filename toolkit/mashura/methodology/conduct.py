"""Conduct: how the consultation is run while it is open (8.1.3, S52-S58, S266, S267)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.record import LanguageCode, Line, Paragraph, Record, item
from mashura.methodology.vocabulary import ChangeKind


class ModerationPolicy(Record):
    """How contributions are looked after (S57, S267); the reasons are fixed and public."""

    published: bool = item("S57", "S267", default=False)
    languages: tuple[LanguageCode, ...] = item("S57", default=())
    hours_to_decide: float | None = item("S57", default=None, gt=0, le=720)
    appeals_to: Line = item("S57", "S267", default="")
    answers_questions: Line = item("S267", default="")


class Change(Record):
    """A change made while the consultation was open (S58)."""

    kind: ChangeKind = item("S58")
    on: date = item("S58")
    reason: Paragraph = item("S58", default="")
    days: int = item("S58", default=0, ge=0, le=366)


class Conduct(Record):
    """Who steered the open consultation, how, and from when to when."""

    opened_on: date | None = item("S53", default=None)
    closed_on: date | None = item("S53", default=None)
    management_representative: Line = item("S54", default="")
    channel_to_management: Line = item("S54", default="")
    traditional_media: tuple[Line, ...] = item("S55", default=())
    content_produced: tuple[Line, ...] = item("S56", "S83", default=())
    moderation: ModerationPolicy = item("S57", "S267", default=ModerationPolicy())
    changes: tuple[Change, ...] = item("S58", default=())
    contributions: int | None = item("S59", default=None, ge=0)
