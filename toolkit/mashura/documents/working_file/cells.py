"""What an answer looks like in a cell of a spreadsheet, and which answer a cell holds, in either language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

from mashura.documents.working_file.shape import POINTERS
from mashura.evaluation.indicators import Place, shown_in
from mashura.i18n import (
    LANGUAGES,
    Language,
    format_number,
    language_properties,
    message,
    parse_date,
    parse_number,
    shortened,
)
from mashura.i18n.countries import country_names
from mashura.i18n.spelling import folded
from mashura.methodology.fields import field_kind, inner_type, is_language, is_optional
from mashura.methodology.labels import indicator_label, value_label
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary.languages import OFFERED, OTHER, language_code, language_name
from mashura.record_file import without_isolates

Cell = str | float | date | None
_BETWEEN = re.compile(r"[;؛\n]")
_DOUBTFUL = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")
_MONEY = re.compile(r"budget|cost|amount|earmarked|stipend")
# Excel counts days from here, and keeps a date as its number.
_EXCEL_BEGINS, _DAY_NUMBERS = date(1899, 12, 30), range(20_000, 80_000)
_MOST_NAMED = 8


class UnreadableCellError(Exception):
    """A cell that holds no answer to its question: the key of a message, and what fills it."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


@dataclass(frozen=True, kw_only=True)
class Names:
    """What entries that other answers point to are called.

    Attributes
    ----------
    entries : mapping of str to mapping of str to str
        By the name of a list, such as ``segments``: names by the short names of the entries.
    places : mapping
        By language, the names of places by the short names that segments use.
    """

    entries: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    places: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)

    def of(self, field_name: str) -> Mapping[str, str] | None:
        """Return the names that a field points with; None for a field that points to nothing."""
        return self.entries.get(POINTERS[field_name], {}) if field_name in POINTERS else None


def different_names(names: Mapping[str, str]) -> dict[str, str]:
    """Return names of which no two are alike and none can be taken for several.

    Examples
    --------
    >>> different_names({"segment_1": "Youth; students", "segment_2": "Elders", "segment_3": "Elders"})
    {'segment_1': 'Youth, students', 'segment_2': 'Elders', 'segment_3': 'Elders (2)'}
    """
    different: dict[str, str] = {}
    taken: set[str] = set()
    for short, name in names.items():
        plain = " ".join(_BETWEEN.sub(",", without_isolates(name)).split()) or "–"
        called, number = plain, 1
        while folded(called) in taken:
            number += 1
            called = f"{plain} ({number})"
        taken.add(folded(called))
        different[short] = called
    return different


def is_money(record: type[Record], field_name: str) -> bool:
    """Return whether a field holds an amount of money.

    Examples
    --------
    >>> from mashura.methodology.records.plan import BudgetLine, StaffNeed
    >>> is_money(BudgetLine, "amount"), is_money(StaffNeed, "hours_per_week")
    (True, False)
    """
    return field_kind(record, field_name) == "number" and bool(_MONEY.search(field_name))


def cell_kind(record: type[Record], field_name: str) -> str:
    """Return the kind of a field as ``field_kind`` of the methodology does; what points is chosen."""
    kind = field_kind(record, field_name)
    if field_name in POINTERS or field_name in {"regions", "indicator", "country"}:
        return "choices" if kind == "lines" else "choice"
    return kind


