from datetime import date

import pandas as pd
import pytest

from mashura.analysis import survey
from mashura.analysis.readings import reading
from mashura.analysis.surveys.survey_questions import counted_answers, guessed
from mashura.i18n import format_date
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind


def test_a_scale_has_its_distribution_median_and_highest_steps(scale, talk) -> None:
    (found,) = survey(talk({"q": ["1", "2", "4", "4", "5", "5", "5", "", "6"]}, scale("q"))).questions
    assert [option.count for option in found.options] == [1, 1, 0, 2, 3]
    assert (found.answered, found.participants, found.unreadable) == (7, 9, 1)
    assert found.median == 4
    assert found.top is not None
    assert (found.top.count, found.top.share) == (5, pytest.approx(5 / 7))
    # Wilson's interval of 5 in 7, from the published formula.
    assert (found.top.low, found.top.high) == (
        pytest.approx(0.3589, abs=1e-4),
        pytest.approx(0.9178, abs=1e-4),
    )


def test_a_short_scale_counts_its_highest_step_alone(scale, talk) -> None:
    (found,) = survey(talk({"q": ["1", "3", "3"]}, scale("q", 3))).questions
    assert found.top is not None
    assert found.top.code == "3"


def test_several_choices_add_up_to_more_than_everybody(talk) -> None:
    question = Question(
        question_id="q", kind=QuestionKind.MULTIPLE, options=(AnswerOption(code="a"), AnswerOption(code="b"))
    )
    consultation = talk({"q": ["a", "a", "b"]}, question)
    more = pd.DataFrame({"participant_id": ["p0", "p0"], "question_id": "q", "value": ["b", "b"]})
    consultation = Consultation(
        title="",
        origin="csv",
        participants=consultation.participants,
        answers=pd.concat([consultation.answers, more]),
        questions=(question,),
    )
    (found,) = survey(consultation).questions
    assert found.answered == 3
    assert [option.count for option in found.options] == [2, 2]
    assert sum(option.share for option in found.options) > 1


def test_numbers_have_median_and_quartiles_and_words_have_examples(talk) -> None:
    number = Question(question_id="n", kind=QuestionKind.NUMBER)
    words = [f"thought {n}" for n in range(20)]
    first, second = survey(
        talk({"n": ["1", "2", "3", "4", "many"], "w": words}, number, Question(question_id="w"))
    ).questions
    assert (first.median, first.quartiles, first.unreadable) == (2.5, (1.75, 3.25), 1)
    assert second.examples == ("thought 0", "thought 5", "thought 10", "thought 14", "thought 19")
    assert second.distinct == 20


def test_the_last_answer_of_a_person_counts(scale) -> None:
    question = scale("q")
    answers = pd.DataFrame(
        {
            "participant_id": ["p0", "p0"],
            "question_id": "q",
            "answered_at": pd.to_datetime(["2026-03-02", "2026-03-01"], utc=True),
            "value": ["5", "1"],
        }
    )
    people = pd.DataFrame({"participant_id": ["p0"]})
    consultation = Consultation(
        title="", origin="csv", participants=people, answers=answers, questions=(question,)
    )
    assert counted_answers(consultation, question)["value"].tolist() == ["5"]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["1", "2", "3", "4", "5"] * 4, QuestionKind.SCALE),
        (["1", "2", "5"] * 4, QuestionKind.NUMBER),
        (["12", "15.5", "90"], QuestionKind.NUMBER),
        (["bus", "metro", "walk"] * 6, QuestionKind.SINGLE),
        (["bus", "metro", "walk"], QuestionKind.OPEN),
        (["yes", "no", "yes", "perhaps", "no", "no"], QuestionKind.SINGLE),
        (["أوافق", "لا أوافق", "محايد", "أوافق", "أوافق", "لا أوافق", "محايد"], QuestionKind.SINGLE),
        (["Suad", "Omar", "Layla", "Suad", "Huda", "Ali", "Mona"], QuestionKind.OPEN),
        (["red", "red", "red", "red", "blue", "green", "white", "black"], QuestionKind.OPEN),
        (["a long sentence that nobody offers as an option"] * 30 + ["no"] * 30, QuestionKind.OPEN),
    ],
)
def test_kinds_are_guessed_with_care(talk, values: list[str], kind: QuestionKind) -> None:
    assert guessed("q", talk({"q": values}).answers).kind is kind
    assert survey(talk({"q": values})).questions[0].guessed


def test_days_have_quartiles_that_were_given_and_no_day_is_unreadable(talk) -> None:
    question = Question(question_id="d", kind=QuestionKind.DATE)
    given = ["2026-03-09", "2026-03-01", "2026-02-30", "2026-03-05", "2026-03-03", "2026-03-07"]
    (summary,) = survey(talk({"d": given}, question)).questions
    assert summary.days == (date(2026, 3, 3), date(2026, 3, 5), date(2026, 3, 7))
    assert (summary.answered, summary.unreadable) == (5, 1)
    said = " ".join(reading(summary).says)
    assert format_date(date(2026, 3, 5)) in said
