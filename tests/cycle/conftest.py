"""The example campaign with another way to decide or another conduct, small enough to run often."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from mashura.cycle import SimulatedCampaign, run_cycle
from mashura.i18n import use_language
from mashura.methodology import Campaign
from mashura.simulation import load_world

OPTIONS = (
    {"option_id": "frequent", "title": "Fewer lines, more often"},
    {"option_id": "dense", "title": "More lines to every district"},
    {"option_id": "night", "title": "Early and late buses"},
)


@pytest.fixture(scope="session")
def with_answers(example: Campaign) -> Callable[..., Campaign]:
    """Return the example with some answers of its plan, and perhaps its conduct, replaced."""

    def change(conduct: dict[str, Any] | None = None, **answers: Any) -> Campaign:
        plan = example.plan.model_dump() | answers
        return Campaign.model_validate(example.model_dump() | {"plan": plan, "conduct": conduct})

    return change


@pytest.fixture(scope="session")
def carried_through() -> Callable[..., SimulatedCampaign]:
    """Return a campaign run to its archive in a small municipality."""

    @cache
    def run(campaign: Campaign, language: str = "en", seed: int = 1, days: int = 20) -> SimulatedCampaign:
        with use_language(language):
            return run_cycle(campaign, load_world("municipality"), seed, population=25_000, days=days)

    return run


@pytest.fixture(scope="session")
def by_vote(with_answers, carried_through) -> SimulatedCampaign:
    return carried_through(with_answers(decision_mode="public_vote", options=OPTIONS))


@pytest.fixture(scope="session")
def by_entity(with_answers, carried_through) -> SimulatedCampaign:
    return carried_through(with_answers())
