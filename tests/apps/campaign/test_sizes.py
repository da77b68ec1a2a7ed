"""The choice of a size: three cards, three questions, and a proposal that says that it is ours (S271)."""

from __future__ import annotations

import pytest

from mashura.apps.campaign.sizes import campaign_of, size_words, sizes_shown
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Campaign
from mashura.methodology.vocabulary import PlanSize


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_size_says_what_it_is_for_and_how_many_minutes_it_takes(language: Language) -> None:
    cards = sizes_shown(Campaign(), language)["cards"]
    assert [card["value"] for card in cards] == [size.value for size in PlanSize]
    assert len({card["purpose"] for card in cards}) == len({card["minutes"] for card in cards}) == 3
    assert "15" in cards[0]["minutes"]
    assert size_words(language)["minutes_help"]


def test_nothing_is_proposed_before_a_question_is_answered() -> None:
    assert sizes_shown(Campaign(), "en")["proposed"] == ""


def test_answers_of_a_page_lead_to_a_proposal_with_its_reason() -> None:
    answers = {"sizing": {"importance": "little", "need": "advice"}, "brief": {"subject_kind": "event"}}
    shown = sizes_shown(campaign_of(answers, "en"), "en")
    assert shown["proposed"] == "standard"
    assert "Advice on a draft or an idea" in shown["proposal"]
    assert "our own rule" in shown["proposal"]


def test_what_a_page_sends_besides_is_not_taken() -> None:
    sent = {"sizing": {"importance": "enormous"}, "brief": {"title": "x"}, "plan": {"title": "y"}}
    assert campaign_of(sent, "en") == Campaign()
