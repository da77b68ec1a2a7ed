"""Counts of a few named classes, and the sentence that tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mashura.i18n import format_number, format_percent, join_words, message
from mashura.record_file import without_isolates


@dataclass(frozen=True)
class Shares:
    """How many things there are of each class.

    Attributes
    ----------
    counts : dict of str to int
        In the order of the classes.
    """

    counts: dict[str, int]

    @classmethod
    def of(cls, found: Iterable[str], classes: Sequence[str]) -> Shares:
        """Count the classes of some things.

        Examples
        --------
        >>> Shares.of(["a", "b", "a"], ["a", "b", "c"]).share("a")
        0.6666666666666666
        """
        counted = Counter(found)
        return cls({name: counted[name] for name in classes})

    @property
    def total(self) -> int:
        """How many things there are."""
        return sum(self.counts.values())

    def share(self, name: str) -> float:
        """Return the part of all things that one class has, 0-1."""
        return self.counts[name] / self.total if self.total else 0.0


def shares_text(key: str, shares: Shares) -> str:
    """Return one sentence with the count and share of each class; ``key`` names it and the classes."""
    parts = [
        message(
            "texts-share",
            name=message(f"{key}-{name.replace('_', '-')}"),
            number=format_number(count),
            share=format_percent(shares.share(name)),
        )
        for name, count in shares.counts.items()
    ]
    # Isolates within isolates would hide from a browser that the list is Arabic.
    return message(f"{key}-shares", list=without_isolates(join_words(parts)))
