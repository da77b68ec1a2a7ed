"""Makes the data of questions 6, 7 and 8: python exercises/m03_plan_a_consultation/generate.py [--seed N].

Another seed gives another pilot, other runs and another queue; the checks read the answers from them.
Seeds are tried from N on until the data have what the questions are about: see ``_telling``.
"""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from mashura.evaluation.simulator.sensitivity import sensitivity
from mashura.grading.exercise.exercise import load_module
from mashura.methodology.records.plan import Plan
from mashura.record_file import read_record
from mashura.simulation import load_world, predict

SEED = 20270117
FOLDER = Path(__file__).parent
draft_plan = load_module(FOLDER / "draft_plan.py")
STEPS = ["exposed", "visited", "registered", "contributed"]

PILOT: dict[str, Any] = {
    "topic": "transport",
    "title": "Pilot",
    "timeline": {"opens_on": "2027-01-17", "duration_days": 14},
    "channels": [
        {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]},
        {
            "channel": "service_centre",
            "purposes": ["collect"],
            "languages": ["ar", "en"],
            "posts_per_week": 2,
        },
        {"channel": "instagram", "purposes": ["promote"], "languages": ["ar", "en"], "posts_per_week": 3},
        {"channel": "sms", "purposes": ["promote"], "languages": ["ar", "en"], "budget": 12000},
        {"channel": "radio", "purposes": ["promote"], "languages": ["ar"], "budget": 16000},
    ],
    "staff": [{"role": "moderator", "people": 2, "hours_per_week": 30}],
    "collection_tools": ["statements"],
}

# The pilot opened on 17 January 2027, before Ramadan.
THIRD_DAY = "2027-01-19"

RUNS = 20
ASSUMPTIONS = (
    "launch_fading",
    "contribute",
    "quiet",
    "service_centre.visit_share",
    "majlis.visit_share",
    "portal.organic_rate",
)


def pilot_table(seed: int) -> pd.DataFrame:
    """Return question 6's table: one row per channel, people counted at each step."""
    funnel = predict(Plan.model_validate(PILOT), load_world("municipality"), seed).funnel
    return funnel.groupby("channel")[STEPS].sum().astype(int)


def runs_table(seed: int) -> pd.DataFrame:
    """Return question 7's runs: one row per run, the older people who take part in each of three plans."""
    numbers = pd.RangeIndex(1, RUNS + 1, name="run")
    return pd.DataFrame(
        {name: [_older(plan, seed + run) for run in numbers] for name, plan in draft_plan.COMPARED.items()},
        index=numbers,
    )


def _older(plan: dict[str, Any], seed: int) -> int:
    funnel = predict(Plan.model_validate(plan), load_world("municipality"), seed).funnel
    return int(funnel.loc[funnel["segment"] == "older", "contributed"].sum())


def assumptions_table() -> pd.DataFrame:
    """Return question 7's assumptions: the mean of all participants at both ends of each range."""
    plan = Plan.model_validate(draft_plan.COMPARED["places"])
    analysis = sensitivity(plan, load_world("municipality"), outcomes=["participants"])
    effects = {effect.parameter: effect for effect in analysis.effects["participants"]}
    return pd.DataFrame(
        {
            "at_low": [round(effects[name].at_low) for name in ASSUMPTIONS],
            "at_high": [round(effects[name].at_high) for name in ASSUMPTIONS],
        },
        index=pd.Index(ASSUMPTIONS, name="assumption"),
    )


