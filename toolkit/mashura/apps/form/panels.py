"""What the form's panels say, made from the model: words and numbers, no widgets."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.apps.form.editor import CampaignEditor
from mashura.apps.form.form_input import EDITED
from mashura.apps.registry import app_of_stage, app_text
from mashura.i18n import Language, format_both, format_date, message
from mashura.methodology.records.record import Record
from mashura.store import SavedVersion

_ICONS = {
    "docx": "mdi-file-word-outline",
    "pdf": "mdi-file-pdf-box",
    "xlsx": "mdi-file-excel-outline",
    "ics": "mdi-calendar-export",
    "json": "mdi-code-json",
}
_MOST_DIFFERENCES = 30


def gaps_shown(editor: CampaignEditor) -> list[dict[str, str]]:
    """Return what is missing or objected to, each with the step that mends it."""
    language = editor.language
    return [
        {
            "kind": gap.kind,
            "step": gap.step,
            "text": gap.text,
            "reason": gap.reason,
            "go": message(
                "apps-missing-go",
                lang=language,
                step=app_text(editor.layout.app, f"step-{gap.step}", language),
            ),
        }
        for gap in editor.gaps()
    ]


def progress_shown(editor: CampaignEditor) -> dict[str, Any]:
    """Return how far the form has come."""
    done, total = editor.progress()
    wrong = len(editor.errors)
    return {
        "percent": round(100 * done / total),
        "text": message("apps-missing-progress", lang=editor.language, done=done, total=total),
        "wrong": message("apps-errors-count", lang=editor.language, count=wrong) if wrong else "",
    }


def state_shown(editor: CampaignEditor) -> str:
    """Return whether what is on the page is kept, and how."""
    if not editor.version:
        return message("apps-state-new", lang=editor.language)
    key = "apps-state-draft" if editor.unsaved else "apps-state-saved"
    return message(key, lang=editor.language, version=editor.version)


def files_shown(editor: CampaignEditor) -> list[dict[str, str]]:
    """Return the files that can be asked for."""
    return [
        {
            "kind": kind,
            "icon": _ICONS[kind],
            "title": message(f"apps-document-{kind}", lang=editor.language),
        }
        for kind in editor.documents()
    ]


def versions_shown(editor: CampaignEditor) -> list[dict[str, Any]]:
    """Return the kept versions, the newest first."""
    return [
        {
            "version": one.version,
            "title": message("apps-version", lang=editor.language, version=one.version),
            "about": saved_when(one, editor.language),
            "older": one.version != editor.version,
        }
        for one in editor.versions()
    ]


def changes_shown(editor: CampaignEditor, version: int) -> list[str]:
    """Return in words what a version changed."""
    found = [one.text(editor.language) for one in editor.changes(version)]
    return _cut(found, editor.language)


def conflict_shown(editor: CampaignEditor) -> dict[str, Any]:
    """Return what somebody else saved meanwhile, and what saving mine would change in it."""
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
    return {"text": text, "differences": _cut([one.text(language) for one in conflict.differences], language)}


def gate_shown(editor: CampaignEditor, plan_id: str) -> dict[str, Any]:
    """Return what earlier stages still lack, with the address at which it is filled in; empty where nothing
    does.
    """
    missing = editor.closed_gate()
    if not missing:
        return {}
    language = editor.language
    return {
        "title": message("apps-gate-title", lang=language),
        "text": message("apps-gate-text", lang=language),
        "missing": list(dict.fromkeys(one.text(language) for one in missing)),
        "go": message("apps-gate-go", lang=language),
        "address": app_of_stage(missing[0].stage).address(language, plan_id),
    }


def days_shown(editor: CampaignEditor) -> dict[str, str]:
    """Return every date of the form in both calendars, by its path."""
    found: dict[str, str] = {}
    for stage in EDITED:
        record = getattr(editor.campaign, stage)
        if record is not None:
            _collect_days(record, stage, editor.language, found)
    return found


def saved_when(one: SavedVersion, language: Language) -> str:
    """Return when and by whom a version was kept."""
    at = one.saved_at.astimezone()
    when = f"{format_date(at.date(), language)} {at:%H:%M}"
    return message("apps-saved-when", lang=language, when=when, author=one.author)


def _collect_days(record: Record, path: str, language: Language, found: dict[str, str]) -> None:
    for field in type(record).model_fields:
        value = getattr(record, field)
        if isinstance(value, date):
            found[f"{path}.{field}"] = format_both(value, language)
        elif isinstance(value, Record):
            _collect_days(value, f"{path}.{field}", language, found)


def _cut(texts: list[str], language: Language) -> list[str]:
    if len(texts) <= _MOST_DIFFERENCES:
        return texts
    left = message("apps-more-differences", lang=language, count=len(texts) - _MOST_DIFFERENCES)
    return [*texts[:_MOST_DIFFERENCES], left]
