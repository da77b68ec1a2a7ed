"""What the lessons m03-who and m03-what say of the bus plan, of the city and of half a plan is so."""

from __future__ import annotations

import re
from enum import Enum

import pytest

from mashura import load_world, objections
from mashura.charts.plan.power_interest import quadrant
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.data import sample_plan
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign
from mashura.methodology.revision import revise, with_channel
from mashura.methodology.rules.communication import clarity
from mashura.methodology.vocabulary import ChannelPurpose
from mashura.paths import content
from mashura.record_file import read_record

WHO, WHAT = "m03-who", "m03-what"


@pytest.fixture(scope="module")
def plan():
    return sample_plan().plan


@pytest.fixture(scope="module")
def population():
    return load_world("municipality").population_table().set_index(["attribute", "group"])["share"]


def right_choice(lesson, question):
    """Return the text of a question's right choice, in English."""
    return next(
        choice["en"] for choice in read_questions(questions_path(lesson))[question].choices if choice.right
    )


def test_the_objective_has_the_numbers_that_the_lesson_reads_in_it(says, plan):
    with says(WHO, "1500, among them at least 75 older people and 300 shift workers."):
        numbers = set(re.findall(r"\d+", plan.objective.replace(",", "")))
        assert {"1500", "75", "300"} <= numbers


def test_only_the_families_are_not_marked(plan):
    unmarked = [segment.segment_id for segment in plan.segments if not segment.inclusion_target]
    assert right_choice(WHO, "unmarked") == "suburban families"
    assert unmarked == ["families"]


def test_women_are_no_segment_of_their_own(says, plan):
    with says(WHO, "Maryam did not make them a segment of their own"):
        assert not any(segment.genders for segment in plan.segments)


def test_arabic_and_english_make_less_than_two_thirds_of_the_population(says, population):
    with says(WHO, "Here Arabic and English together make less than two thirds of the population."):
        assert population["language", "ar"] + population["language", "en"] < 2 / 3


def test_the_right_answer_on_the_two_languages_is_their_share(population):
    both = population["language", "ar"] + population["language", "en"]
    assert right_choice(WHO, "two-languages") == f"about {both:.0%}"


def test_the_last_line_of_languages_is_in_no_segment(says, population, plan):
    spoken = {language for segment in plan.segments for language in segment.languages}
    with says(WHO, "The last line holds languages that are in no segment at all"):
        assert [group for group in population["language"].index if group not in spoken] == ["other"]
        assert population["language"].index[-1] == "other"


def test_the_plan_asks_for_more_older_people_than_their_share(says, population, plan):
    wanted = next(segment.participants_wanted for segment in plan.segments if segment.segment_id == "elders")
    with says(WHO, "Those of 65 and over are less than 5% of the population, and 75 of 1500 are 5%."):
        assert population["age_band", "65+"] < 0.05 == 75 / 1500
        assert wanted == 75


def test_maryam_first_visits_the_only_party_of_the_three_that_can_and_cares(plan):
    fields = {party.name: quadrant(party) for party in plan.stakeholders}
    assert right_choice(WHO, "first-visit") == "the bus operating company"
    assert fields["Bus operating company"] == "closely"
    assert fields["Association of people of determination"] == "informed"
    assert fields["Local newspapers and radio"] == "watched"


def test_one_report_moves_the_press_to_those_with_whom_one_sits_down(says, plan):
    press = plan.stakeholders[-1]
    with says(WHO, "Interest rises to 4 and power to 3, and the press moves to the field"):
        assert press.name == "Local newspapers and radio"
        assert quadrant(revise(press, power=3, interest=4)) == "closely"


def test_the_presenter_has_the_listeners_that_the_lesson_gives_him(says, plan):
    presenter = next(voice for voice in plan.influencers if voice.channel == "radio")
    with says(WHO, "he has 40,000 listeners"):
        assert presenter.followers == 40_000


