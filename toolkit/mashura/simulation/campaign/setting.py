"""Checked inputs of a simulation: plan, world, population, days, seed and the moment of opening."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from mashura.errors import InputError, MashuraWarning
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Change, Conduct
from mashura.methodology.records.plan import ChannelUse, Plan, StaffNeed
from mashura.methodology.vocabulary import (
    ChangeKind,
    ChannelKind,
    ChannelPurpose,
    CollectionTool,
    StaffRole,
)
from mashura.simulation.campaign.arguments import check_kinds, check_tuples, whole_number
from mashura.simulation.campaign.attacks import Attack
from mashura.simulation.campaign.changes import check_change, corrected
from mashura.simulation.campaign.scenarios import ScenarioEvent, ScenarioKind
from mashura.simulation.public.atlas import load_world
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.spread import drawn
from mashura.simulation.public.streams import Keys, distinct_names, name_keys
from mashura.simulation.public.world import World
from mashura.simulation.stand_ins import simulated_as

DEFAULT_OPENING = date(2026, 1, 11)
"""First day of a campaign whose plan names none: a Sunday."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Checked inputs of a simulation; build it with :func:`settle`.

    ``plan`` is the plan at the launch and ``days`` the length with all extensions. Each of :meth:`phases` is
    the setting between two changes.
    """

    plan: Plan
    world: World
    seed: int
    population: int
    days: int
    planned_days: int
    behaviour: Behaviour
    conduct: Conduct
    attacks: tuple[Attack, ...] = ()
    scenario: tuple[ScenarioEvent, ...] = ()
    today: int = 0

    def phases(self) -> tuple[tuple[int, Setting], ...]:
        """Return the first day of each phase with the setting that is known from that day on."""
        phases = []
        changes = self.changes
        failures = (day for first, after, _ in self.failures() for day in (first, after) if day < self.days)
        for first in sorted({0, *(day for day, _ in changes), *failures}):
            known = [change for day, change in changes if day <= first]
            messages = self.plan.messages
            for change in known:
                if change.kind == ChangeKind.CORRECT_MESSAGE and change.message is not None:
                    messages = corrected(messages, change.message)
            days = self.planned_days + sum(
                change.days for change in known if change.kind == ChangeKind.EXTEND_PERIOD
            )
            plan = self.plan.model_copy(update={"messages": messages})
            phases.append((first, replace(self, plan=plan, days=days, today=first)))
        return tuple(phases)

    @property
    def changes(self) -> tuple[tuple[int, Change], ...]:
        """Changes during the open consultation with their days, the earliest first."""
        dated = ((days_open(self.plan, change.on), change) for change in self.conduct.changes)
        return tuple(sorted(dated, key=lambda dated_change: dated_change[0]))

    @property
    def added(self) -> tuple[tuple[int, ChannelUse], ...]:
        """Channels that are added by changes, with their first days."""
        return tuple(
            (day, change.channel)
            for day, change in self.changes
            if change.kind == ChangeKind.ADD_CHANNEL and change.channel is not None
        )

    def failures(self) -> tuple[tuple[int, int, ChannelKind], ...]:
        """Return the first day of each failure of a channel, the day on which it works again, the channel."""
        spells = []
        for event in self.scenario:
            if event.kind == ScenarioKind.CHANNEL_FAILS and event.channel is not None:
                first = event.day(self.planned_days)
                restored = (day for day, change in self.changes if change.restored == event.channel)
                after = min((first + event.lasts_days, *(day for day in restored if day >= first)))
                spells.append((first, after, event.channel))
        return tuple(spells)

    @property
    def failing(self) -> frozenset[ChannelKind]:
        """Channels that do not work today."""
        return frozenset(channel for first, after, channel in self.failures() if first <= self.today < after)

    @property
    def opening(self) -> datetime:
        """Midnight of the first day in the world's time zone, in UTC."""
        first = opening_day(self.plan)
        midnight = datetime(first.year, first.month, first.day, tzinfo=UTC)
        return midnight - timedelta(hours=self.world.utc_offset_hours)

    def is_weekend(self, day: int) -> bool:
        """Whether a day of the campaign (0 is the first) is on a weekend."""
        first = opening_day(self.plan)
        return (first + timedelta(days=day)).weekday() in self.world.weekend

    @property
    def uses(self) -> tuple[ChannelUse, ...]:
        """Channels that the entity can use today, those of the plan first."""
        later = (use for first, use in self.added if first <= self.today)
        failing = self.failing
        working = (use for use in (*self.plan.channels, *later) if use.channel not in failing)
        return tuple(filter(is_used, working))

    def _all_uses(self) -> tuple[ChannelUse, ...]:
        every = (*self.plan.channels, *(use for _, use in self.added))
        return tuple(filter(is_used, every))

    @property
    def channels(self) -> tuple[ChannelKind, ...]:
        """Kinds of channel on which somebody can notice the campaign, now or later, in alphabetical order."""
        named = {use.channel for use in self._all_uses()}
        named |= {
            influencer.channel for influencer in self.plan.influencers if influencer.channel is not None
        }
        return tuple(sorted(named))

    @property
    def venues(self) -> tuple[ChannelKind, ...]:
        """Channels on which contributions are recorded, now or later, in alphabetical order."""
        return tuple(sorted({use.channel for use in self._all_uses() if collects(use)}))

    @property
    def open_venues(self) -> tuple[ChannelKind, ...]:
        """Channels on which contributions are recorded today, in alphabetical order."""
        return tuple(sorted({use.channel for use in self.uses if collects(use)}))

    @property
    def main_venue(self) -> int:
        """Index in ``venues`` of the venue open today that most people can use; online if there is one."""
        online = [kind for kind in self.open_venues if not is_offline(kind)]

        def reached(kind: ChannelKind) -> tuple[float, str]:
            return sum(self.world.channels[kind].access.values.values()), kind

        return self.venues.index(max(online or self.open_venues, key=reached))

    @property
    def attack_keys(self) -> Keys:
        """Key of each attack for random numbers, from its kind."""
        return name_keys(distinct_names(attack.kind for attack in self.attacks))

    @property
    def staff(self) -> tuple[StaffNeed, ...]:
        """Staff of the plan, without those marked as not secured."""
        return tuple(need for need in self.plan.staff if need.secured is not False)

    def employs(self, role: StaffRole) -> bool:
        """Whether the staff includes somebody in a role."""
        return any(need.role == role and need.people > 0 for need in self.staff)

    def languages(self, channel: ChannelKind) -> frozenset[str]:
        """Return the languages of a channel.

        A channel without languages has those of the messages; without messages, the world's default language.
        """
        served: set[str] = set()
        for use in self.uses:
            if use.channel == channel:
                served |= set(use.languages) or {message.language for message in self.plan.messages}
        return frozenset(served or {self.world.default_language})

    def has(self, *tools: CollectionTool) -> bool:
        """Whether the plan uses at least one of these collection tools."""
        return any(tool in self.plan.collection_tools for tool in tools)


