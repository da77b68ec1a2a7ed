"""Polis exports: a folder of CSV files becomes a consultation, exact on every published count (S59, S60).

Needed is the table of votes, or else the participants' matrix, from which the votes are rebuilt. Comments,
participants and summary add texts, participants and the title, if they exist, and their counts are compared
with the votes. Tables are known by their columns, whatever their names; times are in milliseconds in old
exports, in seconds in current ones. ``stats-history.csv`` and ``comment-groups.csv`` repeat the votes as
totals, so they are not read.
"""

from __future__ import annotations

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
from mashura.data.files.csv_table import CsvTable, column_name, read_csv_table, read_rows, table_of
from mashura.data.files.encodings import repaired
from mashura.data.files.export_files import Export, ExportFile, open_export
from mashura.data.files.titles import file_title
from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.data.platforms.plain_votes import plain_votes
from mashura.data.platforms.polis_checks import (
    UNKNOWN,
    differences,
    is_reversed,
    recounts,
    repeated,
    summary_notes,
)
from mashura.data.platforms.polis_files import (
    COMMENT_COLUMNS,
    VOTE_COLUMNS,
    VOTES_FILE,
    PolisFiles,
    recognise,
)
from mashura.data.platforms.polis_matrix import matrix_votes, statement_columns
from mashura.data.platforms.vote_table import Numbered, VoteTable
from mashura.data.reader import Reader
from mashura.errors import InputError
from mashura.i18n import join_words
from mashura.methodology.tables.consultation import Consultation

