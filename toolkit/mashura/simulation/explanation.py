"""Why a group of people came or stayed away: its way through a plan's funnel (S42, S47, S77, S85, S256)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mashura.methodology.records.plan import Plan, StaffNeed
from mashura.methodology.vocabulary import AgeBand, ChannelKind, StaffRole
from mashura.simulation.campaign.funnel import STEPS, chances
from mashura.simulation.campaign.outreach import access, comprehension
from mashura.simulation.campaign.setting import Setting, settle
from mashura.simulation.prediction import GROUP_LABELS, mean_funnel
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.cells import Floats, Public, public_of
from mashura.simulation.public.world import AXES, World

Hindrance = Literal["access", "aim", "language", "device", "disability", "trust", "habit"]
HINDRANCES: tuple[Hindrance, ...] = ("access", "aim", "language", "device", "disability", "trust", "habit")
"""What keeps people away: channels that they do not use or that are aimed at others, languages, a lack of
digital readiness, a disability where nothing is made accessible, low trust, and the habit to stay quiet."""


@dataclass(frozen=True, kw_only=True)
class ChannelWay:
    """What one channel of the plan is for a group.

    Attributes
    ----------
    channel : ChannelKind
    reachable : float
        Share of the group that the channel reaches in this world, whatever the plan does (0-1).
    aimed : float
        Share of the group that the plan aims the channel at (0-1).
    understood : float
        Share of the group that understands what the channel says (0-1).
    noticed, contributed : float
        People of the group who first notice the campaign there, and those of them who contribute.
    """

    channel: ChannelKind
    reachable: float
    aimed: float
    understood: float
    noticed: float
    contributed: float


@dataclass(frozen=True, kw_only=True)
class Journey:
    """How many people of a group get how far, in the mean of all courses.

    Attributes
    ----------
    people : float
        Residents of the group.
    steps : dict
        People at each of the steps exposed, visited, registered, contributed.
    channels : tuple of ChannelWay
        The plan's channels, the one that most of the group notice first.
    """

    people: float
    steps: dict[str, float]
    channels: tuple[ChannelWay, ...]

    def kept(self) -> dict[str, float]:
        """Return for each step the share of the step before that takes it (0-1)."""
        before = [self.people, *self.steps.values()]
        return {
            step: count / earlier if earlier else 0.0
            for earlier, (step, count) in zip(before, self.steps.items(), strict=False)
        }

    def weakest(self, everybody: Journey) -> str:
        """Return the step at which the group loses most in comparison with everybody."""
        mine, usual = self.kept(), everybody.kept()
        return min(STEPS, key=lambda step: mine[step] / usual[step] if usual[step] else 1.0)


class Explanation:
    """The mean course of a plan, open to questions about any group; build it with :func:`explain`."""

    def __init__(self, setting: Setting, public: Public) -> None:
        odds = chances(setting, public)
        funnel = mean_funnel(setting, public, odds)
        self._setting, self._public = setting, public
        world = setting.world
        self._mass: Floats = world.cell_shares * odds.contribute
        self._mass_of_class: Floats = _summed(public, self._mass)
        # People by step, class and channel, over all days.
        self._counts: Floats = np.array([getattr(funnel, step).sum(axis=0) for step in STEPS])

    def journey(self, attribute: str = "", group: str = "") -> Journey:
        """Return the way of a group; of everybody without one.

        Parameters
        ----------
        attribute : str
            One of :data:`mashura.simulation.public.world.ATTRIBUTES`.
        group : str
            A value of it, as in :attr:`mashura.simulation.Prediction.groups`.
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
            channels=tuple(sorted(ways, key=lambda one: one.noticed, reverse=True)),
        )

    def _cells(self, attribute: str, group: str) -> Floats:
        world = self._setting.world
        if not attribute:
            return np.ones(len(world.codes))
        names = [GROUP_LABELS.get(value, value) for value in world.values(attribute)]
        return np.asarray(world.codes[:, AXES.index(attribute)] == names.index(group), dtype=float)

    def _aimed(self, kind: ChannelKind) -> Floats:
        """Return which classes a use of the channel, or an influencer on it, is aimed at (0 or 1)."""
        aims = [use.segments for use in self._setting.uses if use.channel == kind]
        aims += [one.segments for one in self._setting.plan.influencers if one.channel == kind]
        inside = np.zeros(len(self._public.shares), dtype=bool)
        for segments in aims:
            inside |= self._public.aimed_at(segments)
        return inside.astype(float)


def _summed(public: Public, of_cells: Floats) -> Floats:
    """Return what the cells of each class come to together."""
    return np.asarray(np.bincount(public.class_of, weights=of_cells), dtype=np.float64)


def explain(plan: Plan, world: World, *, without: Hindrance | None = None) -> Explanation:
    """Return the mean course of a plan for questions, as it is or as if a hindrance were not there.

    Parameters
    ----------
    plan, world : Plan, World
        As for :func:`mashura.simulation.predict`, whose mean course this is.
    without : str, optional
        One of :data:`HINDRANCES`: the same campaign before a public that it does not keep away.

    Raises
    ------
    InputError
        If the plan leaves open what a simulation cannot guess; the message says what is missing.

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
        case "trust":
            numbers = numbers.model_copy(update={"trust_low": 1.0})
        case "habit":
            numbers = numbers.model_copy(update={"quiet": 1.0})
    setting = settle(plan, world, 0, behaviour=numbers)
    return Explanation(setting, public_of(setting.plan, setting.world))


_TRANSLATOR = StaffNeed(role=StaffRole.TRANSLATOR, people=1)


def _used_by_all(world: World) -> World:
    channels = {
        kind: one.model_copy(
            update={"access": one.access.model_copy(update={"values": dict.fromkeys(AgeBand, 1.0)})}
        )
        for kind, one in world.channels.items()
    }
    return world.model_copy(update={"channels": channels})
