"""Polis exports: a folder of CSV files becomes a consultation, exact on every published count (S59, S60).

``votes.csv`` is required. ``comments.csv``, ``participants-votes.csv`` and ``summary.csv`` add texts,
participants and the title, if they exist. ``stats-history.csv`` repeats the votes as running totals without
times or identifiers, so it is not read.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd

from mashura.data.files.csv_table import CsvTable, read_csv_table, read_rows
from mashura.data.notes import ImportedData, ImportNote
from mashura.data.platforms.plain_votes import plain_votes
from mashura.data.reader import Reader
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation

VOTES_FILE = "votes.csv"
# In the exports, unlike in the server's tables, agreement is positive.
_VOTES = (1, 0, -1)
_MODERATION = {-1: "out", 0: "pending", 1: "in"}
# Value of an empty cell in columns where Polis writes only numbers from 0.
_UNKNOWN = -1


def is_polis(path: Path) -> bool:
    """Whether a path looks like a Polis export: a folder with ``votes.csv``."""
    return (path / VOTES_FILE).is_file()


def read_polis(path: Path) -> ImportedData:
    """Read a folder of a Polis export.

    Parameters
    ----------
    path : pathlib.Path
        The folder.

    Returns
    -------
    ImportedData
        The consultation (origin ``"polis"``) with every row of ``votes.csv``, changed votes included, and a
        note for every contradiction between the files.

    Raises
    ------
    InputError
        If the folder or ``votes.csv`` is missing, or a file is damaged; it names file and line.
    """
    if not path.is_dir():
        raise InputError("data-not-a-folder" if path.exists() else "data-not-found", path=str(path))
    if not is_polis(path):
        raise InputError("data-folder-without-votes", path=str(path), file=VOTES_FILE)
    notes: list[ImportNote] = []
    votes = _votes(path / VOTES_FILE, notes)
    statements = _statements(path / "comments.csv", votes, notes)
    participants = _participants(path / "participants-votes.csv", votes, notes)
    consultation = Consultation(
        title=_title(path / "summary.csv", notes) or path.resolve().name,
        origin="polis",
        participants=participants,
        statements=statements,
        votes=votes,
    )
    return ImportedData(consultation=consultation, format="polis", notes=tuple(notes))


def _votes(path: Path, notes: list[ImportNote]) -> pd.DataFrame:
    plain = plain_votes(path)
    if plain is not None:
        return plain
    table = read_csv_table(path, ["comment-id", "voter-id", "vote"], ["timestamp"])
    notes += table.notes
    if "timestamp" in table.columns:
        voted_at = table.times("timestamp")
    else:
        notes.append(ImportNote(key="data-note-no-times", file=path.name))
        voted_at = np.full(len(table), "NaT", dtype="datetime64[ms]")
    return pd.DataFrame(
        {
            "participant_id": table.identifiers("voter-id"),
            "statement_id": table.identifiers("comment-id"),
            "voted_at": pd.Series(voted_at).dt.tz_localize("UTC"),
            "vote": table.whole_numbers("vote", allowed=_VOTES),
        }
    )


def _statements(path: Path, votes: pd.DataFrame, notes: list[ImportNote]) -> pd.DataFrame:
    listed = pd.DataFrame(columns=["statement_id", "author_id", "created_at", "text", "moderation"])
    if path.exists():
        listed = _listed_statements(path, votes, notes)
    else:
        notes.append(ImportNote(key="data-note-file-missing", file=path.name))
    unlisted = _unlisted(votes["statement_id"], set(listed["statement_id"]))
    if path.exists() and unlisted:
        notes.append(
            ImportNote(
                key="data-note-unlisted-statements", file=path.name, details={"ids": ", ".join(unlisted)}
            )
        )
    added = pd.DataFrame({"statement_id": unlisted, "text": "", "moderation": "pending"})
    return pd.concat([listed, added], ignore_index=True) if len(listed) else added


def _listed_statements(path: Path, votes: pd.DataFrame, notes: list[ImportNote]) -> pd.DataFrame:
    table = read_csv_table(
        path,
        ["comment-id", "comment-body"],
        ["timestamp", "author-id", "agrees", "disagrees", "moderated", "is-meta"],
    )
    notes += table.notes
    rows = pd.DataFrame({"statement_id": table.identifiers("comment-id")})
    rows["text"] = table.columns["comment-body"]
    if "author-id" in table.columns:
        authors = table.whole_numbers("author-id", blank=_UNKNOWN).tolist()
        rows["author_id"] = [None if author == _UNKNOWN else str(author) for author in authors]
    if "timestamp" in table.columns:
        rows["created_at"] = pd.Series(table.times("timestamp")).dt.tz_localize("UTC")
    moderated = [0] * len(table)
    if "moderated" in table.columns:
        moderated = table.whole_numbers("moderated", allowed=sorted(_MODERATION), blank=0).tolist()
    else:
        notes.append(ImportNote(key="data-note-no-moderation", file=path.name))
    rows["moderation"] = [_MODERATION[state] for state in moderated]
    if "is-meta" in table.columns:
        rows.loc[[cell.lower() in ("true", "1", "t") for cell in table.columns["is-meta"]], "moderation"] = (
            "out"
        )
    notes += _count_notes(table, rows["statement_id"], votes)
    notes += _repeated(table, rows["statement_id"])
    return rows.drop_duplicates("statement_id")


def _count_notes(table: CsvTable, statement_ids: pd.Series[str], votes: pd.DataFrame) -> list[ImportNote]:
    """Compare the published counts with a recount over all rows of the votes."""
    notes: list[ImportNote] = []
    for column, value in (("agrees", 1), ("disagrees", -1)):
        if column in table.columns:
            recount = Counter(votes.loc[votes["vote"] == value, "statement_id"])
            notes += _differences(table, column, statement_ids, recount)
    return notes


def _differences(
    table: CsvTable, column: str, ids: pd.Series[str], recount: Counter[str]
) -> list[ImportNote]:
    """Return a note for every published count that differs from the recount."""
    published = table.whole_numbers(column, blank=_UNKNOWN).tolist()
    return [
        ImportNote(
            key="data-note-count-differs",
            file=table.path.name,
            line=line,
            details={
                "column": column,
                "id": identifier,
                "published": str(count),
                "recount": str(recount[identifier]),
            },
        )
        for line, identifier, count in zip(table.lines, ids, published, strict=True)
        if count not in (recount[identifier], _UNKNOWN)
    ]


def _participants(path: Path, votes: pd.DataFrame, notes: list[ImportNote]) -> pd.DataFrame:
    joined = votes.groupby("participant_id", sort=False)["voted_at"].min()
    listed: list[str] = []
    if path.exists():
        table = read_csv_table(path, ["participant"], ["n-votes"])
        notes += table.notes
        ids = pd.Series(table.identifiers("participant"), dtype="str")
        notes += _vote_count_notes(table, ids, votes)
        notes += _repeated(table, ids)
        listed = ids.drop_duplicates().tolist()
        unlisted = _unlisted(votes["participant_id"], set(listed))
        if unlisted:
            details = {"ids": ", ".join(unlisted)}
            notes.append(ImportNote(key="data-note-unlisted-voters", file=path.name, details=details))
    else:
        notes.append(ImportNote(key="data-note-file-missing", file=path.name))
        unlisted = _unlisted(votes["participant_id"], set())
    people = pd.DataFrame({"participant_id": [*listed, *unlisted]}, dtype="str")
    people["joined_at"] = joined.reindex(people["participant_id"]).array
    return people


def _vote_count_notes(table: CsvTable, ids: pd.Series[str], votes: pd.DataFrame) -> list[ImportNote]:
    """Compare the published number of statements a person voted on with a recount without changed votes."""
    if "n-votes" not in table.columns:
        return []
    pairs = votes.drop_duplicates(["participant_id", "statement_id"])
    return _differences(table, "n-votes", ids, Counter(pairs["participant_id"]))


def _repeated(table: CsvTable, ids: pd.Series[str]) -> list[ImportNote]:
    return [
        ImportNote(
            key="data-note-row-twice", file=table.path.name, line=table.lines[row], details={"id": ids[row]}
        )
        for row in np.flatnonzero(ids.duplicated().to_numpy())
    ]


def _unlisted(ids: pd.Series[str], listed: set[str]) -> list[str]:
    return sorted({*ids.unique()} - listed, key=int)


def _title(path: Path, notes: list[ImportNote]) -> str:
    if not path.exists():
        notes.append(ImportNote(key="data-note-file-missing", file=path.name))
        return ""
    title = ""
    for line, cells in read_rows(path):
        if len(cells) != 2:
            notes.append(ImportNote(key="data-note-row-not-understood", file=path.name, line=line))
        elif cells[0].strip().lower() == "topic":
            title = cells[1].strip()
    return title


READER = Reader(
    name="polis",
    # Before polis-server: where a folder holds both, the CSV files say which sign means agreement.
    priority=20,
    recognise=is_polis,
    read=read_polis,
    documentation="readers-format-polis",
)
