"""What a class answered instead of the right answers: options by their words, and the messages it got."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mashura.grading.class_report.hand_ins import CourseExercise, Fields, HandIn, Remark
from mashura.grading.exercise.checking import EMPTY, Feedback
from mashura.i18n import Language, message

# Entries that most trainees named; more in one sentence are not read.
_MOST_NAMED = 5
_OPEN = frozenset({EMPTY, "grading-answer-open", "grading-judging-open"})


@dataclass(frozen=True, kw_only=True)
class WrongChoice:
    """One wrong entry of an item, in the words of its form, and how many chose it.

    Attributes
    ----------
    entry : str
        The row or the field that it is about.
    chosen : str
        What was chosen or written there.
    share : float
        Of those who answered the item, 0-1.
    """

    entry: str
    chosen: str
    count: int
    share: float


@dataclass(frozen=True, kw_only=True)
class Misunderstanding:
    """One message of a check, and who got it.

    Attributes
    ----------
    key : str
        The message's key.
    advice : str
        The message in the active language; it names the entries at which most went wrong.
    trainees : tuple of str
    share : float
        Of all who handed in, 0-1.
    first : int
        For how many it was the first failing check of the item.
    """

    item: str
    key: str
    advice: str
    trainees: tuple[str, ...]
    share: float
    first: int


def failing(remarks: Sequence[Remark], item: str) -> tuple[Remark, ...]:
    """Return the messages about what is wrong with an answer, in the order of the checks.

    That a person marks it, that all is right, and that it was left open say nothing of this kind.
    """
    return tuple(
        remark
        for remark in remarks
        if remark.key not in _OPEN and remark.key not in ("grading-marked-by-person", f"{item}-right")
    )


def misunderstandings(
    exercise: CourseExercise, item: str, hand_ins: Sequence[HandIn], language: Language
) -> tuple[Misunderstanding, ...]:
    """Return what went wrong in an item, the most frequent first."""
    who: dict[str, list[str]] = {}
    first: Counter[str] = Counter()
    named: dict[str, Counter[Hashable]] = {}
    said: dict[str, list[Remark]] = {}
    for hand_in in hand_ins:
        result = hand_in.results.get(item)
        if result is None or result.share is None or result.share >= 1:
            continue
        remarks = failing(result.remarks, item)
        first.update(remark.key for remark in remarks[:1])
        for remark in {remark.key: remark for remark in remarks}.values():
            who.setdefault(remark.key, []).append(hand_in.trainee)
            said.setdefault(remark.key, []).append(remark)
            entries = remark.params.get("entries")
            if isinstance(entries, list):
                named.setdefault(remark.key, Counter()).update(map(str, entries))
    ordered = sorted(who, key=lambda key: (-len(who[key]), key))
    return tuple(
        Misunderstanding(
            item=item,
            key=key,
            advice=_advice(exercise, item, _most_frequent(said[key]), named.get(key), language),
            trainees=tuple(sorted(who[key])),
            share=len(who[key]) / len(hand_ins),
            first=first[key],
        )
        for key in ordered
    )


def _most_frequent(remarks: Sequence[Remark]) -> Remark:
    """Return the message with the parameters that most of these have; the first of equally frequent ones."""
    count = Counter(str(sorted(remark.params.items())) for remark in remarks)
    return max(remarks, key=lambda remark: count[str(sorted(remark.params.items()))])


def _advice(
    exercise: CourseExercise,
    item: str,
    remark: Remark,
    named: Counter[Hashable] | None,
    language: Language,
) -> str:
    params: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in remark.params.items()
    }
    if named:
        params["entries"] = tuple(str(entry) for entry, _ in named.most_common(_MOST_NAMED))
    return exercise.exercise.worded(item, Feedback(key=remark.key, params=params), language)


def wrong_choices(
    exercise: CourseExercise, item: str, hand_ins: Sequence[HandIn], language: Language
) -> tuple[WrongChoice, ...]:
    """Return which wrong entries of an item's form were chosen how often, the most frequent first.

    An entry is right if it is in the reference or in an answer that got full marks. Texts and code are not
    entries of this kind.
    """
    fields = exercise.forms[language].get(item, ())
    answers = [
        (result.share == 1, entries(result.values, fields))
        for hand_in in hand_ins
        if (result := hand_in.results.get(item)) and result.values is not None and result.answered
    ]
    right: dict[Entry, set[Hashable]] = {}
    best = [chosen for is_right, chosen in answers if is_right]
    if reference := exercise.reference.get(item):
        best.append(entries(reference, fields))
    if not best:
        return ()
    for chosen in best:
        for entry, value in chosen.items():
            right.setdefault(entry, set()).add(value)
    wrong = Counter(
        (entry, value)
        for _, chosen in answers
        for entry, value in chosen.items()
        # Of a row that no right answer has, the row is wrong, and its cells say nothing more.
        if value is not None and entry in right and value not in right[entry]
    )
    words = _Words(fields, language)
    return tuple(
        WrongChoice(
            entry=words.entry(entry),
            chosen=words.value(entry, value),
            count=count,
            share=count / len(answers),
        )
        for (entry, value), count in sorted(wrong.items(), key=lambda pair: (-pair[1], str(pair[0])))
    )


Entry = tuple[str, ...]
"""Where in a form an entry is: the field's name, and the row, option or inner field.

