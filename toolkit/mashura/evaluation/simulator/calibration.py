"""Calibration: simulated campaigns compared with stylised facts and real conversations (S77, F1-F27)."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from mashura.data import read
from mashura.data.files.csv_table import read_rows
from mashura.data.platforms.polis_files import is_polis
from mashura.errors import InputError
from mashura.evaluation.simulator.applicability import inapplicable
from mashura.evaluation.simulator.plan_variants import plan_variants, without_deadline
from mashura.evaluation.simulator.programme_facts import PROGRAMME_FACTS, PUBLISHED, programme_facts
from mashura.evaluation.simulator.replication import replicate
from mashura.evaluation.simulator.stylised_facts import FACTS, Fact, arrival_curve, measure
from mashura.methodology.records.plan import Plan
from mashura.methodology.tables.consultation import Consultation
from mashura.simulation import World

# Measured on published ballots: share of people of 65 and more on paper over their share on the internet.
_PUBLISHED = {
    "older_offline": {
        "Warsaw 2019": 0.427 / 0.063,
        "Wrocław 2018": 0.221 / 0.087,
        "Łódź 2022": 0.187 / 0.165,
    }
}
_MORE_VIEWS_THAN_VOTERS = 1.1


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The values of one fact in simulated campaigns and in real conversations.

    Attributes
    ----------
    fact : Fact
        With its limits.
    simulated : tuple of float
        One value per seed; NaN if it could not be measured.
    real : dict of str to float
        Value of each real conversation in which it could be measured, and published values.
    """

    fact: Fact
    simulated: tuple[float, ...]
    real: dict[str, float]

    @property
    def inside(self) -> int:
        """How many seeds are within the limits."""
        return sum(self.fact.holds(value) for value in self.simulated if not math.isnan(value))

    @property
    def real_inside(self) -> int:
        """How many of the real values are within the limits."""
        return sum(self.fact.holds(value) for value in self.real.values())

    @property
    def measured(self) -> int:
        """In how many seeds the fact can be measured; without a counter, counters tell nothing."""
        return sum(not math.isnan(value) for value in self.simulated)

    @property
    def median_inside(self) -> bool:
        """Whether it was measured, and its median over the seeds is within the limits."""
        return self.measured > 0 and self.fact.holds(float(np.nanmedian(self.simulated)))

    @property
    def leaves(self) -> bool:
        """Whether it is outside the limits in at least one of the seeds in which it was measured."""
        return self.inside < self.measured

    @property
    def holds(self) -> bool:
        """Whether it was measured, and is within the limits wherever it was."""
        return 0 < self.measured == self.inside


@dataclass(frozen=True, kw_only=True)
class PlanCheck:
    """The facts in campaigns with a variant of the plan on one world.

    Attributes
    ----------
    variant, world : str
        As named by :func:`mashura.evaluation.simulator.plan_variants.plan_variants`; name of the world.
    participants : int
        Median over the campaigns.
    comparisons : tuple of Comparison
        One per fact.
    inapplicable : dict of str to str
        Facts that say nothing about the plan, by name, with the reason; their values are NaN.
    """

    variant: str
    world: str
    participants: int
    comparisons: tuple[Comparison, ...]
    inapplicable: dict[str, str] = field(default_factory=dict)

    @property
    def outside(self) -> tuple[Comparison, ...]:
        """The facts that are outside their limits in at least one campaign."""
        return tuple(fact for fact in self.comparisons if fact.leaves)


