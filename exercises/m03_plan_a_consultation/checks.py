"""Private checks of m03-plan-a-consultation. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from mashura.grading.checking import Answers, Check, Feedback, Refused, Verdict, feedback
from mashura.grading.exercise import load_module
from mashura.methodology.campaign import Campaign
from mashura.methodology.plan import Plan
from mashura.methodology.rules import SHORT_PERIOD_DAYS, objections
from mashura.methodology.vocabulary import OFFLINE_CHANNELS, ChannelPurpose

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
    """Choose six planning cards, keep six dependencies; a wrong card costs two: taking all earns nothing."""
    steps = answers.ids("steps", CARDS)
    if not steps:
        raise Refused("grading-answer-empty")
    chosen = {*steps}
    wrong, missing = chosen - PLANNING, PLANNING - chosen
    selection = max(0.0, (len(PLANNING) - len(missing) - 2 * len(wrong)) / len(PLANNING))
    place = {step: index for index, step in enumerate(steps)}
    pairs = [(a, b) for a, b in RESTS_ON if a in place and b in place]
    kept = [place[a] < place[b] for a, b in pairs]
    # An order by chance keeps half of the pairs, so half earns nothing.
    order = max(0.0, 2 * sum(kept) / len(RESTS_ON) - 1)
    said: list[Feedback] = []
    for step in steps:
        if step in OTHER_STAGE:
            said.append(feedback(f"m03-order-other-{OTHER_STAGE[step]}"))
    for (earlier, later), good in zip(pairs, kept, strict=True):
        if not good:
            said.append(feedback("m03-order-reversed", earlier=earlier, later=later))
    if missing:
        said.append(feedback("m03-order-missing", count=len(missing)))
    if not said:
        said.append(feedback("m03-order-right"))
    return Verdict(share=selection * (0.5 + 0.5 * order), feedback=tuple(said))


SEGMENTS: list[dict[str, Any]] = [
    {
        "segment_id": "youth",
        "languages": ["ar", "en"],
        "age_bands": ["15-17", "18-29"],
        "digital_readiness": 4,
        "inclusion_target": True,
    },
    {
        "segment_id": "older",
        "languages": ["ar"],
        "age_bands": ["65+"],
        "digital_readiness": 1,
        "inclusion_target": True,
    },
    {"segment_id": "workers", "languages": ["en"], "regions": ["industrial"], "digital_readiness": 3},
]
FILLED = ("timeline", "channels", "messages", "feedback")


def check_fill(answers: Answers) -> Verdict:
    """Four parts of a plan, a quarter each, judged by the methodology's own rules."""
    part = answers.record("plan_part")
    if not part:
        raise Refused("grading-answer-empty")
    given = {key: value for key, value in part.items() if key in FILLED}
    try:
        plan = Plan.model_validate({**given, "segments": SEGMENTS})
    except ValidationError as error:
        field = ".".join(str(place) for place in error.errors()[0]["loc"])
        raise Refused("m03-fill-unreadable", field=field[:60]) from None
    broken = {one.rule for one in objections(Campaign(plan=plan))}
    said = [
        *_timeline_faults(plan, broken),
        *_channel_faults(plan, broken),
        *_message_faults(plan, broken),
        *_feedback_faults(plan, broken),
    ]
    faulty = {fault.key.split("-")[2] for fault in said}
    good = [name for name in FILLED if name not in faulty]
    return Verdict(
        share=len(good) / len(FILLED), feedback=tuple(said) if said else (feedback("m03-fill-right"),)
    )


def _timeline_faults(plan: Plan, broken: set[str]) -> list[Feedback]:
    days = plan.timeline.duration_days
    if days is None or plan.timeline.opens_on is None:
        return [feedback("m03-fill-timeline-open")]
    if "short-period" in broken:
        return [feedback("m03-fill-timeline-short", days=days, least=SHORT_PERIOD_DAYS)]
    if "reminder-outside-period" in broken:
        return [feedback("m03-fill-timeline-reminder", days=days)]
    return []


def _channel_faults(plan: Plan, broken: set[str]) -> list[Feedback]:
    if not plan.channels_for(ChannelPurpose.COLLECT):
        return [feedback("m03-fill-channels-collect")]
    if not plan.channels_for(ChannelPurpose.PROMOTE):
        return [feedback("m03-fill-channels-promote")]
    if "segment-without-channel" in broken or "unknown-segment" in broken:
        return [feedback("m03-fill-channels-segment")]
    collects = [
        use
        for use in plan.channels_for(ChannelPurpose.COLLECT)
        if use.channel in OFFLINE_CHANNELS and (not use.segments or "older" in use.segments)
    ]
    if "digital-only" in broken or not collects:
        return [feedback("m03-fill-channels-digital")]
    return []


def _message_faults(plan: Plan, broken: set[str]) -> list[Feedback]:
    written = {(one.segment, one.language) for one in plan.messages if len(one.text.split()) >= 4}
    wanted = {(one["segment_id"], code) for one in SEGMENTS for code in one["languages"]}
    if not plan.messages:
        return [feedback("m03-fill-messages-open")]
    if missing := sorted(wanted - written):
        if {one.language for one in plan.messages} == {"ar"}:
            return [feedback("m03-fill-messages-arabic")]
        segment, language = missing[0]
        return [feedback("m03-fill-messages-language", segment=segment, code=language)]
    return []


def _feedback_faults(plan: Plan, broken: set[str]) -> list[Feedback]:
    if not plan.feedback.channels or plan.feedback.within_days is None:
        return [feedback("m03-fill-feedback-open")]
    if "feedback-elsewhere" in broken:
        return [feedback("m03-fill-feedback-elsewhere")]
    if plan.feedback.within_days > 84:
        return [feedback("m03-fill-feedback-late", days=plan.feedback.within_days)]
    return []


