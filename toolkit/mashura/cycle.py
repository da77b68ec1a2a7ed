"""The whole cycle of a simulated campaign: from a plan to its archive, every arrow of the methodology once.

The entity of the simulation follows the methodology to the letter; what it decides follows two plain rules
(:data:`ADOPTED_SHARE`, :data:`PARTLY_SHARE`), so that a trainee can see where a decision comes from.
"""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from mashura import __version__
from mashura.analysis.findings import findings
from mashura.evaluation import indicator_name, indicators
from mashura.i18n import active_language, format_number, format_percent, message
from mashura.methodology import (
    Announcement,
    Archive,
    Campaign,
    Conduct,
    Consultation,
    Decision,
    Evaluation,
    Findings,
    Plan,
    Stage,
    objections,
    open_stage,
)
from mashura.methodology.conduct import ModerationPolicy
from mashura.methodology.decision import Effect, Ruling
from mashura.methodology.evaluation import EvaluationAnswer, Indicator
from mashura.methodology.findings import StatementFinding
from mashura.methodology.labels import group_label, value_label
from mashura.methodology.vocabulary import (
    TRADITIONAL_MEDIA,
    ChannelPurpose,
    Disposition,
    EvaluationQuestion,
)
from mashura.simulation import World, simulate
from mashura.simulation.aftermath import announcement_reach

# Assumptions: an entity that takes contributions into account adopts what three in five agree with.
ADOPTED_SHARE = 0.6
PARTLY_SHARE = 0.5
_DAYS_TO_EFFECTS, _DAYS_TO_DECISION, _DAYS_TO_ARCHIVE = 28, 42, 28


@dataclass(frozen=True, kw_only=True)
class SimulatedCampaign:
    """A campaign that was run on a simulated public.

    Attributes
    ----------
    campaign : Campaign
        The records of all stages.
    consultation : Consultation
        The tables behind them.
    world : str
        Name of the simulated public.
    seed, population : int
        What else the result depends on.
    """

    campaign: Campaign
    consultation: Consultation
    world: str
    seed: int
    population: int

    def document(self) -> dict[str, Any]:
        """Return what ``campaign.json`` keeps: plan, seed, versions, every stage's record, indicators."""
        record = self.campaign.model_dump(mode="json")
        stages = {stage.value: record[stage.value] for stage in Stage}
        kpis = self.campaign.evaluation.indicators if self.campaign.evaluation else ()
        return {
            "simulated": True,
            "language": active_language(),
            "world": self.world,
            "seed": self.seed,
            "population": self.population,
            "versions": _versions(),
            "plan": stages["plan"],
            "stages": stages,
            "adaptations": record["adaptations"],
            "objections": [
                {"rule": one.rule, "severity": one.severity, "items": [*one.items], "text": one.text()}
                for one in objections(self.campaign)
            ],
            "kpis": {one.name: {"value": one.value, "planned": one.planned} for one in kpis},
        }

    def summary(self) -> dict[str, Any]:
        """Return the main numbers, ready for JSON."""
        record = self.document()
        tables = self.consultation.tables()
        kept = ("simulated", "language", "world", "seed", "population", "versions", "kpis", "objections")
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
        for one in self.campaign.evaluation.indicators if self.campaign.evaluation else ():
            if one.value is not None:
                decimals = 0 if one.value >= 100 or one.value == int(one.value) else 3
                lines.append(f"  {indicator_name(one.name)}: {format_number(one.value, decimals=decimals)}")
        lines.append(message("cycle-summary-caution"))
        return "\n".join(lines)


