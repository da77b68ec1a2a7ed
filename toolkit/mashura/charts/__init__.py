"""Figures of the field: one function per chart, with labels in the active language.

All of them are in :data:`CHARTS`, with the room that each belongs to and what it takes.
"""

from __future__ import annotations

from mashura.charts.concepts.levels import levels as levels
from mashura.charts.concepts.one_record import one_record as one_record
from mashura.charts.concepts.road import road_to_digital_government as road_to_digital_government
from mashura.charts.concepts.stages import stages as stages
from mashura.charts.concepts.swot_matrix import swot_matrix as swot_matrix
from mashura.charts.concepts.whether_to_ask import whether_to_ask as whether_to_ask
from mashura.charts.consultation.arrivals import arrivals as arrivals
from mashura.charts.consultation.budget_outcome import budget_outcome as budget_outcome
from mashura.charts.consultation.choices import choices as choices
from mashura.charts.consultation.consensus import consensus as consensus
from mashura.charts.consultation.cross_table import cross_table as cross_table
from mashura.charts.consultation.funnel import funnel as funnel
from mashura.charts.consultation.group_ratios import group_ratios as group_ratios
from mashura.charts.consultation.group_stability import group_stability as group_stability
from mashura.charts.consultation.likert import likert as likert
from mashura.charts.consultation.lorenz import lorenz as lorenz
from mashura.charts.consultation.opinion_map import opinion_map as opinion_map
from mashura.charts.consultation.suspected_campaigns import suspected_campaigns as suspected_campaigns
from mashura.charts.consultation.texts import languages as languages
from mashura.charts.consultation.texts import stances as stances
from mashura.charts.consultation.texts import themes as themes
from mashura.charts.consultation.weighted_votes import weighted_votes as weighted_votes
from mashura.charts.evaluation.calibration import calibration_arrivals as calibration_arrivals
from mashura.charts.evaluation.calibration import calibration_facts as calibration_facts
from mashura.charts.evaluation.index_and_rank import index_and_rank as index_and_rank
from mashura.charts.evaluation.scorecard import scorecard as scorecard
from mashura.charts.evaluation.self_assessment import self_assessment as self_assessment
from mashura.charts.evaluation.tornado import tornado as tornado
from mashura.charts.plan.gantt import gantt as gantt
from mashura.charts.plan.power_interest import power_interest as power_interest
from mashura.charts.plan.reach_matrix import reach_matrix as reach_matrix
from mashura.charts.plan.readiness import readiness as readiness
from mashura.charts.plan.turnout import segment_turnout as segment_turnout
from mashura.charts.plan.turnout import who_is_missing as who_is_missing
from mashura.charts.registry import CHARTS

__all__ = sorted(CHARTS)
