"""Figures of the field, one function a figure, with labels in the active language."""

from __future__ import annotations

from mashura.charts.arrivals import arrivals

__all__ = ["arrivals"]
