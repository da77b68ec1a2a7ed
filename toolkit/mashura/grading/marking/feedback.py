"""Marks and messages for a trainee, written into her notebook; her own outputs are made harmless."""

from __future__ import annotations

from typing import Any

from mashura.grading.box.session import CellRun
from mashura.grading.exercise import notebooks
from mashura.grading.exercise.handout import TEXT_STUB
from mashura.grading.marking.engine import Grades, ItemGrade
from mashura.grading.marking.sanitising import LONGEST_TEXT, harmless_markdown, inert_text, visible_controls
from mashura.i18n import Language, direction, format_number, message

# Characters of all cells of a notebook that are shown.
_MOST_WRITTEN = 300_000


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
    lines = "".join(f"<li>{inert_text(visible_controls(text))}</li>" for text in grade.messages)
    page = (
        f'<div dir="{direction(language)}" lang="{language}" class="mashura-feedback">'
        f"<p><strong>{inert_text(head)}</strong></p><ul>{lines}</ul></div>"
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
    room = _MOST_WRITTEN
    for cell, run in zip(notebook.cells, grades.runs, strict=True):
        mark = cell.metadata.get("nbgrader", {})
        if cell.source not in given_out:
            if mark.get("solution") and cell.cell_type != "code":
                cell.source = cell.source.replace(TEXT_STUB, "")
            cell.source = _shortened(cell, min(room, LONGEST_TEXT), grades.language)
            room = max(0, room - len(cell.source))
        if cell.cell_type != "code":
            if cell.source not in given_out:
                cell.source = harmless_markdown(cell.source)
            continue
        number += 1
        cell.execution_count = number
        # Only now, after the cell has run: readers see the order in which the code ran.
        cell.source = visible_controls(cell.source)
        if mark.get("grade_id") in marks:
            cell.outputs = [result_output(marks[mark["grade_id"]], grades.language)]
        else:
            cell.outputs = shown_outputs(run, grades.language)


def _shortened(cell: Any, most: int, language: Language) -> str:
    """Return what a trainee wrote into a cell, up to a length; a longer one says that it was cut."""
    if len(cell.source) <= most:
        return str(cell.source)
    said = message("grading-text-cut", lang=language)
    return f"{cell.source[:most]}\n\n{'# ' if cell.cell_type == 'code' else ''}{said}"


def _output(output: dict[str, Any]) -> Any:
    if output["output_type"] == "stream":
        # As standard output: nbgrader and readers take a warning on stderr for a failure.
        return notebooks.new_stream(visible_controls(output["text"]))
    shown = {kind: visible_controls(text) for kind, text in output["data"].items()}
    return notebooks.new_display(shown)
