"""Private checks of m02-prepare-a-consultation. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import partial
from math import ceil, floor

from mashura.grading.exercise.checking import Answers, Check, Refused, Verdict, feedback
from mashura.grading.exercise.judging import (
    ChoicePart,
    NumberPart,
    computing,
    fields,
    keyed,
    named_checks,
    selection,
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


def check_worked_moderators(answers: Answers) -> Verdict:
    """The weekly hours and the moderators for one load, a half each."""
    drawn = answers.variant.values
    need = _load(drawn["load_a_day"], drawn["load_minutes"], drawn["load_hours"])
    hours = need * drawn["load_hours"]
    hour_slips = {"one-day": hours / 7, "five": hours * 5 / 7, "minutes": hours * 60}
    slips = {
        "down": floor(need),
        "unrounded": need,
        "hours": hours,
        "one-day": ceil(need / 7),
        "spare": ceil(need) + 1,
    }
    return fields(
        answers,
        [
            NumberPart(
                name="weekly_hours", right=hours, tolerance=0.1, slips=hour_slips, other="other-hours"
            ),
            NumberPart(name="moderators_needed", right=ceil(need), tolerance=0.01, slips=slips),
        ],
        lambda slip: f"m02-worked-moderators-{slip}",
    )


# Mending, or a smaller question because half of the money is refused: both can be defended from the record.
VERDICTS = {"mend": 1.0, "smaller": 1.0, "go": 0.2, "": 0.5}


def check_file(answers: Answers) -> Verdict:
    """Three sides whose text is no evidence, and the decision, which counts only together with them."""
    with answers.file("readiness.csv").open(encoding="utf-8") as file:
        sides = [row["side"] for row in csv.DictReader(file)]
    named = answers.ids("not_evidence", sides)
    verdict = answers.choice("verdict", ("go", "mend", "smaller"))
    if not named and not verdict:
        raise Refused("grading-answer-empty")
    unproved = answers.variant.values["unproved"]
    low = {side: "low" for side in sides if side not in unproved}
    share, remarks = selection(named, unproved, low, _file_key)
    remarks = [
        feedback("m02-file-high") if remark.key == "grading-judging-missing" else remark for remark in remarks
    ]
    if verdict == "go":
        remarks.append(feedback("m02-file-go"))
    if not remarks and verdict:
        remarks = [feedback(f"m02-file-right-{verdict}")]
    return Verdict(share=share * VERDICTS[verdict], feedback=tuple(remarks))


def _file_key(slip: str) -> str:
    return f"m02-file-{slip}"


def check_audience(answers: Answers) -> Verdict:
    """A number of people, a share and a segment, a third each."""
    with answers.file("audience.csv").open(encoding="utf-8") as file:
        lines = [*csv.DictReader(file)]
    rows = [(line["segment"], int(line["people"]), float(line["able_share"])) for line in lines]
    missed = {segment: people * (1 - able) for segment, people, able in rows}
    everybody, out = sum(people for _, people, _ in rows), sum(missed.values())
    mean = sum(1 - able for _, _, able in rows) / len(rows)
    share = out / everybody
    first = max(missed, key=lambda segment: missed[segment])
    least = min(rows, key=lambda row: row[2])[0]
    largest = max(rows, key=lambda row: row[1])[0]
    doors = dict.fromkeys((segment for segment in missed if segment != first), "segment")
    doors |= {least: "share", largest: "largest"}
    share_slips = {"mean": mean, "able": 1 - share, "percent": 100 * share}
    return fields(
        answers,
        [
            NumberPart(
                name="out_of_reach", right=out, tolerance=5, slips={"able": everybody - out}, other="number"
            ),
            NumberPart(name="out_share", right=share, tolerance=0.005, slips=share_slips, other="number"),
            ChoicePart(name="door_first", right=first, slips=doors),
        ],
        lambda slip: f"m02-audience-{slip}",
    )


CHECKS: dict[str, Check] = {
    **named_checks(
        {
            "m02-whether": partial(keyed, name="whether"),
            "m02-brief": partial(keyed, name="brief"),
            "m02-parties": partial(keyed, name="parties"),
            "m02-objective": partial(keyed, name="objective"),
            "m02-goals": partial(keyed, name="goals"),
            "m02-evidence": partial(keyed, name="evidence"),
            "m02-gate": partial(keyed, name="gate"),
        }
    ),
    "m02-worked-moderators": check_worked_moderators,
    "m02-moderators": check_moderators,
    "m02-file": check_file,
    "m02-audience": check_audience,
}
