"""What the form's panels show, made from the editor's state: words and numbers, no widgets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from mashura.apps.form.cases import begun_with
from mashura.apps.form.editor import Editor
from mashura.apps.form.form_app import FURTHER_ENDINGS
from mashura.apps.registry import app_of_stage
from mashura.course.sources.outline import exercise_title
from mashura.i18n import Language, format_both, format_date, message
from mashura.methodology.differences import Difference
from mashura.methodology.records.record import Record
from mashura.store import SavedVersion

_ICONS: dict[str, str] = {
    "docx": "mdi-file-word-outline",
    "pdf": "mdi-file-pdf-box",
    "xlsx": "mdi-file-excel-outline",
    "ics": "mdi-calendar-export",
    "json": "mdi-code-json",
}
_OTHER_ICON = "mdi-file-export-outline"
_MOST_DIFFERENCES = 30

AnyEditor = Editor[Any]


def progress_shown(editor: AnyEditor) -> dict[str, Any]:
    """Return how much of the form is filled in."""
    done, total = editor.progress()
    wrong = len(editor.errors)
    text = message("apps-missing-progress", lang=editor.language, done=done, total=total)
    return {
        "percent": round(100 * done / total) if total else 100,
        # A form that needs nothing counts nothing.
        "text": text if total else "",
        "wrong": message("apps-errors-count", lang=editor.language, count=wrong) if wrong else "",
    }


def state_shown(editor: AnyEditor) -> str:
    """Return whether the page's input is kept, and how."""
    if not editor.version:
        return message("apps-state-new", lang=editor.language)
    key = "apps-state-draft" if editor.unsaved else "apps-state-saved"
    return message(key, lang=editor.language, version=editor.version)


def case_shown(editor: AnyEditor) -> dict[str, str]:
    """Return with which case the record began, and the way back to its exercise; nothing for any other."""
    begun = begun_with(editor.plan_id)
    if begun is None:
        return {}
    if not begun.file:
        return {"text": message("apps-case-lesson", lang=editor.language), "back": ""}
    notebook = PurePosixPath(begun.file).with_name(f"{begun.exercise}.ipynb")
    title = exercise_title(begun.exercise, editor.language)
    return {
        "text": message("apps-case-exercise", lang=editor.language, exercise=title),
        # From voila/render/apps to JupyterLab.
        "back": f"../../../lab/tree/{quote(str(notebook))}",
    }


def files_shown(editor: AnyEditor) -> list[dict[str, str]]:
    """Return the files that can be downloaded."""
    own = [
        {
            "kind": ending,
            "name": ending.upper(),
            "group": "",
            "icon": _ICONS.get(ending, _OTHER_ICON),
            "title": message(f"apps-document-{ending}", lang=editor.language),
        }
        for ending in editor.endings()
    ]
    further = [
        {
            "kind": f"{name}:{ending}",
            "name": ending.upper(),
            "group": editor.app.text(f"document-{name}", editor.language),
            "icon": _ICONS.get(ending, _OTHER_ICON),
            "title": f"{editor.app.text(f'document-{name}', editor.language)} ({ending.upper()})",
        }
        for name in editor.app.further
        for ending in FURTHER_ENDINGS
    ]
    return [*own, *further]


def versions_shown(editor: AnyEditor) -> list[dict[str, Any]]:
    """Return the saved versions, the newest first."""
    return [
        {
            "version": saved.version,
            "title": message("apps-version", lang=editor.language, version=saved.version),
            "about": saved_when(saved, editor.language),
            "older": saved.version != editor.version,
        }
        for saved in editor.versions()
    ]


def changes_shown(editor: AnyEditor, version: int) -> list[str]:
    """Return in words what a version changed."""
    return difference_lines(editor.changes(version), editor.language)


def conflict_shown(editor: AnyEditor) -> dict[str, Any]:
    """Return what somebody else saved in the meantime, and what saving mine would change in it."""
    conflict, language = editor.conflict, editor.language
    if conflict is None:
        return {}
    text = message(
        "apps-conflict",
        lang=language,
        version=conflict.version.version,
        author=conflict.version.author,
        when=saved_when(conflict.version, language),
    )
    return {"text": text, "differences": difference_lines(conflict.differences, language)}


def gate_shown(editor: AnyEditor) -> dict[str, Any]:
    """Return what earlier stages lack, and the app in which it is filled in; empty if nothing."""
    missing = editor.closed_gate()
    if not missing:
        return {}
    language = editor.language
    app = app_of_stage(missing[0].stage)
    return {
        "title": message("apps-gate-title", lang=language),
        "text": message("apps-gate-text", lang=language),
        "missing": list(dict.fromkeys(output.text(language) for output in missing)),
        "go": message("apps-gate-go", lang=language, app=app.text("link", language)),
        "address": app.address(language, editor.address),
    }


def verdict_shown(editor: AnyEditor) -> dict[str, str]:
    """Return the conclusion that the answers lead to; empty where the app draws none."""
    verdict = editor.verdict()
    return asdict(verdict) if verdict else {}


def days_shown(editor: AnyEditor) -> dict[str, str]:
    """Return every date of the record in both calendars, by its path."""
    days: dict[str, str] = {}
    _collect_days(editor.record, "", editor.language, days)
    return days | editor.periods()


def saved_when(saved: SavedVersion, language: Language) -> str:
    """Return when and by whom a version was saved."""
    at = saved.saved_at.astimezone()
    when = f"{format_date(at.date(), language)} {at:%H:%M}"
    return message("apps-saved-when", lang=language, when=when, author=saved.author)


def _collect_days(record: Record, prefix: str, language: Language, days: dict[str, str]) -> None:
    for field in type(record).model_fields:
        value = getattr(record, field)
        path = f"{prefix}{field}"
        if isinstance(value, date):
            days[path] = format_both(value, language)
        elif isinstance(value, Record):
            _collect_days(value, f"{path}.", language, days)
        elif isinstance(value, tuple):
            for number, entry in enumerate(value):
                if isinstance(entry, Record):
                    _collect_days(entry, f"{path}.{number}.", language, days)


def difference_lines(differences: Iterable[Difference], language: Language) -> list[str]:
    """Return differences in words, and how many more there are."""
    lines = [difference.text(language) for difference in differences]
    if len(lines) <= _MOST_DIFFERENCES:
        return lines
    rest = message("apps-more-differences", lang=language, count=len(lines) - _MOST_DIFFERENCES)
    return [*lines[:_MOST_DIFFERENCES], rest]
