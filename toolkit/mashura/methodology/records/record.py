"""What all records have in common: frozen, keyword-only, every field tied to the items it serves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

# Invisible characters of pasted text, which neither documents nor databases can store.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def _without_control(answer: object) -> object:
    return _CONTROL.sub("", answer) if isinstance(answer, str) else answer


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
# They go before the spaces at the ends do, so that a text that is read twice is the same text.
Line = Annotated[str, StringConstraints(max_length=300), BeforeValidator(_without_control)]
Paragraph = Annotated[str, StringConstraints(max_length=5000), BeforeValidator(_without_control)]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^([a-z]{2,3}|other)$")]


class Record(BaseModel):
    """A form of the methodology.

    A record may be incomplete: empty text, an empty tuple and None mean *not answered yet*. An answer must
    have the right type and range. Missing answers are listed by the gates
    (:mod:`mashura.methodology.rules.gates`), so that a half-filled plan can be saved and continued later.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy; new values of fields are checked like those of a new record.

        Raises
        ------
        pydantic.ValidationError
            If a new value is not valid, or the record has no such field.

        Examples
        --------
        >>> class Form(Record):
        ...     days: int = 84
        >>> Form().model_copy(update={"days": "30"}).days
        30
        """
        if not update:
            return super().model_copy(deep=deep)
        given = {name: getattr(self, name) for name in self.model_fields_set} | {**update}
        changed = type(self).model_validate(given)
        return changed.model_copy(deep=True) if deep else changed


def item(*items: str, default: Any = ..., **limits: Any) -> Any:
    """Return a field that serves items of the inventory (S1-S290).

    Parameters
    ----------
    *items : str
        Ids of the items, such as ``"S28"``.
    default : object, optional
        Value of an unanswered field; without it, the field is required.
    **limits
        Further arguments of :func:`pydantic.Field`, such as ``ge`` and ``le``.

    Examples
    --------
    >>> class Form(Record):
    ...     days: int = item("S42", default=84, ge=1)
    >>> field_items(Form)
    {'days': ('S42',)}
    """
    return Field(default=default, json_schema_extra={"items": [*items]}, **limits)


def field_items(record: type[Record]) -> dict[str, tuple[str, ...]]:
    """Return the items that each field of a record serves."""
    items_of = {}
    for name, info in record.model_fields.items():
        extra = info.json_schema_extra
        items = extra.get("items", []) if isinstance(extra, dict) else []
        if isinstance(items, list):
            items_of[name] = tuple(map(str, items))
    return items_of


def is_answered(value: object) -> bool:
    """Return whether a field holds an answer: zero and False are answers, empty text and None are not.

    Examples
    --------
    >>> [is_answered(value) for value in (0, False, "", None, ())]
    [True, True, False, False, False]
    """
    return value is not None and value != "" and value != ()
