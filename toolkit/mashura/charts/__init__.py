"""Figures of the field, one function a figure, with labels in the active language."""

from __future__ import annotations

from mashura.charts.arrivals import arrivals
from mashura.charts.calibration import calibration_arrivals, calibration_facts
from mashura.charts.tornado import tornado

__all__ = ["arrivals", "calibration_arrivals", "calibration_facts", "tornado"]
