"""A generated class of sixty: real hand-ins, grading, feedback, overview. What was planted is found."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from io import BytesIO
from itertools import combinations

import openpyxl
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from scipy.stats import spearmanr

from mashura.cli import main
from mashura.grading import build_exercises
from mashura.grading.class_report.document import class_report_bytes
from mashura.grading.class_report.gain import AFTER, BEFORE
from mashura.grading.class_report.hand_ins import read_class
from mashura.grading.class_report.overview import class_overview
from mashura.grading.course.building import alembic_on_path, course_config
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.deadlines import extend, set_deadline
from mashura.grading.course.intake import collect
from mashura.grading.proof.generated_class import generate_class
from mashura.i18n import LANGUAGES, use_language

SIZE, SECOND_TEST, SEED = 60, 24, 4
ABSENT = {"absent-1": ("فاطمة", "الكعبي"), "absent-2": ("Omar", "Al Ali")}
RECEIVED = datetime(2026, 3, 10, 12, tzinfo=UTC)
# 30 hours before; one trainee was given until after it, another until six hours before.
DUE, LATER, STILL_LATE = "2026-03-09 06:00", "2026-03-11 06:00", "2026-03-10 06:00"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    course = folder / "course"
    # The same variant of the exercises in each run of the tests.
    (course / "private").mkdir(parents=True)
    (course / "private" / "secret").write_text("class of sixty", encoding="ascii")
    build_exercises(course, [BEFORE, AFTER])
    exercises = {exercise.name: exercise.exercise for exercise in read_class(course).exercises}
    set_deadline(course, AFTER, DUE, lost_per_day=10)
    for name, size, improvement in ((BEFORE, SIZE, 0.0), (AFTER, SECOND_TEST, 1.0)):
        drawn = generate_class(exercises[name], SIZE, SEED, improvement=improvement)
        drop = folder / f"drop-{name}"
        drawn.write_drop(drop)
        for archive in sorted(drop.iterdir())[size:]:
            archive.unlink()
        collect(drop, course, name, at=RECEIVED)
        if name == AFTER:
            extend(course, AFTER, ["trainee-000"], until=LATER, reason="ill")
            extend(course, AFTER, ["trainee-001"], until=STILL_LATE, reason="travelling")
        marks = grade_class(course, name).trainees
        assert [sheet.trainee for sheet in marks if sheet.problem] == []
    with alembic_on_path():
        feedback = NbGraderAPI(config=course_config(course)).generate_feedback(BEFORE, "trainee-000")
    assert feedback["success"], feedback
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        for trainee, (first, last) in ABSENT.items():
            book.update_or_create_student(trainee, first_name=first, last_name=last)
    return course


@pytest.fixture(scope="module")
def drawn(course):
    exercise = next(each.exercise for each in read_class(course).exercises if each.name == BEFORE)
    return generate_class(exercise, SIZE, SEED)


@pytest.fixture(scope="module")
def overview(course):
    with use_language("en"):
        return class_overview(course)


@pytest.fixture(scope="module")
def pre_test(overview):
    return next(analysis for analysis in overview.analyses if analysis.exercise == BEFORE)


def test_the_planted_difficulties_are_recovered(pre_test, drawn):
    measured = {item.item: item.difficulty.value for item in pre_test.items}
    assert measured.keys() == drawn.expected.keys()
    assert spearmanr([drawn.expected[item] for item in measured], [*measured.values()])[0] >= 0.95


def test_every_mark_is_the_one_that_the_known_answer_deserves(course, drawn):
    for hand_in in read_class(course).graded(BEFORE):
        marks = {item: result.points for item, result in hand_in.results.items()}
        assert marks == {item: answer.score for item, answer in drawn.answers[hand_in.trainee].items()}


def test_the_planted_bad_question_is_the_one_to_look_at(pre_test, drawn):
    assert [item.item for item in pre_test.items if item.concern == "reversed"] == [drawn.reversed_item]
    least = min(pre_test.items, key=lambda item: item.discrimination.value)
    assert least.item == drawn.reversed_item
    assert least.alpha_without.value > pre_test.alpha.value


def test_the_planted_group_is_a_reason_to_talk_and_nobody_else_is(overview, drawn):
    assert overview.groups == (drawn.copying,)
    assert {(pair.first, pair.second) for pair in overview.similar} == {*combinations(drawn.copying, 2)}


def test_who_has_not_started_is_known_by_name(overview):
    absent = [trainee.name for trainee in overview.trainees if trainee.state == "not-started"]
    assert absent == [" ".join(name) for name in ABSENT.values()]


def test_who_stopped_after_the_first_test_is_stuck_there(overview):
    progress = {trainee.trainee: trainee for trainee in overview.trainees}
    stopped = progress["trainee-040"]
    assert (stopped.state, stopped.obstacle.exercise, stopped.obstacle.reason) == (
        "stuck",
        AFTER,
        "not-handed-in",
    )
    assert stopped.obstacle.since == datetime(2026, 3, 9, 6, tzinfo=UTC)


def test_an_extension_makes_a_hand_in_less_late_or_not_late(overview):
    progress = {trainee.trainee: trainee.results.get(AFTER) for trainee in overview.trainees}
    hours = {
        name: progress[name].seconds_late / 3600 for name in ("trainee-000", "trainee-001", "trainee-002")
    }
    assert hours == {"trainee-000": 0, "trainee-001": 6, "trainee-002": 30}
    assert [progress[name].reason for name in hours] == ["ill", "travelling", ""]
    # A day that has begun costs a tenth of the points.
    earned = {name: progress[name].points + progress[name].penalty for name in hours}
    costs = {name: progress[name].penalty / earned[name] for name in hours}
    assert costs == pytest.approx({"trainee-000": 0, "trainee-001": 0.1, "trainee-002": 0.2}, abs=0.005)


def test_the_gain_is_of_those_who_took_both_tests(overview):
    gain = overview.gain
    assert gain.n == SECOND_TEST
    assert gain.only_before == tuple(f"trainee-{number:03d}" for number in range(SECOND_TEST, SIZE))
    assert gain.only_after == ()
    # Everybody became more able by one standard deviation of ability.
    assert gain.difference.low > 0
    assert gain.effect_size.low > 0.2
    assert 0 < gain.normalised < 1
    assert [item.item for item in gain.items] == [
        item.removeprefix("m00-pre-") for item in pre_test_items(overview)
    ]


def pre_test_items(overview):
    return [
        item.item for analysis in overview.analyses if analysis.exercise == BEFORE for item in analysis.items
    ]


def test_wrong_choices_are_said_in_the_words_of_the_form(overview):
    ids = {
        option["id"]
        for exercise in read_class(overview.course).exercises
        for fields in exercise.forms["en"].values()
        for field in fields
        for option in field.get("options", ())
    }
    choices = [choice for item in overview.items for choice in item.wrong_choices]
    assert len(choices) > 20
    assert not {choice.chosen for choice in choices} & ids
    assert all(0 < choice.share <= 1 for choice in choices)


def test_the_first_failing_check_comes_with_its_advice(pre_test):
    for item in pre_test.items:
        first = item.first_failing
        assert first.key.startswith((item.item, "grading-"))
        assert first.advice
        assert not re.search(r"\{|\$", first.advice)


def test_the_command_prints_stable_json(course, overview, capsys):
    assert main(["class", str(course), "--json", "--lang", "en"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert {"trainees", "items", "alpha", "gain", "similar"} <= printed.keys()
    assert {"item", "n", "difficulty", "discrimination", "first_failing"} <= printed["items"][0].keys()
    assert printed["alpha"] == pytest.approx(overview.main_analysis.alpha.value, abs=1e-6)
    assert [pair[:2] for pair in printed["similar"]] == [
        [pair.first, pair.second] for pair in overview.similar
    ]
    assert all(0 < share <= 1 for _, _, share in printed["similar"])
    shares = {
        trainee["trainee"]: trainee["results"][BEFORE]["share"]
        for trainee in printed["trainees"]
        if trainee["results"]
    }
    assert shares == pytest.approx(
        {trainee.trainee: trainee.results[BEFORE].share for trainee in overview.trainees if trainee.results},
        abs=1e-6,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_whole_in_each_language(course, language):
    with use_language(language):
        made = class_overview(course, now=datetime.now(UTC))
    page = class_report_bytes(made, "html").decode()
    assert f'lang="{language}"' in page
    assert not re.search(r"(src|href)=[\"'](?!#|data:)", page)
    assert page.count("<img") == 5
    assert "فاطمة الكعبي" in page
    assert not re.search(r"m0\d-(pre|post)-", page)
    book = openpyxl.load_workbook(BytesIO(class_report_bytes(made, "xlsx")))
    # The first sheet is the page's head.
    assert len(book.sheetnames) == 1 + page.count("<section")
    assert all(sheet.sheet_view.rightToLeft == (language == "ar") for sheet in book.worksheets)
