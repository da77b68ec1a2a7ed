"""Private checks of m01-is-it-participation. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from functools import partial

from mashura.grading.exercise.checking import Answers, Check, Refused, Verdict, feedback
from mashura.grading.exercise.judging import computing, named_checks, ordering, sorting

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
    )


SEGMENTS = ("youth", "workers", "older", "shopkeepers")
TEAM_HOURS = 20


def check_open_doors(answers: Answers) -> Verdict:
    """A used, two-way channel for each segment; the portal alone serves two, so two earn nothing."""
    given = answers.record("opening")
    with answers.file("doors.csv").open(encoding="utf-8") as file:
        doors = {row["channel"]: row for row in csv.DictReader(file)}
    chosen = {segment: given[segment] for segment in SEGMENTS if given.get(segment)}
    if not chosen:
        raise Refused("grading-answer-empty")
    for segment in given:
        if segment not in SEGMENTS:
            raise Refused("grading-unknown-id", name="opening", id=segment[:40])
    for channel in chosen.values():
        if type(channel) is not str or channel not in doors:
            raise Refused("grading-judging-option", name="opening", option=str(channel)[:40])
    unused = [segment for segment, door in chosen.items() if segment not in doors[door]["used_by"].split()]
    one_way = [
        segment
        for segment, door in chosen.items()
        if segment not in unused and doors[door]["answers_back"] == "no"
    ]
    left = [segment for segment in SEGMENTS if segment not in chosen]
    hours = sum(int(doors[channel]["hours_a_week"]) for channel in {*chosen.values()})
    remarks = [
        feedback(key, entries=", ".join(entries))
        for key, entries in (("m01-open-doors-unused", unused), ("m01-open-doors-one-way", one_way))
        if entries
    ]
    if left:
        remarks.append(feedback("grading-judging-open", count=len(left), entries=", ".join(left)))
    good = len(chosen) - len(unused) - len(one_way)
    share = max(0, good - 2) / 2
    if hours > TEAM_HOURS:
        remarks.append(feedback("m01-open-doors-hours", hours=hours, limit=TEAM_HOURS))
        share = max(0.0, share - 0.5)
    return Verdict(share=share, feedback=tuple(remarks) or (feedback("m01-open-doors-right"),))


INDEX_CHANGE_SLIPS = {"sign": (0.0033,), "percent": (-0.33,), "headline": (-0.19, -19)}


def check_read_index(answers: Answers) -> Verdict:
    """Three answers about one table, a third each."""
    places = answers.number("places_lost")
    change = answers.number("index_change")
    country = answers.text("risen_most")
    faults = [
        _slip(places, 19, 0.01, {"rank": (18, 37), "places-sign": (-19,)}, "places"),
        _slip(change, -0.0033, 0.001, INDEX_CHANGE_SLIPS, "change"),
        None if country == "BHR" else "highest" if country == "SAU" else "country",
    ]
    remarks = tuple(feedback(f"m01-read-index-{fault}") for fault in faults if fault)
    return Verdict(share=1 - len(remarks) / 3, feedback=remarks or (feedback("m01-read-index-right"),))


def _slip(
    value: float, right: float, tolerance: float, slips: Mapping[str, tuple[float, ...]], other: str
) -> str | None:
    if abs(value - right) <= tolerance:
        return None
    known = (
        slip for slip, wrong in slips.items() if any(abs(value - number) <= tolerance for number in wrong)
    )
    return next(known, other)


def check_read_doors(answers: Answers) -> Verdict:
    """Two shares, a half each."""
    with answers.file("library_votes.csv").open(encoding="utf-8") as file:
        rows = {row["door"]: (int(row["voters"]), int(row["aged_65_plus"])) for row in csv.DictReader(file)}
    everybody, old = (sum(row[place] for row in rows.values()) for place in (0, 1))
    online, old_online = (rows["portal"][place] + rows["app"][place] for place in (0, 1))
    rates = {door: aged / voters for door, (voters, aged) in rows.items()}
    older, digital = old / everybody, old_online / online
    faults = [
        _slip(
            answers.number("share_older"),
            older,
            0.002,
            {
                "mean": (sum(rates.values()) / len(rates),),
                "percent": (100 * older,),
                "complement": (1 - older,),
            },
            "number",
        ),
        _slip(
            answers.number("share_online"),
            digital,
            0.002,
            {
                "percent": (100 * digital,),
                "complement": (1 - digital,),
                "whole": (old_online / everybody,),
                "among-old": (old_online / old,),
            },
            "number",
        ),
    ]
    remarks = tuple(feedback(f"m01-read-doors-{fault}") for fault in dict.fromkeys(faults) if fault)
    return Verdict(
        share=1 - sum(fault is not None for fault in faults) / 2,
        feedback=remarks or (feedback("m01-read-doors-right"),),
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
    "m01-index": check_index,
    "m01-open-doors": check_open_doors,
    "m01-read-index": check_read_index,
    "m01-read-doors": check_read_doors,
}
