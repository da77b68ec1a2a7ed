"""Rules of one text: leading words, two things in one, negations, length, how it reads (S48, S82)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.i18n import LANGUAGES
from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire, Statement
from mashura.methodology.rules.communication import clarity
from mashura.methodology.rules.questionnaire.finding import Finding, Part, finding
from mashura.methodology.rules.questionnaire.phrases import negatives, pairs, phrases, plain
from mashura.methodology.rules.wording import is_written
from mashura.methodology.vocabulary import QuestionKind, ReadingLevel

# Assumptions. 140 letters is what Polis accepts for a statement by default.
MOST_WORDS = 30
MOST_WORDS_OF_AN_OPTION = 15
MOST_LETTERS_OF_A_STATEMENT = 140
FEWEST_WORDS_OF_A_STATEMENT = 3
# How clear a text is at least (see clarity()), and from how many words on that can be said; both assumptions.
_CLEAR = {ReadingLevel.PLAIN: 0.45, ReadingLevel.GENERAL: 0.3, ReadingLevel.SPECIALIST: 0.0}
_FEWEST_TO_JUDGE = 8


def question_wording(question: PlannedQuestion, form: Questionnaire) -> Iterator[Finding]:
    """Yield what is wrong with the text of a question and of its options, language by language."""
    part: Part = "questions"
    name = question.question_id
    for wording in question.text:
        text, language = wording.text, wording.language
        if not text:
            continue
        if not is_written(text) and len(text.split()) < 2:
            yield finding("says-nothing", part, name, language=language)
            continue
        loaded = [*_loaded(text, language, part, name)]
        yield from loaded
        yield from _two_things(text, language, part, name, question.kind)
        denied, implied = negatives(text, language)
        if denied + implied > 1 and denied:
            yield finding("double-negation", part, name, language=language)
        elif denied and question.kind.has_scale and not loaded:
            # "Don't you think …" is said once, as leading.
            yield finding("negation", part, name, language=language)
        if (words := len(text.split())) > MOST_WORDS:
            yield finding("long", part, name, language=language, words=words, most=MOST_WORDS)
        yield from _reading(text, language, part, name, form)
    for option in question.options:
        for wording in option.label:
            if len(wording.text.split()) > MOST_WORDS_OF_AN_OPTION:
                yield finding(
                    "long-option",
                    part,
                    name,
                    language=wording.language,
                    option=wording.text[:40],
                    most=MOST_WORDS_OF_AN_OPTION,
                )


def statement_wording(statement: Statement, form: Questionnaire) -> Iterator[Finding]:
    """Yield what is wrong with a statement: it has one idea, is an opinion, and is short."""
    part: Part = "statements"
    name = statement.statement_id
    for wording in statement.text:
        text, language = wording.text, wording.language
        if not text:
            continue
        if text.rstrip().endswith(("?", "؟")):
            yield finding("statement-question", part, name, language=language)
            continue
        if len(text.split()) < FEWEST_WORDS_OF_A_STATEMENT:
            yield finding("statement-fragment", part, name, language=language)
            continue
        yield from _loaded(text, language, part, name)
        if why := phrases("reasons", text, language):
            yield finding("two-ideas", part, name, language=language, words=why[0])
        else:
            yield from _two_things(text, language, part, name, QuestionKind.SCALE)
        has_number = any(sign.isdigit() for sign in text)
        if has_number and language in LANGUAGES and not phrases("opinion", text, language):
            yield finding("statement-fact", part, name, language=language)
        denied, implied = negatives(text, language)
        if denied + implied > 1 and denied:
            yield finding("double-negation", part, name, language=language)
        elif denied:
            yield finding("negation", part, name, language=language)
        if len(text) > MOST_LETTERS_OF_A_STATEMENT:
            most = MOST_LETTERS_OF_A_STATEMENT
            yield finding("long-statement", part, name, language=language, letters=len(text), most=most)
        yield from _reading(text, language, part, name, form)


def _loaded(text: str, language: str, part: Part, name: str) -> Iterator[Finding]:
    if words := phrases("leading", text, language):
        yield finding("leading", part, name, language=language, words=words[0])
    if part == "questions" and phrases("agreement", text, language):
        yield finding("agreement", part, name, language=language)
    if words := phrases("vague", text, language):
        yield finding("vague", part, name, language=language, words=words[0])


def _two_things(text: str, language: str, part: Part, name: str, kind: QuestionKind) -> Iterator[Finding]:
    if words := phrases("two_questions", text, language):
        yield finding("two-questions", part, name, language=language, words=words[0][:60])
        return
    # A list of things is no fault where people write freely or choose among options.
    if kind.has_one_option:
        joined = [*pairs("qualities", text, language), *pairs("two_objects", text, language)]
        if joined:
            first, second = joined[0]
            yield finding("two-things", part, name, language=language, first=first, second=second)


def _reading(text: str, language: str, part: Part, name: str, form: Questionnaire) -> Iterator[Finding]:
    least = _CLEAR[form.reading_level or ReadingLevel.GENERAL]
    if language in LANGUAGES and len(text.split()) >= _FEWEST_TO_JUDGE and clarity(text) < least:
        yield finding("hard-to-read", part, name, language=language)


def same_texts(form: Questionnaire) -> Iterator[Finding]:
    """Yield statements and questions that say the same as an earlier one in one language."""
    for part, entries in (
        ("statements", [(entry.statement_id, entry.text) for entry in form.statements]),
        ("questions", [(entry.question_id, entry.text) for entry in form.questions]),
    ):
        seen: dict[tuple[str, str], str] = {}
        for name, texts in entries:
            for wording in texts:
                key = wording.language, plain(wording.text).rstrip(".؟?! ")
                if key[1] and seen.setdefault(key, name) != name:
                    where: Part = "statements" if part == "statements" else "questions"
                    yield finding("same-text", where, name, language=wording.language)