def queue_table(seed: int) -> pd.DataFrame:
    """Return question 8's queue with the column ``truth``: contributions, hours and accounts.

    Seven belong to the planted campaign, one of them from an old account; seven are honest and look odd for
    one reason; six show no sign at all.
    """
    random = np.random.default_rng(seed)
    pool = read_record(FOLDER / "queue_pool.yaml", dict[str, list[Any]])

    def draw(kind: str, number: int) -> list[Any]:
        return [pool[kind][place] for place in random.permutation(len(pool[kind]))[:number]]

    planted = draw("planted", 7)
    night = iter(sorted(random.choice(np.arange(10, 50), size=8, replace=False)))
    rows: list[dict[str, Any]] = [
        _row("planted", text, f"02:{next(night):02}", int(random.integers(0, 2)), random) for text in planted
    ]
    rows[0] |= {"truth": "old-account", "account_age_days": int(random.integers(300, 900))}
    rows.append(_row("night", draw("night", 1)[0], f"02:{next(night):02}", 1, random))
    rows.append(_row("angry", draw("angry", 1)[0], _daytime(random), 2, random))
    # Who agrees with a neighbour writes after her.
    hours = (f"{random.integers(7, 13):02}:{random.integers(0, 60):02}", f"{random.integers(17, 22)}:05")
    rows += [
        _row("neighbours", text, hour, int(random.integers(60, 2000)), random)
        for text, hour in zip(draw("neighbours", 1)[0], hours, strict=True)
    ]
    for kind, number in (("same-view", 1), ("other", 6)):
        rows += [
            _row(kind, text, _daytime(random), int(random.integers(60, 2000)), random)
            for text in draw(kind, number)
        ]
    twice = _row("twice", draw("twice", 1)[0], _daytime(random), int(random.integers(60, 2000)), random)
    rows += [twice, {**twice}]
    order = random.permutation(len(rows))
    queue = pd.DataFrame([rows[place] for place in order])
    queue.insert(0, "id", [f"c{number:02}" for number in range(1, len(queue) + 1)])
    return queue


def _row(
    truth: str, text: dict[str, str], hour: str, age: int, random: np.random.Generator
) -> dict[str, Any]:
    return {
        "posted_at": f"{THIRD_DAY} {hour}",
        "account": f"u{random.integers(100, 1000)}",
        "account_age_days": age,
        "channel": str(random.choice(["portal", "mobile_app"])),
        "text_ar": text["ar"],
        "text_en": text["en"],
        "truth": truth,
    }


def _daytime(random: np.random.Generator) -> str:
    return f"{random.integers(7, 22):02}:{random.integers(0, 60):02}"


def telling_pilot(table: pd.DataFrame) -> bool:
    """Whether the best share is not the largest count, the largest reach or the best of another whole."""
    best = (table["contributed"] / table["exposed"]).sort_values()
    others = (table["contributed"], table["exposed"], table["contributed"] / table["registered"])
    return best.iloc[-1] > 1.2 * best.iloc[-2] and all(other.idxmax() != best.index[-1] for other in others)


def telling_runs(table: pd.DataFrame) -> bool:
    """Whether the sentences of question 7 are true and false as its check says, and neighbours differ."""
    places, advert = table["places"], table["places_and_advert"]
    low = sorted(places)[1:4]
    difference = advert.mean() - places.mean()
    return bool(
        (places >= 2 * table["draft"]).all()
        and len({*low}) == 3
        and 0 < difference < places.std() / 4
        and advert.max() >= places.max()
    )


def telling_queue(table: pd.DataFrame) -> bool:
    """Whether all accounts differ but that of the double click."""
    return table["account"].nunique() == len(table) - 1


def _telling(
    make: Callable[[int], pd.DataFrame], good: Callable[[pd.DataFrame], bool], seed: int
) -> pd.DataFrame:
    return next(table for table in map(make, count(seed, 1000)) if good(table))


def made(seed: int = SEED) -> dict[str, str]:
    """Return the content of every file that is made, by its path in this folder."""
    queue = _telling(queue_table, telling_queue, seed)
    return {
        "files/pilot_funnel.csv": _text(_telling(pilot_table, telling_pilot, seed).reset_index()),
        "files/runs.csv": _text(_telling(runs_table, telling_runs, seed).reset_index()),
        "files/assumptions.csv": _text(assumptions_table().reset_index()),
        "files/queue.csv": _text(queue.drop(columns="truth")),
        "queue_truth.csv": _text(queue[["id", "truth"]]),
    }


def _text(table: pd.DataFrame) -> str:
    stream = io.StringIO()
    table.to_csv(stream, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    return stream.getvalue()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED, help="a whole number, 0 or larger")
    for name, content in made(parser.parse_args().seed).items():
        (FOLDER / name).write_text(content, encoding="utf-8", newline="\n")
