"""Sensitivity: what the uncertain numbers of behaviour do to a plan's outcome (S77, F20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np
import pandas as pd

from mashura.errors import InputError
from mashura.i18n import Language, message
from mashura.methodology.plan import Plan
from mashura.simulation import Behaviour, Prediction, World, predict

Outcome = Literal["reach", "participants", "representativeness"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What one number of behaviour does to one outcome.

    Attributes
    ----------
    parameter : str
        Name in :class:`mashura.simulation.Behaviour`.
    low, high : float
        Ends of its plausible range.
    at_low, at_high : float
        The outcome at these ends, all other numbers left as they are.
    """

    parameter: str
    low: float
    high: float
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        """How far apart the two outcomes are."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, kw_only=True)
class Sensitivity:
    """The outcomes of a plan and what each uncertain number does to them.

    Attributes
    ----------
    central : dict of str to float
        The outcomes with all numbers as they are.
    effects : dict of str to tuple of Effect
        For each outcome the effects, the widest first; numbers without any effect are left out.
    """

    central: dict[Outcome, float]
    effects: dict[Outcome, tuple[Effect, ...]]


def sensitivity(
    plan: Plan,
    world: World,
    *,
    outcomes: Sequence[Outcome] = OUTCOMES,
    population: int | None = None,
    days: int | None = None,
) -> Sensitivity:
    """Return what every number of behaviour does to a plan's outcome, one at a time.

    Each number takes the low and the high end of its range; the outcomes are means over all courses of the
    campaign (:func:`mashura.simulation.predict`), so that chance plays no part. ``reach`` is the share of the
    population that notices the campaign; ``participants`` their number; ``representativeness`` the lowest
    resemblance (0-1) of participants and population over all attributes. Numbers that only bear on what
    participants write and how they vote have no effect on these three.

    Raises
    ------
    InputError
        If the plan cannot be simulated, or an outcome is not one of :data:`OUTCOMES`.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> plan = Plan(
    ...     title="Bus network",
    ...     topic="transport",
    ...     timeline={"duration_days": 20},
    ...     channels=[{"channel": "portal", "purposes": ["promote", "collect"]}],
    ...     collection_tools=["statements"],
    ... )
    >>> found = sensitivity(plan, load_world("municipality"))
    >>> effects = {one.parameter: one for one in found.effects["participants"]}
    >>> effects["contribute"].at_low < found.central["participants"] < effects["contribute"].at_high
    True
    """
    for name in outcomes:
        if name not in OUTCOMES:
            raise InputError("evaluation-bad-outcome", name=name, known=", ".join(OUTCOMES))
    due = world.population_table()

    def outcome(behaviour: Behaviour) -> dict[Outcome, float]:
        found = predict(plan, world, population=population, days=days, behaviour=behaviour)
        return {name: _value(name, found, due) for name in outcomes}

    central = outcome(Behaviour())
    effects: dict[Outcome, list[Effect]] = {name: [] for name in outcomes}
    for parameter, (low, high) in ranges().items():
        at_low, at_high = (outcome(Behaviour(**{parameter: end})) for end in (low, high))
        for name in outcomes:
            effect = Effect(
                parameter=parameter, low=low, high=high, at_low=at_low[name], at_high=at_high[name]
            )
            if not np.isclose(effect.width, 0, atol=1e-9 * max(1.0, abs(central[name]))):
                effects[name].append(effect)
    return Sensitivity(
        central=central,
        effects={
            name: tuple(sorted(found, key=lambda one: one.width, reverse=True))
            for name, found in effects.items()
        },
    )


def ranges() -> dict[str, tuple[float, float]]:
    """Return the plausible range of every number of behaviour.

    Examples
    --------
    >>> ranges()["weekend"]
    (0.2, 1.2)
    """
    found: dict[str, tuple[float, float]] = {}
    for name, field in Behaviour.model_fields.items():
        limits: Any = field.json_schema_extra
        low, high = limits["range"]
        found[name] = (float(low), float(high))
    return found


def parameter_name(name: str, lang: Language | None = None) -> str:
    """Return what a number of behaviour means, in few words.

    Examples
    --------
    >>> parameter_name("weekend", "en")
    'Attention on days of rest'
    """
    return message(f"evaluation-parameter-{name.replace('_', '-')}", lang=lang)


def outcome_name(name: Outcome, lang: Language | None = None) -> str:
    """Return the name of an outcome.

    Examples
    --------
    >>> outcome_name("participants", "en")
    'Participants'
    """
    return message(f"evaluation-outcome-{name}", lang=lang)


def _value(name: Outcome, found: Prediction, due: pd.DataFrame) -> float:
    if name == "reach":
        return found.reach
    if name == "participants":
        return found.participants
    both = due.merge(found.groups, on=["attribute", "group"], suffixes=("_due", "_found"))
    apart = (both["share_due"] - both["share_found"]).abs().groupby(both["attribute"]).sum()
    return float(1 - apart.max() / 2)
