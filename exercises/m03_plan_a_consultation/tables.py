"""Makes whatever the simulator decides in this exercise; run it again when the simulator has changed.

``python exercises/m03_plan_a_consultation/tables.py`` writes the tables of questions 6, 7 and 8 as the
exercise is written, the runs and assumptions from which those of a class are drawn, and the targets of
questions 10 and 11. Tables are tried until they have what the questions are about: see the functions
``telling_…``. Then it says what a person has to mend in ``variants.yaml`` or ``design_pool.yaml``, and ends
with 1 if there is anything.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from mashura.evaluation.simulator.sensitivity import sensitivity
from mashura.grading.exercise.private_modules import load_module
from mashura.i18n import LANGUAGES
from mashura.methodology.labels import value_label
from mashura.methodology.records.plan import Plan
from mashura.methodology.vocabulary import ChannelKind
from mashura.record_file import read_record
from mashura.simulation import load_world, predict
from mashura.simulation.public.behaviour import Behaviour

SEED = 20270117
FOLDER = Path(__file__).parent
draft_plan, targets = (load_module(FOLDER / f"{name}.py") for name in ("draft_plan", "targets"))
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

# Channels of the trial of a class: doors, and two that invite.
ONLINE = ("portal", "mobile_app")
DOORS = (*ONLINE, "majlis", "service_centre", "call_centre")
# The portal brings most people wherever it has the best share, so that a glance at the count finds it too.
BEST = tuple(door for door in DOORS if door != "portal")
BROAD = ("sms", "radio", "television", "press")
NETWORKS = ("instagram", "whatsapp", "facebook", "youtube", "x")
# The share of visitors that registers there, and by how much the best channel leads.
REGISTERING, CLEAR = (0.2, 0.95), 1.15
# After so many tables without what a question is about, something else must have changed.
TRIES = 1000

# The pilot opened on 17 January 2027, before Ramadan.
THIRD_DAY = "2027-01-19"

RUNS = 20
POOL_OF_RUNS = 150
# One of these changes the mean most by far, and is not the row that is largest at the low end.
WIDEST = ("contribute", "registering", "deadline_pressure")
ASSUMPTIONS = (
    *WIDEST,
    "launch_fading",
    "quiet",
    "launch_boost",
    "service_centre.visit_share",
    "service_centre.organic_rate",
    "majlis.visit_share",
    "majlis.organic_rate",
)
BOOK = (
    "launch_fading",
    "contribute",
    "quiet",
    "service_centre.visit_share",
    "majlis.visit_share",
    "majlis.organic_rate",
)
TOPIC = "terminal"


def pilot(random: np.random.Generator, best: str) -> dict[str, Any]:
    """Return another trial on five channels, on which this door is likely to do best.

    The best door speaks to all and opens seldom; the others are open longer and speak to fewer.
    """

    def one(*several: Any) -> Any:
        return several[int(random.integers(len(several)))]

    others = [str(door) for door in random.permutation([door for door in DOORS if door != best])[:2]]
    if not {*ONLINE} & {best, *others}:
        others[0] = one(*ONLINE)
    uses: list[dict[str, Any]] = []
    for door in (best, *others):
        use = {"channel": door, "purposes": ["collect"], "languages": draft_plan.FOUR}
        if door != best:
            use["languages"] = one(["ar"], ["en"], ["ar", "en"])
        if door not in ONLINE:
            use["posts_per_week"] = 1 if door == best else one(2, 3)
        elif door != best:
            use |= {"purposes": ["collect", "promote"], "posts_per_week": one(1, 2, 3)}
        uses.append(use)
    inviting = {"purposes": ["promote"]}
    uses += [
        {
            "channel": one(*BROAD),
            **inviting,
            "languages": one(["ar", "en"], ["ar"]),
            "budget": one(6000, 9000, 12000),
        },
        {
            "channel": one(*NETWORKS),
            **inviting,
            "languages": one(["ar", "en"], ["ar"], ["en"]),
            "posts_per_week": one(1, 2, 3),
            "budget": one(0, 1000, 4000),
        },
    ]
    return {**PILOT, "channels": [uses[place] for place in random.permutation(len(uses))]}


def drawn_pilot(random: np.random.Generator) -> pd.DataFrame:
    """Return the table of another trial: any door but the portal may do best, any share may register."""
    best = BEST[int(random.integers(len(BEST)))]

    def table(_: int) -> pd.DataFrame:
        eager = Behaviour(registering=float(random.uniform(*REGISTERING)))
        return pilot_table(int(random.integers(1_000_000)), pilot(random, best), eager)

    made = first_telling(table, lambda made: telling_pilot(made) and _best(made) == best)
    return not_first(made, best, random)


def not_first(table: pd.DataFrame, row: str, random: np.random.Generator) -> pd.DataFrame:
    """Return the rows in another order, in which the right one is not the first: a glance would find it."""
    while True:
        shuffled = table.iloc[random.permutation(len(table))]
        if shuffled.index[0] != row:
            return shuffled


def pilot_table(seed: int, plan: dict[str, Any] = PILOT, behaviour: Behaviour | None = None) -> pd.DataFrame:
    """Return question 6's table: one row per channel, people counted at each step."""
    world = load_world("municipality")
    funnel = predict(Plan.model_validate(plan), world, seed, behaviour=behaviour).funnel
    return funnel.groupby("channel")[STEPS].sum().astype(int)


