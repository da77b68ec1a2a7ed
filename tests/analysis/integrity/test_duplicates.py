import pandas as pd
import pytest

from mashura.analysis import duplicates, reading
from mashura.analysis.integrity.bursts import bursts
from mashura.analysis.texts.likeness import likeness
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.tables.consultation import Consultation

HARBOUR = "نريد مواقف أكثر قرب الميناء لأن الشوارع مزدحمة كل مساء"


def consultation(texts):
    said = pd.DataFrame({"statement_id": [f"s{n}" for n in range(len(texts))], "text": texts})
    return Consultation(title="", origin="csv", statements=said.assign(moderation="in"))


@pytest.mark.parametrize(
    ("other", "level"),
    [
        ("نُريد مواقف اكثر قرب الميناء، لان الشوارع مزدحمه كل مساء!", "exact"),
        ("نريد مواقف أكثر قرب الميناء لأن الشوارع مزدحمة كل يوم", "near"),
        ("يا إخوان نريد مواقف أكثر قرب الميناء، فالشوارع مزدحمة كل مساء والله تعبنا", "paraphrase"),
    ],
)
def test_each_level_of_likeness_is_found_and_explained(other, level):
    found = duplicates(consultation(["ازرعوا الأشجار في الحي", HARBOUR, "متى يفتح المتحف أبوابه", other]))
    assert [(entry.statement_id, entry.earlier_id, entry.level) for entry in found.found] == [
        ("s3", "s1", level)
    ]
    assert found.clusters == (("s1", "s3"),)
    for language in LANGUAGES:
        flag = found.found[0].flag(language)
        assert "s1" in flag.explanation
        assert "المينا" in flag.explanation


def test_different_statements_are_not_joined():
    texts = ["أغلقوا الحديقة ليلاً", "افتحوا المكتبة صباحاً", "خفضوا أجرة الحافلة", "Plant more trees here"]
    assert duplicates(consultation(texts)).found == ()


def test_texts_of_one_or_two_words_are_joined_only_if_equal():
    assert likeness(["نعم والله", "نعم صحيح", "نعم والله"]).partner.tolist() == [-1, -1, 0]


def test_texts_without_a_word_do_not_fail():
    assert likeness(["", "؟؟؟", "!!"]).cluster.tolist() == [0, 0, 0]
    assert likeness([]).cluster.tolist() == []


def test_a_decision_is_kept():
    found = duplicates(consultation([HARBOUR, HARBOUR])).decided("s1", "dismissed")
    assert found.found[0].flag("en").decision == "dismissed"


def test_the_reading_counts_each_level():
    with use_language("en"):
        said = reading(duplicates(consultation([HARBOUR, HARBOUR + "!", "other words"]))).says
    assert said[0].startswith("One statement repeats")
    assert "1 in the same words" in said[0]


def test_a_busy_day_of_everybody_is_no_burst():
    import numpy as np
    from scipy import sparse

    day = 86_400_000
    moments = np.concatenate([np.arange(40) * day, np.full(40, 20 * day)])
    alike = np.arange(80) % 2
    assert bursts(sparse.csr_array(alike[:, None] == alike[None, :]), moments) == []
