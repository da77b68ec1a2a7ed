"""The debrief in words and pictures: the same for the page and for the documents."""

from __future__ import annotations

from typing import Any

from mashura.apps.control_room.model import ControlRoom, described
from mashura.apps.control_room.pictures import Line, curve
from mashura.apps.control_room.wording import (
    act_name,
    act_text,
    day_text,
    mark_help,
    mark_name,
    money,
    price_text,
    share_text,
)
from mashura.i18n import Language, format_date, format_number, message
from mashura.simulation.rehearsal.debrief import Debrief, Outcome
from mashura.simulation.rehearsal.expert import ExpertRule
from mashura.simulation.rehearsal.records import Act, ActKind

_COUNTED = {ActKind.ANSWER_QUESTIONS: "questions", ActKind.INFORM: "informed"}
"""What an expert does again and again, with its messages."""


def debrief_shown(room: ControlRoom) -> dict[str, Any]:
    """Return everything that is worked out so far."""
    debrief, run, language = room.debrief, room.run, room.language
    if debrief is None or debrief.own is None:
        return {}
    done = debrief.steps + len(room.earlier) - debrief.steps_left
    whole = done + room.steps_left
    return {
        "progress": round(100 * done / whole) if whole else 100,
        "working": message("control-room-debrief-working", lang=language, done=done, all=whole),
        "done": room.steps_left == 0,
        "verdict": message(
            "control-room-debrief-verdict",
            lang=language,
            reached=debrief.own.reached,
            judged=debrief.own.judged,
            people=format_number(debrief.own.genuine, language),
            cost=money(debrief.own.cost, run, language),
        ),
        "marks": _marks(debrief, language),
        "picture": _picture(debrief, language),
        "keys": _keys(debrief, language),
        "decisions": _decisions(room, debrief),
        "log_only": message(
            "control-room-debrief-log-only",
            lang=language,
            count=len(run.rehearsal.acts) - len(debrief.noticed),
        ),
        "expert": _expert(room, debrief),
        "rules": [
            message(f"control-room-rule-{rule.value.replace('_', '-')}", lang=language) for rule in ExpertRule
        ],
        "luck": _luck(debrief, language),
        "earlier": _earlier(room),
    }


def _marks(debrief: Debrief, language: Language) -> list[dict[str, Any]]:
    own = debrief.own
    assert own is not None
    rows = []
    for place, mark in enumerate(own.marks):
        others = [
            share_text(other.marks[place].share, language) if other is not None else "…"
            for other in (debrief.nothing, debrief.expert)
        ]
        state = {True: "reached", False: "not-reached", None: "not-judged"}[mark.is_reached]
        rows.append(
            {
                "name": mark_name(mark, language),
                "help": mark_help(mark, language),
                "target": share_text(mark.target, language),
                "own": share_text(mark.share, language),
                "nothing": others[0],
                "expert": others[1],
                "look": state,
                "state": message(f"control-room-mark-{state}", lang=language),
            }
        )
    return rows


def _lines(debrief: Debrief, language: Language) -> list[Line]:
    outcomes = (("own", debrief.own), ("nothing", debrief.nothing), ("expert", debrief.expert))
    return [
        Line(
            name=message(f"control-room-page-line-{name}", lang=language),
            values=[0, *outcome.curve.tolist()],
            dashed=name == "nothing",
        )
        for name, outcome in outcomes
        if outcome is not None
    ]


def _picture(debrief: Debrief, language: Language) -> str:
    lines = _lines(debrief, language)
    return curve(
        lines,
        title=message("control-room-page-debrief-curve", lang=language),
        days=max(len(line.values) for line in lines) - 1,
        language=language,
        marks=[debrief.rehearsal.acts[place].on_day for place in debrief.noticed],
    )


def _keys(debrief: Debrief, language: Language) -> list[dict[str, str]]:
    return [
        {"name": line.name, "text": format_number(round(line.values[-1]), language)}
        for line in _lines(debrief, language)
    ]


def _decisions(room: ControlRoom, debrief: Debrief) -> list[dict[str, str]]:
    run, language, own = room.run, room.language, debrief.own
    assert own is not None
    rows = []
    for place in debrief.noticed:
        act, without = debrief.rehearsal.acts[place], debrief.without.get(place)
        rows.append(
            {
                "day": day_text(run, act.on_day, language),
                "text": act_text(run, act, language),
                "by": act.by,
                "price": price_text(act.hours, act.cost, run, language),
                "effect": "…" if without is None else _effect(own, without, act.cost, room),
            }
        )
    return rows


