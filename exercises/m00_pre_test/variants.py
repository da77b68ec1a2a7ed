"""Draws the numbers of the pre-test and the post-test from a course's secret; see docs/exercise-format.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np

from mashura.grading.exercise.drawing import Drawer, Drawn

# Numbers so far apart that each wrong way of calculating is told from the right one, and from the others.
APART = 0.03


def far_apart(numbers: Sequence[float]) -> bool:
    """Return whether no two of these numbers could be taken for each other."""
    return all(abs(first - second) > APART for first, second in combinations(numbers, 2))


def draw_index(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Points of three countries; Arabic says 3 to 10 points in one way, so the lowest stays among them."""
    while True:
        lowest, highest = int(random.integers(3, 11)), int(random.integers(60, 96))
        gained = int(random.integers(lowest + 15, highest - 8))
        whole = highest - lowest
        ways = ((gained - lowest) / whole, gained / highest, (gained - lowest) / highest)
        if far_apart((*ways, (highest - gained) / whole)):
            return Drawn(values={"lowest": lowest, "highest": highest, "gained": gained})


# By how many hundredths the index moves, and by how many places the rank gets better.
MOVES = {"steady": ((1, 3), -1), "up": ((11, 20), 1), "steady-up": ((-2, 0), 1), "down": ((-19, -10), -1)}


def draw_claims(random: np.random.Generator, values: Mapping[str, Any]) -> Drawn:
    """Index and rank in two surveys, in the direction of the case; Arabic says 11 to 99 places in one way."""
    (low, high), better = MOVES[values["direction"]]
    moved = int(random.integers(low, high)) or 1
    before = int(random.integers(45, 76))
    places = int(random.integers(11, 20))
    rank = int(random.integers(35, 70))
    return Drawn(
        values={
            "index_before": f"{before / 100:.2f}",
            "index_after": f"{(before + moved) / 100:.2f}",
            "rank_before": rank,
            "rank_after": rank - better * places,
            "places": places,
            "gain": abs(moved),
        }
    )


def draw_moderators(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Contributions, minutes and hours for which rounding down, five days and one day give other numbers."""
    while True:
        contributions = 10 * int(random.integers(9, 61))
        minutes, hours = int(random.integers(4, 11)), int(random.integers(12, 31))
        week = contributions * 7 * minutes / 60
        needed = week / hours
        ways = (ceil(needed), int(needed), ceil(needed * 5 / 7), ceil(needed / 7), week)
        if week == int(week) and len({*ways}) == len(ways) and 0.1 < needed % 1 < 0.9 and needed < 60:
            return Drawn(
                values={"contributions": contributions, "minutes_each": minutes, "hours_each": hours}
            )


# What a readiness record may have no evidence on.
GAPS = (
    {"ar": "المال", "en": "money"},
    {"ar": "الموارد البشرية", "en": "human resources"},
    {"ar": "المنصة", "en": "the platform"},
    {"ar": "رأي الإدارة القانونية", "en": "the view of the legal office"},
    {"ar": "جاهزية الجمهور", "en": "the readiness of the audience"},
)


def draw_gap(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Return what the record lacks."""
    return Drawn(values={"gap_of": GAPS[int(random.integers(len(GAPS)))]})


def draw_funnel(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """People reached, visiting, registered and contributing; every wrong share differs from the right one."""
    while True:
        reached = 500 * int(random.integers(5, 20))
        visited = 20 * int(random.integers(15, 46))
        registered = 10 * int(random.integers(6, visited // 10 - 5))
        contributed = 5 * int(random.integers(4, registered // 5))
        ways = (1 - registered / visited, registered / visited, 1 - contributed / visited)
        if visited < reached / 2 and far_apart((*ways, 1 - registered / reached)):
            return Drawn(
                values={
                    "reached": reached,
                    "visited": visited,
                    "registered": registered,
                    "contributed": contributed,
                }
            )


def derive(values: Mapping[str, Any], _: Path) -> dict[str, Any]:
    """Work out the answers of two questions, for the known answers."""
    hours = values["contributions"] * 7 * values["minutes_each"] / 60
    return {
        "needed": ceil(hours / values["hours_each"]),
        "dropped": round(1 - values["registered"] / values["visited"], 3),
    }


DRAWS: dict[str, Drawer] = {
    "m00-pre-index": draw_index,
    "m00-pre-claims": draw_claims,
    "m00-pre-moderators": draw_moderators,
    "m00-pre-gate": draw_gap,
    "m00-pre-funnel": draw_funnel,
}
