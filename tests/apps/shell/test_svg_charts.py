"""Charts of the apps: drawn from the side where reading begins, safe, and readable aloud."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from mashura.apps.shell.svg_charts import Bar, PairedBar, bar_chart, paired_bar_chart

SVG = "{http://www.w3.org/2000/svg}"


def bars_of(chart: str) -> list[tuple[float, float, str]]:
    """Left edge and width in percent, and colour, of each bar."""
    return [
        (float(bar.get("x").strip("%")), float(bar.get("width").strip("%")), bar.get("fill"))
        for bar in ET.fromstring(chart).iter(f"{SVG}rect")
    ]


@pytest.mark.parametrize(("language", "left"), [("ar", 75.0), ("en", 0.0)])
def test_a_bar_grows_from_where_reading_begins(language: str, left: float) -> None:
    chart = bar_chart([Bar(label="x", share=0.25, text="1")], title="t", language=language)
    track, bar = bars_of(chart)
    assert track[:2] == (0.0, 100.0)
    assert bar[:2] == (left, 25.0)


def test_the_group_that_is_missing_stands_out() -> None:
    pairs = [
        PairedBar(label="a", first=0.5, second=0.9, first_text="50%", second_text="90%"),
        PairedBar(label="b", first=0.5, second=0.1, first_text="50%", second_text="10%", highlighted=True),
    ]
    chart = paired_bar_chart(pairs, title="t", first="due", second="came", language="en")
    assert [color for _, _, color in bars_of(chart)][1] != [color for _, _, color in bars_of(chart)][3]
    widths = [width for _, width, _ in bars_of(chart)]
    assert widths[1] / widths[3] == pytest.approx(9, rel=0.01)


def test_a_chart_says_its_numbers_to_those_who_hear_it() -> None:
    chart = ET.fromstring(
        bar_chart([Bar(label="Noticed", share=1, text="9,000")], title="Funnel", language="en")
    )
    assert chart.get("role") == "img"
    assert chart.get("aria-label") == "Funnel. Noticed: 9,000"


def test_text_that_looks_like_markup_is_drawn_as_text() -> None:
    nasty = '"><script>alert(1)</script>'
    chart = bar_chart([Bar(label=nasty, share=0.5, text=nasty)], title=nasty, language="ar")
    assert "<script" not in chart
    assert nasty in [text.text for text in ET.fromstring(chart).iter(f"{SVG}text")]


def test_nothing_to_show_is_an_empty_chart() -> None:
    for chart in (
        bar_chart([], title="t", language="en"),
        paired_bar_chart([], title="t", first="a", second="b", language="en"),
    ):
        assert bars_of(chart) == []
