"""Evaluation of a consultation (8.1.6, S75-S80, S159), and of the simulator: calibration, sensitivity.

The indicators are loaded at once; everything else when it is first used, because it brings large libraries.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from mashura.evaluation.indicators import INDICATORS, indicators

if TYPE_CHECKING:
    from mashura.evaluation.epi import RawScores, epi_summary, raw_scores, render_epi, what_if
    from mashura.evaluation.epi_comparison import IndexComparison, index_comparison
    from mashura.evaluation.simulator.calibration import Calibration, Comparison, calibrate
    from mashura.evaluation.simulator.calibration_report import report
    from mashura.evaluation.simulator.plan_comparison import compare
    from mashura.evaluation.simulator.prediction_interval import mean_interval, predict_range
    from mashura.evaluation.simulator.replication import outcome, replicate
    from mashura.evaluation.simulator.sensitivity import FactorEffect, Sensitivity, sensitivity
    from mashura.evaluation.simulator.stylised_facts import FACTS, Fact, measure

_MODULES = {
    "FACTS": "simulator.stylised_facts",
    "Calibration": "simulator.calibration",
    "Comparison": "simulator.calibration",
    "Fact": "simulator.stylised_facts",
    "FactorEffect": "simulator.sensitivity",
    "IndexComparison": "epi_comparison",
    "RawScores": "epi",
    "Sensitivity": "simulator.sensitivity",
    "calibrate": "simulator.calibration",
    "compare": "simulator.plan_comparison",
    "epi_summary": "epi",
    "index_comparison": "epi_comparison",
    "mean_interval": "simulator.prediction_interval",
    "measure": "simulator.stylised_facts",
    "outcome": "simulator.replication",
    "predict_range": "simulator.prediction_interval",
    "raw_scores": "epi",
    "render_epi": "epi",
    "replicate": "simulator.replication",
    "report": "simulator.calibration_report",
    "sensitivity": "simulator.sensitivity",
    "what_if": "epi",
}

__all__ = [
    "FACTS",
    "INDICATORS",
    "Calibration",
    "Comparison",
    "Fact",
    "FactorEffect",
    "IndexComparison",
    "RawScores",
    "Sensitivity",
    "calibrate",
    "compare",
    "epi_summary",
    "index_comparison",
    "indicators",
    "mean_interval",
    "measure",
    "outcome",
    "predict_range",
    "raw_scores",
    "render_epi",
    "replicate",
    "report",
    "sensitivity",
    "what_if",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_MODULES[name]}"), name)
