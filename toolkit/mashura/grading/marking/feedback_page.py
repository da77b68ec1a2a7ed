"""The feedback page: a trainee's notebook with marks, messages and comments, as one HTML file.

The page loads no other file, runs no script, has the language and direction of the handout, and fits a phone.
"""

from __future__ import annotations

import html
from typing import Any

import bleach as _untyped  # type: ignore[import-untyped]
from nbconvert.exporters import Exporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from mashura.course.progress.marks import Mark, mark_tag
from mashura.grading.marking.feedback import visible_controls
from mashura.i18n import FIRST_LANGUAGE, Language, direction, format_number, message, parse_language

_bleach: Any = _untyped
_TAGS = frozenset(
    [
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "div",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_ATTRIBUTES = {
    "*": ["dir", "lang"],
    "div": ["class", "dir", "lang"],
    "a": ["href"],
    "img": ["src", "alt"],
    "ol": ["start"],
    "td": ["colspan"],
    "th": ["colspan"],
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_STYLE = """
:root { color-scheme: light; --ink: #1f2430; --soft: #5a6172; --line: #d9dde6; --good: #1b7f4b; --open:
#8a5a00; } * { box-sizing: border-box; }
body { margin: 0; background: #f4f5f8; color: var(--ink);
  font: 1.0625rem/1.7 "IBM Plex Sans Arabic", "Noto Sans Arabic", "Segoe UI", Tahoma, system-ui, sans-serif; }
main { max-width: 52rem; margin-inline: auto; padding: 1rem; background: #fff; min-height: 100vh; }
h1 { font-size: 1.5rem; margin-block: 0.5rem; }
.total { font-size: 1.25rem; font-weight: 600; }
nav ol { list-style: none; margin: 0 0 1.5rem; padding: 0; border: 1px solid var(--line); border-radius:
0.5rem; } nav li { display: flex; justify-content: space-between; gap: 1rem; padding: 0.45rem 0.8rem; }
nav li + li { border-block-start: 1px solid var(--line); }
nav a { color: #0b4f8a; overflow-wrap: anywhere; }
nav bdi { white-space: nowrap; }
pre { direction: ltr; text-align: left; background: #f4f5f8; padding: 0.7rem; border-radius: 0.4rem;
overflow-x: auto;
  white-space: pre-wrap; overflow-wrap: anywhere; font: 0.875rem/1.55 "IBM Plex Mono", Consolas, Menlo,
  monospace; }
pre.output { background: none; border-inline-start: 3px solid var(--line); }
code { direction: ltr; unicode-bidi: isolate; font-family: "IBM Plex Mono", Consolas, Menlo, monospace; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: start; }
.mark { border-inline-start: 0.3rem solid var(--open); background: #fbf7ee; border-radius: 0.3rem;
  padding: 0.6rem 0.9rem; margin-block: 0.8rem 1.8rem; }
.mark.full { border-color: var(--good); background: #eef8f2; }
.mark ul, .mark p { margin-block: 0.3rem; }
.comment { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.6rem 0.9rem; margin-block:
0.8rem; } .comment h3 { font-size: 1rem; margin: 0; color: var(--soft); }
""".strip()


class FeedbackExporter(Exporter):
    """Replaces nbgrader's page in ``nbgrader generate_feedback`` and behind the formgrader's button."""

    file_extension = ".html"
    output_mimetype = "text/html"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Return the page of an autograded notebook, with the gradebook's marks and comments."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        return feedback_page(nb, resources["nbgrader"]), resources


def feedback_page(notebook: Any, names: Any) -> str:
    """Return the feedback page as HTML.

    Parameters
    ----------
    notebook : NotebookNode
        Autograded by our engine; graded cells carry ``score`` and ``points``, solutions ``comment``.
    names : mapping
        ``assignment``, ``score`` and ``max_score``.
    """
    graded = notebook.metadata.get("mashura", {})
    language = parse_language(str(graded.get("language", ""))) or FIRST_LANGUAGE
    messages = graded.get("feedback", {})
    body: list[str] = []
    contents: list[str] = []
    for cell in notebook.cells:
        mark = cell.metadata.get("nbgrader", {})
        is_graded, name = bool(mark.get("grade")), str(mark.get("grade_id", ""))
        if cell.cell_type == "markdown":
            body.append(_prose(cell.source))
        elif not is_graded:
            body.append(f"<pre>{_text(cell.source)}</pre>")
            body += [_output(output) for output in cell.get("outputs", [])]
        if mark.get("comment"):
            head = message("grading-page-comment", lang=language)
            body.append(
                f'<section class="comment"><h3>{_text(head)}</h3>'
                f'<p dir="auto">{_text(str(mark["comment"]))}</p></section>'
            )
        if is_graded:
            waits = bool(mark.get("solution")) and not mark.get("score") and not mark.get("comment")
            body.append(_mark(mark, name, messages.get(name, []), language, waits=waits))
            points = _points(mark, language, waits=waits)
            contents.append(f'<li><a href="#{_text(name)}">{_text(name)}</a><bdi>{points}</bdi></li>')
    title = message("grading-page-title", lang=language)
    total = message(
        "grading-page-score",
        lang=language,
        score=_number(names["score"], language),
        max=_number(names["max_score"], language),
    )
    questions = message("grading-page-contents", lang=language)
    total_mark = Mark(exercise=str(names["assignment"]), score=names["score"], most=names["max_score"])
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{direction(language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"{mark_tag(total_mark)}\n"
        f"<title>{_text(title)} · {_text(str(names['assignment']))}</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<main>\n<header><h1>{_text(title)} · <bdi>{_text(str(names['assignment']))}</bdi></h1>\n"
        f'<p class="total">{_text(total)}</p></header>\n'
        f'<nav aria-label="{_text(questions)}"><ol>{"".join(contents)}</ol></nav>\n'
        + "\n".join(body)
        + "\n</main>\n"
        "</body>\n</html>\n"
    )


def _mark(mark: Any, name: str, messages: list[str], language: Language, *, waits: bool) -> str:
    """Return the box of one item; an item that a person marks ``waits`` until it has points or a comment."""
    score, most = mark.get("score") or 0.0, mark.get("points") or 0.0
    if waits:
        head = message("grading-page-waiting", lang=language)
    else:
        numbers = {"score": _number(score, language), "max": _number(most, language)}
        head = message("grading-result", lang=language, **numbers)
    by_person = bool(mark.get("solution"))
    lines = "".join(f"<li>{_text(text)}</li>" for text in messages if waits or not by_person)
    full = " full" if score == most else ""
    return (
        f'<section class="mark{full}" id="{_text(name)}"><p><strong>{_text(head)}</strong></p>'
        f"<ul>{lines}</ul></section>"
    )


def _points(mark: Any, language: Language, *, waits: bool) -> str:
    score = "–" if waits else _number(mark.get("score") or 0.0, language)
    return f"{score} / {_number(mark.get('points') or 0.0, language)}"


def _output(output: Any) -> str:
    if output.output_type == "stream":
        return f'<pre class="output">{_text(output.text)}</pre>'
    data = output.get("data", {})
    figure = data.get("image/png")
    if figure:
        letters = "".join(letter for letter in figure if letter.isalnum() or letter in "+/=")
        return f'<img alt="{_text(str(data.get("text/plain", "")))}" src="data:image/png;base64,{letters}">'
    return f'<pre class="output">{_text(data["text/plain"])}</pre>' if "text/plain" in data else ""


def _prose(text: str) -> str:
    page: Any = MarkdownWithMath(renderer=IPythonRenderer(escape=False, exclude_anchor_links=True)).render(
        text
    )
    return str(
        _bleach.clean(
            page, tags=_TAGS, attributes=_ATTRIBUTES, protocols=frozenset({"http", "https"}), strip=True
        )
    )


def _text(text: str) -> str:
    return html.escape(visible_controls(text))


def _number(value: float, language: Language) -> str:
    return format_number(value, language, decimals=2 if value % 1 else 0)
