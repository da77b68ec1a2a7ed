"""Tries the designs of questions 10 and 11 on a simulated public; the grader has its own copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from mashura.methodology.records.plan import Plan
from mashura.simulation import load_world, predict

BUDGET = 30_000
MOST_DAYS = 60
MOST_POSTS = 3
TARGETS = {"older": 45, "workers": 35}
# Places where somebody listens in person: what one evening or one day there costs, in dirhams (invented).
COST_PER_SESSION = {"majlis": 500, "service_centre": 300, "call_centre": 200}

LANGUAGE_BUDGET = 20_000
LANGUAGE_DAYS = 28
LANGUAGE_TARGETS = {"ar": 240, "en": 40, "ur": 55, "hi": 60}
# What each language but Arabic costs on each channel, in dirhams (invented).
COST_PER_LANGUAGE = 1_000

_DESIGNED = ("timeline", "channels", "attractions")
_GIVEN: dict[str, Any] = {
    "entity": "Marsa Al Sidr",
    "topic": "transport",
    "staff": [{"role": "moderator", "people": 2, "hours_per_week": 30, "secured": True}],
    "collection_tools": ["statements"],
    "analysis_methods": ["opinion_groups"],
    "decision_mode": "entity",
}
_NETWORK: dict[str, Any] = {
    "title": "Bus network",
    "budget": {"currency": "AED", "earmarked": BUDGET},
    "segments": [
        {"segment_id": "older", "age_bands": ["65+"], "inclusion_target": True},
        {
            "segment_id": "workers",
            "languages": ["ur", "hi"],
            "regions": ["industrial"],
            "inclusion_target": True,
        },
    ],
}
_LAST_BUS: dict[str, Any] = {
    "title": "Last bus",
    "budget": {"currency": "AED", "earmarked": LANGUAGE_BUDGET},
    "segments": [{"segment_id": code, "languages": [code]} for code in LANGUAGE_TARGETS],
}


def trial_plan(design: dict[str, Any]) -> Plan:
    """Return the plan that a design of question 10 makes with what the municipality has settled already."""
    return _plan(design, _NETWORK)


def language_plan(design: dict[str, Any]) -> Plan:
    """Return the plan that a design of question 11 makes with what the municipality has settled already."""
    return _plan(design, _LAST_BUS)


def _plan(design: dict[str, Any], given: dict[str, Any]) -> Plan:
    designed = {key: design[key] for key in _DESIGNED if key in design}
    return Plan.model_validate({**_GIVEN, **given, **designed})


def cost(plan: Plan) -> float:
    """Return what a design of question 10 costs in dirhams: its budgets, and its sessions in person."""
    weeks = (plan.timeline.duration_days or 0) / 7
    sessions = sum(use.posts_per_week * weeks * COST_PER_SESSION.get(use.channel, 0) for use in plan.channels)
    return plan.cost() + sessions


def language_cost(plan: Plan) -> float:
    """Return what a design of question 11 costs in dirhams: budgets, and languages on each channel."""
    return plan.cost() + COST_PER_LANGUAGE * sum(len({*use.languages} - {"ar"}) for use in plan.channels)


def reached(plan: Plan, seed: int) -> dict[str, int]:
    """Return how many people of each segment take part in one simulated run."""
    contributed = (
        predict(plan, load_world("municipality"), seed).funnel.groupby("segment")["contributed"].sum()
    )
    return {segment.segment_id: int(contributed.get(segment.segment_id, 0)) for segment in plan.segments}


def try_design(design: dict[str, Any], seed: int) -> pd.DataFrame:
    """Return, for one simulated run of question 10, targets and outcomes, people and cost."""
    plan = trial_plan(design)
    return _table(TARGETS, reached(plan, seed), BUDGET, cost(plan))


def try_languages(design: dict[str, Any], seed: int) -> pd.DataFrame:
    """Return, for one simulated run of question 11, targets and outcomes, people and cost."""
    plan = language_plan(design)
    return _table(LANGUAGE_TARGETS, reached(plan, seed), LANGUAGE_BUDGET, language_cost(plan))


def _table(targets: Mapping[str, int], got: Mapping[str, int], budget: float, spent: float) -> pd.DataFrame:
    rows = {name: [wanted, got[name]] for name, wanted in targets.items()} | {"cost": [budget, round(spent)]}
    return pd.DataFrame.from_dict(rows, orient="index", columns=["target", "outcome"])
