"""Questions that the public asks while a consultation is open, and the entity's answers (S174, S267).

They are kept beside a campaign, not in it, because moderators write them and approvers approve them.
"""

from __future__ import annotations

from datetime import datetime

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import QuestionActKind, QuestionState


class AnswerTexts(Record):
    """A question and its answer in one language."""

    question: Paragraph = item("S174", "S267", default="")
    answer: Paragraph = item("S174", "S267", default="")


class QuestionAct(Record):
    """One act on a question: who did what, and when."""

    kind: QuestionActKind = item("S174", "S267")
    name: Line = item("S174", "S267")
    account: Line = item("S174", "S267")
    at: datetime = item("S174", "S267")


class PublicQuestion(Record):
    """A question with its answer in both languages, and everything that was done to it."""

    number: int = item("S174", "S267", ge=1)
    ar: AnswerTexts = item("S174", "S267", default=AnswerTexts())
    en: AnswerTexts = item("S174", "S267", default=AnswerTexts())
    acts: tuple[QuestionAct, ...] = item("S174", "S267", default=())

    @property
    def state(self) -> QuestionState:
        """How far its answer has come.

        Examples
        --------
        >>> PublicQuestion(number=1).state.value
        'draft'
        """
        return self.acts[-1].kind.leads_to if self.acts else QuestionState.DRAFT


class PublicQuestions(Record):
    """All questions to a campaign, in the order in which they were written down."""

    questions: tuple[PublicQuestion, ...] = item("S174", "S267", default=())

    def of(self, number: int) -> PublicQuestion | None:
        """Return a question by its number, None if there is none."""
        return next((known for known in self.questions if known.number == number), None)

    def with_question(self, question: PublicQuestion) -> PublicQuestions:
        """Return the questions with one in the place of its former state, or at the end."""
        if self.of(question.number) is None:
            return PublicQuestions(questions=(*self.questions, question))
        return PublicQuestions(
            questions=tuple(
                question if known.number == question.number else known for known in self.questions
            )
        )

    @property
    def published(self) -> tuple[PublicQuestion, ...]:
        """What the public reads."""
        return tuple(known for known in self.questions if known.state is QuestionState.PUBLISHED)
