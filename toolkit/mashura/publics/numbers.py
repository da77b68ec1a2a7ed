"""Numbers in tables of a census: either set of digits, grouped or not, percent signs, and signs for none."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from mashura.data.columns.numbers import read_numbers

_NONE = {"", "-", "–", "—", "nil", "لا يوجد"}
_HIDDEN = {"..", "...", "*", "x", "c", "s", ":", "n/a", "na", "n.a.", "…", "غير متوفر", "م"}
_GAPS = re.compile(r"(?<=\d)[\s\u00a0\u202f\u2009'’](?=\d{3})")


@dataclass(frozen=True)
class Figure:
    """A number of a cell; ``hidden`` if the office keeps it back, ``percent`` if a percent sign is there."""

    value: float
    percent: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Figures:
    """The numbers of a column, None for a cell that holds none.

    ``doubtful`` if every number has one point before three digits, which may group thousands or begin the
    decimals; ``mixed`` if a sign does both.
    """

    numbers: tuple[Figure | None, ...]
    doubtful: bool = False
    mixed: bool = False


def figures(cells: Sequence[str]) -> Figures:
    """Return the numbers of a column; what a comma and a point mean is decided once for all its cells.

    Examples
    --------
    >>> [number.value for number in figures(["1.234", "98.765", "1.234.567"]).numbers]
    [1234.0, 98765.0, 1234567.0]
    """
    plain = [cell.strip() for cell in cells]
    none = [text.casefold() in _NONE for text in plain]
    hidden = [text.casefold() in _HIDDEN for text in plain]
    percent = ["%" in text or "٪" in text for text in plain]
    bare = [
        "" if nothing or kept_back else _GAPS.sub("", re.sub("[%٪]", "", text)).strip()
        for text, nothing, kept_back in zip(plain, none, hidden, strict=True)
    ]
    column = read_numbers(bare)
    read = [
        Figure(0.0, hidden=kept_back)
        if nothing or kept_back
        else None
        if math.isnan(value)
        else Figure(value, percent=marked)
        for value, nothing, kept_back, marked in zip(column.numbers, none, hidden, percent, strict=True)
    ]
    return Figures(tuple(read), column.assumed and column.decimal == ".", column.mixed)


def figure(cell: str) -> Figure | None:
    """Return the number of a single cell; None if it is not a number.

    Examples
    --------
    >>> figure("١٬٢٣٤").value, figure("12.5%"), figure("1 234").value, figure("many")
    (1234.0, Figure(value=12.5, percent=True, hidden=False), 1234.0, None)
    """
    return figures([cell]).numbers[0]


def is_number(cell: str) -> bool:
    """Return whether a cell holds a number, or a sign for none.

    Examples
    --------
    >>> is_number("1,234"), is_number("15-19")
    (True, False)
    """
    return figure(cell) is not None