@dataclass(frozen=True, kw_only=True)
class Calibration:
    """Simulated campaigns of one plan on one world, measured.

    Attributes
    ----------
    plan_title, world_name : str
        What was simulated.
    seeds : tuple of int
        One campaign each, and one more without an advertised deadline.
    comparisons : tuple of Comparison
        One per fact.
    curves : tuple of list of float
        Share of voters who had arrived at evenly spaced moments, one curve per seed.
    real_curves : dict of str to list of float
        The same for real conversations.
    programme : tuple of Comparison
        Facts that no single campaign shows; empty if they were not asked for.
    plans : tuple of PlanCheck
        The facts over plans and worlds; empty if they were not asked for.
    inapplicable : dict of str to str
        Facts that say nothing about the plan, by name, with the reason; their values are NaN.
    """

    plan_title: str
    world_name: str
    seeds: tuple[int, ...]
    comparisons: tuple[Comparison, ...]
    curves: tuple[list[float], ...]
    real_curves: dict[str, list[float]]
    programme: tuple[Comparison, ...] = ()
    plans: tuple[PlanCheck, ...] = ()
    inapplicable: dict[str, str] = field(default_factory=dict)

    def document(self) -> dict[str, object]:
        """Return everything as data for JSON; NaN becomes None."""
        return {
            "plan": self.plan_title,
            "world": self.world_name,
            "seeds": [*self.seeds],
            "facts": [_as_data(comparison) for comparison in self.comparisons],
            "not_measured": self.inapplicable,
            "programme": [_as_data(comparison) for comparison in self.programme],
            "plans": [
                {
                    "plan": check.variant,
                    "world": check.world,
                    "participants": check.participants,
                    "facts": [_as_data(comparison) for comparison in check.comparisons],
                    "not_measured": check.inapplicable,
                }
                for check in self.plans
            ],
        }


def _as_data(comparison: Comparison) -> dict[str, object]:
    return {
        "fact": comparison.fact.code,
        "name": comparison.fact.name,
        "low": comparison.fact.low,
        "high": comparison.fact.high,
        "holds": comparison.holds,
        "inside": comparison.inside,
        "simulated": [None if math.isnan(value) else value for value in comparison.simulated],
        "real": comparison.real,
        "real_inside": comparison.real_inside,
    }


def calibrate(
    plan: Plan,
    world: World,
    seeds: Sequence[int],
    *,
    real: Path | None = None,
    scheduler: str | None = None,
    on_done: Callable[[], object] | None = None,
) -> Calibration:
    """Measure the stylised facts on simulated campaigns and on real conversations.

    Every seed is simulated twice: with an advertised deadline and without one (F8).

    Parameters
    ----------
    plan, world : Plan, World
        As for :func:`mashura.simulation.simulate`.
    seeds : sequence of int
        At least one.
    real : pathlib.Path, optional
        A folder with Polis exports, each in its own folder.
    scheduler, on_done : optional
        As for :func:`mashura.evaluation.replicate`; ``on_done`` is called twice per seed.

    Raises
    ------
    InputError
        If the plan cannot be simulated, or ``real`` holds no Polis export.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan()
    >>> first = calibrate(plan, load_world("municipality"), [1]).comparisons[0]
    >>> first.fact.code, len(first.simulated)
    ('F1', 1)
    """
    conversations = _conversations(real) if real is not None else {}
    advertised = plan.timeline.model_copy(update={"deadline_advertised": True})
    runs = [
        replicate(
            asked,
            world,
            seeds,
            measure=_measured,
            scheduler=scheduler,
            on_done=on_done,
        )
        for asked in (plan.model_copy(update={"timeline": advertised}), without_deadline(plan))
    ]
    simulated = [values for values, _, _ in runs[0]]
    # F8 has campaigns of both kinds here.
    unfit = {name: why for name, why in inapplicable(plan, world).items() if not _belongs_to_f8(name)}
    for values, (unhurried, _, _), (_, _, people) in zip(simulated, runs[1], runs[0], strict=True):
        values["end_surge_without_deadline"] = unhurried["end_surge_without_deadline"]
        values["reach"] = people / world.population
        values |= dict.fromkeys(unfit, math.nan)
    measured = {
        name: _measured_real(consultation, folder) for name, (consultation, folder) in conversations.items()
    }
    return Calibration(
        plan_title=plan.title,
        world_name=world.name,
        seeds=tuple(seeds),
        comparisons=tuple(
            Comparison(
                fact=fact,
                simulated=tuple(values[fact.name] for values in simulated),
                real=_PUBLISHED.get(fact.name, {})
                | {
                    name: values[fact.name]
                    for name, values in measured.items()
                    if not math.isnan(values[fact.name])
                },
            )
            for fact in FACTS
        ),
        curves=tuple(curve for _, curve, _ in runs[0]),
        real_curves={name: arrival_curve(consultation) for name, (consultation, _) in conversations.items()},
        inapplicable=unfit,
    )


