"""What of an exercise's notebook is answered: question by question, under the titles that people read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mashura.course.sources.source import ANALYSTS
from mashura.i18n import parse_number

_STUB = re.compile(r"^\s*(#\s*)?✎\s*$", re.MULTILINE)
_HEADING = re.compile(r"^#{2,6}\s+(.+?)\s*$", re.MULTILINE)
_FORMATTING = re.compile(r"[*`_]+")


@dataclass(frozen=True, kw_only=True)
class Answered:
    """One question of an exercise: ``open`` of its ``parts`` have no answer yet.

    ``unfit`` of them are filled in with a number outside the range that is asked for. A text has ``words``,
    and ``asked`` is how many it should have, the least and the most; nothing bounds other answers.
    ``analysts`` marks a question of the analysts' track, which nobody has to answer.
    """

    item: str
    title: str
    parts: int
    open: int
    analysts: bool = False
    unfit: int = 0
    words: int = 0
    asked: tuple[int, int] | None = None

    @property
    def has_its_length(self) -> bool:
        """Whether a text has as many words as are asked for, or is not begun."""
        return self.asked is None or bool(self.open) or self.asked[0] <= self.words <= self.asked[1]


def heading_of(prose: str) -> str:
    """Return the last heading of a prose cell as plain text; empty where it has none.

    Examples
    --------
    >>> heading_of("<div>\\n\\n## 1 · On *which* level?\\n\\nTen activities.\\n\\n</div>")
    '1 · On which level?'
    """
    headings = _HEADING.findall(prose)
    return _FORMATTING.sub("", headings[-1]) if headings else ""


def source_of(cell: Mapping[str, Any]) -> str:
    """Return the source of a cell, which a notebook's file may hold as lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def read_answers(notebook: Mapping[str, Any], folder: Path | None = None) -> tuple[Answered, ...]:
    """Return each question of an exercise's notebook with what is still open.

    Parameters
    ----------
    notebook : mapping
        As in its file.
    folder : Path, optional
        The notebook's folder; a task that is done in an app is answered once the app has put its file there.

    Examples
    --------
    >>> form = {"fields": [{"name": "fits", "title": "Does it fit?", "widget": "choose-one"}]}
    >>> answer = {"nbgrader": {"solution": True, "grade_id": "a-answer"}, "mashura": {"form": form}}
    >>> cells = [
    ...     {"cell_type": "markdown", "source": "## 1 · On which level?"},
    ...     {"cell_type": "code", "source": "fits = ''", "metadata": answer},
    ... ]
    >>> [(answer.item, answer.title, answer.open) for answer in read_answers({"cells": cells})]
    [('a', '1 · On which level?', 1)]
    """
    return tuple(_answered(notebook, folder))


def _answered(notebook: Mapping[str, Any], folder: Path | None) -> Iterator[Answered]:
    title = ""
    for cell in notebook.get("cells", []):
        metadata = cell.get("metadata", {})
        mark = metadata.get("nbgrader", {})
        if not mark.get("solution"):
            if cell.get("cell_type") == "markdown":
                title = heading_of(source_of(cell)) or title
            continue
        fields = metadata.get("mashura", {}).get("form", {}).get("fields", [])
        parts, still_open, unfit = _parts(cell, fields, folder)
        asked = next((tuple(field["words"]) for field in fields if field.get("words")), None)
        yield Answered(
            item=str(mark.get("grade_id", "")).removesuffix("-answer"),
            title=title or next((field["title"] for field in fields), ""),
            parts=parts,
            open=still_open,
            analysts=ANALYSTS in metadata.get("tags", []),
            unfit=unfit,
            words=word_count(_STUB.sub("", source_of(cell))) if asked else 0,
            asked=asked,
        )


