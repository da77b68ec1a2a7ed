"""Checks of questions 1 and 3: what belongs to planning, and what must happen before the opening."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations

from mashura.grading.exercise.checking import EMPTY, Answers, Feedback, Refused, Verdict, feedback
from mashura.grading.exercise.judging import ONE_BROKEN, closed, selection
from mashura.grading.exercise.variants import Key
from mashura.grading.reading.answers import is_blank


def check_order(answers: Answers) -> Verdict:
    """Choose six planning cards and keep what rests on what."""
    key = answers.variant.keys["steps"]
    steps = answers.ids("steps", (*key.right, *key.wrong))
    if not steps:
        raise Refused(EMPTY)
    share, reversed_pairs = _ordered(steps, key)
    said = [feedback(f"m03-order-other-{key.wrong[step]}") for step in steps if step in key.wrong]
    said += [feedback("m03-order-reversed", earlier=a, later=b) for a, b in reversed_pairs[:2]]
    if missing := {*key.right} - {*steps}:
        said.append(feedback("m03-order-missing", count=len(missing)))
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-order-right"),))


# What rests on what in question 3; how many days each takes is drawn.
CALENDAR = (
    ("facts", "approve"),
    ("approve", "translate"),
    ("translate", "read_aloud"),
    ("read_aloud", "load"),
    ("approve", "train"),
)
BEFORE = ("facts", "approve", "translate", "read_aloud", "load", "train")
LATER = ("sort", "extend", "film")


def ends(activity: str, days: Mapping[str, int]) -> int:
    """Return on which day after the first work an activity can end at the earliest."""
    return days[activity] + max((ends(a, days) for a, b in CALENDAR if b == activity), default=0)


def longest_chain(days: Mapping[str, int]) -> int:
    """Return the smallest number of days between the first work and the opening."""
    return max(ends(activity, days) for activity in BEFORE)


def check_calendar(answers: Answers) -> Verdict:
    """Three fifths for the activities and their order, two for the length of the longest chain."""
    key = answers.variant.keys["before_opening"]
    lasts = {step: answers.variant.values[f"days_{step}"] for step in (*BEFORE, *LATER)}
    steps, days = answers.ids("before_opening", (*key.right, *key.wrong)), answers.value("days_needed")
    if not steps and is_blank(days):
        raise Refused(EMPTY)
    share, reversed_pairs = _ordered(steps, key)
    share *= 0.6
    said: list[Feedback] = []
    said += [feedback(f"m03-calendar-other-{key.wrong[step]}") for step in steps if step in key.wrong]
    said += [feedback("m03-calendar-reversed", earlier=a, later=b) for a, b in reversed_pairs[:2]]
    if missing := {*key.right} - {*steps}:
        said.append(feedback("m03-calendar-missing", count=len(missing)))
    if is_blank(days):
        said.append(feedback("m03-calendar-no-days"))
    else:
        number, longest = answers.number("days_needed"), longest_chain(lasts)
        misread = {
            "sum": {sum(lasts[activity] for activity in BEFORE), sum(lasts.values())},
            "longest": {max(lasts.values())},
            "training": {ends("train", lasts)},
            "negative": {-longest},
        }
        if number == longest:
            share += 0.4
        elif not math.isnan(number):
            near = [kind for kind, values in misread.items() if number in values]
            said.append(feedback(f"m03-calendar-days-{near[0] if near else 'other'}"))
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-calendar-right"),))


def _ordered(steps: Sequence[str], key: Key) -> tuple[float, list[tuple[str, str]]]:
    """Return a share of 0-1 for choosing and ordering, and the pairs that stand the wrong way round.

    A card is misplaced if the order holds without it: one leaves some of the points, two nothing.
    """
    chosen, _ = selection(steps, key.right, key.wrong, str)
    place = {step: number for number, step in enumerate(steps)}
    turned = [(a, b) for a, b in key.rests_on if a in place and b in place and place[a] > place[b]]
    kept = {0: 1.0, 1: ONE_BROKEN}.get(_misplaced(steps, key.rests_on), 0.0)
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
