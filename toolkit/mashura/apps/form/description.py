"""The form as data, ready to be drawn: each question's label, help, kind and choices."""

from __future__ import annotations

from enum import Enum
from typing import Any

from mashura.apps.form.form_app import FormApp
from mashura.apps.form.parts import Choice, Drawing, Fields, Layout, Part, Rows
from mashura.i18n import Language, message
from mashura.methodology.fields import field_kind, inner_type, is_language, longest, owner, row_record
from mashura.methodology.labels import field_help, field_label, value_label
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary import OpenEntry
from mashura.methodology.vocabulary.languages import OFFERED, OTHER, language_name


def describe(app: FormApp[Any], language: Language, layout: Layout | None = None) -> list[dict[str, Any]]:
    """Return all steps of an app's form in a language; those of another layout of it, if there is one."""
    description = _Description(app, language)
    return [
        {
            "name": step.name,
            "title": app.text(f"step-{step.name}", language),
            "intro": app.text(f"step-{step.name}.intro", language),
            # Whether the step must bring something before the form can be finished.
            "required": bool(step.outputs),
            "parts": [description.part(part) for part in step.parts],
        }
        for step in (layout or app.layout).steps
    ]


class _Description:
    def __init__(self, app: FormApp[Any], language: Language) -> None:
        self.app = app
        self.root: type[Record] = app.kind.record
        self.language: Language = language
        self.translated = {owner(self.root, path) for path in app.translated}

    def part(self, part: Part) -> dict[str, Any]:
        if isinstance(part, Drawing):
            return {"kind": "drawing", "name": part.name}
        return self._fields(part) if isinstance(part, Fields) else self._rows(part)

    def _fields(self, part: Fields) -> dict[str, Any]:
        return {
            "kind": "fields",
            "name": part.section or part.of,
            **(self._labels(part.of) if part.of else self._section(part.section)),
            "fields": [self._field(*owner(self.root, path), path.split(".")) for path in part.paths],
        }

    def _rows(self, part: Rows) -> dict[str, Any]:
        field = part.path.split(".")[-1]
        record = row_record(self.root, part.path)
        return {
            "kind": "rows",
            "name": field,
            **self._labels(part.path),
            "path": part.path.split("."),
            "add": self.app.text(f"add-{field.replace('_', '-')}", self.language),
            "named_by": part.name,
            "first": [
                self._period(record, part) if name in part.period else self._field(record, name, [name])
                for name in part.first
                if name not in part.period[1:]
            ],
            "more": [self._field(record, name, [name]) for name in part.more],
        }

    def _period(self, record: type[Record], part: Rows) -> dict[str, Any]:
        """Return the question about first day, last day and length, which is one for whoever answers it."""
        day, own, length = part.period
        return {
            **self._field(record, day, [day]),
            "kind": "period",
            "fields": {"day": day, "own": own, "length": length},
            "counted_from": part.counted_from.split("."),
            "own_day": self._field(record, own, [own]),
            "length": self._field(record, length, [length]),
            "wide": True,
        }

    def _section(self, name: str) -> dict[str, str]:
        return {"title": self.app.text(f"section-{name}", self.language), "help": ""}

    def _labels(self, path: str) -> dict[str, str]:
        record, field = owner(self.root, path)
        return {
            "title": field_label(record, field, self.language),
            "help": field_help(record, field, self.language),
        }

    def _field(self, record: type[Record], field: str, path: list[str]) -> dict[str, Any]:
        kind = field_kind(record, field)
        source = self.app.layout.source_of(field)
        if source:
            kind = "choice" if kind == "line" else "choices"
        return {
            "path": path,
            "kind": kind,
            "label": field_label(record, field, self.language),
            "help": self._hint(record, field, kind),
            "choices": [] if source else _choices(record, field, kind, self.language),
            # Choices that change while one types are sent apart.
            "source": source,
            "limit": longest(record, field),
            # How one says what an entry is that the list does not name.
            "own": "" if source else self._own(record, field, kind),
            # Whether it may stand in a second language beside.
            "translated": (record, field) in self.translated,
            "wide": kind in {"paragraph", "lines"} or field in {"title", "text", "slogan"},
        }

    def _own(self, record: type[Record], field: str, kind: str) -> str:
        values = inner_type(record, field)
        if not (isinstance(values, type) and issubclass(values, OpenEntry)):
            return ""
        return message(f"apps-own-{kind}", lang=self.language)

    def _hint(self, record: type[Record], field: str, kind: str) -> str:
        how = message(f"apps-{kind}-hint", lang=self.language) if kind in {"date", "numbers", "lines"} else ""
        return " ".join(text for text in (field_help(record, field, self.language), how) if text)


def _choices(record: type[Record], field: str, kind: str, language: Language) -> list[Choice]:
    if kind == "yes_no":
        return [
            {"value": value, "title": message(f"documents-{name}", lang=language)}
            for value, name in ((True, "yes"), (False, "no"))
        ]
    if kind not in {"choice", "choices"}:
        return []
    if is_language(record, field):
        named = [{"value": code, "title": language_name(code, language)} for code in OFFERED]
        return [*named, {"value": OTHER, "title": message("translated-languages", lang=language)}]
    values: type[Enum] = inner_type(record, field)
    return [{"value": value.value, "title": value_label(value, language)} for value in values]
