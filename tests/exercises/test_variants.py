"""Variants: what a class draws from its secret is the same in both languages, fair, and no other class's.

Everything is made from the exercises' forms, pools and known answers, over many secrets, in this process.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
from collections import Counter
from functools import cache
from statistics import mean

import pytest

from mashura.course.checks.terms import badly_written
from mashura.course.sources.glossary import unused_words
from mashura.grading import exercise_names, load_exercise
from mashura.grading.exercise.drawing import draw
from mashura.grading.exercise.exercise import _drawing
from mashura.grading.exercise.handout import answered_notebook, handout_notebook
from mashura.grading.exercise.pools import groups_of
from mashura.grading.proof.guessing import form_items, guesses, score, strategies
from mashura.i18n import LANGUAGES

SECRETS = [f"class {number}" for number in range(30)]
PAIRS = [(known, asked) for known in SECRETS[:16] for asked in SECRETS[:16] if known != asked]
# Exercises whose items are drawn; the others have the order of rows and options only.
DRAWN = [name for name in exercise_names() if load_exercise(name).variant.pools.cases]
drawn = pytest.mark.parametrize("name", DRAWN)
# By how much a whole key of another class may beat a guess on average, and what an exercise's keys may earn
# at most; what they may earn for whoever looks for the same words.
MARGIN_OF_A_KEY, MOST_BY_KEYS, MOST_BY_ANOTHERS_WORDS = 0.10, 1 / 3, 0.5
MOST_BY_PLACE = 0.15


@cache
def variant(name, secret):
    return load_exercise(name, secret=secret)


@cache
def reference(name, secret):
    """The values of every form when the references are run, in this process: they are our own code."""
    exercise = variant(name, secret)
    known = {item: answers[0].text for item, answers in exercise.known_answers.items()}
    scope = {"display": lambda *shown: None}
    with contextlib.chdir(exercise.data if exercise.data.is_dir() else "."), own_modules(exercise.data):
        for cell in answered_notebook(exercise, "en", known).cells:
            if cell.cell_type == "code":
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(cell.source, scope)
    return {
        item.id: {field.name: plain(scope[field.name]) for field in exercise.form(item.id)}
        for item in form_items(exercise)
    }


def drawn_items(exercise):
    return [item for item in form_items(exercise) if item.id in exercise.drawn_items]


@contextlib.contextmanager
def own_modules(folder):
    """Import the helper modules of a class's folder, and forget them afterwards."""
    before = {*sys.modules}
    sys.path.insert(0, str(folder))
    yield
    sys.path.remove(str(folder))
    for name in {path.stem for path in folder.glob("*.py")} - before:
        sys.modules.pop(name, None)


def plain(value):
    if hasattr(value, "item"):
        return value.item()
    return sorted(value) if isinstance(value, set) else value


@drawn
def test_the_references_of_every_class_earn_full_marks(name):
    for secret in SECRETS:
        exercise = variant(name, secret)
        for item in form_items(exercise):
            answer = reference(name, secret)[item.id]
            assert score(exercise, item, answer) == item.points, (secret, item.id, answer)


@drawn
def test_both_languages_of_a_class_have_the_same_code_forms_and_variant(name):
    for secret in SECRETS[:10]:
        first, second = (handout_notebook(variant(name, secret), language) for language in LANGUAGES)
        assert first.metadata.mashura.variant == second.metadata.mashura.variant != "book"
        for one, other in zip(first.cells, second.cells, strict=True):
            if one.cell_type == "code":
                assert one.source == other.source
                assert ids_of(one) == ids_of(other)


def ids_of(cell):
    fields = cell.metadata.get("mashura", {}).get("form", {}).get("fields", [])
    return [
        [[entry["id"] for entry in field[part]] for part in ("rows", "options") if part in field]
        for field in fields
    ]


