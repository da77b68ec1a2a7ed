"""Suppression of counts so small that they could identify a person (S101)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

SMALLEST_SHOWN = 5
"""The smallest number of people that a cell of a report may show (assumption: a usual rule of statistics)."""


@dataclass(frozen=True, kw_only=True)
class SuppressedTable:
    """A table of counts that may be published together with its totals.

    Attributes
    ----------
    table : pandas.DataFrame of Int64
        The counts; a suppressed cell is missing.
    small : int
        Number of cells that are suppressed because they are small.
    protecting : int
        Number of further cells that are suppressed because a total would reveal a small one.
    """

    table: pd.DataFrame
    small: int
    protecting: int


def shown_counts(
    counts: Sequence[int], answered: int | None = None, threshold: int = SMALLEST_SHOWN
) -> list[int | None]:
    """Return the numbers of people who chose each answer; None where a number must not be shown.

    Parameters
    ----------
    counts : sequence of int
        People who chose each answer.
    answered : int, optional
        People who answered, of a multiple choice: each answer divides them into two parts. Without it, every
        person has chosen one answer.
    threshold : int
        The smallest number above zero that is shown.

    Examples
    --------
    >>> shown_counts([12, 10, 1]), shown_counts([12, 10, 1], answered=13)
    ([12, None, None], [None, None, None])
    """
    if answered is not None:
        # Each option divides the people into those who chose it and those who did not.
        return [
            None if any(0 < part < threshold for part in (count, answered - count)) else count
            for count in counts
        ]
    shown = suppress_small(pd.DataFrame({"count": [*counts]}), threshold).table["count"]
    return [None if pd.isna(count) else int(count) for count in shown]


def suppress_small(table: pd.DataFrame, threshold: int = SMALLEST_SHOWN) -> SuppressedTable:
    """Suppress the counts of fewer people than the threshold, and the counts that would reveal them.

    Parameters
    ----------
    table : pandas.DataFrame of whole numbers
        One row per group, one column per answer, **without totals**; at least 0.
    threshold : int
        The smallest count above zero that is shown.

    Returns
    -------
    SuppressedTable
        In every row and every column of two cells or more, either none or at least two cells are suppressed,
        and together they count at least ``threshold`` people if the line has that many; so nothing is
        revealed by subtracting the cells that are shown from a total. Zeros are shown, because they concern
        nobody, unless nothing else is left to suppress.

    Raises
    ------
    ValueError
        If a count is missing, negative or not a whole number.

    Notes
    -----
    The protection is against subtraction along one row or one column. Several published tables of the same
    people can still be compared with each other; publish only one.

    Examples
    --------
    >>> ages = pd.DataFrame({"agree": [40, 3, 20], "disagree": [10, 12, 30]})
    >>> suppressed = suppress_small(ages)
    >>> suppressed.table["agree"].tolist(), suppressed.small, suppressed.protecting
    ([40, <NA>, <NA>], 1, 3)
    """
    numbers = table.to_numpy(dtype=float)
    if not np.isfinite(numbers).all() or (numbers < 0).any() or (numbers % 1 != 0).any():
        raise ValueError("counts of people must be whole numbers of 0 or more")
    counts = numbers.astype(np.int64)
    small = (counts > 0) & (counts < threshold)
    hidden = small.copy()
    while (cell := _next_to_hide(counts, hidden, threshold)) is not None:
        hidden[cell] = True
    shown = table.astype("Int64").mask(pd.DataFrame(hidden, index=table.index, columns=table.columns))
    return SuppressedTable(table=shown, small=int(small.sum()), protecting=int(hidden.sum() - small.sum()))


def _next_to_hide(
    counts: npt.NDArray[np.int64], hidden: npt.NDArray[np.bool_], threshold: int
) -> tuple[int, int] | None:
    """Return one more cell of the first line that reveals a hidden cell; None if no line does."""
    for axis in (0, 1):
        for line in range(counts.shape[axis]):
            row_counts = counts[line] if axis == 0 else counts[:, line]
            row_hidden = hidden[line] if axis == 0 else hidden[:, line]
            exposed = row_hidden.sum() == 1 or (row_hidden.any() and row_counts[row_hidden].sum() < threshold)
            open_cells = np.flatnonzero(~row_hidden)
            if not exposed or len(row_counts) == 1 or not len(open_cells):
                continue
            # Readers lose least by the smallest count; a zero is hidden only if nothing else is left.
            sizes = row_counts[open_cells]
            place = int(open_cells[np.where(sizes > 0, sizes, np.iinfo(np.int64).max).argmin()])
            return (line, place) if axis == 0 else (place, line)
    return None