def _effect(own: Outcome, without: Outcome, cost: float, room: ControlRoom) -> str:
    """Return what a decision changed: people, statements of an attack, and what one person more cost."""
    language, more = room.language, own.genuine - without.genuine
    parts = [_difference("people", more, language)]
    if fewer := without.coordinated - own.coordinated:
        parts.append(_difference("attack", -fewer, language))
    before = {mark.criterion: mark.share for mark in without.marks}
    for mark in own.marks:
        share = before[mark.criterion]
        if mark.criterion == "moderation" and mark.share is not None and share is not None:
            points = round(100 * (mark.share - share))
            if points:
                parts.append(_difference("moderation", points, language))
    if more > 0 and cost > 0:
        parts.append(
            message("control-room-effect-price", lang=language, cost=money(cost / more, room.run, language))
        )
    return message("list-separator", lang=language).join(parts)


def _difference(what: str, amount: int, language: Language) -> str:
    way = "more" if amount > 0 else "fewer" if amount < 0 else "same"
    return message(f"control-room-effect-{what}-{way}", lang=language, count=abs(amount))


def _expert(room: ControlRoom, debrief: Debrief) -> list[dict[str, str]]:
    """Return what the expert decided; what is done again and again is counted, not listed."""
    run, language = room.run, room.language
    rows = [
        {
            "day": day_text(run, act.on_day, language),
            "text": act_text(run, act, language),
            "price": price_text(act.hours, act.cost, run, language),
        }
        for act in debrief.expert_acts
        if act.kind not in _COUNTED
    ]
    for kind, key in _COUNTED.items():
        acts = [act for act in debrief.expert_acts if act.kind == kind]
        if acts:
            number = sum(act.number or 1 for act in acts)
            rows.append(
                {
                    "day": message(
                        "control-room-expert-days", lang=language, count=len({act.on_day for act in acts})
                    ),
                    "text": message(f"control-room-expert-{key}", lang=language, count=number),
                    "price": price_text(sum(act.hours for act in acts), 0, run, language),
                }
            )
    return rows


def _luck(debrief: Debrief, language: Language) -> dict[str, Any]:
    """Return how far the same decisions get on other publics, and whether they help there as well."""
    if not debrief.luck or debrief.own is None:
        return {}
    people = [course.genuine for course in debrief.luck]
    gains = [course.genuine - course.without for course in debrief.luck]
    better = sum(gain > 0 for gain in gains)

    def number(value: int) -> str:
        return format_number(value, language)

    rank = sum(value < debrief.own.genuine for value in people)
    return {
        "range": message(
            "control-room-luck-range",
            lang=language,
            count=len(people),
            least=number(min(people)),
            most=number(max(people)),
            own=number(debrief.own.genuine),
            rank=rank,
        ),
        "gain": message(
            "control-room-luck-gain",
            lang=language,
            least=number(min(gains)),
            most=number(max(gains)),
            better=better,
            count=len(gains),
        ),
        "reading": message(
            "control-room-luck-none"
            if not debrief.noticed
            else "control-room-luck-same"
            if not any(gains)
            else "control-room-luck-solid"
            if better == len(gains)
            else "control-room-luck-open",
            lang=language,
        ),
    }


def _earlier(room: ControlRoom) -> list[dict[str, str]]:
    language = room.language
    return [
        {
            "when": format_date(known.at.date(), lang=language),
            "scenario": described(known.rehearsal.scenario.title, language),
            "seed": str(known.rehearsal.seed),
            "people": format_number(outcome.genuine, language),
            "reached": message(
                "control-room-reached-of", lang=language, reached=outcome.reached, judged=outcome.judged
            ),
            "cost": money(outcome.cost, room.run, language),
        }
        for known, outcome in room.earlier
    ]


def log_shown(room: ControlRoom) -> list[dict[str, str]]:
    """Return the decisions so far, the latest first."""
    run, language = room.run, room.language
    return [
        {
            "day": day_text(run, act.on_day, language),
            "kind": act_name(act.kind, language),
            "text": _with_reason(act_text(run, act, language), act, language),
            "by": act.by,
            "price": price_text(act.hours, act.cost, run, language),
        }
        for act in reversed(run.rehearsal.acts)
    ]


def _with_reason(text: str, act: Act, language: Language) -> str:
    # Rehearsals of earlier versions have it only where the public notices the decision.
    reason = act.reason or (act.change.reason if act.change else "")
    return message("control-room-log-reason", lang=language, text=text, reason=reason) if reason else text