def opening_day(plan: Plan) -> date:
    """Return the first day of a consultation."""
    return plan.timeline.opens_on or DEFAULT_OPENING


def days_open(plan: Plan, on: date) -> int:
    """Return how many days after the opening a date is."""
    return (on - opening_day(plan)).days


def collects(use: ChannelUse) -> bool:
    """Return whether contributions are recorded on a channel."""
    return ChannelPurpose.COLLECT in use.purposes and use.channel.traits.collects


def is_used(use: ChannelUse) -> bool:
    """Return whether the entity has a channel and, in person, holds at least one session on it."""
    return use.available_to_entity is not False and not (use.channel.is_in_person and use.sessions == 0)


def is_offline(channel: ChannelKind) -> bool:
    """Return whether an employee writes the contribution down."""
    return channel.is_in_person


def plan_of(plan: Plan | Campaign) -> Plan:
    """Return a plan as it is, or the plan of a campaign.

    Raises
    ------
    InputError
        If the campaign has not reached its plan, or what is given is neither.
    """
    if isinstance(plan, Plan):
        return plan
    if isinstance(plan, Campaign) and plan.plan is not None:
        return plan.plan
    raise InputError("simulation-no-plan", given=type(plan).__name__)


def settle(
    plan: Plan | Campaign,
    world: World | str,
    seed: int,
    *,
    population: int | None = None,
    days: int | None = None,
    behaviour: Behaviour | None = None,
    conduct: Conduct | None = None,
    attacks: tuple[Attack, ...] = (),
    scenario: tuple[ScenarioEvent, ...] = (),
    usual: bool = False,
) -> Setting:
    """Return checked inputs.

    The behaviour of the campaign is drawn around the one given, unless ``usual`` asks for that one itself.

    Raises
    ------
    InputError
        If the plan lacks information that a simulation needs, or names something that the world lacks.
    """
    check_kinds(behaviour=behaviour, conduct=conduct)
    check_tuples(attacks=(attacks, Attack), scenario=(scenario, ScenarioEvent))
    plan, world = _without_doubles(simulated_as(plan_of(plan))), load_world(world)
    conduct = None if conduct is None else simulated_as(conduct)
    seed = whole_number("seed", seed, 0)
    people = world.population if population is None else whole_number("population", population, 100)
    length = plan.timeline.duration_days if days is None else whole_number("days", days, 1)
    if plan.topic is None:
        raise InputError("simulation-no-topic")
    if length is None:
        raise InputError("simulation-no-duration")
    if not plan.collection_tools:
        raise InputError("simulation-no-tool")
    setting = Setting(
        plan=plan,
        world=world,
        seed=seed,
        population=people,
        days=length,
        planned_days=length,
        behaviour=(behaviour or Behaviour()) if usual else drawn(behaviour or Behaviour(), seed),
        conduct=conduct or Conduct(),
        attacks=tuple(attacks),
        scenario=tuple(scenario),
    )
    setting = replace(setting, days=_with_extensions(setting))
    if not setting.open_venues:
        if any(collects(use) and use.sessions == 0 for use in setting.plan.channels):
            raise InputError("simulation-no-sessions")
        known = ", ".join(kind for kind in ChannelKind if kind.traits.collects)
        raise InputError("simulation-no-collecting-channel", known=known)
    _check_recruitment(setting)
    for _, phase in setting.phases():
        _check_names(phase)
        _check_answers(phase)
    for event in scenario:
        if event.kind == ScenarioKind.CHANNEL_FAILS and event.channel is None:
            raise InputError("simulation-no-failing-channel")
        if event.day(length) >= setting.days:
            raise InputError("simulation-late-event", day=event.day(length), days=setting.days)
    return replace(setting, plan=_at_home(plan, world))


