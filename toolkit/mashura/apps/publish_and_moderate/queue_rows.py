"""One row of the queue on the page: its text, its clock, its flags, its log, and what may be done to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from mashura.analysis.surveys.agreement import Points
from mashura.data.own_numbers import is_own_number
from mashura.i18n import Language, format_date, format_number, message
from mashura.methodology.labels import value_label
from mashura.methodology.rules.approval import Actor
from mashura.methodology.rules.conduct.moderation import ModerationAct, allowed, in_force
from mashura.methodology.rules.conduct.working_time import WorkingTime
from mashura.methodology.vocabulary import FlagKind, QueueState
from mashura.methodology.vocabulary.channels import ChannelKind
from mashura.methodology.vocabulary.languages import language_name
from mashura.store.moderation_rows import QueueFilter, QueueItem

FILTERS: dict[str, tuple[QueueState, ...]] = {
    "todo": tuple(state for state in QueueState if state.waits_for_us),
    "late": (),
    "appealed": (QueueState.APPEALED,),
    "asked": (QueueState.SECOND,),
    "change": (QueueState.CHANGE,),
    "in": (QueueState.IN,),
    "out": (QueueState.OUT,),
    "differs": (),
    "second": (),
    "all": (),
}
"""Parts of the queue by name, and the states that they hold."""

_SHORTEST = 0.1
"""Minutes of work below which no pace is shown."""

_PAUSE = timedelta(minutes=2)
"""A longer time between two decisions is a pause, which does not count as work (assumption)."""


def asked_filter(name: str, flag: str, words: str, late_before: datetime) -> QueueFilter:
    """Return which contributions a part of the queue holds."""
    known = {kind.value for kind in FlagKind}
    return QueueFilter(
        states=FILTERS.get(name, ()),
        flag="any" if flag == "any" else FlagKind(flag) if flag in known else "",
        words=words,
        differs=name == "differs",
        late_before=late_before if name == "late" else None,
    )


def item_shown(
    item: QueueItem, actor: Actor, clock: WorkingTime, hours: float, now: datetime, language: Language
) -> dict[str, Any]:
    """Return one contribution as the page draws it."""
    standing = in_force(item.acts)
    due = clock.after(item.started_at, hours) if item.state.waits_for_us else None
    return {
        "number": item.number,
        "text": item.text,
        "first_text": item.first_text if item.first_text != item.text else "",
        "about": _about(item, clock, language),
        "state": item.state.value,
        "state_text": value_label(item.state, language),
        "late": due is not None and due < now,
        "due": _due_words(due, clock, now, language) if due else "",
        "flags": [
            {
                "kind": flag.kind.value,
                "title": value_label(flag.kind, language),
                "why": flag.why.get(language, ""),
            }
            for flag in item.flags or ()
        ],
        "log": [_line(act, act in standing, clock, language) for act in item.acts],
        "may": [kind.value for kind in allowed(item.acts, actor)],
    }


def speed_words(moments: Sequence[datetime], language: Language) -> str:
    """Return how fast somebody decided since the last pause; empty for a few seconds of work.

    Examples
    --------
    >>> start = datetime(2026, 3, 1, 9)
    >>> words = speed_words([start + timedelta(seconds=4 * number) for number in range(31)], "en")
    >>> words.translate({0x2068: None, 0x2069: None})
    '31 decisions since the last pause, 15 a minute'
    """
    count, minutes = since_pause(moments)
    if minutes < _SHORTEST:
        return ""
    return message(
        "apps-publish-and-moderate-queue-speed",
        lang=language,
        count=count,
        rate=format_number((count - 1) / minutes, language),
    )


def since_pause(moments: Sequence[datetime]) -> tuple[int, float]:
    """Return how many decisions were taken since the last pause, and in how many minutes."""
    count = 0
    for number in range(len(moments) - 1, -1, -1):
        if count and moments[number + 1] - moments[number] > _PAUSE:
            break
        count += 1
    if not count:
        return 0, 0.0
    return count, (moments[-1] - moments[-count]) / timedelta(minutes=1)


def agreement_points(pairs: Sequence[tuple[bool, bool]]) -> tuple[Points, Points]:
    """Return what two people would do with each contribution, as numbers for kappa."""
    first, second = np.array(pairs, dtype=float).reshape(-1, 2).T
    return first, second


def _about(item: QueueItem, clock: WorkingTime, language: Language) -> str:
    received = item.received_at.astimezone(clock.zone)
    parts = (
        "" if is_own_number(item.author) else item.author,
        _channel(item.channel, language),
        language_name(item.language, language) if item.language else "",
        f"{format_date(received.date(), language)} {received:%H:%M}",
    )
    # Isolates: the name of a person, in Latin letters, would draw the day beside it to its own side.
    return " · ".join(f"\u2068{part}\u2069" for part in parts if part)


def _channel(channel: str, language: Language) -> str:
    try:
        return value_label(ChannelKind(channel), language)
    except ValueError:
        return channel


def _due_words(due: datetime, clock: WorkingTime, now: datetime, language: Language) -> str:
    late = due < now
    hours = clock.between(due, now) if late else clock.between(now, due)
    return message(
        f"apps-publish-and-moderate-queue-due-{'late' if late else 'left'}",
        lang=language,
        hours=format_number(hours, language, decimals=0 if hours >= 10 else 1),
    )


def _line(act: ModerationAct, counts: bool, clock: WorkingTime, language: Language) -> dict[str, Any]:
    at = act.at.astimezone(clock.zone)
    return {
        "text": value_label(act.kind, language),
        "clause": value_label(act.reason, language) if act.reason else "",
        "note": act.note,
        "detail": act.text,
        "about": f"{act.name} · {format_date(at.date(), language)} {at:%H:%M}",
        "gone": not counts,
    }
