"""What the what-if page shows: the numbers of both plans, their ranges, and who is missing."""

from __future__ import annotations

from typing import Any

from mashura.analysis.people.representativeness import MISSING_BELOW
from mashura.apps.what_if.cautions import is_known, notes_on
from mashura.apps.what_if.comparison import ENOUGH_COURSES, OutcomeDifference, difference
from mashura.apps.what_if.levers import MOST_DAYS, MOST_POSTS, MOST_REMINDERS
from mashura.apps.what_if.model import COURSES, WhatIf
from mashura.apps.what_if.scale import scale_end
from mashura.apps.what_if.variant import STEPS, GroupReach, Measure, Variant
from mashura.apps.what_if.wording import (
    change_range_text,
    change_text,
    group_name,
    money,
    number_text,
    range_text,
    same_money,
    tick_text,
)
from mashura.errors import InputError
from mashura.evaluation.indicators import IndicatorDefinition, Place, shown_in
from mashura.i18n import Language, format_number, format_percent, message
from mashura.methodology import Plan
from mashura.methodology.labels import value_label

# The widest ratio that the picture of the missing has room for.
_WIDEST = 1.25


def levers_shown(model: WhatIf) -> dict[str, Any]:
    """Return the levers with their names and limits."""
    language, plan = model.language, model.plan
    sent = model.levers_sent()
    mean = _cost(model) / max(1, len(plan.channels))
    most = max([use.budget for use in plan.channels] + [mean, 1000.0])
    return {
        "values": sent,
        "channels": [value_label(use.channel, language) for use in plan.channels],
        "attractions": [way.description or value_label(way.mechanism, language) for way in plan.attractions],
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
    """Return the numbers of both plans side by side, each with its range."""
    language = model.language
    drawn = min(len(model.first.courses), len(model.second.courses))
    return {
        "rows": [_row(model, definition) for definition in shown_in(Place.WHAT_IF)],
        "cost": [money(side.costs.total, side.plan, language) for side in (model.first, model.second)],
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
                {"share": steps[step] / longest, "text": format_number(steps[step], model.language)}
                for steps in (first, second)
            ],
        }
        for step in STEPS
    ]


def missing_shown(model: WhatIf) -> list[dict[str, Any]]:
    """Return every group's shares in the population and among the participants of both plans."""
    first, second = model.first.groups(), model.second.groups()
    by_attribute: dict[str, list[dict[str, Any]]] = {}
    for before, after in zip(first, second, strict=True):
        by_attribute.setdefault(before.attribute, []).append(_group(model, before, after))
    return [
        {
            "name": attribute,
            "label": message(f"apps-attribute-{attribute.replace('_', '-')}", lang=model.language),
            "groups": groups,
        }
        for attribute, groups in by_attribute.items()
    ]


def gaps_shown(model: WhatIf) -> list[str]:
    """Return one sentence per plan about the group that is missing most."""
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


def absent_shown(model: WhatIf) -> dict[str, Any]:
    """Return every group that either plan misses, the worst first, with the part of its share that comes."""
    language = model.language
    pairs = zip(model.first.groups(), model.second.groups(), strict=True)
    missing = [pair for pair in pairs if any(reach.missing for reach in pair)]
    rows = []
    for pair in sorted(missing, key=lambda both: min(reach.ratio for reach in both)):
        apart = difference(model.first, model.second, (pair[0].attribute, pair[0].group))
        rows.append(
            {
                "key": f"{pair[0].attribute}/{pair[0].group}",
                "name": _name(model, pair[0]),
                "bars": [
                    {
                        "share": min(reach.ratio, _WIDEST) / _WIDEST,
                        "text": format_percent(reach.ratio, language),
                        "missing": reach.missing,
                    }
                    for reach in pair
                ],
                "change": _group_change(model, pair, apart),
            }
        )
    counts = [sum(pair[side].missing for pair in missing) for side in (0, 1)]
    return {
        "rows": rows,
        "counts": [
            message(f"what-if-absent-{side}", lang=language, count=count)
            for side, count in zip(("first", "second"), counts, strict=True)
        ],
        "enough": MISSING_BELOW / _WIDEST,
        "full": 1 / _WIDEST,
    }


