"""Every item is scored fairly: properties over guesses, permutations and single changes of right answers.

All of them are made from the item's form and its known answers, so a new exercise is covered at once.
"""

from __future__ import annotations

import json
from functools import cache
from itertools import combinations, islice, permutations
from typing import Any

import pytest

from mashura.course.sources.forms import entry_reader
from mashura.grading import exercise_names, load_exercise
from mashura.grading.proof.guessing import form_items, guesses, right_answers, score, strategies
from mashura.i18n import LANGUAGES

MOST_BY_GUESSING = 0.10
GUESSES, ORDERS = 300, 720
# Ways of filling in that go by the place of an entry.
OF_PLACE = ("first of each", "reversed")
# A check that asks the simulator is slow.
GUESSES_OF_DESIGN = 15
TO_ARABIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")

# Each item as it is written and, where a class has other entries, numbers or tables, in the variant of one.
ITEMS = [
    (name, secret, item.id)
    for name in exercise_names()
    for secret in (None, "a class")
    for item in form_items(load_exercise(name))
    if secret is None or item.id in load_exercise(name).drawn_items
]
items = pytest.mark.parametrize(
    ("name", "secret", "identifier"),
    ITEMS,
    ids=[f"{item}-{'drawn' if secret else 'book'}" for _, secret, item in ITEMS],
)


@cache
def right_values(name, secret):
    return right_answers(load_exercise(name, secret=secret))


class Judged:
    """An item with its form, its right answers, and the points of any answer."""

    def __init__(self, name: str, secret: str | None, identifier: str) -> None:
        self.exercise = load_exercise(name, secret=secret)
        self.item = self.exercise.item(identifier)
        self.fields = self.exercise.form(identifier)
        self.right = right_values(name, secret)[identifier]
        self.reference = self.right[0]
        self._right = {self._same(answer) for answer in self.right}

    def points(self, answer: dict[str, Any]) -> float:
        return score(self.exercise, self.item, answer)

    def ids(self, field: Any, part: str) -> list[str]:
        entries = entry_reader(self.exercise.data)(getattr(field, part))
        return [entry.id for entry in entries]

    def is_right(self, answer: dict[str, Any]) -> bool:
        """Whether an answer is one of the right ones; the order of a selection does not matter."""
        return self._same(answer) in self._right

    def _same(self, answer: dict[str, Any]) -> str:
        selections = {field.name for field in self.fields if field.widget == "choose-several"}
        return json.dumps(
            {name: sorted(value) if name in selections else value for name, value in sorted(answer.items())},
            sort_keys=True,
        )

    def changed(self) -> list[tuple[str, dict[str, Any]]]:
        """The reference with one entry changed, and the name of the field in which it is."""
        answers = []
        for field in self.fields:
            for value in self._changes(field, self.reference[field.name]):
                answers.append((field.name, {**self.reference, field.name: value}))
        return answers

    def _changes(self, field: Any, value: Any) -> list[Any]:
        if field.widget == "choose-one":
            return [option for option in self.ids(field, "options") if option != value]
        if field.widget == "choose-several":
            return [
                [entry for entry in value if entry != option] if option in value else [*value, option]
                for option in self.ids(field, "options")
            ]
        if field.widget == "choose-each":
            return [
                {**value, row: option}
                for row in value
                for option in self.ids(field, "options")
                if option != value[row]
            ]
        return []


@items
def test_guessing_earns_hardly_anything(name, secret, identifier):
    judged = Judged(name, secret, identifier)
    count = GUESSES_OF_DESIGN if judged.item.kind == "design" else GUESSES
    earned = [judged.points(guess) for guess in guesses(judged.exercise, judged.item, count)]
    assert sum(earned) / len(earned) <= MOST_BY_GUESSING * judged.item.points


@items
def test_filling_in_without_reading_earns_hardly_anything(name, secret, identifier):
    judged = Judged(name, secret, identifier)
    for strategy, answer in strategies(judged.exercise, judged.item).items():
        takes_first = strategy == "everything" and any(f.widget == "choose-one" for f in judged.fields)
        if secret and (strategy in OF_PLACE or takes_first):
            # A class's order is drawn, so it is the mean over classes that counts: test_variants.py.
            continue
        assert judged.points(answer) <= MOST_BY_GUESSING * judged.item.points, strategy


@items
def test_every_right_answer_gets_full_marks(name, secret, identifier):
    judged = Judged(name, secret, identifier)
    for answer in judged.right:
        assert judged.points(answer) == judged.item.points, answer


