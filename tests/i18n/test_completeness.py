"""What is missing in a language."""

import pytest

from mashura.i18n import LANGUAGES
from mashura.i18n.completeness import missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_in_an_offered_language(language):
    assert missing(language) == []