@pytest.mark.parametrize("name", exercise_names())
def test_no_text_of_a_class_has_an_open_placeholder(name):
    for secret in [None, *SECRETS[:5]]:
        exercise = load_exercise(name, secret=secret)
        for language in LANGUAGES:
            notebook = handout_notebook(exercise, language)
            assert "{{" not in json.dumps(notebook), (secret, language)
        for answers in exercise.known_answers.values():
            assert not any("{{" in answer.text for answer in answers)


@drawn
def test_numbers_in_the_questions_are_the_same_in_both_languages(name):
    for secret in SECRETS[:10]:
        exercise = variant(name, secret)
        values = [exercise.variant.prose_values(language) for language in LANGUAGES]
        for key in values[0]:
            numbers = [re.findall(r"\d+", text[key]) for text in values]
            assert numbers[0] == numbers[1], key


@drawn
def test_classes_differ(name):
    draws = [variant(name, secret).variant.draw for secret in SECRETS]
    assert len({draw.digest for draw in draws}) == len(SECRETS)
    for item in drawn_items(load_exercise(name)):
        shown = {
            json.dumps(
                [
                    [*variant(name, secret).words(item.id).values()],
                    variant(name, secret).variant.draw.values,
                ]
            )
            for secret in SECRETS
        }
        assert len(shown) > len(SECRETS) / 2, item.id


@drawn
def test_ids_tell_nothing_where_entries_are_drawn(name):
    exercise = variant(name, SECRETS[0])
    for item in form_items(exercise):
        for key in exercise.item_variant(item.id).keys.values():
            ids = [entry for group in key.groups for entry in group.entries]
            assert len({*ids}) == len(ids)
            assert all(re.fullmatch(r"k\d+", entry) for entry in ids), item.id


@drawn
def test_every_class_gets_as_many_entries_of_each_key_as_the_book(name):
    book = load_exercise(name)
    for item in form_items(book):
        for field, key in book.item_variant(item.id).keys.items():
            wanted = Counter({(group.place, group.slip): len(group.entries) for group in key.groups})
            for secret in SECRETS:
                groups = variant(name, secret).item_variant(item.id).keys[field].groups
                got = Counter({(group.place, group.slip): len(group.entries) for group in groups})
                assert +got == +wanted, (item.id, secret)


@drawn
def test_pools_hold_half_as_many_entries_again_as_are_drawn(name):
    book = load_exercise(name)
    for item in form_items(book):
        for field, key in book.item_variant(item.id).keys.items():
            shown = sum(len(group.entries) for group in key.groups)
            held = {
                entry
                for case in book.variant.pools.cases[item.id]
                if field in case.pools
                for group in groups_of(case.pools[field])
                for entry in group.entries
            }
            assert len(held) >= 1.5 * shown, (item.id, field)


def test_no_class_meets_an_entry_or_a_number_of_its_pre_test_again_in_its_post_test():
    for secret in SECRETS:
        before, after = variant("m00-pre-test", secret), variant("m03-post-test", secret)
        for first, second in zip(form_items(before), form_items(after), strict=True):
            # What follows from an index is said in the same words of other numbers.
            if {*before.item_variant(first.id).keys} - {"claims"}:
                texts = [
                    {words for entry, words in exercise.words(item.id).items() if entry.startswith("k")}
                    for exercise, item in ((before, first), (after, second))
                ]
                assert texts[0]
                assert not texts[0] & texts[1], (secret, first.id)
        numbers = [exercise.variant.draw.values for exercise in (before, after)]
        for names in (("lowest", "highest", "gained"), ("reached", "visited", "registered")):
            assert [numbers[0][name] for name in names] != [numbers[1][name] for name in names], secret


@drawn
def test_the_key_of_another_class_is_worth_no_more_than_a_guess(name):
    worth = {}
    for known, asked in PAIRS:
        exercise = variant(name, asked)
        for item in drawn_items(exercise):
            points = score(exercise, item, reference(name, known)[item.id])
            worth.setdefault(item.id, []).append(points / item.points)
    over = {}
    for item, shares in worth.items():
        by_guessing = mean(
            score(variant(name, secret), variant(name, secret).item(item), guess)
            / variant(name, secret).item(item).points
            for secret in SECRETS[:4]
            for guess in guesses(variant(name, secret), variant(name, secret).item(item), 40)
        )
        if mean(shares) > by_guessing + MARGIN_OF_A_KEY:
            over[item] = (round(mean(shares), 2), round(by_guessing, 2))
    assert over == {}


