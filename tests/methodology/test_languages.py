"""Languages have codes of ISO 639 and names in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.i18n import LANGUAGES
from mashura.methodology.vocabulary.languages import OFFERED, OTHER, is_language, language_code, language_name

GULF = (
    "ar",
    "en",
    "ur",
    "hi",
    "bn",
    "ml",
    "tl",
    "fa",
    "fr",
    "ne",
    "ta",
    "te",
    "si",
    "ps",
    "id",
    "am",
    "zh",
    "ru",
)


def test_codes_of_languages_are_known():
    assert all(map(is_language, (*GULF, OTHER)))
    assert not any(map(is_language, ("xx", "zzz", "", "ar-AE")))


def test_menus_offer_the_languages_of_publics_in_the_gulf():
    assert set(GULF) <= set(OFFERED)
    assert len({*OFFERED}) == len(OFFERED)


@pytest.mark.parametrize("lang", LANGUAGES)
@given(code=st.sampled_from(OFFERED))
def test_a_language_is_found_by_its_name_in_either_language(lang, code):
    name = language_name(code, lang)
    assert name not in ("", code)
    assert language_code(name) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Filipino", "tl"),
        (" FARSI ", "fa"),
        ("أردية", "ur"),
        ("الأوردية", "ur"),
        ("لغات أخرى", OTHER),
        ("ml", "ml"),
    ],
)
def test_usual_spellings_are_known(written, code):
    assert language_code(written) == code


@given(st.text(max_size=30))
def test_any_text_is_a_language_or_is_none(text):
    code = language_code(text)
    assert code is None or is_language(code)
