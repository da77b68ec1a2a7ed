"""Self-checks for trainees: is there an answer, and does it have the right form?

They do not know the right answers, so they cannot reveal them. The grader first checks the form in the same
way, with the same messages.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Collection
from typing import Any, SupportsFloat

from mashura.i18n import active_language, direction, message


class SelfCheckNote:
    """A message under a cell, for notebooks and terminals.

    ``ids`` are the parts of the answer that the lines name. Where a form is shown, the JupyterLab extension
    puts the form's own words in their place.
    """

    def __init__(self, good: bool, lines: Collection[str], ids: Collection[str] = ()) -> None:
        self.good = good
        self.lines = [*lines]
        self.ids = [*ids]

    def __repr__(self) -> str:
        return "\n".join(("✔ " if self.good else "✘ ") + line for line in self.lines)

    def _repr_html_(self) -> str:
        language = active_language()
        colour = "#1b7f4b" if self.good else "#b3261e"
        mark = "✔" if self.good else "✘"
        lines = "".join(f"<p>{mark} {self._marked(line)}</p>" for line in self.lines)
        style = f"border-inline-start:4px solid {colour};padding-inline-start:0.8em"
        return f'<div dir="{direction(language)}" lang="{language}" style="{style}">{lines}</div>'

    def _marked(self, line: str) -> str:
        escaped = html.escape(line)
        names = "|".join(re.escape(html.escape(name)) for name in sorted(self.ids, key=len, reverse=True))
        return (
            re.sub(rf"(?<!\w)({names})(?!\w)", r'<code class="mashura-id">\1</code>', escaped)
            if names
            else escaped
        )


def ids(value: object, known: Collection[str], count: int | None = None) -> SelfCheckNote:
    """Say whether a value is a list of different known ids.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     ids(["a", "x"], known=["a", "b"])
    ✘ "x" is not one of the ids of this item. Copy the ids from the list above the cell.
    """
    if not isinstance(value, (list, tuple)) or not all(isinstance(entry, str) for entry in value):
        return _wrong("grading-form-list")
    if not value:
        return _wrong("grading-form-empty")
    for entry in value:
        if entry.strip() not in known:
            return _wrong("grading-form-unknown-id", id=entry[:40])
    if len({*value}) < len(value):
        doubled = next(entry for entry in value if list(value).count(entry) > 1)
        return _wrong("grading-form-doubled-id", ids=[doubled], id=doubled)
    if count is not None and len(value) != count:
        return _wrong("grading-form-count", count=count, given=len(value))
    return _right(len(value))


def sorting(value: object, options: Collection[str]) -> SelfCheckNote:
    """Say whether a dictionary puts every entry under one of the options.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     sorting({"page": "inform", "poll": ""}, options=["inform", "ask"])
    ✘ One entry is still without an option: poll.
    """
    if not isinstance(value, dict) or not value:
        return _wrong("grading-form-record")
    if left := [str(entry) for entry, option in value.items() if not option]:
        return _wrong("grading-judging-open", ids=left, count=len(left), entries=", ".join(left)[:400])
    if unknown := sorted({str(option) for option in value.values()} - {*options}):
        return _wrong("grading-judging-form-options", count=len(unknown), entries=", ".join(unknown)[:400])
    return _right(len(value))


def number(value: object, low: float, high: float) -> SelfCheckNote:
    """Say whether a value is a number between ``low`` and ``high``."""
    if isinstance(value, bool) or not isinstance(value, SupportsFloat):
        return _wrong("grading-form-number")
    try:
        number_given = float(value)
    except (TypeError, ValueError):
        # For example an array of several numbers.
        return _wrong("grading-form-number")
    if not math.isfinite(number_given):
        return _wrong("grading-form-number")
    if not low <= number_given <= high:
        return _wrong("grading-form-range", low=str(low), high=str(high))
    return _right(1)


def plan(value: object) -> SelfCheckNote:
    """Say whether a dictionary is a readable part of a plan, and name the wrong fields."""
    from pydantic import ValidationError

    from mashura.methodology.records.plan import Plan

    if not isinstance(value, dict):
        return _wrong("grading-form-record")
    if not value:
        return _wrong("grading-form-empty")
    try:
        Plan.model_validate(value)
    except ValidationError as problem:
        return SelfCheckNote(False, [plan_problem(error) for error in problem.errors()[:3]])
    return _right(len(value))


def plan_problem(error: Any) -> str:
    """Return one error of the plan's validator as a sentence in the active language."""
    field = ".".join(str(part) for part in error["loc"])
    kind = error["type"] if error["type"] in ("extra_forbidden", "missing", "enum") else "other"
    allowed = str(error.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    return message("grading-form-field", field=field, kind=kind, allowed=allowed)


def _wrong(key: str, ids: Collection[str] = (), **params: Any) -> SelfCheckNote:
    return SelfCheckNote(False, [message(key, **params)], ids)


def _right(count: int) -> SelfCheckNote:
    return SelfCheckNote(True, [message("grading-form-right", count=count)])
