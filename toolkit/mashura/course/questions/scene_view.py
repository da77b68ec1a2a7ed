"""Scenes as widgets, for notebooks opened without the JupyterLab extension."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from mashura.course.questions.scenes import Scene, SceneAnswer, SceneEnd, SceneStep
from mashura.i18n import Language, direction, message


def play(scene: Scene, language: Language, on_good_end: Callable[[], None]) -> Any:
    """Return the widget of a scene; ``on_good_end`` is called when it ends well."""
    steps = {step.id: step for step in scene.steps}
    ends = {end.id: end for end in scene.ends}
    stage = widgets.VBox([_text(f"<b>{html.escape(scene.title[language])}</b>", language)])

    def add(*children: Any) -> None:
        stage.children = (*stage.children, *children)

    def show(step: SceneStep) -> None:
        buttons = [
            widgets.Button(description=answer[language], layout=widgets.Layout(width="auto", height="auto"))
            for answer in step.answers
        ]
        box = widgets.VBox(buttons)
        for button, answer in zip(buttons, step.answers, strict=True):
            button.on_click(lambda _, answer=answer: choose(answer, box))
        who, says = html.escape(step.who[language]), html.escape(step.says[language])
        add(_text(f"<b>{who}</b> {says}", language), box)

    def choose(answer: SceneAnswer, box: Any) -> None:
        box.layout.display = "none"
        you = message("course-question-you", lang=language)
        add(_text(f"<b>{you}</b> {html.escape(answer[language])}", language))
        add(_text(html.escape(answer.tells[language]), language))
        if answer.next in steps:
            show(steps[answer.next])
        else:
            close(ends[answer.next])

    def close(end: SceneEnd) -> None:
        shown = "".join(f"<li>{html.escape(other.shows[language])}</li>" for other in scene.ends)
        add(_text(f"{html.escape(end.happens[language])}<ul>{shown}</ul>", language))
        if end.good:
            on_good_end()

    show(scene.steps[0])
    return stage


def _text(body: str, language: Language) -> Any:
    return widgets.HTML(f'<div dir="{direction(language)}" lang="{language}">{body}</div>')
