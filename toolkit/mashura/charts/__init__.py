"""Figures of the field, one function a figure, with labels in the active language."""

from __future__ import annotations

from mashura.charts.arrivals import arrivals
from mashura.charts.budget_outcome import budget_outcome
from mashura.charts.calibration import calibration_arrivals, calibration_facts
from mashura.charts.campaigns import suspected_campaigns
from mashura.charts.choices import choices
from mashura.charts.consensus import consensus
from mashura.charts.cross_table import cross_table
from mashura.charts.funnel import funnel
from mashura.charts.gantt import gantt
from mashura.charts.group_ratios import group_ratios
from mashura.charts.group_stability import group_stability
from mashura.charts.index_and_rank import index_and_rank
from mashura.charts.levels import levels
from mashura.charts.likert import likert
from mashura.charts.lorenz import lorenz
from mashura.charts.one_record import one_record
from mashura.charts.opinion_map import opinion_map
from mashura.charts.power_interest import power_interest
from mashura.charts.reach_matrix import reach_matrix
from mashura.charts.readiness import readiness
from mashura.charts.road import road_to_digital_government
from mashura.charts.scorecard import scorecard
from mashura.charts.self_assessment import self_assessment
from mashura.charts.stages import stages
from mashura.charts.swot_matrix import swot_matrix
from mashura.charts.texts import languages, stances, themes
from mashura.charts.tornado import tornado
from mashura.charts.turnout import segment_turnout, who_is_missing
from mashura.charts.weighted_votes import weighted_votes
from mashura.charts.whether_to_ask import whether_to_ask

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
