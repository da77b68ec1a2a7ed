"""The calibration report as Markdown, in either language (S77)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from mashura.evaluation.simulator.applicability import reason_text
from mashura.evaluation.simulator.calibration import Calibration, Comparison, PlanCheck
from mashura.evaluation.simulator.programme_facts import UNMEASURED
from mashura.evaluation.simulator.stylised_facts import Fact
from mashura.i18n import Language, active_language, direction, format_number, format_percent, message

FACTS_FIGURE = "calibration_facts.{lang}.png"
ARRIVALS_FIGURE = "calibration_arrivals.{lang}.png"
_COLUMNS = ("fact", "measure", "band", "simulated", "inside", "real", "real-inside")
_PLAN_COLUMNS = ("plan", "world", "participants", "medians", "outside", "unmeasured")
# Every plan either advertises its deadline or does not, so one half of F8 is always missing.
_UNSAID = ("deadline", "no-deadline")


def fact_name(fact: Fact, lang: Language | None = None) -> str:
    """Return what a fact measures, in words.

    Examples
    --------
    >>> from mashura.evaluation.simulator.stylised_facts import FACTS
    >>> fact_name(FACTS[0], "en")
    'Inequality of votes among voters (Gini, 0-1)'
    """
    return message(f"evaluation-fact-{fact.name.replace('_', '-')}", lang=lang)


def shown(fact: Fact, value: float | None, lang: Language | None = None) -> str:
    """Return a value of a fact as text: a share as a percentage.

    Examples
    --------
    >>> shown(Fact(code="F27", name="reach"), 0.0123, "en")
    '1.2%'
    """
    if value is None or math.isnan(value):
        return "–"
    if fact.unit == "share":
        return format_percent(value, lang, decimals=0 if value >= 0.1 else 1)
    return format_number(value, lang, decimals=0 if value >= 10 or value == int(value) else 2)


def spread(fact: Fact, values: Sequence[float], lang: Language | None = None) -> str:
    """Return median, lowest and highest of some values as text.

    Examples
    --------
    >>> spread(Fact(code="F1", name="vote_gini", unit="number"), [0.5, 0.25, 0.75], "en")
    '0.50 (0.25–0.75)'
    """
    known = sorted(value for value in values if not math.isnan(value))
    if not known:
        return "–"
    middle = (known[(len(known) - 1) // 2] + known[len(known) // 2]) / 2
    low, high = shown(fact, known[0], lang), shown(fact, known[-1], lang)
    return f"{shown(fact, middle, lang)} ({_pair(low, high, lang)})" if len(known) > 1 else low


def band(fact: Fact, lang: Language | None = None) -> str:
    """Return the limits of a fact as text.

    Examples
    --------
    >>> band(Fact(code="F8", name="end_surge", low=1.5, unit="number"), "en")
    '≥ 1.50'
    """
    if fact.low is None:
        return f"≤ {shown(fact, fact.high, lang)}"
    if fact.high is None:
        return f"≥ {shown(fact, fact.low, lang)}"
    if fact.low == fact.high:
        return shown(fact, fact.low, lang)
    return _pair(shown(fact, fact.low, lang), shown(fact, fact.high, lang), lang)


def _pair(low: str, high: str, lang: Language | None) -> str:
    """Return a range, from left to right in Arabic text too, where the dash would reverse it."""
    rtl = direction(lang or active_language()) == "rtl"
    return f"\u2066{low}–{high}\u2069" if rtl else f"{low}–{high}"


def report(calibration: Calibration, lang: Language | None = None) -> str:
    """Return the report; :data:`FACTS_FIGURE` and :data:`ARRIVALS_FIGURE` must be in the same folder.

    Parameters
    ----------
    calibration : Calibration
        From :func:`mashura.evaluation.calibrate`.
    lang : Language, optional
        Instead of the active language.
    """
    language = lang or active_language()

    def say(key: str, **params: object) -> str:
        return message(f"evaluation-calibration-{key}", lang=language, **params)

    failing = [comparison for comparison in calibration.comparisons if comparison.leaves]
    measured = [comparison for comparison in calibration.comparisons if comparison.measured]
    unmeasured = unmeasured_text(calibration.comparisons, calibration.inapplicable, language)
    lines = [
        f"# {say('title')}",
        "",
        say(
            "intro",
            plan=calibration.plan_title,
            world=calibration.world_name,
            seeds=len(calibration.seeds),
            conversations=len(calibration.real_curves),
        ),
        "",
        say("verdict", held=len(measured) - len(failing), all=len(measured)),
        "",
        *(_failure(comparison, language) for comparison in failing),
        *([""] if failing else []),
        *([say("unmeasured", facts=unmeasured), ""] if unmeasured else []),
        f"![{say('figure-facts')}]({FACTS_FIGURE.format(lang=language)})",
        "",
        facts_table(calibration.comparisons, language),
        "",
        say("how-to-read"),
        "",
        f"![{say('figure-arrivals')}]({ARRIVALS_FIGURE.format(lang=language)})",
    ]
    if calibration.programme:
        lines += ["", f"## {say('programme')}", "", say("programme-how"), ""]
        lines += [facts_table(calibration.programme, language)]
        lines += [
            "",
            *(f"- {message(f'evaluation-unmeasured-{name}', lang=language)}" for name in UNMEASURED),
        ]
    if calibration.plans:
        lines += ["", f"## {say('plans')}", "", say("plans-how"), ""]
        lines += [plans_table(calibration.plans, language)]
    text = "\n".join(lines)
    if direction(language) == "ltr":
        return text + "\n"
    return f'<div dir="rtl" lang="{language}">\n\n{text}\n\n</div>\n'


def facts_table(comparisons: Sequence[Comparison], language: Language) -> str:
    """Return facts with their limits, simulated and real values, as a table in Markdown."""
    head = [message(f"evaluation-calibration-column-{name}", lang=language) for name in _COLUMNS]
    rows = (_comparison(comparison, language) for comparison in comparisons)
    return "\n".join([_row(head), _row(["---"] * len(head)), *rows])


def plans_table(checks: Sequence[PlanCheck], language: Language) -> str:
    """Return what holds over plans and worlds as a table in Markdown."""
    head = [message(f"evaluation-calibration-column-{name}", lang=language) for name in _PLAN_COLUMNS]
    rows = (_plan(check, language) for check in checks)
    return "\n".join([_row(head), _row(["---"] * len(head)), *rows])


def _plan(check: PlanCheck, language: Language) -> str:
    measured = [comparison for comparison in check.comparisons if comparison.measured]
    outside = [
        f"{comparison.fact.code} {fact_name(comparison.fact, language)}: "
        f"{spread(comparison.fact, comparison.simulated, language)}, "
        f"{comparison.inside}/{comparison.measured}"
        for comparison in check.outside
    ]
    held = sum(comparison.median_inside for comparison in measured)
    return _row(
        [
            message(f"evaluation-variant-{check.variant.replace('_', '-')}", lang=language),
            check.world,
            format_number(check.participants, language),
            f"{held}/{len(measured)}",
            "; ".join(outside) or "–",
            unmeasured_text(check.comparisons, check.inapplicable, language) or "–",
        ]
    )


def unmeasured_text(
    comparisons: Sequence[Comparison], inapplicable: Mapping[str, str], language: Language
) -> str:
    """Return which facts say nothing about a plan, and why; empty if all do.

    Examples
    --------
    >>> fact = Fact(code="F27", name="reach")
    >>> unmeasured_text([Comparison(fact=fact, simulated=(), real={})], {}, "en")
    ''
    """
    facts: dict[str, list[str]] = {}
    for comparison in comparisons:
        reason = inapplicable.get(comparison.fact.name)
        if reason is None and comparison.simulated and not comparison.measured:
            reason = "few-cases"
        if reason is not None and reason not in _UNSAID:
            name = f"{comparison.fact.code} {fact_name(comparison.fact, language)}"
            facts.setdefault(reason, []).append(name)
    separator = ", " if direction(language) == "ltr" else "، "
    return "; ".join(
        f"{separator.join(names)}: {reason_text(reason, language)}" for reason, names in facts.items()
    )


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _failure(comparison: Comparison, language: Language) -> str:
    return "- " + message(
        "evaluation-calibration-outside",
        lang=language,
        fact=comparison.fact.code,
        name=fact_name(comparison.fact, language),
        inside=comparison.inside,
        all=comparison.measured,
        band=band(comparison.fact, language),
    )


def _comparison(comparison: Comparison, language: Language) -> str:
    return _row(
        [
            comparison.fact.code,
            fact_name(comparison.fact, language),
            band(comparison.fact, language),
            spread(comparison.fact, comparison.simulated, language),
            f"{comparison.inside}/{comparison.measured}",
            spread(comparison.fact, [*comparison.real.values()], language),
            f"{comparison.real_inside}/{len(comparison.real)}" if comparison.real else "–",
        ]
    )
