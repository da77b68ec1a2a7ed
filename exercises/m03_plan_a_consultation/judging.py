"""Checks of questions 8 and 9: a planted campaign in a queue, and changes that remove an obstacle."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mashura.grading.exercise.checking import EMPTY, Answers, Refused, Verdict, feedback
from mashura.grading.exercise.judging import selection
from mashura.grading.exercise.private_modules import load_module
from mashura.methodology.records.plan import Plan
from mashura.simulation import load_world, predict

FOLDER = Path(__file__).parent
draft_plan = load_module(FOLDER / "draft_plan.py")
CAMPAIGN = ("planted", "old-account")
# Planted contributions that one accused honest person costs; question 8 says so.
COST = 2


def check_queue(answers: Answers) -> Verdict:
    """Right names minus twice the wrong ones: silencing an honest person is worse than missing a liar."""
    truth: dict[str, str] = answers.variant.values["queue_truth"]
    planted = {author for author, kind in truth.items() if kind in CAMPAIGN}
    named = {*answers.ids("planted", truth)}
    if not named:
        raise Refused(EMPTY)
    right, accused = named & planted, named - planted
    if len(accused) > len(truth) / 2:
        return Verdict(share=0.0, feedback=(feedback("m03-queue-everybody"),))
    share = max(0.0, (len(right) - COST * len(accused)) / len(planted))
    said = [feedback(f"m03-queue-{why}") for why in sorted({truth[author] for author in accused})]
    missed = planted - named
    if len(right) >= 3 and "old-account" in {truth[author] for author in missed}:
        said.append(feedback("m03-queue-old-account"))
    elif missed:
        said.append(feedback("m03-queue-missed", count=len(missed)))
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-queue-right"),))


# A segment comes clearly more often from this ratio on; question 9 says the same in words.
CLEARLY = 1.5


@cache
def ratios() -> dict[str, dict[str, float]]:
    """Return by change and segment how many times the draft's participants it brings (simulated)."""

    def means(plan: dict[str, object]) -> dict[str, float]:
        funnel = predict(Plan.model_validate(plan), load_world("municipality")).funnel
        people = funnel.groupby("segment")["contributed"].sum()
        return {segment: float(people[segment]) for segment in ("older", "workers")}

    before = means(draft_plan.DRAFT)
    return {
        change: {segment: after / before[segment] for segment, after in means(plan).items()}
        for change, plan in draft_plan.CHANGES.items()
    }


def check_changes(answers: Answers) -> Verdict:
    """Half for each segment: which changes help it. Tests hold the keys to what the simulator says."""
    keys = {segment: answers.variant.keys[f"more_{segment}"] for segment in ("older", "workers")}
    given = {
        segment: answers.ids(f"more_{segment}", (*key.right, *key.wrong)) for segment, key in keys.items()
    }
    if not any(given.values()):
        raise Refused(EMPTY)
    said = []
    share = 0.0
    for segment, key in keys.items():
        if given[segment]:
            share += 0.5 * selection(given[segment], key.right, key.wrong, str)[0]
        for change in given[segment]:
            if change in key.wrong:
                said.append(feedback(f"m03-changes-{key.wrong[change]}", change=change, segment=segment))
        if missed := {*key.right} - {*given[segment]}:
            said.append(feedback("m03-changes-missed", segment=segment, count=len(missed)))
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-changes-right"),))
