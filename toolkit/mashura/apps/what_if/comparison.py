"""Differences between two plans, course by course, each time on the same simulated public (S77)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mashura.apps.what_if.variant import Group, Measure, Variant

ENOUGH_COURSES = 5
"""How many courses it takes to call a difference clear or not (assumption)."""


@dataclass(frozen=True, kw_only=True)
class OutcomeDifference:
    """By how much the second plan is above the first.

    Attributes
    ----------
    mean : float
        Difference between the means over all courses.
    low, high : float
        Lowest and highest difference between two courses with the same people.
    courses, above : int
        Number of pairs of courses, and of those in which the second plan is higher.
    """

    mean: float
    low: float
    high: float
    courses: int
    above: int

    @property
    def known(self) -> bool:
        """Whether enough courses are drawn to say whether the difference is more than chance."""
        return self.courses >= ENOUGH_COURSES

    @property
    def clear(self) -> bool:
        """Whether all courses drawn agree on which plan is higher."""
        return self.known and (self.low > 0 or self.high < 0)


def difference(first: Variant, second: Variant, asked: Measure | Group) -> OutcomeDifference:
    """Return how the second plan differs from the first in an indicator, or in a group's share.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> from mashura.simulation import load_world
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan()
    >>> variant = Variant(plan=plan, world=load_world("municipality"))
    >>> difference(variant, variant, "reach").clear
    False
    """
    if isinstance(asked, tuple):
        mean = second.group(asked).participants - first.group(asked).participants
        pairs = [
            after[asked] - before[asked] for before, after in zip(first.shares, second.shares, strict=False)
        ]
    else:
        mean = second.measures()[asked] - first.measures()[asked]
        pairs = [
            after[asked] - before[asked] for before, after in zip(first.courses, second.courses, strict=False)
        ]
    return _of(mean, pairs)


def _of(mean: float, pairs: Sequence[float]) -> OutcomeDifference:
    return OutcomeDifference(
        mean=mean,
        low=min(pairs, default=mean),
        high=max(pairs, default=mean),
        courses=len(pairs),
        above=sum(pair > 0 for pair in pairs),
    )
