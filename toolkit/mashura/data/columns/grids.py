"""Rows of a grid in which several columns can be ticked, one by one in a cell (S48)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

# "Question [Row]" of Google Forms; other tools join them with a colon, a dash or a slash.
_ROW = re.compile(r"(.+\S) \[[^\[\]]+\](?: \(\d+\))?|(.+?\S)\s*(?: [-–—>|] |: |/|\. )\s*\S.*", re.DOTALL)
_JOINTS = (", ", ";", "؛", "، ", "،", "\n", "|", ",")


def grid_separators(columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the separators of the rows of grids in which several columns can be ticked.

    The columns of a grid are the same for all its rows, so each of them is known from a cell that holds it
    alone, in any row.

    Parameters
    ----------
    columns : mapping of str to sequence of str
        The cells of each column, by its name.

    Examples
    --------
    >>> grid_separators({"When? [Bus]": ["Morning", "Morning, Evening"], "When? [Metro]": ["Evening", ""]})
    {'When? [Bus]': ', ', 'When? [Metro]': ', '}
    """
    grids: dict[str, list[str]] = defaultdict(list)
    for header in columns:
        if row := _ROW.fullmatch(header):
            grids[row[1] or row[2]].append(header)
    separators: dict[str, str] = {}
    for headers in grids.values():
        cells = {cell.strip() for header in headers for cell in columns[header] if cell.strip()}
        for joint in _JOINTS if len(headers) > 1 else ():
            parts = {cell: [part.strip() for part in cell.split(joint) if part.strip()] for cell in cells}
            alone = {part[0] for part in parts.values() if len(part) == 1}
            several = [part for part in parts.values() if len(part) > 1]
            if several and all({*part} <= alone for part in several):
                separators |= dict.fromkeys(headers, joint)
                break
    return separators