def check_funnel(answers: Answers) -> Verdict:
    """Half for the channel, half for the share."""
    with answers.file("pilot_funnel.csv").open(encoding="utf-8") as stream:
        rows = {
            row.pop("channel"): {key: int(value) for key, value in row.items()}
            for row in csv.DictReader(stream)
        }
    total = {
        step: sum(row[step] for row in rows.values())
        for step in ("exposed", "visited", "registered", "contributed")
    }
    rate = {name: row["contributed"] / row["exposed"] for name, row in rows.items()}
    said: list[Feedback] = []
    share = 0.0
    channel = answers.text("best_channel")
    drop = answers.value("drop_off")
    if not channel and drop is None:
        raise Refused("grading-answer-empty")
    if channel == max(rate, key=lambda name: rate[name]):
        share += 0.5
    elif channel == max(rows, key=lambda name: rows[name]["contributed"]):
        said.append(feedback("m03-funnel-largest-count"))
    elif channel == max(rows, key=lambda name: rows[name]["exposed"]):
        said.append(feedback("m03-funnel-largest-reach"))
    else:
        said.append(feedback("m03-funnel-other-channel"))
    if drop is None:
        said.append(feedback("m03-funnel-no-number"))
        return Verdict(share=share, feedback=tuple(said))
    number = answers.number("drop_off")
    stay = total["registered"] / total["visited"]
    expected = 1 - stay
    misread = {
        "m03-funnel-percent": expected * 100,
        "m03-funnel-complement": stay,
        "m03-funnel-contributed": 1 - total["contributed"] / total["visited"],
        "m03-funnel-reach": 1 - total["registered"] / total["exposed"],
    }
    if abs(number - expected) <= 0.01:
        share += 0.5
    else:
        near = [key for key, value in misread.items() if abs(number - value) <= 0.01 * max(1.0, value)]
        said.append(feedback(near[0] if near else "m03-funnel-number"))
    if not said:
        said.append(feedback("m03-funnel-right"))
    return Verdict(share=share, feedback=tuple(said))


PLANTED = {"c03", "c05", "c07", "c10", "c12", "c15", "c18"}
# Why somebody may take an honest contribution for a planted one.
HONEST_BUT_ODD = {
    "c09": "angry",
    "c16": "night",
    "c13": "twice",
    "c14": "twice",
    "c04": "neighbours",
    "c11": "neighbours",
    "c17": "same_view",
}


def check_queue(answers: Answers) -> Verdict:
    """Found minus falsely accused; naming everybody earns nothing."""
    with answers.file("queue.csv").open(encoding="utf-8") as stream:
        ids = [row["id"] for row in csv.DictReader(stream)]
    named = {*answers.ids("planted", ids)}
    if not named:
        raise Refused("grading-answer-empty")
    found, accused = named & PLANTED, named - PLANTED
    if len(accused) > len(ids) / 2:
        return Verdict(share=0.0, feedback=(feedback("m03-queue-everybody"),))
    share = max(0.0, (len(found) - len(accused)) / len(PLANTED))
    said = [
        feedback(f"m03-queue-{why.replace('_', '-')}")
        for why in sorted({HONEST_BUT_ODD.get(one, "other") for one in accused})
    ]
    if "c10" not in named and len(found) >= 3:
        said.append(feedback("m03-queue-old-account"))
    elif PLANTED - named:
        said.append(feedback("m03-queue-missed", count=len(PLANTED - named)))
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-queue-right"),))


RUNS = 5
trial = load_module(Path(__file__).parent / "files" / "campaign_trial.py")


def check_design(answers: Answers) -> Verdict:
    """Try the design on fresh publics; what the second-worst run reaches counts, a half for each segment."""
    design = answers.record("design")
    try:
        plan = trial.trial_plan(design)
    except ValidationError as error:
        field = ".".join(str(place) for place in error.errors()[0]["loc"])
        raise Refused("m03-design-unreadable", field=field[:60]) from None
    if plan.timeline.duration_days is None:
        raise Refused("m03-design-no-duration")
    if plan.timeline.duration_days > trial.MOST_DAYS:
        raise Refused("m03-design-too-long", days=trial.MOST_DAYS)
    if any(use.posts_per_week > trial.MOST_POSTS for use in plan.channels):
        raise Refused("m03-design-too-many-posts", posts=trial.MOST_POSTS)
    if trial.cost(plan) > trial.BUDGET:
        raise Refused("m03-design-over-budget", cost=round(trial.cost(plan)), budget=trial.BUDGET)
    if not plan.channels_for(ChannelPurpose.COLLECT):
        raise Refused("m03-design-no-collecting")
    runs = [trial.reached(plan, answers.seed(f"public-{number}")) for number in range(RUNS)]
    said: list[Feedback] = []
    share = 0.0
    for segment, wanted in trial.TARGETS.items():
        got = sorted(run[segment] for run in runs)[1]
        # Quarters of the way to the target; the first quarter comes by itself.
        share += 0.5 * max(0.0, np.floor(4 * min(got / wanted, 1.0)) - 1) / 3
        if got < wanted:
            said.append(feedback(f"m03-design-{segment}", got=got, wanted=wanted))
    if not said:
        said.append(feedback("m03-design-right"))
    return Verdict(share=float(share), feedback=tuple(said))


CHECKS: dict[str, Check] = {
    "m03-order-questions": check_order,
    "m03-fill-plan": check_fill,
    "m03-read-funnel": check_funnel,
    "m03-judge-queue": check_queue,
    "m03-design-campaign": check_design,
}
