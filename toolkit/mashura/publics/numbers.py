"""Numbers in tables of a census: either set of digits, grouped or not, percent signs, and signs for none."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from mashura.i18n import parse_number

_NONE = {"", "-", "–", "—", "nil", "لا يوجد"}
_HIDDEN = {"..", "...", "*", "x", "c", "s", ":", "n/a", "na", "n.a.", "…", "غير متوفر", "م"}
_GAPS = re.compile(r"(?<=\d)[\s\u00a0\u202f\u2009'’](?=\d{3})")


@dataclass(frozen=True)
class Figure:
    """A number of a cell; ``hidden`` if the office keeps it back, ``percent`` if a percent sign is there."""

    value: float
    percent: bool = False
    hidden: bool = False


def figure(cell: str) -> Figure | None:
    """Return the number of a cell; None if it is not a number.

    Examples
    --------
    >>> figure("١٬٢٣٤").value, figure("12.5%"), figure("1 234").value, figure("many")
    (1234.0, Figure(value=12.5, percent=True, hidden=False), 1234.0, None)
    """
    text = cell.strip()
    if text.casefold() in _NONE:
        return Figure(0.0)
    if text.casefold() in _HIDDEN:
        return Figure(0.0, hidden=True)
    digits = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)
    percent = "%" in digits or "٪" in digits
    try:
        value = parse_number(re.sub(r"[%٪]", "", _GAPS.sub("", digits)).strip())
    except ValueError:
        return None
    return Figure(value, percent=percent)


def is_number(cell: str) -> bool:
    """Return whether a cell holds a number, or a sign for none.

    Examples
    --------
    >>> is_number("1,234"), is_number("15-19")
    (True, False)
    """
    return figure(cell) is not None
