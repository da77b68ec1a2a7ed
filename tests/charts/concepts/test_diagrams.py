"""The diagrams of the field: every word in the reader's language, and no word over another."""

import itertools
import re

import pytest

from mashura.charts import index_and_rank, levels, one_record, road_to_digital_government, stages
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

DIAGRAMS = {
    "levels": lambda: levels(information=9, consultation=3, decision=0),
    "road": road_to_digital_government,
    "stages": stages,
    "one_record": one_record,
}
FIGURES = {**DIAGRAMS, "index_and_rank": lambda: index_and_rank("BHR")}


def words(figure):
    titles = [axes.get_title(loc=place) for axes in figure.axes for place in ("left", "center", "right")]
    return [*filter(None, titles), *(text.get_text() for axes in figure.axes for text in axes.texts)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIGURES)
def test_all_words_and_the_alternative_text_are_in_the_active_language(name, language):
    with use_language(language):
        figure = FIGURES[name]()
    for text in [*words(figure), figure.alternative]:
        if re.search(r"[^\W\d_]", text):
            assert bool(re.search(r"[\u0600-\u06ff]", text)) == (language == "ar"), text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_no_words_of_a_diagram_cover_others_or_leave_the_page(name, language):
    with use_language(language):
        figure = DIAGRAMS[name]()
    figure.draw_without_rendering()
    boxes = [(text.get_text(), text.get_window_extent()) for text in figure.axes[0].texts]
    for (one, first), (two, second) in itertools.combinations(boxes, 2):
        assert not first.overlaps(second), (one, two)
    page = figure.bbox
    for text, box in boxes:
        assert page.x0 - 1 <= box.x0, text
        assert box.x1 <= page.x1 + 1, text


@pytest.mark.parametrize("name", DIAGRAMS)
def test_an_arabic_diagram_begins_on_the_right_and_an_english_one_on_the_left(name):
    for language, begins in (("ar", "right"), ("en", "left")):
        with use_language(language):
            axes = DIAGRAMS[name]().axes[0]
        assert axes.get_title(loc=begins)
        assert axes.xaxis_inverted() == (language == "ar")


def test_an_entitys_own_numbers_stand_on_the_steps_and_in_the_alternative_text():
    with use_language("en"):
        assert "9" not in words(levels())
        figure = levels(information=9, decision=0)
    assert "9" in words(figure)
    assert "0" in words(figure)
    assert figure.alternative.endswith("Activities on level 1: 9. Activities on level 3: 0.")


@pytest.mark.parametrize("wrong", [-1, 2.5, "3", True])
def test_a_wrong_number_of_activities_is_told_with_its_name(wrong):
    with pytest.raises(InputError) as caught:
        levels(consultation=wrong)
    assert caught.value.key == "charts-level-count"
    assert "consultation" in str(caught.value)


def test_index_and_rank_stand_side_by_side_with_the_first_place_on_top():
    with use_language("en"):
        index, rank = index_and_rank("ARE").axes
    assert [round(float(value), 2) for value in index.lines[0].get_ydata()[-2:]] == [0.78, 0.78]
    assert list(rank.lines[0].get_ydata()[-2:]) == [18, 37]
    assert rank.yaxis_inverted()
    with use_language("ar"):
        left, right = index_and_rank("ARE").axes
    assert left.yaxis_inverted()
    assert not right.yaxis_inverted()


def test_an_unknown_country_is_told_which_there_are():
    with use_language("en"), pytest.raises(InputError, match="ARE, BHR, SAU"):
        index_and_rank("UAE")