def run_cycle(
    campaign: Campaign,
    world: World,
    seed: int,
    *,
    population: int | None = None,
    days: int | None = None,
    on_stage: Callable[[Stage], object] = lambda stage: None,
) -> SimulatedCampaign:
    """Run a planned campaign on a simulated public and carry it through to its archive.

    Texts are written in the active language. The same arguments give the same result.

    Parameters
    ----------
    campaign : Campaign
        With brief, readiness and plan; later stages are replaced.
    world : World
        The public, see :func:`mashura.simulation.load_world`.
    seed : int
        0 or more.
    population : int, optional
        People, instead of the world's own number.
    days : int, optional
        Duration, instead of the plan's.
    on_stage : callable
        Called with each stage that is done, for a progress bar.

    Raises
    ------
    InputError
        If a stage before the consultation has not produced its outputs; it names them.

    Examples
    --------
    >>> from mashura import load_world, read_record
    >>> from mashura.paths import content
    >>> example = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign)
    >>> run = run_cycle(example, load_world("municipality"), seed=1, population=20_000, days=7)
    >>> run.campaign.archive is not None
    True
    """
    for stage in (Stage.READINESS, Stage.PLAN, Stage.CONSULTATION):
        open_stage(stage, campaign)
    assert campaign.plan is not None
    plan = campaign.plan
    if days is not None:
        timeline = plan.timeline.model_copy(update={"duration_days": days})
        plan = Plan.model_validate(plan.model_copy(update={"timeline": timeline}).model_dump())
        campaign = campaign.model_copy(update={"plan": plan})
    people = population or world.population
    consultation = simulate(plan, world, seed, population=population)

    def advance(stage: Stage, record: object) -> None:
        nonlocal campaign
        open_stage(stage, campaign)
        campaign = campaign.model_copy(update={stage.value: record})
        on_stage(stage)

    table = world.population_table()
    advance(Stage.CONSULTATION, _conduct(campaign, plan, consultation))
    found = findings(consultation.without_truth(), population=table)
    advance(Stage.FINDINGS, found)
    decision = _decide(campaign, plan, found)
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
    )
    advance(Stage.EVALUATION, _evaluate(plan, consultation, found, measured))
    advance(Stage.ARCHIVE, _archive(announcement, campaign))
    return SimulatedCampaign(
        campaign=campaign, consultation=consultation, world=world.name, seed=seed, population=people
    )


def _closing_day(plan: Plan) -> date:
    assert plan.timeline.opens_on is not None
    assert plan.timeline.duration_days is not None
    return plan.timeline.opens_on + timedelta(days=plan.timeline.duration_days)


def _conduct(campaign: Campaign, plan: Plan, consultation: Consultation) -> Conduct:
    assert campaign.readiness is not None
    media = [value_label(use.channel) for use in plan.channels if use.channel in TRADITIONAL_MEDIA]
    visuals = sorted({value_label(text.visual) for text in plan.messages if text.visual is not None})
    return Conduct(
        opened_on=plan.timeline.opens_on,
        closed_on=_closing_day(plan),
        management_representative=campaign.readiness.sponsor or campaign.readiness.green_light.by,
        channel_to_management=message("cycle-channel-to-management"),
        traditional_media=tuple(media),
        content_produced=tuple(visuals),
        moderation=ModerationPolicy(
            published=True,
            languages=tuple(sorted({code for segment in plan.segments for code in segment.languages})),
            appeals_to=message("cycle-appeals"),
            answers_questions=message("cycle-answers"),
        ),
        contributions=len(consultation.statements)
        + len(consultation.votes)
        + len(consultation.answers)
        + len(consultation.ballots),
    )


def _share(finding: StatementFinding) -> float:
    return finding.agree / max(1, finding.agree + finding.disagree + finding.passed)


def _rule(finding: StatementFinding) -> Ruling:
    share = _share(finding)
    disposition = (
        Disposition.ADOPTED
        if share >= ADOPTED_SHARE
        else Disposition.PARTLY
        if share >= PARTLY_SHARE
        else Disposition.REJECTED
    )
    votes = finding.agree + finding.disagree + finding.passed
    return Ruling(
        statement_id=finding.statement_id,
        proposal=finding.text,
        disposition=disposition,
        reason=message(
            f"cycle-reason-{disposition.value}", share=format_percent(share), votes=format_number(votes)
        ),
    )


def _decide(campaign: Campaign, plan: Plan, found: Findings) -> Decision:
    assert campaign.readiness is not None
    proposals = {one.statement_id: one for one in (*found.consensus, *found.divisive)}
    rulings = tuple(_rule(one) for one in proposals.values())
    counts: dict[str, Any] = {
        kind.value: sum(one.disposition is kind for one in rulings) for kind in Disposition
    }
    figures = message(
        "cycle-figures",
        participants=format_number(found.participants),
        votes=format_number(found.votes),
        groups=found.opinion_groups,
    )
    closed = _closing_day(plan)
    return Decision(
        mode=plan.decision_mode,
        text=message(
            "cycle-decision", title=plan.title, **{kind.value: counts[kind] for kind in Disposition}
        ),
        rulings=rulings,
        effects=tuple(Effect(party=one.name, effect=one.effect, facts=figures) for one in plan.stakeholders),
        effects_studied_on=closed + timedelta(days=_DAYS_TO_EFFECTS),
        facts_and_figures=figures,
        approved_by=campaign.readiness.green_light.by,
        ratified_on=closed + timedelta(days=_DAYS_TO_DECISION),
        turned_into=message("cycle-procedures"),
        replies_prepared=True,
    )


