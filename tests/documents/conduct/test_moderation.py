"""The moderation policy, the log, and the public page of questions (S57, S174, S267)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mashura.analysis.surveys.agreement import Estimate
from mashura.documents import render
from mashura.documents.conduct.moderation import moderation_log, moderation_policy
from mashura.documents.conduct.public_questions import public_questions
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign
from mashura.methodology.records.questions import (
    AnswerTexts,
    PublicQuestion,
    PublicQuestions,
    QuestionAct,
)
from mashura.methodology.rules.conduct.moderation import LoggedAct, ModerationAct
from mashura.methodology.vocabulary import ModerationActKind, ModerationReason, QuestionActKind

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
PLANTED = {
    "+971 50 123 4567": "4567",
    "omar.said@example.com": "omar.said",
    "784-1990-1234567-1": "1234567",
    "AE07 0331 2345 6789 0123 456": "0331",
    "@omar_said_91": "omar_said",
    "my name is Omar Said": "Omar Said",
}


def logged(kind: ModerationActKind, text: str, note: str = "") -> LoggedAct:
    act = ModerationAct(
        number=1, kind=kind, account="noora", name="Noora", at=AT, reason=ModerationReason.ABUSE, note=note
    )
    return LoggedAct(item_number=7, text=text, act=act)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_policy_names_every_clause_in_both_languages(example: Campaign, language: str) -> None:
    page = render(moderation_policy(example, language=language), "html").decode()
    assert page.count("<li") >= len(ModerationReason)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_log_counts_approvals_and_a_workbook_lists_them(example: Campaign, language: str) -> None:
    acts = [logged(ModerationActKind.ADMITTED, "Trees"), logged(ModerationActKind.REJECTED, "Idiots")]
    short = render(moderation_log(example, acts, language=language), "html").decode()
    full = render(moderation_log(example, acts, complete=True, language=language), "html").decode()
    assert ("Trees" in short, "Idiots" in short) == (False, True)
    assert "Trees" in full


def test_agreement_is_given_with_its_interval(example: Campaign) -> None:
    estimate = Estimate(value=0.81, low=0.6, high=0.95)
    page = render(
        moderation_log(example, [], agreement=estimate, judged_twice=40, language="en"), "html"
    ).decode()
    assert all(number in page for number in ("0.81", "0.60", "0.95", "40"))


@pytest.mark.parametrize("planted", PLANTED)
def test_no_planted_identity_is_in_a_log(example: Campaign, planted: str) -> None:
    acts = [logged(ModerationActKind.REJECTED, f"Reach me: {planted}", note=f"He wrote {planted}")]
    assert PLANTED[planted] not in render(moderation_log(example, acts, language="en"), "html").decode()


@pytest.mark.parametrize("planted", PLANTED)
def test_no_planted_identity_is_on_the_public_page(example: Campaign, planted: str) -> None:
    """Not even one that was published before anybody looked for it."""
    texts = AnswerTexts(question=f"Who answers? {planted}", answer=f"Ask {planted}")
    act = QuestionAct(kind=QuestionActKind.PUBLISHED, name="Noora Ali", account="noora", at=AT)
    known = PublicQuestion(number=1, ar=texts, en=texts, acts=(act,))
    page = render(public_questions(example, PublicQuestions(questions=(known,)), language="en"), "html")
    assert PLANTED[planted] not in page.decode()
    assert "Noora" not in page.decode()
