import numpy as np
import pandas as pd
import pytest
from scipy import stats

from mashura.analysis import cross_table, cross_tables
from mashura.errors import InputError
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind

YES_NO = Question(
    question_id="q", kind=QuestionKind.SINGLE, options=(AnswerOption(code="yes"), AnswerOption(code="no"))
)


def answered(counts: dict[str | None, tuple[int, int]], attribute: str = "gender") -> Consultation:
    """How many of each group say yes and no."""
    rows = [
        (group, value)
        for group, pair in counts.items()
        for value, number in zip(("yes", "no"), pair, strict=True)
        for _ in range(number)
    ]
    ids = [f"p{n}" for n in range(len(rows))]
    groups = pd.Series([group for group, _ in rows], dtype="str")
    return Consultation(
        title="",
        origin="csv",
        participants=pd.DataFrame({"participant_id": ids, attribute: groups}),
        answers=pd.DataFrame({"participant_id": ids, "question_id": "q", "value": [one for _, one in rows]}),
        questions=(YES_NO,),
    )


def test_a_clear_difference_is_found_with_the_usual_test() -> None:
    found = cross_table(answered({"female": (60, 40), "male": (30, 70), None: (5, 5)}), "q", "gender")
    expected = stats.chi2_contingency([[60, 40], [30, 70]], correction=False)
    assert (found.test, found.p) == ("chi-square", pytest.approx(expected.pvalue))
    assert found.cramers_v == pytest.approx(np.sqrt(expected.statistic / 200))
    assert found.differs
    assert (found.people, found.unknown) == (200, 10)
    assert found.cells[0][0].share == pytest.approx(0.6)


def test_few_answers_are_tested_exactly() -> None:
    found = cross_table(answered({"female": (6, 1), "male": (1, 6)}), "q", "gender")
    assert found.test == "fisher"
    assert found.p == pytest.approx(stats.fisher_exact([[6, 1], [1, 6]]).pvalue)


def test_a_larger_sparse_table_is_tested_by_drawing_and_the_same_each_time() -> None:
    counts = {"18-29": (9, 1), "30-44": (1, 9), "65+": (2, 3)}
    first, again = (cross_table(answered(counts, "age_band"), "q", "age_band") for _ in range(2))
    assert first.test == "fisher"
    assert first.p == again.p
    assert first.p < 0.01


def test_small_cells_are_not_shown_nor_to_be_worked_out() -> None:
    found = cross_table(answered({"female": (3, 40), "male": (30, 20)}), "q", "gender")
    shown = [[cell.count for cell in row] for row in found.cells]
    assert shown == [[None, None], [None, None]]
    assert found.suppressed == 4


def test_many_tables_are_corrected_together() -> None:
    rng = np.random.default_rng(4)
    people = pd.DataFrame(
        {
            "participant_id": [f"p{n}" for n in range(300)],
            "gender": rng.choice(["female", "male"], 300),
            "region": rng.choice(["a", "b", "c"], 300),
            "language": rng.choice(["ar", "en"], 300),
        }
    )
    answers = pd.DataFrame(
        {
            "participant_id": people["participant_id"],
            "question_id": "q",
            "value": rng.choice(["yes", "no"], 300),
        }
    )
    talk = Consultation(title="", origin="csv", participants=people, answers=answers, questions=(YES_NO,))
    tables = cross_tables(talk)
    assert [table.attribute for table in tables] == ["gender", "region", "language"]
    ordered = sorted(table.p for table in tables)
    holm = np.minimum(np.maximum.accumulate([3 * ordered[0], 2 * ordered[1], ordered[2]]), 1)
    assert sorted(table.p_corrected for table in tables) == pytest.approx(holm.tolist())


def test_a_question_with_several_choices_is_shown_but_not_tested() -> None:
    talk = answered({"female": (60, 40), "male": (30, 70)})
    several = YES_NO.model_copy(update={"kind": QuestionKind.MULTIPLE})
    talk = Consultation(
        title="",
        origin="csv",
        participants=talk.participants,
        answers=talk.answers,
        questions=(several,),
    )
    assert cross_table(talk, "q", "gender").test is None


def test_wrong_names_are_refused() -> None:
    talk = answered({"female": (6, 6)})
    for question, attribute, key in (
        ("colour", "gender", "statistics-no-options"),
        ("q", "income", "statistics-no-attribute"),
    ):
        with pytest.raises(InputError) as caught:
            cross_table(talk, question, attribute)
        assert caught.value.key == key
