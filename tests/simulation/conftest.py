"""A small plan on which the simulator's behaviour is tested, and what is measured on its result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from mashura.methodology import Plan
from mashura.simulation import load_world

SEEDS = range(1, 6)


@pytest.fixture(scope="session")
def municipality():
    return load_world("municipality")


@pytest.fixture(scope="session")
def make_plan() -> Callable[..., Plan]:
    """Return a plan that works, with some of its answers replaced."""

    def make(**answers: Any) -> Plan:
        given: dict[str, Any] = {
            "title": "Parks",
            "topic": "parks",
            "segments": [
                {"segment_id": "speakers_of_urdu", "languages": ["ur"]},
                {"segment_id": "elders", "age_bands": ["65+"]},
            ],
            "timeline": {"duration_days": 40, "deadline_advertised": True},
            "channels": [
                {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]},
                {
                    "channel": "sms",
                    "purposes": ["promote"],
                    "budget": 20000,
                    "languages": ["ar", "en"],
                },
            ],
            "staff": [{"role": "moderator", "people": 1, "hours_per_week": 20}],
            "collection_tools": ["statements"],
        }
        return Plan.model_validate(given | answers)

    return make


def gini(values: np.ndarray) -> float:
    """Return the Gini coefficient of some counts."""
    ordered = np.sort(values).astype(float)
    rank = np.arange(1, len(ordered) + 1)
    return float(((2 * rank - len(ordered) - 1) * ordered).sum() / (len(ordered) * ordered.sum()))
