"""Figures of the field, one function a figure, with labels in the active language."""

from __future__ import annotations

from mashura.charts.arrivals import arrivals
from mashura.charts.calibration import calibration_arrivals, calibration_facts
from mashura.charts.gantt import gantt
from mashura.charts.index_and_rank import index_and_rank
from mashura.charts.levels import levels
from mashura.charts.one_record import one_record
from mashura.charts.power_interest import power_interest
from mashura.charts.reach_matrix import reach_matrix
from mashura.charts.readiness import readiness
from mashura.charts.road import road_to_digital_government
from mashura.charts.stages import stages
from mashura.charts.tornado import tornado
from mashura.charts.turnout import segment_turnout, who_is_missing
from mashura.charts.whether_to_ask import whether_to_ask

__all__ = [
    "arrivals",
    "calibration_arrivals",
    "calibration_facts",
    "gantt",
    "index_and_rank",
    "levels",
    "one_record",
    "power_interest",
    "reach_matrix",
    "readiness",
    "road_to_digital_government",
    "segment_turnout",
    "stages",
    "tornado",
    "whether_to_ask",
    "who_is_missing",
]
