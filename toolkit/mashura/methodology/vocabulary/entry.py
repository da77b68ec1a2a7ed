"""What the closed lists have in common: an entry is a word of files and tables, and may carry properties."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class DescribedEntry(StrEnum):
    """A closed list whose entries carry what is true of them in every campaign.

    An entry is written as a tuple: the word of files and tables, then its properties, which ``__init__``
    names. An entry without its properties is an error at import.

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
        """Return the entry of a word; its properties are set by ``__init__``."""
        entry = str.__new__(cls, word)
        entry._value_ = word
        return entry


def words(vocabulary: type[StrEnum]) -> tuple[str, ...]:
    """Return the entries of a closed list as files and tables write them.

    Examples
    --------
    >>> from mashura.methodology.vocabulary import Gender
    >>> words(Gender)
    ('female', 'male')
    """
    return tuple(entry.value for entry in vocabulary)