def choices(record: type[Record], field_name: str, language: Language, names: Names) -> dict[str, Any]:
    """Return the answers that can be chosen, by what they are called; empty where nothing is chosen.

    Examples
    --------
    >>> from mashura.methodology.records.safeguards import Risk
    >>> list(choices(Risk, "likelihood", "en", Names()))
    ['Low', 'Medium', 'High']
    """
    pointed = names.of(field_name)
    if pointed is not None:
        return {called: short for short, called in different_names(pointed).items()}
    if field_name == "regions":
        return {_one_word(name): place for place, name in names.places.get(language, {}).items()}
    if field_name == "indicator":
        return {indicator.label(language): indicator.name for indicator in shown_in(Place.SCORECARD)}
    if field_name == "country":
        return {_one_word(name): code for code, name in country_names(language).items()}
    kind = cell_kind(record, field_name)
    if kind in {"yes_no", "switch"}:
        return {_yes_no(value, language): value for value in (True, False)}
    if kind not in {"choice", "choices"}:
        return {}
    if is_language(record, field_name):
        named = {language_name(code, language): code for code in OFFERED}
        return {**named, message("translated-languages", lang=language): OTHER}
    values: type[Enum] = inner_type(record, field_name)
    return {_one_word(value_label(value, language)): value for value in values}


def written(record: type[Record], field_name: str, value: Any, language: Language, names: Names) -> Cell:
    """Return what stands in the cell of an answer; None in an empty one.

    Examples
    --------
    >>> from mashura.methodology.records.plan import Message, StaffNeed
    >>> written(Message, "language", "ur", "en", Names()), written(StaffNeed, "secured", True, "ar", Names())
    ('Urdu', 'نعم')
    """
    if value is None or value == "" or value == ():
        return None
    kind = cell_kind(record, field_name)
    if kind in {"yes_no", "switch"}:
        return _yes_no(value, language)
    if kind in {"number", "date"}:
        plain: float | date = value
        return plain
    if kind == "numbers":
        return _separator(language).join(f"{number:g}" for number in value)
    if kind == "lines":
        return "\n".join(map(without_isolates, value))
    if kind == "choices":
        return _separator(language).join(
            _called(record, field_name, entry, language, names) for entry in value
        )
    if kind == "choice":
        return _called(record, field_name, value, language, names)
    return _one_text(value)


def same(first: Any, second: Any) -> bool:
    """Return whether two cells hold the same, whichever program saved them.

    Examples
    --------
    >>> same(5, 5.0), same(None, " "), same(datetime(2026, 3, 1), date(2026, 3, 1)), same("5", 5)
    (True, True, True, False)
    """
    return bool(_comparable(first) == _comparable(second))


def answer_in(record: type[Record], field_name: str, cell: Any, names: Names) -> Any:
    """Return the answer that a cell holds; None for an empty one.

    Parameters
    ----------
    record, field_name
        The question.
    cell : str, float, bool, datetime.date or None
        What stands in the cell.
    names : Names
        Names that the answer may point with.

    Raises
    ------
    UnreadableCellError
        If it is no answer to the question.

    Examples
    --------
    >>> from mashura.methodology.records.safeguards import Risk
    >>> answer_in(Risk, "likelihood", "مرتفع", Names()), answer_in(Risk, "likelihood", "high", Names())
    (<RiskLevel.HIGH: 3>, <RiskLevel.HIGH: 3>)
    """
    if _comparable(cell) == "":
        return None
    kind = cell_kind(record, field_name)
    match kind:
        case "number":
            return _number(cell)
        case "numbers":
            return _numbers(cell)
        case "date":
            return _date(cell)
        case "lines":
            return tuple(line.strip() for line in _text(cell).split("\n") if line.strip())
        case "choices":
            parts = [part.strip() for part in _BETWEEN.split(_text(cell))]
            chosen = (_chosen(record, field_name, part, names) for part in parts if part)
            return tuple(dict.fromkeys(chosen))
        case "yes_no" | "switch":
            return cell if isinstance(cell, bool) else _chosen(record, field_name, _text(cell), names)
        case "choice":
            return _chosen(record, field_name, _text(cell), names)
    return _text(cell)


def blank_answer(record: type[Record], field_name: str) -> Any:
    """Return what an emptied cell means: no answer, and the usual one where a field always has an answer.

    Raises
    ------
    UnreadableCellError
        If the question must be answered.
    """
    info = record.model_fields[field_name]
    if is_optional(record, field_name):
        return None
    if info.is_required():
        raise UnreadableCellError("working-file-required")
    return info.get_default(call_default_factory=True)


