"""No small group is left in a report, and none can be calculated from the others."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis import survey
from mashura.documents.formats.content import Table
from mashura.i18n import use_language
from mashura.methodology import Consultation
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.vocabulary import QuestionKind
from mashura.reports import gather, report_document
from mashura.reports.small_groups import is_small, option_counts, visible_groups

GROUP_SIZES = st.lists(st.integers(0, 12), min_size=1, max_size=6)


def visible(sizes):
    regions = [f"place {place}" for place, size in enumerate(sizes) for _ in range(size)]
    people = pd.DataFrame({"participant_id": [str(row) for row in range(len(regions))], "region": regions})
    return visible_groups(Consultation(title="", origin="csv", participants=people))


@settings(max_examples=40, deadline=None)
@given(GROUP_SIZES)
def test_no_visible_group_is_small(sizes):
    regions = visible(sizes).consultation.participants["region"]
    assert not any(is_small(count) for count in regions.value_counts())


@settings(max_examples=40, deadline=None)
@given(GROUP_SIZES)
def test_the_hidden_people_together_are_not_few(sizes):
    regions = visible(sizes).consultation.participants["region"]
    hidden = int(regions.isna().sum())
    assert hidden == 0 or hidden >= 5 or regions.isna().all()


@settings(max_examples=40, deadline=None)
@given(GROUP_SIZES)
def test_a_hidden_group_is_never_the_only_one_beside_visible_groups(sizes):
    result = visible(sizes)
    regions = result.consultation.participants["region"]
    if result.hidden and not regions.isna().all():
        assert len(result.hidden) >= 2


def test_channels_of_few_people_are_in_one_row_without_their_names(source_of):
    people = pd.DataFrame(
        {
            "participant_id": [str(row) for row in range(27)],
            "channel": ["sms"] * 3 + ["portal"] * 9 + ["radio"] * 15,
        }
    )
    consultation = Consultation(title="Buses", origin="csv", participants=people)
    with use_language("en"):
        document = report_document(gather(source_of(consultation)))
    table = next(block for block in document.sections[1].blocks if isinstance(block, Table))
    # The second of three channels is hidden too, because the total would reveal the first.
    assert [row[1] for row in table.rows] == ["15", "12"]
    assert table.rows[1][0] == "not known, or too few to be shown"


@pytest.fixture(scope="module")
def with_a_rare_answer():
    codes = ["a"] * 20 + ["b"] * 7 + ["c"] * 2
    ids = [str(row) for row in range(len(codes))]
    options = tuple(AnswerOption(code=code) for code in "abc")
    question = Question(question_id="q", kind=QuestionKind.SINGLE, options=options)
    return Consultation(
        title="", origin="csv", questions=(question,),
        participants=pd.DataFrame({"participant_id": ids}),
        answers=pd.DataFrame({"participant_id": ids, "question_id": "q", "value": codes}),
    )  # fmt: skip


def test_the_number_of_a_rare_answer_cannot_be_calculated(with_a_rare_answer):
    (summary,) = survey(with_a_rare_answer).questions
    assert option_counts(summary) == [20, None, None]


def test_the_report_does_not_show_the_number_of_a_rare_answer(with_a_rare_answer, source_of):
    with use_language("en"):
        document = report_document(gather(source_of(with_a_rare_answer)))
    (table,) = [
        block
        for section in document.sections
        if "Survey answers" in section.title
        for block in section.blocks
        if isinstance(block, Table)
    ]
    assert [row[1] for row in table.rows] == ["20", "not shown", "not shown"]
