"""Figures of the field, one function a figure, with labels in the active language."""

from __future__ import annotations

from mashura.charts.arrivals import arrivals
from mashura.charts.calibration import calibration_arrivals, calibration_facts
from mashura.charts.campaigns import suspected_campaigns
from mashura.charts.index_and_rank import index_and_rank
from mashura.charts.levels import levels
from mashura.charts.one_record import one_record
from mashura.charts.road import road_to_digital_government
from mashura.charts.stages import stages
from mashura.charts.texts import languages, stances, themes
from mashura.charts.tornado import tornado

__all__ = [
    "arrivals",
    "calibration_arrivals",
    "calibration_facts",
    "index_and_rank",
    "languages",
    "levels",
    "one_record",
    "road_to_digital_government",
    "stages",
    "stances",
    "suspected_campaigns",
    "themes",
    "tornado",
]
