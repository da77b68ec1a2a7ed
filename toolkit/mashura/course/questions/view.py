"""Questions as widgets: standard controls with labels, all usable by keyboard.

Drop-down lists are not used, because JupyterLab handles arrow keys and digits itself while one has focus.
"""

from __future__ import annotations

import html
import random
import re
from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from mashura.course.questions.kinds import (
    ChoosingQuestion,
    MatchingQuestion,
    NumberQuestion,
    OrderingQuestion,
    Verdict,
)
from mashura.course.sources.source import Bilingual
from mashura.i18n import Language, direction, message, parse_number

_CODE = re.compile(r"`([^`]+)`")
_FULL_WIDTH = {"width": "100%"}


class _UnansweredError(Exception):
    """The button was pressed before the question was answered; the message's key says what is missing."""


def view(
    question: ChoosingQuestion | OrderingQuestion | MatchingQuestion | NumberQuestion,
    language: Language,
    on_right: Callable[[], None] = lambda: None,
) -> Any:
    """Return the widget of a question in one language; ``on_right`` is called at each right answer."""
    if isinstance(question, ChoosingQuestion):
        control, judge = _choosing(question, language)
    elif isinstance(question, OrderingQuestion):
        control, judge = _ordering(question, language)
    elif isinstance(question, MatchingQuestion):
        control, judge = _matching(question, language)
    else:
        control, judge = _number(question, language)
    return _frame(question.text[language], control, judge, language, on_right)


def _choosing(question: ChoosingQuestion, language: Language) -> tuple[Any, Callable[[], Verdict]]:
    choices = widgets.RadioButtons(
        options=[(_plain(choice[language]), number) for number, choice in enumerate(question.choices)],
        index=None,
        layout=_FULL_WIDTH,
    )

    def judge() -> Verdict:
        if choices.index is None:
            raise _UnansweredError("course-question-choose")
        return question.judge(choices.index)

    return choices, judge


def _ordering(question: OrderingQuestion, language: Language) -> tuple[Any, Callable[[], Verdict]]:
    right_order = list(range(len(question.steps)))
    # The same mixed order for every reader and in all languages, and never the right order.
    shown = random.Random(question.id).sample(right_order, len(right_order))
    if shown == right_order:
        shown = [*right_order[1:], right_order[0]]
    fields = {step: _field(question.steps[step][language]) for step in shown}

    def judge() -> Verdict:
        places = [_place(fields[step].value, len(right_order)) for step in right_order]
        if len(set(places)) < len(places):
            raise _UnansweredError("course-question-places")
        return question.judge(places)

    return _rows(list(fields.values()), "mashura-places"), judge


def _place(typed: str, last: int) -> int:
    try:
        place = parse_number(typed)
    except ValueError as error:
        raise _UnansweredError("course-question-fill") from error
    if place not in range(1, last + 1):
        raise _UnansweredError("course-question-fill")
    return int(place)


def _matching(question: MatchingQuestion, language: Language) -> tuple[Any, Callable[[], Verdict]]:
    options = [(_plain(option[language]), option.id) for option in question.options]
    rows = [
        widgets.RadioButtons(
            description=_plain(entry[language]), options=options, index=None, orientation="horizontal"
        )
        for entry in question.entries
    ]

    def judge() -> Verdict:
        if any(row.index is None for row in rows):
            raise _UnansweredError("course-question-fill")
        return question.judge([row.value for row in rows])

    return _rows(rows, "mashura-options"), judge


def _number(question: NumberQuestion, language: Language) -> tuple[Any, Callable[[], Verdict]]:
    field = _field(message("course-question-number", lang=language))
    field.add_class("mashura-number")

    def judge() -> Verdict:
        try:
            return question.judge(parse_number(field.value))
        except ValueError as error:
            raise _UnansweredError("course-question-no-number") from error

    return field, judge


def _field(label: str) -> Any:
    # Sent when the field is left, so that an answer from the kernel never disturbs fast typing.
    return widgets.Text(description=_plain(label), continuous_update=False)


def _rows(rows: list[Any], kind: str) -> Any:
    box = widgets.VBox(rows, layout=_FULL_WIDTH)
    box.add_class(kind)
    return box