# In the exports, unlike in the server's tables, agreement is positive.
_VOTES = (1, 0, -1)
_MODERATION = {-1: "out", 0: "pending", 1: "in"}
_PARTICIPANT_COUNTS = ("n-votes", "n-agree", "n-disagree", "n-comments")


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
        The folder or archive of the export, or one of its tables of votes alone.

    Returns
    -------
    ImportedData
        The consultation (origin ``"polis"``) with every row of the votes, changed votes included, and a note
        for every contradiction between the files.

    Raises
    ------
    InputError
        If there are no votes, or those of several conversations, or a file is damaged; it names file and
        line.
    """
    export = open_export(path)
    files = PolisFiles.of(export)
    if files.several:
        listed = ", ".join(file.name for file in files.several)
        raise InputError("readers-polis-several", path=str(export.path), files=listed)
    said = _Reading()
    participants_table = _participants_table(files.participants, said, with_votes=files.votes is None)
    if files.votes is not None:
        votes = _votes(files.votes, said)
    elif files.matrix is not None and participants_table is not None:
        votes = _rebuilt_votes(participants_table, said)
    else:
        raise InputError("data-folder-without-votes", path=str(export.path), file=VOTES_FILE)
    statements, votes = _statements(files.comments, votes, said)
    participants = _participants(participants_table, votes, statements, said)
    folder = export.path.resolve()
    summary = _summary(files.summary, said)
    if files.summary is not None:
        said.notes += summary_notes(files.summary.path.name, summary, statements, votes)
    consultation = Consultation(
        title=summary.get("topic", (0, ""))[1] or file_title(folder),
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
    left_out: Mapping[str, str] | None = None,
) -> CsvTable:
    content = file.read_bytes()
    # A spreadsheet program may have saved it with another separator.
    first = content.partition(b"\n")[0]
    separator = max(",;\t", key=lambda sign: first.count(sign.encode()))
    rows = read_rows(file.path, separator, content)
    if not rows:
        raise InputError("data-empty-file", file=str(file.path))
    table = table_of(file.path, rows, required, optional)
    said.notes += table.notes
    read = {name: how for name, how in used.items() if name in table.columns}
    # Exports state each time twice.
    twice = {"datetime": "account-said-elsewhere"} if "timestamp" in read else {}
    said.account += table.account(read, {**twice, **(left_out or {})})
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
            for part in header.account(used, {"datetime": "account-said-elsewhere"})
        ]
        _say_times(plain.voted_at, plain.unit, file.path.name, "timestamp", said)
        return plain
    named = "timestamp" if "timestamp" in file.columns else "datetime"
    used[named] = used["timestamp"]
    table = _table(file, VOTE_COLUMNS, (named,), said, used)
    if named in table.columns:
        voted_at = _times(table, named, said)
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


def _statements(file: ExportFile | None, votes: VoteTable, said: _Reading) -> tuple[pd.DataFrame, VoteTable]:
    """Return the statements, and the votes in the sign that the published counts show."""
    listed = pd.DataFrame(columns=["statement_id", "author_id", "created_at", "text", "moderation"])
    if file is None:
        said.notes.append(ImportNote(key="data-note-file-missing", file="comments.csv"))
    else:
        listed, votes = _listed_statements(file, votes, said)
    unlisted = _unlisted(votes.statements, listed["statement_id"])
    if file is not None and unlisted:
        details = {"ids": ", ".join(unlisted)}
        said.notes.append(
            ImportNote(key="data-note-unlisted-statements", file=file.path.name, details=details)
        )
    added = pd.DataFrame({"statement_id": unlisted, "text": "", "moderation": "pending"})
    return (pd.concat([listed, added], ignore_index=True) if len(listed) else added), votes


def _listed_statements(file: ExportFile, votes: VoteTable, said: _Reading) -> tuple[pd.DataFrame, VoteTable]:
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
        file, COMMENT_COLUMNS, tuple(name for name in used if name not in COMMENT_COLUMNS), said, used
    )
    rows = pd.DataFrame({"statement_id": table.identifiers("comment-id")})
    rows["text"] = [repaired(text) for text in table.columns["comment-body"]]
    if "author-id" in table.columns:
        authors = table.whole_numbers("author-id", blank=UNKNOWN).tolist()
        rows["author_id"] = [None if author == UNKNOWN else str(author) for author in authors]
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
    ids = rows["statement_id"]
    counts = {value: recounts(votes.statements, votes.counts(value)) for value in (1, -1)}
    if is_reversed(table, ("agrees", "disagrees"), ids, counts[1], counts[-1]):
        said.notes.append(ImportNote(key="readers-note-polis-reversed", file=file.path.name))
        votes, counts = votes.reversed(), {value: counts[-value] for value in counts}
    for column, value in (("agrees", 1), ("disagrees", -1)):
        if column in table.columns:
            said.notes += differences(table, column, ids, counts[value])
    said.notes += repeated(table, ids)
    return rows.drop_duplicates("statement_id"), votes


def _participants_table(file: ExportFile | None, said: _Reading, *, with_votes: bool) -> CsvTable | None:
    if file is None:
        said.notes.append(ImportNote(key="data-note-file-missing", file="participant-votes.csv"))
        return None
    used = {"participant": "account-participants-participant-id"}
    used |= dict.fromkeys(_PARTICIPANT_COUNTS, "account-counts")
    if with_votes:
        used |= dict.fromkeys(statement_columns(file.columns), "account-votes-vote")
        if file.samples:
            # The names of all columns, in the order of the file.
            header = [column_name(name) for name in file.samples[0].header]
            used = {name: used[name] for name in header if name in used}
    optional = tuple(name for name in used if name != "participant")
    # The votes' own table tells their order, too.
    elsewhere = {} if with_votes else dict.fromkeys(statement_columns(file.columns), "account-said-elsewhere")
    elsewhere["group-id"] = "account-own-groups"
    return _table(file, ("participant",), optional, said, used, elsewhere)


def _rebuilt_votes(table: CsvTable, said: _Reading) -> VoteTable:
    """Return the votes of the participants' matrix, and say what it does not hold."""
    votes = matrix_votes(table)
    file = table.path.name
    said.notes.append(ImportNote(key="readers-note-votes-rebuilt", file=file))
    ids = pd.Series(table.identifiers("participant"), dtype="str")
    positive, negative = (recounts(votes.voters, votes.last_votes(value)) for value in (1, -1))
    if is_reversed(table, ("n-agree", "n-disagree"), ids, positive, negative):
        said.notes.append(ImportNote(key="readers-note-polis-reversed", file=file))
        votes = votes.reversed()
    if "n-votes" in table.columns:
        missing = int(table.whole_numbers("n-votes", blank=0).sum()) - len(votes)
        if missing > 0:
            details = {"count": str(missing)}
            said.notes.append(ImportNote(key="readers-note-passes-lost", file=file, details=details))
    return votes


