"""A fast reader for the votes of a Polis export, for files without any irregularity.

Files with an irregularity (a quoted or empty cell, a cell that is not a number, a short row) are left to the
reader that goes row by row and can name the line. Where both readers give a table, it is the same one.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from mashura.data.columns.epochs import epoch_times
from mashura.data.files.csv_table import LARGEST_WHOLE, column_name
from mashura.data.platforms.vote_table import Numbered, VoteTable

_COLUMNS = ("timestamp", "voter-id", "comment-id", "vote")


def plain_votes(content: bytes) -> VoteTable | None:
    """Return the votes of a Polis table of votes; None if the file has to be read row by row.

    Parameters
    ----------
    content : bytes
        The file.
    """
    # A quoted cell may contain line ends, and a single carriage return is one.
    if b'"' in content or (b"\r" in content and content.count(b"\r") != content.count(b"\r\n")):
        return None
    head = content[: content.find(b"\n")].decode("utf-8-sig", "replace")
    header = [cell.strip() for cell in head.split(",")]
    names = {column_name(cell): cell for cell in header}
    if len(names) < len(header) or any(name not in names for name in _COLUMNS):
        return None
    wanted = [names[name] for name in _COLUMNS]
    types = dict(zip(wanted, (pa.int64(), pa.int64(), pa.int64(), pa.int8()), strict=True))
    try:
        table = csv.read_csv(
            pa.BufferReader(content),
            read_options=csv.ReadOptions(block_size=1 << 22),
            parse_options=csv.ParseOptions(quote_char=False),
            convert_options=csv.ConvertOptions(include_columns=wanted, column_types=types),
        )
    except (pa.ArrowInvalid, pa.ArrowKeyError):
        return None
    times, voters, statements, votes = (table[name] for name in wanted)
    if not table.num_rows or any(column.null_count for column in table.columns):
        return None
    whole = all(_within(column, -LARGEST_WHOLE, LARGEST_WHOLE) for column in (voters, statements))
    if not whole or not _within(votes, -1, 1):
        return None
    voted_at, unit, damaged = epoch_times(times.to_numpy())
    if damaged.any():
        return None
    return VoteTable(
        Numbered.of(voters.to_numpy()), Numbered.of(statements.to_numpy()), voted_at, votes.to_numpy(), unit
    )


def _within(column: pa.ChunkedArray, least: int, most: int) -> bool:
    extremes = pc.min_max(column).as_py()
    return bool(least <= extremes["min"] and extremes["max"] <= most)
