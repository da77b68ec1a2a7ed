import pytest
from matplotlib.colors import same_color
from matplotlib.patches import FancyBboxPatch

from mashura.charts import levels
from mashura.charts.style import ACCENT
from mashura.errors import InputError
from mashura.i18n import use_language


def test_without_numbers_no_number_is_shown(words):
    with use_language("en"):
        assert "9" not in words(levels())


def test_an_entitys_own_numbers_are_on_the_steps(words):
    with use_language("en"):
        figure = levels(information=9, decision=0)
    assert {"9 activities", "no activity"} <= {*words(figure)}


def test_an_entitys_own_numbers_are_in_the_alternative_text():
    with use_language("en"):
        figure = levels(information=9, decision=0)
    assert figure.alternative.endswith("Activities on level 1: 9. Activities on level 3: 0.")


@pytest.mark.parametrize("wrong", [-1, 2.5, "3", True])
def test_a_wrong_number_of_activities_is_refused_with_its_name(wrong):
    with pytest.raises(InputError, match="consultation") as caught:
        levels(consultation=wrong)
    assert caught.value.key == "charts-level-count"


def test_with_numbers_only_the_columns_differ_in_height_and_zero_has_none():
    figure = levels(information=9, consultation=3, decision=0)
    columns = [box for box in figure.axes[0].patches if same_color(box.get_facecolor(), ACCENT)]
    heights = sorted(
        box.get_height() for box in columns if isinstance(box, FancyBboxPatch) and box.get_width() == 10
    )
    assert heights[1] == pytest.approx(3 * heights[0])
    assert len(heights) == 2
