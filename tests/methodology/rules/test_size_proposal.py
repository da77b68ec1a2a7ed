"""The proposed size is the largest that an answer asks for, and the reason names that answer (S271)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.i18n import LANGUAGES, Language
from mashura.methodology.labels import value_label
from mashura.methodology.rules.size_proposal import ASKED_FOR, proposed_size
from mashura.methodology.vocabulary import Importance, Need, PlanSize, SubjectKind

IMPORTANCE = st.none() | st.sampled_from(Importance)
KIND = st.none() | st.sampled_from(SubjectKind)
NEED = st.none() | st.sampled_from(Need)


def test_nothing_is_proposed_before_anything_is_answered() -> None:
    assert proposed_size(None, None, None) is None


@given(IMPORTANCE, KIND, NEED)
def test_no_answer_asks_for_more_than_is_proposed(
    importance: Importance | None, kind: SubjectKind | None, need: Need | None
) -> None:
    proposal = proposed_size(importance, kind, need)
    order = [*PlanSize]
    for answer in filter(None, (importance, kind, need)):
        assert proposal is not None
        asked = ASKED_FOR.get(answer, PlanSize.STANDARD)
        assert order.index(asked) <= order.index(proposal.size)
        assert (answer in proposal.because) == (asked is proposal.size)


@pytest.mark.parametrize("kind", SubjectKind)
def test_the_kind_of_subject_alone_never_asks_for_a_full_plan(kind: SubjectKind) -> None:
    proposal = proposed_size(None, kind, None)
    assert proposal is not None
    assert proposal.size is not PlanSize.FULL


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_proposal_says_the_size_and_the_answers_that_ask_for_it(language: Language) -> None:
    proposal = proposed_size(Importance.MUCH, SubjectKind.EVENT, Need.SHARED_DECISION)
    assert proposal is not None
    text = proposal.text(language)
    for named in (PlanSize.FULL, Importance.MUCH, Need.SHARED_DECISION):
        assert value_label(named, language) in text
    assert value_label(SubjectKind.EVENT, language) not in text
