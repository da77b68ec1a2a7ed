"""Wrong answers in the words of the form, and the messages that follow from them."""

from __future__ import annotations

from mashura.grading.class_report.gain import learning_gain
from mashura.grading.class_report.hand_ins import Remark
from mashura.grading.class_report.wrong_answers import misunderstandings, wrong_choices
from mashura.i18n import LANGUAGES, use_language

NAME, DOORS, LEVELS = "m01-is-it-participation", "m01-open-doors", "m01-levels"
RIGHT = {"youth": "portal", "workers": "whatsapp", "older": "majlis", "shopkeepers": "portal"}


def doors(make, trainee, points, **changes):
    return make.hand_in(
        NAME, trainee, make.result(DOORS, points, 4.0, values={"opening": {**RIGHT, **changes}})
    )


def test_a_wrong_option_is_said_in_words_of_each_language(make):
    exercise = make.exercise(NAME)
    hand_ins = [
        doors(make, "a", 4.0),
        doors(make, "b", 2.0, older="radio"),
        doors(make, "c", 2.0, older="radio"),
    ]
    for language in LANGUAGES:
        (choice,) = wrong_choices(exercise, DOORS, hand_ins, language)
        (field,) = exercise.forms[language][DOORS]
        labels = {option["id"]: option["label"] for option in (*field["options"], *field["rows"])}
        assert (choice.entry, choice.chosen) == (labels["older"], labels["radio"])
        assert (choice.count, choice.share) == (2, 2 / 3)


def test_an_answer_that_got_full_marks_is_never_called_wrong(make):
    hand_ins = [
        doors(make, "a", 4.0),
        doors(make, "b", 4.0, older="call_centre"),
        doors(make, "c", 2.0, youth=""),
    ]
    assert wrong_choices(make.exercise(NAME), DOORS, hand_ins, "en") == ()


def test_without_any_right_answer_nothing_is_called_wrong(make):
    assert wrong_choices(make.exercise(NAME), DOORS, [doors(make, "a", 2.0, older="radio")], "en") == ()


def levels(make, trainee, points, *remarks):
    return make.hand_in(NAME, trainee, make.result(LEVELS, points, 5.0, remarks=remarks))


def test_messages_are_counted_over_both_languages_and_name_the_most_frequent_entries(make):
    exercise = make.exercise(NAME)
    (field,) = exercise.forms["en"][LEVELS]
    first, second = (row["id"] for row in field["rows"][:2])

    def remark(*entries):
        return Remark(key="m01-levels-telling", params={"entries": [*entries]})

    hand_ins = [
        levels(make, "a", 3.0, remark(second)),
        levels(make, "b", 3.0, remark(first, second)),
        levels(make, "c", 5.0, Remark(key="m01-levels-right", params={})),
        levels(make, "d", 0.0, Remark(key="grading-answer-empty", params={})),
    ]
    with use_language("ar"):
        (wrong,) = misunderstandings(exercise, LEVELS, hand_ins, "ar")
    labels = {row["id"]: row["label"] for row in exercise.forms["ar"][LEVELS][0]["rows"]}
    assert (wrong.trainees, wrong.share, wrong.first) == (("a", "b"), 0.5, 2)
    assert 0 <= wrong.advice.find(labels[second][:20]) < wrong.advice.find(labels[first][:20])


def test_a_course_without_both_tests_has_no_gain(make):
    assert learning_gain(make.records((make.exercise(NAME),), doors(make, "a", 4.0))) is None


def test_who_took_one_test_only_is_named_and_left_out_of_the_gain(make):
    before, after = make.exercise("m00-pre-test"), make.exercise("m03-post-test")

    def test(exercise, trainee, points):
        return make.hand_in(exercise.name, trainee, *(make.result(item, points) for item in exercise.items))

    gain = learning_gain(
        make.records(
            (before, after),
            *(test(before, name, points) for name, points in (("a", 0.5), ("b", 1.0), ("left", 0.0))),
            *(test(after, name, points) for name, points in (("a", 1.5), ("b", 1.5), ("new", 2.0))),
        )
    )
    assert (gain.n, gain.only_before, gain.only_after) == (2, ("left",), ("new",))
    assert (gain.before, gain.after, gain.before_of_dropouts) == (0.375, 0.75, 0.0)
    assert gain.normalised == 0.6
    assert gain.effect_size is None
    assert {(item.before, item.after) for item in gain.items} == {(0.375, 0.75)}


PLAN, MATRIX = "m03-plan-a-consultation", "m03-fill-matrix"
ROW = {"channel": "c1", "purposes": ["promote"], "languages": ["ar", "en"], "segments": ["s1"]}
OTHER_ROW = {"channel": "c2", "purposes": ["collect"], "languages": ["ur"], "segments": ["s2"]}


def matrix(make, trainee, points, *rows):
    return make.hand_in(PLAN, trainee, make.result(MATRIX, points, 5.0, values={"matrix": [*rows]}))


def test_wrong_cells_of_a_table_are_named_by_row_and_column_and_counted(make):
    exercise = make.exercise(PLAN)
    hand_ins = [
        matrix(make, "a", 5.0, ROW, OTHER_ROW),
        matrix(make, "b", 3.0, OTHER_ROW, {**ROW, "languages": ["ar"]}),
        matrix(make, "c", 3.0, {**ROW, "languages": ["ar", "ur"]}, OTHER_ROW),
    ]
    for language in LANGUAGES:
        (field,) = exercise.forms[language][MATRIX]
        columns = {column["name"]: column for column in field["columns"]}
        channel = next(one["label"] for one in columns["channel"]["options"] if one["id"] == "c1")
        labels = {one["id"]: one["label"] for one in columns["languages"]["options"]}
        found = wrong_choices(exercise, MATRIX, hand_ins, language)
        assert {choice.entry for choice in found} == {f"{channel}: {columns['languages']['title']}"}
        assert [choice.count for choice in found] == [2, 1]
        assert labels["en"] in found[0].chosen
        assert found[1].chosen == labels["ur"]


def test_a_row_that_is_missing_or_too_many_is_named_once(make):
    exercise = make.exercise(PLAN)
    hand_ins = [
        matrix(make, "a", 5.0, ROW, OTHER_ROW),
        matrix(make, "b", 2.0, ROW, {**OTHER_ROW, "channel": "c3"}),
    ]
    (field,) = exercise.forms["en"][MATRIX]
    labels = {one["id"]: one["label"] for one in field["columns"][0]["options"]}
    found = wrong_choices(exercise, MATRIX, hand_ins, "en")
    assert {choice.entry for choice in found} == {field["title"]}
    assert len(found) == 2
    assert labels["c3"] in [choice.chosen for choice in found]
    assert any(labels["c2"] in choice.chosen and choice.chosen != labels["c2"] for choice in found)


def test_an_empty_table_and_rows_that_are_no_rows_are_no_wrong_answers(make):
    hand_ins = [
        matrix(make, "a", 5.0, ROW, OTHER_ROW),
        matrix(make, "b", 0.0),
        matrix(make, "c", 0.0, "c1", None, 3),
    ]
    assert wrong_choices(make.exercise(PLAN), MATRIX, hand_ins, "en") == ()
