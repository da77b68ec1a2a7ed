"""The small forms of decisions: what is asked, what is proposed, and what the answers mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, message, parse_number
from mashura.methodology.labels import value_label
from mashura.methodology.records.conduct import EventAnswer
from mashura.methodology.records.plan import ChannelUse, Message
from mashura.methodology.vocabulary import ChannelKind, ChannelPurpose
from mashura.methodology.vocabulary.languages import OTHER, language_name
from mashura.simulation.rehearsal.cards import Card, CardKind
from mashura.simulation.rehearsal.prices import QUESTION_HOURS
from mashura.simulation.rehearsal.records import ActKind
from mashura.simulation.rehearsal.run import Content, RehearsalRun

WITHOUT_CARD = (
    ActKind.EXTEND,
    ActKind.ADD_CHANNEL,
    ActKind.HOLD_MAJLIS,
    ActKind.TRANSLATE,
    ActKind.CORRECT_MESSAGE,
    ActKind.ADD_MODERATION,
    ActKind.REPORT_ABUSE,
)
"""What can be decided on any morning."""

ALL = "all"
_PROPOSED_DAYS, _PROPOSED_HOURS, _PROPOSED_POSTS = 7, 15, 3

Field = dict[str, Any]


def fields(run: RehearsalRun, kind: ActKind, card: Card | None, language: Language) -> list[Field]:
    """Return what is asked for a decision: name, kind of input, label, proposed value, choices."""

    def field(name: str, look: str, value: object, choices: list[dict[str, str]] | None = None) -> Field:
        label = message(f"control-room-field-{name}", lang=language)
        return {"name": name, "look": look, "label": label, "value": value, "choices": choices or []}

    if kind == ActKind.EXTEND:
        return [field("days", "number", _PROPOSED_DAYS)]
    if kind == ActKind.ADD_CHANNEL:
        segment = card.segment if card is not None else ""
        spoken = card.language if card is not None else ""
        channels = _new_channels(run, language)
        return [
            field("channel", "select", channels[0]["value"] if channels else "", channels),
            field("budget", "number", round(run.money_left / 4)),
            field("posts", "number", _PROPOSED_POSTS),
            field("segment", "select", segment or ALL, _segments(run, language, everybody=True)),
            field("language", "select", spoken or ALL, _languages(run, language, every=True)),
        ]
    if kind == ActKind.TRANSLATE:
        spoken = card.language if card is not None else ""
        choices = _languages(run, language)
        return [field("language", "select", spoken or (choices[0]["value"] if choices else ""), choices)]
    if kind == ActKind.CORRECT_MESSAGE:
        segments = _segments(run, language)
        segment = card.segment if card is not None and card.segment else ""
        known = [choice["value"] for choice in segments]
        return [
            field("segment", "select", segment if segment in known else (known or [""])[0], segments),
            field("language", "select", _spoken(run), _languages(run, language)),
            field("text", "area", ""),
        ]
    if kind == ActKind.ANSWER:
        return [
            field("channel", "select", _widest(run), _used_channels(run, language)),
            field("language", "select", _spoken(run), _languages(run, language)),
            field("text", "area", ""),
        ]
    if kind == ActKind.ADD_MODERATION:
        return [field("hours", "number", _PROPOSED_HOURS)]
    if kind == ActKind.REPORT_ABUSE:
        amount = round(card.amount) if card is not None else 0
        text = message("rehearsal-report-text", lang=language, count=amount) if amount else ""
        return [field("text", "area", text)]
    if kind == ActKind.ANSWER_QUESTIONS:
        most = int((run.hours_left(kind.role) + 1e-9) / QUESTION_HOURS)
        return [field("number", "number", max(0, min(run.open_questions(), most)))]
    return []


def content_of(
    run: RehearsalRun, kind: ActKind, card: Card | None, form: Mapping[str, Any]
) -> tuple[Content, int]:
    """Return the content of a decision and the number of questions, from the answers of its form.

    Raises
    ------
    InputError
        If an answer is missing or is no number.
    """
    if kind == ActKind.EXTEND:
        return _number(form, "days"), 0
    if kind == ActKind.ADD_CHANNEL:
        segment, language = str(form.get("segment") or ALL), str(form.get("language") or ALL)
        channel = ChannelKind(str(form.get("channel") or ""))
        purposes: tuple[ChannelPurpose, ...] = (ChannelPurpose.PROMOTE,)
        if channel.traits.collects and not channel.is_in_person:
            purposes = (ChannelPurpose.PROMOTE, ChannelPurpose.COLLECT)
        use = ChannelUse(
            channel=channel,
            purposes=purposes,
            segments=() if segment == ALL else (segment,),
            languages=_served(run) if language == ALL else (language,),
            budget=float(_number(form, "budget", least=0)),
            posts_per_week=float(_number(form, "posts", least=0)),
        )
        return use, 0
    if kind == ActKind.TRANSLATE:
        return _chosen(form, "language"), 0
    if kind == ActKind.CORRECT_MESSAGE:
        segment, language = _chosen(form, "segment"), _chosen(form, "language")
        return Message(segment=segment, language=language, text=_text(form)), 0
    if kind == ActKind.ANSWER:
        channel = ChannelKind(_chosen(form, "channel"))
        return EventAnswer(channel=channel, language=_chosen(form, "language"), text=_text(form)), 0
    if kind == ActKind.ADD_MODERATION:
        return float(_number(form, "hours")), 0
    if kind == ActKind.REPORT_ABUSE:
        return _text(form), 0
    if kind == ActKind.RESTORE_CHANNEL:
        return (card.channel if card is not None else None), 0
    if kind == ActKind.ANSWER_QUESTIONS:
        return None, min(_number(form, "number"), run.open_questions())
    return None, 0


def card_kinds(card: Card) -> tuple[ActKind, ...]:
    """Return what can be decided about a card; a missing language is translated, a segment is not."""
    if card.kind == CardKind.MISSING:
        left_out = ActKind.CORRECT_MESSAGE if card.language else ActKind.TRANSLATE
        return tuple(kind for kind in card.kind.acts if kind != left_out)
    return card.kind.acts


def segment_name(run: RehearsalRun, name: str, language: Language) -> str:
    """Return what a segment is called."""
    for segment in run.plan.segments:
        if segment.segment_id == name:
            return segment.name or name
    return message("control-room-others", lang=language)


def _number(form: Mapping[str, Any], name: str, least: int = 1) -> int:
    typed = str(form.get(name, "")).strip()
    try:
        number = parse_number(typed)
    except ValueError:
        number = -1.0
    if not float(number).is_integer() or number < least:
        raise InputError("control-room-number", given=typed, least=least)
    return int(number)


def _chosen(form: Mapping[str, Any], name: str) -> str:
    chosen = str(form.get(name) or "")
    if not chosen:
        raise InputError("control-room-choose")
    return chosen


def _text(form: Mapping[str, Any]) -> str:
    text = str(form.get("text") or "").strip()
    if not text:
        raise InputError("control-room-text")
    return text


def _named(kinds: list[ChannelKind], language: Language) -> list[dict[str, str]]:
    return [{"value": kind.value, "title": value_label(kind, language)} for kind in kinds]


def _new_channels(run: RehearsalRun, language: Language) -> list[dict[str, str]]:
    used = {use.channel for use in run.plan.channels}
    free = [kind for kind in run.world.channels if not kind.is_in_person]
    return _named(
        [*(kind for kind in free if kind not in used), *(kind for kind in free if kind in used)], language
    )


def _used_channels(run: RehearsalRun, language: Language) -> list[dict[str, str]]:
    return _named([*dict.fromkeys(use.channel for use in run.plan.channels)], language)


def _widest(run: RehearsalRun) -> str:
    known = [use.channel for use in run.plan.channels if use.channel in run.world.channels]
    reach = {kind: sum(run.world.channels[kind].access.values.values()) for kind in known}
    return max(reach, key=lambda kind: reach[kind]).value if reach else ""


def _spoken(run: RehearsalRun) -> str:
    return next((known for known in LANGUAGES if known == run.world.default_language), LANGUAGES[0])


def _served(run: RehearsalRun) -> tuple[str, ...]:
    spoken = run.world.values("language")
    served = {language for use in run.plan.channels for language in use.languages}
    return tuple(language for language in spoken if language in served) or (run.world.default_language,)


def _segments(run: RehearsalRun, language: Language, *, everybody: bool = False) -> list[dict[str, str]]:
    named = [
        {"value": segment.segment_id, "title": segment.name or segment.segment_id}
        for segment in run.plan.segments
    ]
    first = [{"value": ALL, "title": message("control-room-everybody", lang=language)}]
    return [*(first if everybody else []), *named]


def _languages(run: RehearsalRun, language: Language, *, every: bool = False) -> list[dict[str, str]]:
    named = [
        {"value": code, "title": language_name(code, language)}
        for code in run.world.values("language")
        if code != OTHER
    ]
    first = [{"value": ALL, "title": message("control-room-every-language", lang=language)}]
    return [*(first if every else []), *named]
