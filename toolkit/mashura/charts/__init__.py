"""Figures of the field, one function a figure, with labels in the active language."""

from __future__ import annotations

from mashura.charts.arrivals import arrivals
from mashura.charts.index_and_rank import index_and_rank
from mashura.charts.levels import levels
from mashura.charts.one_record import one_record
from mashura.charts.road import road_to_digital_government
from mashura.charts.stages import stages

__all__ = ["arrivals", "index_and_rank", "levels", "one_record", "road_to_digital_government", "stages"]
