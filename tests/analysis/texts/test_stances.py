import pytest

from mashura.analysis.texts.stances import stance, stances


@pytest.mark.parametrize(
    ("text", "kind", "sentiment"),
    [
        ("شكراً لكم، الخدمة ممتازة والموظفون متعاونون", "praise", "positive"),
        ("للأسف المكان وسخ ومزدحم ولا أحد يهتم", "complaint", "negative"),
        ("نتمنى توفير مظلات ومواقف أكثر", "suggestion", "neutral"),
        ("المكان مو نظيف وخايس", "complaint", "negative"),
        ("ما قصرتوا الحديقة حلوة وايد", "praise", "positive"),
        ("The staff are rude and the queue is unbearable", "complaint", "negative"),
        ("Please add more trees and seats", "suggestion", "neutral"),
        ("متى يفتح المتحف؟", "unclear", "neutral"),
        ("", "unclear", "neutral"),
    ],
)
def test_plain_cases(text, kind, sentiment):
    found = stance(text)
    assert found.kind == kind
    if sentiment != "neutral":
        assert found.sentiment == sentiment


def test_a_negation_turns_a_word():
    assert stance("الحديقة نظيفة").sentiment != "negative"
    assert stance("الحديقة مو نظيفة").sentiment == "negative"


def test_the_judgement_names_its_words():
    assert "ممتازه" in stance("خدمة ممتازة").evidence


def test_statements_that_were_taken_out_are_not_judged(camps):
    found = stances(camps)
    assert set(found.of) == set(camps.statements["statement_id"]) - {"x"}
    assert found.simulated
