"""Parse form input into records; fields that cannot be read get an error.

A draft has the shape of the record, with texts as they were typed, so that nothing is lost while a field is
wrong. Parts of a record that may be None, such as the stages of a campaign, are blank in a draft.
"""

from __future__ import annotations

import copy
import re
from datetime import date
from typing import Any, TypeVar

from pydantic import ValidationError

from mashura.i18n import Language, format_number, message, parse_date, parse_number, shortened, western_digits
from mashura.methodology.fields import field_kind, inner_type, is_optional, requires_answers, with_blanks
from mashura.methodology.records.record import Record, is_answered

R = TypeVar("R", bound=Record)
_DOUBTFUL = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")
# A number with a currency before or behind it.
_AMOUNT = re.compile(r"(?P<before>[^\d\s+-]*)\s*(?P<number>[+-]?[\d.,٬٫]+)\s*(?P<behind>[^\d\s]*)")
_CODE = re.compile(r"[A-Za-z]{3}")
_CURRENCIES = frozenset(
    ["$", "€", "£", "¥", "₹", "﷼", "دولار", "يورو", "درهم", "ريال", "دينار", "جنيه", "ليرة"]
)
FieldPath = tuple[str | int, ...]
Errors = dict[str, str]
DraftContent = dict[str, Any]


def read_draft(kind: type[R], draft: DraftContent, language: Language) -> tuple[R, Errors]:
    """Return the record that a draft amounts to, and an error for each field that cannot be read.

    Parameters
    ----------
    kind : type
        The record.
    draft : dict
        Fields as typed. A field that cannot be read, or that a draft of an earlier version lacks, counts as
        not answered; a part that may be None and has no answers becomes None.
    language : Language
        Language of the errors.

    Returns
    -------
    record : Record
    errors : dict of str to str
        Sentences by the field's path, its parts joined by dots.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> campaign, errors = read_draft(Campaign, {"plan": {"timeline": {"duration_days": "٨٤"}}}, "en")
    >>> campaign.plan.timeline.duration_days, errors
    (84, {})
    >>> read_draft(Campaign, {"plan": {"budget": {"earmarked": "much"}}}, "en")[1]
    {'plan.budget.earmarked': '"much" is not a number. Enter digits, such as 1200 or ١٢٠٠.'}
    """
    parser = _Parser(language)
    record = parser.record(kind, draft, ())
    return (record if isinstance(record, kind) else kind()), parser.errors


def draft_of(record: Record) -> DraftContent:
    """Return the draft that reads back as a record.

    Examples
    --------
    >>> from mashura.methodology import Campaign, Plan
    >>> campaign = Campaign(plan=Plan(title="Buses"))
    >>> read_draft(Campaign, draft_of(campaign), "en")[0] == campaign
    True
    """
    return with_blanks(record).model_dump(mode="json")


def kept_content(draft: DraftContent) -> dict[str, Any]:
    """Return what the store keeps of a draft."""
    return {"draft": copy.deepcopy(draft)}


def kept_draft(content: dict[str, Any], kind: type[Record]) -> DraftContent:
    """Return the draft that the store kept.

    Before drafts held whole campaigns, what was not being edited stood beside them, as ``rest``.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> former = {"draft": {"plan": {"title": "Typed"}}, "rest": {"archive": {"kept_at": "Room 3"}}}
    >>> draft = kept_draft(former, Campaign)
    >>> draft["plan"]["title"], draft["archive"]["kept_at"], draft["brief"]["title"]
    ('Typed', 'Room 3', '')
    """
    rest = kind.model_validate(content.get("rest", {}))
    return {**draft_of(rest), **copy.deepcopy(content.get("draft", {}))}


class _Unreadable(Exception):
    def __init__(self, key: str, **params: object) -> None:
        self.key = key
        self.params = params