def _frame(
    text: str,
    control: Any,
    judge: Callable[[], Verdict],
    language: Language,
    on_right: Callable[[], None],
) -> Any:
    reading_direction = direction(language)
    button = widgets.Button(
        description=message("course-question-check", lang=language), button_style="primary"
    )
    heading = widgets.HTML(f'<p dir="{reading_direction}" lang="{language}"><b>{_marked(text)}</b></p>')
    answer = widgets.HTML()

    def show(_: object) -> None:
        verdict: str
        try:
            result = judge()
        except _UnansweredError as missing:
            kind, verdict, feedback = "choose", "", html.escape(message(str(missing), lang=language))
        else:
            kind = "right" if result.right else "wrong"
            verdict = message(f"course-question-{kind}", lang=language)
            feedback = _feedback(result.feedback, language)
            if result.right:
                on_right()
        # role=status lets a screen reader speak the feedback without moving the focus.
        answer.value = (
            f'<div role="status" dir="{reading_direction}" lang="{language}" class="mashura-{kind}">'
            f"<b>{html.escape(verdict)}</b> {feedback}</div>"
        )

    def forget(_: object) -> None:
        answer.value = ""

    button.on_click(show)
    for part in (control, *getattr(control, "children", ())):
        if isinstance(part, widgets.Text):
            _check_on_enter(part, show, forget)
        elif isinstance(part, widgets.RadioButtons):
            # A verdict is about what was checked, and not about what was chosen since.
            part.observe(forget, "index")
    style = widgets.HTML(_STYLE, layout=widgets.Layout(display="none"))
    box = widgets.VBox([style, heading, control, button, answer])
    box.add_class("mashura-question")
    box.add_class(f"mashura-{reading_direction}")
    return box


def _check_on_enter(field: Any, show: Callable[[object], None], forget: Callable[[object], None]) -> None:
    """Show the verdict when Enter is pressed in a field, and take it away when its text changes.

    The browser tells of the key before it sends what was typed.
    """
    entered = False

    def key(_: object, content: dict[str, Any], __: object) -> None:
        nonlocal entered
        if content.get("event") == "submit":
            entered = True
            show(None)

    def typed(_: object) -> None:
        nonlocal entered
        (show if entered else forget)(None)
        entered = False

    field.on_msg(key)
    field.observe(typed, "value")


def _feedback(feedback: tuple[Bilingual, ...], language: Language) -> str:
    texts = [_marked(text[language]) for text in feedback]
    if len(texts) == 1:
        return texts[0]
    return f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"


def _marked(text: str) -> str:
    return _CODE.sub(r'<code dir="ltr">\1</code>', html.escape(text, quote=False))


def _plain(text: str) -> str:
    # Labels cannot have markup; isolation marks keep code readable inside an Arabic sentence.
    return _CODE.sub("\u2066\\1\u2069", text)


_STYLE = """<style>
.mashura-question { border-inline-start: 4px solid #1f6f78; padding: 2px 14px 8px; max-width: 46em; }
.mashura-question.mashura-rtl { direction: rtl; margin-left: auto; }
.mashura-question.mashura-rtl,
.mashura-question.mashura-rtl :is(label, button, .widget-html-content) {
  font-family: "IBM Plex Sans Arabic", Tahoma, sans-serif;
}
.mashura-question .widget-radio-box { max-width: 100%; padding: 2px 0; }
.mashura-question .widget-radio-box label { align-items: center; display: flex; height: auto; width: 100%; }
.mashura-question .widget-radio-box label { line-height: 1.6; padding-block: 2px; white-space: normal; }
.mashura-question .widget-radio-box label { text-align: start; }
.mashura-question .widget-radio-box input { flex: none; order: -1; margin: 0; margin-inline: 1px 8px; }
.mashura-question .widget-html-content { line-height: 1.7; white-space: normal; }
.mashura-question .widget-html-content ul { margin: 4px 0; padding-inline-start: 1.6em; }
.mashura-question .mashura-places .widget-text { align-items: center; gap: 12px; height: auto; width: auto; }
.mashura-question .mashura-places .widget-label { flex: 1; height: auto; line-height: 1.6; order: 1; }
.mashura-question .mashura-places .widget-label { text-align: start; white-space: normal; width: auto; }
.mashura-question .mashura-places input { flex: none; text-align: center; width: 3.2em; }
.mashura-question .mashura-options .widget-radio { display: block; height: auto; width: auto; }
.mashura-question .mashura-options .widget-label { height: auto; line-height: 1.6; text-align: start; }
.mashura-question .mashura-options .widget-label { display: block; white-space: normal; width: auto; }
.mashura-question .mashura-options .widget-label { font-weight: 500; margin: 4px 0 0; padding-inline: 2px; }
.mashura-question .mashura-options .widget-radio-box { column-gap: 22px; flex-flow: row wrap; width: 100%; }
.mashura-question .mashura-options .widget-radio-box { height: auto; margin: 0; padding-inline: 8px; }
/* Four options are shown in two columns, at the same places in each row. */
.mashura-question .mashura-options .widget-radio-box:has(> label:nth-of-type(4):last-of-type) {
  display: grid; grid-template-columns: repeat(2, max-content); }
.mashura-question .mashura-options .widget-radio-box label { width: auto; }
.mashura-question .mashura-number.widget-text { gap: 12px; width: auto; }
.mashura-question .mashura-number .widget-label { text-align: start; width: auto; }
.mashura-question .mashura-number input { direction: ltr; flex: none; width: 9em; }
.mashura-question > .widget-button { margin-top: 10px; }
.mashura-question :is(input, button):focus-visible { outline: 3px solid #b35c00; }
.mashura-right b { color: #17663a; }
.mashura-wrong b { color: #9a3412; }
</style>"""
