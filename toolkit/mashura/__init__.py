"""Mashura: learn, teach and plan government consultations, in Arabic and English.

The names below are the toolkit's public interface. Each is loaded when it is first used, so that importing
the package costs nothing.
"""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mashura.analysis.integrity.duplicates import duplicates
    from mashura.analysis.people.representativeness import representativeness
    from mashura.analysis.people.weighting import raking
    from mashura.analysis.summary import analyse
    from mashura.analysis.votes.consensus import consensus
    from mashura.analysis.votes.opinion_groups import opinion_groups
    from mashura.charts.consultation.arrivals import arrivals
    from mashura.cycle import run_cycle
    from mashura.data import read, sample_campaign
    from mashura.documents import plan_docx, plan_pdf
    from mashura.errors import InputError, MashuraError
    from mashura.evaluation.indicators import indicators
    from mashura.evaluation.simulator.plan_comparison import compare
    from mashura.evaluation.simulator.replication import replicate
    from mashura.i18n import use_language
    from mashura.methodology import (
        Campaign,
        Consultation,
        Plan,
        missing_outputs,
        objections,
        open_stage,
    )
    from mashura.record_file import read_record
    from mashura.simulation.prediction import predict
    from mashura.simulation.public.atlas import load_world
    from mashura.simulation.public.world import World
    from mashura.simulation.simulate import simulate

__version__ = "0.1.0"

# Arrow's own memory pool keeps 35 MB of what a large table once needed; it is chosen before Arrow is loaded.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")

_HOME = {
    "Campaign": "methodology",
    "Consultation": "methodology",
    "InputError": "errors",
    "MashuraError": "errors",
    "Plan": "methodology",
    "World": "simulation",
    "analyse": "analysis",
    "arrivals": "charts",
    "compare": "evaluation",
    "consensus": "analysis",
    "duplicates": "analysis",
    "indicators": "evaluation",
    "load_world": "simulation",
    "missing_outputs": "methodology",
    "objections": "methodology",
    "open_stage": "methodology",
    "opinion_groups": "analysis",
    "plan_docx": "documents",
    "plan_pdf": "documents",
    "predict": "simulation",
    "raking": "analysis",
    "read": "data",
    "read_record": "record_file",
    "replicate": "evaluation",
    "representativeness": "analysis",
    "run_cycle": "cycle",
    "sample_campaign": "data",
    "simulate": "simulation",
    "use_language": "i18n",
}

__all__ = [
    "Campaign",
    "Consultation",
    "InputError",
    "MashuraError",
    "Plan",
    "World",
    "analyse",
    "arrivals",
    "compare",
    "consensus",
    "duplicates",
    "indicators",
    "load_world",
    "missing_outputs",
    "objections",
    "open_stage",
    "opinion_groups",
    "plan_docx",
    "plan_pdf",
    "predict",
    "raking",
    "read",
    "read_record",
    "replicate",
    "representativeness",
    "run_cycle",
    "sample_campaign",
    "simulate",
    "use_language",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*__all__, *(name for name in globals() if name.startswith("__"))])
