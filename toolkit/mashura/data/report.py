"""What a reader noticed in an export without having to stop: said with file and line, never kept silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mashura.i18n import Language, message
from mashura.methodology.consultation import Consultation


@dataclass(frozen=True, kw_only=True)
class Note:
    """One thing in an export that a reader worked around.

    Attributes
    ----------
    key : str
        Message of the ``data`` catalogue.
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
class Reading:
    """A consultation as read from an export, and what the reader noticed on the way."""

    consultation: Consultation
    format: str
    notes: tuple[Note, ...] = ()

    def report(self, lang: Language | None = None) -> str:
        """Return all notes, one a line; empty when every row was understood."""
        return "\n".join(note.text(lang) for note in self.notes)
