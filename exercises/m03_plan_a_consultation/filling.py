"""Checks of questions 2, 4 and 5: other parties, a part of the plan, segments and channels."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from mashura.grading.exercise.checking import Answers, Feedback, Refused, Verdict, feedback
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import ChannelUse, Plan
from mashura.methodology.rules.plan import objections
from mashura.methodology.rules.timeline import SHORT_PERIOD_DAYS
from mashura.methodology.vocabulary import ChannelPurpose, Level

# (much power, much interest)
PARTIES = {
    "operator": (True, True),
    "roads": (True, False),
    "police": (True, False),
    "disability": (False, True),
    "residents": (False, True),
    "museum": (False, False),
    "paper": (False, False),
}


def check_parties(answers: Answers) -> Verdict:
    """Seven parties in four fields; what chance gives, a quarter of them, earns nothing."""
    given = answers.value("parties")
    if not given:
        raise Refused("grading-answer-empty")
    plan = _plan("m03-parties-unreadable", stakeholders=given)
    said: list[Feedback] = []
    right = 0
    names = [party.name.strip() for party in plan.stakeholders]
    for name in names:
        if name not in PARTIES:
            raise Refused("m03-parties-unknown", name=name[:40])
        if names.count(name) > 1:
            raise Refused("m03-parties-doubled", name=name)
    for name, party in zip(names, plan.stakeholders, strict=True):
        if party.power in (None, Level.PARTIAL) or party.interest in (None, Level.PARTIAL):
            said.append(feedback("m03-parties-undecided", name=name))
            continue
        much = (party.power or 0) > Level.PARTIAL, (party.interest or 0) > Level.PARTIAL
        right += much == PARTIES[name]
        for what, thought, true in zip(("power", "interest"), much, PARTIES[name], strict=True):
            if thought != true:
                said.append(feedback(f"m03-parties-{what}-{'lent' if thought else 'missed'}", name=name))
    if missing := len({*PARTIES} - {*names}):
        said.append(feedback("m03-parties-missing", count=missing))
    share = max(0.0, (right / len(PARTIES) - 0.25) / 0.75)
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-parties-right"),))


def _plan(refusal: str, **fields: Any) -> Plan:
    """Return a plan of what somebody wrote, or refuse with the field that cannot be read."""
    try:
        return Plan.model_validate(fields)
    except ValidationError as error:
        field = ".".join(str(place) for place in error.errors()[0]["loc"])
        raise Refused(refusal, field=field[:60]) from None


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
    plan = _plan("m03-fill-unreadable", **given, segments=SEGMENTS)
    broken = {objection.rule for objection in objections(Campaign(plan=plan))}
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
        if use.channel.is_in_person and (not use.segments or "older" in use.segments)
    ]
    if "digital-only" in broken or not collects:
        return [feedback("m03-fill-channels-digital")]
    return []


def _message_faults(plan: Plan, broken: set[str]) -> list[Feedback]:
    written = {
        (message.segment, message.language) for message in plan.messages if len(message.text.split()) >= 4
    }
    wanted = {(segment["segment_id"], code) for segment in SEGMENTS for code in segment["languages"]}
    if not plan.messages:
        return [feedback("m03-fill-messages-open")]
    if missing := sorted(wanted - written):
        if {message.language for message in plan.messages} == {"ar"}:
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


# Languages, purposes and segments of each channel of question 5, as its table says.
CHANNELS: dict[str, tuple[set[str], set[str], set[str]]] = {
    "sms": ({"ar", "en", "ur", "hi"}, {"promote"}, {"shift", "elders", "deaf"}),
    "instagram": ({"ar", "en"}, {"promote"}, {"students", "deaf"}),
    "radio": ({"ar"}, {"promote"}, {"elders"}),
    "email": ({"en"}, {"promote"}, {"students"}),
    "service_centre": ({"ar", "ur", "hi"}, {"collect"}, {"shift", "elders"}),
    "mobile_app": ({"ar", "en"}, {"collect"}, {"students", "deaf"}),
    "call_centre": ({"ar", "en"}, {"collect"}, {"elders"}),
}
READS = {"shift": ("ur", "hi"), "elders": ("ar",), "students": ("ar", "en"), "deaf": ("ar",)}
MOST_CHANNELS = 4


def check_matrix(answers: Answers) -> Verdict:
    """Each segment invited and heard, in all of its languages: eight parts; an impossible use costs one."""
    given = answers.value("matrix")
    if not given:
        raise Refused("grading-answer-empty")
    plan = _plan("m03-matrix-unreadable", channels=given)
    if len({use.channel for use in plan.channels}) > MOST_CHANNELS:
        raise Refused("m03-matrix-too-many", most=MOST_CHANNELS)
    faults = [fault for use in plan.channels for fault in _use_faults(use)]
    open_ways: list[Feedback] = []
    served = 0
    for segment, languages in READS.items():
        for purpose, key in (("promote", "uninvited"), ("collect", "no-door")):
            missing = [code for code in languages if not _served(plan, segment, purpose, code)]
            served += not missing
            open_ways += [feedback(f"m03-matrix-{key}", segment=segment, code=code) for code in missing[:1]]
    share = max(0, served - len(faults)) / (2 * len(READS))
    said = (*faults, *open_ways)
    return Verdict(share=share, feedback=said or (feedback("m03-matrix-right"),))


def _use_faults(use: ChannelUse) -> list[Feedback]:
    channel = str(use.channel)
    if channel not in CHANNELS:
        return [feedback("m03-matrix-not-offered", channel=channel)]
    languages, purposes, segments = CHANNELS[channel]
    said: list[Feedback] = []
    if not {*use.purposes} <= purposes:
        said.append(feedback("m03-matrix-purpose", channel=channel))
    if not {*use.languages} <= languages:
        said.append(feedback("m03-matrix-languages", channel=channel))
    if not {*use.segments} <= segments:
        said.append(feedback("m03-matrix-beyond", channel=channel))
    if not use.segments or not use.languages or not use.purposes:
        said.append(feedback("m03-matrix-open", channel=channel))
    return said


def _served(plan: Plan, segment: str, purpose: str, code: str) -> bool:
    for use in plan.channels:
        languages, purposes, segments = CHANNELS.get(str(use.channel), (set(), set(), set()))
        named = segment in use.segments and purpose in use.purposes and code in use.languages
        if named and segment in segments and purpose in purposes and code in languages:
            return True
    return False
