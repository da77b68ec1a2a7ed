"""Sentences, numbers and shares as a report writes them, in the active language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mashura.i18n import format_number, format_percent, message
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.small_groups import is_small


def say(key: str, **params: Any) -> str:
    """Return a sentence of the report."""
    return message(f"reports-{key}", **params)


def quoted(text: str) -> str:
    """Return what a person wrote, isolated so that its direction does not change the sentence around it."""
    return f"\u2068{' '.join(text.split())}\u2069"


def people(count: int) -> str:
    """Return a number of people; a number so small that it could identify somebody is not shown.

    Examples
    --------
    >>> people(1200), people(3)
    ('1,200', 'fewer than 5')
    """
    return say("few-people", least=SMALLEST_SHOWN) if is_small(count) else format_number(count)


def listed(entries: Iterable[str]) -> str:
    """Return words as a list in a sentence."""
    return message("list-separator").join(entries)


def percent(share: float) -> str:
    """Return a share (0-1); a small one has decimals.

    Examples
    --------
    >>> percent(0.5), percent(0.0136)
    ('50%', '1.4%')
    """
    return format_percent(share, decimals=2 if 0 < share < 0.01 else 1 if 0 < share < 0.1 else 0)
