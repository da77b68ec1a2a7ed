"""Checks of questions 10 and 11: what designs reach on average, so that no mark is a matter of luck."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mashura.errors import InputError
from mashura.grading.exercise.checking import EMPTY, Answers, Feedback, Refused, Verdict, feedback
from mashura.grading.exercise.private_modules import load_module
from mashura.grading.reading.answers import is_blank
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.methodology.vocabulary import ChannelPurpose
from mashura.simulation import load_world

trial = load_module(Path(__file__).parent / "files" / "campaign_trial.py")
# Loaded with the checks, once for all hand-ins of a run.
load_world("municipality")


def check_design(answers: Answers) -> Verdict:
    """Try the design; what it reaches on average counts, a half for each segment."""
    plan = _readable(answers, "design", trial.trial_plan)
    _open(plan, answers, "design_closed")
    _within(plan, trial.MOST_DAYS, trial.cost(plan), trial.BUDGET)
    share, short = _tried(plan, trial.wanted(answers.file("targets.csv"), "network"))
    said = tuple(feedback(f"m03-design-{name}", got=got, wanted=wanted) for name, got, wanted in short)
    return Verdict(share=share, feedback=said or (feedback("m03-design-right"),))


def check_languages(answers: Answers) -> Verdict:
    """Try the design; what it reaches on average counts, a quarter for each language."""
    plan = _readable(answers, "language_design", trial.language_plan)
    _open(plan, answers, "language_closed")
    if any(use.channel in trial.LANGUAGE_WITHOUT for use in plan.channels):
        raise Refused("m03-languages-without")
    _within(plan, trial.LANGUAGE_DAYS, trial.language_cost(plan), trial.LANGUAGE_BUDGET)
    share, short = _tried(plan, trial.wanted(answers.file("targets.csv"), "last_bus"))
    said: list[Feedback] = []
    if any(
        "ar" not in use.languages or len(use.languages) < 4
        for use in plan.channels_for(ChannelPurpose.COLLECT)
    ):
        said.append(feedback("m03-languages-door"))
    said += [
        feedback("m03-languages-short", code=name, got=got, wanted=wanted) for name, got, wanted in short
    ]
    # A door that lacks a language is no fault where all are heard.
    return Verdict(share=share, feedback=tuple(said) if short else (feedback("m03-languages-right"),))


def _readable(answers: Answers, name: str, make: Callable[[dict[str, Any]], Plan]) -> Plan:
    """Return the plan that a design makes: one that was made in the app, or one written as code."""
    made = answers.app_record(name, Campaign)
    design = trial.designed(made.plan or Plan()) if made is not None else answers.record(name)
    if is_blank(design):
        raise Refused(EMPTY)
    try:
        return make(design)
    except ValidationError as error:
        field = ".".join(str(place) for place in error.errors()[0]["loc"])
        raise Refused("m03-design-unreadable", field=field[:60]) from None


def _open(plan: Plan, answers: Answers, name: str) -> None:
    """Refuse a design with a channel that the class has been told is closed."""
    closed = answers.variant.values[name]
    if any(use.channel == closed for use in plan.channels):
        raise Refused(f"m03-design-closed-{name.partition('_')[0]}")


def _within(plan: Plan, days: int, spent: float, budget: int) -> None:
    """Refuse a design that breaks the municipality's rules."""
    if plan.timeline.duration_days is None:
        raise Refused("m03-design-no-duration")
    if plan.timeline.duration_days > days:
        raise Refused("m03-design-too-long", days=days)
    if any(use.posts_per_week > trial.MOST_POSTS for use in plan.channels):
        raise Refused("m03-design-too-many-posts", posts=trial.MOST_POSTS)
    if not spent:
        raise Refused("m03-design-costs-nothing")
    if spent > budget:
        raise Refused("m03-design-over-budget", cost=round(spent), budget=budget)
    if not plan.channels_for(ChannelPurpose.COLLECT):
        raise Refused("m03-design-no-collecting")


def _tried(plan: Plan, targets: dict[str, int]) -> tuple[float, list[tuple[str, int, int]]]:
    """Return the share of the points, and for each target that is missed: name, reached, wanted."""
    try:
        got = trial.reached(plan)
    except InputError:
        # Only code can name a segment that the campaign does not have.
        raise Refused("m03-design-unreadable", field="segments") from None
    # Quarters of the way to the target; the first quarter comes by itself.
    steps = [max(0, 4 * min(got[name], wanted) // wanted - 1) for name, wanted in targets.items()]
    short = [(name, got[name], wanted) for name, wanted in targets.items() if got[name] < wanted]
    return sum(steps) / (3 * len(steps)), short
