"""Rules of the order of questions, and of when they are asked (S48)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.rules.questionnaire.finding import Finding, finding
from mashura.methodology.rules.questionnaire.options import is_sensitive
from mashura.methodology.rules.questionnaire.phrases import phrases, plain
from mashura.methodology.vocabulary import QuestionKind

_LONG_WORD = 4
_ARTICLE = re.compile(r"^(?:ال|وال|بال|لل)")
# Words that say nothing of what a question is about.
_COMMON = frozenset(
    ["overall", "general", "generally", "satisfied", "satisfaction", "about", "think", "would", "rate",
     "rating", "with", "your", "have", "what", "which", "important", "quality", "often", "بشكل", "عامه",
     "عموما", "راضي", "رضاك", "تقييمك", "تقيم", "رايك", "جوده"]
)  # fmt: skip


def order_findings(form: Questionnaire) -> Iterator[Finding]:
    """Yield questions that stand at the wrong place, and conditions that cannot be met."""
    asked = form.questions
    filters = {question.shown_if.question_id for question in asked if question.shown_if}
    sensitive = [is_sensitive(question.text) for question in asked]
    background = [
        _is_background(question) and not hard for question, hard in zip(asked, sensitive, strict=True)
    ]
    in_substance = [not own and not hard for own, hard in zip(background, sensitive, strict=True)]
    last = max((place for place, is_so in enumerate(in_substance) if is_so), default=-1)
    for place, question in enumerate(asked):
        name = question.question_id
        if place < last and sensitive[place]:
            yield finding("sensitive-early", "questions", name)
        elif place < last and background[place] and name not in filters:
            yield finding("background-early", "questions", name)
        elif place == 0 and len(asked) > 2 and question.kind is QuestionKind.OPEN and not question.is_short:
            yield finding("open-first", "questions", name)
        if _asked_before(question, asked[:place]):
            yield finding("general-late", "questions", name)
    yield from _conditions(form)


def _is_background(question: PlannedQuestion) -> bool:
    return any(phrases("background", wording.text, wording.language) for wording in question.text)


def _asked_before(question: PlannedQuestion, earlier: tuple[PlannedQuestion, ...]) -> PlannedQuestion | None:
    """Return an earlier question about a part of what a general question asks about; None without one."""
    if not question.kind.has_options:
        return None
    for wording in question.text:
        if not phrases("general", wording.text, wording.language):
            continue
        subject = _subject(wording.text)
        for other in earlier:
            for text in other.text:
                if (
                    text.language == wording.language
                    and other.kind is question.kind is QuestionKind.SCALE
                    and not phrases("general", text.text, text.language)
                    and subject & _subject(text.text)
                ):
                    return other
    return None


def _subject(text: str) -> set[str]:
    words = (_ARTICLE.sub("", word) for word in re.findall(r"\w+", plain(text)))
    return {word for word in words if len(word) >= _LONG_WORD} - _COMMON


def _conditions(form: Questionnaire) -> Iterator[Finding]:
    earlier: dict[str, set[str]] = {}
    names = {question.question_id for question in form.questions}
    for question in form.questions:
        name, condition = question.question_id, question.shown_if
        if condition is not None:
            known = earlier.get(condition.question_id)
            if condition.question_id not in names or not condition.codes:
                yield finding("condition-unknown", "questions", name, severity="blocker")
            elif known is None:
                yield finding("condition-later", "questions", name, severity="blocker")
            elif not {*condition.codes} <= known:
                yield finding("condition-unknown", "questions", name, severity="blocker")
        earlier[name] = {option.code for option in question.options} if question.kind.leads_on else set()
