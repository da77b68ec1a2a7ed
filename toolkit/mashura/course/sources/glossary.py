"""The glossary: one file for both languages, with the terms that lessons must use.

A lesson marks a term by a link, ``[شريحة مستهدفة](glossary:target-segment)``; the builder turns it into a
link to the glossary's notebook. Because link targets must agree, both languages use the same terms.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from mashura.course.sources.markdown import features
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import Bilingual, Cell, Header, Identifier, Source
from mashura.course.sources.yaml_records import read_records
from mashura.i18n import Language
from mashura.paths import content

SCHEME = "glossary:"
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_ARTICLE = re.compile(r"(?:(?<=\s)|^)[وبلك]?(?:ال|لل)(?=\w)")


class Term(BaseModel):
    """One term of the field.

    ``forms`` are other correct forms (plural, synonym); ``not`` are spellings and wordings that nobody uses
    for it, in lessons, messages or elsewhere: one word for one thing.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: Identifier
    term: Bilingual
    definition: Bilingual
    forms: Mapping[Language, tuple[str, ...]] = {}
    never: Annotated[Mapping[Language, tuple[str, ...]], Field(alias="not")] = {}
    items: tuple[Annotated[str, Field(pattern=r"^S[1-9][0-9]*$")], ...] = ()


@cache
def read_glossary(path: Path | None = None) -> dict[str, Term]:
    """Return the terms by id, from ``curriculum/glossary.yaml`` unless another file is given.

    Raises
    ------
    InputError
        If the file is not as expected, or an id is used twice.

    Examples
    --------
    >>> read_glossary()["target-segment"].term["ar"]
    'شريحة مستهدفة'
    """
    return read_records(path or content("curriculum", "glossary.yaml"), Term)


def check_terms(source: Source[Header], glossary: dict[str, Term]) -> list[Problem]:
    """Return links to unknown terms, and links whose words are not the term."""
    problems: list[Problem] = []

    def report(key: str, cell: Cell, passage: str, **params: str) -> None:
        line = cell.line + line_with(passage, cell.text)
        problems.append(Problem(key=key, path=source.path, line=line, params=params))

    for cell in source.cells:
        if cell.kind != "prose" or cell.language is None:
            continue
        for link in features(cell.text).links:
            if link.target.startswith(SCHEME):
                term = glossary.get(link.target.removeprefix(SCHEME))
                if term is None:
                    report("course-term-unknown", cell, link.target, term=link.target)
                elif not _is_form(link.text, term, cell.language):
                    right = term.term[cell.language]
                    report("course-term-words", cell, link.target, text=link.text, term=right)
    return problems


def unused_words(text: str, language: Language) -> list[tuple[str, Term]]:
    """Return the words of a text that are not used, each with the term to write.

    A listed word is found with the article and with the letters that Arabic joins to a word.

    Examples
    --------
    >>> [(word, term.term["en"]) for word, term in unused_words("Our learnings", "en")]
    [('learnings', 'lessons learnt')]
    """
    pattern, terms = _unused(language)
    return [(match[1], terms[match[1]]) for match in pattern.finditer(_plain(text))]


def line_with(words: str, text: str) -> int:
    """Return the number of lines above the first one that has some words; 0 if they run over two lines."""
    lines = enumerate(text.split("\n"))
    return next((number for number, line in lines if words in line or words in _plain(line)), 0)


@cache
def _unused(language: Language) -> tuple[re.Pattern[str], Mapping[str, Term]]:
    terms = {
        _plain(variant): term for term in read_glossary().values() for variant in term.never.get(language, ())
    }
    longest_first = sorted(terms, key=len, reverse=True)
    words = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)[وفبلك]?({words})(?!\w)"), terms


def _is_form(text: str, term: Term, language: Language) -> bool:
    return _plain(text) in {_plain(form) for form in (term.term[language], *term.forms.get(language, ()))}


def _plain(text: str) -> str:
    """Return the text without vowel marks, the Arabic article and capitals."""
    return " ".join(_ARTICLE.sub("", _MARKS.sub("", text)).casefold().split())