@items
def test_one_wrong_entry_costs_that_entry_and_never_the_item(name, secret, identifier):
    judged = Judged(name, secret, identifier)
    for field, answer in judged.changed():
        if judged.is_right(answer):
            continue
        points = judged.points(answer)
        assert points < judged.item.points, (field, answer)
        if len(judged.fields) > 1 or next(iter(judged.fields)).widget != "choose-one":
            assert points > 0, (field, answer)


@items
def test_a_wrong_answer_never_outranks_one_that_is_nearer_to_the_right_one(name, secret, identifier):
    judged = Judged(name, secret, identifier)
    entries = [
        field for field in judged.fields if field.widget in ("choose-one", "choose-each", "choose-several")
    ]
    if len(judged.right) > 1 and any(field.widget == "choose-each" for field in entries):
        # Where several distributions are right, the nearest one need not be the reference.
        entries = [] if len({*judged._right}) > 1 else entries
    for guess in guesses(judged.exercise, judged.item, 40 if entries else 0, seed=1):
        before = judged.points(guess)
        for field in entries:
            given, wanted = guess[field.name], judged.reference[field.name]
            if field.widget == "choose-one":
                nearer = [wanted]
            elif field.widget == "choose-each":
                nearer = [{**given, row: wanted[row]} for row in wanted]
            else:
                nearer = [
                    [entry for entry in given if entry != option] for option in given if option not in wanted
                ]
                nearer += [[*given, option] for option in wanted if option not in given]
            for value in nearer:
                answer = {**guess, field.name: value}
                assert judged.points(answer) >= before, (guess, answer)


@items
def test_an_order_that_no_right_answer_has_earns_at_most_half(name, secret, identifier):
    judged = Judged(name, secret, identifier)
    for field in judged.fields:
        if field.widget != "arrange":
            continue
        orders = [answer[field.name] for answer in judged.right]
        # What every right answer keeps: the more of them are known, the fewer pairs.
        kept = {*combinations(orders[0], 2)}.intersection(*({*combinations(order, 2)} for order in orders))
        most = judged.item.points * (1 - 1 / (2 * len(judged.fields)))
        for order in islice(permutations(orders[0]), ORDERS):
            if not kept <= {*combinations(order, 2)}:
                points = judged.points({**judged.reference, field.name: [*order]})
                assert points <= most, (order, kept - {*combinations(order, 2)})


@items
def test_the_form_of_an_answer_costs_nothing(name, secret, identifier):
    judged = Judged(name, secret, identifier)
    ways = {
        "case": lambda word: word.upper(),
        "blanks": lambda word: f" {word} ",
        "hyphens": lambda word: word.replace("_", "-"),
        "spaces": lambda word: word.replace("_", " "),
    }
    for language in LANGUAGES:
        words = judged.exercise.words(identifier)
        place = LANGUAGES.index(language)
        ways[f"words in {language}"] = lambda word, place=place, words=words: words.get(word, (word, word))[
            place
        ]
    for way, change in ways.items():
        assert judged.points(rewritten(judged, change)) == judged.item.points, way


def rewritten(judged, change):
    answer = {}
    for field in judged.fields:
        value = judged.reference[field.name]
        if field.widget == "choose-one":
            value = change(value)
        elif field.widget in ("choose-several", "arrange"):
            value = [change(entry) for entry in value]
        elif field.widget == "choose-each":
            value = {change(row): change(option) for row, option in value.items()} | {"note": "x"}
        elif field.widget == "number":
            value = str(value).translate(TO_ARABIC)
        answer[field.name] = value
    return answer


@items
def test_an_unreadable_entry_costs_that_entry_only(name, secret, identifier):
    judged = Judged(name, secret, identifier)
    for field in judged.fields:
        value = judged.reference[field.name]
        if field.widget == "choose-each":
            row = next(iter(value))
            answer = {**judged.reference, field.name: {**value, row: "؟؟"}}
        elif field.widget in ("choose-several", "arrange"):
            # One unreadable word beside all right ones takes nothing away.
            answer = {**judged.reference, field.name: [*value, "؟؟"]}
        elif len(judged.fields) > 1 and field.widget in ("number", "choose-one"):
            answer = {**judged.reference, field.name: "؟؟"}
        else:
            continue
        assert judged.points(answer) > 0, (field.name, answer)
