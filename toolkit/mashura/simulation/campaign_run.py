"""A campaign run day by day, which can be observed and changed while it is open (S53-S58)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pandas as pd

from mashura.errors import InputError
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Change, Conduct, Escalation, EventAnswer
from mashura.methodology.records.plan import ChannelUse, Message, Plan
from mashura.methodology.records.record import Record
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import ChangeKind
from mashura.record_file import parse_record
from mashura.simulation.campaign.arguments import whole_number
from mashura.simulation.campaign.attacks import Attack
from mashura.simulation.campaign.doubles import with_doubles
from mashura.simulation.campaign.escalations import escalations
from mashura.simulation.campaign.scenarios import ScenarioEvent
from mashura.simulation.campaign.setting import Setting, days_open, opening_day, plan_of, settle
from mashura.simulation.public.atlas import load_world
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.cells import public_of
from mashura.simulation.public.world import World
from mashura.simulation.simulate import consult_with_people, draw_public


class CampaignRun:
    """An open consultation with a simulated public.

    Without changes, the finished run equals the result of :func:`mashura.simulation.simulate`. A change
    applies from today on and leaves earlier days unchanged.

    Parameters
    ----------
    plan, world, seed, population, days, behaviour, conduct, attacks, scenario
        As for :func:`mashura.simulation.simulate`. Changes in the conduct record are applied on their days.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> from mashura.simulation import CampaignRun, load_world
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan()
    >>> run = CampaignRun(plan, load_world("municipality"), seed=1)
    >>> first_week = run.advance(7)
    >>> change = run.intervene("extend_period", days=10, reason="Few have heard of it.")
    >>> run.today, run.closes_on_day
    (7, 30)
    >>> len(run.finish().participants) > len(first_week.participants)
    True
    """

    def __init__(
        self,
        plan: Plan | Campaign,
        world: World | str,
        seed: int = 1,
        *,
        population: int | None = None,
        days: int | None = None,
        behaviour: Behaviour | None = None,
        conduct: Conduct | None = None,
        attacks: tuple[Attack, ...] = (),
        scenario: tuple[ScenarioEvent, ...] = (),
    ) -> None:
        self.plan, self.world, self.seed = plan_of(plan), load_world(world), seed
        self.today = 0
        self._population, self._days = population, days
        self._behaviour, self._attacks, self._scenario = behaviour, attacks, scenario
        self._conduct = conduct or Conduct()
        self._setting = self._settle(self._conduct)
        self._consultation: Consultation | None = None

    @property
    def closes_on_day(self) -> int:
        """Length of the consultation in days, with its extensions."""
        return self._setting.days

    @property
    def opening(self) -> pd.Timestamp:
        """Midnight of the first day, in UTC."""
        return pd.Timestamp(self._setting.opening)

    @property
    def is_closed(self) -> bool:
        """Whether the last day is over."""
        return self.today >= self.closes_on_day

    @property
    def changes(self) -> tuple[Change, ...]:
        """Past and planned changes, the earliest first."""
        return self._conduct.changes

    def advance(self, days: int = 1) -> Consultation:
        """Run some days, at most up to the close, and return the consultation so far."""
        self.today = min(self.today + whole_number("days", days, 1), self.closes_on_day)
        return self.so_far()

    def finish(self) -> Consultation:
        """Run all days and return the complete consultation, including moderation after the close."""
        self.today = self.closes_on_day
        return self.foreseen()

    def foreseen(self) -> Consultation:
        """Return the complete consultation as it will be if nothing is changed any more; no day passes."""
        if self._consultation is None:
            self._consultation, _ = consult_with_people(self._setting)
        return self._consultation

    def people_foreseen(self) -> int:
        """Return how many people will take part if nothing is changed any more, without accounts of attacks.

        It is the number in :meth:`foreseen`, without the work of writing what they say.
        """
        setting = self._setting
        if setting.plan.recruitment.mode.is_by_letter:
            return len(self.foreseen().participants)
        people, _ = draw_public(setting, public_of(setting.plan, setting.world))
        return len(with_doubles(setting, people))

    def intervene(
        self,
        kind: ChangeKind | str,
        *,
        days: int = 0,
        channel: ChannelUse | Mapping[str, Any] | None = None,
        message: Message | Mapping[str, Any] | None = None,
        answer: EventAnswer | Mapping[str, Any] | None = None,
        reason: str = "",
    ) -> Change:
        """Change the campaign from today on (S58).

        Parameters
        ----------
        kind : ChangeKind or str
            ``"extend_period"`` (with ``days``), ``"add_channel"`` (with ``channel``), ``"correct_message"``
            (with ``message``, which replaces the message for the same segment and language) or
            ``"answer_event"`` (with ``answer``, to a rumour or to news).
        days : int
            Days that are added to the period, 1 to 366.
        channel, message, answer
            Records of the plan and the conduct, or mappings with their fields.
        reason : str
            Why; part of the conduct record.

        Returns
        -------
        Change
            The change as it is in the conduct record.

        Raises
        ------
        InputError
            If the campaign is closed or has not begun, or the change lacks its content; then nothing is
            changed.
        """
        given = {"kind": kind, "on": opening_day(self.plan) + timedelta(days=self.today), "reason": reason}
        given |= {"days": days, "channel": channel, "message": message, "answer": answer}
        change = parse_record(json.dumps(given, default=_plain), Change, file="intervene")
        planned = (*self.changes, change)
        self._put(tuple(sorted(planned, key=lambda planned_change: planned_change.on)))
        return change

    def undo(self) -> Change:
        """Undo the last change of today and return it.

        Raises
        ------
        InputError
            If nothing was changed today; changes of earlier days have had their effect.
        """
        places = [
            place
            for place, change in enumerate(self.changes)
            if days_open(self.plan, change.on) == self.today
        ]
        if not places:
            raise InputError("simulation-nothing-to-undo", today=self.today)
        undone = self.changes[places[-1]]
        self._put((*self.changes[: places[-1]], *self.changes[places[-1] + 1 :]))
        return undone

    def so_far(self) -> Consultation:
        """Return the consultation up to the end of yesterday, as the coordinator sees it this morning."""
        whole = self.foreseen()
        now = pd.Timestamp(self._setting.opening + timedelta(days=self.today))
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
        """Return what was to be escalated to the senior representative up to today (S54)."""
        return self._escalations(self.so_far())

    def conduct(self) -> Conduct:
        """Return the conduct record with changes, escalations and the number of contributions (S54-S59)."""
        seen = self.so_far()
        first = opening_day(self.plan)
        rows = (seen.statements, seen.votes, seen.answers, seen.ballots)
        return self._conduct.model_copy(
            update={
                "opened_on": first,
                "closed_on": first + timedelta(days=self.closes_on_day) if self.is_closed else None,
                "escalations": self._escalations(seen),
                "contributions": sum(map(len, rows)),
            }
        )

    def _escalations(self, seen: Consultation) -> tuple[Escalation, ...]:
        return escalations(
            seen,
            opened_on=opening_day(self.plan),
            opening=pd.Timestamp(self._setting.opening),
            today=self.today,
            hours_to_decide=self._conduct.moderation.hours_to_decide,
        )

    def _put(self, changes: tuple[Change, ...]) -> None:
        conduct = self._conduct.model_copy(update={"changes": changes})
        self._setting = self._settle(conduct)
        self._conduct, self._consultation = conduct, None

    def _settle(self, conduct: Conduct) -> Setting:
        return settle(
            self.plan,
            self.world,
            self.seed,
            population=self._population,
            days=self._days,
            behaviour=self._behaviour,
            conduct=conduct,
            attacks=self._attacks,
            scenario=self._scenario,
        )


def _plain(value: Any) -> Any:
    return value.model_dump(mode="json") if isinstance(value, Record) else str(value)


def _as_of(statements: pd.DataFrame, log: pd.DataFrame) -> pd.DataFrame:
    """Return the statements with their state after the last decision in a log."""
    last = log.drop_duplicates("statement_id", keep="last").set_index("statement_id")
    written = statements["author_id"].notna()
    state = statements["statement_id"].map(last["decision"])
    reason = statements["statement_id"].map(last["reason"])
    return statements.assign(
        moderation=statements["moderation"].where(~written, state.fillna("pending")),
        reason=statements["reason"].where(~written, reason),
    )
