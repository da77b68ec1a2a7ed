"""A plan on a simulated public: its numbers, their range, and where each of them comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from statistics import median
from typing import Literal

import pandas as pd

from mashura.analysis.people.representativeness import MISSING_BELOW
from mashura.apps.what_if.remedies import Remedy, remedies
from mashura.evaluation.indicators import Forecast, Place, population_shares, shown_in
from mashura.methodology import Plan
from mashura.simulation import World, predict
from mashura.simulation.explanation import Explanation, Hindrance, explain
from mashura.simulation.prediction import Prediction

STEPS = ("exposed", "visited", "registered", "contributed")
Measure = str
"""The name of an indicator that is shown in this app."""
Group = tuple[str, str]
"""An attribute and one of its groups."""


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
    """A plan on a public: the mean over all courses, and single courses, drawn one by one.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan()
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
        self.population: dict[Group, float] = population_shares(self.world.population_table())
        self.costs = self.plan.costs(self.world.costs)
        self._usual: dict[Measure, float] | None = None
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
        if self._usual is None:
            self._usual = self._measures(self.mean)
        return self._usual

    def range_of(self, measure: Measure) -> tuple[float, float] | None:
        """Return the lowest and highest value over the courses drawn, or None before the first."""
        values = [course[measure] for course in self.courses]
        return (min(values), max(values)) if values else None

    def shown(self, measure: Measure) -> float:
        """Return the number to show with the range: the mean course, or the middle one if that lies outside.

        Few people differ more from the public in every single course than in the mean of all.
        """
        usual, drawn = self.measures()[measure], self.range_of(measure)
        if drawn is None or drawn[0] <= usual <= drawn[1]:
            return usual
        return median(course[measure] for course in self.courses)

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
        return next(reach for reach in self.groups() if (reach.attribute, reach.group) == asked)

    def likeness(self) -> dict[str, float]:
        """Return the representativeness index of each attribute (0-1; 1: as in the population)."""
        return self._forecast(self.mean).similarity()

    def explained(self, without: Hindrance | None = None) -> Explanation:
        """Return the mean course for questions, as it is or as if a hindrance were not there."""
        if without not in self._explained:
            self._explained[without] = explain(self.plan, self.world, without=without)
        return self._explained[without]

    def try_more(self, count: int) -> bool:
        """Try some more single changes to the plan, and return whether any are left to try."""
        if self.tried is None:
            self.tried, self._untried = [], iter(remedies(self.plan, self.world))
        next_remedies = islice(self._untried, count)
        tried = [(remedy, Variant(plan=remedy.plan, world=self.world)) for remedy in next_remedies]
        self.tried += tried
        return len(tried) == count

    def most_missing(self) -> GroupReach | None:
        """Return the group that is missing most, of those with at least 1% of the population."""
        large = [reach for reach in self.groups() if reach.population >= 0.01]
        return min(large, key=lambda reach: reach.ratio, default=None)

    def by(self, column: Literal["channel", "segment"]) -> pd.DataFrame:
        """Return the simulator's log of the funnel, summed up by channel or by segment."""
        return self.mean.funnel.groupby(column, sort=False, observed=True)[list(STEPS)].sum()

    def steps(self) -> dict[str, float]:
        """Return the people at each step of the funnel."""
        return {step: float(self.mean.funnel[step].sum()) for step in STEPS}

    def _measures(self, course: Prediction) -> dict[Measure, float]:
        forecast = self._forecast(course)
        return {
            definition.name: definition.predicted(forecast)
            for definition in shown_in(Place.WHAT_IF)
            if definition.predicted is not None
        }

    def served(self) -> dict[str, float]:
        """Return the participants of each segment, divided by the number that the plan wants from it."""
        return self._forecast(self.mean).segment_shares()

    def _forecast(self, course: Prediction) -> Forecast:
        return Forecast(plan=self.plan, prediction=course, population=self.population, costs=self.world.costs)


def _shares(course: Prediction) -> dict[Group, float]:
    columns = (course.groups[name] for name in ("attribute", "group", "share"))
    return {(attribute, group): float(share) for attribute, group, share in zip(*columns, strict=True)}
