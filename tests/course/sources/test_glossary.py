from pathlib import Path

import pytest

from mashura.course.sources.glossary import check_terms, read_glossary
from mashura.course.sources.source import parse_source
from mashura.errors import InputError

HEAD = """---
id: m99-sample
title: {ar: عيّنة, en: Sample}
minutes: 5
objectives: [{id: run, ar: تشغيل خلية, en: run a cell}]
---

"""


def problems(arabic="نص", english="Text"):
    text = f'{HEAD}+++ {{"lang": "ar"}}\n\n{arabic}\n\n+++ {{"lang": "en"}}\n\n{english}\n'
    return [(p.key, p.line) for p in check_terms(parse_source(text, Path("x.md")), read_glossary())]


def test_the_glossary_has_its_terms_once_and_no_wrong_variant_is_a_right_form():
    glossary = read_glossary()
    assert len(glossary) >= 60
    for language in ("ar", "en"):
        terms = [term.term[language] for term in glossary.values()]
        assert len(set(terms)) == len(terms)
        right = {
            form
            for term in glossary.values()
            for form in (term.term[language], *term.forms.get(language, ()))
        }
        assert not right & {wrong for term in glossary.values() for wrong in term.never.get(language, ())}


@pytest.mark.parametrize("words", ["الشريحة المستهدفة", "شريحة مستهدفة", "بالشرائح", "والشريحة", "شرائح"])
def test_a_term_may_stand_with_the_article_or_in_a_listed_form(words):
    assert problems(arabic=f"[{words}](glossary:target-segment)") == []


def test_a_link_to_an_unknown_term_is_found_with_its_line():
    assert problems(english="One\n\n[x](glossary:nothing)") == [("course-term-unknown", 16)]


def test_a_link_whose_words_are_not_the_term_is_found():
    assert problems(english="[audience part](glossary:target-segment)") == [("course-term-words", 14)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("- id: [", "record-syntax"),
        ("- {id: a}", "record-missing-field"),
        (
            "\n".join(["- {id: a, term: {ar: أ, en: a}, definition: {ar: أ, en: a}}"] * 2),
            "course-yaml-duplicate",
        ),
    ],
)
def test_a_bad_glossary_is_refused(tmp_path, text, key):
    path = tmp_path / "glossary.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_glossary(path)
    assert caught.value.key == key
