"""Numbers of a column: the decimal sign and that of thousands, decided once from all cells (S60)."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mashura.i18n import western_digits

_AROUND = re.compile("[\\s\u200e\u200f\u061c\u2066-\u2069']")
_SHAPE = re.compile(r"[+-]?(?:\d[\d.,]*|[.,]\d+)(?:[eE][+-]?\d+)?%?")
_GROUPED = {sign: re.compile(rf"[+-]?[1-9]\d{{0,2}}(?:{re.escape(sign)}\d{{3}})+") for sign in ",."}


@dataclass(frozen=True, kw_only=True)
class NumberColumn:
    """The numbers of a column and what was decided about it.

    Attributes
    ----------
    numbers : list of float
        One per cell; NaN for an empty cell and for one that is no finite number.
    decimal, thousands : str
        The signs, ``"."``, ``","`` or empty if none occurs.
    assumed : bool
        Whether the cells can be read in both ways, so that the usual one was taken: a comma groups thousands,
        a point begins the decimals.
    mixed : bool
        Whether one sign is the decimal one in some cells and groups thousands in others.
    unknown : list of int
        Places of filled cells that are no numbers.
    """

    numbers: list[float]
    decimal: str = ""
    thousands: str = ""
    assumed: bool = False
    mixed: bool = False
    unknown: list[int] = field(default_factory=list)

    @property
    def is_number(self) -> bool:
        """Whether at least nine of ten filled cells are numbers."""
        read = sum(not math.isnan(value) for value in self.numbers)
        return read > 0 and read >= 9 * len(self.unknown)


def read_numbers(cells: Sequence[str]) -> NumberColumn:
    """Read a column of numbers.

    Parameters
    ----------
    cells : sequence of str
        The cells as they are in the file, in either set of digits. The Arabic signs ``٫`` and ``٬`` leave
        nothing to decide. A percentage becomes a share.

    Examples
    --------
    >>> read_numbers(["1.250,50", "3,5"]).numbers, read_numbers(["1,250", "1,250.5"]).numbers
    ([1250.5, 3.5], [1250.0, 1250.5])
    >>> column = read_numbers(["0,125", "1,250"])
    >>> column.numbers, column.decimal
    ([0.125, 1.25], ',')
    >>> read_numbers(["١٬٢٥٠٫٥"]).numbers
    [1250.5]
    """
    # An Arabic sign says itself what it is; the two others are looked at in all cells.
    plain = [
        western_digits(_AROUND.sub("", cell).replace("٬", "").replace("−", "-")) if cell else ""
        for cell in cells
    ]
    arabic = ["٫" in cell for cell in cells]
    decimal, thousands, assumed, mixed = _signs(
        [text for text, own in zip(plain, arabic, strict=True) if not own and _SHAPE.fullmatch(text)]
    )
    values = [
        math.nan if not text else _value(text, "." if own else decimal, "" if own else thousands)
        for text, own in zip(plain, arabic, strict=True)
    ]
    return NumberColumn(
        numbers=values,
        decimal=decimal,
        thousands=thousands,
        assumed=assumed,
        mixed=mixed,
        unknown=[
            place
            for place, (text, value) in enumerate(zip(plain, values, strict=True))
            if text and math.isnan(value)
        ],
    )


def _signs(texts: Sequence[str]) -> tuple[str, str, bool, bool]:
    """Return the decimal sign, that of thousands, whether both readings fit, and whether cells disagree."""
    votes = {",": [0, 0], ".": [0, 0]}  # as decimal sign, as sign of thousands
    open_signs: set[str] = set()
    for text in texts:
        text = text.rstrip("%")
        last = max(text.rfind(","), text.rfind("."))
        if last < 0:
            continue
        sign = text[last]
        other = "." if sign == "," else ","
        if other in text:
            votes[sign][0] += 1
            votes[other][1] += 1
        elif text.count(sign) > 1:
            votes[sign][1] += 1
        elif _GROUPED[sign].fullmatch(text):
            open_signs.add(sign)
        else:
            votes[sign][0] += 1
    mixed = any(min(counts) > 0 for counts in votes.values())
    as_decimal = {sign: counts[0] for sign, counts in votes.items()}
    decimal = max(as_decimal, key=lambda sign: as_decimal[sign]) if any(as_decimal.values()) else ""
    if decimal and votes[decimal][1] > votes[decimal][0]:
        decimal = ""
    thousands = next((sign for sign, counts in votes.items() if counts[1] and sign != decimal), "")
    assumed = False
    for sign in sorted(open_signs - {decimal, thousands}):
        if decimal and not thousands:
            thousands = sign
        elif thousands and not decimal:
            decimal = sign
        elif not decimal and not thousands:
            # "1,250" and "1.250" alone: the usual reading of both signs.
            assumed = True
            decimal, thousands = (sign, "") if sign == "." else ("", sign)
    return decimal, thousands, assumed, mixed


def _value(text: str, decimal: str, thousands: str) -> float:
    if not _SHAPE.fullmatch(text):
        return math.nan
    is_percent = text.endswith("%")
    text = text.removesuffix("%")
    if thousands:
        text = text.replace(thousands, "")
    if decimal == ",":
        text = text.replace(",", ".")
    try:
        number = float(text)
    except ValueError:
        return math.nan
    if not math.isfinite(number):
        return math.nan
    # Through a fixed number of places: 38 % is 0.38, not 0.38000000000000006.
    return float(f"{number / 100:.15g}") if is_percent else number
