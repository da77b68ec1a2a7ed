"""Counts of a few named classes, and a sentence with their numbers and shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mashura.i18n import format_number, format_percent, join_words, message
from mashura.record_file import without_isolates


@dataclass(frozen=True)
class Shares:
    """Number of items in each class.

    Attributes
    ----------
    counts : dict of str to int
        In the order of the classes.
    """

    counts: dict[str, int]

    @classmethod
    def of(cls, items: Iterable[str], classes: Sequence[str]) -> Shares:
        """Return the counts of some items, each given by its class.

        Examples
        --------
        >>> Shares.of(["a", "b", "a"], ["a", "b", "c"]).share("a")
        0.6666666666666666
        """
        counted = Counter(items)
        return cls({name: counted[name] for name in classes})

    @property
    def total(self) -> int:
        """Number of all items."""
        return sum(self.counts.values())

    def share(self, name: str) -> float:
        """Return the share of one class, 0-1."""
        return self.counts[name] / self.total if self.total else 0.0


def shares_text(key: str, shares: Shares) -> str:
    """Return a sentence with the count and share of each class; ``key`` begins the keys of its messages."""
    parts = [
        message(
            "texts-share",
            name=message(f"{key}-{name.replace('_', '-')}"),
            number=format_number(count),
            share=format_percent(shares.share(name)),
        )
        for name, count in shares.counts.items()
    ]
    # With isolates inside isolates, a browser would not see that the list is Arabic.
    return message(f"{key}-shares", list=without_isolates(join_words(parts)))
