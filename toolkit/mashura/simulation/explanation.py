"""Why a group takes part or stays away: its path through the funnel of a plan (S42, S47, S77, S85, S256)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mashura.methodology.records.plan import ParticipationForm, Plan, StaffNeed
from mashura.methodology.vocabulary import AgeBand, ChannelKind, ReadingLevel, SignIn, StaffRole
from mashura.simulation.campaign.funnel import STEPS
from mashura.simulation.campaign.outreach import access, comprehension
from mashura.simulation.campaign.setting import Setting, settle
from mashura.simulation.prediction import GROUP_LABELS, mean_run
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.cells import Floats, Public, public_of
from mashura.simulation.public.world import AXES, World

Hindrance = Literal["access", "aim", "language", "device", "disability", "form", "trust", "habit"]
HINDRANCES: tuple[Hindrance, ...] = (
    "access",
    "aim",
    "language",
    "device",
    "disability",
    "form",
    "trust",
    "habit",
)
"""Barriers: channels that people do not use or that target others, languages, no digital readiness, a
disability without an accessible format, a form that is long, hard or by identity card, low trust,
and the habit to stay quiet."""


@dataclass(frozen=True, kw_only=True)
class ChannelWay:
    """What a channel of the plan does for a group.

    Attributes
    ----------
    channel : ChannelKind
    reachable : float
        Share of the group that the channel can reach in this world under any plan (0-1).
    aimed : float
        Share of the group in the target segments of the channel (0-1).
    understood : float
        Share of the group that understands the content of the channel (0-1).
    noticed, contributed : float
        People of the group who first notice the campaign on the channel, and how many of them contribute.
    """

    channel: ChannelKind
    reachable: float
    aimed: float
    understood: float
    noticed: float
    contributed: float


@dataclass(frozen=True, kw_only=True)
class Journey:
    """People of a group at each step of the funnel, in the mean over all runs.

    Attributes
    ----------
    people : float
        Residents of the group.
    steps : dict
        People at the steps exposed, visited, registered and contributed.
    channels : tuple of ChannelWay
        Channels of the plan, the one with the most first notices first.
    """

    people: float
    steps: dict[str, float]
    channels: tuple[ChannelWay, ...]

    def kept(self) -> dict[str, float]:
        """Return for each step the share of the people at the previous step (0-1)."""
        previous = [self.people, *self.steps.values()]
        return {
            step: count / earlier if earlier else 0.0
            for earlier, (step, count) in zip(previous, self.steps.items(), strict=False)
        }

    def weakest(self, everybody: Journey) -> str:
        """Return the step at which the group loses most, compared with everybody."""
        own, usual = self.kept(), everybody.kept()
        return min(STEPS, key=lambda step: own[step] / usual[step] if usual[step] else 1.0)


class Explanation:
    """The mean result of a plan for any group; build it with :func:`explain`."""

    def __init__(self, setting: Setting, public: Public) -> None:
        funnel, self._mass = mean_run(setting, public)
        self._setting, self._public = setting, public
        self._mass_of_class: Floats = _summed(public, self._mass)
        # People by step, class and channel, summed over all days.
        self._counts: Floats = np.array([getattr(funnel, step).sum(axis=0) for step in STEPS])

    def journey(self, attribute: str = "", group: str = "") -> Journey:
        """Return the path of a group through the funnel; without a group, of everybody.

        Parameters
        ----------
        attribute : str
            One of :data:`mashura.simulation.public.world.ATTRIBUTES`.
        group : str
            A value of the attribute, as in :attr:`mashura.simulation.Prediction.groups`.
        """
        setting, public = self._setting, self._public
        shares = setting.world.cell_shares
        inside = self._cells(attribute, group)
        size = _summed(public, shares * inside)
        part = size / public.shares
        came = _summed(public, self._mass * inside) / np.where(
            self._mass_of_class > 0, self._mass_of_class, 1
        )
        by_channel: Floats = np.array(
            [
                (counts * (came if step == "contributed" else part)[:, None]).sum(axis=0)
                for step, counts in zip(STEPS, self._counts, strict=True)
            ]
        )
        whole = float(size.sum()) or 1.0
        ways = [
            ChannelWay(
                channel=kind,
                reachable=float((size * access(setting, public, kind)).sum()) / whole,
                aimed=float((size * self._aimed(kind)).sum()) / whole,
                understood=float((size * comprehension(setting, public, kind)).sum()) / whole,
                noticed=float(by_channel[STEPS.index("exposed"), place]),
                contributed=float(by_channel[STEPS.index("contributed"), place]),
            )
            for place, kind in enumerate(setting.channels)
        ]
        return Journey(
            people=float(size.sum()) * setting.population,
            steps=dict(zip(STEPS, map(float, by_channel.sum(axis=1)), strict=True)),
            channels=tuple(sorted(ways, key=lambda way: way.noticed, reverse=True)),
        )

    def _cells(self, attribute: str, group: str) -> Floats:
        world = self._setting.world
        if not attribute:
            return np.ones(len(world.codes))
        names = [GROUP_LABELS.get(value, value) for value in world.values(attribute)]
        return np.asarray(world.codes[:, AXES.index(attribute)] == names.index(group), dtype=float)

    def _aimed(self, kind: ChannelKind) -> Floats:
        """Return which classes are targets of the channel or of an influencer on it (0 or 1)."""
        aims = [use.segments for use in self._setting.uses if use.channel == kind]
        aims += [person.segments for person in self._setting.plan.influencers if person.channel == kind]
        inside = np.zeros(len(self._public.shares), dtype=bool)
        for segments in aims:
            inside |= self._public.aimed_at(segments)
        return inside.astype(float)


def _summed(public: Public, of_cells: Floats) -> Floats:
    """Return the sum over the cells of each class."""
    return np.asarray(np.bincount(public.class_of, weights=of_cells), dtype=np.float64)


def explain(plan: Plan, world: World, *, without: Hindrance | None = None) -> Explanation:
    """Return the mean result of a plan, as it is or without one barrier.

    Parameters
    ----------
    plan, world : Plan, World
        As for :func:`mashura.simulation.predict`.
    without : str, optional
        One of :data:`HINDRANCES`: the result if this barrier kept nobody away.

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
    >>> old = explain(plan, world).journey("age_band", "65+")
    >>> old.weakest(explain(plan, world).journey())
    'exposed'
    >>> helped = explain(plan, world, without="device").journey("age_band", "65+")
    >>> helped.steps["contributed"] > old.steps["contributed"]
    True
    """
    numbers = Behaviour()
    match without:
        case "access":
            world = _used_by_all(world)
        case "aim":
            numbers = numbers.model_copy(update={"leak": 1.0})
        case "language":
            plan = plan.model_copy(update={"staff": (*plan.staff, _TRANSLATOR)})
            numbers = numbers.model_copy(update={"translator": 1.0})
        case "device":
            numbers = numbers.model_copy(
                update={"not_ready_online": 1.0, "assisted": 1.0, "nowhere_unready": numbers.nowhere_ready}
            )
        case "disability":
            numbers = numbers.model_copy(update={"disability_barrier": 1.0})
        case "form":
            plan = plan.model_copy(update={"form": _easy(plan.form, numbers)})
        case "trust":
            numbers = numbers.model_copy(update={"trust_low": 1.0})
        case "habit":
            numbers = numbers.model_copy(update={"quiet": 1.0})
    setting = settle(plan, world, 0, behaviour=numbers, usual=True)
    return Explanation(setting, public_of(setting.plan, setting.world))


def _easy(form: ParticipationForm, numbers: Behaviour) -> ParticipationForm:
    """Return a form without what makes it harder than usual; what makes it easier stays."""
    long = form.minutes is not None and form.minutes > numbers.minutes_usual
    return ParticipationForm(
        minutes=None if long else form.minutes,
        sign_in=None if form.sign_in == SignIn.IDENTITY_CARD else form.sign_in,
        reading_level=None if form.reading_level == ReadingLevel.SPECIALIST else form.reading_level,
    )


_TRANSLATOR = StaffNeed(role=StaffRole.TRANSLATOR, people=1)


def _used_by_all(world: World) -> World:
    channels = {
        kind: channel.model_copy(
            update={"access": channel.access.model_copy(update={"values": dict.fromkeys(AgeBand, 1.0)})}
        )
        for kind, channel in world.channels.items()
    }
    return world.model_copy(update={"channels": channels})
