"""Records of a rehearsal: the scenario, what was decided on which day, and who decided (S52-S59, S193)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from mashura.i18n import Language
from mashura.methodology.records.conduct import Change, Conduct
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.record import Line, Paragraph, Record, Slug
from mashura.methodology.vocabulary import ChangeKind
from mashura.simulation.campaign.attacks import AttackKind

Texts = dict[Language, Annotated[str, StringConstraints(max_length=2000)]]


class InjectKind(StrEnum):
    """What a scenario lets happen to a campaign; exercises call it an inject."""

    RUMOUR = "rumour"
    CRITICAL_NEWS = "critical_news"
    CHANNEL_FAILS = "channel_fails"
    ATTACK = "attack"
    CALL = "call"


class Inject(Record):
    """One thing that happens while the consultation is open.

    ``at`` is the share of the planned period after which it comes; ``on_day`` a day counted from 0 instead.
    ``attack`` and ``strength`` belong to an attack, ``lasts_days`` to a failing channel and to an attack,
    ``text`` to what the press, a rumour or the minister says.

    Examples
    --------
    >>> Inject(kind="rumour", at=0.25).day(60), Inject(kind="rumour", on_day=3).day(60)
    (15, 3)
    """

    kind: InjectKind
    at: float = Field(default=0.3, ge=0, lt=1)
    on_day: int | None = Field(default=None, ge=1, le=365)
    lasts_days: int = Field(default=5, ge=1, le=60)
    attack: AttackKind = AttackKind.COPY_PASTE
    strength: float = Field(default=0.6, gt=0, le=5)
    text: Texts = Field(default={})

    def day(self, planned_days: int) -> int:
        """Return the day on which it comes, at the earliest the second, counted from 0."""
        return max(1, int(self.at * planned_days)) if self.on_day is None else self.on_day


class Criterion(StrEnum):
    """What a rehearsal is judged by."""

    PARTICIPATION = "participation"
    BALANCE = "balance"
    ANSWERS = "answers"
    QUESTIONS = "questions"
    MODERATION = "moderation"
    INTEGRITY = "integrity"
    MANAGEMENT = "management"


class Scenario(Record):
    """A situation to rehearse, which an instructor can write: what happens, and what is to be reached.

    ``targets`` replace the usual ones (0-1). ``in_one_district`` lets rumours and news be heard only by one
    segment of the plan, ``opens_in_ramadan`` moves the opening to the next Ramadan, ``forgets_language``
    takes the second language of the public out of the plan. ``reserve`` is the money for decisions.

    Examples
    --------
    >>> Scenario(name="quiet", injects=[{"kind": "call", "at": 0.5}]).injects[0].day(30)
    15
    """

    name: Slug = "free_run"
    title: Texts = Field(default={})
    goal: Texts = Field(default={})
    seed: int | None = Field(default=None, ge=0, le=2**31)
    injects: tuple[Inject, ...] = Field(default=(), max_length=40)
    in_one_district: bool = False
    opens_in_ramadan: bool = False
    forgets_language: bool = False
    reserve: float | None = Field(default=None, ge=0)
    targets: dict[Criterion, Annotated[float, Field(ge=0, le=1)]] = Field(default={})


class TeamRole(StrEnum):
    """The four seats at the table; one person alone takes them all."""

    COORDINATOR = "coordinator"
    COMMUNICATION = "communication"
    MODERATION = "moderation"
    OUTREACH = "outreach"


class ActKind(StrEnum):
    """What can be decided in the morning."""

    EXTEND = "extend"
    ADD_CHANNEL = "add_channel"
    HOLD_MAJLIS = "hold_majlis"
    TRANSLATE = "translate"
    CORRECT_MESSAGE = "correct_message"
    ANSWER = "answer"
    ADD_MODERATION = "add_moderation"
    RESTORE_CHANNEL = "restore_channel"
    REPORT_ABUSE = "report_abuse"
    ANSWER_QUESTIONS = "answer_questions"
    INFORM = "inform"
    BRIEF = "brief"

    @property
    def role(self) -> TeamRole:
        """The seat that decides it."""
        return _ROLES[self]


_ROLES = {
    ActKind.EXTEND: TeamRole.COORDINATOR,
    ActKind.INFORM: TeamRole.COORDINATOR,
    ActKind.BRIEF: TeamRole.COORDINATOR,
    ActKind.ANSWER: TeamRole.COMMUNICATION,
    ActKind.TRANSLATE: TeamRole.COMMUNICATION,
    ActKind.CORRECT_MESSAGE: TeamRole.COMMUNICATION,
    ActKind.ANSWER_QUESTIONS: TeamRole.COMMUNICATION,
    ActKind.ADD_MODERATION: TeamRole.MODERATION,
    ActKind.REPORT_ABUSE: TeamRole.MODERATION,
    ActKind.ADD_CHANNEL: TeamRole.OUTREACH,
    ActKind.HOLD_MAJLIS: TeamRole.OUTREACH,
    ActKind.RESTORE_CHANNEL: TeamRole.OUTREACH,
}

CHANGES: Mapping[ActKind, ChangeKind] = {
    ActKind.EXTEND: ChangeKind.EXTEND_PERIOD,
    ActKind.ADD_CHANNEL: ChangeKind.ADD_CHANNEL,
    ActKind.HOLD_MAJLIS: ChangeKind.ADD_CHANNEL,
    ActKind.TRANSLATE: ChangeKind.ADD_CHANNEL,
    ActKind.CORRECT_MESSAGE: ChangeKind.CORRECT_MESSAGE,
    ActKind.ANSWER: ChangeKind.ANSWER_EVENT,
    ActKind.ADD_MODERATION: ChangeKind.ADD_MODERATION,
    ActKind.RESTORE_CHANNEL: ChangeKind.RESTORE_CHANNEL,
    ActKind.REPORT_ABUSE: ChangeKind.REPORT_ABUSE,
}
"""The decisions that the public notices, each with its change of the conduct record."""


class Act(Record):
    """One decision of a morning, with what it took.

    ``card`` is the key of the card that it answers; ``number`` how many questions were answered; ``reason``
    is what the log says. A decision that the public notices carries its ``change`` of the conduct record.
    """

    on_day: int = Field(ge=0, le=366)
    kind: ActKind
    card: Line = ""
    change: Change | None = None
    number: int = Field(default=0, ge=0)
    hours: float = Field(default=0, ge=0)
    cost: float = Field(default=0, ge=0)
    by: Line = ""
    reason: Paragraph = ""


class Member(Record):
    """Somebody at the table."""

    role: TeamRole
    name: Line = ""


class Rehearsal(Record):
    """A rehearsal as it is kept: all that is needed to play it again, and nothing that could be computed.

    ``plan_id`` and ``title`` tell from which plan it came; ``conduct`` is how the
    campaign is conducted before anything is decided: its moderation policy, its representative.

    Examples
    --------
    >>> Rehearsal().today, Rehearsal(today=9).model_dump_json().count("today")
    (0, 1)
    """

    title: Line = ""
    plan_id: Line = ""
    plan: Plan = Plan()
    conduct: Conduct = Conduct()
    world: Line = "municipality"
    seed: int = Field(default=1, ge=0, le=2**31)
    scenario: Scenario = Scenario()
    team: tuple[Member, ...] = Field(default=(), max_length=4)
    turn: int = Field(default=0, ge=0, le=3)
    today: int = Field(default=0, ge=0, le=366)
    acts: tuple[Act, ...] = Field(default=(), max_length=2000)
    note: Paragraph = ""

    def name_of(self, role: TeamRole) -> str:
        """Return who sits on a seat; empty if nobody is named."""
        return next((member.name for member in self.team if member.role == role), "")
