"""Conduct: how the consultation is run while it is open (8.1.3, S52-S58, S189-S194, S222, S266, S267)."""

from __future__ import annotations

from datetime import date

from mashura.i18n import Language, format_date, format_percent, message
from mashura.methodology.records.plan import ChannelUse, Message
from mashura.methodology.records.record import LanguageCode, Line, Paragraph, Record, item
from mashura.methodology.records.safeguards import ModerationPolicy
from mashura.methodology.vocabulary import (
    ChangeKind,
    ChannelKind,
    ConductActKind,
    EscalationCause,
    ProcedureStepKind,
)


class EventAnswer(Record):
    """What the entity says about a rumour or about critical news, where and in which language (S54, S58)."""

    channel: ChannelKind = item("S58")
    language: LanguageCode = item("S58", "S82")
    text: Paragraph = item("S58", default="")


class Change(Record):
    """A change made while the consultation was open (S58).

    A longer period needs ``days`` and another channel ``channel``. A corrected message needs ``message``,
    which replaces the message for the same segment and language. An answer to an event, such as a rumour,
    needs ``answer``, on one of the campaign's channels. More moderation needs ``hours`` a week, a channel
    that works again ``restored``, and a reported abuse ``report``, what the platform was told.

    Examples
    --------
    >>> Change(kind="extend_period", on="2026-03-01", days=14).days
    14
    """

    kind: ChangeKind = item("S58")
    on: date = item("S58")
    reason: Paragraph = item("S58", default="")
    days: int = item("S58", default=0, ge=0, le=366)
    channel: ChannelUse | None = item("S58", default=None)
    message: Message | None = item("S58", default=None)
    answer: EventAnswer | None = item("S58", default=None)
    hours: float = item("S57", "S58", default=0, ge=0, le=1000)
    restored: ChannelKind | None = item("S58", default=None)
    report: Paragraph = item("S57", "S58", default="")


class Escalation(Record):
    """A problem that was reported to the senior representative while the consultation was open (S54).

    ``amount`` is the number of overdue statements, the number of statements in a surge, or, for a segment
    that is not served, the share of those who noticed the campaign and registered (0-1).

    Examples
    --------
    >>> Escalation(on="2026-03-01", cause="surge", amount=60).text("en")
    '1 March 2026: 60 statements in one day, many times more than on the previous days'
    """

    on: date = item("S54")
    cause: EscalationCause = item("S54")
    amount: float = item("S54", ge=0)
    segment: Line = item("S54", default="")

    def text(self, lang: Language | None = None) -> str:
        """Return the date and the problem in one phrase."""
        return message(
            f"conduct-escalation-{self.cause.value.replace('_', '-')}",
            lang=lang,
            on=format_date(self.on, lang=lang),
            count=round(self.amount),
            share=format_percent(min(self.amount, 1.0), decimals=1, lang=lang),
            segment=self.segment,
        )


class ConductAct(Record):
    """The opening of the consultation, its close, or another opening: on which day, by whom, and why."""

    kind: ConductActKind = item("S53", "S191")
    on: date = item("S53", "S191")
    name: Line = item("S53", default="")
    note: Paragraph = item("S53", default="")


class ProcedureStep(Record):
    """One step of the publishing procedure: who does it until when, and what shows that it was done.

    Whether it is done follows from the campaign, see :mod:`mashura.methodology.rules.conduct.procedure`.
    """

    kind: ProcedureStepKind = item("S189", "S190", "S191", "S192", "S193", "S194")
    owner: Line = item("S189", "S190", "S191", "S192", "S193", "S194", default="")
    due_on: date | None = item("S189", "S190", "S191", "S192", "S193", "S194", default=None)
    evidence: Paragraph = item("S189", "S190", "S191", "S192", "S193", "S194", default="")


class PublishedContent(Record):
    """Something of the content plan that was published: what, on which day, by whom, and where it stands."""

    key: Line = item("S222")
    on: date = item("S222")
    name: Line = item("S222", default="")
    where: Line = item("S222", default="")


class Conduct(Record):
    """Who steered the open consultation, how, and from when to when."""

    opened_on: date | None = item("S53", default=None)
    closed_on: date | None = item("S53", default=None)
    management_representative: Line = item("S54", default="")
    channel_to_management: Line = item("S54", default="")
    escalations: tuple[Escalation, ...] = item("S54", default=())
    traditional_media: tuple[Line, ...] = item("S55", default=())
    content_produced: tuple[Line, ...] = item("S56", "S83", default=())
    moderation: ModerationPolicy = item("S57", "S267", default=ModerationPolicy())
    changes: tuple[Change, ...] = item("S58", default=())
    contributions: int | None = item("S59", default=None, ge=0)
    acts: tuple[ConductAct, ...] = item("S53", "S191", default=())
    procedure: tuple[ProcedureStep, ...] = item("S189", "S190", "S191", "S192", "S193", "S194", default=())
    published: tuple[PublishedContent, ...] = item("S222", "S266", default=())
