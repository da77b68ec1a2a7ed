"""Answers in the words of their forms: each kind of field, and values that do not fit it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.grading import exercise_names, load_exercise
from mashura.grading.marking.form_words import answer_words
from mashura.grading.marking.model_answers import model_answer, model_texts

OPTIONS = [{"id": "yes_id", "label": "Yes"}, {"id": "no_id", "label": "No"}]
ROWS = [{"id": "row_a", "label": "Row A"}, {"id": "row_b", "label": "Row B"}]
ONE = {"name": "x", "title": "Title", "widget": "choose-one", "options": OPTIONS}
COLUMNS = [{**ONE, "name": "fits"}, {"name": "days", "title": "Days", "widget": "number", "unit": "days"}]
WIDGETS = [
    ONE,
    {**ONE, "widget": "choose-several"},
    {**ONE, "widget": "arrange"},
    {**ONE, "widget": "choose-each", "rows": ROWS},
    {"name": "x", "title": "T", "widget": "number", "unit": "days"},
    {"name": "x", "title": "T", "widget": "text"},
    {"name": "x", "title": "T", "widget": "table", "columns": COLUMNS},
    {"name": "x", "title": "T", "widget": "record", "fields": COLUMNS},
    {"name": "x", "title": "T", "widget": "app", "file": "my-plan.json"},
]


@pytest.mark.parametrize(
    ("widget", "value", "words"),
    [
        ("choose-one", "yes_id", ["Yes"]),
        ("choose-several", ["yes_id", "no_id"], ["<ul>", "Yes", "No"]),
        ("arrange", ["no_id", "yes_id"], ["<ol><li><bdi>No</bdi></li><li><bdi>Yes</bdi></li></ol>"]),
        ("choose-each", {"row_a": "yes_id"}, ["Row A", "Yes", "Row B", "–"]),
        ("number", 3.5, ["3.5", "days"]),
        ("number", 0, ["0"]),
        ("number", 0.1 + 0.2, ["0.3"]),
        ("text", "one\ntwo <b>", ["one", "two &lt;b&gt;"]),
        ("table", [{"fits": "yes_id", "days": 2}], ["Title", "Days", "Yes", "2"]),
        ("record", {"fits": "no_id", "days": None}, ["Title", "No", "–"]),
        ("app", "my-plan.json", ["my-plan.json"]),
    ],
)
def test_each_kind_of_field_is_shown_by_its_words(widget, value, words):
    field = next(field for field in WIDGETS if field["widget"] == widget)
    page = answer_words({"x": value}, [field], "en")
    assert all(word in page for word in words), page
    assert not any(code in page for code in ("yes_id", "no_id", "row_a", "row_b"))


@pytest.mark.parametrize("value", [None, "", " ", [], {}])
def test_nothing_is_called_nothing(value):
    for field in WIDGETS[:-1]:
        assert "No answer" in answer_words({"x": value}, [field], "en")


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(value=PLAIN, field=st.sampled_from(WIDGETS))
def test_whatever_was_written_is_shown_as_harmless_text(value, field):
    page = answer_words({"x": value}, [field], "ar")
    assert "<script" not in page


@pytest.mark.parametrize("name", [name for name in exercise_names() if not name.endswith("-test")])
def test_every_question_has_a_model_answer_and_a_reason_in_both_languages(name):
    exercise = load_exercise(name)
    assert set(model_texts(exercise)) == {item.id for item in exercise.items}
    for item in exercise.items:
        for language in ("ar", "en"):
            model = model_answer(exercise, item.id, language)
            assert model.why or model.looked_for
            assert model.values or model.text or model.code
