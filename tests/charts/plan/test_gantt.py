import pytest

from mashura.charts import gantt
from mashura.data import sample_plan
from mashura.errors import InputError
from mashura.methodology import Plan


def test_each_activity_has_a_bar_in_the_order_of_their_beginning():
    plan = sample_plan().plan
    bars = [bar for bar in gantt(plan).axes[0].patches if bar.get_height() == pytest.approx(0.58)]
    starts = [bar.get_x() for bar in bars]
    assert len(bars) == len(plan.timeline.activities)
    assert starts == sorted(starts)
    assert min(starts) == -28


def test_an_empty_timeline_cannot_be_drawn():
    with pytest.raises(InputError) as caught:
        gantt(Plan())
    assert caught.value.key == "planning-no-timeline"
