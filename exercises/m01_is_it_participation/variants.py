"""Draws the numbers and tables of this exercise from a course's secret; see docs/exercise-format.md."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any

import numpy as np

from mashura.grading.exercise.drawing import Drawer, Drawn
from mashura.paths import content

SEGMENTS = ("youth", "workers", "older", "shopkeepers")
# One right way would be a puzzle, and many a question without edge; the book variant has six.
FEWEST_WAYS, MOST_WAYS, KNOWN_WAYS = 2, 4, 8


def far_apart(numbers: Sequence[float], least: float) -> bool:
    """Return whether no two of these numbers could be taken for each other."""
    return all(abs(first - second) > least for first, second in combinations(numbers, 2))


def draw_survey(random: np.random.Generator, book: Mapping[str, Any]) -> Drawn:
    """Points of four countries; neither a misconception nor the book's answer is right for B or C."""
    published = [
        ways_of(book[f"survey_{country}"], book["survey_lowest"], book["survey_highest"])[0]
        for country in ("b", "c")
    ]
    while True:
        lowest, highest = int(random.integers(4, 15)), int(random.integers(60, 96))
        lower, higher = sorted(int(points) for points in random.integers(lowest + 8, highest - 6, 2))
        told_apart = (
            far_apart(ways_of(points, lowest, highest), 0.02)
            and far_apart((ways_of(points, lowest, highest)[0], known), 0.02)
            for points, known in zip((lower, higher), published, strict=True)
        )
        if higher - lower > 15 and all(told_apart):
            return Drawn(
                values={
                    "survey_lowest": lowest,
                    "survey_b": lower,
                    "survey_c": higher,
                    "survey_highest": highest,
                }
            )


def ways_of(points: int, lowest: int, highest: int) -> tuple[float, ...]:
    """Return a country's index, and what each misconception makes of it."""
    whole = highest - lowest
    return (
        (points - lowest) / whole,
        points / highest,
        (points - lowest) / highest,
        (highest - points) / whole,
    )


# Channels that each segment may use. They are many, so that one class's answer tells little to another; the
# radio, which nobody answers, is never a segment's only one.
MAY_USE = {
    "youth": ("portal", "whatsapp", "instagram", "call_centre", "majlis"),
    "workers": ("portal", "whatsapp", "instagram", "call_centre", "majlis", "radio"),
    "older": ("portal", "whatsapp", "call_centre", "majlis"),
    "shopkeepers": ("portal", "whatsapp", "call_centre", "majlis"),
}
CHANNELS = ("portal", "whatsapp", "instagram", "call_centre", "majlis", "radio")


