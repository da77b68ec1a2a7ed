"""Evidence on the five questions, drawn from the records, never over what a person wrote (S76-S80)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.evaluation.campaign_evaluation import evaluate
from mashura.evaluation.factors import factors
from mashura.evaluation.question_evidence import drawn_evidence, has_news, line_changes
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Consultation
from mashura.methodology.records.evaluation import EvaluationAnswer
from mashura.methodology.vocabulary import EvaluationQuestion

LINES = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=6)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finished_campaign_gives_evidence_on_every_question(finished, language):
    campaign, consultation = finished.campaign, finished.consultation
    evaluation = evaluate(campaign, consultation)
    found = factors(campaign, consultation)
    for answer in evaluation.questions:
        drawn = drawn_evidence(answer, campaign, found, language)
        assert drawn or answer.question is EvaluationQuestion.IMPROVEMENT


def test_rulings_are_counted(finished):
    evaluation = evaluate(finished.campaign, finished.consultation)
    influence = evaluation.questions[3]
    rulings = finished.campaign.decision.rulings
    drawn = drawn_evidence(influence, finished.campaign, None, "en")
    assert f"rejected: {sum(ruling.disposition == 'rejected' for ruling in rulings)}" in drawn


def test_nothing_is_drawn_from_nothing():
    evaluation = evaluate(Campaign(), Consultation(title="Buses", origin="csv"))
    assert drawn_evidence(evaluation.questions[2], Campaign(), None, "en") == ""


def test_evidence_that_nobody_kept_is_no_news():
    assert not has_news(None, "Reach: 4%")
    assert not has_news(EvaluationAnswer(question="channels", answer="Yes"), "Reach: 4%")


def test_own_words_are_news_only_when_the_records_say_something_else():
    kept = EvaluationAnswer(question="channels", evidence="My own words", drawn="Reach: 4%")
    assert not has_news(kept, "Reach: 4%")
    assert has_news(kept, "Reach: 5%")
    assert not has_news(kept, "")


@given(LINES, LINES)
def test_the_changes_hold_every_line_of_both(before, after):
    changes = line_changes("\n".join(before), "\n".join(after))
    assert [text for tone, text in changes if tone != "new"] == before
    assert [text for tone, text in changes if tone != "gone"] == after
