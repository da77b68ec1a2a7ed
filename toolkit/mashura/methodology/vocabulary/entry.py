"""Lists of words whose entries have properties, closed or with an entry of one's own."""

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


OTHER = "other"
"""The word of the entry that stands for everything which a list does not name."""

LONGEST_OWN = 80
"""How many characters the words after ``other:`` may have."""


class OpenEntry(DescribedEntry):
    """A list with an entry ``other``, which can be written with words of its own: ``other: Notice boards``.

    Such an entry has the name and the properties of ``OTHER``, and is shown as its own words everywhere. What
    counts by kind, as the simulator does, counts its ``plain`` entry.

    Examples
    --------
    >>> class Season(OpenEntry):
    ...     SUMMER = "summer"
    ...     OTHER = "other"
    >>> Season("other: Days of rain").own, Season("other: Days of rain").plain
    ('Days of rain', <Season.OTHER: 'other'>)
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str) or not value.startswith(f"{OTHER}:"):
            return None
        plain = cls(OTHER)
        own = " ".join(value.removeprefix(f"{OTHER}:").split())
        if not own:
            return plain
        if len(own) > LONGEST_OWN:
            return None
        entry = str.__new__(cls, f"{OTHER}: {own}")
        # The properties of OTHER, its name among them.
        entry.__dict__.update(plain.__dict__)
        entry._value_ = f"{OTHER}: {own}"
        return entry

    @property
    def is_other(self) -> bool:
        """Whether it stands for something that the list does not name."""
        return self.name == OTHER.upper()

    @property
    def own(self) -> str:
        """The words that say what it is; empty for an entry that the list names."""
        return str(self.value).removeprefix(OTHER).removeprefix(": ") if self.is_other else ""

    @property
    def plain(self) -> Self:
        """The entry without its own words."""
        return type(self)(OTHER) if self.is_other else self


def words(vocabulary: type[StrEnum]) -> tuple[str, ...]:
    """Return the entries of a closed list as the words used in files and tables.

    Examples
    --------
    >>> from mashura.methodology.vocabulary import Gender
    >>> words(Gender)
    ('female', 'male')
    """
    return tuple(entry.value for entry in vocabulary)
