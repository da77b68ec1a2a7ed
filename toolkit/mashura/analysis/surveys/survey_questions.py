"""What the answers to a question are: as a survey says, or guessed where it does not (S48, S59)."""

from __future__ import annotations

import pandas as pd

from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind

# Assumptions of the guess.
_MOST_OPTIONS = 12
_FEWEST_PER_OPTION = 5
_LONGEST_OPTION = 40
_SEVERAL = 0.2
_SCALES = ((1, 3), (1, 4), (1, 5), (1, 7), (1, 10), (0, 10))


def survey_questions(consultation: Consultation) -> tuple[Question, ...]:
    """Return the questions with answers: those that the consultation describes, and a guess for the others.

    A guess is careful: whole numbers are a scale only where all of a usual scale occurs, such as 1 to 5; a
    few short answers that recur are options; everything else is a number or words of one's own.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> [(one.question_id, one.kind.value) for one in survey_questions(sample_campaign())]
    [('use', 'single'), ('priority', 'single'), ('satisfaction', 'scale')]
    """
    known = {one.question_id for one in consultation.questions}
    asked = consultation.answers["question_id"].drop_duplicates()
    return (
        *consultation.questions,
        *(guessed(str(one), consultation.answers) for one in asked if one not in known),
    )


def guessed(question_id: str, answers: pd.DataFrame) -> Question:
    """Return a careful guess of what kind of question was asked, from its answers alone."""
    rows = answers[answers["question_id"] == question_id]
    values = rows["value"].str.strip()
    values = values[values != ""]
    numbers = pd.to_numeric(values, errors="coerce")
    if len(values) and numbers.notna().all():
        whole = set(numbers.astype("int64")) if (numbers % 1 == 0).all() else set[int]()
        for low, high in _SCALES:
            if whole == {*range(low, high + 1)}:
                options = tuple(AnswerOption(code=str(n)) for n in range(low, high + 1))
                return Question(question_id=question_id, kind=QuestionKind.SCALE, options=options)
        return Question(question_id=question_id, kind=QuestionKind.NUMBER)
    distinct = values.value_counts()
    recurs = 2 <= len(distinct) <= _MOST_OPTIONS and len(values) >= _FEWEST_PER_OPTION * len(distinct)
    if not recurs or distinct.index.str.len().max() > _LONGEST_OPTION:
        return Question(question_id=question_id, kind=QuestionKind.OPEN)
    several = rows.drop_duplicates(["participant_id", "value"]).groupby("participant_id").size() > 1
    return Question(
        question_id=question_id,
        kind=QuestionKind.MULTIPLE if several.mean() > _SEVERAL else QuestionKind.SINGLE,
        options=tuple(AnswerOption(code=str(one)) for one in distinct.index),
    )


def counted_answers(consultation: Consultation, question: Question) -> pd.DataFrame:
    """Return the answers to a question that count, one a participant (one a chosen option where many may be).

    Somebody who answered again is counted with the last answer. Empty answers are none.

    Returns
    -------
    pandas.DataFrame
        ``participant_id`` and ``value``.
    """
    answers = consultation.answers
    rows = answers[answers["question_id"] == question.question_id]
    rows = rows.assign(value=rows["value"].str.strip())
    rows = rows[rows["value"] != ""].sort_values("answered_at", kind="stable", na_position="first")
    one_of = ["participant_id", "value"] if question.kind is QuestionKind.MULTIPLE else ["participant_id"]
    kept = rows.drop_duplicates(one_of, keep="last").sort_index()
    return kept[["participant_id", "value"]].reset_index(drop=True)
