"""Figures of a plan: words in the reader's language, reading from the right side, and true to the plan."""

import itertools
import re

import pytest
from matplotlib.colors import same_color

from mashura.analysis.people.representativeness import MISSING_BELOW
from mashura.charts import (
    gantt,
    power_interest,
    reach_matrix,
    readiness,
    segment_turnout,
    whether_to_ask,
    who_is_missing,
)
from mashura.charts.plan.power_interest import quadrant
from mashura.charts.plan.reach_matrix import service
from mashura.charts.plan.turnout import ratios
from mashura.charts.style import ACCENT, PRIMARY
from mashura.data import sample_draft, sample_plan
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Plan, Segment
from mashura.methodology.records.plan import ChannelUse, Stakeholder
from mashura.methodology.revision import revise, without_channels
from mashura.simulation import load_world
from mashura.simulation.prediction import predict

WORLD = load_world("municipality")
FIGURES = {
    "ask": whether_to_ask,
    "gantt": lambda: gantt(sample_plan().plan),
    "matrix": lambda: reach_matrix(sample_plan().plan),
    "power": lambda: power_interest(sample_plan().plan),
    "readiness": lambda: readiness(sample_plan()),
    "turnout": lambda: segment_turnout(sample_plan().plan, predict(sample_plan().plan, WORLD)),
    "missing": lambda: who_is_missing(predict(sample_plan().plan, WORLD), WORLD),
}


def words(figure):
    figure.draw_without_rendering()
    axes = figure.axes[0]
    ticks = [*axes.get_xticklabels(), *axes.get_yticklabels()]
    titles = [axes.get_title(loc=place) for place in ("left", "right")]
    shown = [*(text.get_text() for text in [*ticks, *axes.texts]), *titles, figure.get_suptitle()]
    return list(filter(None, shown))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIGURES)
def test_all_words_and_the_alternative_text_are_in_the_active_language(name, language):
    with use_language(language):
        figure = FIGURES[name]()
        shown = words(figure)
    assert shown
    for text in [*shown, figure.alternative]:
        if re.search(r"[^\W\d_]", text):
            assert bool(re.search(r"[\u0600-\u06ff]", text)) == (language == "ar"), text


@pytest.mark.parametrize("name", FIGURES)
def test_an_arabic_figure_begins_on_the_right(name):
    for language in LANGUAGES:
        with use_language(language):
            assert FIGURES[name]().axes[0].xaxis_inverted() == (language == "ar")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["ask", "power"])
def test_no_words_of_a_drawing_cover_others(name, language):
    with use_language(language):
        figure = FIGURES[name]()
    figure.draw_without_rendering()
    boxes = [(text.get_text(), text.get_window_extent()) for text in figure.axes[0].texts]
    for (one, first), (two, second) in itertools.combinations(boxes, 2):
        assert not first.overlaps(second), (one, two)


def test_a_gantt_chart_has_a_bar_for_each_activity_in_the_order_of_their_beginning():
    plan = sample_plan().plan
    bars = [bar for bar in gantt(plan).axes[0].patches if bar.get_height() == pytest.approx(0.58)]
    starts = [bar.get_x() for bar in bars]
    assert len(bars) == len(plan.timeline.activities)
    assert starts == sorted(starts)
    assert min(starts) == -28
    with pytest.raises(InputError) as caught:
        gantt(Plan())
    assert caught.value.key == "planning-no-timeline"


@pytest.mark.parametrize(
    ("languages", "segments", "expected"),
    [
        (["ur", "hi"], [], "all"),
        (["ur"], ["workers"], "some"),
        (["ar"], [], "none"),
        (["ur", "hi"], ["elders"], "absent"),
    ],
)
def test_a_channel_serves_a_segment_by_its_languages(languages, segments, expected):
    workers = Segment(segment_id="workers", languages=("ur", "hi"))
    assert service(ChannelUse(channel="sms", languages=languages, segments=segments), workers) == expected


@pytest.mark.parametrize(
    ("power", "interest", "field"),
    [(4, 4, "closely"), (3, 1, "content"), (2, 3, "informed"), (0, 2, "watched")],
)
def test_a_party_stands_in_the_field_of_its_power_and_interest(power, interest, field):
    assert quadrant(Stakeholder(name="X", power=power, interest=interest)) == field


def test_a_degree_without_evidence_is_hatched_and_closes_the_gate():
    with use_language("en"):
        assert readiness(sample_plan()).get_suptitle() == "The readiness gate is open"
        figure = readiness(revise(sample_plan(), readiness={"laws": {"evidence": ""}}))
    assert figure.get_suptitle() == "The readiness gate is closed: 1 output is missing"
    (hatched,) = [bar for bar in figure.axes[0].patches if bar.get_hatch()]
    assert hatched.get_width() == 4
    assert "Laws: Full, without evidence" in figure.alternative


def test_a_segment_below_the_number_wanted_is_marked():
    plan = without_channels(sample_plan().plan, "majlis", "service_centre")
    prediction = predict(plan, WORLD)
    expected = prediction.by_segment()
    assert expected["youth"] > 700
    assert expected["elders"] < 150
    with use_language("en"):
        marks = words(segment_turnout(plan, prediction))
    assert f"{expected['elders']}" in marks
    bars = segment_turnout(plan, prediction).axes[0].patches[: len(plan.segments)]
    for segment, bar in zip(plan.segments, bars, strict=True):
        short = expected[segment.segment_id] < segment.participants_wanted
        assert same_color(bar.get_facecolor(), ACCENT if short else PRIMARY), segment.segment_id


def test_groups_below_four_fifths_of_their_due_are_named():
    prediction = predict(sample_draft().plan, WORLD)
    table = ratios(prediction, WORLD)
    low = set(table.loc[table["ratio"] < MISSING_BELOW, "group"])
    assert "65+" in low
    assert "male" not in low
    with use_language("en"):
        told = who_is_missing(prediction, WORLD).alternative.partition("Below 80%: ")[2]
    assert len(told.split(", ")) == len(low)
    assert "65 and over" in told


@pytest.mark.parametrize(
    ("draw", "key"),
    [
        (lambda: reach_matrix(Plan()), "planning-no-matrix"),
        (lambda: power_interest(Plan(stakeholders=(Stakeholder(name="X"),))), "planning-no-parties"),
        (lambda: readiness(Campaign()), "planning-no-readiness"),
    ],
)
def test_an_empty_plan_is_told_what_it_lacks(draw, key):
    with pytest.raises(InputError) as caught:
        draw()
    assert caught.value.key == key
    assert str(caught.value)
