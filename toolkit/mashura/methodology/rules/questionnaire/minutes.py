"""How long a questionnaire takes: reading every word, and thinking about every answer (S48).

Reading speeds are those of the *International Reading Speed Texts* (Trauzettel-Klosinski and Dietz,
Investigative Ophthalmology & Visual Science 53, 2012), in words a minute, aloud; languages that they did not
measure read as fast as their mean. Seconds of thinking are assumptions of this project.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mashura.methodology.records.plan import Plan
from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.records.wording import Texts, text_in
from mashura.methodology.vocabulary import CollectionTool, QuestionKind

_WORDS_A_MINUTE = {"ar": 138, "en": 228, "zh": 158, "de": 179, "es": 218, "fr": 195, "tr": 166, "ru": 184}
_MEAN_WORDS_A_MINUTE = 184
# Seconds, assumptions; of a grid for each item, of a ranking for each option.
_TO_BEGIN = 20
_PER_VOTE = 4
_PER_PROJECT = 6
_PER_ANSWER: Mapping[QuestionKind, float] = {
    QuestionKind.SINGLE: 4, QuestionKind.SCALE: 4, QuestionKind.MULTIPLE: 8, QuestionKind.NUMBER: 6,
    QuestionKind.GRID: 4, QuestionKind.RANKING: 5,
    QuestionKind.DATE: 8, QuestionKind.OPEN: 45,
}  # fmt: skip
_PER_LINE = 15
# Shares of people who are asked a question with a condition, and who write where they need not; assumptions.
_ASKED, _WRITING = 0.5, 0.5


@dataclass(frozen=True)
class Minutes:
    """Minutes from the first question to the last, in each language."""

    by_language: Mapping[str, float]

    @property
    def longest(self) -> float:
        """The minutes in the language that takes longest; 0 without one."""
        return max(self.by_language.values(), default=0.0)


def filling_minutes(form: Questionnaire) -> Minutes:
    """Return how long it takes to fill in a questionnaire in each of its languages.

    Examples
    --------
    >>> one = {"question_id": "q1", "kind": "open", "required": True, "text": {"en": "What should change?"}}
    >>> round(filling_minutes(Questionnaire(languages=("en",), questions=[one])).longest, 1)
    1.1
    """
    return Minutes({language: _seconds(form, language) / 60 for language in form.offered()})


def plan_with_minutes(plan: Plan, form: Questionnaire) -> Plan:
    """Return a plan with what its questionnaire says: minutes, level of language, number of questions, tools.

    The simulator and the rules of a plan read the minutes and the number of questions there.

    Examples
    --------
    >>> one = {"question_id": "q1", "kind": "open", "required": True, "text": {"en": "What should change?"}}
    >>> plan = plan_with_minutes(Plan(), Questionnaire(languages=("en",), questions=[one]))
    >>> plan.form.minutes, plan.survey.questions, [tool.value for tool in plan.collection_tools]
    (2.0, 1, ['survey'])
    """
    minutes = max(1, min(240, -int(-filling_minutes(form).longest // 1)))
    updated = plan.form.model_copy(
        update={"minutes": minutes, "reading_level": form.reading_level or plan.form.reading_level}
    )
    tools = [
        tool
        for tool, is_used in (
            (CollectionTool.STATEMENTS, form.statements),
            (CollectionTool.SURVEY, form.questions),
            (CollectionTool.BUDGET_BALLOT, form.ballot.projects),
        )
        if is_used
    ]
    survey = plan.survey
    if form.questions:
        # Each item of a grid is answered by itself.
        asked = sum(max(1, len(question.rated())) for question in form.questions)
        survey = survey.model_copy(update={"questions": min(200, asked)})
    return plan.model_copy(
        update={
            "form": updated,
            "survey": survey,
            "collection_tools": tuple(dict.fromkeys((*plan.collection_tools, *tools))),
        }
    )


def _seconds(form: Questionnaire, language: str) -> float:
    speed = _WORDS_A_MINUTE.get(language, _MEAN_WORDS_A_MINUTE) / 60

    def reading(texts: Iterator[Texts] | tuple[Texts, ...]) -> float:
        return sum(len(text_in(text, language).split()) for text in texts) / speed

    seconds = _TO_BEGIN + reading((form.title, form.introduction))
    seconds += sum(reading((statement.text,)) + _PER_VOTE for statement in form.statements)
    for question in form.questions:
        options = tuple(option.label for option in question.options) if question.kind.has_options else ()
        items = tuple(rated.text for rated in question.rated())
        taken = reading((question.text, question.help, *options, *items)) + _thinking(question)
        seconds += taken * (_ASKED if question.shown_if else 1)
    if form.ballot.projects:
        seconds += reading((form.ballot.question,))
    for project in form.ballot.projects:
        seconds += reading((project.name, project.description)) + _PER_PROJECT
    return seconds


def _thinking(question: PlannedQuestion) -> float:
    if question.kind is not QuestionKind.OPEN:
        ranked = question.options if question.kind is QuestionKind.RANKING else ()
        return _PER_ANSWER[question.kind] * max(1, len(question.rated()), len(ranked))
    writing = _PER_LINE if question.is_short else _PER_ANSWER[QuestionKind.OPEN]
    return writing * (1 if question.required else _WRITING)
