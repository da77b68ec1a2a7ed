"""Private checks of m01-is-it-participation. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import partial

from mashura.grading.exercise.checking import Answers, Check, Refused, Verdict, feedback
from mashura.grading.exercise.judging import (
    ChoicePart,
    NumberPart,
    computing,
    fields,
    keyed,
    named_checks,
)

INDEX_SLIPS: dict[str, Callable[..., float]] = {
    "share": lambda points, lowest, highest: points / highest,
    "half": lambda points, lowest, highest: (points - lowest) / highest,
    "percent": lambda points, lowest, highest: 100 * (points - lowest) / (highest - lowest),
    "lack": lambda points, lowest, highest: (highest - points) / (highest - lowest),
    "turned": lambda points, lowest, highest: (highest - lowest) / (points - lowest),
}


def check_index(answers: Answers) -> Verdict:
    """Five surveys from the secret seed; the lowest country never has 0 points, so it must be subtracted."""
    draw = answers.random("surveys")
    cases = []
    for _ in range(5):
        lowest = int(draw.integers(3, 12))
        highest = lowest + int(draw.integers(40, 80))
        cases.append((int(draw.integers(lowest + 5, highest - 4)), lowest, highest))
    return computing(
        answers,
        "index",
        cases,
        lambda points, lowest, highest: (points - lowest) / (highest - lowest),
        INDEX_SLIPS,
        lambda slip: f"m01-index-{slip}",
        # Four places stand in the table of the United Nations; three are enough.
        tolerance=0.0005,
    )


def check_worked_index(answers: Answers) -> Verdict:
    """The index of two countries in a small table, a half each."""
    drawn = answers.variant.values
    lowest, highest = drawn["survey_lowest"], drawn["survey_highest"]

    def part(country: str) -> NumberPart:
        points = drawn[f"survey_{country}"]
        return NumberPart(
            name=f"index_{country}",
            right=(points - lowest) / (highest - lowest),
            tolerance=0.005,
            slips={slip: wrong(points, lowest, highest) for slip, wrong in INDEX_SLIPS.items()},
        )

    return fields(answers, [part("b"), part("c")], lambda slip: f"m01-worked-index-{slip}")


SEGMENTS = ("youth", "workers", "older", "shopkeepers")


def check_open_doors(answers: Answers) -> Verdict:
    """A used, two-way channel for each segment; the portal alone serves two of them, so two earn nothing."""
    with answers.file("doors.csv").open(encoding="utf-8") as file:
        doors = {row["channel"]: row for row in csv.DictReader(file)}
    chosen = answers.choices("opening", SEGMENTS, doors)
    if not chosen:
        raise Refused("grading-answer-empty")
    unused = [segment for segment, door in chosen.items() if segment not in doors[door]["used_by"].split()]
    one_way = [
        segment
        for segment, door in chosen.items()
        if segment not in unused and doors[door]["answers_back"] == "no"
    ]
    limit = answers.variant.values["team_hours"]
    hours = sum(int(doors[channel]["hours_a_week"]) for channel in {*chosen.values()})
    remarks = [
        feedback(key, entries=tuple(entries))
        for key, entries in (("m01-open-doors-unused", unused), ("m01-open-doors-one-way", one_way))
        if entries
    ]
    good = len(chosen) - len(unused) - len(one_way)
    share = max(0, good - 2) / 2
    if hours > limit:
        remarks.append(feedback("m01-open-doors-hours", hours=hours, limit=limit))
        share /= 2
    if share == 1:
        remarks = [feedback("m01-open-doors-right")]
    return Verdict(share=share, feedback=tuple(remarks))


COUNTRIES = ("ARE", "BHR", "SAU")


def check_read_index(answers: Answers) -> Verdict:
    """Three answers about one table; the country, which can be guessed, counts least."""
    drawn = answers.variant.values
    before, after = drawn["read_rank_from"], drawn["read_rank_to"]
    places, change = after - before, drawn["read_index_to"] - drawn["read_index_from"]
    slips = {"sign": -change, "percent": 100 * change, "headline": (-places / 100, float(-places))}
    country = {name: "highest" if name == drawn["highest"] else "country" for name in COUNTRIES}
    country.pop(drawn["risen"])
    return fields(
        answers,
        [
            NumberPart(
                name="places_lost",
                right=places,
                tolerance=0.01,
                slips={"rank": (before, after), "places-sign": -places},
                other="places",
                weight=4,
            ),
            NumberPart(
                name="index_change", right=change, tolerance=0.001, slips=slips, other="change", weight=4
            ),
            ChoicePart(name="risen_most", right=drawn["risen"], slips=country, weight=2),
        ],
        lambda slip: f"m01-read-index-{slip}",
    )


def check_read_doors(answers: Answers) -> Verdict:
    """Two shares, a half each."""
    with answers.file("library_votes.csv").open(encoding="utf-8") as file:
        rows = {row["door"]: (int(row["voters"]), int(row["aged_65_plus"])) for row in csv.DictReader(file)}
    everybody, old = (sum(row[place] for row in rows.values()) for place in (0, 1))
    online, old_online = (rows["portal"][place] + rows["app"][place] for place in (0, 1))
    rates = [aged / voters for voters, aged in rows.values()]
    older, digital = old / everybody, old_online / online
    older_slips = {"mean": sum(rates) / len(rates), "percent": 100 * older, "complement": 1 - older}
    digital_slips = {
        "percent": 100 * digital,
        "complement": 1 - digital,
        "whole": old_online / everybody,
        "among-old": old_online / old,
    }
    return fields(
        answers,
        [
            NumberPart(name="share_older", right=older, tolerance=0.002, slips=older_slips, other="number"),
            NumberPart(
                name="share_online", right=digital, tolerance=0.002, slips=digital_slips, other="number"
            ),
        ],
        lambda slip: f"m01-read-doors-{slip}",
    )


CHECKS: dict[str, Check] = {
    **named_checks(
        {
            "m01-levels": partial(keyed, name="levels"),
            "m01-topics": partial(keyed, name="topics"),
            "m01-climb": partial(keyed, name="climb"),
            "m01-times": partial(keyed, name="times"),
            "m01-claims": partial(keyed, name="claims"),
        }
    ),
    "m01-worked-index": check_worked_index,
    "m01-index": check_index,
    "m01-open-doors": check_open_doors,
    "m01-read-index": check_read_index,
    "m01-read-doors": check_read_doors,
}
