"""Figures of the field, one function a figure, with labels in the active language."""

from __future__ import annotations

from mashura.charts.concepts.levels import levels
from mashura.charts.concepts.one_record import one_record
from mashura.charts.concepts.road import road_to_digital_government
from mashura.charts.concepts.stages import stages
from mashura.charts.concepts.swot_matrix import swot_matrix
from mashura.charts.concepts.whether_to_ask import whether_to_ask
from mashura.charts.consultation.arrivals import arrivals
from mashura.charts.consultation.budget_outcome import budget_outcome
from mashura.charts.consultation.choices import choices
from mashura.charts.consultation.consensus import consensus
from mashura.charts.consultation.cross_table import cross_table
from mashura.charts.consultation.funnel import funnel
from mashura.charts.consultation.group_ratios import group_ratios
from mashura.charts.consultation.group_stability import group_stability
from mashura.charts.consultation.likert import likert
from mashura.charts.consultation.lorenz import lorenz
from mashura.charts.consultation.opinion_map import opinion_map
from mashura.charts.consultation.suspected_campaigns import suspected_campaigns
from mashura.charts.consultation.texts import languages, stances, themes
from mashura.charts.consultation.weighted_votes import weighted_votes
from mashura.charts.evaluation.calibration import calibration_arrivals, calibration_facts
from mashura.charts.evaluation.index_and_rank import index_and_rank
from mashura.charts.evaluation.scorecard import scorecard
from mashura.charts.evaluation.self_assessment import self_assessment
from mashura.charts.evaluation.tornado import tornado
from mashura.charts.plan.gantt import gantt
from mashura.charts.plan.power_interest import power_interest
from mashura.charts.plan.reach_matrix import reach_matrix
from mashura.charts.plan.readiness import readiness
from mashura.charts.plan.turnout import segment_turnout, who_is_missing

__all__ = [
    "arrivals",
    "budget_outcome",
    "calibration_arrivals",
    "calibration_facts",
    "choices",
    "consensus",
    "cross_table",
    "funnel",
    "gantt",
    "group_ratios",
    "group_stability",
    "index_and_rank",
    "languages",
    "levels",
    "likert",
    "lorenz",
    "one_record",
    "opinion_map",
    "power_interest",
    "reach_matrix",
    "readiness",
    "road_to_digital_government",
    "scorecard",
    "segment_turnout",
    "self_assessment",
    "stages",
    "stances",
    "suspected_campaigns",
    "swot_matrix",
    "themes",
    "tornado",
    "weighted_votes",
    "whether_to_ask",
    "who_is_missing",
]
