"""A rehearsal that is going on: mornings, decisions, and a clock that never changes the past (S52-S59)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from pydantic import ValidationError

from mashura.errors import InputError
from mashura.methodology.records.conduct import Change, Conduct, EventAnswer
from mashura.methodology.records.plan import ChannelUse, Message, Plan
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation.campaign.setting import opening_day
from mashura.simulation.campaign_run import CampaignRun
from mashura.simulation.prediction import Prediction, predict
from mashura.simulation.public.atlas import load_world
from mashura.simulation.public.cells import Floats, public_of
from mashura.simulation.rehearsal.cards import Card
from mashura.simulation.rehearsal.course import Course, course_of
from mashura.simulation.rehearsal.desk import on_the_desk
from mashura.simulation.rehearsal.preparation import Prepared, main_place, prepared
from mashura.simulation.rehearsal.prices import (
    ON_CALL_HOURS,
    day_hours,
    in_language,
    majlis_evening,
    price,
    reserve,
)
from mashura.simulation.rehearsal.records import CHANGES, Act, ActKind, Rehearsal, TeamRole

Content = int | float | str | ChannelUse | Message | EventAnswer | ChannelKind | None

MISSING_BELOW, MISSING_LEAST = 0.6, 10
"""A segment is missing if fewer than this share of those expected came, of at least so many (assumption)."""


@dataclass(frozen=True, kw_only=True)
class SegmentState:
    """A segment on a morning: how many came, and how many were expected by the plan."""

    name: str
    came: int
    expected: float

    @property
    def is_missing(self) -> bool:
        """Whether clearly fewer came than the plan expects."""
        return self.is_judged and self.came < MISSING_BELOW * self.expected

    @property
    def is_judged(self) -> bool:
        """Whether enough people are expected to tell whether they came."""
        return self.expected >= MISSING_LEAST


class RehearsalRun:
    """A rehearsal that is played.

    The past stays as it is whatever is decided; a run without decisions is the simulation of its seed.

    Parameters
    ----------
    rehearsal : Rehearsal
        As it was begun or kept.

    Raises
    ------
    InputError
        If the plan lacks what a simulation needs.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> run = RehearsalRun(Rehearsal(plan=small_plan(), seed=3))
    >>> run.advance(3)
    >>> act = run.act("extend", 7)
    >>> run.today, run.closes, run.hours_left() < run.hours_today
    (3, 27, True)
    """

    def __init__(self, rehearsal: Rehearsal) -> None:
        self.world = load_world(rehearsal.world)
        self.prepared: Prepared = prepared(rehearsal.plan, self.world, rehearsal.scenario)
        self.rehearsal = rehearsal
        self._run = self._campaign_run(rehearsal.acts)
        self._course: Course | None = None

    @property
    def today(self) -> int:
        """This morning, counted from the opening; the day itself lies ahead."""
        return self.rehearsal.today

    @property
    def plan(self) -> Plan:
        """The plan as it was launched."""
        return self.prepared.plan

    @property
    def closes(self) -> int:
        """Days until the close, with the extensions so far."""
        return self._run.closes_on_day

    @property
    def is_closed(self) -> bool:
        """Whether the last day is over."""
        return self.today >= self.closes

    @property
    def date(self) -> date:
        """Today's date."""
        return opening_day(self.plan) + timedelta(days=self.today)

    def is_weekend(self, day: int) -> bool:
        """Whether a day is on the weekend of the public's country."""
        return (opening_day(self.plan) + timedelta(days=day)).weekday() in self.world.weekend

    @property
    def course(self) -> Course:
        """The whole run as it will be if nothing is decided any more; what is shown lies before today."""
        if self._course is None:
            self._course = course_of(
                self._run.foreseen(),
                opening=self._run.opening,
                first=opening_day(self.plan),
                days=self.closes,
                seed=self.rehearsal.seed,
                labels=self.labels,
                languages=tuple(self.world.values("language")),
                allowed_hours=self.rehearsal.conduct.moderation.hours_to_decide,
            )
        return self._course

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The segments of the plan, then the label of those in none."""
        return public_of(self.rehearsal.plan, self.world).labels

    @cached_property
    def expected(self) -> Floats:
        """People who contribute by each morning under the plan as it is, without events, (days + 1, labels).

        The mean over all runs: what the plan itself lets expect.
        """
        funnel = self._prediction.funnel
        daily = np.zeros((self.prepared.days + 1, len(self.labels)))
        column = {name: place for place, name in enumerate(self.labels)}
        places = funnel["segment"].map(column).to_numpy()
        np.add.at(daily, (funnel["day"].to_numpy() + 1, places), funnel["contributed"].to_numpy())
        return np.asarray(np.cumsum(daily, axis=0))

    @cached_property
    def _prediction(self) -> Prediction:
        return predict(self.rehearsal.plan, self.world)

    def expected_by(self, today: int) -> Floats:
        """Return the people expected before a morning, by segment; after the planned close all of them."""
        return np.asarray(self.expected[min(today, self.prepared.days)])

    def segments(self) -> tuple[SegmentState, ...]:
        """Return every segment as it stands this morning."""
        came = self.course.arrivals[: self.today].sum(axis=0)
        expected = self.expected_by(self.today)
        return tuple(
            SegmentState(name=name, came=int(number), expected=float(hoped))
            for name, number, hoped in zip(self.labels, came, expected, strict=True)
        )

    def languages(self) -> tuple[SegmentState, ...]:
        """Return every language of the public as it stands this morning.

        The plan lets expect the same mixture of languages every day (assumption).
        """
        groups = self._prediction.groups
        shares = groups[groups["attribute"] == "language"].set_index("group")["share"]
        came = self.course.by_language[: self.today].sum(axis=0)
        hoped = self.expected_by(self.today).sum()
        return tuple(
            SegmentState(name=name, came=int(number), expected=float(hoped * shares[name]))
            for name, number in zip(self.course.languages, came, strict=True)
        )

    # The clock

    def advance(self, days: int = 1) -> None:
        """Let some days pass, at most to the close."""
        self._keep(today=min(self.today + max(1, days), self.closes), turn=0)

    def advance_to_event(self) -> None:
        """Let days pass until something new lies on the desk, or to the close."""
        known = {card.key for card in self.cards()}
        while not self.is_closed:
            self.advance()
            if any(card.key not in known and not card.kind.stands for card in self.cards()):
                return

    # Hours and money

    @property
    def hours_today(self) -> float:
        """Hours of this day for one seat, or for the one who takes all seats."""
        return ON_CALL_HOURS if self.is_weekend(self.today) else day_hours(self.plan)

    def hours_left(self, role: TeamRole | None = None) -> float:
        """Return the hours left today: of a seat in a team, else of all."""
        of_team = bool(self.rehearsal.team) and role is not None
        used = sum(act.hours for act in self._acts_today() if not of_team or act.kind.role == role)
        return round(self.hours_today - used, 2)

    @cached_property
    def reserve(self) -> float:
        """Money for decisions at the start, in the plan's currency."""
        given = self.rehearsal.scenario.reserve
        return reserve(self.plan, self.world) if given is None else given

    @property
    def money_left(self) -> float:
        """Money for decisions that is left."""
        return self.reserve - sum(act.cost for act in self.rehearsal.acts)

    # Decisions

    def quote(self, kind: ActKind | str, content: Content = None, *, number: int = 0) -> tuple[float, float]:
        """Return the hours and the money that a decision would take today."""
        kind = ActKind(kind)
        return self._price(kind, self._change(kind, content, ""), number)

    def act(
        self,
        kind: ActKind | str,
        content: Content = None,
        *,
        number: int = 0,
        card: str = "",
        reason: str = "",
    ) -> Act:
        """Decide something this morning.

        Parameters
        ----------
        kind : ActKind or str
        content : int, float, str or record
            Days of an extension, a :class:`ChannelUse`, the code of a language to translate into, a
            :class:`Message`, an :class:`EventAnswer`, hours of moderation a week, the channel to restore, or
            the text of a report.
        number : int
            Questions to answer.
        card : str
            Key of the card that it answers.
        reason : str
            Why; kept in the conduct record.

        Returns
        -------
        Act
            As it is kept, with its hours, its money and who decided.

        Raises
        ------
        InputError
            If the campaign is closed or opens only today, hours or money do not suffice, or the change is
            impossible; then nothing is decided.
        """
        kind = ActKind(kind)
        if self.is_closed:
            raise InputError("rehearsal-closed")
        if self.today < 1:
            raise InputError("rehearsal-not-begun")
        change = self._change(kind, content, reason)
        hours, cost = self._price(kind, change, number)
        if hours > self.hours_left(kind.role) + 1e-9:
            raise InputError("rehearsal-no-hours", hours=hours, left=max(0.0, self.hours_left(kind.role)))
        if cost > self.money_left:
            raise InputError("rehearsal-no-money", cost=round(cost), left=round(self.money_left))
        act = Act(
            on_day=self.today,
            kind=kind,
            card=card,
            change=change,
            number=number,
            hours=hours,
            cost=cost,
            by=self.rehearsal.name_of(kind.role),
            reason=reason,
        )
        self._decide((*self.rehearsal.acts, act))
        return act

    def undo(self) -> Act:
        """Take back the last decision of this morning, which the public has not met yet.

        Raises
        ------
        InputError
            If nothing was decided this morning.
        """
        if not self._acts_today():
            raise InputError("rehearsal-nothing-to-undo")
        *others, undone = self.rehearsal.acts
        self._decide(tuple(others))
        return undone

    # The desk

    def cards(self) -> tuple[Card, ...]:
        """Return what lies on the desk this morning, the most urgent kinds first."""
        return () if self.is_closed or self.today < 1 else on_the_desk(self)

    def open_questions(self, today: int | None = None) -> int:
        """Return how many questions wait for an answer on a morning."""
        day = self.today if today is None else today
        answered = sum(act.number for act in self.rehearsal.acts if act.on_day <= day)
        return max(0, int(self.course.asked[:day].sum()) - answered)

    # What is kept at the close

    def consultation(self) -> Consultation:
        """Return what the public contributed before this morning; the whole at the close."""
        return self._run.foreseen() if self.is_closed else self._at_today().so_far()

    def people_foreseen(self) -> int:
        """Return how many people will take part if nothing is decided any more, without those of attacks."""
        return self._run.people_foreseen()

    def conduct(self) -> Conduct:
        """Return the conduct record: changes, escalations, contributions (S54-S59)."""
        return self._at_today().conduct()

    # Inside

    def _at_today(self) -> CampaignRun:
        self._run.today = min(self.today, self._run.closes_on_day)
        return self._run

    def _acts_today(self) -> tuple[Act, ...]:
        return tuple(act for act in self.rehearsal.acts if act.on_day == self.today)

    def _change(self, kind: ActKind, content: Content, reason: str) -> Change | None:
        if kind not in CHANGES:
            return None
        if kind == ActKind.HOLD_MAJLIS:
            content = content or majlis_evening()
        if kind == ActKind.TRANSLATE and (place := main_place(self.plan, self.world)) is not None:
            content = in_language(place, str(content))
            if content in self._added() or self._speaks(content):
                raise InputError("rehearsal-translated")
        change = CHANGES[kind]
        given = {} if content is None else {change.field: content}
        try:
            return Change(kind=change, on=self.date, reason=reason, **given)
        except ValidationError:
            raise InputError("rehearsal-bad-content", content=str(content)) from None

    def _price(self, kind: ActKind, change: Change | None, number: int) -> tuple[float, float]:
        plan = self.plan.model_copy(update={"channels": (*self.plan.channels, *self._added())})
        return price(kind, change, number, plan=plan, world=self.world, closes=self.closes, today=self.today)

    def _added(self) -> tuple[ChannelUse, ...]:
        changes = (act.change for act in self.rehearsal.acts)
        return tuple(
            change.channel for change in changes if change is not None and change.channel is not None
        )

    def _speaks(self, place: ChannelUse) -> bool:
        """Whether the plan serves a place in a language already."""
        messages = {message.language for message in self.plan.messages} or {self.world.default_language}
        uses = [use for use in self.plan.channels if use.channel == place.channel]
        return any({*place.languages} <= ({*use.languages} or messages) for use in uses)

    def _decide(self, acts: tuple[Act, ...]) -> None:
        old = [act.change for act in self.rehearsal.acts if act.change]
        new = [act.change for act in acts if act.change]
        run = self._run if old == new else self._campaign_run(acts)
        self._keep(acts=acts)
        if run is not self._run:
            self._run, self._course = run, None

    def _keep(self, **changed: object) -> None:
        self.rehearsal = self.rehearsal.model_copy(update=changed)

    def _campaign_run(self, acts: tuple[Act, ...]) -> CampaignRun:
        changes = tuple(act.change for act in acts if act.change is not None)
        return CampaignRun(
            self.plan,
            self.world,
            self.rehearsal.seed,
            conduct=self.rehearsal.conduct.model_copy(update={"changes": changes}),
            attacks=self.prepared.attacks,
            scenario=self.prepared.events,
        )
