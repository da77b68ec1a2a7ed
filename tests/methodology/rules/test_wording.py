"""A text is written or empty, and in the script of its language or another; nothing else is judged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.methodology.rules.wording import is_in_script_of, is_written

WRITTEN = {
    "ar": "شارك برأيك في الحافلات.",
    "en": "Vote now",
    "ur": "آپ کی شفٹ، آپ کی بس۔ ہمیں وقت بتائیں۔",
    "hi": "आपकी शिफ़्ट, आपकी बस। हमें समय बताइए।",
    "ml": "നിങ്ങളുടെ അഭിപ്രായം പറയൂ",
    "fa": "نظر خود را بگویید",
    "zh": "请告诉我们您的意见",
    "th": "บอกเราว่าคุณคิดอย่างไร",
    "ru": "Скажите нам ваше мнение",
    "tl": "Sabihin sa amin",
}


@pytest.mark.parametrize("language", WRITTEN)
def test_real_text_is_written_in_its_script(language):
    assert is_written(WRITTEN[language])
    assert is_in_script_of(WRITTEN[language], language)


@pytest.mark.parametrize("language", ["en", "hi", "ru", "ml"])
def test_text_of_another_script_is_noticed(language):
    assert not is_in_script_of(WRITTEN["ar"], language)


def test_a_latin_name_inside_an_arabic_text_is_no_other_script():
    assert is_in_script_of("اكتب رأيك على منصة WhatsApp أو في المركز", "ar")


@pytest.mark.parametrize(
    "empty", ["", " ", "x", "xx yy", "…", ". . . .", "123 456", "bla", "bla bla, bla!", "ل ل ل"]
)
def test_what_says_nothing_is_not_written(empty):
    assert not is_written(empty)


@given(st.text(alphabet="abcدرس", min_size=1, max_size=6), st.integers(1, 30))
def test_one_word_again_and_again_says_nothing(word, times):
    assert not is_written(" ".join([word] * times))


@given(st.text(max_size=60), st.sampled_from(sorted(WRITTEN)))
def test_any_text_is_judged_without_failing(text, language):
    assert is_written(text) in (True, False)
    assert is_in_script_of(text, language) in (True, False)
