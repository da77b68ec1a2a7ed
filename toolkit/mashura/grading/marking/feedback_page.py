"""The feedback page: a trainee's answers with marks, messages, comments and model answers, as one HTML file.

The page loads no other file, brings its typeface along, runs no script, has the language and direction of the
handout, and fits a phone. Questions are called by their titles, answers by the words of their forms.
"""

from __future__ import annotations

import ast
import html
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from traitlets import Enum

from mashura.course.progress.answers import assigned, heading_of
from mashura.course.progress.marks import Mark, mark_tag, shown_points
from mashura.grading.exercise.exercise import Exercise, course_exercise
from mashura.grading.exercise.item import Item, extra_points
from mashura.grading.marking.form_words import answer_words
from mashura.grading.marking.model_answers import ModelAnswer, model_answer
from mashura.grading.marking.page_typeface import typeface_style
from mashura.grading.marking.sanitising import clean_html, visible_controls
from mashura.grading.marking.submission_file import READ_IN_PART, UNREAD
from mashura.i18n import FIRST_LANGUAGE, Language, direction, message, parse_language

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"


class FeedbackExporter(Exporter):
    """Replaces nbgrader's page in ``nbgrader generate_feedback`` and behind the formgrader's button."""

    file_extension = ".html"
    output_mimetype = "text/html"
    model_answers = Enum(
        ("after-deadline", "always", "never"),
        default_value="after-deadline",
        help="When feedback shows model answers. Without a deadline in the gradebook, it shows them at once.",
    ).tag(config=True)

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Return the page of an autograded notebook, with the gradebook's marks and comments."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        names = resources["nbgrader"]
        shown = self.model_answers == "always" or (
            self.model_answers == "after-deadline" and bool(names.get("deadline_over", True))
        )
        exercise = course_exercise(self.config.CourseDirectory.root, str(names["assignment"]))
        return feedback_page(nb, names, exercise, with_models=shown), resources


@dataclass(frozen=True, kw_only=True)
class _MarkedItem:
    """One graded cell: its title, its points, and whether a person has still to mark it."""

    name: str
    title: str
    score: float
    most: float
    extra: float
    by_person: bool
    waits: bool


def feedback_page(notebook: Any, names: Any, exercise: Exercise, *, with_models: bool = True) -> str:
    """Return the feedback page as HTML.

    Parameters
    ----------
    notebook : NotebookNode
        Autograded by our engine; graded cells carry ``score``, ``points`` and ``waits``, and solutions
        ``comment``.
    names : mapping
        ``assignment``, ``score`` and ``max_score``.
    exercise : Exercise
        What was marked.
    with_models : bool
        Whether marked items show a model answer and why it is right.
    """
    graded = notebook.metadata.get("mashura", {})
    language = parse_language(str(graded.get("language", ""))) or FIRST_LANGUAGE
    messages = graded.get("feedback", {})
    body: list[str] = []
    items: list[_MarkedItem] = []
    prose: list[str] = []
    outputs: list[str] = []
    title, fields = "", []
    for cell in notebook.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("solution"):
            fields = cell.metadata.get("mashura", {}).get("form", {}).get("fields", [])
            body += [*prose, *outputs, _answer(cell, fields, language)]
            prose, outputs = [], []
        elif cell.cell_type == "markdown":
            if heading := heading_of(cell.source):
                # How to work and how to hand in has been read by now: only what is asked is shown again.
                title, prose = heading, []
            prose.append(_given_prose(cell.source))
        if cell.cell_type == "code" and not mark.get("grade"):
            # A table before an answer belongs to the question; an answer's own outputs follow it.
            (body if mark else outputs).extend(_output(output) for output in cell.get("outputs", []))
        if mark.get("comment"):
            head = message("grading-page-comment", lang=language)
            text = _lines(str(mark["comment"]))
            body.append(f'<section class="comment"><h3>{_text(head)}</h3>{text}</section>')
        if mark.get("grade"):
            item = _marked(
                cell,
                title or message("grading-page-item", lang=language, number=len(items) + 1),
                exercise.item(str(mark["grade_id"])),
            )
            items.append(item)
            body.append(_mark_box(item, messages.get(item.name, []), language))
            model = model_answer(exercise, item.name, language) if with_models and not item.waits else None
            if model is not None:
                full = item.score >= item.most
                body.append(_model_box(model, fields, language, is_open=not full))
    body += outputs
    said = _hand_in_lines(graded.get("repairs", []), names, language)
    return _page(names, exercise.source.header.title[language], items, body, language, said)


