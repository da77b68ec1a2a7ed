"""Every chart has its words in the active language, and reads from the right in Arabic."""

from __future__ import annotations

import re

import pytest

from mashura.charts.registry import CHARTS
from mashura.i18n import LANGUAGES

ARABIC_LETTER = re.compile(r"[\u0600-\u06ff]")
LETTER = re.compile(r"[^\W\d_]")
# Their words come from the toolkit or from a plan in the active language; other charts also show data.
ALL_WORDS_TRANSLATED = (
    "arrivals",
    "gantt",
    "group_stability",
    "index_and_rank",
    "levels",
    "one_record",
    "power_interest",
    "reach_matrix",
    "readiness",
    "road_to_digital_government",
    "scorecard",
    "segment_turnout",
    "stages",
    "whether_to_ask",
    "who_is_missing",
)
# Time, scatter and curves run from left to right in both languages; calibration has several axes.
LEFT_TO_RIGHT = {
    "arrivals",
    "calibration_arrivals",
    "calibration_facts",
    "index_and_rank",
    "lorenz",
    "opinion_map",
    "suspected_campaigns",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL_WORDS_TRANSLATED)
def test_all_words_are_in_the_active_language(draw_example, words, name, language):
    for text in words(draw_example(name, language)):
        if LETTER.search(text):
            assert bool(ARABIC_LETTER.search(text)) == (language == "ar"), text


@pytest.mark.parametrize("name", [name for name in CHARTS if name not in LEFT_TO_RIGHT])
def test_an_arabic_chart_begins_on_the_right(draw_example, name):
    assert draw_example(name, "ar").axes[0].xaxis_inverted()


@pytest.mark.parametrize("name", [name for name in CHARTS if name not in LEFT_TO_RIGHT])
def test_an_english_chart_begins_on_the_left(draw_example, name):
    assert not draw_example(name, "en").axes[0].xaxis_inverted()
