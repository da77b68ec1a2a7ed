"""Tries a design on a simulated public. Trainees use it in question 5; the grader has its own copy."""

from __future__ import annotations

from typing import Any

import pandas as pd

from mashura.methodology.plan import Plan
from mashura.simulation import load_world, simulate

BUDGET = 30_000
MOST_DAYS = 60
MOST_POSTS = 3
TARGETS = {"older": 30, "workers": 25}
# Places where somebody listens in person: what one evening or one day there costs, in dirhams (invented).
COST_PER_SESSION = {"majlis": 500, "service_centre": 300, "call_centre": 200}

_DESIGNED = ("timeline", "channels", "attractions")
_GIVEN: dict[str, Any] = {
    "entity": "Marsa Al Sidr",
    "title": "Bus network",
    "topic": "transport",
    "segments": [
        {"segment_id": "older", "languages": ["ar"], "age_bands": ["65+"], "inclusion_target": True},
        {
            "segment_id": "workers",
            "languages": ["ur", "hi"],
            "regions": ["industrial"],
            "inclusion_target": True,
        },
    ],
    "staff": [{"role": "moderator", "people": 2, "hours_per_week": 30, "secured": True}],
    "budget": {"currency": "AED", "earmarked": BUDGET},
    "collection_tools": ["statements"],
    "analysis_methods": ["opinion_groups"],
    "decision_mode": "entity",
}


def trial_plan(design: dict[str, Any]) -> Plan:
    """Return the plan that a design makes with what the municipality has settled already."""
    return Plan.model_validate({**_GIVEN, **{key: design[key] for key in _DESIGNED if key in design}})


def cost(plan: Plan) -> float:
    """Return what a design costs in dirhams: its budgets, and its sessions in person."""
    weeks = (plan.timeline.duration_days or 0) / 7
    sessions = sum(use.posts_per_week * weeks * COST_PER_SESSION.get(use.channel, 0) for use in plan.channels)
    return plan.cost() + sessions


def reached(plan: Plan, seed: int) -> dict[str, int]:
    """Return how many people of each segment take part in one simulated run."""
    people = simulate(plan, load_world("municipality"), seed).participants
    return {
        "older": int((people["age_band"] == "65+").sum()),
        "workers": int(((people["region"] == "industrial") & people["language"].isin(["ur", "hi"])).sum()),
    }


def try_design(design: dict[str, Any], seed: int) -> pd.DataFrame:
    """Return, for one simulated run, who was wanted and who took part, and what the design costs."""
    plan = trial_plan(design)
    got = reached(plan, seed)
    rows = [{"segment": name, "wanted": wanted, "took_part": got[name]} for name, wanted in TARGETS.items()]
    table = pd.DataFrame(rows).set_index("segment")
    table.loc["cost"] = [BUDGET, round(cost(plan))]
    return table
