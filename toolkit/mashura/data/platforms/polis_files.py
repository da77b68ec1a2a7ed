"""Which files of a path are which table of a Polis export, by their columns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from mashura.data.files.export_files import Export, ExportFile, open_export
from mashura.data.platforms.polis_matrix import statement_columns
from mashura.data.reader import Recognition, by_columns, by_file, share_of
from mashura.errors import InputError

VOTES_FILE = "votes.csv"
VOTE_COLUMNS = ("comment-id", "voter-id", "vote")
COMMENT_COLUMNS = ("comment-id", "comment-body")
_PARTICIPANT_COLUMNS = ("participant", "n-votes")
# A prefix before the name, but not "participants-votes.csv".
_VOTES_NAME = re.compile(r"(?:(?!.*participants?-votes).*[-_.])?votes\.csv")


@dataclass
class PolisFiles:
    """The tables of one conversation."""

    votes: ExportFile | None = None
    comments: ExportFile | None = None
    participants: ExportFile | None = None
    summary: ExportFile | None = None
    several: tuple[ExportFile, ...] = ()

    @classmethod
    def of(cls, export: Export) -> PolisFiles:
        """Return the tables of an export."""
        votes = [file for file in export.tables if {*VOTE_COLUMNS} <= file.columns]
        usual = [file for file in votes if file.base == VOTES_FILE]
        files = cls(
            votes=usual[0] if usual else (votes[0] if len(votes) == 1 else None),
            comments=_file(export, COMMENT_COLUMNS, "comments.csv"),
            participants=_file(
                export, _PARTICIPANT_COLUMNS, "participants-votes.csv", "participant-votes.csv"
            ),
            summary=export.named("summary.csv"),
            several=() if usual or len(votes) < 2 else tuple(votes),
        )
        if files.votes is None and not files.several:
            # An empty or damaged table of votes is known by its name alone.
            named = [file for file in export.tables if _VOTES_NAME.fullmatch(file.base)]
            files.votes = named[0] if len(named) == 1 else None
        return files

    @property
    def matrix(self) -> ExportFile | None:
        """The participants' table, if it has a column for each statement."""
        has_votes = self.participants is not None and statement_columns(self.participants.columns)
        return self.participants if has_votes else None


def _file(export: Export, columns: tuple[str, ...], *names: str) -> ExportFile | None:
    """Return the table with some columns; of several, the one with the usual name."""
    fitting = [file for file in export.tables if {*columns} <= file.columns]
    named = export.named(*names)
    if named is not None and (named in fitting or not fitting):
        return named
    return fitting[0] if len(fitting) == 1 else None


def is_polis(path: Path) -> bool:
    """Whether a path is a Polis export with votes."""
    try:
        return recognise(open_export(path)) is not None
    except InputError:
        return False


def recognise(export: Export) -> Recognition | None:
    """Recognise a Polis export by the columns of its votes; see :mod:`mashura.data.reader`."""
    files = PolisFiles.of(export)
    votes = files.votes or next(iter(files.several), None)
    if votes is not None and share_of(VOTE_COLUMNS, votes.columns) == 1:
        return Recognition(0.95, (by_columns(votes.name, VOTE_COLUMNS),))
    if files.matrix is not None:
        columns = [*_PARTICIPANT_COLUMNS, *sorted(statement_columns(files.matrix.columns))]
        return Recognition(0.9, (by_columns(files.matrix.name, columns),))
    if votes is not None and not export.path.is_file():
        return Recognition(0.6, (by_file(votes.name),))
    return None
