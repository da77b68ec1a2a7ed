"""Widths of a table's columns: as their weights say, but no word is broken where there is room."""

from __future__ import annotations

import re

from mashura.documents.formats.content import Table, has_arabic

# Of a bold letter in the size of tables, with the margins of a cell, measured on printed pages.
_LETTER_CM, _ARABIC_LETTER_CM, _MARGINS_CM = 0.172, 0.16, 0.36
# A longer word, such as an address, is broken all the same.
_LONGEST_WORD = 18
_BREAKS = re.compile(r"[\s/\u200b-]+")


def column_widths(table: Table, width: float) -> tuple[float, ...]:
    """Return the widths of a table's columns in centimetres.

    Parameters
    ----------
    table : Table
    width : float
        Of the whole table, in centimetres.

    Examples
    --------
    >>> table = Table(header=("Likelihood", "Measure"), rows=(("Medium", "A long text"),), weights=(1, 9))
    >>> [round(width, 1) for width in column_widths(table, 17)]
    [2.1, 14.9]
    """
    wanted = [weight * width / sum(table.weights) for weight in table.weights]
    lines = [table.header, *table.rows, *([table.total] if table.total else [])]
    needed = [max(map(_word_width, column)) for column in zip(*lines, strict=True)]
    if sum(needed) >= width:
        return tuple(need * width / sum(needed) for need in needed)
    missing = sum(max(0.0, need - have) for need, have in zip(needed, wanted, strict=True))
    spare = sum(max(0.0, have - need) for need, have in zip(needed, wanted, strict=True))
    share = missing / spare if spare else 0.0
    return tuple(
        need if have <= need else have - (have - need) * share
        for need, have in zip(needed, wanted, strict=True)
    )


def _word_width(text: str) -> float:
    letter = _ARABIC_LETTER_CM if has_arabic(text) else _LETTER_CM
    longest = max((len(word) for word in _BREAKS.split(text)), default=0)
    return _MARGINS_CM + letter * min(longest, _LONGEST_WORD)
