"""What sets two plans apart: differences course by course, before the same public each time (S77)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mashura.apps.what_if.variant import Group, Measure, Variant

ENOUGH_COURSES = 5
"""Courses from which on a difference is called clear or not (assumption)."""


@dataclass(frozen=True, kw_only=True)
class OutcomeDifference:
    """By how much the second plan is above the first.

    Attributes
    ----------
    mean : float
        OutcomeDifference of the means over all courses.
    low, high : float
        Lowest and highest difference between two courses that meet the same people.
    courses, above : int
        Pairs of courses drawn, and those in which the second is higher.
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
    """Return how the second plan differs from the first in a number, or in a group's share of participants.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> from mashura.simulation import load_world
    >>> plan = Plan(
    ...     topic="parks",
    ...     timeline={"duration_days": 20},
    ...     channels=[{"channel": "portal", "purposes": ["promote", "collect"]}],
    ...     collection_tools=["statements"],
    ... )
    >>> one = Variant(plan=plan, world=load_world("municipality"))
    >>> difference(one, one, "reach").clear
    False
    """
    if isinstance(asked, tuple):
        apart = second.group(asked).participants - first.group(asked).participants
        pairs = [
            after[asked] - before[asked] for before, after in zip(first.shares, second.shares, strict=False)
        ]
    else:
        apart = second.measures()[asked] - first.measures()[asked]
        pairs = [
            after[asked] - before[asked] for before, after in zip(first.courses, second.courses, strict=False)
        ]
    return _of(apart, pairs)


def _of(mean: float, pairs: Sequence[float]) -> OutcomeDifference:
    return OutcomeDifference(
        mean=mean,
        low=min(pairs, default=mean),
        high=max(pairs, default=mean),
        courses=len(pairs),
        above=sum(pair > 0 for pair in pairs),
    )