def _hand_in_lines(repairs: list[Any], names: Any, language: Language) -> list[str]:
    """Return what the trainee has to know of her hand-in: what could not be read, and what lateness cost."""
    keys = [str(repair.get("key", "")) for repair in repairs]
    lines = []
    if unread := [key for key in keys if key.startswith(UNREAD)]:
        lines += [message(unread[0], lang=language), message("grading-page-unread", lang=language)]
    elif in_part := [key for key in keys if key.startswith(READ_IN_PART)]:
        lines.append(message(in_part[0], lang=language))
    if lost := float(names.get("late_penalty") or 0.0):
        points = shown_points(lost, language)
        lines.append(message("export-comment-late", lang=language, points=points))
    return [f'<p class="hand-in">{_text(line)}</p>' for line in lines]


def _marked(cell: Any, title: str, item: Item) -> _MarkedItem:
    mark = cell.metadata["nbgrader"]
    by_person = bool(mark.get("solution"))
    # Without a gradebook, a written answer waits until it has points or a comment.
    waits = mark.get("waits", by_person and not mark.get("score") and not mark.get("comment"))
    score = mark.get("score") or 0.0
    return _MarkedItem(
        name=item.id,
        title=title,
        score=score,
        most=float(item.points),
        extra=extra_points(score, mark.get("extra"), item.counted_points),
        by_person=by_person,
        waits=bool(waits),
    )


