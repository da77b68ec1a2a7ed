"""Votes from a Polis server: JSON lists, in which agreement is either +1 or -1.

Inside the server agreement is -1 and disagreement +1; some of its outputs invert the signs, some do not.
``comments.json`` has the server's own counts, which show the sign; without them agreement is assumed to be
+1, as in the CSV exports, and a note says so.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.data.files.csv_table import read_text
from mashura.data.notes import ImportedData, ImportNote
from mashura.data.reader import Reader
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation

VOTES_FILE = "votes.json"
_VOTES = (1, 0, -1)
_MODERATION = {-1: "out", 0: "pending", 1: "in"}
# Field names of the same values in two generations of the server.
_PARTICIPANT = ("pid", "participant_id")
_STATEMENT = ("tid", "statement_id")
_STATE = ("mod", "moderated")


def is_polis_server(path: Path) -> bool:
    """Whether a path looks like answers of a Polis server: a folder with ``votes.json``."""
    return (path / VOTES_FILE).is_file()


def read_polis_server(path: Path) -> ImportedData:
    """Read a folder with a Polis server's ``votes.json`` and, if they exist, its other files.

    Parameters
    ----------
    path : pathlib.Path
        The folder.

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
    if not path.is_dir():
        raise InputError("data-not-a-folder" if path.exists() else "data-not-found", path=str(path))
    if not is_polis_server(path):
        raise InputError("data-folder-without-votes", path=str(path), file=VOTES_FILE)
    notes: list[ImportNote] = []
    votes = _votes(path / VOTES_FILE)
    comments = _Entries(path / "comments.json") if (path / "comments.json").exists() else None
    if comments is None:
        notes.append(ImportNote(key="data-note-file-missing", file="comments.json"))
    votes["vote"] *= _sign(comments, votes, notes)
    statements = _statements(comments, votes, notes)
    people = votes.groupby("participant_id", sort=False)["voted_at"].min().reset_index(name="joined_at")
    consultation = Consultation(
        title=_title(path / "conversation.json") or path.resolve().name,
        origin="polis-server",
        participants=people.sort_values("participant_id", key=lambda ids: ids.astype("int64")),
        statements=statements,
        votes=votes,
    )
    return ImportedData(consultation=consultation, format="polis-server", notes=tuple(notes))


def _votes(path: Path) -> pd.DataFrame:
    entries = _Entries(path)
    return pd.DataFrame(
        {
            "participant_id": pd.Series(entries.whole(_PARTICIPANT), dtype="int64").astype("str"),
            "statement_id": pd.Series(entries.whole(_STATEMENT), dtype="int64").astype("str"),
            "voted_at": entries.times("modified"),
            "vote": pd.Series(entries.whole(("vote",), _VOTES), dtype="int64"),
        }
    )


def _sign(comments: _Entries | None, votes: pd.DataFrame, notes: list[ImportNote]) -> int:
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
        notes.append(ImportNote(key="data-note-sign-assumed", file=VOTES_FILE))
    return -1 if fits[-1] > fits[1] else 1


def _statements(comments: _Entries | None, votes: pd.DataFrame, notes: list[ImportNote]) -> pd.DataFrame:
    listed = _listed_statements(comments, notes) if comments is not None else None
    known = set() if listed is None else {*listed["statement_id"]}
    unlisted = sorted({*votes["statement_id"]} - known, key=int)
    added = pd.DataFrame({"statement_id": unlisted, "text": "", "moderation": "pending"})
    if listed is None or listed.empty:
        return added
    if unlisted:
        details = {"ids": ", ".join(unlisted)}
        notes.append(ImportNote(key="data-note-unlisted-statements", file="comments.json", details=details))
    return pd.concat([listed, added], ignore_index=True)


def _listed_statements(comments: _Entries, notes: list[ImportNote]) -> pd.DataFrame:
    ids = [str(number) for number in comments.whole(_STATEMENT)]
    authors = comments.whole_or_none(_PARTICIPANT)
    states = comments.whole_or_none(_STATE, tuple(_MODERATION))
    meta = {
        statement_id
        for statement_id, entry in zip(ids, comments.items, strict=True)
        if entry.get("is_meta") is True
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


def _title(path: Path) -> str:
    if not path.exists():
        return ""
    content = _parsed(path)
    topic = content.get("topic") if isinstance(content, Mapping) else None
    return topic.strip() if isinstance(topic, str) else ""


class _Entries:
    """A JSON list of objects whose fields are checked one by one."""

    def __init__(self, path: Path) -> None:
        content = _parsed(path)
        if not isinstance(content, list) or not all(isinstance(entry, dict) for entry in content):
            raise InputError("data-json-not-a-list", file=str(path))
        self.path = path
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

    def texts(self, name: str) -> list[str]:
        return [str(entry.get(name) or "") for entry in self.items]

    def times(self, name: str) -> pd.Series[pd.Timestamp]:
        """Return milliseconds since 1970 or ISO times as times; other values become missing."""
        values = [entry.get(name) for entry in self.items]
        wholes = [_as_whole(value) for value in values]
        times = [
            pd.to_datetime(whole, unit="ms", utc=True, errors="coerce")
            if whole is not None
            else pd.to_datetime(str(value), utc=True, errors="coerce")
            for whole, value in zip(wholes, values, strict=True)
        ]
        return pd.Series(times, dtype="datetime64[ms, UTC]")


def _as_whole(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return int(number) if number.is_integer() and abs(number) < 1e15 else None


def _parsed(path: Path) -> Any:
    try:
        return json.loads(read_text(path))
    except (json.JSONDecodeError, RecursionError) as error:
        line = str(getattr(error, "lineno", 1))
        raise InputError("data-bad-json", file=str(path), line=line) from None


READER = Reader(
    name="polis-server",
    priority=30,
    recognise=is_polis_server,
    read=read_polis_server,
    documentation="readers-format-polis-server",
)