Of a table: the row by what its first choice names, then the column, then the option.
"""


def entries(values: Mapping[str, Any], fields: Fields) -> dict[Entry, Hashable]:
    """Return the entries of an answer that can be compared; None for one that was left open.

    Each option of a selection is an entry of its own, chosen or not, and so is each row that a table may
    have; its cells are entries where it has that row. Free texts are left out.

    Examples
    --------
    >>> options = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]
    >>> field = {"name": "picked", "widget": "choose-several", "options": options}
    >>> entries({"picked": ["a"]}, (field,))
    {('picked', 'a'): True, ('picked', 'b'): False}
    """
    return dict(_entries(values, fields, ()))


def _entries(values: Mapping[str, Any], fields: Fields, before: Entry) -> Iterator[tuple[Entry, Hashable]]:
    for field in fields:
        place = (*before, field["name"])
        value = values.get(field["name"])
        match field["widget"]:
            case "choose-one" | "number":
                yield place, _hashable(value)
            case "choose-each":
                chosen = value if isinstance(value, Mapping) else {}
                for row in field["rows"]:
                    yield (*place, row["id"]), _hashable(chosen.get(row["id"]))
            case "choose-several" | "arrange":
                listed = list(value) if isinstance(value, list | tuple | set) else []
                for option in field["options"]:
                    yield (*place, option["id"]), option["id"] in listed if listed else None
            case "record":
                inner = value if isinstance(value, Mapping) else {}
                yield from _entries(inner, tuple(field["fields"]), place)
            case "table":
                yield from _cells(value, field, place)
            case _:
                pass


def _cells(value: Any, table: Mapping[str, Any], place: Entry) -> Iterator[tuple[Entry, Hashable]]:
    """Yield which rows a table has, and the cells of these; a table without a choice names no rows."""
    key = _key_column(table)
    if key is None:
        return
    listed = [row for row in value if isinstance(row, Mapping)] if isinstance(value, list | tuple) else []
    rows = {str(row.get(key["name"])): row for row in reversed(listed)}
    for option in key["options"]:
        name = option["id"]
        yield (*place, name), name in rows if rows else None
        if name in rows:
            others = tuple(column for column in table["columns"] if column["name"] != key["name"])
            yield from _entries(rows[name], others, (*place, name))


def _key_column(table: Mapping[str, Any]) -> Mapping[str, Any] | None:
    chosen = [column for column in table["columns"] if column["widget"] == "choose-one"]
    return chosen[0] if chosen else None


def _hashable(value: Any) -> Hashable:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    return value if isinstance(value, str | int | float | bool) else str(value)


class _Words:
    """What a form calls its entries."""

    def __init__(self, fields: Fields, language: Language) -> None:
        self._language = language
        self._fields: dict[Entry, Mapping[str, Any]] = {}
        self._rows: dict[Entry, str] = {}
        self._alone = len(fields) == 1
        self._collect(fields, ())

    def _collect(self, fields: Fields, before: Entry) -> None:
        for field in fields:
            place = (*before, field["name"])
            self._fields[place] = field
            if field["widget"] == "record":
                self._collect(tuple(field["fields"]), place)
            if field["widget"] == "table" and (key := _key_column(field)):
                for row in key["options"]:
                    self._rows[(*place, row["id"])] = row["label"]
                    self._collect(tuple(field["columns"]), (*place, row["id"]))

    def entry(self, entry: Entry) -> str:
        field, last = self._field(entry)
        title = str(field["title"])
        for size in range(1, len(entry)):
            if row := self._rows.get(entry[:size]):
                return f"{row}: {title}"
        if last is None or field["widget"] != "choose-each":
            return title
        row = next(row["label"] for row in field["rows"] if row["id"] == last)
        return row if self._alone else f"{title}: {row}"

    def value(self, entry: Entry, value: Hashable) -> str:
        field, last = self._field(entry)
        if field["widget"] in ("choose-several", "arrange", "table"):
            label = self._rows.get(entry) or self._label(field, last)
            return label if value else message("class-left-out", lang=self._language, option=label)
        return self._label(field, value)

    def _field(self, entry: Entry) -> tuple[Mapping[str, Any], str | None]:
        if entry in self._fields:
            return self._fields[entry], None
        return self._fields[entry[:-1]], entry[-1]

    @staticmethod
    def _label(field: Mapping[str, Any], value: Hashable) -> str:
        if isinstance(value, float):
            return f"{value:.4g}"
        labels = {option["id"]: option["label"] for option in field.get("options", ())}
        return str(labels.get(value, value))
