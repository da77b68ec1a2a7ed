"""Questions of the public as the store keeps them: roles hold, and nothing personal gets through."""

from __future__ import annotations

import pytest

from mashura.errors import InputError
from mashura.methodology import Campaign
from mashura.methodology.records.questions import AnswerTexts, PublicQuestions
from mashura.methodology.vocabulary import PlanRole, QuestionState
from mashura.store import PlanStore
from mashura.store.kinds import QUESTIONS
from mashura.store.questions import QuestionStore

AR = AnswerTexts(question="هل تبقى الحافلات الليلية؟", answer="نعم.")
EN = AnswerTexts(question="Do night buses stay?", answer="Yes.")


@pytest.fixture
def stores(url: str, example: Campaign) -> dict[str, QuestionStore]:
    plans = {user: PlanStore(url, user=user) for user in ("maryam", "noora", "huda", "eve")}
    plan_id = plans["maryam"].save(example, author="Maryam").plan_id
    plans["maryam"].share(plan_id, "noora", PlanRole.MODERATOR)
    plans["maryam"].share(plan_id, "huda", PlanRole.APPROVER)
    stores = {user: QuestionStore(store) for user, store in plans.items()}
    stores["plan"] = plan_id
    return stores


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


def test_three_people_bring_an_answer_to_the_page(stores):
    plan_id = stores["plan"]
    stores["noora"].write(plan_id, 0, "Noora", ar=AR, en=EN)
    stores["huda"].approve(plan_id, 1, "Huda")
    published = stores["noora"].publish(plan_id, 1, "Noora")
    assert stores["maryam"].questions(plan_id) == published
    assert [act.name for act in published.published[0].acts] == ["Noora", "Huda", "Noora"]


@pytest.mark.parametrize(
    "planted",
    [
        "My number is 050 123 4567",
        "Write to a.b@example.com",
        "هويتي 784-1990-1234567-1",
        "IBAN AE070331234567890123456",
    ],
)
def test_an_answer_with_an_identity_in_it_is_not_approved(stores, planted):
    plan_id = stores["plan"]
    asked = AnswerTexts(question=f"{EN.question} {planted}", answer=EN.answer)
    stores["noora"].write(plan_id, 0, "Noora", ar=AR, en=asked)
    with refused("questions-personal"):
        stores["huda"].approve(plan_id, 1, "Huda")
    assert stores["maryam"].questions(plan_id).questions[0].state is QuestionState.DRAFT


def test_questions_are_kept_by_acts_and_never_as_a_whole(stores):
    forged = stores["maryam"].beside(QUESTIONS)
    with refused("store-approval-by-acts"):
        forged.save(PublicQuestions(), plan_id=stores["plan"])


def test_who_may_not_open_a_campaign_reads_no_question(stores):
    with refused("store-unknown-plan"):
        stores["eve"].questions(stores["plan"])
