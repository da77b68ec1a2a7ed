"""Polis exports: a folder of CSV files becomes a consultation, exact on every published count (S59, S60).

The table of votes is required. Comments, participants and summary add texts, participants and the title, if
they exist. Tables are known by their columns, whatever their names; times are in milliseconds in old
exports, in seconds in current ones. ``stats-history.csv`` and ``comment-groups.csv`` repeat the votes as
totals, so they are not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from mashura.data.columns.decisions import time_details
from mashura.data.columns.epochs import epoch_times, impossible
from mashura.data.columns.times import TimeColumn, Unit, read_times
from mashura.data.files.csv_table import CsvTable, column_name, read_csv_table, read_rows
from mashura.data.files.encodings import repaired
from mashura.data.files.export_files import Export, ExportFile, open_export
from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.data.platforms.plain_votes import plain_votes
from mashura.data.platforms.vote_table import Numbered, VoteTable
from mashura.data.reader import Reader, Recognition, by_columns, by_file, share_of
from mashura.errors import InputError
from mashura.i18n import join_words
from mashura.methodology.tables.consultation import Consultation

VOTES_FILE = "votes.csv"
# In the exports, unlike in the server's tables, agreement is positive.
_VOTES = (1, 0, -1)
_MODERATION = {-1: "out", 0: "pending", 1: "in"}
# Value of an empty cell in columns where Polis writes only numbers from 0.
_UNKNOWN = -1
# A prefix before the name, but not "participants-votes.csv".
_VOTES_NAME = re.compile(r"(?:(?!.*participants?-votes).*[-_.])?votes\.csv")
_VOTE_COLUMNS = ("comment-id", "voter-id", "vote")
_COMMENT_COLUMNS = ("comment-id", "comment-body")


@dataclass
class _Files:
    """The tables of one conversation."""

    votes: ExportFile | None = None
    comments: ExportFile | None = None
    participants: ExportFile | None = None
    summary: ExportFile | None = None

    @classmethod
    def of(cls, export: Export) -> _Files:
        files = cls(
            votes=_file(export, _VOTE_COLUMNS),
            comments=_file(export, _COMMENT_COLUMNS, "comments.csv"),
            participants=_file(export, ("participant",), "participants-votes.csv", "participant-votes.csv"),
            summary=export.named("summary.csv"),
        )
        if files.votes is None:
            # An empty or damaged table of votes is known by its name alone.
            named = [file for file in export.tables if _VOTES_NAME.fullmatch(file.base)]
            files.votes = named[0] if len(named) == 1 else None
        return files


def _file(export: Export, columns: tuple[str, ...], *names: str) -> ExportFile | None:
    """Return the table with some columns; of several, the one with the usual name."""
    fitting = [file for file in export.tables if {*columns} <= file.columns]
    usual = [file for file in fitting if file.base == VOTES_FILE] if not names else []
    named = export.named(*names) if names else (usual[0] if usual else None)
    if named is not None and (named in fitting or not fitting):
        return named
    return fitting[0] if len(fitting) == 1 else None


def is_polis(path: Path) -> bool:
    """Whether a path is a Polis export with a table of votes."""
    try:
        return recognise(open_export(path)) is not None
    except InputError:
        return False


def recognise(export: Export) -> Recognition | None:
    """Recognise a Polis export by the columns of its table of votes; see :mod:`mashura.data.reader`."""
    votes = _Files.of(export).votes
    if votes is None:
        return None
    if share_of(_VOTE_COLUMNS, votes.columns) == 1:
        return Recognition(0.95, (by_columns(votes.name, _VOTE_COLUMNS),))
    return Recognition(0.6, (by_file(votes.name),)) if not export.path.is_file() else None


@dataclass
class _Reading:
    """What is said while the tables of an export are read."""

    notes: list[ImportNote] = field(default_factory=list)
    account: list[ReadPart] = field(default_factory=list)


def read_polis(path: Path | Export) -> ImportedData:
    """Read a Polis export.

    Parameters
    ----------
    path : pathlib.Path or Export
        The folder or archive of the export, or its table of votes alone.

    Returns
    -------
    ImportedData
        The consultation (origin ``"polis"``) with every row of the votes, changed votes included, and a note
        for every contradiction between the files.

    Raises
    ------
    InputError
        If there is no table of votes, or a file is damaged; it names file and line.
    """
    export = open_export(path)
    files = _Files.of(export)
    if files.votes is None:
        raise InputError("data-folder-without-votes", path=str(export.path), file=VOTES_FILE)
    said = _Reading()
    votes = _votes(files.votes, said)
    statements = _statements(files.comments, votes, said)
    participants = _participants(files.participants, votes, said)
    folder = export.path.resolve()
    consultation = Consultation(
        title=_title(files.summary, said) or (folder.stem if folder.is_file() else folder.name),
        origin="polis",
        participants=participants,
        statements=statements,
        votes=votes.frame(),
        # A voter or statement that no file lists was added above, so every reference holds.
        checked=("votes",),
    )
    return ImportedData(
        consultation=consultation, format="polis", notes=tuple(said.notes), account=tuple(said.account)
    )


def _table(
    file: ExportFile,
    required: tuple[str, ...],
    optional: tuple[str, ...],
    said: _Reading,
    used: Mapping[str, str],
) -> CsvTable:
    table = read_csv_table(file.path, required, optional, file.read_bytes())
    said.notes += table.notes
    said.account += table.account(used)
    return table


def _votes(file: ExportFile, said: _Reading) -> VoteTable:
    content = file.read_bytes()
    plain = plain_votes(content)
    used = {
        "timestamp": "account-statements-created-at",
        "comment-id": "account-statements-statement-id",
        "voter-id": "account-participants-participant-id",
        "vote": "account-votes-vote",
    }
    if plain is not None:
        header = read_csv_table(file.path, [], content=content[: content.find(b"\n") + 1])
        said.account += [
            replace(part, read=0 if part.why else len(plain), left_out=len(plain) if part.why else 0)
            for part in header.account(used)
        ]
        _say_times(plain.voted_at, plain.unit, file.path.name, "timestamp", said)
        return plain
    table = _table(file, _VOTE_COLUMNS, ("timestamp",), said, used)
    if "timestamp" in table.columns:
        voted_at = _times(table, "timestamp", said)
    else:
        said.notes.append(ImportNote(key="data-note-no-times", file=file.path.name))
        voted_at = np.full(len(table), "NaT", dtype="datetime64[ms]")
    return VoteTable(
        Numbered.of(table.whole_numbers("voter-id")),
        Numbered.of(table.whole_numbers("comment-id")),
        voted_at,
        table.whole_numbers("vote", allowed=_VOTES).astype("int8"),
    )


def _times(table: CsvTable, column: str, said: _Reading) -> npt.NDArray[np.datetime64]:
    """Return a column of times, in whichever unit or words the export has them."""
    cells = table.columns[column]
    unit: str
    if 2 * sum(cell.strip().lstrip("-").isdigit() for cell in cells) >= len(cells):
        times, unit, damaged = epoch_times(table.whole_numbers(column))
    else:
        read = read_times(cells)
        unit = read.unit
        damaged = np.array([time is None for time in read.times], dtype=bool)
        naive = [None if time is None else time.tz_convert(None) for time in read.times]
        times = np.array(naive, dtype="datetime64[ms]")
    if damaged.any():
        row = int(damaged.argmax())
        raise table.error("data-not-a-time", row, column=column, value=cells[row][:80])
    _say_times(times, unit, table.path.name, column, said)
    return times


def _say_times(times: npt.NDArray[Any], unit: str, file: str, column: str, said: _Reading) -> None:
    """Say in which unit the times are, and which of them are impossible."""
    details = time_details(TimeColumn(times=[], unit=cast(Unit, unit), zone="UTC"))
    said.account = [
        replace(part, how="account-times", details=details)
        if (part.file, column_name(part.name)) == (file, column)
        else part
        for part in said.account
    ]
    wrong = times[impossible(times)]
    if len(wrong):
        years = np.unique(wrong.astype("datetime64[Y]")).astype(str).tolist()
        details = {"column": column, "count": str(len(wrong)), "years": join_words(years[:3])}
        said.notes.append(ImportNote(key="readers-note-impossible-years", file=file, details=details))


def _statements(file: ExportFile | None, votes: VoteTable, said: _Reading) -> pd.DataFrame:
    listed = pd.DataFrame(columns=["statement_id", "author_id", "created_at", "text", "moderation"])
    if file is None:
        said.notes.append(ImportNote(key="data-note-file-missing", file="comments.csv"))
    else:
        listed = _listed_statements(file, votes, said)
    unlisted = _unlisted(votes.statements, listed["statement_id"])
    if file is not None and unlisted:
        details = {"ids": ", ".join(unlisted)}
        said.notes.append(
            ImportNote(key="data-note-unlisted-statements", file=file.path.name, details=details)
        )
    added = pd.DataFrame({"statement_id": unlisted, "text": "", "moderation": "pending"})
    return pd.concat([listed, added], ignore_index=True) if len(listed) else added


def _listed_statements(file: ExportFile, votes: VoteTable, said: _Reading) -> pd.DataFrame:
    used = {
        "comment-id": "account-statements-statement-id",
        "comment-body": "account-statements-text",
        "timestamp": "account-statements-created-at",
        "author-id": "account-author",
        "moderated": "account-statements-moderation",
        "is-meta": "account-statements-moderation",
        "agrees": "account-counts",
        "disagrees": "account-counts",
    }
    table = _table(
        file, _COMMENT_COLUMNS, tuple(name for name in used if name not in _COMMENT_COLUMNS), said, used
    )
    rows = pd.DataFrame({"statement_id": table.identifiers("comment-id")})
    rows["text"] = [repaired(text) for text in table.columns["comment-body"]]
    if "author-id" in table.columns:
        authors = table.whole_numbers("author-id", blank=_UNKNOWN).tolist()
        rows["author_id"] = [None if author == _UNKNOWN else str(author) for author in authors]
    if "timestamp" in table.columns:
        rows["created_at"] = pd.Series(_times(table, "timestamp", said)).dt.tz_localize("UTC")
    moderated = [0] * len(table)
    if "moderated" in table.columns:
        moderated = table.whole_numbers("moderated", allowed=sorted(_MODERATION), blank=0).tolist()
    else:
        said.notes.append(ImportNote(key="data-note-no-moderation", file=file.path.name))
    rows["moderation"] = [_MODERATION[state] for state in moderated]
    if "is-meta" in table.columns:
        rows.loc[[cell.lower() in ("true", "1", "t") for cell in table.columns["is-meta"]], "moderation"] = (
            "out"
        )
    for column, value in (("agrees", 1), ("disagrees", -1)):
        if column in table.columns:
            recount = _by_text(votes.statements, votes.counts(value))
            said.notes += _differences(table, column, rows["statement_id"], recount)
    said.notes += _repeated(table, rows["statement_id"])
    return rows.drop_duplicates("statement_id")


def _differences(
    table: CsvTable, column: str, ids: pd.Series[str], recount: Mapping[str, int]
) -> list[ImportNote]:
    """Return a note if published counts of a column differ from the recount, with the first of them."""
    published = table.whole_numbers(column, blank=_UNKNOWN).tolist()
    different = [
        (line, identifier, count)
        for line, identifier, count in zip(table.lines, ids, published, strict=True)
        if count not in (recount.get(identifier, 0), _UNKNOWN)
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


def _participants(file: ExportFile | None, votes: VoteTable, said: _Reading) -> pd.DataFrame:
    first = votes.first_votes()
    if file is None:
        said.notes.append(ImportNote(key="data-note-file-missing", file="participant-votes.csv"))
        joined = pd.Series(first).dt.tz_localize("UTC")
        return pd.DataFrame(
            {"participant_id": pd.Series(votes.voters.texts, dtype="str"), "joined_at": joined}
        )
    used = {"participant": "account-participants-participant-id", "n-votes": "account-counts"}
    table = _table(file, ("participant",), ("n-votes",), said, used)
    ids = pd.Series(table.identifiers("participant"), dtype="str")
    if "n-votes" in table.columns:
        # Published are statements a person voted on: changed votes count once.
        said.notes += _differences(table, "n-votes", ids, _by_text(votes.voters, votes.statements_voted_on()))
    said.notes += _repeated(table, ids)
    unlisted = _unlisted(votes.voters, ids)
    if unlisted:
        details = {"ids": ", ".join(unlisted)}
        said.notes.append(ImportNote(key="data-note-unlisted-voters", file=file.path.name, details=details))
    people = pd.DataFrame({"participant_id": [*ids.drop_duplicates(), *unlisted]}, dtype="str")
    voters = pd.Index(votes.voters.texts.to_pylist(), dtype="str")
    joined = pd.Series(first, index=voters).dt.tz_localize("UTC")
    people["joined_at"] = joined.reindex(people["participant_id"]).array
    return people


def _by_text(numbered: Numbered, counts: npt.NDArray[np.int64]) -> dict[str, int]:
    return dict(zip(numbered.texts.to_pylist(), counts.tolist(), strict=True))


def _repeated(table: CsvTable, ids: pd.Series[str]) -> list[ImportNote]:
    rows = np.flatnonzero(ids.duplicated().to_numpy())
    if not len(rows):
        return []
    details = {"id": str(ids[rows[0]]), "count": str(len(rows))}
    return [
        ImportNote(
            key="data-note-row-twice", file=table.path.name, line=table.lines[rows[0]], details=details
        )
    ]


def _unlisted(numbered: Numbered, listed: pd.Series[str]) -> list[str]:
    """Return the numbers that have votes and are not listed, in their order."""
    known = {*listed}
    return [text for text in numbered.texts.to_pylist() if text not in known]


def _title(file: ExportFile | None, said: _Reading) -> str:
    if file is None:
        said.notes.append(ImportNote(key="data-note-file-missing", file="summary.csv"))
        return ""
    title, read, misshapen = "", 0, []
    for line, cells in read_rows(file.path, content=file.read_bytes()):
        if len(cells) != 2:
            misshapen.append(line)
        elif cells[0].strip().lower() == "topic":
            title, read = cells[1].strip(), read + 1
        else:
            read += 1
    name = file.path.name
    if misshapen:
        details = {"count": str(len(misshapen))}
        said.notes.append(
            ImportNote(key="data-note-row-not-understood", file=name, line=misshapen[0], details=details)
        )
    said.account.append(
        ReadPart(kind="file", file=name, name=name, read=read, left_out=len(misshapen), how="account-summary")
    )
    return title


READER = Reader(
    name="polis",
    recognise=recognise,
    read=read_polis,
    documentation="readers-format-polis",
)
