"""Changes that are made while the consultation is open (S58): which are possible, and what they replace."""

from __future__ import annotations

from mashura.errors import InputError
from mashura.methodology.records.conduct import Change
from mashura.methodology.records.plan import Message
from mashura.methodology.vocabulary import ChangeKind


def check_change(change: Change, day: int, closes_on_day: int) -> None:
    """Refuse a change that lacks what it changes or holds something else, or that is not in the open period.

    Parameters
    ----------
    change : Change
        What is changed.
    day, closes_on_day : int
        Days since the opening: of the change, and of the close without it.

    Raises
    ------
    InputError
        Saying which.
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
    """Return the messages with one put in place of the one for the same segment and language."""
    place = (message.segment, message.language)
    others = tuple(one for one in messages if (one.segment, one.language) != place)
    return (*others, message)
