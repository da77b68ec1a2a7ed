"""Wording of the questions of a simulated survey, whose tables contain only short names (S48)."""

from __future__ import annotations

from mashura.i18n import active_language, message
from mashura.methodology import Plan
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.vocabulary import QuestionKind
from mashura.simulation.responses.forms import CHOICE, USE
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
    themes = load_grammar(plan.topic).themes.items() if plan.topic else ()
    offered = {
        "satisfaction": [(str(step), message(f"asked-satisfaction-{step}")) for step in range(1, 6)],
        "use": [(name, message(f"asked-use-{name}")) for name in USE],
        "priority": [(name, theme.title[language]) for name, theme in themes],
        CHOICE: [(option.option_id, option.title or option.option_id) for option in plan.options]
        or [(name, message(f"asked-choice-{name}")) for name in ("yes", "no", "unsure")],
    }
    return tuple(
        Question(
            question_id=name,
            text=message(f"asked-{name}"),
            kind=QuestionKind.SCALE if name == "satisfaction" else QuestionKind.SINGLE,
            options=tuple(AnswerOption(code=code, label=label) for code, label in options),
        )
        for name, options in offered.items()
        if options
    )
