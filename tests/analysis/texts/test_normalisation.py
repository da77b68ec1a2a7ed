import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.analysis.texts.normalisation import normalise, word_hashes
from mashura.analysis.texts.tokens import stem, stems

ALPHABET = "أإآاىيةهؤئءبتحـًُّ٣7 aAéE!؟.\n🌹ﻻﷲـ👍\u200f_-'"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد إلى آخر", "احمد الي اخر"),
        ("الحديقة", "الحديقه"),
        ("مسؤول وقارئ", "مسوول وقاري"),
        ("مـــمـتـاز", "ممتاز"),
        ("ثُمَّ", "ثم"),
        ("الخط ٣", "الخط 3"),
        ("جمييييل", "جميل"),
        ("ﻻ", "لا"),
        ("GREAT!", "great"),
        ("Café", "cafe"),
    ],
)
def test_spellings_of_one_word_become_one(one, other):
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(("one", "other"), [("علم", "عالم"), ("حق", "حقق"), ("11", "111"), ("park", "bark")])
def test_different_words_stay_different(one, other):
    assert normalise(one) != normalise(other)


def test_an_emoji_is_a_word_of_its_own():
    assert normalise("رائع🌹🌹جدا").split() == ["رايع", "🌹", "🌹", "جدا"]


@given(st.lists(st.text(alphabet=ALPHABET, max_size=30), max_size=6))
def test_numbers_of_words_are_equal_just_where_the_words_are(texts):
    hashes, starts = word_hashes(texts)
    found = [hashes[a:b].tolist() for a, b in itertools.pairwise(starts.tolist())]
    expected = [normalise(text).split() for text in texts]
    assert [len(entry) for entry in found] == [len(entry) for entry in expected]
    pairs = {pair for row in zip(found, expected, strict=True) for pair in zip(*row, strict=True)}
    assert len({number for number, _ in pairs}) == len({word for _, word in pairs}) == len(pairs)


@given(st.text(alphabet=ALPHABET, max_size=40))
def test_one_spelling_is_not_changed_again(text):
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("الحافلات", "حافلة"), ("والمواقف", "المواقف"), ("موظفون", "موظفين"), ("parks", "park")],
)
def test_stems_bring_forms_of_a_word_together(one, other):
    assert stem(normalise(one)) == stem(normalise(other))


def test_stems_leave_out_words_without_content_in_both_languages():
    assert stems("هذا الذي نريد من 12") == []
    assert stems("this is what we would like") == []
