"""From a question of the public to a published answer (S174, S267)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mashura.errors import InputError
from mashura.methodology.records.questions import AnswerTexts, PublicQuestions
from mashura.methodology.rules.approval import Actor, Office
from mashura.methodology.rules.conduct.questions import approve, publish, withdraw, write
from mashura.methodology.vocabulary import PlanRole, QuestionState

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
MARYAM = Actor(account="maryam", name="Maryam", role=PlanRole.AUTHOR)
NOORA = Actor(account="noora", name="Noora", role=PlanRole.MODERATOR)
HUDA = Actor(account="huda", name="Huda", role=PlanRole.APPROVER)
ALI = Actor(account="ali", name="Ali", role=PlanRole.REVIEWER)
OFFICE = Office(approvers=frozenset({"huda"}))
AR = AnswerTexts(question="هل تبقى الحافلات الليلية؟", answer="نعم.")
EN = AnswerTexts(question="Do night buses stay?", answer="Yes.")


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


@pytest.fixture
def written() -> PublicQuestions:
    return write(PublicQuestions(), 0, AR, EN, NOORA, AT)


def test_an_answer_goes_from_draft_to_the_page_and_off_it(written):
    approved = approve(written, 1, HUDA, AT, OFFICE)
    published = publish(approved, 1, NOORA, AT)
    withdrawn = withdraw(published, 1, MARYAM, AT)
    states = [known.questions[0].state for known in (written, approved, published, withdrawn)]
    assert states == [*QuestionState]
    assert [bool(known.published) for known in (approved, published, withdrawn)] == [False, True, False]


def test_another_wording_has_to_be_approved_again(written):
    published = publish(approve(written, 1, HUDA, AT, OFFICE), 1, NOORA, AT)
    changed = write(published, 1, AR, AnswerTexts(question=EN.question, answer="Mostly."), NOORA, AT)
    assert not changed.published
    with refused("questions-not-approved"):
        publish(changed, 1, NOORA, AT)


@pytest.mark.parametrize("who", [MARYAM, NOORA, ALI])
def test_only_those_who_approve_do_where_somebody_is_named(written, who):
    with refused("questions-only-approvers"):
        approve(written, 1, who, AT, OFFICE)


def test_an_author_approves_where_nobody_is_named(written):
    assert approve(written, 1, MARYAM, AT, Office()).questions[0].state is QuestionState.APPROVED


def test_who_wrote_an_answer_does_not_approve_it_while_another_can(written):
    by_huda = write(written, 1, AR, AnswerTexts(question="Night buses?", answer="Yes."), HUDA, AT)
    with refused("questions-approved-by-another"):
        approve(by_huda, 1, HUDA, AT, Office(approvers=frozenset({"huda", "salim"})))
    assert approve(by_huda, 1, HUDA, AT, OFFICE).questions[0].state is QuestionState.APPROVED


def test_both_languages_are_needed(written):
    half = write(PublicQuestions(), 0, AR, AnswerTexts(), NOORA, AT)
    with refused("questions-both-languages"):
        approve(half, 1, HUDA, AT, OFFICE)


def test_reviewers_write_nothing(written):
    with refused("questions-not-reviewers"):
        write(written, 1, AR, AnswerTexts(question="Night buses?"), ALI, AT)


def test_writing_the_same_again_changes_nothing(written):
    assert write(written, 1, AR, EN, MARYAM, AT) is written
