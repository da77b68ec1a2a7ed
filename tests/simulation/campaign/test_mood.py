"""A rumour keeps people away, an answer brings them back, and nonsense answers nothing."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.methodology import Conduct
from mashura.simulation import CampaignRun, ScenarioEvent, predict, simulate, world_names
from mashura.simulation.campaign.mood import attention_to, mood
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.cells import public_of

OPENS = date(2026, 9, 6)
DAYS = 60
RUMOUR = ScenarioEvent(kind="rumour", on_day=10)
NEWS = ScenarioEvent(kind="critical_news", on_day=10)
TEXT = {"ar": "لم يُحسم شيء بعد، وكل رأي سيُقرأ.", "en": "Nothing is decided yet, and we read every opinion."}
CHANNELS = [
    {"channel": "portal", "purposes": ["promote", "collect"], "languages": ["ar", "en"]},
    {"channel": "sms", "purposes": ["promote"], "budget": 90_000, "languages": ["ar", "en"]},
]


def an_answer(day, text=TEXT["ar"], language="ar", channel="sms"):
    answer = {"channel": channel, "language": language, "text": text}
    return {"kind": "answer_event", "on": OPENS + timedelta(days=day), "answer": answer}


@pytest.fixture(scope="module")
def plan(make_plan):
    return make_plan(
        timeline={"opens_on": OPENS, "duration_days": DAYS}, channels=CHANNELS, collection_tools=["survey"]
    )


@pytest.fixture(scope="module")
def moods(plan, municipality):
    """Return how ready people are in the last phase, with these answers."""

    def moods(*answers, scenario=(RUMOUR,)):
        conduct = Conduct(changes=answers)
        setting = settle(plan, municipality, 0, usual=True, conduct=conduct, scenario=scenario)
        last = setting.phases()[-1][1]
        return mood(last, public_of(last.plan, municipality))

    return moods


@pytest.mark.parametrize("world", world_names())
@given(kind=st.just("rumour"), day=st.integers(0, DAYS - 1))
@settings(deadline=None, max_examples=10)
def test_an_unanswered_rumour_never_raises_participation(plan, world, kind, day):
    event = ScenarioEvent(kind=kind, on_day=day)
    assert predict(plan, world, scenario=(event,)).participants <= predict(plan, world).participants


def test_a_rumour_counts_from_its_day_on_and_is_forgotten_slowly(moods):
    willing = moods()[0]
    assert (willing[:10] == 1).all()
    assert willing[10] < 1
    assert (np.diff(willing[10:]) > 0).all()


answers = st.builds(
    an_answer,
    day=st.integers(1, DAYS - 1),
    text=st.sampled_from([*TEXT.values(), "x", "... ...", "bla bla bla"]),
    language=st.sampled_from(["ar", "en", "ur"]),
    channel=st.sampled_from(["sms", "portal"]),
)


@given(some=st.lists(answers, max_size=2), more=answers)
@settings(deadline=None, max_examples=40)
def test_a_further_answer_never_lowers_readiness_and_never_passes_no_event(moods, some, more):
    before, after = moods(*some), moods(*some, more)
    assert (after >= before - 1e-12).all()
    assert (after <= 1).all()


@given(late=st.integers(11, DAYS - 1))
@settings(deadline=None, max_examples=15)
def test_a_later_answer_never_helps_more(moods, late):
    assert moods(an_answer(10)).mean() >= moods(an_answer(late)).mean()


def test_an_answer_before_the_event_does_nothing(moods):
    assert (moods(an_answer(5)) == moods()).all()


@pytest.mark.parametrize("text", ["x", ". . . .", "bla bla bla", "", "Nothing is decided yet."])
def test_a_nonsense_answer_or_one_in_another_script_does_nothing(moods, text):
    assert (moods(an_answer(11, text=text)) == moods()).all()


def test_an_answer_reaches_those_who_understand_its_language(moods, municipality, plan):
    public = public_of(plan, municipality)
    arabic = public.language == municipality.values("language").index("ar")
    gained = (moods(an_answer(11)) - moods())[:, 12]
    assert gained[arabic].min() > gained[~arabic].max()


@pytest.mark.parametrize("seed", range(3))
def test_an_answered_rumour_brings_more_people_than_an_unanswered_one(plan, municipality, seed):
    def people(*answers):
        conduct = Conduct(changes=answers)
        return len(simulate(plan, municipality, seed, conduct=conduct, scenario=(RUMOUR,)).participants)

    both = an_answer(11), an_answer(11, TEXT["en"], "en")
    assert people() < people(*both) < len(simulate(plan, municipality, seed).participants)


@pytest.mark.parametrize("seed", range(3))
def test_answered_news_turns_into_attention(plan, municipality, seed):
    """Critical news draws attention; with an answer, more people come than without any news."""
    both = an_answer(10), an_answer(10, TEXT["en"], "en")
    conduct = Conduct(changes=both)
    answered = simulate(plan, municipality, seed, conduct=conduct, scenario=(NEWS,))
    silent = simulate(plan, municipality, seed, scenario=(NEWS,))
    assert len(answered.participants) > len(silent.participants)
    assert len(answered.participants) > len(simulate(plan, municipality, seed).participants)


def test_news_are_noticed_and_a_rumour_is_not(plan, municipality):
    news, rumour = (
        attention_to(settle(plan, municipality, 0, usual=True, scenario=(event,))) for event in (NEWS, RUMOUR)
    )
    assert news[10] > 1
    assert (news[:10] == 1).all()
    assert (rumour == 1).all()


def test_the_days_before_the_answer_stay_the_same(plan, municipality):
    run = CampaignRun(plan, municipality, 3, scenario=(RUMOUR,))
    before = run.advance(12).participants.to_csv()
    change = run.intervene("answer_event", answer=an_answer(12)["answer"], reason="It is not true.")
    assert run.so_far().participants.to_csv() == before
    assert run.conduct().changes == (change,)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"kind": "answer_event", "on": OPENS + timedelta(days=3)}, "answer"),
        (an_answer(3, channel="television"), "television"),
    ],
)
def test_an_impossible_answer_is_refused(plan, municipality, change, wrong):
    with pytest.raises(InputError, match=wrong):
        simulate(plan, municipality, 1, conduct=Conduct(changes=[change]), scenario=(RUMOUR,))


def test_an_event_after_the_close_is_refused(plan, municipality):
    with pytest.raises(InputError, match="60"):
        predict(plan, municipality, scenario=(ScenarioEvent(kind="rumour", on_day=DAYS),))
