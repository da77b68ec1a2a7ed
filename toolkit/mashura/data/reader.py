"""One format that can be read, as one object from which help, documents and errors are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mashura.data.notes import ImportedData
from mashura.i18n import Language, message

Need = Literal["pseudonyms", "mapping"]


@dataclass(frozen=True, kw_only=True)
class Reader:
    """How one format is recognised and read, and where it is described.

    Attributes
    ----------
    name : str
        What ``--format`` calls it.
    priority : int
        Readers are asked in ascending order whether they recognise a path, and the first one that does reads
        it. No two readers share a number.
    recognise : callable
        Takes a path and says whether it holds this format. A damaged file must not raise here.
    read : callable
        Takes the path and, by keyword, what ``needs`` names.
    needs : tuple of {'pseudonyms', 'mapping'}
        ``pseudonyms``: the export may name people, who get pseudonyms
        (:class:`mashura.privacy.pseudonyms.Pseudonyms`). ``mapping``: somebody has to say what the columns
        mean (a path, or None for the mapping file beside the table).
    documentation : str
        Key of the message that says what the path must be; help, documents and errors show it.

    Examples
    --------
    >>> from mashura.data.platforms.pabulib import READER
    >>> READER.recognise(Path("no_such_file.pb")), READER.description("en")
    (False, 'a participatory budget in a Pabulib file (.pb)')
    """

    name: str
    priority: int
    recognise: Callable[[Path], bool]
    read: Callable[..., ImportedData]
    needs: tuple[Need, ...] = ()
    documentation: str

    def description(self, lang: Language | None = None) -> str:
        """Return what a path in this format is, in the active language or in ``lang``."""
        return message(self.documentation, lang=lang)
