"""Checks of questions 2, 4 and 5: other parties, a part of the plan, segments and channels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from mashura.grading.exercise.checking import EMPTY, Answers, Feedback, Refused, Verdict, feedback
from mashura.grading.exercise.judging import sorting_level
from mashura.grading.reading.answers import is_blank, read_id, read_number
from mashura.grading.reading.records import forgiven
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.methodology.rules.plan import objections
from mashura.methodology.vocabulary import ChannelKind, ChannelPurpose, Level

# A party's field in the map, and what stands in it: (much power, much interest).
FIELDS = {
    "closely": (True, True),
    "satisfy": (True, False),
    "inform": (False, True),
    "watch": (False, False),
}


def check_parties(answers: Answers) -> Verdict:
    """Seven parties in four fields; what chance gives earns nothing."""
    key = answers.variant.keys["parties"]
    parties = {name: FIELDS[option] for name, (option, _) in key.places.items()}
    given = answers.value("parties")
    if is_blank(given):
        raise Refused(EMPTY)
    placed = _by_degrees(answers, given, parties) if type(given) is list else _by_fields(answers, parties)
    said: list[Feedback] = []
    for name, much in placed.items():
        for what, thought, true in zip(("power", "interest"), much, parties[name], strict=True):
            if thought != true:
                said.append(feedback(f"m03-parties-{what}-{'lent' if thought else 'missed'}", name=name))
    right = sum(much == parties[name] for name, much in placed.items())
    level = sorting_level(len(parties), len(FIELDS), max(Counter(parties.values()).values()))
    share = max(0.0, right - level) / (len(parties) - level)
    return Verdict(
        share=share, feedback=tuple(said) or ((feedback("m03-parties-right"),) if share == 1 else ())
    )


Places = dict[str, tuple[bool, bool]]


def _by_fields(answers: Answers, parties: Places) -> Places:
    chosen = answers.choices("parties", parties, FIELDS)
    if not chosen and not answers.remarks:
        raise Refused(EMPTY)
    return {name: FIELDS[option] for name, option in chosen.items()}


def _by_degrees(answers: Answers, given: list[Any], parties: Places) -> Places:
    """Return the fields of a list of parties with degrees from 0 to 4; the middle is no decision."""
    found: dict[str, set[tuple[bool, bool]]] = {}
    for row in given:
        name = read_id(row.get("name"), parties) if type(row) is dict else None
        if name is None:
            shown = row.get("name") if type(row) is dict else row
            answers.remarks.append(feedback("m03-parties-unknown", name=str(shown)[:40]))
            continue
        degrees = [read_number(row.get(what)) for what in ("power", "interest")]
        places = found.setdefault(name, set())
        if all(degree is not None and 0 <= degree <= 4 and degree != Level.PARTIAL for degree in degrees):
            power, interest = ((degree or 0) > Level.PARTIAL for degree in degrees)
            places.add((power, interest))
    answers.remarks += [
        feedback("m03-parties-undecided", name=name) for name, places in found.items() if not places
    ]
    # A party in two fields stands in none.
    answers.remarks += [
        feedback("m03-parties-doubled", name=name) for name, places in found.items() if len(places) > 1
    ]
    if missing := len(parties) - len(found):
        answers.remarks.append(feedback("m03-parties-missing", count=missing))
    return {name: next(iter(places)) for name, places in found.items() if len(places) == 1}


FILLED = ("timeline", "channels", "messages", "feedback")


def check_fill(answers: Answers) -> Verdict:
    """Four parts of a plan, a quarter each, judged by the methodology's own rules."""
    made = answers.app_record("plan_part", Campaign)
    if made is not None:
        given = (made.plan or Plan()).model_dump(mode="json", include={*FILLED})
    else:
        part = answers.record("plan_part")
        if is_blank(part):
            raise Refused(EMPTY)
        given = {key: value for key, value in part.items() if key in FILLED}
    said: list[Feedback] = []
    read: dict[str, Any] = {}
    for name, value in given.items():
        try:
            read[name] = getattr(forgiven(Plan, {name: value}), name)
        except ValidationError:
            said.append(feedback(f"m03-fill-{name}-unreadable"))
    people = answers.variant.values
    segments = tuple(map(Segment.model_validate, people["people_segments"]))
    plan = Plan(**read, segments=segments)
    broken = {objection.rule for objection in objections(Campaign(plan=plan))}
    faults = {
        "timeline": _timeline_faults,
        "channels": _channel_faults,
        "messages": _message_faults,
        "feedback": _feedback_faults,
    }
    unreadable = {*given} - {*read}
    said += [
        fault
        for name, find in faults.items()
        if name not in unreadable
        for fault in find(plan, broken, people)
    ]
    faulty = {fault.key.split("-")[2] for fault in said}
    good = [name for name in FILLED if name not in faulty]
    return Verdict(
        share=len(good) / len(FILLED), feedback=tuple(said) if said else (feedback("m03-fill-right"),)
    )


def _timeline_faults(plan: Plan, broken: set[str], people: Mapping[str, Any]) -> list[Feedback]:
    days = plan.timeline.duration_days
    if days is None or plan.timeline.opens_on is None:
        return [feedback("m03-fill-timeline-open")]
    if days < people["people_least"]:
        return [feedback("m03-fill-timeline-short", days=days, least=people["people_least"])]
    if "reminder-outside-period" in broken:
        return [feedback("m03-fill-timeline-reminder", days=days)]
    return []


