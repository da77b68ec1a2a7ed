"""The evaluation as a document: numbers, the five questions, lessons and promises (S75-S80)."""

from __future__ import annotations

from datetime import date

import pytest

from mashura.documents.evaluation import evaluation_document
from mashura.documents.formats.content import Table
from mashura.i18n import LANGUAGES, message
from mashura.methodology import Campaign
from mashura.methodology.vocabulary import EvaluationQuestion

TODAY = date(2027, 6, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_the_numbers_all_questions_and_what_was_promised(finished, language):
    document = evaluation_document(finished.campaign, language=language, on=TODAY)
    assert document.mark == message("reports-mark-simulated", lang=language)
    numbers, questions, *_, promises = document.sections
    assert len(numbers.blocks[0].rows) > 10
    assert sum(block.kind == "text" and block.tone == "note" for block in questions.blocks) == len(
        EvaluationQuestion
    )
    assert isinstance(promises.blocks[0], Table)


def test_a_value_that_was_typed_says_so():
    evaluation = {
        "indicators": [{"name": "satisfaction_change", "value": 0.12}],
        "by_hand": [{"indicator": "satisfaction_change", "value": 12, "source": "Survey"}],
    }
    document = evaluation_document(Campaign(evaluation=evaluation), language="en", on=TODAY)
    assert "typed by hand" in document.sections[0].blocks[0].rows[0][0]


def test_an_unknown_indicator_of_a_later_version_is_left_out():
    evaluation = {"indicators": [{"name": "of_tomorrow", "value": 1.0}]}
    document = evaluation_document(Campaign(evaluation=evaluation), language="en", on=TODAY)
    assert document.sections[0].blocks[0].kind == "text"


def test_lessons_that_can_be_searched_are_printed_once():
    lesson = {"subject": "other", "text": "Ask earlier", "advice": "In the first week"}
    evaluation = {"lessons": ["Ask earlier"], "learnt": [lesson]}
    document = evaluation_document(Campaign(evaluation=evaluation), language="en", on=TODAY)
    (table,) = document.sections[2].blocks
    assert len(table.rows) == 1
