"""Draws the numbers, tables and closed channels of m03-plan-a-consultation from a course's secret."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from mashura.grading.exercise.drawing import Drawer, Drawn
from mashura.grading.exercise.private_modules import load_module
from mashura.i18n import LANGUAGES
from mashura.record_file import read_record

FOLDER = Path(__file__).parent
ordering, people = (load_module(FOLDER / f"{name}.py") for name in ("ordering", "people"))
POOLS = read_record(FOLDER / "matrix_pool.yaml", dict[str, Any])
DESIGNS: dict[str, dict[str, Any]] = read_record(FOLDER / "design_pool.yaml", dict[str, Any])
TARGETS = (FOLDER / "files" / "targets.csv").read_text(encoding="utf-8")


@cache
def _tables() -> Any:
    """Return ``tables.py``, which needs the simulator: to draw a variant, not to read one that is kept."""
    return load_module(FOLDER / "tables.py")


def draw_days(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Days of each activity; Arabic says 3 to 10 days in one way. No wrong way of adding is right."""
    while True:
        days = {step: int(random.integers(3, 11)) for step in (*ordering.BEFORE, *ordering.LATER)}
        longest = ordering.longest_chain(days)
        wrong = {
            sum(days[step] for step in ordering.BEFORE),
            sum(days.values()),
            max(days.values()),
            ordering.ends("train", days),
        }
        if longest not in wrong and len(wrong) == 4:
            return Drawn(values={f"days_{step}": number for step, number in days.items()})


