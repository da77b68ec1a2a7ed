"""Interventions: changes that are made while the consultation is open (S58)."""

from __future__ import annotations

from pydantic import Field

from mashura.errors import InputError
from mashura.methodology.plan import ChannelUse, Message
from mashura.methodology.record import Paragraph, Record
from mashura.methodology.vocabulary import ChangeKind


class Intervention(Record):
    """One change; the public meets it from the morning of a day on, and the days before stay as they were.

    Examples
    --------
    >>> Intervention(kind="extend_period", on_day=20, days=14).days
    14
    """

    kind: ChangeKind
    on_day: int = Field(ge=1, le=366, description="days since the opening")
    reason: Paragraph = ""
    days: int = Field(default=0, ge=0, le=366, description="days by which the period grows")
    channel: ChannelUse | None = Field(default=None, description="the channel that is added")
    message: Message | None = Field(
        default=None, description="takes the place of the message for the same segment and language"
    )


def check_intervention(change: Intervention, closes_on_day: int) -> None:
    """Refuse a change that lacks what it changes, or that comes when the consultation is closed.

    Raises
    ------
    InputError
        Saying which.
    """
    if change.on_day >= closes_on_day:
        raise InputError("simulation-late-change", day=change.on_day, days=closes_on_day)
    given: dict[ChangeKind, object] = {
        ChangeKind.EXTEND_PERIOD: change.days,
        ChangeKind.ADD_CHANNEL: change.channel,
        ChangeKind.CORRECT_MESSAGE: change.message,
    }
    if not given[change.kind]:
        raise InputError(f"simulation-empty-{change.kind.value.replace('_', '-')}")


def corrected(messages: tuple[Message, ...], message: Message) -> tuple[Message, ...]:
    """Return the messages with one put in place of the one for the same segment and language."""
    place = (message.segment, message.language)
    others = tuple(one for one in messages if (one.segment, one.language) != place)
    return (*others, message)
