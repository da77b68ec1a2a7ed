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
