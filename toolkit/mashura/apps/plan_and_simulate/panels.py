"""What the page's panels say, made from the model: words, numbers and charts, no widgets."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from mashura.apps.charts import Bar, PairedBar, Span, bar_chart, gantt_chart, paired_bar_chart
from mashura.apps.plan_and_simulate.model import PlanEditor
from mashura.documents import AttributeOutcome
from mashura.i18n import Language, format_date, format_number, format_percent, message
from mashura.methodology import Plan
from mashura.methodology.labels import value_label
from mashura.store import SavedPlan

# Sentences that the page itself fills in, each with the name of an entry.
_NAMED = ("edit-entry", "close-entry", "remove-entry")
_WORDS = (
    *("brand", "plan-title", "plan-lead", "other-language", "steps", "step-simulate", "nothing-yet"),
    *("new-entry", "more", "less", "next", "back", "missing-title", "missing-none", "gap-missing"),
    *("gap-blocker", "gap-advice", "why", "keep-title", "author", "author-help", "save", "document-docx"),
    *("document-pdf", "start-example", "start-blank", "shelf-title", "shelf-empty", "simulate", "simulating"),
    *("world", "seed", "seed-help", "simulated-banner", "stale", "funnel-title", "representativeness-title"),
    *("representativeness-help", "error-missing", "widget-close"),
)


def words_shown(language: Language) -> dict[str, str]:
    """Return the page's fixed words."""
    words = {key.replace("-", "_"): message(f"apps-{key}", lang=language) for key in _WORDS}
    words |= {key.replace("-", "_"): message(f"apps-{key}", lang=language, name="{name}") for key in _NAMED}
    words["step_simulate_intro"] = message("apps-step-simulate.intro", lang=language)
    words["comma"] = message("list-separator", lang=language)
    return words


def widget_words(language: Language) -> dict[str, Any]:
    """Return the words that Vuetify's own widgets say aloud."""
    clear = message("apps-widget-clear", lang=language, name="{0}")
    close, opened = (message(f"apps-widget-{one}", lang=language) for one in ("close", "open"))
    return {
        "close": close,
        "dismiss": close,
        "open": opened,
        "noDataText": message("apps-widget-no-data", lang=language),
        "input": {"clear": clear, "appendAction": f"{opened} {{0}}"},
    }


def gaps_shown(editor: PlanEditor) -> list[dict[str, str]]:
    """Return what is missing or objected to, each with the step that mends it."""
    language = editor.language
    return [
        {
            "kind": gap.kind,
            "step": gap.step,
            "text": gap.text,
            "reason": gap.reason,
            "go": message(
                "apps-missing-go", lang=language, step=message(f"apps-step-{gap.step}", lang=language)
            ),
        }
        for gap in editor.gaps()
    ]


def progress_shown(editor: PlanEditor) -> dict[str, Any]:
    """Return how far the plan has come."""
    done, total = editor.progress()
    wrong = len(editor.errors)
    return {
        "percent": round(100 * done / total),
        "text": message("apps-missing-progress", lang=editor.language, done=done, total=total),
        "wrong": message("apps-errors-count", lang=editor.language, count=wrong) if wrong else "",
    }


def spending_shown(editor: PlanEditor) -> str:
    """Return planned spending beside what is earmarked, or nothing where nothing is planned."""
    plan = editor.campaign.plan or Plan()
    earmarked, currency = plan.budget.earmarked, plan.budget.currency
    if not plan.cost() and earmarked is None:
        return ""

    def money(amount: float) -> str:
        return f"{format_number(amount, editor.language)} {currency}".strip()

    if earmarked is None:
        return message("apps-spending-open", lang=editor.language, cost=money(plan.cost()))
    return message("apps-spending", lang=editor.language, cost=money(plan.cost()), earmarked=money(earmarked))


def gantt_shown(editor: PlanEditor) -> str:
    """Return the timeline as a chart; empty where nothing has a duration yet."""
    language = editor.language
    time = (editor.campaign.plan or Plan()).timeline
    spans = [
        (
            one.name or (value_label(one.stage, language) if one.stage else ""),
            one.starts_on_day,
            one.duration_days,
        )
        for one in time.activities
    ]
    opened = (
        [(message("apps-open-period", lang=language), 0, time.duration_days)] if time.duration_days else []
    )
    ordered = sorted([*spans, *opened], key=lambda span: span[1])
    return (
        gantt_chart(
            [
                Span(
                    label=name,
                    text=_period(time.opens_on, start, days, language),
                    start=start,
                    days=days,
                    highlighted=(name, start, days) in opened,
                )
                for name, start, days in ordered
            ],
            title=message("apps-gantt-title", lang=language),
            language=language,
        )
        if ordered
        else ""
    )


def state_shown(editor: PlanEditor) -> str:
    """Return whether what is on the page is kept, and how."""
    if not editor.version:
        return message("apps-state-new", lang=editor.language)
    key = "apps-state-draft" if editor.unsaved else "apps-state-saved"
    return message(key, lang=editor.language, version=editor.version)


def shelf_shown(editor: PlanEditor) -> list[dict[str, str]]:
    """Return kept plans with when and by whom."""
    language = editor.language
    shown = []
    for one in editor.shelf():
        if isinstance(one, SavedPlan):
            about = message(
                "apps-shelf-saved",
                lang=language,
                version=one.version,
                date=format_date(one.saved_at.astimezone().date(), language),
                author=one.author or "none",
            )
        else:
            about = message(
                "apps-shelf-draft",
                lang=language,
                date=format_date(one.changed_at.astimezone().date(), language),
            )
        title = one.title or message("apps-shelf-untitled", lang=language)
        shown.append({"plan_id": one.plan_id, "title": title, "about": about})
    return shown


def result_shown(editor: PlanEditor) -> dict[str, Any]:
    """Return the simulated result in words and charts; empty before the first simulation."""
    found, language = editor.outcome, editor.language
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


def _period(opens: date | None, start: int, days: int, language: Language) -> str:
    if opens is None:
        return message("apps-days", lang=language, count=days)
    first, last = opens + timedelta(days=start), opens + timedelta(days=start + days - 1)
    return (
        f"{format_date(first, language)} – {format_date(last, language)}"
        if days > 1
        else format_date(first, language)
    )
