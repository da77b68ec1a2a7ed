"""Marks and messages for a trainee, written into her notebook; her own outputs are made harmless."""

from __future__ import annotations

import html
from typing import Any

from mashura.course.sources.builder import opening_tag
from mashura.grading.box.session import CellRun
from mashura.grading.exercise import notebooks
from mashura.grading.marking.engine import Grades, ItemGrade
from mashura.i18n import LANGUAGES, Language, direction, format_number, message

# The lines with which the course wraps prose; everything else that looks like HTML is shown as text.
_WRAPPERS = frozenset([*map(opening_tag, LANGUAGES), "</div>"])
# Characters that reorder the text around them; the isolates of our own messages stay.
_BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), 0x2066, 0x2067], "\ufffd")


def visible_controls(text: str) -> str:
    """Replace the characters of a text that would reorder it by a visible mark.

    Examples
    --------
    >>> visible_controls("safe\u202e evil") == "safe\ufffd evil"
    True
    """
    return text.translate(_BIDI_CONTROLS)


def result_output(grade: ItemGrade, language: Language) -> Any:
    """Return the output of a graded cell: the score as text for nbgrader, the messages as HTML for people."""
    assert grade.score is not None
    points = 2 if grade.score % 1 else 0
    head = message(
        "grading-result",
        lang=language,
        score=format_number(grade.score, language, decimals=points),
        max=format_number(grade.max_score, language),
    )
    lines = "".join(f"<li>{html.escape(text)}</li>" for text in grade.messages)
    page = (
        f'<div dir="{direction(language)}" lang="{language}" class="mashura-feedback">'
        f"<p><strong>{html.escape(head)}</strong></p><ul>{lines}</ul></div>"
    )
    return notebooks.new_result({"text/plain": str(grade.score), "text/html": page})


def shown_outputs(run: CellRun | None, language: Language) -> list[Any]:
    """Return a cell's outputs as text and figures, and say what was left out or ended the notebook."""
    if run is None:
        return []
    told = (("grading-output-cut", run.cut), ("grading-cell-ended", run.ended))
    return [
        *map(_output, run.outputs),
        *(notebooks.new_stream(message(key, lang=language) + "\n") for key, holds in told if holds),
    ]


def harmless_markdown(text: str) -> str:
    """Return a trainee's Markdown with HTML, links and pictures as plain text.

    No link is kept: nbconvert decodes a link's target twice, so a script could hide in it.

    Examples
    --------
    >>> harmless_markdown('<script>alert(1)</script> **bold** [here](x)')
    '&lt;script>alert(1)&lt;/script> **bold** \\\\[here](x)'
    """
    lines = []
    for line in text.split("\n"):
        if line.strip() not in _WRAPPERS:
            line = line.replace("&", "&amp;").replace("<", "&lt;").replace("[", "\\[")
        lines.append(visible_controls(line))
    return "\n".join(lines)


def write_outputs(notebook: Any, grades: Grades, given_out: frozenset[str]) -> None:
    """Write outputs and marks into a restored notebook, where nbgrader's own tools read them.

    Parameters
    ----------
    notebook : NotebookNode
        The graded notebook; it is changed.
    grades : Grades
        Its marks and outputs.
    given_out : frozenset of str
        Markdown of the handout, which is ours and is not changed.
    """
    marks = {grade.item: grade for grade in grades.items if grade.score is not None}
    number = 0
    for cell, run in zip(notebook.cells, grades.runs, strict=True):
        if cell.cell_type != "code":
            if cell.source not in given_out:
                cell.source = harmless_markdown(cell.source)
            continue
        number += 1
        cell.execution_count = number
        # Only now, after the cell has run: readers see the order in which the code ran.
        cell.source = visible_controls(cell.source)
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in marks:
            cell.outputs = [result_output(marks[name], grades.language)]
        else:
            cell.outputs = shown_outputs(run, grades.language)


def _output(output: dict[str, Any]) -> Any:
    if output["output_type"] == "stream":
        # As standard output: nbgrader and readers take a warning on stderr for a failure.
        return notebooks.new_stream(visible_controls(output["text"]))
    return notebooks.new_display(output["data"])
