"""Values of a notebook as plain JSON: tables, arrays, dates and records become their plain form."""

from __future__ import annotations

import datetime
import decimal
import fractions
import json
import math
from collections.abc import ItemsView, KeysView, Mapping, ValuesView
from typing import Any


class NotData(Exception):
    """A value that is not plain data."""


def plain(value: Any, depth: int = 0) -> Any:
    """Return a value as exact JSON types; tables, arrays, dates and records become their plain form."""
    if depth > 30:
        raise NotData("nested too deeply")
    kind = type(value)
    if value is None or kind in (bool, str):
        return value
    if kind is int:
        if value.bit_length() > 512:
            raise NotData("number too large")
        return value
    if kind is float:
        if not math.isfinite(value):
            raise NotData("number is not finite")
        return value
    if kind in (list, tuple):
        return [plain(inner, depth + 1) for inner in value]
    if kind in (set, frozenset):
        return sorted((plain(inner, depth + 1) for inner in value), key=repr)
    if kind is dict:
        return {_key(key): plain(inner, depth + 1) for key, inner in value.items()}
    return _from_library(value, depth)


def _key(key: Any) -> str:
    if type(key) is str:
        return key
    if type(key) in (int, float, bool):
        return str(key)
    raise NotData("keys must be text")


def _from_library(value: Any, depth: int) -> Any:
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, (str, bool, int, float)):
        # Enumerations and other subclasses: take their built-in value, never call their own methods.
        for base in (bool, str, int, float):
            if isinstance(value, base):
                return plain(base.__str__(value) if base is str else base(value), depth + 1)
    if isinstance(value, (decimal.Decimal, fractions.Fraction)):
        return plain(float(value), depth + 1)
    if isinstance(value, (KeysView, ValuesView, ItemsView, range)):
        return [plain(inner, depth + 1) for inner in value]
    module = type(value).__module__.partition(".")[0]
    if module == "numpy" and hasattr(value, "tolist"):
        return plain(value.tolist(), depth + 1)
    if module == "pandas":
        if hasattr(value, "columns"):
            table = value.reset_index(drop=True)
            columns = {str(name): str(kind) for name, kind in table.dtypes.items()}
            rows = json.loads(table.to_json(orient="records", date_format="iso"))
            return {"columns": columns, "rows": rows}
        if hasattr(value, "items") and value.index.is_unique and value.index.inferred_type == "string":
            # A column whose rows have names is a dictionary.
            return {name: plain(inner, depth + 1) for name, inner in value.items()}
        if hasattr(value, "tolist"):
            return plain(value.tolist(), depth + 1)
    if hasattr(type(value), "model_dump"):
        return plain(value.model_dump(mode="json"), depth + 1)
    if isinstance(value, Mapping):
        return plain(dict(value), depth + 1)
    raise NotData(f"a value of type {type(value).__name__}")
