"""What is missing in a language."""

import pytest

from mashura.i18n import LANGUAGES
from mashura.i18n.completeness import missing
from mashura.i18n.language import KNOWN_LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_in_an_offered_language(language):
    assert missing(language) == []


def test_a_language_that_is_not_offered_yet_lists_what_it_lacks():
    for language in {*KNOWN_LANGUAGES} - {*LANGUAGES}:
        assert missing(language), f"nothing is missing in {language}: set offered=True in i18n/language.py"
