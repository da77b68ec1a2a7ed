"""What is asked of the table of languages."""

import re
from typing import get_args

import pytest

from mashura.i18n import LANGUAGES, Language, join_words, language_properties, other_language
from mashura.i18n.language import KNOWN_LANGUAGES


def test_the_switch_goes_through_all_offered_languages():
    language, seen = LANGUAGES[0], []
    while language not in seen:
        seen.append(language)
        language = other_language(language)
    assert set(seen) == {*LANGUAGES}


def test_every_language_that_is_named_is_in_the_table():
    file = "toolkit/mashura/i18n/language.py"
    assert get_args(Language) == KNOWN_LANGUAGES, f"{file}: name the same codes in Language and in _TABLE"


def test_lists_take_the_comma_of_their_language():
    assert join_words(["حافلة", "مترو"], "ar") == "حافلة، مترو"
    assert join_words(["bus", "metro"], "en") == "bus, metro"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_named_in_its_own_letters(language):
    name = language_properties(language).name
    assert re.search(language_properties(language).letters, name)
