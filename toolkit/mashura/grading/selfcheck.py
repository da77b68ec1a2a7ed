"""Self-checks for trainees: is there an answer, and does it have the right form?

They do not know the right answers, so they cannot reveal them. They read an answer as the grader does
(:mod:`mashura.grading.reading`), and importing them makes the notebook read what an Arabic keyboard types.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

from mashura.grading.reading.answers import is_blank, read_choices, read_ids, read_number
from mashura.grading.reading.plain import NotData, plain
from mashura.grading.reading.typed_code import help_in_notebook
from mashura.i18n import active_language, direction, join_words, message

help_in_notebook()


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


def ids(value: object, known: Collection[str], count: int | None = None, name: str = "") -> SelfCheckNote:
    """Say whether a value is a list of known ids; every other word is named.

    ``name`` says of which part of the answer the note speaks, where it has several.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     ids(["a", "x"], known=["a", "b"])
    ✘ "x" is not one of the answers of this question. Copy an answer from the list above.
    """
    return _named(name, _ids(value, known, count))


def _ids(value: object, known: Collection[str], count: int | None) -> SelfCheckNote:
    given = _plain(value)
    if given is _OTHER or (read := read_ids(given, [*known])) is None:
        return _wrong("grading-form-list")
    if not read.ids and not read.unknown:
        return _wrong("grading-form-empty")
    if read.unknown:
        lines = [message("grading-form-unknown-id", id=word[:40]) for word in read.unknown]
        return SelfCheckNote(False, lines)
    if count is not None and len(read.ids) != count:
        return _wrong("grading-form-count", count=count, given=len(read.ids))
    return _right(len(read.ids))


def sorting(value: object, options: Collection[str], rows: Collection[str] | None = None) -> SelfCheckNote:
    """Say whether a dictionary puts every row under one of the options; every other row is named.

    Parameters
    ----------
    rows : collection of str, optional
        The rows of the question; without them, those of the dictionary.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     sorting({"page": "inform", "poll": "", "talk": "shout"}, options=["inform", "ask"])
    ✘ One entry is not filled in yet: poll.
    ✘ talk: "shout" is not one of the answers of this question. Copy an answer from the list above.
    """
    given = _plain(value)
    asked = [*rows] if rows is not None else [*given] if isinstance(given, dict) else []
    if given is _OTHER or (read := read_choices(given, asked, [*options])) is None:
        return _wrong("grading-form-record")
    if not read.chosen and not read.unknown:
        return _wrong("grading-form-empty")
    left = [row for row in asked if row not in read.chosen and row not in read.unknown]
    lines = [message("grading-judging-open", count=len(left), entries=join_words(left))] if left else []
    lines += [
        message("grading-form-unknown-option", row=row, id=word[:40]) for row, word in read.unknown.items()
    ]
    if left:
        # A key with a typing error is likely one of the rows that are open.
        lines += [message("grading-form-unknown-row", id=key[:40]) for key in read.extra]
    return SelfCheckNote(False, lines, [*left, *read.unknown]) if lines else _right(len(read.chosen))


def table(value: object, **columns: Collection[str]) -> SelfCheckNote:
    """Say whether each row of a table has a known id, or several, in each column.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     table([{"door": "radio", "who": ["all"]}, {"door": ""}], door=["radio"], who=["all", "few"])
    ✘ Row 2: door is not filled in yet.
    ✘ Row 2: who is not filled in yet.
    """
    given = _plain(value)
    if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
        return _wrong("grading-form-list")
    if is_blank(given):
        return _wrong("grading-form-empty")
    lines = []
    for place, row in enumerate(given, 1):
        for column, known in columns.items():
            read = read_ids(row.get(column), [*known])
            if read is None or not (read.ids or read.unknown):
                lines.append(message("grading-form-cell-open", row=place, column=column))
            elif read.unknown:
                lines.append(message("grading-form-unknown-option", row=column, id=read.unknown[0][:40]))
    return SelfCheckNote(False, lines, [*columns]) if lines else _right(len(given))


def app_plan(value: object, *outputs: str) -> SelfCheckNote:
    """Say whether the file of a planning app lies here and holds a plan, and which outputs are open in it.

    Parameters
    ----------
    value : str or dict
        Name of the file; or the part of a plan itself, which is checked as :func:`plan` does.
    *outputs : str
        Fields of the plan that the question asks for, such as ``"channels"`` or ``"timeline.duration_days"``.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     app_plan("")
    ✘ Not filled in yet.
    """
    from pydantic import ValidationError

    from mashura.methodology.labels import field_label
    from mashura.methodology.records.campaign import Campaign
    from mashura.methodology.records.plan import Plan

    if not isinstance(value, str):
        return plan(value)
    if is_blank(value):
        return _wrong("grading-form-empty")
    path = Path(value)
    if path.name != value or not path.is_file():
        return _wrong("grading-form-app-missing", file=value[:60])
    try:
        made = Campaign.model_validate_json(path.read_bytes()).plan or Plan()
    except ValidationError:
        return _wrong("grading-form-app-unreadable", file=value)
    lines = []
    for output in outputs:
        record: Any = made
        *holders, field = output.split(".")
        for holder in holders:
            record = getattr(record, holder)
        if is_blank(getattr(record, field)):
            name = field_label(type(record), field, active_language())
            lines.append(message("grading-form-app-open", name=name))
    return SelfCheckNote(False, lines) if lines else _right(len(outputs))


def number(value: object, low: float, high: float, name: str = "") -> SelfCheckNote:
    """Say whether a value is a number between ``low`` and ``high``; ``name`` as for :func:`ids`.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     number("٠٫٥", 0, 1), number(None, 0, 1)
    (✔ The form is right: one entry. Whether it is the best answer is for you to judge., ✘ Not filled in yet.)
    """
    return _named(name, _number(value, low, high))


def _number(value: object, low: float, high: float) -> SelfCheckNote:
    given = _plain(value)
    if given is not _OTHER and is_blank(given):
        return _wrong("grading-form-empty")
    read = read_number(given)
    if read is None:
        return _wrong("grading-form-number")
    if not low <= read <= high:
        return _wrong("grading-form-range", low=f"{low:g}", high=f"{high:g}")
    return _right(1)


def plan(value: object) -> SelfCheckNote:
    """Say whether a dictionary is a readable part of a plan, and name the wrong fields."""
    from pydantic import ValidationError

    from mashura.methodology.records.plan import Plan

    if not isinstance(value, dict):
        return _wrong("grading-form-record")
    try:
        Plan.model_validate(value)
        problems = []
    except ValidationError as problem:
        problems = problem.errors()
    if is_blank(value) and not any(error["type"] == "extra_forbidden" for error in problems):
        return _wrong("grading-form-empty")
    if problems:
        return SelfCheckNote(False, [plan_problem(error) for error in problems])
    return _right(len(value))


def plan_problem(error: Any) -> str:
    """Return one error of the plan's validator as a sentence in the active language."""
    field = ".".join(str(part) for part in error["loc"])
    kind = error["type"] if error["type"] in ("extra_forbidden", "missing", "enum") else "other"
    allowed = str(error.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    return message("grading-form-field", field=field, kind=kind, allowed=allowed)


def _named(name: str, note: SelfCheckNote) -> SelfCheckNote:
    if not name:
        return note
    lines = [message("grading-form-part", name=name, line=line) for line in note.lines]
    return SelfCheckNote(note.good, lines, [name, *note.ids])


_OTHER = object()


def _plain(value: object) -> object:
    """Return a value as the grader will receive it, or ``_OTHER`` for what is no data."""
    try:
        return plain(value)
    except NotData:
        return _OTHER


def _wrong(key: str, ids: Collection[str] = (), **params: Any) -> SelfCheckNote:
    return SelfCheckNote(False, [message(key, **params)], ids)


def _right(count: int) -> SelfCheckNote:
    return SelfCheckNote(True, [message("grading-form-right", count=count)])
