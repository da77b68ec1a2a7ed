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
    named_checks,
    ordering,
    sorting,
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


WORKED_SURVEY = {"lowest": 8, "b": 23, "c": 56, "highest": 68}


def check_worked_index(answers: Answers) -> Verdict:
    """The index of two countries in a small table, a half each."""
    lowest, highest = WORKED_SURVEY["lowest"], WORKED_SURVEY["highest"]

    def part(country: str) -> NumberPart:
        points = WORKED_SURVEY[country]
        return NumberPart(
            name=f"index_{country}",
            right=(points - lowest) / (highest - lowest),
            tolerance=0.005,
            slips={slip: wrong(points, lowest, highest) for slip, wrong in INDEX_SLIPS.items()},
        )

    return fields(answers, [part("b"), part("c")], lambda slip: f"m01-worked-index-{slip}")


SEGMENTS = ("youth", "workers", "older", "shopkeepers")
TEAM_HOURS = 20


def check_open_doors(answers: Answers) -> Verdict:
    """A used, two-way channel for each segment; the portal alone serves two, so two earn nothing."""
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
    hours = sum(int(doors[channel]["hours_a_week"]) for channel in {*chosen.values()})
    remarks = [
        feedback(key, entries=tuple(entries))
        for key, entries in (("m01-open-doors-unused", unused), ("m01-open-doors-one-way", one_way))
        if entries
    ]
    good = len(chosen) - len(unused) - len(one_way)
    share = max(0, good - 2) / 2
    if hours > TEAM_HOURS:
        remarks.append(feedback("m01-open-doors-hours", hours=hours, limit=TEAM_HOURS))
        share /= 2
    if share == 1:
        remarks = [feedback("m01-open-doors-right")]
    return Verdict(share=share, feedback=tuple(remarks))


def check_read_index(answers: Answers) -> Verdict:
    """Three answers about one table; the country, which can be guessed, counts least."""
    change = {"sign": 0.0033, "percent": -0.33, "headline": (-0.19, -19)}
    return fields(
        answers,
        [
            NumberPart(
                name="places_lost",
                right=19,
                tolerance=0.01,
                slips={"rank": (18, 37), "places-sign": -19},
                other="places",
                weight=3,
            ),
            NumberPart(
                name="index_change", right=-0.0033, tolerance=0.001, slips=change, other="change", weight=3
            ),
            ChoicePart(name="risen_most", right="BHR", slips={"SAU": "highest", "ARE": "country"}, weight=2),
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
            "m01-levels": partial(
                sorting,
                name="levels",
                places={
                    "fees_page": ("information", "telling"),
                    "map_request": ("information", "request"),
                    "draft_posted": ("information", "draft"),
                    "draft_talk": ("consultation", "talk"),
                    "loading_hours": ("consultation", "talk"),
                    "market_vote": ("consultation", "vote"),
                    "playground_vote": ("decision", "small"),
                    "quarter_budget": ("decision", "bound"),
                    "photo_contest": ("none", "reach"),
                    "festival_ad": ("none", "reach"),
                },
                options=("information", "consultation", "decision", "none"),
            ),
            "m01-topics": partial(
                ordering,
                name="topics",
                right=(
                    "fees_text",
                    "library_hours",
                    "shade_support",
                    "city_2045",
                    "spending",
                ),
                wrong={
                    "cracked_bridge": "safety",
                    "park_builder": "settled",
                    "water_cut": "notice",
                },
                # A page or a service, then a policy, then strategy and money; on one step the order is free.
                rests_on=(
                    ("fees_text", "shade_support"),
                    ("library_hours", "shade_support"),
                    ("shade_support", "city_2045"),
                    ("shade_support", "spending"),
                ),
            ),
            "m01-climb": partial(
                ordering,
                name="climb",
                right=(
                    "publish",
                    "discuss",
                    "shortlist",
                    "pledge",
                    "vote",
                    "build",
                ),
                wrong={
                    "extra_project": "decoy",
                    "not_binding": "unbound",
                    "likes": "likes",
                },
                # The pledge may come at any time before the vote.
                rests_on=(
                    ("publish", "discuss"),
                    ("discuss", "shortlist"),
                    ("shortlist", "vote"),
                    ("pledge", "vote"),
                    ("vote", "build"),
                ),
            ),
            "m01-times": partial(
                sorting,
                name="times",
                places={
                    "quiet_rooms": ("design", "before"),
                    "ramp": ("design", "before"),
                    "story_corner": ("implementation", "during"),
                    "dust": ("implementation", "during"),
                    "promise_kept": ("evaluation", "after"),
                    "stopped_coming": ("evaluation", "after"),
                },
                options=("design", "implementation", "evaluation"),
            ),
            "m01-claims": partial(
                sorting,
                name="claims",
                places={
                    "market_day": ("sound", "sound"),
                    "drivers": ("sound", "sound"),
                    "followers": ("channel", "channel"),
                    "all_accounts": ("channel", "channel"),
                    "fell_19": ("rank", "rank"),
                    "ten_points": ("rank", "rank"),
                    "paper_ended": ("absent", "absent"),
                    "app_majority": ("absent", "absent"),
                },
                options=("sound", "channel", "rank", "absent"),
            ),
        }
    ),
    "m01-worked-index": check_worked_index,
    "m01-index": check_index,
    "m01-open-doors": check_open_doors,
    "m01-read-index": check_read_index,
    "m01-read-doors": check_read_doors,
}
