"""Figures of the field, one function a figure, with labels in the active language."""

from __future__ import annotations

from mashura.charts.arrivals import arrivals
from mashura.charts.calibration import calibration_arrivals, calibration_facts
from mashura.charts.index_and_rank import index_and_rank
from mashura.charts.levels import levels
from mashura.charts.one_record import one_record
from mashura.charts.road import road_to_digital_government
from mashura.charts.scorecard import scorecard
from mashura.charts.self_assessment import self_assessment
from mashura.charts.stages import stages
from mashura.charts.swot_matrix import swot_matrix
from mashura.charts.tornado import tornado

__all__ = [
    "arrivals",
    "calibration_arrivals",
    "calibration_facts",
    "index_and_rank",
    "levels",
    "one_record",
    "road_to_digital_government",
    "scorecard",
    "self_assessment",
    "stages",
    "swot_matrix",
    "tornado",
]
