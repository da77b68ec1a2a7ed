"""A campaign evaluated as a whole, and several in the national view (S75-S80, S149-S151)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from mashura.evaluation.evaluation_questions import QuestionAnswer, question_answers
from mashura.evaluation.lessons import LessonAdvice, advice_for, lessons_learnt
from mashura.evaluation.scorecard import DIMENSIONS, Dimension, Kpi, dimension_name, scorecard
from mashura.evaluation.self_assessment import Assessment
from mashura.evaluation.swot import SwotReading, draft_swot, read_swot
from mashura.i18n import active_language, message
from mashura.methodology import Campaign, Consultation, Plan
from mashura.methodology.records.lessons import Lessons
from mashura.methodology.records.swot import Swot
from mashura.methodology.rules.announcement import announcement_objections
from mashura.methodology.rules.plan import Objection

# What a national committee looks at first; the whole scorecard of each campaign stays at hand.
NATIONAL_COLUMNS = (
    "participants",
    "participation_rate",
    "representativeness",
    "influence",
    "days_to_decision",
    "feedback_completeness",
    "archive_completeness",
)


@dataclass(frozen=True, kw_only=True)
class DimensionResult:
    """How the indicators of one dimension came out."""

    dimension: Dimension
    scores: tuple[Kpi, ...]

    def count(self, *states: str) -> int:
        """Return how many indicators are in one of the states."""
        return sum(one.state in states for one in self.scores)


@dataclass(frozen=True, kw_only=True)
class CampaignEvaluation:
    """Everything that the evaluation stage asks for, about one campaign."""

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
        return next(one for one in self.scores if one.name == name)

    def dimensions(self) -> tuple[DimensionResult, ...]:
        """Return the indicators by dimension (S159)."""
        return tuple(
            DimensionResult(
                dimension=dimension, scores=tuple(one for one in self.scores if one.dimension == dimension)
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
            "kpis": [one.document() for one in self.scores],
            "dimensions": [
                {
                    "name": one.dimension,
                    "label": dimension_name(one.dimension),
                    "kept": one.count("met", "inside"),
                    "not_kept": one.count("missed", "outside"),
                    "without_yardstick": one.count("unmeasured"),
                    "unknown": one.count("unknown"),
                }
                for one in self.dimensions()
            ],
            "questions": [one.document() for one in self.questions],
            "announcement": [
                {
                    "rule": one.rule,
                    "severity": one.severity,
                    "items": [*one.items],
                    "field": one.field,
                    "text": one.text(),
                    "reason": one.reason(),
                }
                for one in self.announcement
            ],
            "lessons": [one.model_dump(mode="json") for one in self.lessons.lessons],
            "advice": None
            if self.advice is None
            else [
                {
                    "subject": one.lesson.subject.value,
                    "field": one.field,
                    "heeded": one.heeded,
                    "text": one.text(),
                }
                for one in self.advice
            ],
            "swot": self.swot.document(),
            "self_assessment": self.self_assessment.document() if self.self_assessment else None,
            "cautions": [message(f"evaluation-caution-{one}") for one in ("proposed", "one-campaign")],
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
        Its tables; what the simulator alone knows is not looked at.
    population : int, optional
        People who could have taken part.
    population_table : pandas.DataFrame, optional
        Columns attribute, group, share (0-1).
    next_plan : Plan, optional
        A plan that the lessons are held against.
    lessons : Lessons, optional
        Lessons that people have kept, instead of those that the numbers give.
    swot : Swot, optional
        A SWOT that people have written, instead of the draft from the records.
    self_assessment : Assessment, optional
        The entity's self-assessment.
    places : mapping of str to str, optional
        Names of regions by their short names.

    Examples
    --------
    >>> found = evaluate(Campaign(), Consultation(title="Buses", origin="csv"))
    >>> found.score("participation_rate").value is None, found.advice is None
    (True, True)
    """
    seen = consultation.without_truth()
    scores = scorecard(
        campaign,
        seen,
        population=population,
        population_table=population_table,
        self_score=self_assessment.score if self_assessment else None,
    )
    learnt = lessons or lessons_learnt(campaign, seen, scores, population_table, places)
    told = campaign.announcement is not None or campaign.plan is not None
    return CampaignEvaluation(
        campaign=campaign,
        title=campaign.plan.title if campaign.plan and campaign.plan.title else consultation.title,
        simulated=consultation.is_simulated,
        scores=scores,
        questions=question_answers(campaign, scores, [*dict.fromkeys(one.advice for one in learnt.lessons)]),
        announcement=announcement_objections(campaign) if told else (),
        lessons=learnt,
        advice=advice_for(learnt, next_plan) if next_plan is not None else None,
        swot=read_swot(swot or draft_swot(campaign, scores)),
        self_assessment=self_assessment,
    )


def national_view(evaluations: Sequence[CampaignEvaluation]) -> dict[str, Any]:
    """Return several campaigns in one table, ready for JSON, without adding up what cannot be added.

    People who took part in two campaigns cannot be recognised, so participants are summed as participations;
    for the other indicators the median over the campaigns that know them is given.

    Examples
    --------
    >>> one = evaluate(Campaign(), Consultation(title="Buses", origin="csv"))
    >>> national_view([one, one])["participations"]
    0
    """
    rows = [
        {
            "title": one.title,
            "entity": (one.campaign.plan or Plan()).entity,
            "simulated": one.simulated,
            **{name: one.score(name).value for name in NATIONAL_COLUMNS},
        }
        for one in evaluations
    ]
    table = pd.DataFrame(rows, columns=["title", "entity", "simulated", *NATIONAL_COLUMNS])
    medians: Mapping[str, float | None] = {
        name: None if table[name].isna().all() else float(pd.to_numeric(table[name]).median())
        for name in NATIONAL_COLUMNS[1:]
    }
    closed = [one for one in evaluations if one.score("decision_recorded").value == 1.0]
    return {
        "campaigns": len(rows),
        "entities": int(table.loc[table["entity"] != "", "entity"].nunique()),
        "participations": int(table["participants"].fillna(0).sum()),
        "closed_with_a_decision": len(closed),
        "medians": dict(medians),
        "rows": rows,
        "cautions": [message(f"evaluation-national-caution-{one}") for one in ("people", "compare")],
    }
