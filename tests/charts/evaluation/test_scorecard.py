from dataclasses import replace

import pytest
from matplotlib.colors import same_color

from mashura.charts import scorecard
from mashura.charts.style import ACCENT, PRIMARY
from mashura.errors import InputError
from mashura.evaluation import INDICATORS
from mashura.evaluation.scorecard import Kpi
from mashura.i18n import LANGUAGES, use_language


def kpi(value, planned, direction="higher"):
    definition = replace(INDICATORS["participants"], direction=direction)
    return Kpi(definition=definition, value=value, planned=planned)


def bars(*scores):
    with use_language("en"):
        return scorecard(scores).axes[0].patches


def test_a_bar_is_the_value_divided_by_the_goal():
    (bar,) = bars(kpi(50.0, 200.0))
    assert bar.get_width() == 0.25


def test_where_less_is_better_a_bar_is_the_goal_divided_by_the_value():
    (bar,) = bars(kpi(50.0, 25.0, direction="lower"))
    assert bar.get_width() == 0.5


def test_a_bar_ends_at_two_hundred_percent():
    (bar,) = bars(kpi(900.0, 100.0))
    assert bar.get_width() == 2.0


def test_a_missed_goal_has_another_colour():
    reached, missed = bars(kpi(90.0, 100.0), kpi(100.0, 100.0))
    assert same_color(reached.get_facecolor(), PRIMARY)
    assert same_color(missed.get_facecolor(), ACCENT)


def test_without_a_goal_there_is_nothing_to_draw():
    with pytest.raises(InputError) as caught:
        scorecard([kpi(50.0, None)])
    assert caught.value.key == "reports-no-scorecard"


def test_a_cut_bar_shows_a_break_and_a_whole_one_does_not():
    with use_language("en"):
        cut, whole = (scorecard([kpi(value, 100.0)]).axes[0] for value in (900.0, 150.0))
    # One line is the goal's; two more break the bar.
    assert len(cut.lines) == len(whole.lines) + 2


def test_value_and_goal_are_said_and_where_lower_is_better(words):
    with use_language("en"):
        shown = words(scorecard([kpi(50.0, 25.0, direction="lower"), kpi(50.0, 200.0)]))
    assert "50 (goal: at most 25)" in shown
    assert "50 (goal: at least 200)" in shown
    assert sum("lower is better" in text for text in {*shown}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_a_scorecard_covers_another(draw_example, overlapping, language):
    assert overlapping(draw_example("scorecard", language)) == []
