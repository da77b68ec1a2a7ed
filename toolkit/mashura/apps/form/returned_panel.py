"""What the page shows of a spreadsheet that was brought back: words, no widgets."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.panels import difference_lines
from mashura.i18n import message

_MOST_PROBLEMS = 20


def returned_shown(editor: Editor[Any]) -> dict[str, Any]:
    """Return what a spreadsheet changes, or why nothing of it can be taken; empty without one."""
    file, language = editor.returned.file, editor.language
    if file is None:
        return {}
    problems = [problem.said(language) for problem in file.problems]
    merged = editor.returned.merged()
    if merged is None:
        return {
            "title": message("working-file-card-problems", lang=language),
            "text": message("working-file-card-problems-text", lang=language, count=len(problems)),
            "problems": problems[:_MOST_PROBLEMS],
            "changes": [],
            "clashes": [],
            "notes": [],
        }
    return {
        "title": message("working-file-card", lang=language),
        "text": message("working-file-card-text", lang=language, count=len(merged.changes)),
        "problems": [],
        "changes": difference_lines(merged.changes, language),
        "clashes": [clash.text(language) for clash in merged.clashes],
        "notes": list(file.notes),
    }
