"""A campaign on a simulated public, carried from its plan through every stage to the archive (S23, S24).

The simulated entity follows the methodology exactly; :mod:`mashura.cycle.decision` says how it decides.
"""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from mashura import __version__
from mashura.analysis.findings_record import findings
from mashura.cycle.decision import check_mode, decide
from mashura.evaluation import INDICATORS, indicators
from mashura.evaluation.record import evaluation_record
from mashura.i18n import active_language, format_date, format_percent, message
from mashura.methodology import (
    Announcement,
    Archive,
    Campaign,
    Conduct,
    Consultation,
    Decision,
    Plan,
    Readiness,
    Stage,
    objections,
    open_stage,
)
from mashura.methodology.labels import value_label
from mashura.methodology.records.record import is_answered
from mashura.methodology.records.safeguards import ModerationPolicy
from mashura.methodology.rules.sizes import in_size
from mashura.methodology.vocabulary import (
    ChannelPurpose,
    DecisionMode,
    PlanSize,
)
from mashura.simulation import Aftermath, CampaignRun, ScenarioEvent, World, announcement_reach, trust_after
from mashura.simulation.aftermath import public_reach
from mashura.simulation.campaign.setting import opening_day

# Assumptions about an entity, where no record tells.
_DAYS_TO_ARCHIVE = 28
_HOURS_TO_DECIDE = 72.0

_LATER = [*Stage][[*Stage].index(Stage.CONSULTATION) :]


@dataclass(frozen=True, kw_only=True)
class SimulatedCampaign:
    """A campaign on a simulated public.

    Attributes
    ----------
    campaign : Campaign
        The records of all stages.
    consultation : Consultation
        The tables behind them.
    aftermath : Aftermath
        Trust, satisfaction and return of those who took part.
    reach_by_channel : mapping of str to float
        Share of the public that each channel of the announcement reaches by itself (0-1).
    world : str
        Name of the simulated public.
    seed, population : int
        What the result also depends on.
    scenario : tuple of ScenarioEvent
        Events that nobody had planned.
    """

    campaign: Campaign
    consultation: Consultation
    aftermath: Aftermath
    reach_by_channel: Mapping[str, float]
    world: str
    seed: int
    population: int
    scenario: tuple[ScenarioEvent, ...] = ()

    def document(self) -> dict[str, Any]:
        """Return what ``campaign.json`` keeps: plan, seed, versions, every stage's record, indicators."""
        record = self.campaign.model_dump(mode="json")
        stages = {stage.value: record[stage.record] for stage in Stage}
        kpis = self.campaign.evaluation.indicators if self.campaign.evaluation else ()
        return {
            "simulated": True,
            "language": active_language(),
            "world": self.world,
            "seed": self.seed,
            "population": self.population,
            "versions": _versions(),
            **_events(self.scenario),
            "plan": stages["plan"],
            "stages": stages,
            # A folder of today says nothing of the size of a full plan.
            **({} if self.campaign.size is PlanSize.FULL else {"sizing": record["sizing"]}),
            "adaptations": record["adaptations"],
            "objections": [
                {
                    "rule": objection.rule,
                    "severity": objection.severity,
                    "items": [*objection.items],
                    "text": objection.text(),
                }
                for objection in objections(self.campaign)
            ],
            "kpis": {kpi.name: {"value": kpi.value, "planned": kpi.planned} for kpi in kpis},
            "aftermath": {
                **{name: round(value, 4) for name, value in self.aftermath.model_dump().items()},
                "reach_by_channel": {name: round(share, 4) for name, share in self.reach_by_channel.items()},
            },
        }

    def summary(self) -> dict[str, Any]:
        """Return the main numbers, ready for JSON."""
        record = self.document()
        tables = self.consultation.tables()
        kept = ["simulated", "language", "world", "seed", "population", "versions", "kpis", "objections"]
        kept += ["scenario"] if self.scenario else []
        assert self.campaign.plan is not None
        return {
            "title": self.consultation.title,
            **{name: record[name] for name in kept},
            "days": self.campaign.plan.timeline.duration_days,
            "stages_done": [stage.value for stage in Stage if self.campaign.record_of(stage) is not None],
            **{
                name: len(tables[name])
                for name in ("participants", "statements", "votes", "answers", "ballots")
            },
        }

    def describe(self) -> str:
        """Return the main numbers in words, in the active language."""
        lines = [message("cycle-summary-title", title=self.consultation.title)]
        for measured in self.campaign.evaluation.indicators if self.campaign.evaluation else ():
            if measured.value is not None:
                definition = INDICATORS[measured.name]
                lines.append(f"  {definition.label()}: {definition.shown(measured.value)}")
        lines += [f"  {sentence}" for sentence in map(self._told, self.scenario)]
        lines.append(
            message(
                "decision-aftermath",
                trust=f"{100 * self.aftermath.trust_change:+.1f}",
                satisfied=format_percent(self.aftermath.satisfaction),
                returning=format_percent(self.aftermath.return_rate),
            )
        )
        lines.append(message("cycle-summary-caution"))
        return "\n".join(lines)

    def _told(self, event: ScenarioEvent) -> str:
        """Return that an event came, when, and when it was answered, in the active language."""
        plan, conduct = self.campaign.plan, self.campaign.conduct
        assert plan is not None
        assert conduct is not None
        day = event.day(plan.timeline.duration_days or 0)
        came = opening_day(plan) + timedelta(days=day)
        answers = [change.on for change in conduct.changes if change.answer is not None and change.on >= came]
        answered = (
            message("cycle-event-answered", date=format_date(min(answers)))
            if answers
            else message("cycle-event-unanswered")
        )
        happened = message(f"cycle-event-{event.kind}", date=format_date(came), day=day + 1)
        return f"{happened} {answered}"


