"""Predictions: the funnel of a plan without texts, fast enough for a slider (S42-S50, S77)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.simulation.campaign.funnel import Chances, Funnel, chances, draw_funnel
from mashura.simulation.campaign.scenarios import ScenarioEvent
from mashura.simulation.campaign.setting import Setting, settle
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.cells import Floats, Public, public_of
from mashura.simulation.public.world import ATTRIBUTES, AXES, World
from mashura.simulation.recruitment.panel import expected, recruit

GROUP_LABELS = {"with": "true", "without": "false"}


@dataclass(frozen=True, kw_only=True, repr=False)
class Prediction:
    """The predicted result of a plan.

    Attributes
    ----------
    funnel : pandas.DataFrame
        Columns day, channel, segment, exposed, visited, registered, contributed, as in a consultation; whole
        people for a random run, fractions for the mean over all runs.
    population : int
        Residents.
    participants : float
        Number of people who contribute.
    segments : dict of str to float
        Participants in each segment of the plan. A person can be in several segments, as in the indicators;
        the funnel counts each person once, in the first matching segment.
    reach : float
        Share of the population that notices the campaign, 0-1.
    groups : pandas.DataFrame
        Columns attribute, group, share: who the participants are, as shares of them (0-1).
    """

    funnel: pd.DataFrame
    population: int
    participants: float
    segments: dict[str, float]
    reach: float
    groups: pd.DataFrame

    def __repr__(self) -> str:
        return (
            f"Prediction(participants={self.participants:.1f}, reach={self.reach:.3f}, "
            f"population={self.population}, segments={self.by_segment()})"
        )

    def by_segment(self) -> dict[str, int]:
        """Return the number of participants in each segment, in whole people."""
        return {name: round(count) for name, count in self.segments.items()}


def predict(
    plan: Plan | Campaign,
    world: World | str = "municipality",
    seed: int | None = None,
    *,
    population: int | None = None,
    days: int | None = None,
    behaviour: Behaviour | None = None,
    scenario: tuple[ScenarioEvent, ...] = (),
) -> Prediction:
    """Return the funnel of a plan: the mean over all runs with the usual behaviour, or the run of one seed.

    Statements and votes are not simulated, so the time depends neither on the population nor on the number of
    participants.

    Parameters
    ----------
    plan, world : Plan or Campaign, World or str
        As for :func:`mashura.simulation.simulate`.
    seed : int, optional
        0 or larger; then the funnel is that of ``simulate`` with this seed.
    population, days, behaviour, scenario : optional
        As for :func:`mashura.simulation.simulate`.

    Raises
    ------
    InputError
        If the plan lacks information that a simulation needs; the message says what is missing.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan()
    >>> world = load_world("municipality")
    >>> longer = predict(plan, world, days=40)
    >>> longer.participants > predict(plan, world).participants
    True
    """
    setting = settle(
        plan,
        world,
        seed or 0,
        population=population,
        days=days,
        behaviour=behaviour,
        scenario=scenario,
        usual=seed is None,
    )
    public = public_of(setting.plan, setting.world)
    funnel, by_cell = mean_run(setting, public) if seed is None else _run(setting, public)
    contributed = funnel.contributed.sum(axis=(0, 2))
    belonging = (float(contributed[row].sum()) for row in public.members)
    return Prediction(
        funnel=funnel.table(setting, public),
        population=setting.population,
        participants=float(contributed.sum()),
        segments=dict(zip(public.labels, belonging, strict=False)),
        reach=float(funnel.exposed.sum()) / setting.population,
        groups=_groups(setting, by_cell),
    )


def mean_funnel(setting: Setting, public: Public, probabilities: Chances) -> Funnel:
    """Return the mean number of people at each step, float arrays of shape (days, classes, channels)."""
    notice = np.ascontiguousarray(probabilities.notice.transpose(2, 0, 1))
    total = notice.sum(axis=2)
    # Unaware at the beginning of each day.
    unaware = np.exp(total - np.cumsum(total, axis=0)) * (public.shares / public.shares.sum())
    first = unaware * -np.expm1(-total) / np.where(total > 0, total, 1)
    exposed = notice * (setting.population * first)[:, :, None]
    visited = exposed * np.ascontiguousarray(probabilities.visit.transpose(2, 0, 1))
    aware = np.zeros(exposed.shape[1:])
    for day in range(setting.days):
        back = aware * probabilities.later[:, day, None]
        aware += exposed[day] - visited[day] - back
        visited[day] += back
    registered = visited * probabilities.venue.sum(axis=2)
    contributing = probabilities.contribute_by_class(public, setting.world.cell_shares)
    return Funnel(
        exposed=exposed,
        visited=visited,
        registered=registered,
        contributed=registered * contributing[:, None],
    )


def mean_run(setting: Setting, public: Public) -> tuple[Funnel, Floats]:
    """Return the mean funnel over all runs, and how many people of each cell contribute."""
    if setting.plan.recruitment.mode.is_by_letter:
        return expected(setting, public)
    probabilities = chances(setting, public)
    funnel = mean_funnel(setting, public, probabilities)
    return funnel, _by_cell(setting, public, probabilities, funnel)


def _run(setting: Setting, public: Public) -> tuple[Funnel, Floats]:
    if setting.plan.recruitment.mode.is_by_letter:
        recruited = recruit(setting, public)
        cells = np.bincount(recruited.people.cell, minlength=len(setting.world.codes))
        return recruited.funnel, cells.astype(np.float64)
    probabilities = chances(setting, public)
    funnel = draw_funnel(setting, public, probabilities)
    return funnel, _by_cell(setting, public, probabilities, funnel)


def _by_cell(setting: Setting, public: Public, probabilities: Chances, funnel: Funnel) -> Floats:
    """Return how many people of each cell contribute; within a class, cells do so by their chances."""
    mass = setting.world.cell_shares * probabilities.contribute
    of_class = np.bincount(public.class_of, weights=mass)
    people: Floats = funnel.contributed.sum(axis=(0, 2)) / np.where(of_class > 0, of_class, 1)
    return np.asarray(mass * people[public.class_of])


def _groups(setting: Setting, by_cell: Floats) -> pd.DataFrame:
    """Return the composition of the participants, given how many there are of each cell."""
    world = setting.world
    whole = by_cell.sum() or 1.0
    rows = []
    for name in ATTRIBUTES:
        values = world.values(name)
        counts = np.bincount(world.codes[:, AXES.index(name)], weights=by_cell, minlength=len(values))
        rows += [
            {"attribute": name, "group": GROUP_LABELS.get(value, value), "share": count / whole}
            for value, count in zip(values, counts, strict=True)
        ]
    return pd.DataFrame(rows)
