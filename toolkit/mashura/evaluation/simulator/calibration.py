"""Calibration: simulated campaigns compared with stylised facts and real conversations (S77, F1-F27)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mashura.data import read
from mashura.data.files.csv_table import read_rows
from mashura.data.platforms.polis_files import is_polis
from mashura.errors import InputError
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
    def holds(self) -> bool:
        """Whether all seeds are within the limits."""
        return self.inside == len(self.simulated)


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
    """

    plan_title: str
    world_name: str
    seeds: tuple[int, ...]
    comparisons: tuple[Comparison, ...]
    curves: tuple[list[float], ...]
    real_curves: dict[str, list[float]]

    def document(self) -> dict[str, object]:
        """Return everything as data for JSON; NaN becomes None."""
        return {
            "plan": self.plan_title,
            "world": self.world_name,
            "seeds": [*self.seeds],
            "facts": [
                {
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
                for comparison in self.comparisons
            ],
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
    runs = [
        replicate(
            plan.model_copy(
                update={"timeline": plan.timeline.model_copy(update={"deadline_advertised": advertised})}
            ),
            world,
            seeds,
            measure=_measured,
            scheduler=scheduler,
            on_done=on_done,
        )
        for advertised in (True, False)
    ]
    simulated = [values for values, _, _ in runs[0]]
    for values, (without_deadline, _, _), (_, _, people) in zip(simulated, runs[1], runs[0], strict=True):
        values["end_surge_without_deadline"] = without_deadline["end_surge_without_deadline"]
        values["reach"] = people / world.population
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
    )


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