def run_cycle(
    campaign: Campaign,
    world: World,
    seed: int,
    *,
    population: int | None = None,
    days: int | None = None,
    scenario: tuple[ScenarioEvent, ...] = (),
    on_stage: Callable[[Stage], object] = lambda stage: None,
) -> SimulatedCampaign:
    """Run a planned campaign on a simulated public, through all stages to its archive.

    Texts are written in the active language. The same arguments give the same result.

    Parameters
    ----------
    campaign : Campaign
        With brief, readiness and plan, as far as its size needs them; other answers play no part. Its record
        of the consultation, if there is one, says how it is run: moderation policy, senior representative,
        changes; for what it leaves open there are usual answers. Other later stages are replaced.
    world : World
        The public, see :func:`mashura.simulation.load_world`.
    seed : int
        0 or more.
    population : int, optional
        People, instead of the world's own number.
    days : int, optional
        Duration, instead of the plan's.
    scenario : tuple of ScenarioEvent, optional
        A rumour or critical news; the campaign's own record may contain an answer to it.
    on_stage : callable
        Called with each completed stage, for a progress bar.

    Raises
    ------
    InputError
        If a stage before the consultation lacks outputs, the moderation policy is not published, or there
        are fewer than two options for a vote of the public.

    Examples
    --------
    >>> from mashura import load_world, read_record
    >>> from mashura.paths import content
    >>> example = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign)
    >>> run = run_cycle(example, load_world("municipality"), seed=1, population=20_000, days=7)
    >>> run.campaign.archive is not None
    True
    """
    campaign = in_size(campaign)
    for stage in (Stage.READINESS, Stage.PLAN, Stage.CONSULTATION):
        open_stage(stage, campaign)
    assert campaign.plan is not None
    plan = campaign.plan
    if days is not None:
        timeline = plan.timeline.model_copy(update={"duration_days": days})
        plan = plan.model_copy(update={"timeline": timeline})
        campaign = campaign.model_copy(update={"plan": plan})
    people = population or world.population
    check_mode(plan)
    conduct = _conduct(campaign, plan)
    run = CampaignRun(plan, world, seed, population=population, conduct=conduct, scenario=scenario)
    consultation = run.finish()
    campaign = campaign.model_copy(update={stage.record: None for stage in _LATER})

    def advance(stage: Stage, record: object) -> None:
        nonlocal campaign
        open_stage(stage, campaign)
        campaign = campaign.model_copy(update={stage.record: record})
        on_stage(stage)

    table = world.population_table()
    advance(Stage.CONSULTATION, run.conduct())
    results = findings(consultation.without_truth(), population=table)
    advance(Stage.FINDINGS, results)
    decision = decide(campaign, plan, consultation, results, seed=seed, population=people)
    advance(Stage.DECISION, decision)
    announcement = _announce(campaign, plan, decision)
    informed = announcement_reach(consultation, announcement, world, seed, population=people)
    announcement = announcement.model_copy(update={"people_informed": informed})
    advance(Stage.ANNOUNCEMENT, announcement)
    measured = indicators(
        consultation,
        plan,
        population=people,
        population_table=table,
        decision=decision,
        announcement=announcement,
        costs=world.costs,
    )
    advance(Stage.EVALUATION, evaluation_record(plan, consultation, results, measured))
    advance(Stage.ARCHIVE, _archive(announcement, campaign))
    return SimulatedCampaign(
        campaign=campaign,
        consultation=consultation,
        aftermath=trust_after(consultation, decision, announcement, world),
        reach_by_channel={
            channel.value: public_reach((channel,), world) for channel in announcement.channels
        },
        world=world.name,
        seed=seed,
        population=people,
        scenario=scenario,
    )


