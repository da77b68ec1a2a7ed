"""Questions of the public and their answers, beside a campaign; nothing personal is approved (S174, S267)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from mashura.errors import InputError
from mashura.i18n import join_words, message
from mashura.methodology.records.questions import AnswerTexts, PublicQuestion, PublicQuestions
from mashura.methodology.rules.approval import Actor, Office
from mashura.methodology.rules.conduct import questions as way
from mashura.privacy.personal_data import find_personal_data
from mashura.store.act_store import ActStore
from mashura.store.kinds import QUESTIONS
from mashura.store.sessions import Sessions
from mashura.store.tables import PlanRow

Act = Callable[[PublicQuestions, Actor, datetime, Office], PublicQuestions]


class QuestionStore(ActStore[PublicQuestions]):
    """What the public asked and what it is answered, written by this store's person.

    Examples
    --------
    >>> from mashura.methodology import Brief, Campaign
    >>> from mashura.store import PlanStore
    >>> plans = PlanStore("sqlite://", user="maryam")
    >>> plan_id = plans.save(Campaign(brief=Brief(title="Bus network"))).plan_id
    >>> asked = AnswerTexts(question="Do night buses stay?", answer="Yes.")
    >>> written = QuestionStore(plans).write(plan_id, 0, "Maryam", ar=AnswerTexts(), en=asked)
    >>> written.questions[0].state.value
    'draft'
    """

    def __init__(self, like: Sessions) -> None:
        super().__init__(QUESTIONS, like=like)

    def questions(self, plan_id: str) -> PublicQuestions:
        """Return all questions to a campaign.

        Raises
        ------
        InputError
            If this person may not open it.
        """
        return self._of_plan(plan_id, PublicQuestions())

    def write(
        self, plan_id: str, number: int, name: str, *, ar: AnswerTexts, en: AnswerTexts
    ) -> PublicQuestions:
        """Write a question down or change it; a number of 0 adds one."""
        return self._do(
            plan_id, name, lambda known, by, at, _office: way.write(known, number, ar, en, by, at)
        )

    def approve(self, plan_id: str, number: int, name: str) -> PublicQuestions:
        """Approve an answer.

        Raises
        ------
        InputError
            If it holds personal data, or as for :func:`mashura.methodology.rules.conduct.questions.approve`.
        """

        def approved(known: PublicQuestions, by: Actor, at: datetime, office: Office) -> PublicQuestions:
            _refuse_personal(known.of(number))
            return way.approve(known, number, by, at, office)

        return self._do(plan_id, name, approved)

    def publish(self, plan_id: str, number: int, name: str) -> PublicQuestions:
        """Publish an approved answer; errors as for :meth:`approve`."""

        def published(known: PublicQuestions, by: Actor, at: datetime, _office: Office) -> PublicQuestions:
            _refuse_personal(known.of(number))
            return way.publish(known, number, by, at)

        return self._do(plan_id, name, published)

    def withdraw(self, plan_id: str, number: int, name: str) -> PublicQuestions:
        """Take a published answer off the page."""
        return self._do(plan_id, name, lambda known, by, at, _office: way.withdraw(known, number, by, at))

    def _do(self, plan_id: str, name: str, act: Act) -> PublicQuestions:
        with self._writing() as session:
            session.get(PlanRow, plan_id, with_for_update=True)
            plan = self._reach(session, plan_id)
            actor, at = self._actor(session, plan, name), datetime.now(UTC)
            known, number = self._kept(session, plan_id, PublicQuestions())
            changed = act(known, actor, at, self._office(session, plan))
            if changed != known:
                self._append(session, plan_id, changed, number, actor, at)
            return changed


def personal_kinds(question: PublicQuestion) -> tuple[str, ...]:
    """Return which kinds of personal data a question or its answer holds, in words."""
    texts = (question.ar.question, question.ar.answer, question.en.question, question.en.answer)
    kinds = dict.fromkeys(finding.kind.value for text in texts for finding in find_personal_data(text))
    return tuple(message(f"privacy-{kind}") for kind in kinds)


def _refuse_personal(question: PublicQuestion | None) -> None:
    if question is not None and (kinds := personal_kinds(question)):
        raise InputError("questions-personal", kinds=join_words(kinds))