def _participants(
    table: CsvTable | None, votes: VoteTable, statements: pd.DataFrame, said: _Reading
) -> pd.DataFrame:
    first = votes.first_votes()
    if table is None:
        joined = pd.Series(first).dt.tz_localize("UTC")
        return pd.DataFrame(
            {"participant_id": pd.Series(votes.voters.texts, dtype="str"), "joined_at": joined}
        )
    ids = pd.Series(table.identifiers("participant"), dtype="str")
    said.notes += _participant_counts(table, ids, votes, statements)
    said.notes += repeated(table, ids)
    unlisted = _unlisted(votes.voters, ids)
    if unlisted:
        details = {"ids": ", ".join(unlisted)}
        said.notes.append(ImportNote(key="data-note-unlisted-voters", file=table.path.name, details=details))
    people = pd.DataFrame({"participant_id": [*ids.drop_duplicates(), *unlisted]}, dtype="str")
    voters = pd.Index(votes.voters.texts.to_pylist(), dtype="str")
    joined = pd.Series(first, index=voters).dt.tz_localize("UTC")
    people["joined_at"] = joined.reindex(people["participant_id"]).array
    return people


def _participant_counts(
    table: CsvTable, ids: pd.Series[str], votes: VoteTable, statements: pd.DataFrame
) -> list[ImportNote]:
    """Return notes on published counts of participants that the tables do not have."""
    notes = []
    # A rebuilt table lacks passes, which has a note of its own.
    if "n-votes" in table.columns and not statement_columns(table.columns):
        # Published are statements a person voted on: changed votes count once.
        notes += differences(table, "n-votes", ids, recounts(votes.voters, votes.statements_voted_on()))
    for column, value in (("n-agree", 1), ("n-disagree", -1)):
        if column in table.columns:
            notes += differences(table, column, ids, recounts(votes.voters, votes.last_votes(value)))
    if "n-comments" in table.columns and "author_id" in statements:
        authors = statements["author_id"].dropna().value_counts()
        notes += differences(table, "n-comments", ids, {str(author): int(n) for author, n in authors.items()})
    return notes


def _unlisted(numbered: Numbered, listed: pd.Series[str]) -> list[str]:
    """Return the numbers that have votes and are not listed, in their order."""
    known = {*listed}
    return [text for text in numbered.texts.to_pylist() if text not in known]


def _summary(file: ExportFile | None, said: _Reading) -> dict[str, tuple[int, str]]:
    """Return the rows of the summary, each with its line."""
    if file is None:
        said.notes.append(ImportNote(key="readers-note-no-summary", file="summary.csv"))
        return {}
    rows: dict[str, tuple[int, str]] = {}
    misshapen = []
    for line, cells in read_rows(file.path, content=file.read_bytes()):
        if len(cells) != 2:
            misshapen.append(line)
        else:
            rows.setdefault(cells[0].strip().lower(), (line, cells[1].strip()))
    name = file.path.name
    if misshapen:
        details = {"count": str(len(misshapen))}
        said.notes.append(
            ImportNote(key="data-note-row-not-understood", file=name, line=misshapen[0], details=details)
        )
    said.account.append(
        ReadPart(
            kind="file",
            file=name,
            name=name,
            read=len(rows),
            left_out=len(misshapen),
            how="account-summary",
        )
    )
    return rows


READER = Reader(
    name="polis",
    recognise=recognise,
    read=read_polis,
    documentation="readers-format-polis",
)