def draw_doors(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Channels, who uses them and what they cost; Arabic says 11 to 99 hours in one way."""
    while True:
        uses = {
            segment: {str(channel) for channel in random.permutation(may)[: random.integers(1, 3)]}
            for segment, may in MAY_USE.items()
        }
        uses["older"].add("radio")
        # One more channel only broadcasts.
        silent = {"radio", ("portal", "whatsapp", "instagram", "")[int(random.integers(4))]}
        limit = int(random.integers(14, 25))
        rows = [
            {
                "channel": channel,
                "used_by": " ".join(segment for segment in SEGMENTS if channel in uses[segment]),
                "answers_back": "no" if channel in silent else "yes",
                "hours_a_week": 1 if channel == "radio" else int(random.integers(4, 11)),
            }
            for channel in CHANNELS
        ]
        ways, costly = right_ways(rows, limit)
        # With the radio, which takes an hour, the cheapest way still fits: it fails for one reason only.
        cheapest = right_ways(rows, limit - 1)[0]
        everybody_reached = all(row["used_by"] for row in rows)
        # The portal does not serve everybody, and older people do not use what young people do.
        told_apart = sum("portal" in channels for channels in uses.values()) == 2 and not any(
            way["youth"] in uses["older"] for way in ways
        )
        if FEWEST_WAYS <= len(ways) <= MOST_WAYS and costly and cheapest and everybody_reached and told_apart:
            return Drawn(values={"team_hours": limit}, files={"doors.csv": table(rows)})


def right_ways(
    rows: Iterable[Mapping[str, Any]], limit: int
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return each choice that serves all segments, the cheapest first: within the hours, and beyond them."""
    doors = {row["channel"]: row for row in rows}
    answered = {channel for channel, row in doors.items() if row["answers_back"] == "yes"}
    fitting = [
        [channel for channel, row in doors.items() if segment in row["used_by"].split()]
        for segment in SEGMENTS
    ]
    ways: list[dict[str, str]] = []
    costly: list[dict[str, str]] = []
    for chosen in sorted(product(*fitting), key=lambda chosen: hours_of({*chosen}, doors)):
        if answered >= {*chosen}:
            within = hours_of({*chosen}, doors) <= limit
            (ways if within else costly).append(dict(zip(SEGMENTS, chosen, strict=True)))
    return ways, costly


def hours_of(channels: Iterable[str], doors: Mapping[str, Mapping[str, Any]]) -> int:
    """Return the hours that these channels take together."""
    return sum(int(doors[channel]["hours_a_week"]) for channel in channels)


def draw_votes(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Who voted through which door; without paper and telephone the share of older people falls by half."""
    while True:
        ranges = {
            "paper": (80, 300, 0.25, 0.50),
            "portal": (400, 800, 0.02, 0.12),
            "app": (200, 400, 0.02, 0.12),
            "call_centre": (30, 120, 0.20, 0.45),
        }
        rows = []
        for door, (low, high, least, most) in ranges.items():
            voters = 10 * int(random.integers(low, high))
            aged = round(voters * random.uniform(least, most))
            rows.append({"door": door, "voters": voters, "aged_65_plus": aged})
        older, ways = shares(rows)
        if older["online"] < 0.45 * older["all"] and far_apart(ways, 0.004):
            return Drawn(files={"library_votes.csv": table(rows)})


def shares(rows: Iterable[Mapping[str, Any]]) -> tuple[dict[str, float], list[float]]:
    """Return the shares of older people among all and online, and the numbers that could be given instead."""
    doors = {row["door"]: (int(row["voters"]), int(row["aged_65_plus"])) for row in rows}
    voters, aged = (sum(counts[place] for counts in doors.values()) for place in (0, 1))
    online, aged_online = (doors["portal"][place] + doors["app"][place] for place in (0, 1))
    means = [old / everybody for everybody, old in doors.values()]
    right = {"all": aged / voters, "online": aged_online / online}
    mistaken = (sum(means) / len(means), aged_online / voters, aged_online / aged, means[1])
    return right, [*right.values(), *mistaken]


def draw_followers(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Thousands of followers, from 11 on, so that Arabic says them in one way."""
    return Drawn(values={"followers": 1000 * int(random.integers(24, 96))})


def draw_report(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Those who answered on the portal, on paper, and the people of determination among them."""
    portal, paper = 10 * int(random.integers(42, 96)), int(random.integers(45, 98))
    return Drawn(values={"on_portal": portal, "on_paper": paper, "determined": int(random.integers(18, 44))})


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as the text of a CSV file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [*rows[0]], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


DRAWS: dict[str, Drawer] = {
    "m01-worked-index": draw_survey,
    "m01-open-doors": draw_doors,
    "m01-read-doors": draw_votes,
    "m01-reply": draw_followers,
    "m01-report-line": draw_report,
}


def surveyed_in(year: int) -> dict[str, tuple[float, int]]:
    """Return index and rank of each country in a survey; read without pandas, whose import takes longer."""
    with content("datasets", "un_e_participation", "e_participation.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if int(row["year"]) == year]
    return {row["country"]: (float(row["index"]), int(row["rank"])) for row in rows}


def derive(values: Mapping[str, Any], data: Path) -> dict[str, Any]:
    """Work out from the values and tables of a class what its checks and known answers need."""
    with (data / "doors.csv").open(encoding="utf-8") as file:
        ways, costly = right_ways(csv.DictReader(file), values["team_hours"])
    before, after = (surveyed_in(values[year]) for year in ("read_from", "read_to"))
    risen = {country: after[country][0] - before[country][0] for country in sorted(after)}
    most, highest = (
        max(risen, key=lambda country: risen[country]),
        max(after, key=lambda country: after[country]),
    )
    read = {"from": before[values["read_country"]], "to": after[values["read_country"]]}
    whole = values["survey_highest"] - values["survey_lowest"]
    return {
        **{f"opening_{number}": ways[number % len(ways)] for number in range(KNOWN_WAYS)},
        "opening_costly": costly[0],
        **{f"read_rank_{place}": rank for place, (_, rank) in read.items()},
        **{f"read_index_{place}": round(index, 5) for place, (index, _) in read.items()},
        **{
            f"index_of_{country}": round((values[f"survey_{country}"] - values["survey_lowest"]) / whole, 3)
            for country in ("b", "c")
        },
        "risen": most,
        "risen_not": next(country for country in risen if country not in (most, highest)),
        "highest": highest,
        "answered": values["on_portal"] + values["on_paper"],
    }
