"""What the what-if page says: the numbers of both plans, their ranges, who is missing, and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from mashura.apps.what_if.levers import MOST_DAYS, MOST_POSTS, MOST_REMINDERS
from mashura.apps.what_if.model import COURSES, WhatIf
from mashura.apps.what_if.trial import group_names
from mashura.apps.what_if.variant import STEPS, GroupReach, Measure, Variant
from mashura.i18n import Language, format_number, format_percent, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ChannelKind

MEASURES: tuple[Measure, ...] = ("reach", "participants", "rate", "cost_per_voice", "wanted")
_FALLING = frozenset({"cost_per_voice"})


def levers_shown(model: WhatIf) -> dict[str, Any]:
    """Return the levers with their names and limits."""
    language, plan = model.language, model.plan
    sent = model.levers_sent()
    most = max([use.budget for use in plan.channels] + [plan.cost() / max(1, len(plan.channels)), 1000.0])
    return {
        "values": sent,
        "channels": [value_label(use.channel, language) for use in plan.channels],
        "attractions": [one.description or value_label(one.mechanism, language) for one in plan.attractions],
        "currency": plan.budget.currency,
        "limits": {
            "days": MOST_DAYS,
            "posts": max([MOST_POSTS, *(int(use.posts_per_week) for use in plan.channels)]),
            "reminders": max(MOST_REMINDERS, len(plan.timeline.reminder_days)),
            "budget": round(3 * most, -2),
            "budget_step": max(1, round(3 * most / 300)),
        },
    }


def numbers_shown(model: WhatIf) -> dict[str, Any]:
    """Return the numbers of both plans side by side, each with its range and where it comes from."""
    language = model.language
    drawn = min(len(model.first.courses), len(model.second.courses))
    return {
        "rows": [_row(model, measure) for measure in MEASURES],
        "cost": [_money(model, model.first.plan.cost()), _money(model, model.second.plan.cost())],
        "courses": message("what-if-courses", lang=language, drawn=drawn, all=COURSES),
        "done": drawn >= COURSES,
    }


def funnel_shown(model: WhatIf) -> list[dict[str, Any]]:
    """Return the steps of both funnels; bars are shares of the longest (0-1)."""
    first, second = model.first.steps(), model.second.steps()
    longest = max(first["exposed"], second["exposed"], 1.0)
    return [
        {
            "label": message(f"apps-funnel-{step}", lang=model.language),
            "bars": [
                {"share": one[step] / longest, "text": format_number(one[step], model.language)}
                for one in (first, second)
            ],
        }
        for step in STEPS
    ]


def missing_shown(model: WhatIf) -> list[dict[str, Any]]:
    """Return every group's shares in the population and among the participants of both plans."""
    first, second = model.first.groups(), model.second.groups()
    found: dict[str, list[dict[str, Any]]] = {}
    for one, other in zip(first, second, strict=True):
        found.setdefault(one.attribute, []).append(_group(model, one, other))
    return [
        {
            "name": attribute,
            "label": message(f"apps-attribute-{attribute.replace('_', '-')}", lang=model.language),
            "groups": groups,
        }
        for attribute, groups in found.items()
    ]


def gaps_shown(model: WhatIf) -> list[str]:
    """Return who is missing most on either side, in one sentence each."""
    language, said = model.language, []
    for side, variant in (("first", model.first), ("second", model.second)):
        worst = variant.most_missing()
        if worst is not None:
            said.append(
                message(
                    f"what-if-missing-{side}",
                    lang=language,
                    group=_name(model, worst),
                    participants=format_percent(worst.participants, language, 1),
                    population=format_percent(worst.population, language, 1),
                )
            )
    return said


def _row(model: WhatIf, measure: Measure) -> dict[str, Any]:
    first, second = model.first.measures()[measure], model.second.measures()[measure]
    text = _texts(model)[measure]
    ranges = [model.first.range_of(measure), model.second.range_of(measure)]
    ends = [value for one in ranges if one for value in one] + [first, second]
    top = max(ends) * 1.05 or 1.0
    change = second - first
    better = change < 0 if measure in _FALLING else change > 0
    return {
        "name": measure,
        "label": message(f"what-if-{measure.replace('_', '-')}", lang=model.language),
        "help": message(f"what-if-{measure.replace('_', '-')}.help", lang=model.language),
        "cells": [
            {
                "text": text(value),
                "share": value / top,
                "low": one[0] / top if one else None,
                "high": one[1] / top if one else None,
                "range": message("what-if-range", lang=model.language, low=text(one[0]), high=text(one[1]))
                if one
                else "",
                "why": _why(model, variant, measure),
            }
            for value, one, variant in zip((first, second), ranges, (model.first, model.second), strict=True)
        ],
        "change": _change(text, change),
        "tone": "" if not _differs(text, first, second) else "better" if better else "worse",
    }


def _differs(text: Callable[[float], str], first: float, second: float) -> bool:
    return text(first) != text(second)


