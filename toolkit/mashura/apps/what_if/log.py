"""The simulator's own log of two plans as tables: channels, segments, money, groups (S42, S45, S47, S85)."""

from __future__ import annotations

from typing import Any

from mashura.apps.what_if.inquiry import Inquiry
from mashura.apps.what_if.variant import Variant
from mashura.apps.what_if.wording import money
from mashura.evaluation import INDICATORS
from mashura.i18n import Language, format_number, format_percent, message
from mashura.methodology import Plan
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation.explanation import ChannelWay

_ABSENT = "–"


def by_channel(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    """Return through which channel people notice, and how many of them take part."""
    return _counted(inquiry, "channel", language)


def by_segment(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    """Return from which segment people notice, and how many of them take part."""
    return _counted(inquiry, "segment", language)


def by_way(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    """Return what each channel of the second plan is for a group, beside the first plan's numbers."""
    first, second = (
        {way.channel: way for way in journey.channels if way.noticed >= 0.5} for journey in inquiry.journeys()
    )

    def count(way: ChannelWay | None, name: str) -> str:
        return format_number(getattr(way, name), language) if way else _ABSENT

    rows = []
    for kind in dict.fromkeys([*second, *first]):
        shown = second.get(kind) or first[kind]
        rows.append(
            [
                value_label(kind, language),
                *(
                    format_percent(share, language)
                    for share in (shown.reachable, shown.understood, shown.aimed)
                ),
                *(count(ways.get(kind), "noticed") for ways in (first, second)),
                *(count(ways.get(kind), "contributed") for ways in (first, second)),
            ]
        )
    return {
        "caption": message("why-ways", lang=language),
        "head": [
            message("what-if-by-channel", lang=language),
            *(message(f"why-{name}", lang=language) for name in ("reachable", "understood", "aimed")),
            *_paired_heads(language),
        ],
        "rows": rows,
    }


def spending(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    """Return what each channel costs and what a voice through it comes to."""
    variants = (inquiry.first, inquiry.second)
    came = [variant.by("channel")["contributed"] for variant in variants]
    uses = [{use.channel: use for use in variant.plan.channels} for variant in variants]
    rows = []
    kinds = [*dict.fromkeys([*uses[0], *uses[1]])]
    for kind in kinds:
        cells = [value_label(kind, language)]
        for variant, used, people in zip(variants, uses, came, strict=True):
            count = float(people.get(kind.value, 0.0))
            budget = variant.costs.of_channel(kind)
            voice = money(budget / count, variant.plan, language, 1) if count >= 0.5 and budget else _ABSENT
            cells += [money(budget, variant.plan, language) if kind in used else _ABSENT, voice]
        rows.append(cells)
    rest = [message("what-if-other-costs", lang=language)]
    for variant in variants:
        others = variant.costs.total - sum(variant.costs.of_channel(kind) for kind in kinds)
        rest += [money(others, variant.plan, language), ""]
    return {
        "caption": message("why-spending", lang=language),
        "head": [
            message("what-if-by-channel", lang=language),
            *(
                _of_side(what, side, language)
                for side in ("first", "second")
                for what in (
                    message("what-if-money", lang=language),
                    INDICATORS["cost_per_participant"].short_label(language),
                )
            ),
        ],
        "rows": [*rows, rest],
    }


def wanted(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    """Return how many of each segment are wanted, and how many come."""
    came = (inquiry.first.mean.segments, inquiry.second.mean.segments)
    return {
        "caption": message("why-wanted", lang=language),
        "head": [
            *(message(f"what-if-{name}", lang=language) for name in ("by-segment", "wanted-number")),
            *(
                _of_side(message("what-if-came", lang=language), side, language)
                for side in ("first", "second")
            ),
        ],
        "rows": [
            [
                segment.name or name,
                format_number(segment.participants_wanted or 0, language),
                *(format_number(people.get(name, 0.0), language) for people in came),
            ]
            for name, segment in inquiry.wanted.items()
        ],
        "help": message("why-wanted-overlap", lang=language),
    }


def likeness(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    """Return how far the participants resemble the population, attribute by attribute."""
    first, second = inquiry.first.likeness(), inquiry.second.likeness()
    return {
        "caption": message("why-likeness", lang=language),
        "head": [
            message("why-attribute", lang=language),
            *(message(f"what-if-page-{side}", lang=language) for side in ("first", "second")),
        ],
        "rows": [
            [
                message(f"apps-attribute-{attribute.replace('_', '-')}", lang=language),
                format_percent(index, language, 1),
                format_percent(second[attribute], language, 1),
            ]
            for attribute, index in sorted(first.items(), key=lambda item: item[1])
        ],
    }


def _counted(inquiry: Inquiry, column: Any, language: Language) -> dict[str, Any]:
    variants = (inquiry.first, inquiry.second)
    tables = [variant.by(column) for variant in variants]
    names = list(dict.fromkeys([*map(str, tables[0].index), *map(str, tables[1].index)]))
    rows = []
    for name in names:
        counts = [
            format_number(float(table[step][name]), language) if name in table.index else _ABSENT
            for step in ("exposed", "contributed")
            for table in tables
        ]
        rows.append([_source(variants, column, name, language), *counts])
    return {
        "caption": message(f"why-log-{column}", lang=language),
        "head": [message(f"what-if-by-{column}", lang=language), *_paired_heads(language)],
        "rows": rows,
    }


def _paired_heads(language: Language) -> list[str]:
    return [
        _of_side(message(f"apps-funnel-{step}", lang=language), side, language)
        for step in ("exposed", "contributed")
        for side in ("first", "second")
    ]


def _of_side(what: str, side: str, language: Language) -> str:
    named = message(f"what-if-page-{side}", lang=language)
    return message("why-of-side", lang=language, what=what, side=named)


def _source(variants: tuple[Variant, Variant], column: str, name: str, language: Language) -> str:
    if column == "channel":
        return value_label(ChannelKind(name), language)
    plans: list[Plan] = [variant.plan for variant in variants]
    named = [segment for plan in plans for segment in plan.segments if segment.segment_id == name]
    return (named[0].name or name) if named else message("what-if-elsewhere", lang=language)