def draw_matrix(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Seven channels and four segments by other names, in another order; four channels serve them all."""
    channels = dict(zip(POOLS["channels"], _shuffled(random, "c", len(POOLS["channels"])), strict=True))
    segments = dict(zip(POOLS["segments"], _shuffled(random, "s", len(POOLS["segments"])), strict=True))
    named = {
        place: _one(random, POOLS[kind][role]["names"])
        for kind, roles in (("channels", channels), ("segments", segments))
        for role, place in roles.items()
    }
    return Drawn(values={**matrix_values(channels, segments, named)})


def matrix_values(
    channels: Mapping[str, str], segments: Mapping[str, str], named: Mapping[str, Mapping[str, str]]
) -> dict[str, Any]:
    """Return the values of question 5, given the id of each role and the name of each id."""
    order = sorted(channels, key=lambda role: channels[role])
    people = sorted(segments, key=lambda role: segments[role])
    words = POOLS["words"]
    told: dict[str, dict[str, str]] = {"matrix_table": {}, "matrix_segments": {}}
    for language in LANGUAGES:
        comma = words["comma"][language]

        def listed(names: Sequence[str], language: str = language, comma: str = comma) -> str:
            return comma.join(
                named[segments[name]][language] if name in segments else words[name][language]
                for name in names
            )

        told["matrix_table"][language] = "\n".join(
            "| {} | {} | {} | {} |".format(
                named[channels[role]][language],
                *(listed(POOLS["channels"][role][part]) for part in ("languages", "purposes", "reaches")),
            )
            for role in order
        )
        told["matrix_segments"][language] = "\n".join(
            f"- **{named[segments[role]][language]}**: {listed(POOLS['segments'][role]['reads'])}. "
            f"{POOLS['segments'][role]['told'][language]}"
            for role in people
        )
    return {
        **{f"matrix_{place}": {**name} for place, name in named.items()},
        **told,
        "matrix_channels": dict(channels),
        "matrix_people": dict(segments),
        "matrix_rules": [
            [
                channels[role],
                POOLS["channels"][role]["languages"],
                POOLS["channels"][role]["purposes"],
                [segments[name] for name in POOLS["channels"][role]["reaches"]],
            ]
            for role in order
        ],
        "matrix_reads": [[segments[role], POOLS["segments"][role]["reads"]] for role in people],
    }


def _shuffled(random: np.random.Generator, letter: str, number: int) -> list[str]:
    return [f"{letter}{place + 1}" for place in random.permutation(number)]


def _one(random: np.random.Generator, several: Sequence[Any]) -> Any:
    return several[int(random.integers(len(several)))]


def draw_funnel(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """A trial of two weeks on other channels, whose best share is not where a hasty reader looks."""
    return Drawn(files=_tables().pilot_files(_tables().drawn_pilot(random)))


def draw_luck(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Twenty runs out of those that were simulated, and six assumptions of which one does most."""
    tables = _tables()
    pool = tables.pd.read_csv(FOLDER / "runs_pool.csv")

    def some(_: int) -> Any:
        return pool.iloc[random.permutation(len(pool))[: tables.RUNS]].reset_index(drop=True)

    runs = tables.first_telling(some, tables.telling_runs)
    runs.index = tables.pd.RangeIndex(1, tables.RUNS + 1, name="run")
    known = tables.pd.read_csv(FOLDER / "assumptions_pool.csv", index_col="parameter")
    widest = str(_one(random, tables.WIDEST))
    others = [name for name in known.index if name not in tables.WIDEST]
    chosen = [widest, *(others[place] for place in random.permutation(len(others))[:5])]
    ends = tables.not_first(known.loc[chosen], widest, random)
    return Drawn(files=tables.luck_files(runs, ends, FOLDER / "files" / "words.csv"))


def draw_queue(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Another claim, other contributions, hours and accounts."""
    tables = _tables()
    pool = tables.queue_pool()
    topic = str(_one(random, sorted(pool["topics"])))
    while True:
        queue = tables.queue_table(int(random.integers(1_000_000)), topic)
        if tables.telling_queue(queue):
            return Drawn(
                values=tables.queue_values(queue, topic),
                files={"queue.csv": tables.text(queue.drop(columns="truth"))},
            )


def draw_design(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """The channel that is closed to the campaign of question 10."""
    return Drawn(values={"design_closed": _one(random, [*DESIGNS["design"]][1:])})


def draw_languages(random: np.random.Generator, values: Mapping[str, Any]) -> Drawn:
    """The same for question 11; tables tell the trials of both what is closed, and what a class was asked."""
    drawn = _one(random, [*DESIGNS["language"]][1:])
    closed = f"campaign,channel\nnetwork,{values['design_closed']}\nlast_bus,{drawn}\n"
    return Drawn(values={"language_closed": drawn}, files={"closed.csv": closed, "targets.csv": TARGETS})


SLOGANS = (
    {"ar": "صوتكم هو القرار", "en": "Your vote is the decision"},
    {"ar": "أنتم ترسمون الخطوط", "en": "You draw the lines"},
    {"ar": "ما تختارونه ننفذه", "en": "What you choose is what we do"},
    {"ar": "القرار قراركم", "en": "The decision is yours"},
)


def draw_memo(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Another slogan that promises a vote, and another number from the simulator."""
    return Drawn(
        values={"memo_slogan": _one(random, SLOGANS), "memo_people": 50 * int(random.integers(16, 60))}
    )


# What a design of the pool is called in prose, known answers and model answers.
DERIVED = {"closed_name": "name", "told": "told", "channels": "channels", "another": "another"}

DRAWS: dict[str, Drawer] = {
    "m03-order-calendar": draw_days,
    "m03-fill-plan": people.draw_people,
    "m03-fill-matrix": draw_matrix,
    "m03-read-funnel": draw_funnel,
    "m03-read-luck": draw_luck,
    "m03-judge-queue": draw_queue,
    "m03-design-campaign": draw_design,
    "m03-design-languages": draw_languages,
    "m03-write-memo": draw_memo,
}


def derive(values: Mapping[str, Any], data: Path) -> dict[str, Any]:
    """Return what follows: from closed channels their names, designs without them and targets; the people."""
    with (data / "targets.csv").open(encoding="utf-8") as file:
        targets = {f"target_{row['segment']}": int(row["participants"]) for row in csv.DictReader(file)}
    designs = {part: DESIGNS[part][values[f"{part}_closed"]] for part in DESIGNS}
    return (
        targets
        | people.derive_people(values)
        | {
            f"{part}_{told}": design[name]
            for part, design in designs.items()
            for told, name in DERIVED.items()
        }
    )
