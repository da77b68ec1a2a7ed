"""Everything that a year on social media holds, in one list by day (S207)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mashura.methodology.labels import value_label
from mashura.methodology.social.calendar import (
    Article,
    Competition,
    Post,
    SocialCalendar,
    SocialPoll,
)
from mashura.methodology.vocabulary import ChannelKind, PostKind, PostStatus

PARTS = ("posts", "competitions", "polls", "articles")
"""The lists of a calendar whose entries have a day."""

_Dated = Post | Competition | SocialPoll | Article


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """One entry of the year.

    Attributes
    ----------
    part : str
        One of :data:`PARTS`.
    index : int
        Its place in that list.
    name : str
        Its name; of a poll the question. Empty while it has none.
    first, last : date or None
        Its days; a post has one. None while the day is open.
    """

    part: str
    index: int
    name: str
    first: date | None
    last: date | None
    channels: tuple[ChannelKind, ...]
    languages: tuple[str, ...]
    owner: str
    status: PostStatus | None
    kind: PostKind | None = None

    @property
    def place(self) -> str:
        """Where it is in the calendar, such as ``posts.3``."""
        return f"{self.part}.{self.index}"

    def late(self, on: date) -> bool:
        """Return whether it should be out by a day and is not.

        Examples
        --------
        >>> from datetime import timedelta
        >>> (entry,) = entries(SocialCalendar(posts=[{"name": "Hello", "on": "2027-01-05"}]))
        >>> [entry.late(entry.first + timedelta(days=days)) for days in (0, 1)]
        [False, True]
        """
        return self.first is not None and self.first < on and (self.status or PostStatus.IDEA).is_open

    def called(self) -> str:
        """Return its name, or what kind of entry it is, in the active language."""
        return self.name or (value_label(self.kind) if self.kind else "…")


def entries(calendar: SocialCalendar) -> tuple[CalendarEntry, ...]:
    """Return all entries of a calendar by day, those without a day last.

    Examples
    --------
    >>> year = SocialCalendar(posts=[{"on": "2027-05-01"}], polls=[{"on": "2027-03-01"}])
    >>> [entry.place for entry in entries(year)]
    ['polls.0', 'posts.0']
    """
    listed = [
        _entry(part, index, dated) for part in PARTS for index, dated in enumerate(getattr(calendar, part))
    ]
    return tuple(sorted(listed, key=lambda entry: entry.first or date.max))


def of_month(listed: tuple[CalendarEntry, ...], first: date, last: date) -> tuple[CalendarEntry, ...]:
    """Return the entries that begin in a month, from its first to its last day."""
    return tuple(entry for entry in listed if entry.first is not None and first <= entry.first <= last)


def _entry(part: str, index: int, dated: _Dated) -> CalendarEntry:
    return CalendarEntry(
        part=part,
        index=index,
        name=dated.question if isinstance(dated, SocialPoll) else dated.name,
        first=dated.on,
        last=dated.ends_on if isinstance(dated, SocialPoll | Competition) and dated.ends_on else dated.on,
        channels=dated.channels,
        languages=dated.languages,
        owner=dated.owner,
        status=dated.status,
        kind=dated.kind if isinstance(dated, Post) else None,
    )
