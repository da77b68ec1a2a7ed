from dataclasses import replace

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


def test_arabic_words_do_not_reorder_an_english_sentence(about: Described) -> None:
    arabic = dict.fromkeys(about.texts, "الحافلة متأخرة كل يوم")
    with use_language("en"):
        said = [sentence.text for sentence in summary_sentences(replace(about, texts=arabic))]
    assert all("\u2068الحافلة متأخرة كل يوم\u2069" in text for text in said)


def test_copies_of_one_text_are_cited_once(about: Described) -> None:
    copied = dict.fromkeys(about.texts, "The bus is always late in the evening")
    with use_language("en"):
        of_themes = [
            sentence
            for sentence in summary_sentences(replace(about, texts=copied))
            if "statements (" in sentence.text
        ]
    assert of_themes
    assert all(len(sentence.cites) == 1 for sentence in of_themes)