def word_count(text: str) -> int:
    """Return how many words a text has, as the form counts them: signs that stand alone are none.

    Examples
    --------
    >>> word_count("نجيب – خلال 14 يوماً.")
    4
    """
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _parts(cell: Mapping[str, Any], fields: list[Any], folder: Path | None) -> tuple[int, int, int]:
    source = source_of(cell)
    bare = _STUB.sub("", source).strip()
    if cell.get("cell_type") == "markdown":
        return 1, not bare, 0
    if not fields:
        # Code of one's own is written in the place of the pencil.
        return 1, not bare or bare != source.strip(), 0
    values = assigned(bare)
    parts = still_open = unfit = 0
    for field in fields:
        if field.get("optional"):
            continue
        # What cannot be read as a plain value is code that somebody wrote: answered.
        written = field["name"] not in values and bare
        count, blank = (1, 0) if written else open_parts(values.get(field["name"]), field)
        in_the_app = field["widget"] == "app" and not isinstance(values.get(field["name"]), dict)
        if in_the_app and not written and folder is not None:
            blank = int(not (folder / Path(field["file"]).name).is_file())
        parts, still_open = parts + count, still_open + blank
        unfit += unfit_parts(values.get(field["name"]), field)
    return parts, still_open, unfit


def assigned(source: str) -> dict[str, Any]:
    """Return the plain values that a cell's source assigns to names; nothing where it cannot be read.

    Examples
    --------
    >>> assigned("days = 21\\nlevels = {}\\nlevels['page'] = 'none'")
    {'days': 21}
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return {}
    values: dict[str, Any] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            try:
                values[statement.targets[0].id] = ast.literal_eval(statement.value)
                continue
            except (ValueError, TypeError, MemoryError, RecursionError):
                pass
        # Code that touches a name makes its value unknown.
        for node in ast.walk(statement):
            if isinstance(node, ast.Name):
                values.pop(node.id, None)
    return values


def open_parts(value: Any, field: Mapping[str, Any]) -> tuple[int, int]:
    """Return how many parts a field of a form has, and how many of them are open, as the form counts them.

    Examples
    --------
    >>> field = {"widget": "choose-each", "rows": [{"id": "page"}, {"id": "vote"}]}
    >>> open_parts({"page": "information", "vote": ""}, field)
    (2, 1)
    """
    widget = field["widget"]
    if widget == "choose-each":
        chosen = value if isinstance(value, dict) else {}
        rows = field["rows"]
        return len(rows), sum(_is_blank(chosen.get(row["id"])) for row in rows)
    if widget == "table":
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list | tuple) else []
        least = max(field.get("least", 1), len(rows))
        return least, least - sum(not _has_gap(row, field["columns"]) for row in rows)
    if widget == "record":
        record = value if isinstance(value, dict) else {}
        inner = [
            open_parts(record.get(part["name"]), part) for part in field["fields"] if not part.get("optional")
        ]
        return sum(count for count, _ in inner), sum(blank for _, blank in inner)
    return 1, int(_is_blank(value))


def unfit_parts(value: Any, field: Mapping[str, Any]) -> int:
    """Return how many numbers of a field are filled in and lie outside the range that the form allows.

    Examples
    --------
    >>> days = {"name": "days", "widget": "number", "low": 1, "high": 90}
    >>> unfit_parts(120, days), unfit_parts(None, days)
    (1, 0)
    >>> unfit_parts([{"days": 0}, {"days": 5}], {"widget": "table", "columns": [days]})
    1
    """
    inner = field.get("columns", field.get("fields", ()))
    if inner:
        rows = value if isinstance(value, list | tuple) else [value]
        return sum(
            unfit_parts(row.get(part["name"]), part)
            for row in rows
            if isinstance(row, dict)
            for part in inner
        )
    if field["widget"] != "number" or _is_blank(value):
        return 0
    try:
        number = float(parse_number(str(value)))
    except ValueError:
        return 1
    return int(not field.get("low", number) <= number <= field.get("high", number))


def _has_gap(row: Mapping[str, Any], columns: list[Any]) -> bool:
    return any(
        open_parts(row.get(column["name"]), column)[1] for column in columns if not column.get("optional")
    )


def _is_blank(value: Any) -> bool:
    return value is None or value in ([], (), {}) or (isinstance(value, str) and not value.strip())