def pilot_files(table: pd.DataFrame) -> dict[str, str]:
    """Return question 6's table, and the channels among which its form lets one choose."""
    labels = {lang: [value_label(ChannelKind(name), lang) for name in table.index] for lang in LANGUAGES}
    named = pd.DataFrame({"id": table.index, **labels})
    return {"pilot_funnel.csv": text(table.reset_index()), "pilot_channels.csv": text(named)}


def runs_table(seed: int, runs: int = RUNS) -> pd.DataFrame:
    """Return question 7's runs: one row per run, the older people who take part in each of three plans."""
    numbers = pd.RangeIndex(1, runs + 1, name="run")
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
        index=pd.Index(ASSUMPTIONS, name="parameter"),
    )


def luck_files(runs: pd.DataFrame, assumptions: pd.DataFrame, words: Path) -> dict[str, str]:
    """Return the tables of question 7, and the words of all tables with those of its six assumptions.

    The assumptions are called ``a1`` to ``a6`` in the order of their rows; ``assumptions.yaml`` words them.
    """
    told = read_record(FOLDER / "assumptions.yaml", dict[str, dict[str, str]])
    ids = [f"a{number}" for number in range(1, len(assumptions) + 1)]
    named = pd.read_csv(words, dtype=str, keep_default_na=False)
    rows = [{"id": entry, **told[name]} for entry, name in zip(ids, assumptions.index, strict=True)]
    kept = named[~named["id"].str.fullmatch(r"a\d+")]
    return {
        "runs.csv": text(runs.reset_index()),
        "assumptions.csv": text(assumptions.set_axis(pd.Index(ids, name="assumption")).reset_index()),
        "words.csv": text(pd.concat([kept, pd.DataFrame(rows)])),
    }


def queue_pool() -> dict[str, Any]:
    """Return the contributions from which queues are drawn, by kind and, for a campaign, by topic."""
    return read_record(FOLDER / "queue_pool.yaml", dict[str, Any])


def queue_values(queue: pd.DataFrame, topic: str) -> dict[str, Any]:
    """Return what is true of a queue, and the words by which its campaign is known."""
    signs = queue_pool()["topics"][topic]["signs"]
    return {
        "queue_truth": {row.id: row.truth for row in queue.itertuples()},
        **{f"queue_{name}": sign for name, sign in signs.items()},
    }


def queue_table(seed: int, topic: str = TOPIC) -> pd.DataFrame:
    """Return question 8's queue with the column ``truth``: contributions, hours and accounts.

    Seven belong to the planted campaign, one of them from an old account; seven are honest and look odd for
    one reason; six show no sign at all.
    """
    random = np.random.default_rng(seed)
    pool = queue_pool()
    pool |= pool["topics"][topic]

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
    """Whether every way to read the table gives another answer.

    The best share is clearly the best, and neither the largest count, the largest reach nor the best of
    another whole; of the drop-off and what may be taken for it, no two are alike.
    """
    best = (table["contributed"] / table["exposed"]).sort_values()
    others = (table["contributed"], table["exposed"], table["contributed"] / table["registered"])
    one_largest = all((other == other.max()).sum() == 1 for other in others)
    total = table.sum()
    stay = total["registered"] / total["visited"]
    shares = sorted(
        [
            stay,
            1 - stay,
            1 - total["contributed"] / total["visited"],
            1 - total["registered"] / total["exposed"],
        ]
    )
    return bool(
        one_largest
        and best.iloc[-1] > CLEAR * best.iloc[-2]
        and all(other.idxmax() != best.index[-1] for other in others)
        and others[0].idxmax() != others[1].idxmax()
        and min(np.diff(shares)) > 0.025
    )


def _best(table: pd.DataFrame) -> str:
    return str((table["contributed"] / table["exposed"]).idxmax())


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


def first_telling(
    make: Callable[[int], pd.DataFrame], good: Callable[[pd.DataFrame], bool], seed: int = 0
) -> pd.DataFrame:
    """Return the first table that has what its question is about.

    Raises
    ------
    RuntimeError
        If none of many has it: the simulator says something else than the question does.
    """
    for number in range(TRIES):
        table = make(seed + 1000 * number)
        if good(table):
            return table
    raise RuntimeError(f"of {TRIES} tables, none has what its question is about: see {__file__}")


def made() -> dict[str, str]:
    """Return the content of every file that is made, by its path in this folder."""
    queue = first_telling(queue_table, telling_queue, SEED)
    assumptions = assumptions_table()
    runs = first_telling(runs_table, telling_runs, SEED)
    beside = {
        **pilot_files(first_telling(pilot_table, telling_pilot, SEED)),
        "queue.csv": text(queue.drop(columns="truth")),
        **luck_files(runs, assumptions.loc[[*BOOK]], FOLDER / "files" / "words.csv"),
        "targets.csv": text(targets.targets_table()),
    }
    return {
        **{f"files/{name}": content for name, content in beside.items()},
        "assumptions_pool.csv": text(assumptions.reset_index()),
        "runs_pool.csv": text(runs_table(SEED + 100_000, POOL_OF_RUNS)),
    }


def text(table: pd.DataFrame) -> str:
    """Return a table as the text of a CSV file."""
    stream = io.StringIO()
    table.to_csv(stream, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    return stream.getvalue()


if __name__ == "__main__":
    for name, content in made().items():
        (FOLDER / name).write_text(content, encoding="utf-8", newline="\n")
    faults = targets.faults()
    print(*faults, sep="\n")
    sys.exit(bool(faults))
