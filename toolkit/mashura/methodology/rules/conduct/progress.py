"""Where a campaign stands, since when and by whom, what is next and what blocks it (S165, S190, S270).

The state is written nowhere: it follows from the records of the stages and from the acts of their approval.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mashura.i18n import Language, message
from mashura.methodology.records.approval import Approvals
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.records.plan import Plan
from mashura.methodology.rules.announcement import closing_day
from mashura.methodology.rules.approval import last_signature, last_submission, state
from mashura.methodology.rules.conduct.moderation import policy_in_force
from mashura.methodology.rules.sizes import needs_output
from mashura.methodology.rules.standing import BEFORE_OPENING, Hold, first_holds, holds
from mashura.methodology.vocabulary import (
    ApprovalState,
    CampaignState,
    ChangeKind,
    ConductActKind,
    PlanRole,
    Stage,
)

Task = Literal["ask", "sign", "open", "close", "decide", "announce", "archive"]


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A state on the way: whether it was reached, on which day, and by whose act.

    A state that only a later one shows to be reached was passed without a record: it is not noted.
    """

    state: CampaignState
    reached: bool
    on: date | None = None
    name: str = ""

    @property
    def is_noted(self) -> bool:
        """Whether a record or an act shows when it was reached."""
        return self.on is not None


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """What blocks the next step, in which stage, and the question there that it is about."""

    stage: Stage
    hold: Hold | None = None
    key: str = ""
    place: str = ""

    def text(self, lang: Language | None = None) -> str:
        """Return it in words."""
        return self.hold.text(lang) if self.hold else message(f"progress-obstacle-{self.key}", lang=lang)


@dataclass(frozen=True, kw_only=True)
class NextTask:
    """What is done next, in which stage, by whom, and what blocks it."""

    task: Task
    stage: Stage
    role: PlanRole
    obstacles: tuple[Obstacle, ...] = ()

    def text(self, lang: Language | None = None) -> str:
        """Return the task in words."""
        return message(f"progress-task-{self.task}", lang=lang)


def last_promised_day(campaign: Campaign) -> date | None:
    """Return the last day to take part as the public knows it, with every extension; None without dates.

    Examples
    --------
    >>> plan = Plan(timeline={"opens_on": "2026-02-08", "duration_days": 70})
    >>> longer = {"kind": "extend_period", "on": "2026-04-01", "days": 14}
    >>> last_promised_day(Campaign(plan=plan, conduct=Conduct(changes=[longer])))
    datetime.date(2026, 5, 2)
    """
    conduct, timeline = campaign.conduct or Conduct(), (campaign.plan or Plan()).timeline
    opened = conduct.opened_on or timeline.opens_on
    if opened is None or timeline.duration_days is None:
        return None
    more = sum(change.days for change in conduct.changes if change.kind is ChangeKind.EXTEND_PERIOD)
    return date.fromordinal(opened.toordinal() + timeline.duration_days + more - 1)


def passages(
    campaign: Campaign, approvals: Approvals, *, arrived: int = 0, today: date | None = None
) -> tuple[Passage, ...]:
    """Return all states in order, each with when and by whom it was reached.

    Parameters
    ----------
    campaign : Campaign
    approvals : Approvals
        What was done to its stages.
    arrived : int
        Number of contributions that are there, wherever they are kept.
    today : date, optional
        A later opening or close has not happened yet.
    """
    day = today or date.today()
    reached = {passage.state: passage for passage in _reached(campaign, approvals, arrived, day)}
    states = [*CampaignState]
    furthest = max(states.index(known) for known in reached)
    return tuple(
        reached.get(known) or Passage(state=known, reached=place < furthest)
        for place, known in enumerate(states)
    )


def campaign_state(
    campaign: Campaign, approvals: Approvals, *, arrived: int = 0, today: date | None = None
) -> CampaignState:
    """Return where a campaign stands: the furthest state that it has reached.

    Examples
    --------
    >>> campaign_state(Campaign(conduct=Conduct(opened_on="2026-02-08")), Approvals()).value
    'live'
    """
    passed = passages(campaign, approvals, arrived=arrived, today=today)
    return [passage.state for passage in passed if passage.reached][-1]


