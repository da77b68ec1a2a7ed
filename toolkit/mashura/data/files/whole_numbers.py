"""Whole numbers that a program wrote as decimals (S59)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WHOLE, _WITH_ZERO = re.compile(r"-?\d{1,15}(?:[.,]0)?"), re.compile(r"[.,]0\Z")


def without_zero(cells: Sequence[str]) -> list[str] | None:
    """Return whole numbers that a program wrote as decimals without their ``.0``; None for all other columns.

    A program that has no word for an empty whole number writes 12 as 12.0, and an identifier then fits no
    other table.

    Examples
    --------
    >>> without_zero(["12.0", "", "7.0"]), without_zero(["12.5", "7.0"]), without_zero(["12", "7"])
    (['12', '', '7'], None, None)
    """
    filled = [cell for cell in cells if cell]
    if not all(map(_WHOLE.fullmatch, filled)) or not any(map(_WITH_ZERO.search, filled)):
        return None
    return [_WITH_ZERO.sub("", cell) for cell in cells]
