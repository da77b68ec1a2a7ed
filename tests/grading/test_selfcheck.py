"""Self-checks speak about form only, in the reader's language."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from mashura.grading import selfcheck
from mashura.i18n import LANGUAGES, use_language


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_read_in_the_direction_of_their_language(language):
    with use_language(language):
        page = selfcheck.ids(["a"], known=["a"])._repr_html_()
    assert f'dir="{"rtl" if language == "ar" else "ltr"}" lang="{language}"' in page


@pytest.mark.parametrize("value", [[], 5, None, ["x"], ["a", "x"], [1], [""]])
def test_a_list_of_the_wrong_form_is_not_good(value):
    assert not selfcheck.ids(value, known=["a", "b"]).good


def test_right_and_wrong_answers_of_good_form_look_the_same():
    assert repr(selfcheck.ids(["a"], known=["a", "b"])) == repr(selfcheck.ids(["b"], known=["a", "b"]))


def test_a_count_can_be_asked_for():
    assert not selfcheck.ids(["a"], known=["a", "b"], count=2).good
    assert selfcheck.ids(["a", "b"], known=["a", "b"], count=2).good


@pytest.mark.parametrize(
    "value", [0.5, 1, 0, np.float64(0.2), np.int64(1), "٠٫٥", "0,5", Decimal("0.5"), Fraction(1, 2)]
)
def test_numbers_of_any_library_are_numbers(value):
    assert selfcheck.number(value, 0, 1).good


@pytest.mark.parametrize("value", [None, "half", True, float("nan"), 2, [0.5], np.array([1, 2])])
def test_other_things_are_no_numbers_in_range(value):
    assert not selfcheck.number(value, 0, 1).good


def test_a_plan_names_the_field_that_it_does_not_know():
    with use_language("en"):
        note = selfcheck.plan({"timelines": {}})
    assert not note.good
    assert '"timelines"' in repr(note)
    assert selfcheck.plan({"timeline": {"duration_days": 30}}).good


def test_trainees_text_in_a_note_is_escaped():
    assert "<b>" not in selfcheck.ids(["<b>"], known=["a"])._repr_html_()


def test_parts_of_the_answer_are_marked_so_that_a_form_can_name_them():
    with use_language("en"):
        note = selfcheck.sorting({"page": "inform", "poll": "", "poll_two": ""}, options=["inform"])
    shown = note._repr_html_()
    assert '<code class="mashura-id">poll</code>' in shown
    assert '<code class="mashura-id">poll_two</code>' in shown
    assert "<code" not in repr(note)


UNTOUCHED = [
    lambda: selfcheck.ids([], known=["a"]),
    lambda: selfcheck.ids([""], known=["a"]),
    lambda: selfcheck.sorting({"page": "", "poll": ""}, options=["inform"]),
    lambda: selfcheck.number(None, 0, 1),
    lambda: selfcheck.plan({}),
    lambda: selfcheck.plan({"timeline": {"duration_days": None}, "channels": []}),
]


@pytest.mark.parametrize("check", UNTOUCHED)
def test_an_untouched_template_is_not_filled_in_yet(check):
    with use_language("en"):
        note = check()
    assert not note.good
    assert note.lines == ["Not filled in yet."]


def test_every_entry_that_is_blank_or_unknown_is_named():
    answer = {
        "page": "inform",
        "poll": "",
        "talk": "nothing",
        "vote": "Inform",
        "form": "infrm",
        "vot2": "ask",
    }
    with use_language("en"):
        note = selfcheck.sorting(
            answer, options=["inform", "ask"], rows=["page", "poll", "talk", "vote", "form"]
        )
    assert len(note.lines) == 3
    assert note.ids == ["poll", "talk"]
    for word in ("poll", '"nothing"', '"vot2"'):
        assert word in repr(note)


def test_a_part_of_an_answer_is_named_and_marked():
    with use_language("en"):
        note = selfcheck.number(None, 0, 1, name="index_b")
    assert note.lines == ["index_b: Not filled in yet."]
    assert '<code class="mashura-id">index_b</code>' in note._repr_html_()
