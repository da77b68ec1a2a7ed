"""What a reader noticed in an export without having to stop: said with file and line, never kept silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from mashura.i18n import Language, message
from mashura.methodology.tables.consultation import Consultation


@dataclass(frozen=True, kw_only=True)
class ImportNote:
    """One thing in an export that a reader worked around.

    Attributes
    ----------
    key : str
        Name of a message.
    file : str
        Name of the file inside the export.
    line : int
        Line where the row starts, counted from 1; 0 when the whole file is meant.
    details : mapping
        The message's other variables.
    """

    key: str
    file: str
    line: int = 0
    details: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text()

    def text(self, lang: Language | None = None) -> str:
        """Return the note as a sentence in the active language, or in ``lang``."""
        return message(self.key, lang=lang, file=self.file, line=str(self.line), **self.details)


@dataclass(frozen=True, kw_only=True)
class ImportedData:
    """A consultation as read from an export, and what the reader noticed on the way.

    Attributes
    ----------
    consultation : Consultation
    format : str
        The name of the format that was read.
    notes : tuple of ImportNote
        What the reader worked around.
    published_counts : pandas.DataFrame
        ``statement_id`` and counts that a platform publishes without saying who stands behind them, such as
        ``votes``; they cannot become votes. Empty where there are none.
    """

    consultation: Consultation
    format: str
    notes: tuple[ImportNote, ...] = ()
    published_counts: pd.DataFrame = field(default_factory=pd.DataFrame)

    def report(self, lang: Language | None = None) -> str:
        """Return all notes, one a line; empty when every row was understood."""
        return "\n".join(note.text(lang) for note in self.notes)
