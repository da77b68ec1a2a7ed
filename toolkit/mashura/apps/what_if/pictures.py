"""The picture of an answer: a funnel of two plans, or segments, attributes and channels side by side."""

from __future__ import annotations

from mashura.apps.shell.svg_charts import FlowStep, Rate, step_chart
from mashura.apps.what_if.inquiry import Inquiry
from mashura.apps.what_if.variant import STEPS
from mashura.apps.what_if.wording import money
from mashura.i18n import Language, format_number, format_percent, message
from mashura.methodology.labels import value_label


def picture(inquiry: Inquiry, name: str, language: Language) -> str:
    """Return the picture of an answer as SVG; ``name`` is what was asked about."""
    match inquiry.asked:
        case "inclusion_coverage":
            kind, steps = "wanted", _segments(inquiry, language)
        case "representativeness":
            kind, steps = "likeness", _attributes(inquiry, language)
        case "cost_per_participant":
            kind, steps = "spending", _channels(inquiry, language)
        case _:
            kind, steps = "funnel", _funnel(inquiry, language)
    return step_chart(
        steps,
        title=message(f"why-picture-{kind}", lang=language, what=name),
        sides=(
            message("what-if-page-first", lang=language),
            message("what-if-page-second", lang=language),
        ),
        language=language,
        one_scale=kind != "funnel",
    )


def shows_funnel(inquiry: Inquiry) -> bool:
    """Return whether the picture is a funnel, whose steps have scales of their own."""
    return inquiry.asked not in ("inclusion_coverage", "representativeness", "cost_per_participant")


def marked(inquiry: Inquiry, language: Language) -> str:
    """Return what the marks in the picture stand for; empty where there are none."""
    if inquiry.group[0]:
        return message("why-usual", lang=language)
    if inquiry.asked == "inclusion_coverage":
        return message("what-if-wanted-number", lang=language)
    return ""


def step_name(step: str, language: Language) -> str:
    """Return the name of a step of the funnel."""
    return message(f"apps-funnel-{step}", lang=language)


def _funnel(inquiry: Inquiry, language: Language) -> list[FlowStep]:
    usual = [journey.kept() for journey in inquiry.everybody()]
    steps = []
    for step in STEPS:
        rates = [
            Rate(
                share=journey.kept()[step],
                text=message(
                    "why-step",
                    lang=language,
                    people=format_number(journey.steps[step], language),
                    share=format_percent(journey.kept()[step], language),
                ),
                usual=usual[place][step] if inquiry.group[0] else None,
            )
            for place, journey in enumerate(inquiry.journeys())
        ]
        steps.append(FlowStep(label=step_name(step, language), rates=(rates[0], rates[1])))
    return steps


def _segments(inquiry: Inquiry, language: Language) -> list[FlowStep]:
    came = (inquiry.first.mean.segments, inquiry.second.mean.segments)
    steps = []
    for name, segment in inquiry.wanted.items():
        rates = [
            Rate(
                share=people.get(name, 0.0),
                text=format_number(people.get(name, 0.0), language),
                usual=float(segment.participants_wanted or 0),
            )
            for people in came
        ]
        steps.append(FlowStep(label=segment.name or name, rates=(rates[0], rates[1])))
    return steps


def _attributes(inquiry: Inquiry, language: Language) -> list[FlowStep]:
    first, second = inquiry.first.likeness(), inquiry.second.likeness()
    return [
        FlowStep(
            label=message(f"apps-attribute-{attribute.replace('_', '-')}", lang=language),
            rates=(
                Rate(share=index, text=format_percent(index, language, 1)),
                Rate(share=second[attribute], text=format_percent(second[attribute], language, 1)),
            ),
        )
        for attribute, index in sorted(first.items(), key=lambda item: item[1])
    ]


def _channels(inquiry: Inquiry, language: Language) -> list[FlowStep]:
    """Return what a voice through each channel costs, channels with money of their own only."""
    variants = (inquiry.first, inquiry.second)
    kinds = dict.fromkeys(
        use.channel
        for variant in variants
        for use in variant.plan.channels
        if variant.costs.of_channel(use.channel)
    )
    steps = []
    for kind in kinds:
        rates = []
        for variant in variants:
            budget = variant.costs.of_channel(kind)
            people = float(variant.by("channel")["contributed"].get(kind.value, 0.0))
            known = people >= 0.5 and budget > 0
            voice = budget / people if known else 0.0
            rates.append(Rate(share=voice, text=money(voice, variant.plan, language, 1) if known else "–"))
        steps.append(FlowStep(label=value_label(kind, language), rates=(rates[0], rates[1])))
    return steps