def _chosen(record: type[Record], field_name: str, text: str, names: Names) -> Any:
    wanted = folded(text)
    for language in LANGUAGES:
        for called, value in choices(record, field_name, language, names).items():
            if folded(called) == wanted or folded(str(getattr(value, "value", value))) == wanted:
                return value
    if is_language(record, field_name) and (code := language_code(text)):
        return code
    if field_name == "regions":
        # A place that no world knows is the entity's own.
        return text
    spoken = _language_of(text)
    known = list(dict.fromkeys(choices(record, field_name, spoken, names)))
    shown = language_properties(spoken).comma.join(known[:_MOST_NAMED])
    raise UnreadableCellError(
        "working-file-unknown-choice",
        text=_short(text),
        choices=shown or "–",
        more=max(0, len(known) - _MOST_NAMED),
    )


def _language_of(text: str) -> Language:
    return "ar" if re.search("[\u0600-\u06ff]", text) else "en"


def _called(record: type[Record], field_name: str, value: Any, language: Language, names: Names) -> str:
    pointed = names.of(field_name)
    if pointed is not None:
        return different_names(pointed).get(value) or _one_word(str(value))
    if field_name == "regions":
        return _one_word(names.places.get(language, {}).get(value, value))
    if field_name == "indicator":
        return indicator_label(value, language)
    if field_name == "country":
        return _one_word(country_names(language).get(value, value))
    if is_language(record, field_name):
        return _one_word(
            message("translated-languages", lang=language)
            if value == OTHER
            else language_name(value, language)
        )
    return _one_word(value_label(value, language) if isinstance(value, Enum) else str(value))


def _one_text(value: Any) -> str:
    return str(without_isolates(str(value)))


def _one_word(text: str) -> str:
    return _BETWEEN.sub(",", without_isolates(text))


def _separator(language: Language) -> str:
    return message("list-separator", lang=language)


def _yes_no(value: bool, language: Language) -> str:
    return message(f"documents-{'yes' if value else 'no'}", lang=language)


def _comparable(cell: Any) -> Any:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, str):
        # Excel writes line ends of Windows, some programs as a code.
        return without_isolates(cell.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")).strip()
    if isinstance(cell, bool):
        return ("yes", cell)
    return float(cell) if isinstance(cell, int | float) else cell


def _text(cell: Any) -> str:
    plain = _comparable(cell)
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(plain, float):
        return f"{plain:.15g}"
    return plain.isoformat() if isinstance(plain, date) else str(plain)


def _number(cell: Any) -> float | int:
    if isinstance(cell, bool | date):
        raise UnreadableCellError("working-file-number", text=_short(_text(cell)))
    if isinstance(cell, str):
        plain = _text(cell)
        if _DOUBTFUL.fullmatch(plain):
            # In some countries a point groups thousands, in others it marks decimals.
            raise UnreadableCellError(
                "working-file-doubtful", text=plain, whole=format_number(int(plain.replace(".", "")), "en")
            )
        try:
            number = parse_number(plain)
        except ValueError:
            raise UnreadableCellError("working-file-number", text=_short(plain)) from None
    else:
        number = float(cell)
    return int(number) if number.is_integer() else number


def _numbers(cell: Any) -> tuple[float | int, ...]:
    if not isinstance(cell, str):
        return (_number(cell),)
    parts = re.split(r"[;؛،,\s]+", _text(cell))
    return tuple(_number(part) for part in parts if part)


def _date(cell: Any) -> date:
    if isinstance(cell, datetime | date):
        plain: date = _comparable(cell)
        return plain
    if isinstance(cell, int | float) and not isinstance(cell, bool) and int(cell) in _DAY_NUMBERS:
        return _EXCEL_BEGINS + timedelta(days=int(cell))
    try:
        return parse_date(_text(cell))
    except ValueError:
        raise UnreadableCellError("working-file-date", text=_short(_text(cell))) from None


def _short(text: str) -> str:
    return shortened(text, 40)
