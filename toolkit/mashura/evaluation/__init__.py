"""Evaluation of a consultation: what was planned beside what happened (8.1.6, S75-S80, S159)."""

from __future__ import annotations

from mashura.evaluation.kpis import INDICATORS, indicator_name, indicators

__all__ = ["INDICATORS", "indicator_name", "indicators"]
