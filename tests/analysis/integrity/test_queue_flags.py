"""Why a moderator looks closely at a contribution (S57, F12)."""

from __future__ import annotations

import pandas as pd
import pytest

from mashura.analysis.integrity.queue_flags import duplicate_flags, text_flags
from mashura.i18n import LANGUAGES
from mashura.methodology.tables.consultation import Consultation, consultation_of
from mashura.methodology.vocabulary import FlagKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Call me on 050 123 4567", FlagKind.PERSONAL_DATA),
        ("You are all idiots!", FlagKind.ABUSE),
        ("أنتم حمير", FlagKind.ABUSE),
        ("Cheap phones at www.example.com", FlagKind.LINK),
        ("عرض محدود، اطلب الآن", FlagKind.LINK),
    ],
)
def test_a_flag_says_in_both_languages_why(text, kind):
    (flag,) = text_flags([("7", text)])["7"]
    assert flag.kind is kind
    assert set(flag.why) == set(LANGUAGES)
    assert all(flag.why.values())


@pytest.mark.parametrize(
    "text", ["Stray dogs bark all night.", "كلاب ضالة في الحديقة", "More buses to the harbour"]
)
def test_plain_words_are_no_reason(text):
    assert text_flags([("7", text)]) == {}


def test_what_was_said_before_names_the_earlier_one():
    table = pd.DataFrame(
        {
            "statement_id": ["1", "2", "3"],
            "text": [
                "We want more buses to the harbour",
                "Plant trees",
                "We want more buses to the harbour!",
            ],
            "moderation": "pending",
        }
    )
    flags = duplicate_flags(consultation_of(Consultation(title="", origin="csv", statements=table)))
    assert list(flags) == ["3"]
    assert "1" in flags["3"][0].why["en"]
