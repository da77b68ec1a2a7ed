"""Themes as the page shows them, and what a person does to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mashura.analysis.texts.theme_changes import ChangedThemes
from mashura.analysis.texts.themes import Theme
from mashura.errors import InputError
from mashura.i18n import format_date, format_number, join_words, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ThemeChangeKind

if TYPE_CHECKING:
    from mashura.apps.analyse.model import AnalyseEditor

ON_A_PAGE = 20
NO_THEME = "-"
"""Stands for the statements that are in no theme."""


def themes_shown(editor: AnalyseEditor) -> dict[str, Any]:
    """Return the themes, the statements of the chosen one page by page, and the changes so far."""
    desk, language = editor.analysis, editor.language
    changes = editor.findings.theme_changes
    changed = desk.changed(changes)
    if changed is None or desk.results is None:
        return {"themes": [], "statements": [], "changes": [], "unfit": [], "theme": "", "read": ""}
    rows = [
        {
            "value": theme.theme_id,
            "title": theme.name,
            "count": format_number(len(theme.statements), language),
            "keywords": join_words(theme.keywords, language),
        }
        for theme in changed.themes.themes
    ]
    unassigned = len(changed.themes.unassigned)
    rows.append(
        {
            "value": NO_THEME,
            "title": message("analyse-themes-none", lang=language),
            "count": format_number(unassigned, language),
            "keywords": "",
        }
    )
    if desk.theme not in [row["value"] for row in rows]:
        desk.theme, desk.page = rows[0]["value"], 0
    listed = _statements(changed, desk.theme)
    if wanted := desk.search.strip().casefold():
        listed = [known for known in listed if wanted in desk.results.texts.get(known, "").casefold()]
    pages = max(1, -(-len(listed) // ON_A_PAGE))
    desk.page = min(max(0, desk.page), pages - 1)
    here = listed[desk.page * ON_A_PAGE : (desk.page + 1) * ON_A_PAGE]
    read, total = desk.results.read, len(desk.results.texts)
    return {
        "themes": rows,
        "theme": desk.theme,
        "statements": [
            {"id": known, "text": " ".join(desk.results.texts.get(known, "").split())} for known in here
        ],
        "found": format_number(len(listed), language),
        "page": desk.page,
        "pages": pages,
        "place": message(
            "analyse-place",
            lang=language,
            page=format_number(desk.page + 1, language),
            pages=format_number(pages, language),
        ),
        "search": desk.search,
        "changes": [
            {
                "kind": value_label(change.kind, language),
                "name": change.name or join_words(change.keywords[:3], language),
                "by": change.changed_by,
                "on": format_date(change.changed_on, language) if change.changed_on else "",
            }
            for change in changes
        ],
        "unfit": [problem.text(language) for problem in changed.unfit],
        "read": message(
            "analyse-sample",
            lang=language,
            read=format_number(read, language),
            all=format_number(total, language),
        )
        if read < total and read == 20_000
        else "",
    }


def theme_act(editor: AnalyseEditor, data: dict[str, Any]) -> None:
    """Do what a person chose in the panel of themes.

    Raises
    ------
    InputError
        If a name, a second theme or a statement is missing.
    """
    desk = editor.analysis
    what = str(data["what"])
    match what:
        case "theme":
            desk.theme, desk.page = str(data["theme"]), 0
            return
        case "page":
            desk.page = int(data["page"])
            return
        case "search":
            desk.search, desk.page = str(data["text"] or "")[:200], 0
            return
        case "drop_change":
            place = int(data["place"])
            editor.write(
                lambda findings: findings.model_copy(
                    update={
                        "theme_changes": (
                            *findings.theme_changes[:place],
                            *findings.theme_changes[place + 1 :],
                        )
                    }
                )
            )
        case "rename" | "merge" | "split" | "move":
            editor.add_change(**_said(editor, ThemeChangeKind(what), data))
        case _:
            raise LookupError(what)
    if desk.results is not None and not desk.busy:
        desk.change_themes(editor.findings.theme_changes, editor.account)


def _said(editor: AnalyseEditor, kind: ThemeChangeKind, data: dict[str, Any]) -> dict[str, Any]:
    """Return a change as it is recorded."""
    changed = editor.analysis.changed(editor.findings.theme_changes)
    if changed is None:
        raise InputError("apps-analyse-no-results")
    # Statements are moved from the chosen theme into another one.
    theme = _theme(changed, str(data["other"] if kind is ThemeChangeKind.MOVE else data["theme"]))
    name = " ".join(str(data.get("name") or "").split())[:300]
    statements = tuple(str(known) for known in data.get("statements") or ())
    if kind.needs_name and not name:
        raise InputError("apps-analyse-name")
    if kind.needs_statements and not statements:
        raise InputError("apps-analyse-statements")
    said: dict[str, Any] = {
        "kind": kind,
        "theme": changed.anchors(theme),
        "keywords": theme.keywords,
        "name": name,
        "statements": statements,
    }
    if kind is ThemeChangeKind.MERGE:
        other = _theme(changed, str(data["other"]))
        if other is theme:
            raise InputError("apps-analyse-other")
        said |= {
            "other": changed.anchors(other),
            "other_keywords": other.keywords,
            "name": name or _name_of_both(editor, theme, other),
        }
    if kind is ThemeChangeKind.MOVE:
        said["name"] = theme.name
    return said


def _name_of_both(editor: AnalyseEditor, theme: Theme, other: Theme) -> str:
    """Return the name of two merged themes: one that a person gave outlives one made of keywords."""
    given = {change.name for change in editor.findings.theme_changes if change.kind.needs_name}
    return other.name if other.name in given and theme.name not in given else theme.name


def _theme(changed: ChangedThemes, theme_id: str) -> Theme:
    for theme in changed.themes.themes:
        if theme.theme_id == theme_id:
            return theme
    raise InputError("apps-analyse-other")


def _statements(changed: ChangedThemes, theme_id: str) -> list[str]:
    if theme_id == NO_THEME:
        return [*changed.themes.unassigned]
    return [*_theme(changed, theme_id).statements]
