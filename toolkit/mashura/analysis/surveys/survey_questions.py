"""The questions of a survey: as described, or guessed from the answers (S48, S59)."""

from __future__ import annotations

import pandas as pd

from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind

# Assumptions for guessing the kind of a question.
_MOST_OPTIONS = 12
_FEWEST_PER_OPTION = 2
_LONGEST_OPTION = 40
_SEVERAL = 0.2
_SCALES = ((1, 3), (1, 4), (1, 5), (1, 7), (1, 10), (0, 10))


def survey_questions(consultation: Consultation) -> tuple[Question, ...]:
    """Return the questions with answers: described questions as they are, and a guess for the others.

    Guesses are cautious: whole numbers are a scale only if all steps of a usual scale occur, such as 1 to 5;
    a few short answers that recur are options; all other questions are numbers or open questions.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> [(question.question_id, question.kind.value) for question in survey_questions(sample_campaign())]
    [('priority', 'single'), ('satisfaction', 'scale'), ('use', 'single')]
    """
    described = {question.question_id for question in consultation.questions}
    answered = consultation.answers["question_id"].drop_duplicates()
    return (
        *consultation.questions,
        *(
            guessed(str(question_id), consultation.answers)
            for question_id in answered
            if question_id not in described
        ),
    )


def guessed(question_id: str, answers: pd.DataFrame) -> Question:
    """Return a cautious guess of a question and its kind, from the answers alone."""
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
    # Few people choose among few answers, but what most say only once is no list.
    recurs = recurs and 2 * int((distinct > 1).sum()) >= len(distinct)
    if not recurs or distinct.index.str.len().max() > _LONGEST_OPTION:
        return Question(question_id=question_id, kind=QuestionKind.OPEN)
    several = rows.drop_duplicates(["participant_id", "value"]).groupby("participant_id").size() > 1
    return Question(
        question_id=question_id,
        kind=QuestionKind.MULTIPLE if several.mean() > _SEVERAL else QuestionKind.SINGLE,
        options=tuple(AnswerOption(code=str(value)) for value in distinct.index),
    )


def counted_answers(consultation: Consultation, question: Question) -> pd.DataFrame:
    """Return the answers that count: one per participant, or one per chosen option of a multiple choice.

    Of several answers of a participant, the last one counts. Empty answers are left out.

    Returns
    -------
    pandas.DataFrame
        ``participant_id`` and ``value``.
    """
    answers = consultation.answers
    rows = answers[answers["question_id"] == question.question_id]
    rows = rows.assign(value=rows["value"].str.strip())
    rows = rows[rows["value"] != ""].sort_values("answered_at", kind="stable", na_position="first")
    key = ["participant_id", "value"] if question.kind is QuestionKind.MULTIPLE else ["participant_id"]
    kept = rows.drop_duplicates(key, keep="last").sort_index()
    return kept[["participant_id", "value"]].reset_index(drop=True)
