"""A question to the simulation: why is a number, or a group's share, as it is? (S42, S85)."""

from __future__ import annotations

from dataclasses import dataclass

from mashura.apps.what_if.remedies import Remedy
from mashura.apps.what_if.variant import Group, Measure, Variant
from mashura.evaluation import INDICATORS
from mashura.methodology import Segment
from mashura.simulation.explanation import HINDRANCES, Hindrance, Journey

# Simulations between two updates of the page, each about sixty milliseconds.
_RUNS_AT_ONCE = 6
_MOST_REMEDIES = 4
# Assumption: hide gains below 0.5 %.
_LEAST_GAIN = 0.005
# Assumption: a hindrance stands out if it keeps at least 2 % more of a group away than of others.
_LEAST_MAIN = 0.02


@dataclass(frozen=True, kw_only=True)
class Tried:
    """A change that was simulated and brings more than the plan it was made to."""

    remedy: Remedy
    outcome: Variant


@dataclass(kw_only=True)
class Inquiry:
    """A question about two plans, and how much of the answer is worked out.

    Parameters
    ----------
    asked : str or tuple
        A number's name, or an attribute and its group.
    first, second : Variant
        The plans; changes are tried on the second.
    """

    asked: Measure | Group
    first: Variant
    second: Variant
    lifted: int = 0
    working: bool = True

    @property
    def step(self) -> str:
        """The step of the funnel that the question is about."""
        return "exposed" if self.asked == "reach" else "contributed"

    @property
    def hindrances(self) -> tuple[Hindrance, ...]:
        """What may keep people away; empty if the question is not about how many come."""
        counted = isinstance(self.asked, tuple) or self.asked in (
            "reach",
            "participants",
            "participation_rate",
        )
        return HINDRANCES if counted else ()

    @property
    def group(self) -> Group:
        """The group asked about; empty names for everybody."""
        return self.asked if isinstance(self.asked, tuple) else ("", "")

    @property
    def wanted(self) -> dict[str, Segment]:
        """The segments of both plans that are told apart and want a number of participants, by their ids."""
        plans = (self.first.plan, self.second.plan)
        return {
            segment.segment_id: segment
            for plan in plans
            for segment in plan.segments
            if segment.participants_wanted and segment.is_told_apart
        }

    def go_on(self) -> None:
        """Run some more of the simulations that the answer needs."""
        if self.lifted < len(self.hindrances):
            for hindrance in self.hindrances[self.lifted : self.lifted + _RUNS_AT_ONCE // 2]:
                self.first.explained(hindrance)
                self.second.explained(hindrance)
                self.lifted += 1
        else:
            self.working = self.second.try_more(_RUNS_AT_ONCE)

    def journeys(self, without: Hindrance | None = None) -> tuple[Journey, Journey]:
        """Return the way of those asked about under both plans."""
        first, second = self.first.explained(without), self.second.explained(without)
        return first.journey(*self.group), second.journey(*self.group)

    def everybody(self, without: Hindrance | None = None) -> tuple[Journey, Journey]:
        """Return the way of everybody under both plans."""
        return self.first.explained(without).journey(), self.second.explained(without).journey()

    def hindered(self) -> dict[Hindrance, tuple[float, float]]:
        """Return how many more would come under both plans if a hindrance were not there; empty before all
        are known.
        """
        gained: dict[Hindrance, tuple[float, float]] = {}
        if self.lifted < len(self.hindrances):
            return gained
        now = [journey.steps[self.step] for journey in self.journeys()]
        for hindrance in self.hindrances:
            then = [journey.steps[self.step] for journey in self.journeys(hindrance)]
            gained[hindrance] = (then[0] - now[0], then[1] - now[1])
        return gained

    def main_hindrance(self) -> Hindrance | None:
        """Return what keeps this group away more than others; of everybody, what keeps most people away.

        It is about the second plan, as the changes are; None where nothing stands out or is known yet.
        """
        if self.lifted < len(self.hindrances):
            return None
        gains = {
            hindrance: self._gain(hindrance) - (self._usual_gain(hindrance) if self.group[0] else 0.0)
            for hindrance in self.hindrances
        }
        main = max(gains, key=lambda name: gains[name], default=None)
        return main if main and gains[main] > _LEAST_MAIN else None

    def best(self) -> tuple[Tried, ...]:
        """Return the changes that bring most for what was asked about, the best first.

        Of two that are as good, the one that brings more participants comes first.
        """
        tried = self.second.tried or []
        now = self._score(self.second)
        better = [
            (self._score(outcome) - now, Tried(remedy=remedy, outcome=outcome))
            for remedy, outcome in tried
            # Dropping a channel can only answer a question about cost.
            if (remedy.kind != "drop" or self.asked == "cost_per_participant")
            and self._brings_people(outcome)
        ]
        ranked = sorted(better, key=lambda pair: (pair[0], pair[1].outcome.mean.participants), reverse=True)
        return tuple(tried for gain, tried in ranked if gain > _LEAST_GAIN * abs(now))[:_MOST_REMEDIES]

    def _gain(self, hindrance: Hindrance) -> float:
        return self._more(self.journeys()[1], self.journeys(hindrance)[1])

    def _usual_gain(self, hindrance: Hindrance) -> float:
        return self._more(self.everybody()[1], self.everybody(hindrance)[1])

    def _more(self, now: Journey, then: Journey) -> float:
        """Return by what share the number of people grows."""
        return then.steps[self.step] / now.steps[self.step] - 1 if now.steps[self.step] else 0.0

    def _brings_people(self, outcome: Variant) -> bool:
        """Whether at least as many of the group come; a share can also rise because others stay away."""
        now = self.second.explained().journey(*self.group).steps["contributed"]
        return not self.group[0] or outcome.group(self.group).participants * outcome.mean.participants >= now

    def _score(self, variant: Variant) -> float:
        """Return how good a plan is for what was asked; a group counts by its share of the participants."""
        if isinstance(self.asked, tuple):
            return variant.group(self.asked).ratio
        if self.asked == "inclusion_coverage":
            # A segment that comes closer to its number counts as well.
            return sum(min(share, 1.0) for share in variant.served().values())
        value = variant.measures()[self.asked]
        return -value if INDICATORS[self.asked].less_is_better else value
