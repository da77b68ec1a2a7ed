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

    ``forms`` are other correct forms (plural, synonym); ``wrong`` are spellings and wordings that the course
    must not use.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Identifier
    term: Bilingual
    definition: Bilingual
    forms: Mapping[Language, tuple[str, ...]] = {}
    wrong: Mapping[Language, tuple[str, ...]] = {}
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
    """Return links to unknown terms, links whose words are not the term, and wrong variants in use."""
    problems: list[Problem] = []

    def report(key: str, cell: Cell, passage: str, **params: str) -> None:
        line = cell.line + cell.text[: max(cell.text.find(passage), 0)].count("\n")
        problems.append(Problem(key=key, path=source.path, line=line, params=params))

    for cell in source.cells:
        if cell.kind != "prose" or cell.language is None:
            continue
        text = features(cell.text)
        for link in text.links:
            if link.target.startswith(SCHEME):
                term = glossary.get(link.target.removeprefix(SCHEME))
                if term is None:
                    report("course-term-unknown", cell, link.target, term=link.target)
                elif not _is_form(link.text, term, cell.language):
                    right = term.term[cell.language]
                    report("course-term-words", cell, link.target, text=link.text, term=right)
        words = _plain(text.words)
        for term in glossary.values():
            for variant in term.wrong.get(cell.language, ()):
                if re.search(rf"(?<!\w){re.escape(_plain(variant))}(?!\w)", words):
                    right = term.term[cell.language]
                    report("course-term-wrong", cell, variant, text=variant, term=right)
    return problems


def _is_form(text: str, term: Term, language: Language) -> bool:
    return _plain(text) in {_plain(form) for form in (term.term[language], *term.forms.get(language, ()))}


def _plain(text: str) -> str:
    """Return the text without vowel marks, the Arabic article and capitals."""
    return " ".join(_ARTICLE.sub("", _MARKS.sub("", text)).casefold().split())
