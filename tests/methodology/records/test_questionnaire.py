"""A question says what the values of its answers mean."""

from __future__ import annotations

import pandas as pd
import pytest
from pydantic import ValidationError

from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Consultation
from mashura.methodology.records.questionnaire import AnswerOption, PlannedQuestion, Question, Questionnaire
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
        Question(question_id="q1", kind="riddle")


def test_a_text_in_several_languages_is_written_as_a_mapping_and_read_back() -> None:
    form = Questionnaire.model_validate(
        {
            "languages": ["ar", "en"],
            "statements": [{"statement_id": "s1", "text": {"ar": "نعم", "en": "Yes"}}],
        }
    )
    assert [wording.text for wording in form.statements[0].text] == ["نعم", "Yes"]
    assert Questionnaire.model_validate_json(form.model_dump_json()) == form


def test_a_scale_with_an_answer_that_is_no_step_is_a_list() -> None:
    steps = [{"code": str(step), "label": {"en": f"Step {step}"}} for step in range(1, 4)]
    unsure = {"code": "9", "label": {"en": "I do not know"}, "role": "dont_know"}
    kinds = [
        PlannedQuestion.model_validate(
            {"question_id": "q1", "kind": "scale", "text": {"en": "How?"}, "options": options}
        )
        .as_questions("en")[0]
        .kind
        for options in (steps, [*steps, unsure])
    ]
    assert kinds == [QuestionKind.SCALE, QuestionKind.SINGLE]


def test_a_question_is_named_in_the_active_language_else_in_the_first_of_the_questionnaire() -> None:
    form = Questionnaire.model_validate(
        {
            "languages": ["ur", "en"],
            "questions": [{"question_id": "q1", "kind": "open", "text": {"ur": "کیوں؟", "en": "Why?"}}],
        }
    )
    said = []
    for language in LANGUAGES:
        with use_language(language):
            said.append(form.as_questions()[0].text)
    assert said == ["کیوں؟", "Why?"]
