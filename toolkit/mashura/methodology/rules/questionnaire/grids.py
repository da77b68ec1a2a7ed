"""Rules of grids and rankings: many answers under one question (S48)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.records.wording import text_in
from mashura.methodology.rules.questionnaire.finding import Finding, finding
from mashura.methodology.rules.questionnaire.phrases import pairs, plain
from mashura.methodology.vocabulary import OptionRole, QuestionKind

# Above these, people tick one column or order the rest by chance; both are assumptions.
MOST_ITEMS, MOST_RANKED = 8, 7


def grid_findings(question: PlannedQuestion, form: Questionnaire) -> Iterator[Finding]:
    """Yield what is wrong with the items of a grid, or with a ranking."""
    name = question.question_id
    if question.kind is QuestionKind.RANKING:
        if any(option.role is not None for option in question.options):
            yield finding("ranking-role", "questions", name, severity="blocker")
        if (count := len(question.options)) > MOST_RANKED:
            yield finding("ranking-long", "questions", name, count=count, most=MOST_RANKED)
    if question.kind is not QuestionKind.GRID:
        return
    if question.with_role(OptionRole.OTHER) is not None:
        yield finding("grid-other", "questions", name, severity="blocker")
    if (count := len(question.items)) < 2:
        yield finding("few-items", "questions", name, severity="blocker")
    elif count > MOST_ITEMS:
        yield finding("many-items", "questions", name, count=count, most=MOST_ITEMS)
    codes = {rated.code.casefold() for rated in question.items}
    if len(codes) < len(question.items):
        yield finding("same-code", "questions", name, severity="blocker")
    for language in form.offered():
        texts = [text_in(rated.text, language) for rated in question.items]
        if missing := texts.count(""):
            yield finding(
                "item-missing", "questions", name, language=language, severity="blocker", count=missing
            )
        written = [plain(text) for text in texts if text]
        if len({*written}) < len(written):
            yield finding("same-item", "questions", name, language=language)
        for text in texts:
            joined = [*pairs("qualities", text, language), *pairs("two_objects", text, language)]
            if joined:
                first, second = joined[0]
                yield finding("two-things", "questions", name, language=language, first=first, second=second)
