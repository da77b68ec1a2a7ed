"""Wording of the questions of a simulated survey, whose tables contain only short names (S48)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.i18n import active_language, format_number, message
from mashura.methodology import Plan
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.vocabulary import QuestionKind, RecruitmentMode
from mashura.simulation.recruitment.deliberation import (
    AFTER,
    KNOWLEDGE,
    KNOWLEDGE_QUESTIONS,
    POSITION,
    POSITIONS,
)
from mashura.simulation.recruitment.panel import ATTENDED, FINISHED
from mashura.simulation.responses.forms import CHOICE, USE, rating_id
from mashura.simulation.responses.questioning import BASE_QUESTIONS, DONT_KNOW, NEUTRAL
from mashura.simulation.responses.voices import load_grammar


def simulated_questions(plan: Plan) -> tuple[Question, ...]:
    """Return all questions that the simulated public of a plan can be asked, in the active language.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     questions = simulated_questions(Plan(topic="transport"))
    >>> questions[1].label("weekly"), questions[2].label("lanes")
    ('every week', 'Lanes for buses only')
    """
    language = active_language()
    themes = (
        [(name, theme.title[language]) for name, theme in load_grammar(plan.topic).themes.items()]
        if plan.topic
        else []
    )
    satisfaction = [(str(step), message(f"asked-satisfaction-{step}")) for step in range(1, 6)]
    offered = {
        "satisfaction": satisfaction,
        "use": [(name, message(f"asked-use-{name}")) for name in USE],
        "priority": themes,
        CHOICE: [(option.option_id, option.title or option.option_id) for option in plan.options]
        or [(name, message(f"asked-choice-{name}")) for name in ("yes", "no", "unsure")],
    }
    questions = [
        _question(name, message(f"asked-{name}"), options, is_scale=name == "satisfaction")
        for name, options in offered.items()
        if options
    ]
    unsure = (DONT_KNOW, message("asked-dont-know"))
    for number in range(max(0, (plan.survey.questions or BASE_QUESTIONS) - BASE_QUESTIONS) if themes else 0):
        text = message("asked-rating", theme=themes[number % len(themes)][1])
        # An answer that is no step of a scale makes it a list of answers.
        questions.append(_question(rating_id(number), text, [*satisfaction, unsure], is_scale=False))
    if plan.survey.split_ballot:
        questions += [_neutral(question) for question in questions]
    return (*questions, *_of_the_panel(plan.recruitment.mode))


def _of_the_panel(mode: RecruitmentMode) -> Iterator[Question]:
    """Yield what a panel is asked, before and after its sessions."""
    if mode.meets:
        right = [(str(count), format_number(count)) for count in range(KNOWLEDGE_QUESTIONS + 1)]
        agreed = [(str(step), message(f"asked-position-{step}")) for step in range(1, POSITIONS + 1)]
        for name, options in ((KNOWLEDGE, right), (POSITION, agreed)):
            yield _question(name, message(f"asked-{name}"), options, is_scale=True)
            yield _question(name + AFTER, message(f"asked-{name}-after"), options, is_scale=True)
    if mode.has_panel:
        yield Question(
            question_id=ATTENDED, text=message("asked-sessions-attended"), kind=QuestionKind.NUMBER
        )
        finished = [(name, message(f"asked-choice-{name}")) for name in ("yes", "no")]
        yield _question(FINISHED, message("asked-finished"), finished, is_scale=False)


def _question(name: str, text: str, options: list[tuple[str, str]], *, is_scale: bool) -> Question:
    return Question(
        question_id=name,
        text=text,
        kind=QuestionKind.SCALE if is_scale else QuestionKind.SINGLE,
        options=tuple(AnswerOption(code=code, label=label) for code, label in options),
    )


def _neutral(question: Question) -> Question:
    text = message("asked-neutral-version", question=question.text)
    return question.model_copy(update={"question_id": question.question_id + NEUTRAL, "text": text})
