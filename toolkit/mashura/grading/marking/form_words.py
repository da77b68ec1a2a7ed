"""An answer in the words of its form, as HTML: what was chosen and written, without ids and Python."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

from mashura.grading.marking.sanitising import visible_controls
from mashura.i18n import Language, format_number, message

Fields = Sequence[Mapping[str, Any]]


def answer_words(values: Mapping[str, Any], fields: Fields, language: Language) -> str:
    """Return an answer as HTML.

    Parameters
    ----------
    values : mapping
        The value of each field by its name, as the answer cell assigns it.
    fields : sequence of mapping
        The form, as it is in the answer cell's metadata.
    language : Language
        Of the form's words.

    Examples
    --------
    >>> field = {
    ...     "name": "level",
    ...     "title": "Level",
    ...     "widget": "choose-one",
    ...     "options": [{"id": "decision", "label": "e-decision-making"}],
    ... }
    >>> answer_words({"level": "decision"}, [field], "en")
    '<p><bdi>e-decision-making</bdi></p>'
    """
    parts = []
    for field in fields:
        if len(fields) > 1:
            parts.append(f"<h4>{_text(field['title'])}</h4>")
        parts.append(_field(values.get(field["name"]), field, language))
    return "".join(parts)


def _field(value: Any, field: Mapping[str, Any], language: Language) -> str:
    widget = field["widget"]
    if widget == "app":
        file = f'<bdi dir="ltr">{_text(field["file"])}</bdi>'
        return f"<p>{_text(message('grading-page-in-app', lang=language))} {file}</p>"
    if _is_empty(value):
        return f'<p class="nothing">{_text(message("grading-page-no-answer", lang=language))}</p>'
    if widget == "choose-each" and isinstance(value, Mapping):
        rows = [(row["label"], _cell(value.get(row["id"]), field, language)) for row in field["rows"]]
        return _table([], [[_text(label), chosen] for label, chosen in rows])
    if widget in ("choose-several", "arrange") and isinstance(value, list | tuple | set):
        tag = "ol" if widget == "arrange" else "ul"
        return f"<{tag}>" + "".join(f"<li>{_cell(one, field, language)}</li>" for one in value) + f"</{tag}>"
    if widget == "table" and isinstance(value, list | tuple):
        columns = field["columns"]
        rows_of_cells = [
            [_cell(row.get(column["name"]), column, language) for column in columns]
            for row in value
            if isinstance(row, Mapping)
        ]
        return _table([column["title"] for column in columns], rows_of_cells)
    if widget == "record" and isinstance(value, Mapping):
        inner = [
            [_text(part["title"]), _cell(value.get(part["name"]), part, language)] for part in field["fields"]
        ]
        return _table([], inner)
    if widget == "text":
        lines = str(value).strip().split("\n")
        return "".join(f'<p dir="auto">{_text(line)}</p>' for line in lines if line.strip())
    return f"<p>{_cell(value, field, language)}</p>"


def _cell(value: Any, field: Mapping[str, Any], language: Language) -> str:
    """Return one value in a row: the label of an option, a number with its unit, or what was written."""
    if isinstance(value, list | tuple):
        return message("list-separator", lang=language).join(_cell(one, field, language) for one in value)
    if isinstance(value, Mapping):
        fits = field["widget"] in ("record", "choose-each")
        return _field(value, field, language) if fits else f"<bdi>{_text(str(dict(value)))}</bdi>"
    if _is_empty(value):
        return "–"
    labels = {option["id"]: option["label"] for option in field.get("options", ())}
    if isinstance(value, int | float) and not isinstance(value, bool):
        shown = _number(value, language)
        unit = f" {field['unit']}" if field.get("unit") else ""
        return f"<bdi>{_text(shown)}</bdi>{_text(unit)}"
    return f"<bdi>{_text(str(labels.get(value, value) if isinstance(value, str) else value))}</bdi>"


def _number(value: float, language: Language) -> str:
    if abs(value) >= 1e15 or value != value:
        return str(value)
    # As many places as a person would write, at most four.
    places = next(places for places in (0, 1, 2, 3, 4) if places == 4 or round(value, places) == value)
    return format_number(value, language, decimals=places)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    titles = "".join(f"<th>{_text(title)}</th>" for title in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{f'<thead><tr>{titles}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], (), {}) or (isinstance(value, str) and not value.strip())


def _text(text: str) -> str:
    return html.escape(visible_controls(text))
