"""Diagrams: no text covers another or leaves the page, and the title is where reading starts."""

import pytest

from mashura.charts.registry import CHARTS
from mashura.i18n import LANGUAGES

DIAGRAMS = ("levels", "one_record", "road_to_digital_government", "stages", "whether_to_ask")
SIDES = {"ar": "right", "en": "left"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_no_text_covers_another(draw_example, overlapping, name, language):
    assert overlapping(draw_example(name, language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_no_text_leaves_the_page(draw_example, name, language):
    figure = draw_example(name, language)
    figure.draw_without_rendering()
    for text in figure.axes[0].texts:
        box = text.get_window_extent()
        assert figure.bbox.x0 - 1 <= box.x0, text
        assert box.x1 <= figure.bbox.x1 + 1, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_the_title_is_where_reading_starts(draw_example, name, language):
    assert draw_example(name, language).axes[0].get_title(loc=SIDES[language])


def test_all_concepts_are_checked():
    concepts = {name for name, chart in CHARTS.items() if chart.room == "concepts"}
    # A SWOT is as long as its entries.
    assert concepts == {*DIAGRAMS, "swot_matrix"}
