"""The evaluation of one campaign, and the national view of several (S75-S80, S149-S151)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from mashura.evaluation.evaluation_questions import QuestionAnswer, question_answers
from mashura.evaluation.indicators import DIMENSIONS, Dimension, Place, shown_in
from mashura.evaluation.lessons import LessonAdvice, advice_for, lessons_learnt
from mashura.evaluation.scorecard import Kpi, dimension_name, scorecard
from mashura.evaluation.self_assessment import Assessment
from mashura.evaluation.swot import SwotReading, draft_swot, read_swot
from mashura.i18n import active_language, message
from mashura.methodology import Campaign, Consultation, Plan
from mashura.methodology.records.lessons import Lessons
from mashura.methodology.records.swot import Swot
from mashura.methodology.rules.announcement import announcement_objections
from mashura.methodology.rules.objection import Objection


@dataclass(frozen=True, kw_only=True)
class DimensionResult:
    """The indicators of one dimension."""

    dimension: Dimension
    scores: tuple[Kpi, ...]

    def count(self, *states: str) -> int:
        """Return how many indicators are in one of the states."""
        return sum(score.state in states for score in self.scores)


@dataclass(frozen=True, kw_only=True)
class CampaignEvaluation:
    """Everything that the evaluation stage asks of a campaign."""

    campaign: Campaign
    title: str
    simulated: bool
    scores: tuple[Kpi, ...]
    questions: tuple[QuestionAnswer, ...]
    announcement: tuple[Objection, ...]
    lessons: Lessons
    advice: tuple[LessonAdvice, ...] | None
    swot: SwotReading
    self_assessment: Assessment | None

    def score(self, name: str) -> Kpi:
        """Return one indicator by its name."""
        return next(score for score in self.scores if score.name == name)

    def dimensions(self) -> tuple[DimensionResult, ...]:
        """Return the indicators by dimension (S159)."""
        return tuple(
            DimensionResult(
                dimension=dimension,
                scores=tuple(score for score in self.scores if score.definition.dimension == dimension),
            )
            for dimension in DIMENSIONS
        )

    def document(self) -> dict[str, Any]:
        """Return what ``mashura evaluate --json`` prints; docs/reports.md explains every key."""
        plan = self.campaign.plan or Plan()
        return {
            "title": self.title,
            "entity": plan.entity,
            "simulated": self.simulated,
            "language": active_language(),
            "kpis": [score.document() for score in self.scores],
            "dimensions": [
                {
                    "name": result.dimension,
                    "label": dimension_name(result.dimension),
                    "kept": result.count("met", "inside"),
                    "not_kept": result.count("missed", "outside"),
                    "without_yardstick": result.count("unmeasured"),
                    "unknown": result.count("unknown"),
                }
                for result in self.dimensions()
            ],
            "questions": [answer.document() for answer in self.questions],
            "announcement": [
                {
                    "rule": objection.rule,
                    "severity": objection.severity,
                    "items": [*objection.items],
                    "field": objection.field,
                    "text": objection.text(),
                    "reason": objection.reason(),
                }
                for objection in self.announcement
            ],
            "lessons": [lesson.model_dump(mode="json") for lesson in self.lessons.lessons],
            "advice": None
            if self.advice is None
            else [
                {
                    "subject": advice.lesson.subject.value,
                    "field": advice.field,
                    "heeded": advice.heeded,
                    "text": advice.text(),
                }
                for advice in self.advice
            ],
            "swot": self.swot.document(),
            "self_assessment": self.self_assessment.document() if self.self_assessment else None,
            "cautions": [message(f"evaluation-caution-{name}") for name in ("proposed", "one-campaign")],
        }


def evaluate(
    campaign: Campaign,
    consultation: Consultation,
    *,
    population: int | None = None,
    population_table: pd.DataFrame | None = None,
    next_plan: Plan | None = None,
    lessons: Lessons | None = None,
    swot: Swot | None = None,
    self_assessment: Assessment | None = None,
    places: Mapping[str, str] | None = None,
) -> CampaignEvaluation:
    """Evaluate a campaign.

    Parameters
    ----------
    campaign : Campaign
        Its records, as far as there are any.
    consultation : Consultation
        Its tables; columns that only a simulator can know are ignored.
    population : int, optional
        People who could have taken part.
    population_table : pandas.DataFrame, optional
        Columns attribute, group, share (0-1).
    next_plan : Plan, optional
        A plan to check against the lessons.
    lessons : Lessons, optional
        Lessons that people have edited, instead of those from the numbers.
    swot : Swot, optional
        A SWOT that people have written, instead of the draft from the records.
    self_assessment : Assessment, optional
        The entity's self-assessment.
    places : mapping of str to str, optional
        Names of regions by their short names.

    Examples
    --------
    >>> evaluation = evaluate(Campaign(), Consultation(title="Buses", origin="csv"))
    >>> evaluation.score("participation_rate").value is None, evaluation.advice is None
    (True, True)
    """
    observed = consultation.without_truth()
    scores = scorecard(
        campaign,
        observed,
        population=population,
        population_table=population_table,
        self_score=self_assessment.score if self_assessment else None,
    )
    kept_lessons = lessons or lessons_learnt(campaign, observed, scores, population_table, places)
    advice = dict.fromkeys(lesson.advice for lesson in kept_lessons.lessons)
    has_records = campaign.announcement is not None or campaign.plan is not None
    return CampaignEvaluation(
        campaign=campaign,
        title=campaign.plan.title if campaign.plan and campaign.plan.title else consultation.title,
        simulated=consultation.is_simulated,
        scores=scores,
        questions=question_answers(campaign, scores, [*advice]),
        announcement=announcement_objections(campaign) if has_records else (),
        lessons=kept_lessons,
        advice=advice_for(kept_lessons, next_plan) if next_plan is not None else None,
        swot=read_swot(swot or draft_swot(campaign, scores)),
        self_assessment=self_assessment,
    )


def national_view(evaluations: Sequence[CampaignEvaluation]) -> dict[str, Any]:
    """Return several campaigns in one table, ready for JSON.

    People who took part in two campaigns cannot be recognised, so participants are summed as participations;
    the other indicators are given as the median over the campaigns in which they are known.

    Examples
    --------
    >>> evaluation = evaluate(Campaign(), Consultation(title="Buses", origin="csv"))
    >>> national_view([evaluation, evaluation])["participations"]
    0
    """
    names = [definition.name for definition in shown_in(Place.NATIONAL)]
    rows = [
        {
            "title": evaluation.title,
            "entity": (evaluation.campaign.plan or Plan()).entity,
            "simulated": evaluation.simulated,
            **{name: evaluation.score(name).value for name in names},
        }
        for evaluation in evaluations
    ]
    table = pd.DataFrame(rows, columns=["title", "entity", "simulated", *names])
    medians: Mapping[str, float | None] = {
        name: None if table[name].isna().all() else float(pd.to_numeric(table[name]).median())
        for name in names
        if name != "participants"
    }
    decided = [evaluation for evaluation in evaluations if evaluation.score("decision_recorded").value == 1.0]
    return {
        "campaigns": len(rows),
        "entities": int(table.loc[table["entity"] != "", "entity"].nunique()),
        "participations": int(table["participants"].fillna(0).sum()),
        "closed_with_a_decision": len(decided),
        "medians": dict(medians),
        "rows": rows,
        "cautions": [message(f"evaluation-national-caution-{name}") for name in ("people", "compare")],
    }
