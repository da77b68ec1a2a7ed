"""A question says what the values of its answers mean."""

from __future__ import annotations

import pandas as pd
import pytest
from pydantic import ValidationError

from mashura.methodology import Consultation
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.vocabulary import QuestionKind

SCALE = tuple(AnswerOption(code=f"A{n}", label=word) for n, word in enumerate(("ضعيف", "مقبول", "جيد"), 1))


def test_options_keep_their_order_and_values_have_labels():
    question = Question(question_id="q1", kind=QuestionKind.SCALE, options=SCALE)
    assert [question.place(code) for code in ("A1", "A3", "A9")] == [0, 2, None]
    assert [question.label(code) for code in ("A2", "A9")] == ["مقبول", "A9"]


def test_a_consultation_has_its_questions():
    people = pd.DataFrame({"participant_id": ["1"]})
    answers = pd.DataFrame({"participant_id": ["1"], "question_id": ["q1"], "value": ["A3"]})
    question = Question(question_id="q1", kind=QuestionKind.SCALE, options=SCALE)
    talk = Consultation(
        title="Buses", origin="csv", participants=people, answers=answers, questions=(question,)
    )
    assert talk.without_truth().questions == (question,)
    assert Consultation(title="Buses", origin="csv").questions == ()


def test_a_kind_that_is_unknown_is_refused():
    with pytest.raises(ValidationError):
        Question(question_id="q1", kind="ranking")