def _announce(campaign: Campaign, plan: Plan, decision: Decision) -> Announcement:
    assert decision.ratified_on is not None
    collected = [use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)]
    promised = _closing_day(plan) + timedelta(days=plan.feedback.within_days or 0)
    return Announcement(
        announced_on=max(promised, decision.ratified_on + timedelta(days=1)),
        parties_informed=(message("cycle-public"), *(one.name for one in plan.stakeholders)),
        public_first=True,
        decision_text=decision.text,
        reasons=message("cycle-reasons"),
        why_not_all=message("cycle-why-not-all"),
        channels=tuple(dict.fromkeys((*collected, *plan.feedback.channels))),
        thanks=message("cycle-thanks", entity=plan.entity),
        next_topic=message("cycle-next-topic"),
    )


def _evaluate(
    plan: Plan, consultation: Consultation, found: Findings, measured: tuple[Indicator, ...]
) -> Evaluation:
    value = {one.name: one.value for one in measured}
    worst = min(found.representativeness, key=lambda one: one.representativeness, default=None)
    weakest = (
        message(
            "cycle-weakest-group",
            attribute=message(f"attribute-{worst.attribute.replace('_', '-')}"),
            group=group_label(worst.attribute, worst.worst_group),
            ratio=format_percent(worst.worst_ratio),
        )
        if worst
        else message("cycle-no-comparison")
    )
    funnel = consultation.funnel.groupby("channel")["contributed"].sum()
    best = str(funnel.idxmax()) if len(funnel) and funnel.max() > 0 else ""
    best_channel = next((value_label(use.channel) for use in plan.channels if use.channel == best), best)
    answers: dict[EvaluationQuestion, str] = {
        EvaluationQuestion.METHODOLOGY: message("cycle-answer-methodology"),
        EvaluationQuestion.PARTICIPATION: message(
            "cycle-answer-participation",
            participants=format_number(value["participants"] or 0),
            rate=format_percent(value["participation_rate"] or 0, decimals=2),
            weakest=weakest,
        ),
        EvaluationQuestion.CHANNELS: message("cycle-answer-channels", channel=best_channel),
        EvaluationQuestion.INFLUENCE: message(
            "cycle-answer-influence", share=format_percent(value["influence"] or 0)
        ),
        EvaluationQuestion.IMPROVEMENT: weakest,
    }
    evidence = "; ".join(
        f"{indicator_name(name)}: {format_number(number, decimals=3)}"
        for name, number in value.items()
        if number is not None
    )
    return Evaluation(
        answers=tuple(
            EvaluationAnswer(
                question=question,
                answer=text,
                evidence=evidence if question is EvaluationQuestion.PARTICIPATION else "",
            )
            for question, text in answers.items()
        ),
        indicators=measured,
        lessons=(weakest, *_moderation_lesson(consultation.moderation_log)),
        improvements=(message("cycle-improve-group"), message("cycle-improve-repeat")),
    )


def _moderation_lesson(log: pd.DataFrame) -> tuple[str, ...]:
    if log.empty:
        return ()
    hours = format_number(float(log["hours_waiting"].median()), decimals=1)
    taken_out = format_percent(float(log["decision"].eq("out").mean()))
    return (message("cycle-moderation", hours=hours, out=taken_out),)


def _archive(announcement: Announcement, campaign: Campaign) -> Archive:
    assert announcement.announced_on is not None
    kept = [value_label(stage) for stage in Stage if campaign.record_of(stage) is not None]
    return Archive(
        closed_on=announcement.announced_on + timedelta(days=_DAYS_TO_ARCHIVE),
        kept_at="campaign.json",
        kept_parts=(*kept, value_label(Stage.ARCHIVE)),
    )


def _versions() -> Mapping[str, str]:
    libraries = {name: importlib.metadata.version(name) for name in ("numpy", "pandas")}
    return {"mashura": __version__, "python": platform.python_version(), **libraries}
