"""Groups of ages in tables of a census, and how they are divided into the age bands of the methodology."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from mashura.methodology.vocabulary import AGE_BANDS

YOUNGEST = 15
"""The methodology's first age band begins here; younger people are left out."""
OLDEST = 84
"""Assumption: an open group such as *60 and over* is divided as if it ended here."""

_OLDER = r"\+|plus|(?:and|or) (?:over|above|older|more)|فاكثر|فما فوق|واكثر|وما فوق|فاعلي|واعلي|او اكثر"
_YOUNGER = r"under|less than|below|younger than|<|اقل من|دون|تحت"
_YEARS = r"(?:years?(?: old)?|yrs?|y|سنوات|سنه|عاما?|اعوام)"


@dataclass(frozen=True, order=True)
class AgeGroup:
    """Ages in years, both included; ``last`` is None for an open group."""

    first: int
    last: int | None = None

    def contains(self, other: AgeGroup) -> bool:
        """Return whether all ages of another group are in this one."""
        if self.first > other.first:
            return False
        return self.last is None or (other.last is not None and other.last <= self.last)

    @property
    def end(self) -> int:
        """The last age that counts when the group is divided."""
        return self.last if self.last is not None else max(OLDEST, self.first)


def age_group(text: str) -> AgeGroup | None:
    """Return the ages of a label in the spelling of :func:`mashura.publics.words.plain`; None without any.

    Examples
    --------
    >>> age_group("15-19"), age_group("65 and over"), age_group("اقل من 15"), age_group("old")
    (AgeGroup(first=15, last=19), AgeGroup(first=65, last=None), AgeGroup(first=0, last=14), None)
    """
    # Excel takes 5-9 for a day of a year.
    if match := re.fullmatch(r"\d{4}-(\d\d)-(\d\d)(?:[t ]00:00:00)?", text):
        first, last = sorted((int(match[1]), int(match[2])))
        return _group(first, last)
    words = re.sub(rf"{_YEARS}(?=$|[^a-z\u0621-\u064a])", " ", text)
    words = " ".join(re.sub(r"^(?:age[ds]?|ages|من|العمر|الفئه|سن)\b", " ", words.strip()).split())
    if match := re.fullmatch(rf"(\d{{1,3}}) ?(?:{_OLDER})|(?:over|>=?|فوق|اكثر من) ?(\d{{1,3}})", words):
        open_from = int(match[1] or match[2])
        exclusive = match[1] is None and not words.startswith(">=")
        return _group(open_from + exclusive, None)
    if match := re.fullmatch(rf"(?:{_YOUNGER}) ?(\d{{1,3}})", words):
        return _group(0, int(match[1]) - 1)
    if match := re.fullmatch(r"(\d{1,3}) ?(?:-|to|through|الي|حتي|_) ?(\d{1,3})", words):
        first, last = sorted((int(match[1]), int(match[2])))
        return _group(first, last)
    if match := re.fullmatch(r"\d{1,3}", words):
        return _group(int(words), int(words))
    return None


def band_shares(group: AgeGroup) -> dict[str, float]:
    """Return which part of a group is in which age band, by years; what is left is younger than 15.

    Examples
    --------
    >>> band_shares(AgeGroup(15, 19)), band_shares(AgeGroup(10, 14))
    ({'15-17': 0.6, '18-29': 0.4}, {})
    """
    years = group.end - group.first + 1
    shares = {}
    for band in AGE_BANDS:
        first, _, last = band.rstrip("+").partition("-")
        inside = min(group.end, int(last) if last else 10**3) - max(group.first, int(first)) + 1
        if inside > 0:
            shares[band] = inside / years
    return shares


def subtotals(groups: set[AgeGroup]) -> set[AgeGroup]:
    """Return the groups that other groups of the table make up together, such as *15-64*."""
    found = set()
    for group in groups:
        parts = sorted(other for other in groups if other != group and group.contains(other))
        reached = group.first
        for part in parts:
            if part.first <= reached:
                reached = max(reached, part.end + 1 if part.last is not None else 10**3)
        if parts and (reached > group.end if group.last is not None else reached >= 10**3):
            found.add(group)
    return found


def overlap(groups: set[AgeGroup]) -> tuple[AgeGroup, AgeGroup] | None:
    """Return two groups that have ages in common; None if there are none."""
    ordered = sorted(groups, key=lambda group: (group.first, group.end))
    for earlier, later in itertools.pairwise(ordered):
        if earlier.last is None or later.first <= earlier.last:
            return earlier, later
    return None


def _group(first: int, last: int | None) -> AgeGroup | None:
    if first > 130 or (last is not None and last > 130) or (last is not None and last < first):
        return None
    return AgeGroup(first, last)
