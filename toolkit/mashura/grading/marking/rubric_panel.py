"""The rubric beside a written answer in the formgrader, with its points by click.

The course's configuration points nbgrader's formgrader to ``formgrade/marking_page.html.j2``, which adds to
nbgrader's own page what the functions here return. Points and comments are saved by nbgrader itself.
"""

from __future__ import annotations

import html
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from mashura.course.progress.marks import shown_points
from mashura.errors import InputError
from mashura.grading.exercise.exercise import load_exercise
from mashura.grading.exercise.item import Criterion
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, direction, message, parse_language

_FOLDER = Path(__file__).with_name("formgrade")
PAGE = _FOLDER / "marking_page.html.j2"
# nbgrader's page loads formulas from a public server and stops without them; marking needs no such server.
_OUTSIDE = re.compile(r'<script[^>]*\ssrc="(?:https?:)?//[^"]*"[^>]*>\s*</script>')
_NO_MATHJAX = (
    "<script>window.MathJax = {Hub: {Config() {}, Queue() {},"
    ' Startup: {signal: {Interest(tell) { tell("End"); }}}}};</script>'
)


def use_marking_page(config: Any) -> None:
    """Make an nbgrader configuration show the formgrader's pages with the rubric.

    Parameters
    ----------
    config : traitlets.config.Config
        The result of ``get_config()``.
    """
    config.HTMLExporter.template_file = str(PAGE)
    config.HTMLExporter.filters = {
        name: f"{__name__}.{name}" for name in ("marking_head", "rubric_panel", "marking_bar")
    }


def marking_head(head: str) -> str:
    """Return the head of nbgrader's page without scripts from outside, with the look of the panel.

    Examples
    --------
    >>> "https://" in marking_head('<head><script src="https://cdn.example/x.js"> </script></head>')
    False
    """
    own = f"<style>{_part('marking.css')}</style></head>"
    return _OUTSIDE.sub(lambda _: "", head).replace("</head>", _NO_MATHJAX + own)


def rubric_panel(cell: Any, notebook: Any, resources: Any) -> str:
    """Return the panel of a written answer as HTML; empty for every other cell.

    Parameters
    ----------
    cell, notebook : NotebookNode
        The cell, and the notebook that holds it.
    resources : mapping
        nbgrader's, with ``assignment_id``.
    """
    item = str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
    lines = _rubric(str(resources.get("assignment_id", ""))).get(item, ())
    if not lines:
        return ""
    language = _language(notebook)
    rows = "".join(_row(number, line) for number, line in enumerate(lines, 1))
    most = sum(line.points for line in lines)
    return (
        f'<aside class="mashura-rubric" data-item="{html.escape(item)}" data-most="{most}" '
        f'lang="{language}" dir="{direction(language)}">'
        f'<h5>{_both("marking-rubric")} <bdi class="mashura-sum" role="status"></bdi></h5>'
        f"<ol>{rows}</ol>"
        f'<button type="button" class="mashura-none tabbable"><kbd>0</kbd> {_both("marking-none")}</button>'
        f'<p class="mashura-differs" hidden>{_both("marking-differs")}</p>'
        f'<div class="mashura-second" hidden><p>{_both("marking-second")} <bdi></bdi></p>'
        f'<button type="button" class="mashura-take tabbable">{_both("marking-take")}</button></div>'
        "</aside>"
    )


def marking_bar(notebook: Any, resources: Any) -> str:
    """Return the bar at the foot of a marking page, and its script; empty where nothing is written."""
    assignment = str(resources.get("assignment_id", ""))
    if not _rubric(assignment):
        return ""
    language = _language(notebook)
    base = html.escape(str(resources.get("base_url", "")))
    switches = "".join(
        f'<button type="button" class="mashura-language tabbable" lang="{spoken}" dir="{direction(spoken)}" '
        f'data-to="{spoken}">{message("server-this-language", lang=spoken)}</button>'
        for spoken in LANGUAGES
    )
    settings = json.dumps({"language": language, "base": str(resources.get("base_url", ""))})
    return (
        f'<link rel="stylesheet" href="{base}/mashura/static/fonts.css">'
        f'<div class="mashura-bar" lang="{language}" dir="{direction(language)}">'
        f'<strong class="mashura-left" role="status"></strong>'
        f'<button type="button" class="mashura-next tabbable"><kbd>N</kbd> {_both("marking-next")}</button>'
        f'<label>{_both("marking-marker")} <input class="mashura-marker" maxlength="80"></label>'
        f"{switches}"
        f'<a class="mashura-desk" href="{base}/mashura/desk/{language}">{_both("marking-desk")}</a>'
        f"<small>{_both('marking-keys')}</small>"
        f'<span class="mashura-trouble" role="alert" hidden>{_both("marking-trouble")}</span></div>'
        f"<script>const mashuraMarking = {_script_safe(settings)};\n{_part('marking.js')}</script>"
    )


def _row(number: int, line: Criterion) -> str:
    # Kept on the line: they become the comment in the trainee's language, whatever the marker reads.
    texts = html.escape(json.dumps({language: line[language] for language in LANGUAGES}))
    words = "".join(
        f'<span lang="{language}" dir="{direction(language)}">{html.escape(line[language])} '
        f"<b>({shown_points(line.points, language)})</b></span>"
        for language in LANGUAGES
    )
    return (
        f'<li data-points="{line.points}" data-texts="{texts}">'
        f'<button type="button" class="mashura-line tabbable" aria-pressed="false">'
        f"<kbd>{number}</kbd> {words}</button>"
        f'<button type="button" class="mashura-half tabbable" aria-pressed="false">½'
        f'<span class="mashura-hidden"> {_both("marking-half")} {number}</span></button></li>'
    )


def _both(key: str) -> str:
    """Return a text in all languages, of which the page shows the marker's."""
    texts = {language: html.escape(message(key, lang=language)) for language in LANGUAGES}
    return "".join(
        f'<span lang="{language}" dir="{direction(language)}">{text}</span>'
        for language, text in texts.items()
    )


def _rubric(assignment: str) -> Any:
    try:
        return load_exercise(assignment).rubric
    except InputError:
        # An assignment of the instructor's own is shown as nbgrader shows it.
        return {}


def _language(notebook: Any) -> Language:
    return parse_language(str(notebook.metadata.get("mashura", {}).get("language", ""))) or FIRST_LANGUAGE


def _script_safe(text: str) -> str:
    return text.replace("<", "\\u003c")


@cache
def _part(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
