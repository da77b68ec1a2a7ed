"""What a survey tool asks of a questionnaire (S48)."""

from __future__ import annotations

from mashura.errors import InputError
from mashura.methodology.records.ballot_question import ballot_question
from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.vocabulary import BallotType


def asked_questions(form: Questionnaire, tool: str) -> tuple[PlannedQuestion, ...]:
    """Return the questions that a survey tool asks: those of the survey, then the ballot.

    Raises
    ------
    InputError
        If there is neither, or the ballot is of a kind that a survey cannot ask.
    """
    ballot = ballot_question(form)
    if ballot is None:
        if not form.questions:
            raise InputError("questionnaire-no-questions", tool=tool)
        return form.questions
    if form.ballot.ballot_type is not BallotType.APPROVAL:
        raise InputError("questionnaire-ballot-type", tool=tool)
    return (*form.questions, ballot)
