"""Private checks of m02-prepare-a-consultation. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from functools import partial
from math import ceil, floor

from mashura.grading.exercise.checking import Answers, Check, Feedback, Refused, Verdict, feedback
from mashura.grading.exercise.judging import (
    Say,
    choosing,
    computing,
    named_checks,
    number_fault,
    ordering,
    sorting,
)


def _load(a_day: float, minutes_each: float, hours_a_week: float) -> float:
    return a_day * 7 * minutes_each / 60 / hours_a_week


MODERATOR_SLIPS: dict[str, Callable[..., float]] = {
    "nearest": lambda *case: round(_load(*case)),
    "down": lambda *case: floor(_load(*case)),
    "five": lambda *case: ceil(_load(*case) * 5 / 7),
    "one-day": lambda *case: ceil(_load(*case) / 7),
    "hours": lambda *case: _load(*case) * case[2],
    "spare": lambda *case: floor(_load(*case)) + 1,
    "unrounded": lambda *case: _load(*case),
}


def check_moderators(answers: Answers) -> Verdict:
    """Loads from the secret seed; one divides evenly, some lie just above a whole number, some just below."""
    draw = answers.random("loads")
    even = int(draw.integers(2, 6))
    cases = [(60 * even, 5, 35)]
    for part in ("above", "below", "above", "below"):
        hours, minutes, people = (int(draw.integers(*limits)) for limits in ((20, 41), (2, 7), (3, 9)))
        just = people * hours * 60 / (7 * minutes)
        cases.append((floor(just) + 1 if part == "above" else ceil(just) - 1, minutes, hours))
    return computing(
        answers,
        "moderators",
        cases,
        lambda *case: ceil(round(_load(*case), 9)),
        MODERATOR_SLIPS,
        lambda slip: f"m02-moderators-{slip}",
    )


UNPROVED = ("management_support", "procedures", "audience_digital_readiness")
VERDICTS = ("go", "mend", "smaller")


def check_file(answers: Answers) -> Verdict:
    """Three sides whose text is no evidence, and the decision, which counts only together with them."""
    with answers.file("readiness.csv").open(encoding="utf-8") as file:
        sides = [row["side"] for row in csv.DictReader(file)]
    named = answers.ids("not_evidence", sides)
    verdict = answers.text("verdict")
    if not named and not verdict:
        raise Refused("grading-answer-empty")
    if verdict and verdict not in VERDICTS:
        raise Refused("grading-judging-option", name="verdict", option=verdict[:40])
    low = [side for side in named if side not in UNPROVED]
    hits = len(named) - len(low)
    remarks = [feedback("m02-file-low", entries=", ".join(low))] if low else []
    if hits < len(UNPROVED):
        remarks.append(feedback("m02-file-high"))
    if verdict != "mend":
        remarks.append(feedback(f"m02-file-{verdict or 'open'}"))
    selection = max(0, hits - len(low)) / len(UNPROVED)
    share = selection * (1.0 if verdict == "mend" else 0.6)
    return Verdict(share=share, feedback=tuple(remarks) or (feedback("m02-file-right"),))


def check_audience(answers: Answers) -> Verdict:
    """A number of people, a share and a segment, a third each."""
    with answers.file("audience.csv").open(encoding="utf-8") as file:
        lines = [*csv.DictReader(file)]
    rows = [(line["segment"], int(line["people"]), float(line["able_share"])) for line in lines]
    missed = {segment: people * (1 - able) for segment, people, able in rows}
    everybody, out = sum(people for _, people, _ in rows), sum(missed.values())
    mean = sum(1 - able for _, _, able in rows) / len(rows)
    share = out / everybody
    door = answers.text("door_first")
    first = max(missed, key=lambda segment: missed[segment])
    least = min(rows, key=lambda row: row[2])[0]
    largest = max(rows, key=lambda row: row[1])[0]

    def say(slip: str) -> str:
        return f"m02-audience-{slip}"

    faults = [
        _fault(answers.number("out_of_reach"), out, 5, {"able": everybody - out}, say),
        _fault(
            answers.number("out_share"),
            share,
            0.005,
            {"mean": mean, "able": 1 - share, "percent": 100 * share},
            say,
        ),
        None
        if door == first
        else feedback(say("share" if door == least else "largest" if door == largest else "segment")),
    ]
    remarks = {fault.key: fault for fault in faults if fault}
    return Verdict(
        share=faults.count(None) / len(faults), feedback=tuple(remarks.values()) or (feedback(say("right")),)
    )


def _fault(
    value: float, right: float, tolerance: float, slips: Mapping[str, float], say: Say
) -> Feedback | None:
    fault = number_fault(value, right, tolerance, slips, say)
    return feedback(say("number")) if fault and fault.key == say("other") else fault


CHECKS: dict[str, Check] = {
    **named_checks(
        {
            "m02-whether": partial(
                sorting,
                name="whether",
                places={
                    "closing_hours": ("consult", "open"),
                    "seats_shade": ("consult", "open"),
                    "pipe_repair": ("inform", "settled"),
                    "fines": ("inform", "settled"),
                    "load_test": ("experts", "technical"),
                    "lamp_type": ("experts", "technical"),
                    "next_street": ("sponsor", "unheard"),
                    "old_market": ("sponsor", "unheard"),
                },
                options=("consult", "inform", "experts", "sponsor"),
            ),
            "m02-brief": partial(
                sorting,
                name="brief",
                places={
                    "no_room": ("problem", "problem"),
                    "accidents": ("problem", "problem"),
                    "which_days": ("open", "open"),
                    "taxi_place": ("open", "open"),
                    "evening_only": ("decided", "decided"),
                    "budget_fixed": ("decided", "decided"),
                    "longer_way": ("effects", "effects"),
                    "delivery": ("effects", "effects"),
                    "everybody_happy": ("nowhere", "opinion"),
                    "best_section": ("nowhere", "opinion"),
                },
                options=("problem", "open", "decided", "effects", "nowhere"),
            ),
            "m02-parties": partial(
                choosing,
                name="parties",
                right=(
                    "shopkeepers",
                    "residents_behind",
                    "patients",
                    "taxi_drivers",
                    "worshippers",
                    "families",
                ),
                wrong={
                    "designers": "team",
                    "moderators": "team",
                    "citizens_all": "general",
                    "other_city": "untouched",
                },
            ),
            "m02-objective": partial(
                sorting,
                name="objective",
                places={
                    "draft_rules": ("draft", "draft"),
                    "new_plan": ("draft", "draft"),
                    "three_designs": ("vote", "vote"),
                    "names": ("vote", "vote"),
                    "empty_yard": ("ideas", "ideas"),
                    "quiet_hours": ("ideas", "ideas"),
                    "parking_app": ("service", "service"),
                    "clinic_booking": ("service", "service"),
                    "slogans": ("none", "false"),
                    "pavements": ("none", "false"),
                },
                options=("draft", "vote", "ideas", "service", "none"),
            ),
            "m02-goals": partial(
                sorting,
                name="goals",
                places={
                    "safer_evening": ("aim", "aim"),
                    "living_market": ("aim", "aim"),
                    "trust_city": ("aim", "aim"),
                    "drivers_40": ("goal", "goal"),
                    "top3": ("goal", "goal"),
                    "answer_84": ("goal", "goal"),
                    "post_daily": ("activity", "activity"),
                    "print_leaflets": ("activity", "activity"),
                    "two_majlis": ("activity", "activity"),
                },
                options=("aim", "goal", "activity"),
            ),
            "m02-evidence": partial(
                choosing,
                name="evidence",
                right=(
                    "letter_88",
                    "legal_note",
                    "rota",
                    "counts",
                    "drill",
                ),
                wrong={
                    "keen_team": "feeling",
                    "director_smiled": "feeling",
                    "know_people": "feeling",
                    "no_objection": "silence",
                    "ninety": "figure",
                },
            ),
            "m02-gate": partial(
                ordering,
                name="gate",
                right=(
                    "find",
                    "assign",
                    "attach",
                    "confirm",
                    "light",
                ),
                wrong={
                    "open_anyway": "shut",
                    "raise_level": "degree",
                    "sign_both": "same",
                },
            ),
        }
    ),
    "m02-moderators": check_moderators,
    "m02-file": check_file,
    "m02-audience": check_audience,
}
