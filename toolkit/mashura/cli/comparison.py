"""The difference between two plans, as a table in words."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from mashura.i18n import format_number, format_percent, message
from mashura.methodology.records.plan import Plan

_WITH_DECIMALS = ("cost_per_participant", "representativeness", "worst_group")


def comparison_text(table: pd.DataFrame, plans: Sequence[Plan], seeds: int) -> str:
    """Return a comparison of two plans (:func:`mashura.evaluation.compare`) in the active language."""
    names = {segment.segment_id: segment.name for plan in plans for segment in plan.segments}
    head = [message(f"cli-compare-{column}") for column in ("number", "a", "b", "difference", "interval")]
    rows = [head, *(_row(str(number), row, names) for number, row in table.iterrows())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    about = message("cli-compare-about", a=plans[0].title, b=plans[1].title, seeds=seeds)
    return "\n".join([about, "", *(line.rstrip() for line in lines), "", message("cli-compare-caution")])


def _row(number: str, row: pd.Series[float], names: dict[str, str]) -> list[str]:
    segment = number.removeprefix("segment: ")
    label = names.get(segment, segment) if segment != number else message(f"cli-compare-{number}")
    low, high = _shown(number, row["low"]), _shown(number, row["high"])
    cells = [_shown(number, row[column]) for column in ("a", "b", "difference")]
    return [label, *cells, message("cli-compare-from-to", low=low, high=high)]


def _shown(number: str, value: float) -> str:
    if pd.isna(value):
        return "–"
    if number == "reach":
        return format_percent(value, decimals=1)
    return format_number(value, decimals=2 if number in _WITH_DECIMALS else 0)