def next_task(
    campaign: Campaign, approvals: Approvals, *, arrived: int = 0, today: date | None = None
) -> NextTask | None:
    """Return what is done next with a campaign; None when it is in the archive.

    Examples
    --------
    >>> ahead = next_task(Campaign(), Approvals())
    >>> ahead.task, ahead.role.value, ahead.obstacles[0].stage.value
    ('ask', 'author', 'brief')
    """
    author, approver = PlanRole.AUTHOR, PlanRole.APPROVER
    match campaign_state(campaign, approvals, arrived=arrived, today=today):
        case CampaignState.DRAFT:
            held = _held(first_holds(campaign, BEFORE_OPENING))
            return NextTask(task="ask", stage=Stage.PLAN, role=author, obstacles=held)
        case CampaignState.ASKED:
            held = _held(first_holds(campaign, BEFORE_OPENING))
            return NextTask(task="sign", stage=Stage.PLAN, role=approver, obstacles=held)
        case CampaignState.APPROVED:
            blocked = tuple(opening_obstacles(campaign, approvals))
            return NextTask(task="open", stage=Stage.CONSULTATION, role=author, obstacles=blocked)
        case CampaignState.LIVE | CampaignState.COLLECTING:
            blocked = tuple(_closing_obstacles(campaign, today or date.today()))
            return NextTask(task="close", stage=Stage.CONSULTATION, role=author, obstacles=blocked)
        case CampaignState.CLOSED:
            stages = (Stage.CONSULTATION, Stage.FINDINGS, Stage.DECISION)
            first = next((stage for stage in stages if holds(stage, campaign)), Stage.DECISION)
            held = _held(first_holds(campaign, stages))
            return NextTask(task="decide", stage=first, role=author, obstacles=held)
        case CampaignState.DECIDED:
            held = _held(first_holds(campaign, (Stage.DECISION, Stage.ANNOUNCEMENT)))
            return NextTask(task="announce", stage=Stage.ANNOUNCEMENT, role=author, obstacles=held)
        case CampaignState.ANNOUNCED:
            stages = (Stage.ANNOUNCEMENT, Stage.EVALUATION, Stage.ARCHIVE)
            first = next((stage for stage in stages if holds(stage, campaign)), Stage.ARCHIVE)
            held = _held(first_holds(campaign, stages))
            return NextTask(task="archive", stage=first, role=author, obstacles=held)
    return None


def opening_obstacles(campaign: Campaign, approvals: Approvals) -> Iterator[Obstacle]:
    """Yield what keeps a consultation from being opened to the public."""
    yield from _held(first_holds(campaign, BEFORE_OPENING))
    if state(approvals.of(Stage.PLAN), campaign) is not ApprovalState.SIGNED:
        yield Obstacle(stage=Stage.PLAN, key="not-signed")
    conduct = campaign.conduct or Conduct()
    if needs_output(campaign.size, "consultation.representative") and not (
        conduct.management_representative and conduct.channel_to_management
    ):
        place = "channel_to_management" if conduct.management_representative else "management_representative"
        yield Obstacle(stage=Stage.CONSULTATION, key="no-representative", place=f"conduct.{place}")
    if needs_output(campaign.size, "consultation.moderation") and not policy_in_force(campaign).published:
        yield Obstacle(
            stage=Stage.CONSULTATION, key="policy-not-published", place="conduct.moderation.published"
        )


def _closing_obstacles(campaign: Campaign, today: date) -> Iterator[Obstacle]:
    last = last_promised_day(campaign)
    if last is not None and today < last:
        yield Obstacle(stage=Stage.CONSULTATION, key="still-running")


def _held(held: tuple[Hold, ...]) -> tuple[Obstacle, ...]:
    return tuple(Obstacle(stage=hold.stage, hold=hold, place=_place(hold)) for hold in held)


def _place(hold: Hold) -> str:
    place = hold.cause.place
    return f"{hold.stage.record}.{place}" if hold.is_blocker else place


def _reached(campaign: Campaign, approvals: Approvals, arrived: int, today: date) -> Iterator[Passage]:
    """Yield the states that a record or an act shows to be reached."""
    yield Passage(state=CampaignState.DRAFT, reached=True)
    approval = approvals.of(Stage.PLAN)
    submitted, signed = last_submission(approval), last_signature(approval)
    if submitted and state(approval, campaign).is_with_approvers:
        asked_on = submitted.at.date()
        yield Passage(state=CampaignState.ASKED, reached=True, on=asked_on, name=submitted.name)
    if signed and state(approval, campaign) is ApprovalState.SIGNED:
        yield Passage(state=CampaignState.APPROVED, reached=True, on=signed.at.date(), name=signed.name)
    conduct = campaign.conduct or Conduct()
    if conduct.opened_on is not None and conduct.opened_on <= today:
        name = _who(conduct, ConductActKind.OPENED)
        yield Passage(state=CampaignState.LIVE, reached=True, on=conduct.opened_on, name=name)
        if arrived or conduct.contributions:
            yield Passage(state=CampaignState.COLLECTING, reached=True)
    closed = closing_day(campaign) if conduct.closed_on else None
    if closed is not None and closed <= today:
        name = _who(conduct, ConductActKind.CLOSED)
        yield Passage(state=CampaignState.CLOSED, reached=True, on=closed, name=name)
    decision, announcement, archive = campaign.decision, campaign.announcement, campaign.archive
    if decision is not None and decision.ratified_on:
        yield Passage(
            state=CampaignState.DECIDED, reached=True, on=decision.ratified_on, name=decision.approved_by
        )
    if announcement is not None and announcement.announced_on:
        yield Passage(state=CampaignState.ANNOUNCED, reached=True, on=announcement.announced_on)
    if archive is not None and archive.closed_on:
        yield Passage(state=CampaignState.ARCHIVED, reached=True, on=archive.closed_on)


def _who(conduct: Conduct, kind: ConductActKind) -> str:
    return next((act.name for act in reversed(conduct.acts) if act.kind is kind), "")
