"""From what somebody typed to records: what can be read is read, the rest gets a sentence at its field.

A draft has the records' own shape, with texts as they were typed, so that nothing is lost while it is wrong.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import ValidationError

from mashura.apps.form.form import field_kind, inner_type
from mashura.i18n import Language, format_number, message, parse_date, parse_number
from mashura.methodology import Brief, Campaign, Plan, Readiness
from mashura.methodology.records.record import Record, is_answered

Path = tuple[str | int, ...]
Errors = dict[str, str]

EDITED: dict[str, type[Record]] = {"brief": Brief, "readiness": Readiness, "plan": Plan}
"""The stages that are filled in by hand before the public is asked."""


def read_draft(draft: dict[str, Any], language: Language) -> tuple[Campaign, Errors]:
    """Return the campaign that a draft amounts to, and a sentence for each field that cannot be read.

    Parameters
    ----------
    draft : dict
        Fields as typed, by stage; an unreadable field counts as not answered, and a stage without answers as
        not reached.
    language : Language
        Language of the sentences.

    Returns
    -------
    campaign : Campaign
    errors : dict of str to str
        Sentences by the field's path, its parts joined by dots.

    Examples
    --------
    >>> campaign, errors = read_draft({"plan": {"timeline": {"duration_days": "٨٤"}}}, "en")
    >>> campaign.plan.timeline.duration_days, errors
    (84, {})
    >>> read_draft({"plan": {"budget": {"earmarked": "much"}}}, "en")[1]
    {'plan.budget.earmarked': '"much" is not a number. Enter digits, such as 1200 or ١٢٠٠.'}
    """
    reader = _Reader(language)
    found = {}
    for stage, kind in EDITED.items():
        record = reader.record(kind, draft.get(stage) or {}, (stage,))
        if record != kind():
            found[stage] = record
    return Campaign(**found), reader.errors


def draft_of(campaign: Campaign) -> dict[str, Any]:
    """Return the draft that reads back as the campaign's edited stages.

    Examples
    --------
    >>> campaign = Campaign(plan=Plan(title="Buses"))
    >>> read_draft(draft_of(campaign), "en")[0] == campaign
    True
    """
    return {
        stage: (getattr(campaign, stage) or kind()).model_dump(mode="json") for stage, kind in EDITED.items()
    }


class _Unreadable(Exception):
    def __init__(self, key: str, **params: object) -> None:
        self.key = key
        self.params = params


class _Reader:
    def __init__(self, language: Language) -> None:
        self.language = language
        self.errors: Errors = {}

    def record(self, kind: type[Record], draft: dict[str, Any], path: Path) -> Record | None:
        values = {}
        for field in kind.model_fields:
            if not is_answered(_emptied(draft.get(field))):
                continue
            try:
                value = self._value(kind, field, draft[field], (*path, field))
            except _Unreadable as problem:
                self._object((*path, field), problem.key, **problem.params)
                continue
            if value is not None:
                values[field] = value
        return self._checked(kind, values, path)

    def _value(self, kind: type[Record], field: str, typed: Any, path: Path) -> Any:
        match field_kind(kind, field):
            case "group":
                return self.record(inner_type(kind, field), typed, path)
            case "rows":
                inner = inner_type(kind, field)
                rows = (self.record(inner, row, (*path, index)) for index, row in enumerate(typed))
                return tuple(row for row in rows if row is not None)
            case "number":
                return _number(typed)
            case "numbers":
                return _numbers(typed)
            case "date":
                return _date(typed)
            case "lines":
                lines = typed.splitlines() if isinstance(typed, str) else typed
                return tuple(line.strip() for line in lines if str(line).strip())
        return typed

    def _checked(self, kind: type[Record], values: dict[str, Any], path: Path) -> Record | None:
        while True:
            try:
                return kind(**values)
            except ValidationError as error:
                problems = error.errors(include_url=False, include_input=False)
            for problem in problems:
                field = str(problem["loc"][0])
                if problem["type"] == "missing":
                    # Without this answer the entry says nothing; it waits in the draft.
                    self._object((*path, field), "apps-error-missing")
                    return None
                key, params = _objection(dict(problem), self.language)
                self._object((*path, field), key, **params)
                values.pop(field, None)

    def _object(self, path: Path, key: str, **params: object) -> None:
        self.errors[".".join(map(str, path))] = message(key, lang=self.language, **params)


def _emptied(typed: Any) -> Any:
    if isinstance(typed, str):
        return typed.strip()
    return () if typed == [] else typed


def _number(typed: Any) -> float | int:
    if isinstance(typed, bool) or not isinstance(typed, str | int | float):
        raise _Unreadable("apps-error-number", text=str(typed))
    try:
        number = parse_number(str(typed))
    except ValueError:
        raise _Unreadable("apps-error-number", text=_short(str(typed))) from None
    return int(number) if number.is_integer() else number


def _numbers(typed: Any) -> tuple[float | int, ...]:
    if isinstance(typed, list | tuple):
        return tuple(typed)
    parts = str(typed).replace("،", " ").replace(",", " ").replace("؛", " ").replace(";", " ").split()
    return tuple(_number(part) for part in parts)


def _date(typed: Any) -> date:
    try:
        return parse_date(str(typed))
    except ValueError:
        raise _Unreadable("apps-error-date") from None


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"


def _objection(problem: dict[str, Any], language: Language) -> tuple[str, dict[str, object]]:
    limits = problem.get("ctx", {})
    kind = problem["type"]
    if kind == "string_too_long":
        return "apps-error-too-long", {"limit": format_number(limits["max_length"], language)}
    if kind == "greater_than_equal":
        return "apps-error-at-least", {"limit": format_number(limits["ge"], language)}
    if kind == "less_than_equal":
        return "apps-error-at-most", {"limit": format_number(limits["le"], language)}
    if kind in {"int_from_float", "int_parsing"}:
        return "apps-error-whole-number", {}
    return "apps-error-value", {}