def _group_change(model: WhatIf, pair: tuple[GroupReach, GroupReach], apart: OutcomeDifference) -> str:
    if not apart.known and apart.mean:
        return ""
    if not apart.clear:
        key = "what-if-group-same"
    elif pair[0].missing and not pair[1].missing:
        key = "what-if-group-served"
    elif pair[1].missing and not pair[0].missing:
        key = "what-if-group-lost"
    else:
        key = "what-if-group-more" if apart.mean > 0 else "what-if-group-less"
    return message(key, lang=model.language)


def _row(model: WhatIf, definition: IndicatorDefinition) -> dict[str, Any]:
    language, measure = model.language, definition.name
    sides = (model.first, model.second)
    # The range of two or three courses means nothing yet.
    ranges = [side.range_of(measure) if len(side.courses) >= ENOUGH_COURSES else None for side in sides]
    values = [
        side.shown(measure) if drawn else side.measures()[measure]
        for side, drawn in zip(sides, ranges, strict=True)
    ]
    ends = [value for drawn in ranges if drawn for value in drawn] + values
    top = scale_end(max(ends), share=definition.unit in ("share", "index"))
    apart = difference(model.first, model.second, measure)
    better = apart.mean < 0 if definition.less_is_better else apart.mean > 0
    plans = [side.plan for side in sides]
    comparable = definition.unit != "money" or same_money(*plans)
    change = _change(model, measure, apart) if comparable else _other_money(plans, language)
    return {
        "name": measure,
        "label": definition.short_label(language),
        "help": definition.help_text(language),
        "notes": notes_on(model, measure),
        "ticks": [tick_text(measure, top * part, plans[0], language) for part in (0, 0.5, 1)],
        "cells": [
            {
                "text": number_text(measure, value, plan, language) if is_known(side, measure) else "–",
                "share": value / top if comparable else None,
                "low": drawn[0] / top if drawn and comparable else None,
                "high": drawn[1] / top if drawn and comparable else None,
                "range": _range(measure, drawn, side, language) if drawn and is_known(side, measure) else "",
            }
            for value, drawn, plan, side in zip(values, ranges, plans, sides, strict=True)
        ],
        **change,
        "tone": "" if not apart.clear or not comparable else "better" if better else "worse",
    }


def _range(measure: Measure, drawn: tuple[float, float], side: Variant, language: Language) -> str:
    """Return a range with what it is made of."""
    shown = range_text(measure, *drawn, side.plan, language)
    return message("what-if-range-of", lang=language, range=shown, courses=len(side.courses))


def _other_money(plans: list[Plan], language: Language) -> dict[str, str]:
    first, second = (plan.budget.currency or "–" for plan in plans)
    return {
        "change": "–",
        "spread": message("what-if-other-money", lang=language, first=first, second=second),
    }


def _change(model: WhatIf, measure: Measure, apart: OutcomeDifference) -> dict[str, str]:
    """Return the difference in words; a difference that chance alone can explain counts as none."""
    plan, language = model.plan, model.language
    signed = change_text(measure, apart.mean, plan, language)
    if not apart.clear and signed == change_text(measure, 0.0, plan, language):
        return {"change": "=", "spread": ""}
    if not apart.known:
        return {"change": signed, "spread": message("what-if-not-yet", lang=language)}
    return {
        "change": signed if apart.clear else message("what-if-same", lang=language),
        "spread": change_range_text(measure, apart.low, apart.high, plan, language),
    }


def _group(model: WhatIf, before: GroupReach, after: GroupReach) -> dict[str, Any]:
    def percent(share: float) -> str:
        return format_percent(share, model.language, 1)

    return {
        "key": f"{before.attribute}/{before.group}",
        "name": _name(model, before),
        "bars": [
            {"share": share, "text": percent(share), "missing": missing}
            for share, missing in (
                (before.population, False),
                (before.participants, before.missing),
                (after.participants, after.missing),
            )
        ],
    }


def _name(model: WhatIf, reach: GroupReach) -> str:
    return group_name(reach.attribute, reach.group, model.first.world, model.language)


def _cost(model: WhatIf) -> float:
    """Return what the plan costs; 0 for one that lacks what a prediction needs."""
    try:
        return float(model.first.costs.total)
    except InputError:
        return 0.0
