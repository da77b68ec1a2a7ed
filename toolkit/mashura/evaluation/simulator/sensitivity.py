"""Sensitivity: what the uncertain numbers of behaviour and world do to a plan's outcome (S77, F20)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np
import pandas as pd

from mashura.errors import InputError
from mashura.i18n import Language, message
from mashura.methodology.records.plan import Plan
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation import Behaviour, Prediction, World, predict
from mashura.simulation.campaign.setting import settle

Outcome = Literal["reach", "participants", "representativeness"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

CHANNEL_NUMBERS = ("organic_rate", "post_rate", "cost_per_exposure", "visit_share")
TIMES = (1 / 3, 3.0)
"""Ends of the range of a channel's number, in the world's: no reliable number is known (F20, assumption)."""

SHARE_TIMES = (0.5, 1.5)
"""The same for the shares that a channel reaches and that understand another language (assumption)."""


@dataclass(frozen=True, kw_only=True)
class FactorEffect:
    """What one number of behaviour does to one outcome.

    Attributes
    ----------
    parameter : str
        Name in :class:`mashura.simulation.Behaviour`, or a number of the world: ``"sms.visit_share"`` of a
        channel, ``"understands"``.
    low, high : float
        Ends of its plausible range; of ``access`` and ``understands`` in multiples of the world's shares.
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
    effects : dict of str to tuple of FactorEffect
        For each outcome the effects, the widest first; numbers without any effect are left out.
    tried : tuple of str
        Every number that was varied, with or without effect.
    """

    central: dict[Outcome, float]
    effects: dict[Outcome, tuple[FactorEffect, ...]]
    tried: tuple[str, ...]


def sensitivity(
    plan: Plan,
    world: World,
    *,
    outcomes: Sequence[Outcome] = OUTCOMES,
    population: int | None = None,
    days: int | None = None,
) -> Sensitivity:
    """Return what every uncertain number does to a plan's outcome, one at a time.

    Varied are all numbers of behaviour, those of the channels that the plan uses, and how many understand
    another language. Each number takes the low and the high end of its range; the outcomes are means over
    all courses of the campaign (:func:`mashura.simulation.predict`), so that chance plays no part. ``reach``
    is the share of the population that notices the campaign; ``participants`` the number who take part;
    ``representativeness`` the lowest resemblance (0-1) of participants and population over all attributes.
    Numbers that only bear on what participants write and how they vote have no effect on these three.

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

    def outcome(behaviour: Behaviour, there: World) -> dict[Outcome, float]:
        found = predict(plan, there, population=population, days=days, behaviour=behaviour)
        return {name: _value(name, found, due) for name in outcomes}

    usual = Behaviour()
    central = outcome(usual, world)
    effects: dict[Outcome, list[FactorEffect]] = {name: [] for name in outcomes}
    tried = []
    for number in (*_of_behaviour(), *_of_world(plan, world)):
        tried.append(number.name)
        at_low, at_high = (outcome(*number.at(end, usual, world)) for end in (number.low, number.high))
        for name in outcomes:
            effect = FactorEffect(
                parameter=number.name,
                low=number.low,
                high=number.high,
                at_low=at_low[name],
                at_high=at_high[name],
            )
            if not np.isclose(effect.width, 0, atol=1e-9 * max(1.0, abs(central[name]))):
                effects[name].append(effect)
    return Sensitivity(
        central=central,
        effects={
            name: tuple(sorted(found, key=lambda one: one.width, reverse=True))
            for name, found in effects.items()
        },
        tried=tuple(tried),
    )


@dataclass(frozen=True)
class _Uncertain:
    """A number, its range, and the public in which it has another value."""

    name: str
    low: float
    high: float
    at: Callable[[float, Behaviour, World], tuple[Behaviour, World]]


def _of_behaviour() -> Iterator[_Uncertain]:
    for name, (low, high) in ranges().items():
        yield _Uncertain(name, low, high, lambda end, _, world, name=name: (Behaviour(**{name: end}), world))  # type: ignore[misc]


def _of_world(plan: Plan, world: World) -> Iterator[_Uncertain]:
    for kind in settle(plan, world, 0).channels:
        channel = world.channels[kind]
        for name in CHANNEL_NUMBERS:
            if value := getattr(channel, name).value:
                most = 1.0 if name == "visit_share" else np.inf
                ends = value * TIMES[0], min(value * TIMES[1], most)
                yield _Uncertain(f"{kind.value}.{name}", *ends, _number_of(kind, name))
        yield _Uncertain(f"{kind.value}.access", *SHARE_TIMES, _access_of(kind))
    if world.understands.shares:
        yield _Uncertain("understands", *SHARE_TIMES, _understanding)


def _number_of(kind: ChannelKind, name: str) -> Callable[[float, Behaviour, World], tuple[Behaviour, World]]:
    def at(end: float, behaviour: Behaviour, world: World) -> tuple[Behaviour, World]:
        number = getattr(world.channels[kind], name).model_copy(update={"value": end})
        return behaviour, _with_channel(world, kind, {name: number})

    return at


def _access_of(kind: ChannelKind) -> Callable[[float, Behaviour, World], tuple[Behaviour, World]]:
    def at(times: float, behaviour: Behaviour, world: World) -> tuple[Behaviour, World]:
        return behaviour, _with_channel(world, kind, {"access": world.channels[kind].access.times(times)})

    return at


def _understanding(times: float, behaviour: Behaviour, world: World) -> tuple[Behaviour, World]:
    shares = {
        language: {other: min(1.0, share * times) for other, share in known.items()}
        for language, known in world.understands.shares.items()
    }
    understands = world.understands.model_copy(update={"shares": shares})
    return behaviour, world.model_copy(update={"understands": understands})


def _with_channel(world: World, kind: ChannelKind, change: dict[str, Any]) -> World:
    channel = world.channels[kind].model_copy(update=change)
    return world.model_copy(update={"channels": {**world.channels, kind: channel}})


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
    """Return what a number of behaviour or of the world means, in few words.

    Examples
    --------
    >>> parameter_name("weekend", "en")
    'Attention on days of rest'
    >>> parameter_name("sms.visit_share", "en")
    'SMS: visits for each first notice'
    """
    kind, dot, number = name.rpartition(".")
    if dot or name == "understands":
        channel = message(f"channel-kind-{kind.replace('_', '-')}", lang=lang) if dot else ""
        return message(f"sensitivity-{number.replace('_', '-')}", lang=lang, channel=channel)
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
