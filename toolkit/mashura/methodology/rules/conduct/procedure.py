"""The publishing procedure: who does each step until when, whether it is done, what shows it (S189-S194)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mashura.methodology.records.approval import Approvals
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Conduct, ProcedureStep
from mashura.methodology.records.findings import Findings
from mashura.methodology.records.plan import Plan
from mashura.methodology.rules.approval import last_submission
from mashura.methodology.rules.conduct.progress import Passage, last_promised_day, passages
from mashura.methodology.vocabulary import CampaignState, ProcedureStepKind, Stage


@dataclass(frozen=True, kw_only=True)
class StepStanding:
    """A step as the office wrote it down, and what the campaign shows of it.

    ``done_on`` is None while it is not done or where nobody noted the day; ``is_late`` says that its day has
    passed and it is not done.
    """

    step: ProcedureStep
    is_done: bool
    done_on: date | None
    name: str
    is_late: bool


def procedure(
    campaign: Campaign, approvals: Approvals, today: date | None = None
) -> tuple[StepStanding, ...]:
    """Return the six steps in order, with their proposed or given days.

    Examples
    --------
    >>> [standing.is_done for standing in procedure(Campaign(), Approvals())]
    [False, False, False, False, False, False]
    """
    day = today or date.today()
    written = {step.kind: step for step in (campaign.conduct or Conduct()).procedure}
    passed = {passage.state: passage for passage in passages(campaign, approvals, today=day)}
    standings = []
    for kind in ProcedureStepKind:
        step = written.get(kind, ProcedureStep(kind=kind))
        if step.due_on is None:
            step = step.model_copy(update={"due_on": _usual_day(campaign, kind)})
        is_done, done_on, name = _done(campaign, approvals, kind, passed)
        late = not is_done and step.due_on is not None and step.due_on < day
        standings.append(StepStanding(step=step, is_done=is_done, done_on=done_on, name=name, is_late=late))
    return tuple(standings)


def _done(
    campaign: Campaign,
    approvals: Approvals,
    kind: ProcedureStepKind,
    passed: Mapping[CampaignState, Passage],
) -> tuple[bool, date | None, str]:
    """Return whether a step is done, when and by whom, as records and acts show it."""
    match kind:
        case ProcedureStepKind.WRITE:
            submitted = last_submission(approvals.of(Stage.PLAN))
            if submitted is None:
                return False, None, ""
            return True, submitted.at.date(), submitted.name
        case ProcedureStepKind.ASK:
            reached = passed[CampaignState.APPROVED]
        case ProcedureStepKind.PUBLISH:
            reached = passed[CampaignState.LIVE]
        case ProcedureStepKind.MARKET:
            published = (campaign.conduct or Conduct()).published
            first = min(published, key=lambda content: content.on, default=None)
            return first is not None, first.on if first else None, first.name if first else ""
        case ProcedureStepKind.ANALYSE:
            findings = campaign.findings or Findings()
            return bool(findings.methods and findings.participants), None, ""
        case ProcedureStepKind.DECIDE:
            decision = campaign.decision
            turned = decision is not None and bool(decision.ratified_on and decision.turned_into)
            reached = passed[CampaignState.DECIDED]
            return turned, reached.on if turned else None, reached.name if turned else ""
    return reached.is_noted, reached.on, reached.name


def _usual_day(campaign: Campaign, kind: ProcedureStepKind) -> date | None:
    """Return until when the plan's dates need a step; None where they say nothing."""
    timeline = (campaign.plan or Plan()).timeline
    match kind:
        case ProcedureStepKind.PUBLISH | ProcedureStepKind.MARKET:
            return timeline.opens_on
        case ProcedureStepKind.WRITE | ProcedureStepKind.ASK:
            opens = timeline.opens_on
            return date.fromordinal(opens.toordinal() - 1) if opens else None
        case ProcedureStepKind.ANALYSE:
            return last_promised_day(campaign)
    return (campaign.plan or Plan()).promised_day
