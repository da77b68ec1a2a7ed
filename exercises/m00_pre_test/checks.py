"""Private checks of m00-pre-test, which m03-post-test shares. This file stays with the instructor."""

from __future__ import annotations

from functools import partial
from math import ceil

from mashura.grading.exercise.checking import Answers, Check, Verdict
from mashura.grading.exercise.judging import Say, keyed, named_checks, number


def index(answers: Answers, say: Say) -> Verdict:
    """The index of one country, from the points of three."""
    drawn = answers.variant.values
    lowest, highest, gained = drawn["lowest"], drawn["highest"], drawn["gained"]
    right = (gained - lowest) / (highest - lowest)
    slips = {
        "share": gained / highest,
        "half": (gained - lowest) / highest,
        "percent": 100 * right,
        "lack": (highest - gained) / (highest - lowest),
        "turned": (highest - lowest) / (gained - lowest),
    }
    return number(answers, "index", right, 0.005, slips, say)


def moderators(answers: Answers, say: Say) -> Verdict:
    """The smallest number of moderators with whom the queue does not grow."""
    drawn = answers.variant.values
    day = drawn["contributions"] * drawn["minutes_each"] / 60
    needed = 7 * day / drawn["hours_each"]
    slips = {
        "down": int(needed),
        "five": ceil(5 * day / drawn["hours_each"]),
        "one_day": ceil(day / drawn["hours_each"]),
        "hours": 7 * day,
    }
    return number(answers, "moderators", ceil(needed), 0.01, slips, say)


def funnel(answers: Answers, say: Say) -> Verdict:
    """The share of visitors who did not register."""
    drawn = answers.variant.values
    registered = drawn["registered"] / drawn["visited"]
    slips = {
        "complement": registered,
        "contributed": 1 - drawn["contributed"] / drawn["visited"],
        "reach": 1 - drawn["registered"] / drawn["reached"],
        "percent": 100 * (1 - registered),
    }
    return number(answers, "drop_off", 1 - registered, 0.005, slips, say)


CHECKS: dict[str, Check] = named_checks(
    {
        "m00-pre-levels": partial(keyed, name="levels"),
        "m00-pre-times": partial(keyed, name="times"),
        "m00-pre-index": partial(index),
        "m00-pre-claims": partial(keyed, name="claims"),
        "m00-pre-whether": partial(keyed, name="whether"),
        "m00-pre-evidence": partial(keyed, name="evidence"),
        "m00-pre-moderators": partial(moderators),
        "m00-pre-gate": partial(keyed, name="gate"),
        "m00-pre-questions": partial(keyed, name="questions"),
        "m00-pre-doors": partial(keyed, name="doors"),
        "m00-pre-funnel": partial(funnel),
        "m00-pre-promise": partial(keyed, name="promise"),
    }
)
