"""Rules of several languages side by side: the same question in each of them (S48, S82)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mashura.i18n import western_digits
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.records.wording import Texts, text_in
from mashura.methodology.rules.questionnaire.finding import Finding, Part, finding
from mashura.methodology.rules.questionnaire.polarity import polarities
from mashura.methodology.rules.wording import is_in_script_of
from mashura.methodology.vocabulary.languages import language_name

# A text is suspected of lacking something where another language needs so many times as many words, and so
# many more; both are assumptions.
_TIMES, _MORE = 3, 8


def language_findings(form: Questionnaire) -> Iterator[Finding]:
    """Yield where languages differ, or a text is missing in one of them."""
    languages = form.offered()
    yield from _same(form.title, languages, "questionnaire", "")
    if any(wording.text for wording in form.introduction):
        yield from _same(form.introduction, languages, "questionnaire", "")
    for statement in form.statements:
        yield from _same(statement.text, languages, "statements", statement.statement_id)
    for question in form.questions:
        name = question.question_id
        yield from _same(question.text, languages, "questions", name)
        if any(wording.text for wording in question.help):
            yield from _same(question.help, languages, "questions", name)
        if not question.kind.has_options:
            continue
        labels = {lang: [text_in(option.label, lang) for option in question.options] for lang in languages}
        for language, written in labels.items():
            if missing := written.count(""):
                yield finding(
                    "option-missing", "questions", name, language=language, severity="blocker", count=missing
                )
        for option in question.options:
            yield from _differ(option.label, languages, "questions", name)
        for rated in question.rated():
            yield from _differ(rated.text, languages, "questions", name)
        if question.kind.has_scale:
            signs = {language: polarities(written) for language, written in labels.items() if all(written)}
            for column in zip(*signs.values(), strict=True):
                if {1, -1} <= {*column}:
                    yield finding("scale-differs", "questions", name)
                    break
    for project in form.ballot.projects:
        yield from _same(project.name, languages, "ballot", project.project_id)


def _same(texts: Texts, languages: tuple[str, ...], part: Part, name: str) -> Iterator[Finding]:
    for language in languages:
        text = text_in(texts, language)
        if not text:
            yield finding("language-missing", part, name, language=language, severity="blocker")
        elif not is_in_script_of(text, language):
            yield finding("other-script", part, name, language=language)
    yield from _differ(texts, languages, part, name)


def _differ(texts: Texts, languages: tuple[str, ...], part: Part, name: str) -> Iterator[Finding]:
    """Yield where a text has other numbers than the first language, or so few words that something lacks."""
    first, *others = languages or ("",)
    text = text_in(texts, first)
    for language in others:
        other = text_in(texts, language)
        if not text or not other:
            continue
        names = language_name(first), language_name(language)
        # A number may be written as a word in one language, so only numbers in both are compared.
        numbers, other_numbers = _numbers(text), _numbers(other)
        if numbers and other_numbers and numbers != other_numbers:
            yield finding("numbers-differ", part, name, language=language, first=names[0], second=names[1])
        short, long = sorted((len(text.split()), len(other.split())))
        if long > _TIMES * short and long - short > _MORE:
            yield finding("lengths-differ", part, name, language=language, first=names[0], second=names[1])


def _numbers(text: str) -> Counter[str]:
    joined = re.sub(r"(?<=\d)[,٬](?=\d{3})", "", western_digits(text))
    return Counter(re.findall(r"\d+(?:[.٫]\d+)?", joined))