def test_the_presenter_is_heard_by_workers_and_families(says, plan):
    presenter = next(voice for voice in plan.influencers if voice.channel == "radio")
    with says(WHO, "the presenter of a morning programme whom workers and families hear"):
        assert set(presenter.segments) == {"workers", "families"}


@pytest.fixture(scope="module")
def half_plans():
    return {
        language: read_record(content("curriculum", "cases", f"service-hours.{language}.yaml"), Campaign)
        for language in LANGUAGES
    }


def without_words(value: object) -> object:
    """Keep numbers, closed lists, languages and ids; drop what a person wrote."""
    if isinstance(value, dict):
        return {key: without_words(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [without_words(inner) for inner in value]
    if isinstance(value, Enum) or not isinstance(value, str) or re.fullmatch(r"[a-z_]*", value):
        return value
    return "words"


def test_the_half_plan_is_the_same_in_both_languages(half_plans):
    assert without_words(half_plans["ar"].model_dump()) == without_words(half_plans["en"].model_dump())


def test_the_half_plans_third_segment_lacks_what_the_reader_fills_in(says, half_plans):
    third = half_plans["en"].plan.segments[2]
    with says(WHO, "The third segment has no language, no number wanted and no mark for inclusion."):
        assert (third.languages, third.participants_wanted, third.inclusion_target) == ((), 0, False)


def test_two_parties_of_the_half_plan_have_no_place_on_the_map(says, half_plans):
    parties = half_plans["en"].plan.stakeholders
    with says(WHO, "Two parties have neither power nor interest."):
        placeless = [party.name for party in parties if party.power is None and party.interest is None]
        assert placeless == ["Security company", "Association of volunteers"]


def test_the_half_plan_has_no_influencer(says, half_plans):
    with says(WHO, "There is no influencer yet."):
        assert half_plans["en"].plan.influencers == ()


def test_maryams_number_for_the_night_workers_is_that_of_the_objective(says, half_plans):
    with says(WHO, "asked for 120 of them"):
        assert "120 who work at night" in " ".join(half_plans["en"].plan.objective.split())


@pytest.mark.parametrize("lie", ["From now on every bus is free.", "ركوب الحافلة بلا أجر من غد."])
def test_a_clear_lie_gets_the_full_degree(says, lie):
    with says(WHAT, "It got the full degree, 1."):
        assert clarity(lie) == 1


def test_a_vote_without_options_is_all_that_the_rules_object_to():
    voted = revise(sample_plan(), plan={"decision_mode": "public_vote"})
    assert right_choice(WHAT, "vote") == "there are no options to choose from"
    assert [objection.rule for objection in objections(voted)] == ["vote-without-options"]


def test_maryams_promise_is_sooner_than_twelve_weeks(says, plan):
    with says(WHAT, "within 12 weeks. Maryam promised it sooner"):
        assert plan.feedback.within_days < 12 * 7


def test_the_radio_announces_and_does_not_collect(plan):
    collecting = {use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)}
    assert right_choice(WHAT, "reading") == "the radio"
    assert set(plan.feedback.channels) - collecting == {"radio"}


def test_the_translators_come_from_outside(says, plan):
    with says(WHAT, "People may come from outside the entity, like the translators here."):
        assert [need.role for need in plan.staff if need.from_outside] == ["translator"]


def test_two_thousand_remain_of_the_money(says, plan):
    with says(WHAT, "in Maryam's plan 2000 dirhams remain for what cannot be foreseen"):
        assert plan.budget.earmarked - plan.cost() == 2000


@pytest.mark.parametrize(("instagram", "objected"), [(20_000, []), (21_000, ["over-budget"])])
def test_money_for_instagram_can_rise_to_twenty_thousand(says, plan, instagram, objected):
    with says(WHAT, "Up to 20,000 dirhams, and then nothing is left."):
        changed = with_channel(plan, "instagram", budget=instagram)
        assert [o.rule for o in objections(revise(sample_plan(), plan=changed.model_dump()))] == objected