class _Parser:
    def __init__(self, language: Language) -> None:
        self.language = language
        self.errors: Errors = {}
        self._currency = ""

    def record(self, kind: type[Record], draft: DraftContent, path: FieldPath) -> Record | None:
        values = {}
        if path == ("plan",):
            self._currency = str((draft.get("budget") or {}).get("currency") or "").strip()
        for field in kind.model_fields:
            if not is_answered(_emptied(draft.get(field))):
                continue
            try:
                value = self._value(kind, field, draft[field], (*path, field))
            except _Unreadable as problem:
                self._report((*path, field), problem.key, **problem.params)
                continue
            if value is not None:
                values[field] = value
        return self._checked(kind, values, path)

    def _value(self, kind: type[Record], field: str, typed: Any, path: FieldPath) -> Any:
        match field_kind(kind, field):
            case "group":
                return self._group(kind, field, typed, path)
            case "rows":
                inner = inner_type(kind, field)
                rows = (self.record(inner, row, (*path, index)) for index, row in enumerate(typed))
                return tuple(row for row in rows if row is not None)
            case "number":
                return _number(self._amount(typed))
            case "numbers":
                return _numbers(typed)
            case "date":
                return _date(typed)
            case "lines":
                return _lines(typed)
        return typed

    def _amount(self, typed: Any) -> Any:
        """Return a number without the currency beside it, which is the plan's own."""
        amount = _AMOUNT.fullmatch(western_digits(typed).strip()) if isinstance(typed, str) else None
        if amount is None:
            return typed
        currency = amount["before"] or amount["behind"]
        if amount["before"] and amount["behind"]:
            return typed
        if currency and currency.casefold() == self._currency.casefold():
            return amount["number"]
        if currency in _CURRENCIES or _CODE.fullmatch(currency):
            key = "apps-error-other-currency" if self._currency else "apps-error-currency"
            raise _Unreadable(key, text=_short(typed), currency=self._currency, number=amount["number"])
        return typed

    def _group(self, kind: type[Record], field: str, typed: Any, path: FieldPath) -> Record | None:
        inner: type[Record] = inner_type(kind, field)
        record = self.record(inner, typed, path)
        return None if is_optional(kind, field) and _is_blank(record) else record

    def _checked(self, kind: type[Record], values: dict[str, Any], path: FieldPath) -> Record | None:
        while True:
            try:
                return kind(**values)
            except ValidationError as error:
                problems = error.errors(include_url=False, include_input=False)
            for problem in problems:
                field = str(problem["loc"][0])
                if problem["type"] == "missing":
                    # Without this answer the entry says nothing; it stays in the draft.
                    self._report((*path, field), "apps-error-missing")
                    return None
                key, params = _limit_error(dict(problem), self.language)
                self._report((*path, field), key, **params)
                values.pop(field, None)

    def _report(self, path: FieldPath, key: str, **params: object) -> None:
        self.errors[".".join(map(str, path))] = message(key, lang=self.language, **params)


def _is_blank(record: Record | None) -> bool:
    if record is None:
        return True
    return not requires_answers(type(record)) and record == type(record)()


def _emptied(typed: Any) -> Any:
    if isinstance(typed, str):
        return typed.strip()
    return () if typed == [] else typed


def _lines(typed: Any) -> tuple[Any, ...]:
    if isinstance(typed, str):
        typed = typed.splitlines()
    if not isinstance(typed, list | tuple):
        raise _Unreadable("apps-error-value")
    return tuple(line.strip() if isinstance(line, str) else line for line in typed if str(line).strip())


def _number(typed: Any) -> float | int:
    if isinstance(typed, bool) or not isinstance(typed, str | int | float):
        raise _Unreadable("apps-error-number", text=str(typed))
    plain = western_digits(str(typed)).strip()
    if isinstance(typed, str) and _DOUBTFUL.fullmatch(plain):
        # In some countries a point groups thousands, in others it marks decimals.
        whole = plain.replace(".", "")
        raise _Unreadable("apps-error-doubtful", text=plain, whole=whole, decimal=f"{float(plain):g}")
    if isinstance(typed, str) and "e" in plain.lower():
        raise _Unreadable("apps-error-number", text=_short(str(typed)))
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
    return shortened(text, 40)


def _limit_error(problem: dict[str, Any], language: Language) -> tuple[str, dict[str, object]]:
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
