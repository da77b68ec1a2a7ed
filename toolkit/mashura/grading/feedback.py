"""What a trainee sees of her marks: messages in her language, and her own outputs made harmless."""

from __future__ import annotations

import html
import re
from typing import Any

from mashura.grading import notebooks
from mashura.grading.engine import Grades, ItemGrade
from mashura.grading.session import CellRun
from mashura.i18n import Language, direction, format_number, message

# The two lines with which the course wraps prose; everything else that looks like HTML is shown as text.
_WRAPPERS = frozenset({'<div dir="rtl" lang="ar">', '<div dir="ltr" lang="en">', "</div>"})
_SCRIPT_LINK = re.compile(r"(?i)(javascript|vbscript|data|file)\s*:")
# Characters that make text read in another order than it is written; the isolates of our own messages stay.
_BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), 0x2066, 0x2067], "\ufffd")


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
    """Return Markdown in which HTML is text and links run no script.

    Examples
    --------
    >>> harmless_markdown('<script>alert(1)</script> **bold**')
    '&lt;script>alert(1)&lt;/script> **bold**'
    """
    lines = []
    for line in text.split("\n"):
        if line.strip() not in _WRAPPERS:
            line = _SCRIPT_LINK.sub(r"\1 ", line.replace("&", "&amp;").replace("<", "&lt;"))
        lines.append(line.translate(_BIDI_CONTROLS))
    return "\n".join(lines)


def write_outputs(notebook: Any, grades: Grades) -> None:
    """Write outputs and marks into a restored notebook, so that nbgrader's own tools show and count them."""
    marks = {grade.item: grade for grade in grades.items if grade.score is not None}
    for number, (cell, run) in enumerate(zip(notebook.cells, grades.runs, strict=True), start=1):
        if cell.cell_type != "code":
            cell.source = harmless_markdown(cell.source)
            continue
        cell.execution_count = number
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in marks:
            cell.outputs = [result_output(marks[name], grades.language)]
        else:
            cell.outputs = shown_outputs(run, grades.language)


def _output(one: dict[str, Any]) -> Any:
    if one["output_type"] == "stream":
        # nbgrader counts a line on stderr as a failure and a reader takes it for one; a warning is neither.
        return notebooks.new_stream(one["text"].translate(_BIDI_CONTROLS))
    return notebooks.new_display(one["data"])
