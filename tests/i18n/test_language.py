"""What is asked of the table of languages."""

import re

import pytest

from mashura.i18n import LANGUAGES, join_words, language_properties, other_language


def test_the_switch_goes_through_all_offered_languages():
    language, seen = LANGUAGES[0], []
    while language not in seen:
        seen.append(language)
        language = other_language(language)
    assert set(seen) == {*LANGUAGES}


def test_lists_take_the_comma_of_their_language():
    assert join_words(["حافلة", "مترو"], "ar") == "حافلة، مترو"
    assert join_words(["bus", "metro"], "en") == "bus, metro"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_named_in_its_own_letters(language):
    name = language_properties(language).name
    assert re.search(language_properties(language).letters, name)
