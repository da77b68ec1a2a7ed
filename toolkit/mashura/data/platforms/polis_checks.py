"""A Polis export's own counts compared with its votes: a note for every kind of count that differs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from mashura.data.files.csv_table import CsvTable
from mashura.data.notes import ImportNote
from mashura.data.platforms.vote_table import Numbered, VoteTable

# Value of an empty cell in columns where Polis writes only numbers from 0.
UNKNOWN = -1
# Assumption: so many counts that fit only the other sign, and none that fits this one, are no accident.
_ENOUGH = 2


def recounts(numbered: Numbered, counts: npt.NDArray[np.int64]) -> dict[str, int]:
    """Return counts by the numbers, as text, that they belong to."""
    return dict(zip(numbered.texts.to_pylist(), counts.tolist(), strict=True))


def differences(
    table: CsvTable, column: str, ids: pd.Series[str], recount: Mapping[str, int]
) -> list[ImportNote]:
    """Return a note if published counts of a column differ from the recount, with the first of them."""
    published = table.whole_numbers(column, blank=UNKNOWN).tolist()
    different = [
        (line, identifier, count)
        for line, identifier, count in zip(table.lines, ids, published, strict=True)
        if count not in (recount.get(identifier, 0), UNKNOWN)
    ]
    if not different:
        return []
    line, identifier, count = different[0]
    details = {
        "column": column,
        "id": identifier,
        "published": str(count),
        "recount": str(recount.get(identifier, 0)),
        "count": str(len(different)),
        "all": str(len(table)),
    }
    return [ImportNote(key="data-note-count-differs", file=table.path.name, line=line, details=details)]


def is_reversed(
    table: CsvTable,
    columns: tuple[str, str],
    ids: pd.Series[str],
    positive: Mapping[str, int],
    negative: Mapping[str, int],
) -> bool:
    """Return whether the published counts fit only if a positive vote means disagreement.

    Parameters
    ----------
    table : CsvTable
    columns : tuple of (str, str)
        Names of its columns with the counts of agreements and of disagreements.
    ids : pandas.Series of str
        Whom or what each row counts.
    positive, negative : mapping of str to int
        How many votes of either sign each of them has.
    """
    if not {*columns} <= {*table.columns}:
        return False
    straight = turned = 0
    published = [table.whole_numbers(column, blank=UNKNOWN).tolist() for column in columns]
    for identifier, agree, disagree in zip(ids, *published, strict=True):
        if agree != disagree:
            counts = (positive.get(identifier, 0), negative.get(identifier, 0))
            straight += counts == (agree, disagree)
            turned += counts == (disagree, agree)
    return not straight and turned >= _ENOUGH


def repeated(table: CsvTable, ids: pd.Series[str]) -> list[ImportNote]:
    """Return a note if rows repeat an identifier, with the first of them."""
    rows = np.flatnonzero(ids.duplicated().to_numpy())
    if not len(rows):
        return []
    details = {"id": str(ids[rows[0]]), "count": str(len(rows))}
    return [
        ImportNote(
            key="data-note-row-twice", file=table.path.name, line=table.lines[rows[0]], details=details
        )
    ]


def summary_notes(
    file: str, summary: Mapping[str, tuple[int, str]], statements: pd.DataFrame, votes: VoteTable
) -> list[ImportNote]:
    """Return a note for each total of the summary that the tables do not have.

    Parameters
    ----------
    file : str
        Name of the summary.
    summary : mapping of str to (int, str)
        Line and value of each row.
    statements : pandas.DataFrame
    votes : VoteTable
    """
    # Servers count as "comments" those with a vote, or all of them.
    counts = {
        "voters": {len(votes.voters.numbers)},
        "comments": {len(votes.statements.numbers), len(statements)},
    }
    listed = statements[statements["text"] != ""]
    if "author_id" in listed and listed["author_id"].notna().all():
        counts["commenters"] = {listed["author_id"].nunique()}
    notes = []
    for column, accepted in counts.items():
        line, text = summary.get(column, (0, ""))
        if text.isdecimal() and int(text) not in accepted:
            details = {"column": column, "published": text, "recount": str(min(accepted))}
            notes.append(
                ImportNote(key="readers-note-summary-differs", file=file, line=line, details=details)
            )
    return notes
