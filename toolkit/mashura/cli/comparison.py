"""What a plan may bring, and the difference between two plans, as tables in words."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from mashura.i18n import format_number, format_percent, message
from mashura.methodology.records.plan import Plan

_WITH_DECIMALS = ("cost_per_participant", "representativeness", "worst_group")


def comparison_text(table: pd.DataFrame, plans: Sequence[Plan], titles: Sequence[str], seeds: int) -> str:
    """Return a comparison of two plans (:func:`mashura.evaluation.compare`) in the active language."""
    names = {segment.segment_id: segment.name for plan in plans for segment in plan.segments}
    head = [message(f"cli-compare-{column}") for column in ("number", "a", "b", "difference", "interval")]
    rows = [
        [
            _label(str(number), names),
            *(_shown(str(number), row[column]) for column in ("a", "b", "difference")),
            _from_to(str(number), row["low"], row["high"]),
        ]
        for number, row in table.iterrows()
    ]
    about = message("cli-compare-about", a=titles[0], b=titles[1], seeds=seeds)
    return "\n".join([about, "", *_lines([head, *rows]), "", message("cli-compare-caution")])


def range_text(table: pd.DataFrame, plan: Plan, seeds: int) -> str:
    """Return what a plan may bring (:func:`mashura.evaluation.predict_range`) in the active language."""
    names = {segment.segment_id: segment.name for segment in plan.segments}
    columns = ("compare-number", "predict-one", "predict-mean", "compare-interval")
    head = [message(f"cli-{column}") for column in columns]
    rows = [
        [
            _label(str(number), names),
            _from_to(str(number), row["low"], row["high"]),
            _shown(str(number), row["mean"]),
            _from_to(str(number), row["mean_low"], row["mean_high"]),
        ]
        for number, row in table.iterrows()
    ]
    about = message("cli-predict-about", plan=plan.title, seeds=seeds)
    return "\n".join([about, "", *_lines([head, *rows]), "", message("cli-predict-caution")])


def _lines(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return [line.rstrip() for line in padded]


def _label(number: str, names: dict[str, str]) -> str:
    segment = number.removeprefix("segment: ")
    return names.get(segment, segment) if segment != number else message(f"cli-compare-{number}")


def _from_to(number: str, low: float, high: float) -> str:
    return message("cli-compare-from-to", low=_shown(number, low), high=_shown(number, high))


def _shown(number: str, value: float) -> str:
    if pd.isna(value):
        return "–"
    if number == "reach":
        return format_percent(value, decimals=1)
    return format_number(value, decimals=2 if number in _WITH_DECIMALS else 0)
