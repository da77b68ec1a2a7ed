"""Evaluation of a consultation: what was planned beside what happened (8.1.6, S75-S80, S159)."""

from __future__ import annotations

from mashura.evaluation.epi import RawScores, epi_summary, rank_trap, raw_scores, render_epi, what_if
from mashura.evaluation.kpis import INDICATORS, indicator_name, indicators

__all__ = [
    "INDICATORS",
    "RawScores",
    "epi_summary",
    "indicator_name",
    "indicators",
    "rank_trap",
    "raw_scores",
    "render_epi",
    "what_if",
]
