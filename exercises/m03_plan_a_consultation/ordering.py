"""Checks of questions 1 and 3: what belongs to planning, and what must happen before the opening."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import combinations

from mashura.grading.exercise.checking import EMPTY, Answers, Feedback, Refused, Verdict, feedback
from mashura.grading.exercise.judging import ONE_BROKEN, closed, selection
from mashura.grading.reading.answers import is_blank

CARDS = (
    "objective",
    "launch",
    "messages",
    "feedback",
    "green_light",
    "segments",
    "ratify",
    "channels",
    "collection",
)
PLANNING = {"objective", "segments", "channels", "messages", "collection", "feedback"}
# Pairs (earlier, later) that every good order keeps; whatever else is free.
RESTS_ON = (
    ("objective", "segments"),
    ("objective", "collection"),
    ("segments", "channels"),
    ("segments", "messages"),
    ("channels", "feedback"),
    ("objective", "feedback"),
)
OTHER_STAGE = {"green_light": "readiness", "launch": "conduct", "ratify": "decision"}


def check_order(answers: Answers) -> Verdict:
    """Choose six planning cards and keep what rests on what."""
    steps = answers.ids("steps", CARDS)
    if not steps:
        raise Refused(EMPTY)
    share, reversed_pairs = _ordered(steps, CARDS, PLANNING, RESTS_ON)
    said = [feedback(f"m03-order-other-{OTHER_STAGE[step]}") for step in steps if step in OTHER_STAGE]
    said += [feedback("m03-order-reversed", earlier=a, later=b) for a, b in reversed_pairs[:2]]
    if missing := PLANNING - {*steps}:
        said.append(feedback("m03-order-missing", count=len(missing)))
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-order-right"),))


# Days that each activity takes, as question 3 says.
DAYS = {
    "translate": 10,
    "sort": 8,
    "facts": 10,
    "load": 4,
    "extend": 7,
    "approve": 5,
    "train": 5,
    "read_aloud": 3,
    "film": 6,
}
CALENDAR = (
    ("facts", "approve"),
    ("approve", "translate"),
    ("translate", "read_aloud"),
    ("read_aloud", "load"),
    ("approve", "train"),
)
BEFORE = {activity for pair in CALENDAR for activity in pair}
LATER_STAGE = {"sort": "analysis", "extend": "running", "film": "announcing"}


def _ends(activity: str) -> int:
    """Return on which day after the first work an activity can end at the earliest."""
    return DAYS[activity] + max((_ends(a) for a, b in CALENDAR if b == activity), default=0)


def check_calendar(answers: Answers) -> Verdict:
    """Three fifths for the activities and their order, two for the length of the longest chain."""
    steps, days = answers.ids("before_opening", DAYS), answers.value("days_needed")
    if not steps and is_blank(days):
        raise Refused(EMPTY)
    share, reversed_pairs = _ordered(steps, DAYS, BEFORE, CALENDAR)
    share *= 0.6
    said: list[Feedback] = []
    said += [feedback(f"m03-calendar-other-{LATER_STAGE[step]}") for step in steps if step in LATER_STAGE]
    said += [feedback("m03-calendar-reversed", earlier=a, later=b) for a, b in reversed_pairs[:2]]
    if missing := BEFORE - {*steps}:
        said.append(feedback("m03-calendar-missing", count=len(missing)))
    if is_blank(days):
        said.append(feedback("m03-calendar-no-days"))
    else:
        number, longest = answers.number("days_needed"), max(map(_ends, BEFORE))
        misread = {
            "sum": {sum(DAYS[activity] for activity in BEFORE), sum(DAYS.values())},
            "longest": {max(DAYS.values())},
            "training": {_ends("train")},
            "negative": {-longest},
        }
        if number == longest:
            share += 0.4
        elif not math.isnan(number):
            near = [kind for kind, values in misread.items() if number in values]
            said.append(feedback(f"m03-calendar-days-{near[0] if near else 'other'}"))
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-calendar-right"),))


def _ordered(
    steps: Sequence[str], cards: Collection[str], wanted: set[str], rests_on: Sequence[tuple[str, str]]
) -> tuple[float, list[tuple[str, str]]]:
    """Return a share of 0-1 for choosing and ordering, and the pairs that stand the wrong way round.

    A card is misplaced if the order holds without it: one leaves some of the points, two nothing.
    """
    wrong = {card: card for card in cards if card not in wanted}
    chosen, _ = selection(steps, wanted, wrong, str)
    place = {step: number for number, step in enumerate(steps)}
    turned = [(a, b) for a, b in rests_on if a in place and b in place and place[a] > place[b]]
    kept = {0: 1.0, 1: ONE_BROKEN}.get(_misplaced(steps, rests_on), 0.0)
    return chosen * kept, turned


def _misplaced(steps: Sequence[str], rests_on: Sequence[tuple[str, str]]) -> int:
    """Return how many cards must be taken out at least, so that what is left keeps its order."""
    before = closed(frozenset(rests_on))
    place = {step: number for number, step in enumerate(steps)}
    turned = [(a, b) for a, b in before if a in place and b in place and place[a] > place[b]]
    return next(
        count
        for count in range(len(steps) + 1)
        for out in combinations(steps, count)
        if all(a in out or b in out for a, b in turned)
    )
