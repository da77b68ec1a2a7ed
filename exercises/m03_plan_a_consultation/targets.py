"""Targets of questions 10 and 11, from what the designs of ``design_pool.yaml`` reach, and what to mend.

A target is what every design of the pool reaches on average, less a margin; those of question 11 are shared
out among the languages as the people are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.course.sources.source import read_source
from mashura.grading.exercise.pools import groups_of, read_pools
from mashura.grading.exercise.private_modules import load_module
from mashura.methodology.records.plan import Plan
from mashura.simulation import load_world

FOLDER = Path(__file__).parent
NAME = FOLDER.name.replace("_", "-")
trial = load_module(FOLDER / "files" / "campaign_trial.py")
DESIGNS = load_module(FOLDER / "variants.py").DESIGNS
TIMELINES: dict[str, dict[str, Any]] = {
    "design": {"duration_days": trial.MOST_DAYS, "reminder_days": [20, 40, 55]},
    "language": {"duration_days": trial.LANGUAGE_DAYS, "reminder_days": [14, 25]},
}
# What a design has beside its channels.
ATTRACTIONS: dict[str, list[dict[str, Any]]] = {"design": [], "language": [{"mechanism": "partnership"}]}
PLANS = {"design": trial.trial_plan, "language": trial.language_plan}
COSTS = {"design": trial.cost, "language": trial.language_cost}
BUDGETS = {"design": trial.BUDGET, "language": trial.LANGUAGE_BUDGET}
# What every design of the pool has to spare: good designs have other days, reminders and channels.
MARGIN = 1.15
# A target of fewer people would be a matter of luck.
FEW = 20
# Changes of question 9 are no closer to its limit than this.
SCANT, AMPLE = 0.9, 1.2


def designs() -> Iterator[tuple[str, str, Plan]]:
    """Yield every design of the pool: its question, its place in the pool, and the plan that it makes."""
    for question, pool in DESIGNS.items():
        for closed, known in pool.items():
            for kind in ("channels", "another"):
                design = {
                    "timeline": TIMELINES[question],
                    "channels": known[kind],
                    "attractions": ATTRACTIONS[question],
                }
                yield question, f"{closed}, {kind}", PLANS[question](design)


@cache
def lowest(question: str) -> dict[str, int]:
    """Return how many of each segment every design of a question reaches on average."""
    reached = [trial.reached(plan) for asked, _, plan in designs() if asked == question]
    return {segment: min(numbers[segment] for numbers in reached) for segment in reached[0]}


def targets_table() -> pd.DataFrame:
    """Return ``targets.csv``: how many participants each campaign wants of each segment."""
    wanted = {("network", name): number / MARGIN for name, number in lowest("design").items()}
    people = load_world("municipality").population_table()
    shares = people[people["attribute"] == "language"].set_index("group")["share"]
    heard = lowest("language")
    of_one = min(number / MARGIN / shares[code] for code, number in heard.items())
    wanted |= {("last_bus", code): of_one * shares[code] for code in heard}
    rows = [(*place, int(number)) for place, number in wanted.items()]
    return pd.DataFrame(rows, columns=["campaign", "segment", "participants"])


def faults() -> list[str]:
    """Return what of questions 9 to 11 no longer holds, one sentence each."""
    judging = load_module(FOLDER / "judging.py")
    ratios, limit = judging.ratios(), judging.CLEARLY
    (case,) = read_pools(FOLDER, NAME, read_source(FOLDER / f"{NAME}.md")).cases["m03-judge-changes"]
    told = []
    for name, pool in case.pools.items():
        for group in groups_of(pool):
            for change in group.entries:
                ratio, right = ratios[change][name.removeprefix("more_")], group.place == "right"
                wanted = (AMPLE if right else SCANT) * limit
                if (ratio < wanted) if right else (ratio > wanted):
                    told.append(
                        f"variants.yaml, {name}: {change} brings {ratio:.2f} times as many, "
                        f"and {'right' if right else 'wrong'} ones {'at least' if right else 'at most'} "
                        f"{wanted:.2f}: move it, or change it in draft_plan.py."
                    )
    for question, place, plan in designs():
        spent, closed = COSTS[question](plan), place.partition(",")[0]
        if spent > BUDGETS[question]:
            told.append(
                f"design_pool.yaml, {question}, {place}: it costs {spent:,.0f} dirhams, "
                f"and there are {BUDGETS[question]:,}: spend less in it."
            )
        if closed in [use.channel for use in plan.channels]:
            told.append(f"design_pool.yaml, {question}, {place}: it uses the closed channel; leave it out.")
    for row in targets_table().itertuples():
        if row.participants < FEW:
            told.append(
                f"design_pool.yaml: no more than {row.participants} of {row.segment} come with one of the "
                f"designs of {row.campaign}, too few for a target: find better ones."
            )
    return told
