"""Closed lists whose entries have properties."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class DescribedEntry(StrEnum):
    """A closed list whose entries have properties.

    An entry is written as a tuple of its word, as used in files and tables, and its properties, which
    ``__init__`` names. An entry without its properties is an error at import.

    Examples
    --------
    >>> class Season(DescribedEntry):
    ...     SUMMER = "summer", 38
    ...
    ...     def __init__(self, _word: str, *degrees: int) -> None:
    ...         (self.degrees,) = degrees
    >>> Season("summer").degrees, f"{Season.SUMMER}"
    (38, 'summer')
    """

    def __new__(cls, word: str, *_properties: object) -> Self:
        """Return the entry for a word; ``__init__`` sets its properties."""
        entry = str.__new__(cls, word)
        entry._value_ = word
        return entry


def words(vocabulary: type[StrEnum]) -> tuple[str, ...]:
    """Return the entries of a closed list as the words used in files and tables.

    Examples
    --------
    >>> from mashura.methodology.vocabulary import Gender
    >>> words(Gender)
    ('female', 'male')
    """
    return tuple(entry.value for entry in vocabulary)
