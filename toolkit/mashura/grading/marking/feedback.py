"""What a trainee sees of her marks: messages in her language, and her own outputs made harmless."""

from __future__ import annotations

import html
from typing import Any

from mashura.grading.box.session import CellRun
from mashura.grading.exercise import notebooks
from mashura.grading.marking.engine import Grades, ItemGrade
from mashura.i18n import Language, direction, format_number, message

# The two lines with which the course wraps prose; everything else that looks like HTML is shown as text.
_WRAPPERS = frozenset({'<div dir="rtl" lang="ar">', '<div dir="ltr" lang="en">', "</div>"})
# Characters that make text read in another order than it is written; the isolates of our own messages stay.
_BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), 0x2066, 0x2067], "\ufffd")


def visible_controls(text: str) -> str:
    """Return a text with the characters that would reorder it replaced by a mark that can be seen.

    Examples
    --------
    >>> visible_controls("safe\u202e evil") == "safe\ufffd evil"
    True
    """
    return text.translate(_BIDI_CONTROLS)


def result_output(grade: ItemGrade, language: Language) -> Any:
    """Return the graded cell's output: the score for nbgrader, the messages for people.

    nbgrader reads the score as text; a reader sees the HTML.
    """
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
    """Return what a cell showed, as text and figures only, and say so when it ended the notebook."""
    if run is None:
        return []
    outputs = [_output(one) for one in run.outputs]
    if run.ended:
        text = message("grading-cell-ended", lang=language)
        outputs.append(notebooks.new_stream(text + "\n"))
    return outputs


def harmless_markdown(text: str) -> str:
    """Return a trainee's Markdown with HTML, links and pictures as plain text.

    Links go altogether: nbconvert decodes a link's target twice, so a script has too many disguises.

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
    """Write outputs and marks into a restored notebook, so that nbgrader's own tools show and count them.

    Parameters
    ----------
    notebook : NotebookNode
        The graded one; it is changed.
    grades : Grades
        Its marks and what its cells showed.
    given_out : frozenset of str
        Markdown of the handout, which is ours and stays as it is.
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
        # It has run as it was; whoever reads it now sees the order in which it ran.
        cell.source = visible_controls(cell.source)
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in marks:
            cell.outputs = [result_output(marks[name], grades.language)]
        else:
            cell.outputs = shown_outputs(run, grades.language)


def _output(one: dict[str, Any]) -> Any:
    if one["output_type"] == "stream":
        # nbgrader counts a line on stderr as a failure and a reader takes it for one; a warning is neither.
        return notebooks.new_stream(visible_controls(one["text"]))
    return notebooks.new_display(one["data"])
