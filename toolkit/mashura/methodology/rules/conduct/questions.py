"""From a question of the public to a published answer: draft, approved, published, withdrawn (S174, S267).

Who wrote an answer last does not approve it, unless nobody else can. A new wording has to be approved again.
"""

from __future__ import annotations

from datetime import datetime

from mashura.errors import InputError
from mashura.methodology.records.questions import AnswerTexts, PublicQuestion, PublicQuestions, QuestionAct
from mashura.methodology.rules.approval import Actor, Office
from mashura.methodology.vocabulary import PlanRole, QuestionActKind, QuestionState


def write(
    questions: PublicQuestions, number: int, ar: AnswerTexts, en: AnswerTexts, by: Actor, at: datetime
) -> PublicQuestions:
    """Write down a question or its answer; a number of 0 adds a question.

    Raises
    ------
    InputError
        If the person only reviews, there is no such question, or nothing is asked in any language.
    """
    _require_working(by)
    if not (ar.question or en.question):
        raise InputError("questions-nothing-asked")
    if number == 0:
        newest = max((known.number for known in questions.questions), default=0)
        known = PublicQuestion(number=newest + 1)
    else:
        known = _known(questions, number)
        if (known.ar, known.en) == (ar, en):
            return questions
    changed = known.model_copy(update={"ar": ar, "en": en})
    return questions.with_question(_with_act(changed, QuestionActKind.DRAFTED, by, at))


def approve(
    questions: PublicQuestions, number: int, by: Actor, at: datetime, office: Office
) -> PublicQuestions:
    """Approve an answer as it is written.

    Raises
    ------
    InputError
        If there is no such question, it is no draft, an answer is missing in one language, the person wrote
        it though another one could approve it, or approvers are named and she is none of them.
    """
    known = _known(questions, number)
    if by.role is not PlanRole.APPROVER and (office.approvers or by.role is not PlanRole.AUTHOR):
        raise InputError("questions-only-approvers")
    if known.state is not QuestionState.DRAFT:
        raise InputError("questions-no-draft")
    if not all((known.ar.question, known.ar.answer, known.en.question, known.en.answer)):
        raise InputError("questions-both-languages")
    if known.acts and known.acts[-1].account == by.account and office.approvers - {by.account}:
        raise InputError("questions-approved-by-another")
    return questions.with_question(_with_act(known, QuestionActKind.APPROVED, by, at))


def publish(questions: PublicQuestions, number: int, by: Actor, at: datetime) -> PublicQuestions:
    """Put an approved answer on the public page.

    Raises
    ------
    InputError
        If the person only reviews, there is no such question, or it is not approved as it is written.
    """
    _require_working(by)
    known = _known(questions, number)
    if known.state is not QuestionState.APPROVED:
        raise InputError("questions-not-approved")
    return questions.with_question(_with_act(known, QuestionActKind.PUBLISHED, by, at))


def withdraw(questions: PublicQuestions, number: int, by: Actor, at: datetime) -> PublicQuestions:
    """Take a published answer off the public page; what was written stays.

    Raises
    ------
    InputError
        If the person only reviews, or there is no such published question.
    """
    _require_working(by)
    known = _known(questions, number)
    if known.state is not QuestionState.PUBLISHED:
        raise InputError("questions-not-published")
    return questions.with_question(_with_act(known, QuestionActKind.WITHDRAWN, by, at))


def _with_act(question: PublicQuestion, kind: QuestionActKind, by: Actor, at: datetime) -> PublicQuestion:
    act = QuestionAct(kind=kind, name=by.name, account=by.account, at=at)
    return question.model_copy(update={"acts": (*question.acts, act)})


def _require_working(by: Actor) -> None:
    if not by.role.moderates:
        raise InputError("questions-not-reviewers")


def _known(questions: PublicQuestions, number: int) -> PublicQuestion:
    known = questions.of(number)
    if known is None:
        raise InputError("questions-gone", number=number)
    return known
