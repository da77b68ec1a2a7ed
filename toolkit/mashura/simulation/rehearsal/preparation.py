"""A scenario laid over a plan and a public: what happens on which day, and what the plan lacks (S52, S54)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mashura.errors import InputError
from mashura.i18n import observances
from mashura.methodology.records.plan import ChannelUse, Plan
from mashura.methodology.vocabulary import ChannelKind
from mashura.methodology.vocabulary.languages import OTHER
from mashura.simulation.campaign.attacks import Attack
from mashura.simulation.campaign.scenarios import ScenarioEvent, ScenarioKind
from mashura.simulation.campaign.setting import collects, is_used, opening_day
from mashura.simulation.public.cells import OTHERS, public_of
from mashura.simulation.public.world import AXES, World
from mashura.simulation.rehearsal.records import Inject, InjectKind, Scenario

_LONGEST_SEARCH = 400


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What the simulator gets: the plan as it is launched, and what happens to it.

    Attributes
    ----------
    plan : Plan
    days : int
        The planned length.
    events : tuple of ScenarioEvent
    attacks : tuple of Attack
    injects : tuple of (int, Inject)
        All injects with their days, the earliest first.
    district : str
        The segment that alone hears rumours and news; empty for everybody.
    language : str
        The language that the plan forgets; empty if none.
    """

    plan: Plan
    days: int
    events: tuple[ScenarioEvent, ...]
    attacks: tuple[Attack, ...]
    injects: tuple[tuple[int, Inject], ...]
    district: str
    language: str

    @property
    def by_card(self) -> tuple[tuple[str, int, Inject], ...]:
        """All injects with their days, each with the key of the card that tells of it."""
        return tuple(
            (f"{inject.kind}:{day}:{place}", day, inject) for place, (day, inject) in enumerate(self.injects)
        )


def prepared(plan: Plan, world: World, scenario: Scenario) -> Prepared:
    """Return what the simulator gets of a plan under a scenario.

    Raises
    ------
    InputError
        If the plan has no length, or something is to happen after its close.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> from mashura.simulation import load_world
    >>> scenario = Scenario(injects=[{"kind": "rumour", "at": 0.5}])
    >>> prepared(small_plan(), load_world("municipality"), scenario).events[0].on_day
    10
    """
    days = plan.timeline.duration_days
    if days is None:
        raise InputError("simulation-no-duration")
    language = _second_language(plan, world) if scenario.forgets_language else ""
    launched = _without_language(plan, language) if language else plan
    if scenario.opens_in_ramadan:
        opens = _next_ramadan(opening_day(plan))
        timeline = launched.timeline.model_copy(update={"opens_on": opens})
        launched = launched.model_copy(update={"timeline": timeline})
    district = _district(plan, world) if scenario.in_one_district else ""
    injects = tuple(
        sorted(((inject.day(days), inject) for inject in scenario.injects), key=lambda dated: dated[0])
    )
    for day, _ in injects:
        if day >= days:
            raise InputError("simulation-late-event", day=day, days=days)
    return Prepared(
        plan=launched,
        days=days,
        events=tuple(
            event
            for day, inject in injects
            if (event := _event(day, inject, launched, world, district)) is not None
        ),
        attacks=tuple(
            Attack(
                kind=inject.attack,
                strength=inject.strength,
                starts_on_day=day,
                lasts_days=inject.lasts_days,
            )
            for day, inject in injects
            if inject.kind == InjectKind.ATTACK
        ),
        injects=injects,
        district=district,
        language=language,
    )


def main_place(plan: Plan, world: World) -> ChannelKind | None:
    """Return the place of contribution that most people can use, online if there is one."""
    places = [use.channel for use in plan.channels if collects(use) and is_used(use)]
    online = [kind for kind in places if not kind.is_in_person]
    known = [kind for kind in online or places if kind in world.channels]
    return max(known, key=lambda kind: (sum(world.channels[kind].access.values.values()), kind), default=None)


def _event(day: int, inject: Inject, plan: Plan, world: World, district: str) -> ScenarioEvent | None:
    if inject.kind == InjectKind.CHANNEL_FAILS:
        channel = main_place(plan, world)
        if channel is None:
            return None
        kind = ScenarioKind.CHANNEL_FAILS
        return ScenarioEvent(kind=kind, on_day=day, channel=channel, lasts_days=inject.lasts_days)
    if inject.kind not in (InjectKind.RUMOUR, InjectKind.CRITICAL_NEWS):
        return None
    segments = (district,) if district else ()
    return ScenarioEvent(kind=ScenarioKind(inject.kind.value), on_day=day, segments=segments)


def _second_language(plan: Plan, world: World) -> str:
    """Return the language, other than the first, without which the plan would lose most people."""
    values = world.values("language")
    codes = world.codes[:, AXES.index("language")]
    people = [float(world.cell_shares[codes == code].sum()) for code in range(len(values))]
    served = {language for use in plan.channels for language in use.languages}
    served |= {message.language for message in plan.messages}
    lost = {
        language: number * (1 - world.comprehension(language, frozenset(served - {language})))
        for number, language in zip(people, values, strict=True)
        if language in served and language not in (OTHER, world.default_language)
    }
    return max(lost, key=lambda language: (lost[language], language), default="")


def _without_language(plan: Plan, language: str) -> Plan:
    def shortened(use: ChannelUse) -> ChannelUse:
        left = tuple(known for known in use.languages if known != language)
        return use.model_copy(update={"languages": left}) if left else use

    return plan.model_copy(
        update={
            "channels": tuple(map(shortened, plan.channels)),
            "messages": tuple(message for message in plan.messages if message.language != language),
        }
    )


def _next_ramadan(after: date) -> date:
    days = observances(after, after + timedelta(days=_LONGEST_SEARCH)).get("ramadan", ())
    # A campaign that opens within Ramadan opens at the next one only if none of this one is left.
    return min(days, default=after)


def _district(plan: Plan, world: World) -> str:
    """Return the segment of one district with the most people, else the largest of all."""
    public = public_of(plan, world)
    sizes = {
        name: float(public.shares[row].sum())
        for name, row in zip(public.labels, public.members, strict=False)
        if name != OTHERS
    }
    here = {*world.values("region")}
    local = [segment.segment_id for segment in plan.segments if {*segment.regions} & here]
    return max(local or [*sizes], key=lambda name: sizes[name], default="")
