"""Sensitivity of a plan's outcome to the numbers of behaviour, and its tornado figure."""

from __future__ import annotations

import re

import pytest

from mashura.charts import tornado
from mashura.errors import InputError
from mashura.evaluation import sensitivity
from mashura.evaluation.indicators import INDICATORS, Place, shown_in
from mashura.evaluation.simulator.sensitivity import parameter_name, ranges
from mashura.i18n import LANGUAGES, use_language
from mashura.simulation import Behaviour, load_world

OUTCOMES = [definition.name for definition in shown_in(Place.SENSITIVITY)]


@pytest.fixture(scope="module")
def analysis(example):
    return sensitivity(example.plan, load_world("municipality"))


def effect(analysis, outcome, parameter):
    return next(entry for entry in analysis.effects[outcome] if entry.parameter == parameter)


def test_every_number_has_a_range_around_its_value():
    assert ranges().keys() == Behaviour.model_fields.keys()
    for name, (low, high) in ranges().items():
        assert low <= getattr(Behaviour(), name) <= high, name
        assert low < high, name


def test_no_uncertain_number_is_left_out(analysis, example):
    """All of behaviour, and all that the world assumes of the channels in use."""
    used = {use.channel for use in example.plan.channels}
    used |= {influencer.channel for influencer in example.plan.influencers if influencer.channel}
    channels = load_world("municipality").channels
    of_channels = {
        f"{kind.value}.{name}"
        for kind in used
        for name in type(channels[kind]).model_fields
        if name != "needs_digital" and getattr(getattr(channels[kind], name), "value", 1) > 0
    }
    assert set(analysis.tried) == set(Behaviour.model_fields) | of_channels | {"understands"}
    assert len(analysis.tried) == len(set(analysis.tried))


def test_response_rates_of_channels_move_the_participants(analysis):
    for name in ("portal.visit_share", "sms.visit_share", "portal.access", "understands"):
        change = effect(analysis, "participants", name)
        assert change.at_low < analysis.central["participants"] < change.at_high, name


def test_a_dearer_channel_lowers_the_participants(analysis):
    dearer = effect(analysis, "participants", "sms.cost_per_exposure")
    assert dearer.at_high < dearer.at_low


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_a_name_of_its_own(language, analysis):
    names = {parameter_name(name, language) for name in analysis.tried}
    assert len(names) == len(analysis.tried)


def test_numbers_that_help_raise_the_participants(analysis):
    for parameter in ("contribute", "registering", "intention", "deadline_pressure", "trust_high"):
        change = effect(analysis, "participants", parameter)
        assert change.at_low < analysis.central["participants"] < change.at_high, parameter


def test_long_sentences_lower_the_participants(analysis):
    longer = effect(analysis, "participants", "long_words")
    assert longer.at_high < longer.at_low


def test_the_strongest_come_first(analysis):
    for outcome in OUTCOMES:
        widths = [entry.width for entry in analysis.effects[outcome]]
        assert len(widths) > 3
        assert widths == sorted(widths, reverse=True)
        assert min(widths) > 0


def test_reach_depends_on_what_follows_the_notice_by_word_of_mouth_alone(analysis):
    widths = {entry.parameter: entry.width for entry in analysis.effects["reach"]}
    assert "votes_median" not in widths
    # Participants tell others, so more participants mean a little more reach.
    for later in ("contribute", "registering", "intention", "reminder"):
        assert widths.get(later, 0.0) < widths["influencer_notice"]


def test_representativeness_is_a_share_and_suffers_from_barriers(analysis):
    assert 0 < analysis.central["representativeness"] < 1
    assert effect(analysis, "representativeness", "quiet").width > 0
    for other in analysis.effects["representativeness"]:
        assert 0 <= other.at_low <= 1
        assert 0 <= other.at_high <= 1


def test_an_unknown_outcome_is_refused(example):
    with pytest.raises(InputError, match="participants"):
        sensitivity(example.plan, load_world("municipality"), outcomes=["happiness"])


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tornado_shows_the_strongest_in_the_active_language(analysis, outcome, language):
    with use_language(language):
        figure = tornado(analysis, outcome, most=5)
        names = [parameter_name(entry.parameter) for entry in analysis.effects[outcome][:5]]
        assert INDICATORS[outcome].short_label() in figure.alternative
    axes = figure.axes[0]
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert not any("." in label.split("(")[0] for label in labels)
    assert all(name in label for name, label in zip(names, labels, strict=True))
    assert all(bool(re.search(r"[\u0600-\u06ff]", label)) == (language == "ar") for label in labels)
    ends = sorted(bar.get_x() + bar.get_width() for bar in axes.patches)
    strongest = analysis.effects[outcome][0]
    assert any(end == pytest.approx(strongest.at_high) for end in ends)
    assert axes.xaxis_inverted() == (language == "ar")


def test_an_outcome_that_was_not_analysed_cannot_be_drawn(example):
    analysis = sensitivity(example.plan, load_world("municipality"), outcomes=["reach"])
    with pytest.raises(InputError, match="participants"):
        tornado(analysis, "participants")