def calibrate_programme(
    plan: Plan, world: World, seeds: Sequence[int], *, on_done: Callable[[], object] | None = None
) -> tuple[Comparison, ...]:
    """Measure the facts that no single campaign shows (:data:`PROGRAMME_FACTS`).

    Examples
    --------
    >>> from mashura.evaluation.simulator.programme_facts import PROGRAMME_FACTS
    >>> [fact.code for fact in PROGRAMME_FACTS][:3]
    ['F9', 'F10', 'F11']
    """
    values = programme_facts(plan, world, seeds, on_done=on_done)
    return tuple(
        Comparison(fact=fact, simulated=tuple(values[fact.name]), real=PUBLISHED.get(fact.name, {}))
        for fact in PROGRAMME_FACTS
    )


def calibrate_plans(
    plan: Plan,
    worlds: Sequence[World],
    seeds: Sequence[int],
    *,
    variants: Collection[str] | None = None,
    scheduler: str | None = None,
    on_done: Callable[[], object] | None = None,
) -> tuple[PlanCheck, ...]:
    """Measure the facts in campaigns of the variants of a plan on several worlds.

    ``variants`` names those of :func:`mashura.evaluation.simulator.plan_variants.plan_variants` to measure;
    all if it is not given. ``on_done`` is called once per variant, world and seed.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> from mashura.simulation import load_world
    >>> checks = calibrate_plans(small_plan(), [], [1])
    >>> checks
    ()
    """
    checks = []
    for world in worlds:
        for name, variant in plan_variants(plan).items():
            if variants is not None and name not in variants:
                continue
            runs = replicate(variant, world, seeds, measure=_measured, scheduler=scheduler, on_done=on_done)
            unfit = inapplicable(variant, world)
            for values, _, people in runs:
                values["reach"] = people / world.population
                values |= dict.fromkeys(unfit, math.nan)
            checks.append(
                PlanCheck(
                    variant=name,
                    world=world.name,
                    participants=int(np.median([people for _, _, people in runs])),
                    comparisons=tuple(
                        Comparison(
                            fact=fact, simulated=tuple(values[fact.name] for values, _, _ in runs), real={}
                        )
                        for fact in FACTS
                    ),
                    inapplicable=unfit,
                )
            )
    return tuple(checks)


def _belongs_to_f8(name: str) -> bool:
    return next(fact.code for fact in FACTS if fact.name == name) == "F8"


def _measured(consultation: Consultation) -> tuple[dict[str, float], list[float], int]:
    return measure(consultation), arrival_curve(consultation), len(consultation.participants)


def _conversations(folder: Path) -> dict[str, tuple[Consultation, Path]]:
    if not folder.is_dir():
        raise InputError("data-not-found", path=str(folder))
    exports = sorted(path for path in (folder, *folder.iterdir()) if path.is_dir() and is_polis(path))
    if not exports:
        raise InputError("evaluation-no-conversations", path=str(folder))
    return {path.name: (read(path, "polis"), path) for path in exports}


def _measured_real(consultation: Consultation, folder: Path) -> dict[str, float]:
    values = measure(consultation)
    # It is unknown whether a deadline was advertised, so the surge is compared with campaigns without one.
    values["end_surge"] = values["deadline_curve"] = np.nan
    views, voters = _views(folder), consultation.votes["participant_id"].nunique()
    # Some exports repeat the number of participants as the number of views.
    if views > voters * _MORE_VIEWS_THAN_VOTERS:
        values["participants_per_visitor"] = voters / views
    return values


def _views(folder: Path) -> int:
    path = folder / "summary.csv"
    rows = (cells for _, cells in read_rows(path)) if path.exists() else iter(())
    return next((int(cells[1]) for cells in rows if cells[0] == "views" and cells[1].isdecimal()), 0)
