"""Answers by form: what somebody who knows nothing fills in, right answers as values, and what each earns.

Everything is made from the description of an item's form, so a new exercise needs nothing of its own. The
properties that hold for every item are in ``tests/exercises/test_scoring.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from mashura.course.sources.forms import FormField, Resolve, entry_reader
from mashura.grading.box.isolation import Limits, choose_isolation
from mashura.grading.box.session import Session, Unanswered
from mashura.grading.exercise.checking import Answers, judge
from mashura.grading.exercise.exercise import Exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.item import Item
from mashura.grading.marking.engine import points_for
from mashura.i18n import FIRST_LANGUAGE

Values = Mapping[str, Any]
"""The answer of an item: for each field of its form, plain data."""


class _Known:
    def __init__(self, values: Values) -> None:
        self._values = values

    def ask(
        self, *, expression: str | None = None, call: str | None = None, arguments: tuple[Any, ...] = ()
    ) -> Any:
        if expression is not None and expression in self._values:
            return self._values[expression]
        raise Unanswered("missing")


def score(exercise: Exercise, item: Item, values: Values, seed: int = 11) -> float:
    """Return the points for an answer that is given as values, without a notebook.

    Examples
    --------
    >>> from mashura.grading import load_exercise
    >>> exercise = load_exercise("m00-pre-test")
    >>> score(exercise, exercise.item("m00-pre-funnel"), {"drop_off": 0.75})
    2.0
    """
    words, variant = exercise.words(item.id), exercise.item_variant(item.id)
    answers = Answers(_Known(values), exercise.files(), seed, item.id, words, variant=variant)
    return points_for(judge(exercise.checks[item.id], answers).share, item)


def form_items(exercise: Exercise) -> list[Item]:
    """Return the items that a program marks and whose whole answer is in the cell's form."""
    return [
        item
        for item in exercise.items
        if item.kind != "write"
        and (fields := exercise.form(item.id))
        and not any(field.widget == "app" for field in fields)
    ]


def right_answers(exercise: Exercise) -> dict[str, list[dict[str, Any]]]:
    """Return, for each item with a form, its reference and alternatives as values, the reference first."""
    known = {
        item.id: [answer.text for answer in exercise.known_answers[item.id] if answer.why in _RIGHT]
        for item in form_items(exercise)
    }
    values: dict[str, list[dict[str, Any]]] = {item: [] for item in known}
    for place in range(max(map(len, known.values()), default=0)):
        sheet = {item: texts[place] for item, texts in known.items() if place < len(texts)}
        notebook = answered_notebook(exercise, FIRST_LANGUAGE, sheet)
        with Session(
            isolation=choose_isolation("auto"),
            files=exercise.files(),
            language=FIRST_LANGUAGE,
            limits=Limits(),
        ) as session:
            for cell in notebook.cells:
                if cell.cell_type == "code":
                    session.run(cell.source)
            for item in sheet:
                names = [field.name for field in exercise.form(item)]
                values[item].append({name: session.ask(expression=name) for name in names})
    return values


_RIGHT = ("reference", "alternative")


def guesses(exercise: Exercise, item: Item, count: int, seed: int = 0) -> Iterator[dict[str, Any]]:
    """Yield random answers that the form allows; half of the selections are of a size that is drawn first."""
    generator = np.random.default_rng(seed)
    resolve = entry_reader(exercise.data)
    for _ in range(count):
        yield {field.name: _guess(field, generator, resolve) for field in exercise.form(item.id)}


def strategies(exercise: Exercise, item: Item) -> dict[str, dict[str, Any]]:
    """Return the answers of somebody who fills in a form without reading it."""
    resolve = entry_reader(exercise.data)
    fields = exercise.form(item.id)
    return {
        name: {field.name: _thoughtless(field, name, resolve) for field in fields}
        for name in ("blank", "everything", "first of each", "reversed")
    }


def _ids(field: Any, part: str, resolve: Resolve) -> list[str]:
    return [entry.id for entry in resolve(getattr(field, part))]


def _guess(field: FormField, generator: np.random.Generator, resolve: Resolve) -> Any:
    match field.widget:
        case "choose-one":
            return str(generator.choice(_ids(field, "options", resolve)))
        case "choose-each":
            options = _ids(field, "options", resolve)
            return {row: str(generator.choice(options)) for row in _ids(field, "rows", resolve)}
        case "choose-several":
            options = _ids(field, "options", resolve)
            if generator.random() < 0.5:
                return [option for option in options if generator.random() < 0.5]
            return _drawn(options, generator)
        case "arrange":
            return _drawn(_ids(field, "options", resolve), generator)
        case "number":
            low, high = field.low or 0.0, 100.0 if field.high is None else field.high
            return round(float(generator.uniform(low, high)), 2 if high - low <= 10 else 0)
        case "table":
            rows = int(generator.integers(field.least, (field.most or field.least + 5) + 1))
            return [_record(field.columns, generator, resolve) for _ in range(rows)]
        case "record":
            return _record(field.fields, generator, resolve)
    return "…"


def _record(fields: Sequence[FormField], generator: np.random.Generator, resolve: Resolve) -> dict[str, Any]:
    return {field.name: _guess(field, generator, resolve) for field in fields}


def _drawn(options: list[str], generator: np.random.Generator) -> list[str]:
    size = int(generator.integers(1, len(options) + 1))
    return [str(option) for option in generator.permutation(options)[:size]]


def _thoughtless(field: FormField, strategy: str, resolve: Resolve) -> Any:
    if strategy == "blank":
        return {"number": None, "table": [], "record": {}, "choose-several": [], "arrange": []}.get(
            field.widget, ""
        )
    backwards = strategy == "reversed"
    if field.widget == "table":
        row = {column.name: _thoughtless(column, strategy, resolve) for column in field.columns}
        return [row] * max(1, field.least)
    if field.widget == "record":
        return {part.name: _thoughtless(part, strategy, resolve) for part in field.fields}
    if field.widget == "number":
        return field.high if backwards else field.low or 0
    if field.widget in ("text", "app"):
        return "…"
    options = _ids(field, "options", resolve)
    options = options[::-1] if backwards else options
    if field.widget == "choose-each":
        return dict.fromkeys(_ids(field, "rows", resolve), options[0])
    if field.widget == "choose-one":
        return options[0]
    return options if strategy in ("everything", "reversed") else options[:1]
