"""The page's answers to the question why a number, or a group's share, is as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mashura.apps.shell.svg_charts import course_chart
from mashura.apps.what_if.comparison import ENOUGH_COURSES, difference
from mashura.apps.what_if.inquiry import Inquiry, Tried
from mashura.apps.what_if.log import by_channel, by_segment, by_way, likeness, spending, wanted
from mashura.apps.what_if.pictures import marked, picture, shows_funnel, step_name
from mashura.apps.what_if.remedies import UNCOUNTED
from mashura.apps.what_if.variant import STEPS, Measure, Variant
from mashura.apps.what_if.wording import group_name, money, number_text, same_money
from mashura.evaluation import INDICATORS, mean_interval
from mashura.i18n import Language, format_number, format_percent, message
from mashura.simulation.explanation import Journey

_SIDES = ("first", "second")
_TABLES: dict[Measure, tuple[Callable[[Inquiry, Language], dict[str, Any]], ...]] = {
    "reach": (by_channel,),
    "participants": (by_channel, by_segment),
    "participation_rate": (by_channel, by_segment),
    "cost_per_participant": (spending,),
    "representativeness": (likeness,),
    "inclusion_coverage": (wanted,),
}


def answer_shown(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    """Return the answer as far as it has come: words, a picture, tables, and what helps."""
    asked = inquiry.asked
    tables = _TABLES[asked] if isinstance(asked, str) else (by_way,)
    name = _name(inquiry, language)
    return {
        "key": asked if isinstance(asked, str) else "/".join(asked),
        "title": message("why-title", lang=language, what=name),
        "sides": [
            {
                "name": message(f"what-if-page-{side}", lang=language),
                "said": _said(inquiry, place, language),
            }
            for place, side in enumerate(_SIDES)
        ],
        "picture": picture(inquiry, name, language) if _is_comparable(inquiry) else "",
        "funnel": shows_funnel(inquiry),
        "usual": marked(inquiry, language),
        "main": _main_hindrance(inquiry, language),
        "tables": [*_hindrances(inquiry, language), *(make(inquiry, language) for make in tables)],
        "band": _band(inquiry, language),
        "remedies": _remedies(inquiry, language),
        "working": inquiry.working,
    }


def _is_comparable(inquiry: Inquiry) -> bool:
    """Return whether both plans' numbers stand on one scale: not those of two currencies."""
    asked = inquiry.asked
    is_money = isinstance(asked, str) and INDICATORS[asked].unit == "money"
    return not is_money or same_money(inquiry.first.plan, inquiry.second.plan)


def _name(inquiry: Inquiry, language: Language) -> str:
    if isinstance(inquiry.asked, tuple):
        return group_name(*inquiry.asked, inquiry.first.world, language)
    return INDICATORS[inquiry.asked].short_label(language)


def _said(inquiry: Inquiry, place: int, language: Language) -> list[str]:
    """Return the sentences about one plan."""
    variant = (inquiry.first, inquiry.second)[place]
    journey, usual = inquiry.journeys()[place], inquiry.everybody()[place]
    counts = {step: format_number(count, language) for step, count in journey.steps.items()}
    kept = journey.kept()
    if not isinstance(inquiry.asked, tuple):
        said = [_about(inquiry.asked, variant, journey, counts, language)]
        if inquiry.asked in ("participants", "participation_rate"):
            step = min(STEPS, key=lambda name: kept[name])
            lost = format_percent(1 - kept[step], language)
            said.append(message("why-largest-loss", lang=language, step=step_name(step, language), lost=lost))
        return said
    reached = variant.group(inquiry.asked)
    said = [
        message(
            "why-group",
            lang=language,
            people=format_number(journey.people, language),
            share=format_percent(reached.participants, language, 1),
            due=format_percent(reached.population, language, 1),
            **counts,
        )
    ]
    step = journey.weakest(usual)
    worse = kept[step] < 0.97 * usual.kept()[step]
    said.append(
        message(
            "why-group-loss" if worse else "why-group-no-loss",
            lang=language,
            step=step_name(step, language),
            kept=format_percent(kept[step], language),
            usual=format_percent(usual.kept()[step], language),
        )
    )
    return said


def _about(
    asked: Measure, variant: Variant, journey: Journey, counts: dict[str, str], language: Language
) -> str:
    kept = {f"{step}_share": format_percent(share, language) for step, share in journey.kept().items()}
    weakest, index = min(variant.likeness().items(), key=lambda item: item[1])
    missing = variant.most_missing()
    return message(
        f"what-if-why-{asked.replace('_', '-')}",
        lang=language,
        population=format_number(journey.people, language),
        cost=money(variant.costs.total, variant.plan, language),
        attribute=message(f"apps-attribute-{weakest.replace('_', '-')}", lang=language),
        index=format_percent(index, language),
        group=group_name(missing.attribute, missing.group, variant.world, language) if missing else "–",
        **counts,
        **kept,
    )


