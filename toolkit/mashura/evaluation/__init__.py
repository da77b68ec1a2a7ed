"""Evaluation of a consultation (8.1.6, S75-S80, S159), and of the simulator: calibration, sensitivity."""

from __future__ import annotations

from mashura.evaluation.epi import RawScores, epi_summary, raw_scores, render_epi, what_if
from mashura.evaluation.index_comparison import IndexComparison, index_comparison
from mashura.evaluation.indicators import INDICATORS, indicator_name, indicators
from mashura.evaluation.simulator.calibration import Calibration, Comparison, calibrate
from mashura.evaluation.simulator.calibration_report import report
from mashura.evaluation.simulator.replication import outcome, replicate
from mashura.evaluation.simulator.sensitivity import OUTCOMES, FactorEffect, Sensitivity, sensitivity
from mashura.evaluation.simulator.stylised_facts import FACTS, Fact, measure

__all__ = [
    "FACTS",
    "INDICATORS",
    "OUTCOMES",
    "Calibration",
    "Comparison",
    "Fact",
    "FactorEffect",
    "IndexComparison",
    "RawScores",
    "Sensitivity",
    "calibrate",
    "epi_summary",
    "index_comparison",
    "indicator_name",
    "indicators",
    "measure",
    "outcome",
    "raw_scores",
    "render_epi",
    "replicate",
    "report",
    "sensitivity",
    "what_if",
]
