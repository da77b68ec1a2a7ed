"""What a plan comes to on a simulated public: its numbers, their range, and where each of them comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

import pandas as pd

from mashura.apps.what_if.remedies import Remedy, remedies
from mashura.methodology import Plan
from mashura.simulation import World, predict
from mashura.simulation.explanation import Explanation, Hindrance, explain
from mashura.simulation.prediction import Prediction

STEPS = ("exposed", "visited", "registered", "contributed")
Measure = Literal["reach", "participants", "rate", "cost_per_voice", "representativeness", "wanted"]
Group = tuple[str, str]
"""An attribute and one of its groups."""
# A group counts as missing where its share of the participants is below this part of its share of the people.
MISSING_BELOW = 0.8


@dataclass(frozen=True, kw_only=True)
class GroupReach:
    """One group of people: its share of the population and of the participants, both 0-1."""

    attribute: str
    group: str
    population: float
    participants: float

    @property
    def ratio(self) -> float:
        """Share of the participants divided by share of the population; 1 where both are equal."""
        return self.participants / self.population if self.population else 1.0

    @property
    def missing(self) -> bool:
        """Whether the group is clearly under-represented."""
        return self.population >= 0.01 and self.ratio < MISSING_BELOW


@dataclass(kw_only=True)
class Variant:
    """A plan on a public: the mean over all courses, and single courses as they are drawn one by one.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> plan = Plan(
    ...     topic="parks",
    ...     timeline={"duration_days": 20},
    ...     channels=[{"channel": "portal", "purposes": ["promote", "collect"], "budget": 100}],
    ...     collection_tools=["statements"],
    ... )
    >>> variant = Variant(plan=plan, world=load_world("municipality"))
    >>> variant.draw(1)
    >>> low, high = variant.range_of("participants")
    >>> low == high == variant.courses[0]["participants"]
    True
    """

    plan: Plan
    world: World
    courses: list[dict[Measure, float]] = field(default_factory=list)
    # The share of each group among the participants, course by course.
    shares: list[dict[Group, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.mean: Prediction = predict(self.plan, self.world)
        due = self.world.population_table()
        self.population: dict[Group, float] = {
            (str(attribute), str(group).lower()): float(share)
            for attribute, group, share in zip(due["attribute"], due["group"], due["share"], strict=True)
        }
        self._explained: dict[Hindrance | None, Explanation] = {}
        self._untried: Iterator[Remedy] = iter(())
        self.tried: list[tuple[Remedy, Variant]] | None = None

    def draw(self, seed: int) -> None:
        """Draw one course, so that the range of the numbers becomes known.

        Parameters
        ----------
        seed : int
            0 or larger; the same seed gives the same course.
        """
        course = predict(self.plan, self.world, seed)
        self.courses.append(self._measures(course))
        self.shares.append(_shares(course))

    def measures(self) -> dict[Measure, float]:
        """Return the numbers of the mean course."""
        return self._measures(self.mean)

    def range_of(self, measure: Measure) -> tuple[float, float] | None:
        """Return the lowest and highest value over the courses drawn, or None before the first."""
        values = [course[measure] for course in self.courses]
        return (min(values), max(values)) if values else None

    def groups(self) -> tuple[GroupReach, ...]:
        """Return every group's share of the population and of the participants."""
        return tuple(
            GroupReach(
                attribute=attribute,
                group=group,
                population=self.population.get((attribute, group.lower()), 0.0),
                participants=share,
            )
            for (attribute, group), share in _shares(self.mean).items()
        )

    def group(self, asked: Group) -> GroupReach:
        """Return one group's shares."""
        return next(one for one in self.groups() if (one.attribute, one.group) == asked)

    def likeness(self) -> dict[str, float]:
        """Return the representativeness index of each attribute (0-1; 1: as in the population)."""
        return _likeness(_shares(self.mean), self.population)

    def explained(self, without: Hindrance | None = None) -> Explanation:
        """Return the mean course for questions, as it is or as if a hindrance were not there."""
        if without not in self._explained:
            self._explained[without] = explain(self.plan, self.world, without=without)
        return self._explained[without]

    def try_more(self, count: int) -> bool:
        """Try some more single changes to the plan, and return whether any are left to try."""
        if self.tried is None:
            self.tried, self._untried = [], iter(remedies(self.plan, self.world))
        fresh = [(one, Variant(plan=one.plan, world=self.world)) for one in islice(self._untried, count)]
        self.tried += fresh
        return len(fresh) == count

    def most_missing(self) -> GroupReach | None:
        """Return the group that is missing most, among those that are one in a hundred people or more."""
        known = [one for one in self.groups() if one.population >= 0.01]
        return min(known, key=lambda one: one.ratio, default=None)

    def by(self, column: Literal["channel", "segment"]) -> pd.DataFrame:
        """Return the simulator's log of the funnel, summed up by channel or by segment."""
        return self.mean.funnel.groupby(column, sort=False, observed=True)[list(STEPS)].sum()

    def steps(self) -> dict[str, float]:
        """Return the people at each step of the funnel."""
        return {step: float(self.mean.funnel[step].sum()) for step in STEPS}

    def _measures(self, course: Prediction) -> dict[Measure, float]:
        people = course.participants
        return {
            "reach": course.reach,
            "participants": people,
            "rate": people / course.population,
            "cost_per_voice": self.plan.cost() / people if people else 0.0,
            "representativeness": min(_likeness(_shares(course), self.population).values()),
            "wanted": self._wanted(course),
        }

    def served(self) -> dict[str, float]:
        """Return how much of its wanted number each segment brings, those that want any (0-1, or above)."""
        return self._served(self.mean)

    def _served(self, course: Prediction) -> dict[str, float]:
        return {
            one.segment_id: course.segments[one.segment_id] / one.participants_wanted
            for one in self.plan.segments
            if one.participants_wanted
        }

    def _wanted(self, course: Prediction) -> float:
        """Return the share of the segments with a wanted number of participants that reach it (0-1)."""
        served = self._served(course)
        return sum(share >= 1 for share in served.values()) / len(served) if served else 0.0


def _shares(course: Prediction) -> dict[Group, float]:
    found = course.groups
    return {
        (attribute, group): float(share)
        for attribute, group, share in zip(found["attribute"], found["group"], found["share"], strict=True)
    }


def _likeness(shares: dict[Group, float], population: dict[Group, float]) -> dict[str, float]:
    apart: dict[str, float] = {}
    for (attribute, group), share in shares.items():
        due = population.get((attribute, group.lower()), 0.0)
        apart[attribute] = apart.get(attribute, 0.0) + abs(share - due)
    return {attribute: 1 - total / 2 for attribute, total in apart.items()}
