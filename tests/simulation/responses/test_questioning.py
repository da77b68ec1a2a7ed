"""Wording, order and length of a questionnaire: what they do to its answers."""

from __future__ import annotations

import pytest

from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Consultation
from mashura.methodology.small_plan import small_plan
from mashura.simulation import Behaviour, simulate
from mashura.simulation.responses.survey_questions import simulated_questions

from ..recruitment_pairs import chose_daily, mean_answer, ratings, straight_lining

SEEDS = range(1, 4)


CHANNELS = [
    {"channel": "portal", "purposes": ["promote", "collect"], "languages": ["ar", "en"]},
    {"channel": "sms", "purposes": ["promote"], "languages": ["ar", "en"], "budget": 60_000},
]


def survey(seed: int = 1, *, behaviour: Behaviour | None = None, **design: object) -> Consultation:
    plan = small_plan(channels=CHANNELS, collection_tools=["survey", "poll"], survey=design)
    return simulate(plan, "municipality", seed, behaviour=behaviour)


def share(consultation: Consultation, question: str, value: str) -> float:
    answers = consultation.answers
    return float((answers.loc[answers["question_id"] == question, "value"] == value).mean())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_longer_questionnaire_never_lowers_straight_lining(seed):
    lining = [straight_lining(survey(seed, questions=count)) for count in (10, 25, 50, 100)]
    assert lining == sorted(lining)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_later_a_question_the_fewer_answer_it_and_the_more_do_not_know(seed):
    table = ratings(survey(seed, questions=60))
    early, late = table.iloc[:, :10], table.iloc[:, -10:]
    assert late.notna().mean(axis=None) < early.notna().mean(axis=None)
    unsure = [(part == "dont_know").sum(axis=None) / part.notna().sum(axis=None) for part in (early, late)]
    assert unsure[1] > unsure[0]


def test_without_tiring_people_a_long_questionnaire_is_answered_as_well_at_its_end():
    awake = Behaviour(breaking_off=0, straight_lining=0, dont_know=0)
    table = ratings(survey(questions=60, behaviour=awake))
    assert not (table == "dont_know").any(axis=None)
    assert table.iloc[:, -10:].notna().mean(axis=None) == pytest.approx(0.85, abs=0.03)


def test_a_questionnaire_of_three_questions_is_the_usual_one_without_those_who_give_up():
    usual, three = survey(), survey(questions=3)
    known = set(map(tuple, usual.answers[["participant_id", "question_id", "value"]].to_numpy()))
    assert set(map(tuple, three.answers[["participant_id", "question_id", "value"]].to_numpy())) < known
    assert set(survey(questions=1).answers["question_id"]) == {"satisfaction", "choice"}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_more_loaded_the_wording_the_more_people_agree(seed):
    means = [
        mean_answer("satisfaction")(survey(seed, wording=wording))
        for wording in ("neutral", "agreement", "leading")
    ]
    assert means == sorted(means)
    assert means[0] < means[-1]
    yes = [share(survey(seed, wording=wording), "choice", "yes") for wording in ("neutral", "agreement")]
    assert yes[0] < yes[1]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_fixed_order_favours_the_first_answer_and_a_rotated_one_does_not(seed):
    usual, rotated, fixed = (
        survey(seed, **design) for design in ({}, {"option_order": "rotated"}, {"option_order": "fixed"})
    )
    assert chose_daily(rotated) == chose_daily(usual) < chose_daily(fixed)
    assert usual.answers.equals(rotated.answers)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_split_ballot_shows_what_wording_and_order_did(seed):
    talk = survey(seed, wording="leading", option_order="fixed", split_ballot=True)
    loaded, neutral = mean_answer("satisfaction"), mean_answer("satisfaction_neutral")
    assert loaded(talk) > neutral(talk) + 0.2
    assert share(talk, "use", "daily") > share(talk, "use_neutral", "daily")


def test_each_person_gets_one_version_of_all_questions():
    answers = survey(questions=12, split_ballot=True, wording="leading").answers
    version = answers["question_id"].str.endswith("_neutral")
    assert (version.groupby(answers["participant_id"]).nunique() == 1).all()
    assert 0.4 < version.groupby(answers["participant_id"]).first().mean() < 0.6


def test_a_binding_vote_is_never_split():
    options = [{"option_id": "more", "title": "More"}, {"option_id": "fewer", "title": "Fewer"}]
    plan = small_plan(
        collection_tools=["survey"],
        decision_mode="public_vote",
        options=options,
        survey={"split_ballot": True},
    )
    asked = set(simulate(plan, "municipality", 1).answers["question_id"])
    assert "choice" in asked
    assert "choice_neutral" not in asked


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", ["open", "lottery", "mini_public"])
def test_every_answer_has_its_question_in_words(language, mode):
    plan = small_plan(
        channels=[{"channel": "majlis", "purposes": ["collect"]}],
        collection_tools=["survey", "poll"],
        survey={"questions": 20, "split_ballot": True, "wording": "agreement"},
        recruitment={
            "mode": mode,
            "invitations": 2000,
            "panel_size": 50,
            "strata": ["gender"],
            "sessions": 3,
        },
    )
    answers = simulate(plan, "municipality", 1).answers
    with use_language(language):
        known = {question.question_id: question for question in simulated_questions(plan)}
    for name, rows in answers.groupby("question_id"):
        assert known[name].text
        offered = {option.code for option in known[name].options}
        assert not offered or set(rows["value"]) <= offered
