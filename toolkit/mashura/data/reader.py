"""One format that can be read, as one object from which help, documents and errors are made.

**How to add a platform**: a module in ``data/platforms`` with a ``READER``, and its name in
``data/formats.py``. The module has two functions:

``recognise(export) -> Recognition | None``
    Looks at an :class:`~mashura.data.files.export_files.Export` and says how well the format fits, with its
    reasons, or None. It looks at **names of columns and at cells** (``file.columns``, ``file.samples``),
    never only at a file's name, and it must not raise: a damaged file has no samples. Scores:

    ====  ================================================================================
    1.0   a file that only this format writes (``campaign.json``)
    0.9   columns that only this format has (``ImportId`` rows, ``root_commentable_url``)
    0.7   columns and cells that are usual for it and unusual elsewhere
    0.4   it could be read in this way, but many tables could
    ====  ================================================================================

    With two formats within :data:`CLOSE` of each other, the person is asked.

``read(export, *, …) -> ImportedData``
    Reads it, with the keywords that ``needs`` names, and closes with ``account``: one
    :class:`~mashura.data.notes.ReadPart` for every file, sheet, column and kind of row
    (:meth:`mashura.data.files.any_table.AnyTable.account` makes those of a table).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from mashura.data.files.export_files import Export
from mashura.data.notes import ImportedData
from mashura.i18n import Language, message

Need = Literal["pseudonyms", "mapping", "show"]
# Two formats whose scores differ by less both fit; the person is asked.
CLOSE = 0.1
# From these scores on a recognition is called certain, or likely.
_SURE, _LIKELY = 0.85, 0.55
_MOST_NAMED = 5


@dataclass(frozen=True)
class Recognition:
    """How well a format fits an export, and why.

    Attributes
    ----------
    score : float
        0 to 1; see the module's table.
    reasons : tuple of (str, mapping)
        Keys of messages with their variables.
    """

    score: float
    reasons: tuple[tuple[str, dict[str, str]], ...] = ()

    def why(self, lang: Language | None = None) -> str:
        """Return the reasons in words.

        Examples
        --------
        >>> Recognition(0.9, (by_columns("votes.csv", ["vote", "voter-id"]),)).why("en")
        'votes.csv has the columns vote, voter-id'
        """
        return message("list-separator", lang=lang).join(
            message(key, lang=lang, **details) for key, details in self.reasons
        )

    def sureness(self, lang: Language | None = None) -> str:
        """Return how sure it is, in a word."""
        level = "sure" if self.score >= _SURE else "likely" if self.score >= _LIKELY else "guess"
        return message(f"recognised-{level}", lang=lang)


def by_columns(file: str, columns: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Return the reason that a file has some columns; at most five are named."""
    named = [*columns][:_MOST_NAMED]
    return "recognised-by-columns", {"file": file, "columns": ", ".join(named)}


def by_file(file: str) -> tuple[str, dict[str, str]]:
    """Return the reason that there is a file of a kind that only this format writes."""
    return "recognised-by-file", {"file": file}


@dataclass(frozen=True, kw_only=True)
class Reader:
    """How one format is recognised and read, and where it is described.

    Attributes
    ----------
    name : str
        What ``--format`` calls it.
    recognise : callable
        Takes an export and returns a :class:`Recognition`, or None. It must not raise.
    read : callable
        Takes the export and, by keyword, what ``needs`` names.
    needs : tuple of {'pseudonyms', 'mapping', 'show'}
        ``pseudonyms``: the export may name people, who get pseudonyms
        (:class:`mashura.privacy.pseudonyms.Pseudonyms`). ``mapping``: somebody has to say what the columns
        mean (a path, or None for the mapping file beside the table). ``show``: columns that a person has said
        are harmless (their names), though they look as if they held names or the like.
    documentation : str
        Key of the message that says what the path must be; help, documents and errors show it.

    Examples
    --------
    >>> from pathlib import Path
    >>> from mashura.data.platforms.pabulib import READER
    >>> READER.recognise(Export(Path("empty"))), READER.description("en")
    (None, 'a participatory budget in a Pabulib file (.pb)')
    """

    name: str
    recognise: Callable[[Export], Recognition | None]
    read: Callable[..., ImportedData]
    needs: tuple[Need, ...] = ()
    documentation: str

    def description(self, lang: Language | None = None) -> str:
        """Return what a path in this format is, in the active language or in ``lang``."""
        return message(self.documentation, lang=lang)


def share_of(wanted: Collection[str], columns: Collection[str]) -> float:
    """Return the share of the wanted names that are among some columns, 0-1."""
    return sum(name in columns for name in wanted) / len(wanted) if wanted else 0.0
