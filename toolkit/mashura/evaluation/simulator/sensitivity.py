"""Sensitivity: how the uncertain numbers of behaviour and world change a plan's outcome (S77, F20)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mashura.errors import InputError
from mashura.evaluation.indicators import Forecast, Place, population_shares, shown_in
from mashura.i18n import Language, message
from mashura.methodology.records.plan import Plan
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation import Behaviour, World, predict
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.behaviour import ranges

CHANNEL_NUMBERS = ("organic_rate", "post_rate", "cost_per_exposure", "visit_share")
TIMES = (1 / 3, 3.0)
"""Ends of the range of a channel's number, in the world's: no reliable number is known (F20, assumption)."""

SHARE_TIMES = (0.5, 1.5)
"""The same for the shares that a channel reaches and that understand another language (assumption)."""


@dataclass(frozen=True, kw_only=True)
class FactorEffect:
    """How one number of behaviour changes one outcome.

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
    """The outcomes of a plan and how each uncertain number changes them.

    Attributes
    ----------
    central : dict of str to float
        The outcomes with all numbers as they are.
    effects : dict of str to tuple of FactorEffect
        For each outcome the effects, the widest first; numbers without any effect are left out.
    tried : tuple of str
        Every number that was varied, with or without effect.
    """

    central: dict[str, float]
    effects: dict[str, tuple[FactorEffect, ...]]
    tried: tuple[str, ...]


def sensitivity(
    plan: Plan,
    world: World,
    *,
    outcomes: Sequence[str] | None = None,
    population: int | None = None,
    days: int | None = None,
) -> Sensitivity:
    """Return how every uncertain number changes a plan's outcome, one at a time.

    Varied are all numbers of behaviour, those of the channels that the plan uses, and how many understand
    another language. Each number takes the low and the high end of its range; the outcomes are means over
    all courses of the campaign (:func:`mashura.simulation.predict`), so that chance plays no part. The
    outcomes are the indicators with :attr:`Place.SENSITIVITY`; numbers that only affect what participants
    write and how they vote have no effect on them.

    Raises
    ------
    InputError
        If the plan cannot be simulated, or an outcome is not one of these indicators.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan()
    >>> result = sensitivity(plan, load_world("municipality"))
    >>> effects = {effect.parameter: effect for effect in result.effects["participants"]}
    >>> effects["contribute"].at_low < result.central["participants"] < effects["contribute"].at_high
    True
    """
    formulas = {
        definition.name: definition.predicted
        for definition in shown_in(Place.SENSITIVITY)
        if definition.predicted is not None
    }
    names = [*formulas] if outcomes is None else outcomes
    for name in names:
        if name not in formulas:
            raise InputError("evaluation-bad-outcome", name=name, known=", ".join(formulas))
    shares = population_shares(world.population_table())

    def outcome(behaviour: Behaviour, changed: World) -> dict[str, float]:
        prediction = predict(plan, changed, population=population, days=days, behaviour=behaviour)
        forecast = Forecast(plan=plan, prediction=prediction, population=shares, costs=world.costs)
        return {name: formulas[name](forecast) for name in names}

    usual = Behaviour()
    central = outcome(usual, world)
    effects: dict[str, list[FactorEffect]] = {name: [] for name in names}
    tried = []
    for number in (*_of_behaviour(), *_of_world(plan, world)):
        tried.append(number.name)
        at_low, at_high = (outcome(*number.at(end, usual, world)) for end in (number.low, number.high))
        for name in names:
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
            name: tuple(sorted(of_outcome, key=lambda effect: effect.width, reverse=True))
            for name, of_outcome in effects.items()
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
