"""What the page shows of a plan that was simulated in full."""

from __future__ import annotations

from typing import Any

from mashura.apps.shell.svg_charts import Bar, PairedBar, bar_chart, paired_bar_chart
from mashura.documents import AttributeOutcome, SimulatedOutcome
from mashura.i18n import Language, format_number, format_percent, message


def outcome_shown(outcome: SimulatedOutcome | None, language: Language) -> dict[str, Any]:
    """Return the simulated result in words and charts; empty before the first simulation."""
    if outcome is None:
        return {}

    def number(value: float) -> str:
        return format_number(value, language)

    def tile(name: str, shown: str, **params: str) -> dict[str, str]:
        return {
            "label": message(f"apps-result-{name}", lang=language),
            "number": shown,
            "help": message(f"apps-result-{name}-help", lang=language, **params),
        }

    steps = (
        ("exposed", outcome.exposed),
        ("visited", outcome.visited),
        ("registered", outcome.registered),
        ("contributed", outcome.participants),
    )
    weakest = min(outcome.attributes, key=lambda compared: compared.representativeness, default=None)
    return {
        "number": f"{outcome.seed}-{outcome.participants}-{outcome.exposed}",
        "note": message(
            "apps-simulated-note", lang=language, world=outcome.world[language], seed=str(outcome.seed)
        ),
        "tiles": [
            tile("reach", format_percent(outcome.reach, language, 1), count=number(outcome.exposed)),
            tile("participants", number(outcome.participants), population=number(outcome.population)),
            tile("rate", format_percent(outcome.participation_rate, language, 2)),
            tile("contributions", number(outcome.contributions), kinds=_kinds(outcome, language)),
        ],
        "funnel": bar_chart(
            [
                Bar(
                    label=message(f"apps-funnel-{name}", lang=language),
                    share=count / outcome.exposed if outcome.exposed else 0.0,
                    text=number(count),
                )
                for name, count in steps
            ],
            title=message("apps-funnel-title", lang=language),
            language=language,
        ),
        "attributes": [_likeness(attribute, language) for attribute in outcome.attributes],
        "weakest": weakest.attribute if weakest else "",
    }


def _kinds(outcome: SimulatedOutcome, language: Language) -> str:
    return message("list-separator", lang=language).join(
        message(f"documents-simulated-{name}-count", lang=language, count=count)
        for name, count in outcome.kinds().items()
    )


def _likeness(attribute: AttributeOutcome, language: Language) -> dict[str, str]:
    def percent(share: float) -> str:
        return format_percent(share, language, 1)

    worst = attribute.worst
    return {
        "name": attribute.attribute,
        "label": attribute.names[language],
        "percent": format_percent(attribute.representativeness, language),
        "worst": message(
            "apps-representativeness-worst",
            lang=language,
            group=worst.names[language],
            participants=percent(worst.participants),
            population=percent(worst.population),
        )
        if worst
        else "",
        "chart": paired_bar_chart(
            [
                PairedBar(
                    label=group.names[language],
                    first=group.population,
                    second=group.participants,
                    first_text=percent(group.population),
                    second_text=percent(group.participants),
                    highlighted=group is worst,
                )
                for group in attribute.groups
            ],
            title=message(
                "apps-representativeness-chart", lang=language, attribute=attribute.names[language]
            ),
            first=message("apps-population", lang=language),
            second=message("apps-participants", lang=language),
            language=language,
        ),
    }