def _without_doubles(plan: Plan) -> Plan:
    """Return the plan with each entry once: to write it twice does nothing more."""
    lists = ("channels", "attractions", "influencers", "messages", "experts", "stakeholders", "staff")
    once = {name: tuple(dict.fromkeys(getattr(plan, name))) for name in lists}
    return plan.model_copy(update=once)


def _with_extensions(setting: Setting) -> int:
    days = setting.planned_days
    for day, change in setting.changes:
        check_change(change, day, days)
        if change.kind == ChangeKind.EXTEND_PERIOD:
            days += change.days
        if days > 366:
            raise InputError("simulation-bad-days", value=str(days))
    return days


def _check_recruitment(setting: Setting) -> None:
    """Refuse a recruitment by letter that is incomplete or impossible."""
    recruitment = setting.plan.recruitment
    if not recruitment.mode.is_by_letter:
        return
    if not recruitment.invitations:
        raise InputError("simulation-no-letters")
    if recruitment.invitations > setting.population:
        raise InputError(
            "simulation-many-letters", letters=recruitment.invitations, population=setting.population
        )
    if not recruitment.mode.has_panel:
        return
    if recruitment.panel_size is None:
        raise InputError("simulation-no-panel-size")
    if recruitment.panel_size > recruitment.invitations:
        raise InputError(
            "simulation-large-panel", size=recruitment.panel_size, letters=recruitment.invitations
        )
    if recruitment.sessions > setting.planned_days:
        raise InputError("simulation-many-sessions", sessions=recruitment.sessions, days=setting.planned_days)


def _check_names(setting: Setting) -> None:
    world, plan = setting.world, setting.plan
    for channel in setting.channels:
        if channel not in world.channels:
            raise InputError("simulation-bad-channel", world=world.name, channel=channel.value)
    regions = world.values("region")
    named = [(segment, region) for segment in plan.segments for region in segment.regions]
    unknown = [(segment, region) for segment, region in named if region not in regions]
    if unknown and len(unknown) < len(named):
        segment, region = unknown[0]
        raise InputError(
            "simulation-bad-region",
            segment=segment.segment_id,
            region=region,
            world=world.name,
            known=", ".join(regions),
        )
    known = [segment.segment_id for segment in plan.segments]
    for where, name in _named_segments(setting):
        if name not in known:
            raise InputError(
                "simulation-bad-segment", segment=name, where=where, known=", ".join(known) or "–"
            )


def _check_answers(setting: Setting) -> None:
    """Refuse an answer on a channel that the campaign does not use on that day."""
    used = sorted({use.channel for use in setting.uses})
    for day, change in setting.changes:
        if day == setting.today and change.answer is not None and change.answer.channel not in used:
            raise InputError(
                "simulation-answer-elsewhere", channel=change.answer.channel.value, known=", ".join(used)
            )


def _at_home(plan: Plan, world: World) -> Plan:
    """Return a plan without regions of another world, with a warning: its segments then live everywhere."""
    named = {region for segment in plan.segments for region in segment.regions}
    if not named or named & set(world.values("region")):
        return plan
    regions = ", ".join(sorted(named))
    warnings.warn(MashuraWarning("simulation-other-world", world=world.name, regions=regions), stacklevel=4)
    segments = tuple(segment.model_copy(update={"regions": ()}) for segment in plan.segments)
    return plan.model_copy(update={"segments": segments})


def _named_segments(setting: Setting) -> Iterator[tuple[str, str]]:
    plan = setting.plan
    for use in (*plan.channels, *(use for _, use in setting.added)):
        yield from ((f"channels ({use.channel.value})", name) for name in use.segments)
    for influencer in plan.influencers:
        yield from ((f"influencers ({influencer.name})", name) for name in influencer.segments)
    for event in setting.scenario:
        yield from ((f"scenario ({event.kind.value})", name) for name in event.segments)
    for attraction in plan.attractions:
        yield from ((f"attractions ({attraction.mechanism.value})", name) for name in attraction.segments)
    for message in plan.messages:
        yield f"messages ({message.language})", message.segment
