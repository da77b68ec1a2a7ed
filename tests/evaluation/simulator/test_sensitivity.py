"""Sensitivity of a plan's outcome to the numbers of behaviour, and its tornado figure."""

from __future__ import annotations

import re

import pytest

from mashura.charts import tornado
from mashura.errors import InputError
from mashura.evaluation import OUTCOMES, sensitivity
from mashura.evaluation.simulator.sensitivity import outcome_name, parameter_name, ranges
from mashura.i18n import LANGUAGES, use_language
from mashura.simulation import Behaviour, load_world


@pytest.fixture(scope="module")
def found(example):
    return sensitivity(example.plan, load_world("municipality"))


def effect(found, outcome, parameter):
    return next(one for one in found.effects[outcome] if one.parameter == parameter)


def test_every_number_has_a_range_around_its_value():
    assert ranges().keys() == Behaviour.model_fields.keys()
    for name, (low, high) in ranges().items():
        assert low <= getattr(Behaviour(), name) <= high, name
        assert low < high, name


def test_no_uncertain_number_is_left_out(found, example):
    """All of behaviour, and all that the world assumes of the channels in use."""
    used = {use.channel for use in example.plan.channels}
    used |= {one.channel for one in example.plan.influencers if one.channel}
    channels = load_world("municipality").channels
    of_channels = {
        f"{kind.value}.{name}"
        for kind in used
        for name in type(channels[kind]).model_fields
        if name != "needs_digital" and getattr(getattr(channels[kind], name), "value", 1) > 0
    }
    assert set(found.tried) == set(Behaviour.model_fields) | of_channels | {"understands"}
    assert len(found.tried) == len(set(found.tried))


def test_response_rates_of_channels_move_the_participants(found):
    for name in ("portal.visit_share", "sms.visit_share", "portal.access", "understands"):
        one = effect(found, "participants", name)
        assert one.at_low < found.central["participants"] < one.at_high, name
    dearer = effect(found, "participants", "sms.cost_per_exposure")
    assert dearer.at_high < dearer.at_low


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_a_name_of_its_own(language, found):
    names = {parameter_name(name, language) for name in found.tried}
    assert len(names) == len(found.tried)


def test_effects_have_the_documented_signs(found):
    for parameter in ("contribute", "registering", "intention", "deadline_pressure", "trust_high"):
        one = effect(found, "participants", parameter)
        assert one.at_low < found.central["participants"] < one.at_high, parameter
    longer = effect(found, "participants", "long_words")
    assert longer.at_high < longer.at_low


def test_the_strongest_come_first(found):
    for outcome in OUTCOMES:
        widths = [one.width for one in found.effects[outcome]]
        assert len(widths) > 3
        assert widths == sorted(widths, reverse=True)
        assert min(widths) > 0


def test_reach_does_not_depend_on_what_follows_the_notice(found):
    moving = {one.parameter for one in found.effects["reach"]}
    assert "influencer_notice" in moving
    assert not moving & {"contribute", "registering", "intention", "reminder", "votes_median"}


def test_representativeness_is_a_share_and_suffers_from_barriers(found):
    assert 0 < found.central["representativeness"] < 1
    one = effect(found, "representativeness", "quiet")
    assert one.width > 0
    for other in found.effects["representativeness"]:
        assert 0 <= other.at_low <= 1
        assert 0 <= other.at_high <= 1


def test_an_unknown_outcome_is_refused(example):
    with pytest.raises(InputError, match="participants"):
        sensitivity(example.plan, load_world("municipality"), outcomes=["happiness"])


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tornado_shows_the_strongest_in_the_active_language(found, outcome, language):
    with use_language(language):
        figure = tornado(found, outcome, most=5)
        names = [parameter_name(one.parameter) for one in found.effects[outcome][:5]]
        assert outcome_name(outcome) in figure.alternative
    axes = figure.axes[0]
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert not any("." in label.split("(")[0] for label in labels)
    assert all(name in label for name, label in zip(names, labels, strict=True))
    assert all(bool(re.search(r"[\u0600-\u06ff]", label)) == (language == "ar") for label in labels)
    ends = sorted(bar.get_x() + bar.get_width() for bar in axes.patches)
    strongest = found.effects[outcome][0]
    assert any(end == pytest.approx(strongest.at_high) for end in ends)
    assert axes.xaxis_inverted() == (language == "ar")


def test_an_outcome_that_was_not_analysed_cannot_be_drawn(example):
    found = sensitivity(example.plan, load_world("municipality"), outcomes=["reach"])
    with pytest.raises(InputError, match="participants"):
        tornado(found, "participants")
