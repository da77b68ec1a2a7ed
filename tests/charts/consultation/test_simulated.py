"""Charts of simulated people say so."""

from __future__ import annotations

import inspect

import pytest

from mashura.charts.registry import CHARTS
from mashura.i18n import LANGUAGES

NOTE = {"ar": "مُحاكاة", "en": "Simulated"}
# A curve and a test of stability are parts of a page that says it.
WITHOUT_A_NOTE = {"lorenz", "group_stability"}
NAMES = [
    name for name, chart in CHARTS.items() if chart.room == "consultation" and name not in WITHOUT_A_NOTE
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_chart_of_simulated_people_says_so(draw_example, words, name, language):
    has_option = "simulated" in inspect.signature(CHARTS[name].draw).parameters
    figure = draw_example(name, language, **({"simulated": True} if has_option else {}))
    assert any(NOTE[language] in text for text in words(figure))