def _change(text: Callable[[float], str], change: float) -> str:
    shown = text(abs(change))
    if shown == text(0.0):
        return "="
    number = re.match(r"[\d.,%\u200e]*", shown)
    figure = number[0] if number else ""
    # The marks keep the sign before its number in a line of Arabic.
    return f"\u2066{'+' if change > 0 else '−'}{figure}\u2069{shown.removeprefix(figure)}"


def _why(model: WhatIf, variant: Variant, measure: Measure) -> dict[str, Any]:
    """Return the sentence and the part of the simulator's log that a number comes from."""
    language = model.language
    steps = variant.steps()
    count = {step: format_number(people, language) for step, people in steps.items()}
    shares = {
        f"{later}_share": format_percent(steps[later] / steps[earlier] if steps[earlier] else 0, language)
        for earlier, later in pairwise(STEPS)
    }
    text = message(
        f"what-if-why-{measure.replace('_', '-')}",
        lang=language,
        population=format_number(variant.mean.population, language),
        cost=_money(model, variant.plan.cost()),
        **count,
        **shares,
    )
    if measure == "wanted":
        return {"text": text, "tables": [_wanted(model, variant)]}
    if measure == "cost_per_voice":
        return {"text": text, "tables": [_spending(model, variant)]}
    return {"text": text, "tables": [_log(model, variant, "channel"), _log(model, variant, "segment")]}


def _log(model: WhatIf, variant: Variant, column: Any) -> dict[str, Any]:
    language = model.language
    table = variant.by(column)
    return {
        "head": [
            message(f"what-if-by-{column}", lang=language),
            *(message(f"apps-funnel-{step}", lang=language) for step in STEPS),
            message("what-if-of-noticed", lang=language),
        ],
        "rows": [
            [
                _source(model, variant, column, str(name)),
                *(format_number(float(row[step]), language) for step in STEPS),
                format_percent(
                    float(row["contributed"]) / float(row["exposed"]) if row["exposed"] else 0.0, language, 1
                ),
            ]
            for name, row in table.iterrows()
        ],
    }


def _spending(model: WhatIf, variant: Variant) -> dict[str, Any]:
    language = model.language
    came = variant.by("channel")["contributed"]
    rows = []
    for use in variant.plan.channels:
        people = float(came.get(use.channel.value, 0.0))
        rows.append(
            [
                value_label(use.channel, language),
                _money(model, use.budget),
                format_number(people, language),
                _money(model, use.budget / people, 1) if people >= 0.5 and use.budget else "–",
            ]
        )
    rest = variant.plan.cost() - sum(use.budget for use in variant.plan.channels)
    rows.append([message("what-if-other-costs", lang=language), _money(model, rest), "", ""])
    return {
        "head": [
            message("what-if-by-channel", lang=language),
            message("what-if-money", lang=language),
            message("apps-funnel-contributed", lang=language),
            message("what-if-cost-per-voice", lang=language),
        ],
        "rows": rows,
    }


def _wanted(model: WhatIf, variant: Variant) -> dict[str, Any]:
    language = model.language
    came = variant.mean.segments
    return {
        "head": [
            message(f"what-if-{name}", lang=language)
            for name in ("by-segment", "wanted-number", "came", "left")
        ],
        "rows": [
            [
                one.name or one.segment_id,
                format_number(one.participants_wanted, language),
                format_number(people := came[one.segment_id], language),
                format_number(max(0.0, one.participants_wanted - people), language),
            ]
            for one in variant.plan.segments
            if one.participants_wanted
        ],
    }


def _source(model: WhatIf, variant: Variant, column: str, name: str) -> str:
    if column == "channel":
        known = {one.value for one in ChannelKind}
        if name in known:
            return value_label(ChannelKind(name), model.language)
    else:
        for one in variant.plan.segments:
            if one.segment_id == name:
                return one.name or one.segment_id
    return message("what-if-elsewhere", lang=model.language)


def _group(model: WhatIf, one: GroupReach, other: GroupReach) -> dict[str, Any]:
    def percent(share: float) -> str:
        return format_percent(share, model.language, 1)

    return {
        "name": _name(model, one),
        "bars": [
            {"share": share, "text": percent(share), "missing": missing}
            for share, missing in (
                (one.population, False),
                (one.participants, one.missing),
                (other.participants, other.missing),
            )
        ],
    }


def _name(model: WhatIf, one: GroupReach) -> str:
    return group_names(one.attribute, one.group, model.first.world)[model.language]


def _money(model: WhatIf, amount: float, decimals: int = 0) -> str:
    return f"{format_number(amount, model.language, decimals)} {model.plan.budget.currency}".strip()


def _texts(model: WhatIf) -> dict[Measure, Callable[[float], str]]:
    language: Language = model.language
    return {
        "reach": lambda value: format_percent(value, language, 1),
        "participants": lambda value: format_number(value, language),
        "rate": lambda value: format_percent(value, language, 2),
        "cost_per_voice": lambda value: _money(model, value, 1),
        "wanted": lambda value: format_percent(value, language),
    }
