"""Indicators, planned against happened: picture and table with formula, source, caution (S77, S159)."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.parts import Choice, Source, drawing
from mashura.apps.shell.svg_charts import PairedBar, paired_bar_chart
from mashura.apps.shell.words import words_with_prefix
from mashura.evaluation.indicators import DIMENSIONS
from mashura.evaluation.kpi_notes import NOTES, caution_text, formula_text, source_text
from mashura.evaluation.scorecard import Kpi, dimension_name
from mashura.i18n import message

_LONGEST = 1.6


def _shown(editor: Any) -> dict[str, Any]:
    language, measured = editor.language, editor.measured
    scores = measured.scores(editor.campaign)
    material = measured.material
    return {
        "material": material.kept.source.sentence(language) if material else "",
        "simulated": _is_simulated(editor),
        "chart": _chart(scores, language),
        "groups": [
            {
                "name": dimension_name(dimension, language),
                "rows": [
                    _row(score, editor)
                    for score in scores
                    if score.definition.dimension == dimension and score.value is not None
                ],
            }
            for dimension in DIMENSIONS
        ],
        "unknown": [
            {"name": score.label(language), "reason": score.reason(language)}
            for score in scores
            if score.value is None
        ],
    }


def _is_simulated(editor: Any) -> bool:
    """Return whether the people behind the numbers do not exist; the record says it without contributions."""
    evaluation = editor.campaign.evaluation
    recorded = evaluation is not None and evaluation.simulated
    return bool(editor.measured.is_simulated or (editor.measured.material is None and recorded))


def _row(score: Kpi, editor: Any) -> dict[str, Any]:
    language, measured = editor.language, editor.measured
    return {
        "name": score.label(language),
        "value": score.shown(lang=language),
        "planned": score.shown(score.goal, language) if score.goal is not None else "–",
        "state": score.state,
        "said": message(f"evidence-state-{score.state}", lang=language),
        "typed": score.typed is not None,
        "formula": formula_text(score, language),
        "source": source_text(score, language),
        "caution": caution_text(score, language, people=measured.people, simulated=measured.is_simulated),
    }


def _chart(scores: tuple[Kpi, ...], language: Any) -> str:
    """Return the indicators with a goal as pairs of bars: the goal always has the same length."""
    bars = [
        PairedBar(
            label=score.label(language),
            first=1.0,
            second=min(score.value / score.goal, _LONGEST),
            first_text=score.shown(score.goal, language),
            second_text=score.shown(lang=language),
            highlighted=score.state == "missed",
        )
        for score in scores
        if score.value is not None and score.goal
    ]
    if not bars:
        return ""
    return paired_bar_chart(
        bars,
        title=message("apps-evaluate-kpis-chart", lang=language),
        first=message("apps-evaluate-kpis-planned", lang=language),
        second=message("apps-evaluate-kpis-happened", lang=language),
        language=language,
    )


def _untold(editor: Any) -> list[Choice]:
    """Return the indicators that no table tells, which a person can type."""
    scores = editor.measured.scores(editor.campaign)
    return [
        {"value": score.name, "title": score.label(editor.language)}
        for score in scores
        if score.name in NOTES and (score.value is None or score.typed is not None)
    ]


KPIS = drawing(
    __file__,
    "kpis",
    component="indicators",
    words=lambda language: words_with_prefix("apps-evaluate-kpis-", language),
    shown=_shown,
)
UNTOLD = Source(name="untold", fields=("indicator",), choices=_untold)