def _band(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    """Return the single courses: what the range is made of, and what it leaves out."""
    asked, variants = inquiry.asked, (inquiry.first, inquiry.second)
    if isinstance(asked, tuple):
        values = [[course[asked] for course in variant.shares] for variant in variants]
        means = [variant.group(asked).participants for variant in variants]
    else:
        values = [[course[asked] for course in variant.courses] for variant in variants]
        means = [variant.measures()[asked] for variant in variants]
    if not all(values) or not _is_comparable(inquiry):
        return {}

    def text(value: float) -> str:
        if isinstance(asked, tuple):
            return format_percent(value, language, 1)
        return number_text(asked, value, inquiry.first.plan, language)

    apart = difference(inquiry.first, inquiry.second, asked)
    ranges = [
        message(
            "why-range" if len(drawn) < ENOUGH_COURSES else "why-range-mean",
            lang=language,
            side=message(f"what-if-page-{side}", lang=language),
            low=text(min(drawn)),
            high=text(max(drawn)),
            mean_low=text(mean_interval(drawn)[0]),
            mean_high=text(mean_interval(drawn)[1]),
        )
        for side, drawn in zip(_SIDES, values, strict=True)
    ]
    return {
        "text": message(
            "why-band",
            lang=language,
            courses=apart.courses,
            above=apart.above,
        ),
        "picture": course_chart(
            (values[0], values[1]),
            (means[0], means[1]),
            title=message("why-band-title", lang=language),
            texts=(ranges[0], ranges[1]),
            language=language,
            intervals=tuple(map(mean_interval, values)),
        ),
    }


def _main_hindrance(inquiry: Inquiry, language: Language) -> str:
    main = inquiry.main_hindrance()
    if main is None or inquiry.hindered()[main][1] < 0.5:
        return ""
    return message(
        f"why-main-{'group' if inquiry.group[0] else inquiry.step}",
        lang=language,
        hindrance=message(f"why-hindrance-{main}", lang=language),
        more=format_number(inquiry.hindered()[main][1], language),
    )


def _hindrances(inquiry: Inquiry, language: Language) -> list[dict[str, Any]]:
    """Return the table of what keeps people away; none before all is known."""
    notable = {hindrance: more for hindrance, more in inquiry.hindered().items() if max(more) >= 0.5}
    if not notable:
        return []
    return [
        {
            "caption": message("why-hindrance", lang=language),
            "help": message(f"why-hindrances-{inquiry.step}", lang=language),
            "open": True,
            "head": [
                message("why-hindrance", lang=language),
                *(message(f"what-if-page-{side}", lang=language) for side in _SIDES),
            ],
            "rows": [
                [
                    message(f"why-hindrance-{hindrance}", lang=language),
                    *(_more(more, language) for more in notable[hindrance]),
                ]
                for hindrance in sorted(notable, key=lambda name: notable[name][1], reverse=True)
            ],
        }
    ]


def _more(more: float, language: Language) -> str:
    # The marks keep the sign before its number in a line of Arabic.
    return f"\u2066+{format_number(more, language)}\u2069" if more >= 0.5 else "–"


def _remedies(inquiry: Inquiry, language: Language) -> dict[str, Any]:
    count = len(inquiry.second.tried or [])
    best = inquiry.best()
    return {
        "items": [
            {"text": tried.remedy.text(language), "effect": _effect(inquiry, tried, language)}
            for tried in best
        ],
        "note": message(
            "why-tried-some" if best else "why-tried-none" if not inquiry.working else "why-trying",
            lang=language,
            count=count,
        ),
    }


def _effect(inquiry: Inquiry, tried: Tried, language: Language) -> str:
    before, after, asked = inquiry.second, tried.outcome, inquiry.asked
    if isinstance(asked, tuple):
        text = message(
            "why-effect-group",
            lang=language,
            before=format_number(_came(before, asked), language),
            after=format_number(_came(after, asked), language),
            share=format_percent(before.group(asked).participants, language, 1),
            then=format_percent(after.group(asked).participants, language, 1),
        )
    else:
        text = message(
            "why-effect",
            lang=language,
            what=_name(inquiry, language),
            before=number_text(asked, before.measures()[asked], before.plan, language),
            after=number_text(asked, after.measures()[asked], before.plan, language),
        )
    if asked == "inclusion_coverage" and before.served():
        needy, share = min(before.served().items(), key=lambda item: item[1])
        segment = next(known for known in before.plan.segments if known.segment_id == needy)
        number = segment.participants_wanted or 0
        farthest = message(
            "why-effect-segment",
            lang=language,
            segment=segment.name or needy,
            before=format_number(share * number, language),
            after=format_number(after.served()[needy] * number, language),
            wanted=format_number(number, language),
        )
        more = after.measures()[asked] > before.measures()[asked]
        text = f"{text} {farthest}" if more else farthest
    return f"{text} {_price(before, tried, language)}"


def _price(before: Variant, tried: Tried, language: Language) -> str:
    """Return what a change costs: money of the campaign, and hours of work as far as they are counted."""
    after = tried.outcome
    costs = after.costs.total - before.costs.total
    hours = _hours(after) - _hours(before)
    key = "why-saves" if costs < -0.5 else "why-costs" if costs >= 0.5 else "why-costs-no-money"
    said = message(key, lang=language, amount=money(abs(costs), before.plan, language))
    if tried.remedy.kind in UNCOUNTED:
        return f"{said} {message('why-hours-uncounted', lang=language)}"
    if hours < 0.5:
        return said
    return f"{said} {message('why-hours', lang=language, hours=format_number(hours, language))}"


def _hours(variant: Variant) -> float:
    """Return the hours of work of a plan's own staff, sessions and ways to attract people."""
    return variant.costs.own_hours + sum(line.hours for line in variant.costs.lines)


def _came(variant: Variant, group: tuple[str, str]) -> float:
    return variant.group(group).participants * variant.mean.participants