def _conduct(campaign: Campaign, plan: Plan) -> Conduct:
    """Return how the consultation is run: the campaign's own record, then the plan, then usual answers."""
    readiness = campaign.readiness or Readiness()
    media = [value_label(use.channel) for use in plan.channels if use.channel.is_traditional]
    visuals = sorted({value_label(text.visual) for text in plan.messages if text.visual is not None})
    usual = Conduct(
        management_representative=readiness.sponsor or readiness.green_light.by,
        channel_to_management=message("cycle-channel-to-management"),
        traditional_media=tuple(media),
        content_produced=tuple(visuals),
        moderation=_policy(plan),
    )
    own = campaign.conduct or Conduct()
    answered = {name: getattr(own, name) for name in own.model_fields_set}
    return usual.model_copy(update={name: value for name, value in answered.items() if is_answered(value)})


def _policy(plan: Plan) -> ModerationPolicy:
    """Return the moderation policy of a plan, completed with usual answers."""
    usual = ModerationPolicy(
        languages=tuple(sorted({code for segment in plan.segments for code in segment.languages})),
        hours_to_decide=_HOURS_TO_DECIDE,
        appeals_to=message("cycle-appeals"),
        answers_questions=message("cycle-answers"),
    )
    planned = {name: value for name, value in plan.moderation if is_answered(value)}
    # No campaign gets past its consultation without a published policy (rules/gates.py).
    return usual.model_copy(update=planned | {"published": True})


def _announce(campaign: Campaign, plan: Plan, decision: Decision) -> Announcement:
    assert campaign.conduct is not None
    assert campaign.conduct.closed_on is not None
    assert decision.ratified_on is not None
    by_vote = decision.mode is DecisionMode.PUBLIC_VOTE
    collected = [use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)]
    promised = campaign.conduct.closed_on + timedelta(days=plan.feedback.within_days or 0)
    return Announcement(
        announced_on=max(promised, decision.ratified_on + timedelta(days=1)),
        parties_informed=(message("cycle-public"), *(party.name for party in plan.stakeholders)),
        public_first=True,
        decision_text=decision.text,
        reasons=message("decision-reasons-vote" if by_vote else "cycle-reasons"),
        why_not_all=message("decision-why-not-all-vote" if by_vote else "cycle-why-not-all"),
        channels=tuple(dict.fromkeys((*collected, *plan.feedback.channels))),
        thanks=message("cycle-thanks", entity=plan.entity),
        next_topic=message("cycle-next-topic"),
    )


def _archive(announcement: Announcement, campaign: Campaign) -> Archive:
    assert announcement.announced_on is not None
    kept = [value_label(stage) for stage in Stage if campaign.record_of(stage) is not None]
    return Archive(
        closed_on=announcement.announced_on + timedelta(days=_DAYS_TO_ARCHIVE),
        kept_at="campaign.json",
        kept_parts=(*kept, value_label(Stage.ARCHIVE)),
    )


def _events(scenario: tuple[ScenarioEvent, ...]) -> dict[str, Any]:
    return {"scenario": [event.model_dump(mode="json") for event in scenario]} if scenario else {}


def _versions() -> Mapping[str, str]:
    libraries = {name: importlib.metadata.version(name) for name in ("numpy", "pandas")}
    return {"mashura": __version__, "python": platform.python_version(), **libraries}
