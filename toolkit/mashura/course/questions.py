"""Questions to check oneself by: instant feedback in the reader's language, no marks, nothing secret.

The texts of a lesson's questions live beside it, in ``<lesson id>.questions.yaml``. A lesson shows one by
``ask("m00-welcome", "brackets")``; what the reader chose leaves no trace.
"""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from mashura.course.parity import compare_texts
from mashura.course.problems import Problem
from mashura.course.records import read_records
from mashura.course.source import Bilingual, Identifier
from mashura.errors import InputError
from mashura.i18n import Language, active_language, direction, message
from mashura.paths import content

_CODE = re.compile(r"`([^`]+)`")


class Choice(Bilingual):
    """One answer, and what its reader is told: why it is right, or which misconception leads to it."""

    right: bool = False
    feedback: Bilingual


class Question(BaseModel):
    """A question with one right answer.

    ``about`` is the objective that it checks.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Identifier
    about: Identifier
    text: Bilingual
    choices: Annotated[tuple[Choice, ...], Field(min_length=3)]

    @model_validator(mode="after")
    def _one_right_answer(self) -> Self:
        if sum(choice.right for choice in self.choices) != 1:
            raise PydanticCustomError("one_right_answer", "exactly one right answer")
        return self


def questions_path(lesson: str) -> Path:
    """Return the file with a lesson's questions.

    Examples
    --------
    >>> questions_path("m00-welcome").name
    'm00-welcome.questions.yaml'
    """
    module = lesson.partition("-")[0]
    folders = sorted(content("curriculum").glob(f"{module}_*"))
    return (folders[0] if folders else content("curriculum", module)) / f"{lesson}.questions.yaml"


@cache
def read_questions(path: Path) -> dict[str, Question]:
    """Return the questions of a file by id.

    Raises
    ------
    InputError
        If the file is missing or not as expected.

    Examples
    --------
    >>> len(read_questions(questions_path("m00-welcome"))) >= 3
    True
    """
    return read_records(path, Question)


def check_questions(path: Path) -> list[Problem]:
    """Return what the two languages of a lesson's questions do not share."""
    lines = path.read_text(encoding="utf-8").split("\n")
    problems = []
    for question in read_questions(path).values():
        line = next((n for n, text in enumerate(lines, 1) if text.strip() == f"- id: {question.id}"), 1)
        texts = [question.text, *question.choices, *(choice.feedback for choice in question.choices)]
        for text in texts:
            problems += compare_texts(text.ar, text.en, path, line)
    return problems


def ask(lesson: str, question: str) -> Any:
    """Show a question in the active language.

    Parameters
    ----------
    lesson, question : str
        Ids, such as ``"m00-welcome"`` and ``"what-runs"``.

    Returns
    -------
    ipywidgets.VBox
        Radio buttons, a button, and the feedback; everything can be reached by keyboard.

    Raises
    ------
    InputError
        If there is no such question.

    Examples
    --------
    >>> type(ask("m00-welcome", "brackets")).__name__
    'VBox'
    """
    known = read_questions(questions_path(lesson))
    if question not in known:
        raise InputError("course-question-unknown", lesson=lesson, id=question, known=", ".join(known))
    return _view(known[question], active_language())


def _view(question: Question, language: Language) -> Any:
    import ipywidgets as widgets

    way = direction(language)
    choices = widgets.RadioButtons(
        options=[(_plain(choice[language]), number) for number, choice in enumerate(question.choices)],
        index=None,
        layout=widgets.Layout(width="100%"),
    )
    button = widgets.Button(
        description=message("course-question-check", lang=language), button_style="primary"
    )
    heading = widgets.HTML(f'<p dir="{way}" lang="{language}"><b>{_marked(question.text[language])}</b></p>')
    answer = widgets.HTML()

    def show(_: object) -> None:
        if choices.index is None:
            kind, text = "choose", message("course-question-choose", lang=language)
        else:
            chosen = question.choices[choices.index]
            kind = "right" if chosen.right else "wrong"
            text = chosen.feedback[language]
        verdict = message(f"course-question-{kind}", lang=language) if kind != "choose" else ""
        # role=status lets a screen reader speak the feedback without moving the focus.
        answer.value = (
            f'<div role="status" dir="{way}" lang="{language}" class="mashura-{kind}">'
            f"<b>{html.escape(verdict)}</b> {_marked(text)}</div>"
        )

    button.on_click(show)
    box = widgets.VBox(
        [widgets.HTML(_STYLE, layout=widgets.Layout(display="none")), heading, choices, button, answer]
    )
    box.add_class("mashura-question")
    box.add_class(f"mashura-{way}")
    return box


def _marked(text: str) -> str:
    return _CODE.sub(r'<code dir="ltr">\1</code>', html.escape(text, quote=False))


def _plain(text: str) -> str:
    # Radio labels take no markup; isolation marks keep code readable inside an Arabic sentence.
    return _CODE.sub("\u2066\\1\u2069", text)


_STYLE = """<style>
.mashura-question { border-inline-start: 4px solid #1f6f78; padding: 2px 14px 8px; max-width: 46em; }
.mashura-question.mashura-rtl { direction: rtl; margin-left: auto; }
.mashura-question.mashura-rtl, .mashura-question.mashura-rtl :is(label, button, .widget-html-content) {
  font-family: "IBM Plex Sans Arabic", Tahoma, sans-serif;
}
.mashura-question .widget-radio-box { max-width: 100%; padding: 2px 0; }
.mashura-question .widget-radio-box label { align-items: center; display: flex; height: auto; width: 100%; }
.mashura-question .widget-radio-box label { line-height: 1.6; padding-block: 2px; white-space: normal; }
.mashura-question .widget-radio-box label { text-align: start; }
.mashura-question .widget-radio-box input { flex: none; order: -1; margin: 0; margin-inline: 1px 8px; }
.mashura-question .widget-html-content { line-height: 1.7; white-space: normal; }
.mashura-question input:focus-visible, .mashura-question button:focus-visible { outline: 3px solid #b35c00; }
.mashura-right b { color: #17663a; }
.mashura-wrong b { color: #9a3412; }
</style>"""
