"""Notes on an import: problems in an export that did not stop the reader, each with file and line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from mashura.i18n import Language, message
from mashura.methodology.tables.consultation import Consultation


@dataclass(frozen=True, kw_only=True)
class ImportNote:
    """One problem in an export that a reader worked around.

    Attributes
    ----------
    key : str
        Name of a message.
    file : str
        Name of the file inside the export.
    line : int
        Line where the row starts, counted from 1; 0 for the whole file.
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
    """A consultation as read from an export, with notes on what the reader worked around.

    Attributes
    ----------
    consultation : Consultation
    format : str
        Name of the format that was read.
    notes : tuple of ImportNote
        Problems that the reader worked around.
    published_counts : pandas.DataFrame
        ``statement_id`` and counts, such as ``votes``, that a platform publishes without the voters' names;
        they cannot become votes. Empty if there are none.
    """

    consultation: Consultation
    format: str
    notes: tuple[ImportNote, ...] = ()
    published_counts: pd.DataFrame = field(default_factory=pd.DataFrame)

    def report(self, lang: Language | None = None) -> str:
        """Return all notes, one per line; empty if there are none."""
        return "\n".join(note.text(lang) for note in self.notes)
