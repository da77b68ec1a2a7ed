"""What the page says of a plan that was simulated in full."""

from __future__ import annotations

from typing import Any

from mashura.apps.shell.svg_charts import Bar, PairedBar, bar_chart, paired_bar_chart
from mashura.documents import AttributeOutcome, SimulatedOutcome
from mashura.i18n import Language, format_number, format_percent, message


def outcome_shown(found: SimulatedOutcome | None, language: Language) -> dict[str, Any]:
    """Return the simulated result in words and charts; empty before the first simulation."""
    if found is None:
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
        ("exposed", found.exposed),
        ("visited", found.visited),
        ("registered", found.registered),
        ("contributed", found.participants),
    )
    weakest = min(found.attributes, key=lambda one: one.representativeness, default=None)
    return {
        "number": f"{found.seed}-{found.participants}-{found.exposed}",
        "note": message(
            "apps-simulated-note", lang=language, world=found.world[language], seed=str(found.seed)
        ),
        "tiles": [
            tile("reach", format_percent(found.reach, language, 1), count=number(found.exposed)),
            tile("participants", number(found.participants), population=number(found.population)),
            tile("rate", format_percent(found.participation_rate, language, 2)),
            tile("contributions", number(found.contributions), votes=number(found.votes)),
        ],
        "funnel": bar_chart(
            [
                Bar(
                    label=message(f"apps-funnel-{name}", lang=language),
                    share=count / found.exposed if found.exposed else 0.0,
                    text=number(count),
                )
                for name, count in steps
            ],
            title=message("apps-funnel-title", lang=language),
            language=language,
        ),
        "attributes": [_likeness(one, language) for one in found.attributes],
        "weakest": weakest.attribute if weakest else "",
    }


def _likeness(one: AttributeOutcome, language: Language) -> dict[str, str]:
    def percent(share: float) -> str:
        return format_percent(share, language, 1)

    worst = one.worst
    return {
        "name": one.attribute,
        "label": one.names[language],
        "percent": format_percent(one.representativeness, language),
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
                for group in one.groups
            ],
            title=message("apps-representativeness-chart", lang=language, attribute=one.names[language]),
            first=message("apps-population", lang=language),
            second=message("apps-participants", lang=language),
            language=language,
        ),
    }
