"""Draws the numbers and tables of m02-prepare-a-consultation from a course's secret."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np

from mashura.grading.exercise.drawing import Drawer, Drawn
from mashura.record_file import read_record

# Numbers so far apart that each wrong way of calculating is told from the right one, and from the others.
APART = 0.03


def draw_load(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """A week's load whose hours are whole, for which each wrong way of counting gives another number."""
    while True:
        a_day = 10 * int(random.integers(9, 61))
        minutes, hours = int(random.integers(3, 11)), int(random.integers(12, 41))
        week = a_day * 7 * minutes / 60
        needed = week / hours
        people = ceil(needed)
        ways = (people, int(needed), ceil(needed / 7), people + 1, week)
        if week == int(week) and len({*ways}) == len(ways) and 0.2 < needed % 1 < 0.8 and needed < 40:
            return Drawn(
                values={
                    "load_a_day": a_day,
                    "load_minutes": minutes,
                    "load_hours": hours,
                    "load_people": people,
                }
            )


# What may stand beside each side of the record: ``proofs`` that others can check, and ``impressions``.
SIDES = read_record(Path(__file__).with_name("record_texts.yaml"), dict[str, dict[str, list[dict[str, str]]]])
UNPROVED = 3
WEAK_BUT_PROVED = "financial_resources"


def draw_record(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """A readiness record: high ratings with nothing behind them on three sides, evidence on the others."""
    sides = [side for side, texts in SIDES.items() if texts["impressions"]]
    bare = {sides[int(place)] for place in random.permutation(len(sides))[:UNPROVED]}
    rows = []
    for side, written in SIDES.items():
        texts = written["impressions" if side in bare else "proofs"]
        text = texts[int(random.integers(len(texts)))]
        if side == WEAK_BUT_PROVED:
            level = 1
        else:
            level = int(random.integers(3, 5) if side in bare else random.integers(2, 4))
        rows.append([side, level, text["ar"], text["en"]])
    return Drawn(
        values={
            "unproved": [side for side in SIDES if side in bare],
            "proved": [WEAK_BUT_PROVED, *(side for side in sides if side not in bare)],
        },
        files={"readiness.csv": _table(["side", "level", "text_ar", "text_en"], rows)},
    )


SEGMENTS = ("shopkeepers", "residents_behind", "patients", "taxi_drivers", "worshippers")


def draw_audience(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Five segments; the one with most people out of reach is neither the largest nor the least able."""
    while True:
        people = [50 * int(count) for count in random.integers(3, 38, len(SEGMENTS))]
        able = [int(share) / 100 for share in random.integers(25, 93, len(SEGMENTS))]
        missed = [count * (1 - share) for count, share in zip(people, able, strict=True)]
        first = missed.index(max(missed))
        others = [number for place, number in enumerate(missed) if place != first]
        everybody, out = sum(people), sum(missed)
        share = out / everybody
        ways = (share, 1 - share, sum(1 - part for part in able) / len(able))
        if (
            first not in (people.index(max(people)), able.index(min(able)))
            and people.index(max(people)) != able.index(min(able))
            and len({*people}) == len(people)
            and len({*able}) == len(able)
            and max(others) < 0.85 * missed[first]
            and abs(everybody - 2 * out) > 50
            and all(abs(one - other) > APART for one, other in combinations(ways, 2))
        ):
            rows = [[*row] for row in zip(SEGMENTS, people, able, strict=True)]
            return Drawn(
                values={
                    "reach_out": round(out),
                    "reach_share": round(share, 3),
                    "reach_door": SEGMENTS[first],
                },
                files={"audience.csv": _table(["segment", "people", "able_share"], rows)},
            )


def _table(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()


DRAWS: dict[str, Drawer] = {
    "m02-worked-moderators": draw_load,
    "m02-file": draw_record,
    "m02-audience": draw_audience,
}
