"""Votes from a Polis server: JSON lists or tables of its database, in which agreement is +1 or -1.

Inside the server agreement is -1 and disagreement +1; some of its outputs invert the signs, some do not.
The comments have the server's own counts, which show the sign. Without them agreement is assumed to be +1 in
JSON, as in the CSV exports, and -1 in the database's own tables; a note says so.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.data.columns.times import read_times
from mashura.data.files.any_table import read_any_table
from mashura.data.files.csv_table import read_text
from mashura.data.files.export_files import Export, ExportFile, open_export
from mashura.data.files.titles import file_title
from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.data.reader import Reader, Recognition, by_columns, by_file
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation

VOTES_FILE = "votes.json"
_VOTES = (1, 0, -1)
_MODERATION = {-1: "out", 0: "pending", 1: "in"}
# Field names of the same values in two generations of the server.
_PARTICIPANT = ("pid", "participant_id")
_STATEMENT = ("tid", "statement_id")
_STATE = ("mod", "moderated")
_CONVERSATION = ("zid", "conversation_id")
# Fields of the server's tables that its public answers do not have.
_DATABASE = ("zid", "weight_x_32767")
_LISTS = ("votes", "comments", "data", "rows")


@dataclass
class _Files:
    """The files of one conversation, by the fields of their entries."""

    votes: ExportFile | None = None
    comments: ExportFile | None = None
    conversation: ExportFile | None = None

    @classmethod
    def of(cls, export: Export) -> _Files:
        votes = [file for file in export.files if _is_votes(file)]
        comments = [file for file in export.files if "txt" in _fields(file)]
        named = [file for file in votes if file.base == VOTES_FILE] or votes
        if not named and (by_name := export.named(VOTES_FILE)):
            # A damaged file is known by its name alone.
            named = [by_name]
        return cls(
            votes=named[0] if len(named) == 1 else None,
            comments=export.named("comments.json") or (comments[0] if len(comments) == 1 else None),
            conversation=export.named("conversation.json"),
        )


def _fields(file: ExportFile) -> frozenset[str]:
    """Return the names of the fields in the first entries of a JSON file, or the columns of a table."""
    if file.suffix == ".json":
        names = re.findall(rb'"([a-z_0-9]{2,30})"\s*:', file.head)
        return frozenset(name.decode() for name in names)
    return frozenset(name.replace("-", "_") for name in file.columns) if file.is_table else frozenset()


def _is_votes(file: ExportFile) -> bool:
    fields = _fields(file)
    has_ids = any(name in fields for name in _PARTICIPANT) and any(name in fields for name in _STATEMENT)
    # A table of anybody's may have a participant_id; one of the server's database has a zid.
    is_ours = file.suffix == ".json" or {"pid", "tid", "zid"} <= fields
    return has_ids and is_ours and "vote" in fields and "txt" not in fields


def recognise(export: Export) -> Recognition | None:
    """Recognise answers of a Polis server by the fields of its votes; see :mod:`mashura.data.reader`."""
    votes = _Files.of(export).votes
    if votes is None:
        return None
    fields = [name for name in ("vote", *_PARTICIPANT, *_STATEMENT) if name in _fields(votes)]
    if len(fields) > 2:
        return Recognition(0.8, (by_columns(votes.name, fields),))
    return Recognition(0.6, (by_file(votes.name),))


def read_polis_server(path: Path | Export) -> ImportedData:
    """Read a Polis server's ``votes.json`` and, if they exist, its other files.

    Parameters
    ----------
    path : pathlib.Path or Export
        The folder or archive.

    Returns
    -------
    ImportedData
        The consultation (origin ``"polis-server"``). Statements that ask about the person instead of the
        topic (``is_meta``) count as moderated out, as in the server's own analysis; a note says so.

    Raises
    ------
    InputError
        If a file is missing or damaged; the error names file and entry.
    """
    export = open_export(path)
    files = _Files.of(export)
    votes_file = files.votes
    if votes_file is None:
        raise InputError("data-folder-without-votes", path=str(export.path), file=VOTES_FILE)
    notes: list[ImportNote] = []
    vote_entries = _Entries(votes_file)
    votes = _votes(vote_entries)
    if len({*vote_entries.values(_CONVERSATION)}) > 1:
        raise InputError("readers-polis-several", path=str(export.path), files=votes_file.name)
    comments_file, title_file = files.comments, files.conversation
    comments = _Entries(comments_file) if comments_file is not None else None
    if comments is None:
        notes.append(ImportNote(key="data-note-file-missing", file="comments.json"))
    votes["vote"] *= _sign(comments, votes, vote_entries, notes)
    if comments is not None:
        notes += _count_notes(comments, votes)
    statements = _statements(comments, votes, notes)
    people = votes.groupby("participant_id", sort=False)["voted_at"].min().reset_index(name="joined_at")
    consultation = Consultation(
        title=(_title(title_file) if title_file else "") or file_title(export.path.resolve()),
        origin="polis-server",
        participants=people.sort_values("participant_id", key=lambda ids: ids.astype("int64")),
        statements=statements,
        votes=votes,
    )
    read = [(votes_file, len(vote_entries.items))]
    read += [(comments_file, len(comments.items))] if comments_file and comments is not None else []
    read += [(title_file, 1)] if title_file else []
    account = tuple(
        ReadPart(kind="file", file=file.name, name=file.name, read=count, how="account-table")
        for file, count in read
    )
    return ImportedData(consultation=consultation, format="polis-server", notes=tuple(notes), account=account)


def _votes(entries: _Entries) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "participant_id": pd.Series(entries.whole(_PARTICIPANT), dtype="int64").astype("str"),
            "statement_id": pd.Series(entries.whole(_STATEMENT), dtype="int64").astype("str"),
            "voted_at": entries.times("modified", "created"),
            "vote": pd.Series(entries.whole(("vote",), _VOTES), dtype="int64"),
        }
    )


def _sign(comments: _Entries | None, votes: pd.DataFrame, entries: _Entries, notes: list[ImportNote]) -> int:
    """Return 1 if a positive vote means agreement, -1 if it means disagreement."""
    recount = {value: Counter(votes.loc[votes["vote"] == value, "statement_id"]) for value in (1, -1)}
    # Number of statements with the published counts if a positive (or a negative) vote means agreement.
    fits = {1: 0, -1: 0}
    if comments is not None:
        for number, entry in zip(comments.whole(_STATEMENT), comments.items, strict=True):
            statement_id = str(number)
            published = (_as_whole(entry.get("agree_count")), _as_whole(entry.get("disagree_count")))
            for value in fits:
                fits[value] += published == (recount[value][statement_id], recount[-value][statement_id])
    if fits[1] == fits[-1]:
        if any(name in entry for entry in entries.items[:1] for name in _DATABASE):
            notes.append(ImportNote(key="readers-note-sign-of-database", file=entries.path.name))
            return -1
        notes.append(ImportNote(key="data-note-sign-assumed", file=entries.path.name))
    return -1 if fits[-1] > fits[1] else 1


def _count_notes(comments: _Entries, votes: pd.DataFrame) -> list[ImportNote]:
    """Return a note for each kind of published count that differs from the recount."""
    notes = []
    ids = [str(number) for number in comments.whole(_STATEMENT)]
    for field, value in (("agree_count", 1), ("disagree_count", -1), ("pass_count", 0)):
        recount = Counter(votes.loc[votes["vote"] == value, "statement_id"])
        published = [_as_whole(entry.get(field)) for entry in comments.items]
        different = [
            (number, identifier, count)
            for number, (identifier, count) in enumerate(zip(ids, published, strict=True), 1)
            if count is not None and count != recount[identifier]
        ]
        if different:
            number, identifier, count = different[0]
            details = {
                "column": field,
                "id": identifier,
                "published": str(count),
                "recount": str(recount[identifier]),
                "count": str(len(different)),
                "all": str(len(ids)),
            }
            notes.append(
                ImportNote(
                    key="data-note-count-differs", file=comments.path.name, line=number, details=details
                )
            )
    return notes


def _statements(comments: _Entries | None, votes: pd.DataFrame, notes: list[ImportNote]) -> pd.DataFrame:
    listed = _listed_statements(comments, notes) if comments is not None else None
    known = set() if listed is None else {*listed["statement_id"]}
    unlisted = sorted({*votes["statement_id"]} - known, key=int)
    added = pd.DataFrame({"statement_id": unlisted, "text": "", "moderation": "pending"})
    if listed is None or listed.empty:
        return added
    if unlisted:
        details = {"ids": ", ".join(unlisted)}
        file = comments.path.name if comments is not None else ""
        notes.append(ImportNote(key="data-note-unlisted-statements", file=file, details=details))
    return pd.concat([listed, added], ignore_index=True)


def _listed_statements(comments: _Entries, notes: list[ImportNote]) -> pd.DataFrame:
    ids = [str(number) for number in comments.whole(_STATEMENT)]
    authors = comments.whole_or_none(_PARTICIPANT)
    states = comments.whole_or_none(_STATE, tuple(_MODERATION))
    meta = {
        statement_id
        for statement_id, entry in zip(ids, comments.items, strict=True)
        if str(entry.get("is_meta")).lower() in ("true", "t", "1")
    }
    repeated = {statement_id for statement_id, count in Counter(ids).items() if count > 1}
    for key, concerned in (("data-note-meta-statements", meta), ("data-note-entries-twice", repeated)):
        if concerned:
            details = {"ids": ", ".join(sorted(concerned, key=int))}
            notes.append(ImportNote(key=key, file=comments.path.name, details=details))
    return pd.DataFrame(
        {
            "statement_id": ids,
            "author_id": [None if author is None else str(author) for author in authors],
            "created_at": comments.times("created"),
            "text": comments.texts("txt"),
            "moderation": [
                "out" if statement_id in meta else _MODERATION[state or 0]
                for statement_id, state in zip(ids, states, strict=True)
            ],
        }
    ).drop_duplicates("statement_id")


def _title(file: ExportFile) -> str:
    content = _parsed(file)
    topic = content.get("topic") if isinstance(content, Mapping) else None
    return topic.strip() if isinstance(topic, str) else ""


class _Entries:
    """A JSON list of objects, or the rows of a table, whose fields are checked one by one."""

    def __init__(self, file: ExportFile) -> None:
        content = _parsed(file) if file.suffix == ".json" else _rows(file)
        if isinstance(content, dict):
            # Some answers wrap the list in an object.
            content = next((content[name] for name in _LISTS if name in content), content)
        if not isinstance(content, list) or not all(isinstance(entry, dict) for entry in content):
            raise InputError("data-json-not-a-list", file=str(file.path))
        self.path = file.path
        self.items: list[dict[str, Any]] = content

    def whole(self, names: tuple[str, ...], allowed: tuple[int, ...] | None = None) -> list[int]:
        return [self._whole(number, entry, names, allowed) for number, entry in enumerate(self.items, 1)]

    def whole_or_none(
        self, names: tuple[str, ...], allowed: tuple[int, ...] | None = None
    ) -> list[int | None]:
        """Return a field that entries may leave out."""
        return [
            None
            if all(entry.get(name) is None for name in names)
            else self._whole(number, entry, names, allowed)
            for number, entry in enumerate(self.items, 1)
        ]

    def _whole(
        self, number: int, entry: dict[str, Any], names: tuple[str, ...], allowed: tuple[int, ...] | None
    ) -> int:
        value = next((entry[name] for name in names if name in entry), None)
        whole = _as_whole(value)
        if whole is None or (allowed is not None and whole not in allowed):
            raise InputError(
                "data-json-bad-value",
                file=str(self.path),
                entry=str(number),
                field=names[0],
                value=str(value)[:80],
                expected=", ".join(map(str, allowed)) if allowed else "0, 1, 2, …",
            )
        return whole

    def values(self, names: tuple[str, ...]) -> list[Any]:
        """Return the filled values of a field."""
        return [entry[name] for entry in self.items for name in names if entry.get(name) is not None]

    def texts(self, name: str) -> list[str]:
        return [str(entry.get(name) or "") for entry in self.items]

    def times(self, *names: str) -> pd.Series[pd.Timestamp]:
        """Return numbers since 1970 or ISO times as times; other values become missing."""
        values = [next((entry[name] for name in names if entry.get(name)), None) for entry in self.items]
        times = read_times(["" if value is None else str(value) for value in values]).times
        return pd.Series(times, dtype="datetime64[ms, UTC]")


def _as_whole(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return int(number) if number.is_integer() and abs(number) < 1e15 else None


def _rows(file: ExportFile) -> list[dict[str, Any]]:
    """Return the rows of a table as objects, without empty cells."""
    table = read_any_table(file.path, file.read_bytes())
    names = [name.strip().lower().replace("-", "_") for name in table.header]
    return [{name: cell for name, cell in zip(names, cells, strict=True) if cell} for _, cells in table.rows]


def _parsed(file: ExportFile) -> Any:
    try:
        return json.loads(read_text(file.path, file.read_bytes()))
    except (json.JSONDecodeError, RecursionError) as error:
        line = str(getattr(error, "lineno", 1))
        raise InputError("data-bad-json", file=str(file.path), line=line) from None


READER = Reader(
    name="polis-server",
    recognise=recognise,
    read=read_polis_server,
    documentation="readers-format-polis-server",
)