def _channel_faults(plan: Plan, broken: set[str], people: Mapping[str, Any]) -> list[Feedback]:
    if not plan.channels_for(ChannelPurpose.COLLECT):
        return [feedback("m03-fill-channels-collect")]
    if not plan.channels_for(ChannelPurpose.PROMOTE):
        return [feedback("m03-fill-channels-promote")]
    if "segment-without-channel" in broken or "unknown-segment" in broken:
        return [feedback("m03-fill-channels-segment")]
    collects = [
        use
        for use in plan.channels_for(ChannelPurpose.COLLECT)
        if use.channel.is_in_person and (not use.segments or people["people_weak"] in use.segments)
    ]
    if "digital-only" in broken or not collects:
        return [feedback("m03-fill-channels-digital")]
    return []


def _message_faults(plan: Plan, _broken: set[str], people: Mapping[str, Any]) -> list[Feedback]:
    written = {
        (message.segment, message.language)
        for message in plan.messages
        if _says_something(message.text, message.language)
    }
    wanted = {(segment, code) for segment, code in people["people_wanted"]}
    if not plan.messages:
        return [feedback("m03-fill-messages-open")]
    if missing := sorted(wanted - written):
        if {message.language for message in plan.messages} == {"ar"}:
            return [feedback("m03-fill-messages-arabic")]
        segment, language = missing[0]
        role = next(role for role, name in people["people"].items() if name == segment)
        return [feedback("m03-fill-messages-language", role=role, code=language)]
    return []


# A word of each script that is not an article or a sound: three letters in Arabic, four in Latin.
_WORDS = {"ar": r"[\u0621-\u064a]{3,}", "en": r"[A-Za-z]{4,}"}
_LETTERS = {"ar": r"[\u0621-\u064a]+", "en": r"[A-Za-z']+"}


def _says_something(text: str, language: str) -> bool:
    """Whether a text has two different words at least, in the letters of its language, as question 4 says."""
    if language not in _WORDS:
        return False
    plain = re.sub(r"[\u064b-\u0652\u0640]", "", text)
    own = re.findall(_LETTERS[language], plain)
    letters = sum(letter.isalpha() for letter in plain)
    return (
        len({word.casefold() for word in own}) >= 2
        and re.search(_WORDS[language], plain) is not None
        and 2 * sum(map(len, own)) > letters
    )


def _feedback_faults(plan: Plan, broken: set[str], people: Mapping[str, Any]) -> list[Feedback]:
    if not plan.feedback.channels or plan.feedback.within_days is None:
        return [feedback("m03-fill-feedback-open")]
    if "feedback-elsewhere" in broken:
        return [feedback("m03-fill-feedback-elsewhere")]
    if plan.feedback.within_days > people["people_most"]:
        return [feedback("m03-fill-feedback-late", days=plan.feedback.within_days)]
    return []


MOST_CHANNELS = 4
Use = dict[str, tuple[str, ...]]
# Languages, purposes and segments of each channel of question 5, as its table says.
Rules = Mapping[str, tuple[set[str], set[str], set[str]]]


def check_matrix(answers: Answers) -> Verdict:
    """Each segment invited and heard, in all of its languages: eight parts; an impossible use costs one."""
    rules: Rules = {
        channel: ({*languages}, {*purposes}, {*segments})
        for channel, languages, purposes, segments in answers.variant.values["matrix_rules"]
    }
    reads = {segment: tuple(languages) for segment, languages in answers.variant.values["matrix_reads"]}
    columns = {
        "channel": (*rules, *(str(kind) for kind in ChannelKind)),
        "purposes": ("promote", "collect"),
        "languages": ("ar", "en", "ur", "hi"),
        "segments": tuple(reads),
    }
    rows = [row for row in answers.rows("matrix", columns) if row["channel"]]
    if not rows:
        raise Refused(EMPTY)
    # A fifth channel has nobody to run it: it brings nothing, and costs two of the eight parts.
    names = [*dict.fromkeys(row["channel"][0] for row in rows)]
    beyond = names[MOST_CHANNELS:]
    uses = [row for row in rows if row["channel"][0] not in beyond]
    faults = [feedback("m03-matrix-too-many", most=MOST_CHANNELS)] if beyond else []
    faults += [fault for use in uses for fault in _use_faults(use, rules)]
    open_ways: list[Feedback] = []
    served = 0
    for segment, languages in reads.items():
        for purpose, key in (("promote", "uninvited"), ("collect", "no-door")):
            missing = [code for code in languages if not _served(uses, rules, segment, purpose, code)]
            served += not missing
            open_ways += [feedback(f"m03-matrix-{key}", segment=segment, code=code) for code in missing[:1]]
    share = max(0, served - len(faults) - len(beyond)) / (2 * len(reads))
    said = (*faults, *open_ways)
    return Verdict(share=share, feedback=said or (feedback("m03-matrix-right"),))


def _use_faults(use: Use, rules: Rules) -> list[Feedback]:
    (channel, *_) = use["channel"]
    if channel not in rules:
        return [feedback("m03-matrix-not-offered", channel=channel)]
    languages, purposes, segments = rules[channel]
    said: list[Feedback] = []
    if not {*use["purposes"]} <= purposes:
        said.append(feedback("m03-matrix-purpose", channel=channel))
    if not {*use["languages"]} <= languages:
        said.append(feedback("m03-matrix-languages", channel=channel))
    if not {*use["segments"]} <= segments:
        said.append(feedback("m03-matrix-beyond", channel=channel))
    if not use["segments"] or not use["languages"] or not use["purposes"]:
        said.append(feedback("m03-matrix-open", channel=channel))
    return said


def _served(uses: list[Use], rules: Rules, segment: str, purpose: str, code: str) -> bool:
    for use in uses:
        languages, purposes, segments = rules.get(use["channel"][0], (set(), set(), set()))
        named = segment in use["segments"] and purpose in use["purposes"] and code in use["languages"]
        if named and segment in segments and purpose in purposes and code in languages:
            return True
    return False
