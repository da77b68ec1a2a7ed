import pytest
from matplotlib.colors import same_color

from mashura.analysis.people.representativeness import MISSING_BELOW
from mashura.charts import segment_turnout, who_is_missing
from mashura.charts.plan.turnout import ratios
from mashura.charts.style import ACCENT, PRIMARY
from mashura.data import sample_draft, sample_plan
from mashura.i18n import use_language
from mashura.methodology.revision import without_channels
from mashura.simulation import load_world
from mashura.simulation.prediction import predict

WORLD = load_world("municipality")


@pytest.fixture(scope="module")
def online_only():
    plan = without_channels(sample_plan().plan, "majlis", "service_centre")
    return plan, predict(plan, WORLD)


def test_a_segment_below_the_number_wanted_is_marked(online_only):
    plan, prediction = online_only
    expected = prediction.by_segment()
    assert expected["youth"] > 700
    assert expected["elders"] < 150
    bars = segment_turnout(plan, prediction).axes[0].patches[: len(plan.segments)]
    for segment, bar in zip(plan.segments, bars, strict=True):
        short = expected[segment.segment_id] < segment.participants_wanted
        assert same_color(bar.get_facecolor(), ACCENT if short else PRIMARY), segment.segment_id


def test_each_bar_has_its_number(online_only, words):
    plan, prediction = online_only
    with use_language("en"):
        shown = words(segment_turnout(plan, prediction))
    assert str(prediction.by_segment()["elders"]) in shown


def test_an_earlier_plan_that_did_better_fits_into_the_figure(online_only):
    plan, prediction = online_only
    earlier = predict(sample_plan().plan, WORLD)
    assert earlier.by_segment()["youth"] > prediction.by_segment()["youth"]
    axes = segment_turnout(plan, prediction, before=earlier).axes[0]
    assert max(bar.get_width() for bar in axes.patches) < max(axes.get_xlim())


@pytest.fixture(scope="module")
def draft():
    return predict(sample_draft().plan, WORLD)


def test_groups_below_four_fifths_of_their_share_are_missing(draft):
    table = ratios(draft, WORLD)
    missing = set(table.loc[table["ratio"] < MISSING_BELOW, "group"])
    assert "65+" in missing
    assert "male" not in missing


def test_missing_groups_are_named_in_the_alternative_text(draft):
    table = ratios(draft, WORLD)
    with use_language("en"):
        named = who_is_missing(draft, WORLD).alternative.partition("Below 80%: ")[2]
    assert len(named.split(", ")) == (table["ratio"] < MISSING_BELOW).sum()
    assert "65 and over" in named


def test_a_number_is_at_its_bar_and_not_beyond_the_mark_of_what_is_wanted(online_only):
    """A number beyond the mark would be read as the number wanted."""
    plan, prediction = online_only
    figure = segment_turnout(plan, prediction)
    expected = prediction.by_segment()
    longest = max(*expected.values(), *(segment.participants_wanted for segment in plan.segments))
    numbers = figure.axes[0].texts[: len(plan.segments)]
    for segment, number in zip(plan.segments, numbers, strict=True):
        people, wanted = expected[segment.segment_id], segment.participants_wanted
        near = abs(wanted - people) < 0.1 * longest
        assert number.xy[0] <= people or near, segment.segment_id


def test_what_is_wanted_is_said_with_the_segments_name(online_only, words):
    plan, prediction = online_only
    with use_language("en"):
        shown = words(segment_turnout(plan, prediction))
    assert any(text.endswith("\n75 wanted") for text in shown)
