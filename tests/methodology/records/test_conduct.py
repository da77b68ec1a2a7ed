"""The conduct record: a report to senior management is a sentence in both languages."""

from __future__ import annotations

import re

import pytest

from mashura.methodology.records.conduct import Escalation
from mashura.methodology.vocabulary import EscalationCause


@pytest.mark.parametrize(
    ("cause", "amount", "english", "arabic"),
    [
        ("backlog", 1, "1 March 2026: one statement has waited", "عبارة واحدة تجاوزت"),
        ("backlog", 2, "2 statements have waited", "عبارتان تجاوزتا"),
        ("backlog", 5, "5 statements have waited", "5 عبارات تجاوزت"),
        ("backlog", 40, "40 statements have waited", "40 عبارة تجاوزت"),
        ("surge", 103, "103 statements in one day", "وردت 103 عبارات في يوم"),
        ("surge", 60, "60 statements in one day", "وردت 60 عبارة في يوم"),
        ("unserved_segment", 0.021, '"workers" notices the campaign, but only 2.1% of those', "«workers»"),
    ],
)
def test_an_escalation_says_when_and_why(cause, amount, english, arabic):
    escalation = Escalation(on="2026-03-01", cause=cause, amount=amount, segment="workers")
    texts = {lang: re.sub("[\u2068\u2069]", "", escalation.text(lang)) for lang in ("en", "ar")}
    assert english in texts["en"]
    assert arabic in texts["ar"]
    assert texts["ar"].startswith("1 مارس 2026")


def test_there_is_a_sentence_for_every_cause():
    for cause in EscalationCause:
        assert Escalation(on="2026-03-01", cause=cause, amount=3).text("ar")
