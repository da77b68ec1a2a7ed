"""Tries the designs of questions 10 and 11 on a simulated public; the grader has its own copy."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.course.tables import Table, read_names, show
from mashura.grading import selfcheck
from mashura.grading.reading.records import forgiven
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.simulation import load_world, predict

# What ids and columns of this exercise are called, by language.
NAMES = read_names(Path(__file__).with_name("words.csv"))

BUDGET = 30_000
MOST_DAYS = 60
MOST_POSTS = 3

LANGUAGE_BUDGET = 30_000
LANGUAGE_DAYS = 28
# What each language but Arabic costs on each channel, in dirhams (invented).
COST_PER_LANGUAGE = 1_000
# What the municipality does not have in question 11, beside the closed channel.
LANGUAGE_WITHOUT = (
    *("majlis", "workshop", "focus_group", "service_centre", "call_centre"),
    *("mobile_app", "email", "blog"),
)


def wanted(path: Path, campaign: str) -> dict[str, int]:
    """Return how many participants a campaign wants of each segment."""
    with path.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["campaign"] == campaign]
    return {row["segment"]: int(row["participants"]) for row in rows}


TARGETS, LANGUAGE_TARGETS = (
    wanted(Path(__file__).with_name("targets.csv"), campaign) for campaign in ("network", "last_bus")
)

# The channel that each campaign cannot use.
with Path(__file__).with_name("closed.csv").open(encoding="utf-8") as _file:
    CLOSED = {row["campaign"]: row["channel"] for row in csv.DictReader(_file)}

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


def designed(plan: Plan) -> dict[str, Any]:
    """Return what of a plan made in the app is a design; the municipality has settled everything else."""
    design = plan.model_dump(mode="json", include={*_DESIGNED}, exclude_none=True)
    known = {segment["segment_id"] for given in (_NETWORK, _LAST_BUS) for segment in given["segments"]}
    for part in (*design.get("channels", ()), *design.get("attractions", ())):
        part["segments"] = [segment for segment in part.get("segments", ()) if segment in known]
    return design


def trial_plan(design: dict[str, Any]) -> Plan:
    """Return the plan that a design of question 10 makes with what the municipality has settled already."""
    return _plan(design, _NETWORK)


def language_plan(design: dict[str, Any]) -> Plan:
    """Return the plan that a design of question 11 makes with what the municipality has settled already."""
    return _plan(design, _LAST_BUS)


def _plan(design: dict[str, Any], given: dict[str, Any]) -> Plan:
    chosen = {key: design[key] for key in _DESIGNED if key in design}
    return forgiven(Plan, {**_GIVEN, **given, **chosen})


def cost(plan: Plan) -> float:
    """Return what a design of question 10 costs in dirhams, as everywhere in Mashura."""
    return plan.cost(load_world("municipality").costs)


def language_cost(plan: Plan) -> float:
    """Return what a design of question 11 costs in dirhams: that, and languages on each channel."""
    translated = {(use.channel, code) for use in plan.channels for code in use.languages if code != "ar"}
    return cost(plan) + COST_PER_LANGUAGE * len(translated)


def reached(plan: Plan, seed: int | None = None) -> dict[str, int]:
    """Return how many people of each segment take part: on average over all runs, or in the run of a seed."""
    return predict(plan, load_world("municipality"), seed).by_segment()


def try_design(design: dict[str, Any] | str, public: int) -> object:
    """Return targets, averages and the outcome on one simulated public of question 10, people and cost."""
    closed = {CLOSED["network"]}
    return _tried(design, lambda part: _table(trial_plan(part), TARGETS, BUDGET, cost, public, closed))


def try_languages(design: dict[str, Any] | str, public: int) -> object:
    """Return targets, averages and the outcome on one simulated public of question 11, people and cost."""
    closed = {CLOSED["last_bus"], *LANGUAGE_WITHOUT}
    return _tried(
        design,
        lambda part: _table(
            language_plan(part), LANGUAGE_TARGETS, LANGUAGE_BUDGET, language_cost, public, closed
        ),
    )


def _tried(design: dict[str, Any] | str, run: Callable[[dict[str, Any]], Table]) -> object:
    """Try a design, given itself or by the name of the app's file; else say what is missing."""
    note = selfcheck.app_plan(design, "timeline.duration_days", "channels")
    if not note.good:
        return note
    if isinstance(design, str):
        design = designed(Campaign.model_validate_json(Path(design).read_bytes()).plan or Plan())
    return run(design)


def _table(
    plan: Plan,
    targets: Mapping[str, int],
    budget: float,
    cost_of: Callable[[Plan], float],
    public: int,
    closed: Collection[str],
) -> Table:
    average, outcome = reached(plan), reached(plan, public)
    rows = {name: [wanted, average[name], outcome[name]] for name, wanted in targets.items()}
    rows["cost"] = [budget, *[round(cost_of(plan))] * 2]
    if used := sum(use.channel in closed for use in plan.channels):
        rows["closed"] = [0, used, used]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["target", "on_average", "outcome"])
    return show(table.rename_axis("what"), names=NAMES)
