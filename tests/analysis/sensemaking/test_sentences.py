import pytest

from mashura.analysis.sensemaking import Described, checked, summary_sentences
from mashura.i18n import LANGUAGES, Language, use_language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_cites_statements_that_exist_and_passes_its_own_check(
    about: Described, language: Language
) -> None:
    with use_language(language):
        sentences = checked(summary_sentences(about), about)
    assert len(sentences) > 4
    assert [sentence.text for sentence in sentences if sentence.problems] == []
    assert all(sentence.cites for sentence in sentences)


def test_a_sentence_on_a_group_is_said_only_if_there_are_groups(about: Described) -> None:
    with use_language("en"):
        texts = " ".join(sentence.text for sentence in summary_sentences(about))
    assert ("Opinion group 1" in texts) == bool(about.groups.k)
    assert about.groups.k == 2
