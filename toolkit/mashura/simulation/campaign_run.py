"""A consultation run day by day: its coordinator can look at it and change it while it is open (S53-S58)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pandas as pd

from mashura.errors import InputError
from mashura.methodology.conduct import Change, Conduct
from mashura.methodology.consultation import Consultation
from mashura.methodology.plan import ChannelUse, Message, Plan
from mashura.methodology.vocabulary import ChangeKind
from mashura.simulation.attacks import Attack
from mashura.simulation.behaviour import Behaviour
from mashura.simulation.escalations import Escalation, escalations
from mashura.simulation.interventions import Intervention, check_intervention
from mashura.simulation.setting import DEFAULT_OPENING, settle
from mashura.simulation.simulate import simulate
from mashura.simulation.world import World


class CampaignRun:
    """An open consultation on a simulated public.

    Run to the end without an intervention, it is what :func:`mashura.simulation.simulate` returns. An
    intervention changes the days from today on and leaves those before as they were.

    Parameters
    ----------
    plan, world, seed, population, days, behaviour, conduct, attacks
        As for :func:`mashura.simulation.simulate`.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> from mashura.simulation import CampaignRun, load_world
    >>> plan = Plan(
    ...     topic="transport",
    ...     timeline={"duration_days": 20},
    ...     channels=[{"channel": "portal", "purposes": ["promote", "collect"]}],
    ...     collection_tools=["statements"],
    ... )
    >>> run = CampaignRun(plan, load_world("municipality"), seed=1)
    >>> first_week = run.advance(7)
    >>> run.extend_period(10, reason="Few have heard of it.")
    >>> run.today, run.closes_on_day
    (7, 30)
    >>> len(run.finish().participants) > len(first_week.participants)
    True
    """

    def __init__(
        self,
        plan: Plan,
        world: World,
        seed: int,
        *,
        population: int | None = None,
        days: int | None = None,
        behaviour: Behaviour | None = None,
        conduct: Conduct | None = None,
        attacks: tuple[Attack, ...] = (),
    ) -> None:
        setting = settle(plan, world, seed, population=population, days=days)
        self.plan, self.world, self.seed = plan, world, seed
        self.today = 0
        self.closes_on_day = setting.days
        self._opening = setting.opening
        self._population, self._days = setting.population, setting.days
        self._behaviour, self._conduct, self._attacks = behaviour, conduct or Conduct(), attacks
        self._interventions: tuple[Intervention, ...] = ()
        self._course: Consultation | None = None

    @property
    def is_closed(self) -> bool:
        """Whether the last day is over."""
        return self.today >= self.closes_on_day

    @property
    def interventions(self) -> tuple[Intervention, ...]:
        """What was changed so far, the earliest first."""
        return self._interventions

    def advance(self, days: int = 1) -> Consultation:
        """Let some days pass, at most up to the close, and return what has come in until then."""
        if isinstance(days, bool) or not isinstance(days, int) or days < 1:
            raise InputError("simulation-bad-days", value=str(days))
        self.today = min(self.today + days, self.closes_on_day)
        return self.so_far()

    def finish(self) -> Consultation:
        """Let all days pass and return the whole consultation, with the moderators' work after the close."""
        self.today = self.closes_on_day
        return self._whole()

    def intervene(self, change: Intervention) -> None:
        """Change the campaign from today on.

        Raises
        ------
        InputError
            If the campaign is closed or has not begun, or the change lacks what it changes.
        """
        if change.on_day != self.today:
            raise InputError("simulation-change-not-today", day=change.on_day, today=self.today)
        check_intervention(change, self.closes_on_day)
        changes = (*self._interventions, change)
        self._course = self._simulate(changes)
        self._interventions = changes
        if change.kind == ChangeKind.EXTEND_PERIOD:
            self.closes_on_day += change.days

    def extend_period(self, days: int, *, reason: str = "") -> None:
        """Close later by some days."""
        self.intervene(
            Intervention(kind=ChangeKind.EXTEND_PERIOD, on_day=self._now(), days=days, reason=reason)
        )

    def add_channel(self, channel: ChannelUse, *, reason: str = "") -> None:
        """Use another channel from today on; its budget is spent by the close."""
        self.intervene(
            Intervention(kind=ChangeKind.ADD_CHANNEL, on_day=self._now(), channel=channel, reason=reason)
        )

    def correct_message(self, message: Message, *, reason: str = "") -> None:
        """Put a message in place of the one for the same segment and language."""
        self.intervene(
            Intervention(kind=ChangeKind.CORRECT_MESSAGE, on_day=self._now(), message=message, reason=reason)
        )

    def so_far(self) -> Consultation:
        """Return what has come in by the end of yesterday, as the coordinator sees it this morning."""
        whole = self._whole()
        now = pd.Timestamp(self._opening + timedelta(days=self.today))
        people = whole.participants[whole.participants["joined_at"] < now]
        known = people["participant_id"]
        log = whole.moderation_log[whole.moderation_log["decided_at"] < now]
        statements = _as_of(whole.statements[whole.statements["created_at"] < now], log)
        subjects = pd.concat([known, statements["statement_id"]])
        return replace(
            whole,
            participants=people,
            statements=statements,
            votes=whole.votes[whole.votes["voted_at"] < now],
            answers=whole.answers[whole.answers["answered_at"] < now],
            ballots=whole.ballots[whole.ballots["participant_id"].isin(known)],
            funnel=whole.funnel[whole.funnel["day"] < self.today],
            moderation_log=log,
            truth=whole.truth[whole.truth["subject_id"].isin(subjects)],
        )

    def escalations(self) -> tuple[Escalation, ...]:
        """Return what there has been to bring to the senior representative up to today (S54)."""
        return escalations(
            self.so_far(),
            opening=pd.Timestamp(self._opening),
            today=self.today,
            hours_to_decide=self._conduct.moderation.hours_to_decide,
        )

    def conduct(self) -> Conduct:
        """Return the conduct record with the changes made and what has come in (S54-S59)."""
        seen = self.so_far()
        first = self.plan.timeline.opens_on or DEFAULT_OPENING
        changes = tuple(
            Change(
                kind=change.kind,
                on=first + timedelta(days=change.on_day),
                reason=change.reason,
                days=change.days,
            )
            for change in self._interventions
        )
        return self._conduct.model_copy(
            update={
                "opened_on": first,
                "closed_on": first + timedelta(days=self.closes_on_day) if self.is_closed else None,
                "changes": changes,
                "contributions": len(seen.statements)
                + len(seen.votes)
                + len(seen.answers)
                + len(seen.ballots),
            }
        )

    def _now(self) -> int:
        if self.today == 0:
            raise InputError("simulation-change-before-opening")
        return self.today

    def _whole(self) -> Consultation:
        if self._course is None:
            self._course = self._simulate(self._interventions)
        return self._course

    def _simulate(self, interventions: tuple[Intervention, ...]) -> Consultation:
        return simulate(
            self.plan,
            self.world,
            self.seed,
            population=self._population,
            days=self._days,
            behaviour=self._behaviour,
            conduct=self._conduct,
            attacks=self._attacks,
            interventions=interventions,
        )


def _as_of(statements: pd.DataFrame, log: pd.DataFrame) -> pd.DataFrame:
    """Return the statements with the state that the last decision in a log gave them."""
    last = log.drop_duplicates("statement_id", keep="last").set_index("statement_id")
    written = statements["author_id"].notna()
    state = statements["statement_id"].map(last["decision"])
    reason = statements["statement_id"].map(last["reason"])
    return statements.assign(
        moderation=statements["moderation"].where(~written, state.fillna("pending")),
        reason=statements["reason"].where(~written, reason),
    )