def _page(
    names: Any,
    exercise_title: str,
    items: list[_MarkedItem],
    body: list[str],
    language: Language,
    said: list[str],
) -> str:
    extra = sum(item.extra for item in items)
    mark = Mark(
        exercise=str(names["assignment"]),
        score=max(0.0, names["score"]),
        most=names["max_score"],
        waiting=sum(item.most for item in items if item.waits),
    )

    def say(key: str, **params: object) -> str:
        return _text(message(f"grading-page-{key}", lang=language, **params))

    total = say("score", score=shown_points(mark.score, language), max=shown_points(mark.most, language))
    lines = [f'<p class="total">{total}</p>']
    if mark.waiting:
        lines.append(
            f'<p class="beside">{say("waiting-points", points=shown_points(mark.waiting, language))}</p>'
        )
    if extra:
        lines.append(f'<p class="beside">{say("extra", points=shown_points(extra, language))}</p>')
    lines += said
    heading = say("title", title=exercise_title)
    contents = "".join(_contents_line(item, language) for item in items)
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{direction(language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"{mark_tag(mark)}\n"
        f"<title>{heading}</title>\n"
        f"<style>{_style()}</style>\n</head>\n<body>\n"
        f"<main>\n<header><h1>{heading}</h1>\n{''.join(lines)}</header>\n"
        f'<nav aria-label="{say("contents")}"><ol>{contents}</ol></nav>\n'
        + "\n".join(body)
        + "\n</main>\n</body>\n</html>\n"
    )


@cache
def _style() -> str:
    sheet = Path(__file__).with_name("feedback_page.css").read_text(encoding="utf-8")
    return f"{typeface_style()}\n{sheet}"


def _contents_line(item: _MarkedItem, language: Language) -> str:
    state = "waits" if item.waits else "full" if item.score >= item.most else ""
    if item.waits:
        words = message("grading-page-waiting", lang=language)
    else:
        # Left to right in all languages: points / all points.
        words = f"\u2066{shown_points(item.score, language)} / {shown_points(item.most, language)}\u2069"
    link = f'<a href="#{_text(item.name)}">{_text(item.title)}</a>'
    return f'<li>{link}<span class="{state}">{html.escape(words)}</span></li>'


def _answer(cell: Any, fields: list[Any], language: Language) -> str:
    """Return what the trainee answered: the words of the form, her text, or code where code is the answer."""
    source = cell.source.strip().removesuffix("✎").removesuffix("#").strip()
    head = _text(message("grading-page-answer", lang=language))
    nothing = f'<p class="nothing">{_text(message("grading-page-no-answer", lang=language))}</p>'
    values = _plain_values(source, fields)
    if cell.cell_type == "markdown":
        shown = f'<div dir="auto">{_prose(source)}</div>' if source else nothing
    elif fields and values is not None:
        shown = answer_words(values, fields, language)
    else:
        shown = f"<pre>{_text(source)}</pre>" if source else nothing
    return f'<section class="answer"><h3>{head}</h3>{shown}</section>'


def _plain_values(source: str, fields: list[Any]) -> dict[str, Any] | None:
    """Return the values of a form's fields; None where code does more than to assign them."""
    try:
        lines = ast.parse(source).body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None
    names = {field["name"] for field in fields}
    # An answer below the blank one that the exercise came with takes its place.
    plain = all(names & assigned(ast.unparse(line)).keys() for line in lines)
    return assigned(source) if plain else None


def _mark_box(item: _MarkedItem, messages: list[str], language: Language) -> str:
    """Return the box of one item; an item that a person marks ``waits`` until it has been marked."""
    if item.waits:
        head, lines = message("grading-page-waiting", lang=language), ""
    else:
        numbers = {"score": shown_points(item.score, language), "max": shown_points(item.most, language)}
        head = message("grading-result", lang=language, **numbers)
        lines = "".join(f"<li>{_text(text)}</li>" for text in messages if not item.by_person)
    full = " full" if item.score >= item.most and not item.waits else ""
    return (
        f'<section class="mark{full}" id="{_text(item.name)}"><p><strong>{_text(head)}</strong></p>'
        f"{f'<ul>{lines}</ul>' if lines else ''}</section>"
    )


def _model_box(model: ModelAnswer, fields: list[Any], language: Language, *, is_open: bool) -> str:
    def say(key: str) -> str:
        return _text(message(f"grading-page-{key}", lang=language))

    if fields and model.values:
        shown = answer_words(model.values, fields, language)
    elif fields or model.text:
        shown = _lines(model.text)
    else:
        shown = f"<pre>{_text(model.code)}</pre>" if model.code else ""
    if model.why:
        shown += f"<p><strong>{say('why')}</strong> {_text(model.why)}</p>"
    if model.looked_for:
        lines = "".join(f"<li>{_text(line)}</li>" for line in model.looked_for)
        shown += f"<p><strong>{say('looked-for')}</strong></p><ul>{lines}</ul>"
    state = " open" if is_open else ""
    return (
        f'<details class="model"{state}><summary>{say("model")}</summary>{shown}</details>' if shown else ""
    )


def _lines(text: str) -> str:
    return "".join(f'<p dir="auto">{_text(line)}</p>' for line in text.split("\n") if line.strip())


def _output(output: Any) -> str:
    if output.output_type == "stream":
        return f'<pre class="output">{_text(output.text)}</pre>'
    data = output.get("data", {})
    figure = data.get("image/png")
    if figure:
        letters = "".join(letter for letter in figure if letter.isalnum() or letter in "+/=")
        return f'<img alt="{_text(str(data.get("text/plain", "")))}" src="data:image/png;base64,{letters}">'
    return _plain(str(data["text/plain"])) if "text/plain" in data else ""


def _plain(text: str) -> str:
    """Return plain text as HTML: as a table where it is one of :func:`mashura.course.show`'s."""
    head, *rows = [line.split(" | ") for line in text.splitlines()] or [[]]
    if not rows or len(head) < 2 or any(len(row) != len(head) for row in rows):
        return f'<pre class="output">{_text(text)}</pre>'
    lines = "".join(f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in rows)
    names = "".join(f"<th>{_text(name)}</th>" for name in head)
    return f"<table><thead><tr>{names}</tr></thead><tbody>{lines}</tbody></table>"


def _prose(text: str) -> str:
    page: Any = MarkdownWithMath(renderer=IPythonRenderer(escape=False, exclude_anchor_links=True)).render(
        text
    )
    return clean_html(page, classes=True)


# What is asked is the same on every page.
_given_prose = lru_cache(maxsize=128)(_prose)


def _text(text: str) -> str:
    return html.escape(visible_controls(text))
