"""Changes during an open consultation (S58): which are possible, and what they replace."""

from __future__ import annotations

from mashura.errors import InputError
from mashura.methodology.records.conduct import Change
from mashura.methodology.records.plan import Message
from mashura.methodology.vocabulary import ChangeKind


def check_change(change: Change, day: int, closes_on_day: int) -> None:
    """Refuse a change that lacks its content, contains other content, or is outside the open period.

    Parameters
    ----------
    change : Change
        The change.
    day, closes_on_day : int
        Days from the opening to the change, and to the close without it.

    Raises
    ------
    InputError
        If the change is impossible; the message says why.
    """
    if day < 1:
        raise InputError("simulation-change-before-opening")
    if day >= closes_on_day:
        raise InputError("simulation-late-change", day=day, days=closes_on_day)
    if not getattr(change, change.kind.field):
        raise InputError(f"simulation-empty-{change.kind.value.replace('_', '-')}")
    for kind in ChangeKind:
        if kind != change.kind and getattr(change, kind.field):
            raise InputError(
                "simulation-strange-change", kind=change.kind.value, field=kind.field, takes=change.kind.field
            )


def corrected(messages: tuple[Message, ...], message: Message) -> tuple[Message, ...]:
    """Return the messages, with a new message instead of the old one for its segment and language."""
    replaced = (message.segment, message.language)
    others = tuple(other for other in messages if (other.segment, other.language) != replaced)
    return (*others, message)
