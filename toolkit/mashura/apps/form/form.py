"""The form as data: every question's label, help, kind and choices, read off the records themselves."""

from __future__ import annotations

import types
from datetime import date
from enum import Enum
from typing import Any, Union, get_args, get_origin

from mashura.apps.form.parts import Drawing, Fields, Layout, Part
from mashura.apps.registry import app_text
from mashura.i18n import LANGUAGES, Language, message, message_keys
from mashura.methodology import Campaign
from mashura.methodology.labels import field_help, field_label, language_name, value_label
from mashura.methodology.records.record import Record

LANGUAGE_FIELDS = frozenset({"language", "languages"})
SEGMENT_FIELDS = frozenset({"segment", "segments"})
CHOSEN = LANGUAGE_FIELDS | SEGMENT_FIELDS | {"regions"}
"""Lists of short names that are chosen and not typed."""
_LONG_TEXT = 1000


def field_kind(record: type[Record], field: str) -> str:
    """Return how a field is asked for.

    Returns
    -------
    str
        ``line``, ``paragraph``, ``lines``, ``number``, ``numbers``, ``date``, ``yes_no``, ``switch``,
        ``choice``, ``choices``, ``rows`` or ``group``.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> field_kind(Plan, "topic"), field_kind(Plan, "segments"), field_kind(Plan, "objective")
    ('choice', 'rows', 'paragraph')
    """
    kind, optional = _plain_type(record.model_fields[field].annotation)
    if get_origin(kind) is tuple:
        inner, _ = _plain_type(get_args(kind)[0])
        if _is(inner, Record):
            return "rows"
        if inner is str and field not in CHOSEN:
            return "lines"
        return "numbers" if inner is int else "choices"
    if _is(kind, Record):
        return "group"
    if _is(kind, Enum) or field in LANGUAGE_FIELDS | SEGMENT_FIELDS:
        return "choice"
    if kind is bool:
        return "yes_no" if optional else "switch"
    if kind in (int, float):
        return "number"
    if kind is date:
        return "date"
    return "paragraph" if _longest(record, field) > _LONG_TEXT else "line"


def inner_type(record: type[Record], field: str) -> Any:
    """Return the type of a field's single value: what a list holds, without None."""
    kind, _ = _plain_type(record.model_fields[field].annotation)
    return _plain_type(get_args(kind)[0])[0] if get_origin(kind) is tuple else kind


def form(layout: Layout, language: Language) -> list[dict[str, Any]]:
    """Return all steps of a form in a language, ready to be drawn."""
    return [
        {
            "name": step.name,
            "title": app_text(layout.app, f"step-{step.name}", language),
            "intro": app_text(layout.app, f"step-{step.name}.intro", language),
            "parts": [_part(part, layout.app, language) for part in step.parts],
        }
        for step in layout.steps
    ]


def owner(path: str) -> tuple[type[Record], str]:
    """Return the record and field that a dotted path from the campaign ends in.

    Examples
    --------
    >>> owner("plan.timeline.opens_on")[0].__name__, owner("plan.title")[1]
    ('Timeline', 'title')
    """
    record: type[Record] = Campaign
    *groups, field = path.split(".")
    for group in groups:
        record = inner_type(record, group)
    return record, field


def _part(part: Part, app: str, language: Language) -> dict[str, Any]:
    if isinstance(part, Drawing):
        return {"kind": part.kind, "name": part.kind}
    if isinstance(part, Fields):
        title, help_ = (
            (field_label(*owner(part.of), language), field_help(*owner(part.of), language))
            if part.of
            else (app_text(app, f"section-{part.section}", language), "")
        )
        return {
            "kind": "fields",
            "name": part.section or part.of,
            "title": title,
            "help": help_,
            "fields": [_field(*owner(path), path.split("."), language) for path in part.paths],
        }
    record, field = owner(part.path)
    return {
        "kind": "rows",
        "name": field,
        "title": field_label(record, field, language),
        "help": field_help(record, field, language),
        "path": part.path.split("."),
        "add": app_text(app, f"add-{field.replace('_', '-')}", language),
        "named_by": part.name,
        "first": [_field(part.record, name, [name], language) for name in part.first],
        "more": [_field(part.record, name, [name], language) for name in part.more],
    }


def _field(record: type[Record], field: str, path: list[str], language: Language) -> dict[str, Any]:
    kind = field_kind(record, field)
    return {
        "path": path,
        "kind": kind,
        "label": field_label(record, field, language),
        "help": _hint(record, field, kind, language),
        "choices": _choices(record, field, kind, language),
        # The names of segments change while one types, those of places with the world.
        "source": "segments" if field in SEGMENT_FIELDS else "places" if field == "regions" else "",
        "wide": kind in {"paragraph", "lines"} or field in {"title", "text", "slogan"},
    }


def _choices(record: type[Record], field: str, kind: str, language: Language) -> list[dict[str, Any]]:
    if kind == "yes_no":
        return [
            {"value": value, "title": message(f"documents-{name}", lang=language)}
            for value, name in ((True, "yes"), (False, "no"))
        ]
    if kind not in {"choice", "choices"}:
        return []
    if field in LANGUAGE_FIELDS:
        codes = sorted(
            key.removeprefix("language-") for key in message_keys(language) if key.startswith("language-")
        )
        # The languages of the toolkit first.
        codes.sort(key=lambda code: (code not in LANGUAGES, code == "other"))
        return [{"value": code, "title": language_name(code, language)} for code in codes if len(code) <= 3]
    values = inner_type(record, field)
    if not _is(values, Enum):
        return []
    return [{"value": one.value, "title": value_label(one, language)} for one in values]


def _hint(record: type[Record], field: str, kind: str, language: Language) -> str:
    how = message(f"apps-{kind}-hint", lang=language) if kind in {"date", "numbers", "lines"} else ""
    return " ".join(part for part in (field_help(record, field, language), how) if part)


def _plain_type(annotation: Any) -> tuple[Any, bool]:
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        inner = [one for one in get_args(annotation) if one is not type(None)]
        return _plain_type(inner[0])[0], True
    if hasattr(annotation, "__metadata__"):
        return annotation.__origin__, False
    return annotation, False


def _is(kind: Any, parent: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, parent)


def _longest(record: type[Record], field: str) -> int:
    info = record.model_fields[field]
    for mark in info.metadata:
        length = getattr(mark, "max_length", None)
        if length:
            return int(length)
    return 0
