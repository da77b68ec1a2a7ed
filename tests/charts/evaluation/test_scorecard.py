from dataclasses import replace

import pytest
from matplotlib.colors import same_color

from mashura.charts import scorecard
from mashura.charts.style import ACCENT, PRIMARY
from mashura.errors import InputError
from mashura.evaluation import INDICATORS
from mashura.evaluation.scorecard import Kpi
from mashura.i18n import use_language


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