@drawn
def test_no_two_classes_are_alike_in_a_whole_exercise(name):
    for known, asked in PAIRS:
        exercise = variant(name, asked)
        items = drawn_items(exercise)
        points = sum(score(exercise, item, reference(name, known)[item.id]) for item in items)
        assert points <= MOST_BY_KEYS * sum(item.points for item in items), (known, asked)


@drawn
def test_even_the_words_of_another_class_s_key_answer_little(name):
    worth = {}
    for known, asked in PAIRS:
        exercise, other = variant(name, asked), variant(name, known)
        for item in drawn_items(exercise):
            answer = by_words(exercise, other, item.id, reference(name, known)[item.id])
            worth.setdefault(item.id, []).append(score(exercise, item, answer) / item.points)
    shares = {item: round(mean(values), 2) for item, values in worth.items()}
    assert {item: share for item, share in shares.items() if share > MOST_BY_ANOTHERS_WORDS} == {}


def by_words(exercise, other, item, answer):
    """Another class's answer, carried over to the entries that have the same words."""
    ids = {words: entry for entry, words in exercise.words(item).items()}
    carried = {entry: ids.get(words) for entry, words in other.words(item).items()}
    translated = {}
    for name, value in answer.items():
        if isinstance(value, dict):
            value = {carried[row]: option for row, option in value.items() if carried[row]}
        elif isinstance(value, list):
            value = [carried[entry] for entry in value if isinstance(entry, str) and carried.get(entry)]
        translated[name] = value
    return translated


@drawn
def test_guessing_earns_hardly_anything_in_any_class(name):
    for secret in SECRETS[:6]:
        exercise = variant(name, secret)
        for item in form_items(exercise):
            earned = [score(exercise, item, guess) for guess in guesses(exercise, item, 60)]
            assert mean(earned) <= 0.2 * item.points, (secret, item.id)


@drawn
def test_filling_in_by_place_earns_hardly_anything_on_average_over_classes(name):
    earned = {}
    for secret in SECRETS:
        exercise = variant(name, secret)
        for item in drawn_items(exercise):
            for strategy, answer in strategies(exercise, item).items():
                earned.setdefault((item.id, strategy), []).append(score(exercise, item, answer) / item.points)
    assert {key: mean(shares) for key, shares in earned.items() if mean(shares) > MOST_BY_PLACE} == {}


@drawn
@pytest.mark.parametrize("language", LANGUAGES)
def test_pools_are_written_like_everything_else(name, language):
    words = load_exercise(name).variant.pools.words
    text = "\n\n".join(entry[language] for entries in words.values() for entry in entries.values())
    assert badly_written(text, language) == []
    assert [word for word, _ in unused_words(text, language)] == []


@drawn
def test_words_of_a_pool_are_written_once(name):
    words = load_exercise(name).variant.pools.words
    for item, entries in words.items():
        for language in LANGUAGES:
            told = Counter(entry[language] for entry in entries.values())
            assert [text for text, times in told.items() if times > 1] == [], item


@drawn
def test_a_class_has_the_values_of_the_book_and_tables_of_the_same_names(name):
    book = load_exercise(name)
    for secret in SECRETS[:5]:
        assert {*variant(name, secret).variant.draw.values} == {*book.variant.draw.values}
        assert {*variant(name, secret).files()} == {*book.files()}


@drawn
def test_the_same_secret_draws_the_same(name):
    pinned = variant(name, SECRETS[0]).variant
    drawers = getattr(_drawing(load_exercise(name).folder, pinned.pools.lead), "DRAWS", {})
    assert draw(name, pinned.written, pinned.pools, drawers, SECRETS[0]) == pinned.draw
