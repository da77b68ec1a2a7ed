"""What the list of gaps shows: each with the very question that mends it, many of one kind under one head."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.editor import Editor, Gap
from mashura.i18n import Language, message, message_keys
from mashura.methodology.fields import owner
from mashura.methodology.labels import field_label

MOST_ALIKE = 3
"""More gaps of one rule than this stand under one head, which opens them."""


def gaps_shown(editor: Editor[Any]) -> list[dict[str, Any]]:
    """Return what cannot be read, is missing or is objected to, in groups of the same rule.

    Each entry has ``kind``, ``step``, ``text``, ``reason``, ``place`` (the path of the question), ``go``, and
    ``new`` (the known answers of an entry that a click adds there); an entry that stands for several has them
    in ``alike``, each with ``text``, ``place`` and ``new``.
    """
    groups: dict[tuple[str, str, str], list[Gap]] = {}
    for number, gap in enumerate((*unreadable(editor), *editor.gaps())):
        # What has no rule is alone.
        groups.setdefault((gap.kind, gap.step, gap.rule or str(number)), []).append(gap)
    shown = []
    for alike in groups.values():
        if len(alike) > MOST_ALIKE:
            shown.append(_entry(editor, alike[0], alike))
        else:
            shown += [_entry(editor, gap) for gap in alike]
    return shown


def unreadable(editor: Editor[Any]) -> list[Gap]:
    """Return a gap for each field that cannot be read."""
    gaps = []
    for path in editor.errors:
        named = ".".join(part for part in path.split(".") if not part.isdecimal())
        label = field_label(*owner(editor.kind.record, named), editor.language)
        step = editor.layout.step_of_field(path)
        if named != path:
            # Many entries have a question of the same name.
            label = f"{editor.app.text(f'step-{step}', editor.language)}: {label}"
        gaps.append(Gap(kind="unreadable", step=step, text=label, place=path))
    return gaps


def _entry(editor: Editor[Any], gap: Gap, alike: list[Gap] | None = None) -> dict[str, Any]:
    language = editor.language
    step = editor.app.text(f"step-{gap.step}", language)
    return {
        "kind": gap.kind,
        "step": gap.step,
        "text": _head(gap, len(alike), language) if alike else gap.text,
        "reason": gap.reason,
        "place": gap.place,
        "new": dict(gap.new),
        "go": message("apps-missing-go", lang=language, step=step),
        "count": len(alike) if alike else 1,
        "alike": [{"text": each.text, "place": each.place, "new": dict(each.new)} for each in alike or ()],
    }


def _head(gap: Gap, count: int, language: Language) -> str:
    """Return what many gaps of one rule have in common."""
    key = f"apps-alike-{gap.rule}"
    if key not in message_keys(language):
        return message("apps-alike", lang=language, count=count, first=gap.text)
    return message(key, lang=language, count=count)
