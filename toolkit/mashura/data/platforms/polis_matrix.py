"""Votes rebuilt from the participants' matrix of a Polis export, when its table of votes is missing.

The matrix has a row for each person and a column for each statement, ``7`` or ``comment-7``. It holds a
person's last vote on a statement, without its time. Exports of some versions leave cells of passes empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from mashura.data.files.csv_table import CsvTable, column_name
from mashura.data.platforms.vote_table import Numbered, VoteTable

_STATEMENT = re.compile(r"(?:comment-)?(\d{1,15})")
_BLANK = -9
_VOTES = (1, 0, -1)


def statement_columns(header: Iterable[str]) -> dict[str, str]:
    """Return the columns that stand for statements, with the statement's number.

    Examples
    --------
    >>> statement_columns(["participant", "n-votes", "0", "comment-12"])
    {'0': '0', 'comment-12': '12'}
    """
    columns = {}
    for name in header:
        if number := _STATEMENT.fullmatch(column_name(name)):
            columns[column_name(name)] = str(int(number[1]))
    return columns


def matrix_votes(table: CsvTable) -> VoteTable:
    """Return the votes of a matrix, without times.

    Raises
    ------
    InputError
        If a cell is neither empty nor a vote; it names the line.
    """
    people = table.whole_numbers("participant")
    columns = statement_columns(table.columns)
    cells = np.array(
        [table.whole_numbers(column, allowed=(*_VOTES, _BLANK), blank=_BLANK) for column in columns]
    )
    # Row by row, as the people are listed.
    rows, places = np.nonzero(cells.T != _BLANK)
    statements = np.array([int(number) for number in columns.values()], dtype=np.int64)
    return VoteTable(
        Numbered.of(people[rows]),
        Numbered.of(statements[places]),
        np.full(len(rows), "NaT", dtype="datetime64[ms]"),
        cells.T[rows, places].astype("int8"),
    )
