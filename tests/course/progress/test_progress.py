"""What a trainee has opened, run, answered, filled in, handed in and passed."""

import json
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.cli import main
from mashura.course.progress.handing_in import hand_in
from mashura.course.progress.marks import Mark, mark_tag, read_mark
from mashura.course.progress.progress import PASS_SHARE, ExerciseProgress, read_progress
from mashura.course.progress.wording import mark_words, module_words, progress_record, state_words
from mashura.course.questions import ask
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.traces import find_workspace, leave_trace, read_traces, was_run

LESSON = "m00-welcome"
EXERCISE = "m01-is-it-participation"
PRE_TEST = "m00-pre-test"


def test_a_new_workspace_shows_nothing_done(trainee):
    progress = read_progress(trainee.workspace)
    assert progress.passed == 0
    assert progress.share == 0
    assert not any(part.opened or part.share for part in progress.parts)


def test_a_lesson_is_passed_when_it_was_run_and_all_its_questions_are_right(trainee):
    leave_trace(trainee.workspace, "opened", LESSON)
    assert (trainee.part(LESSON).opened, trainee.part(LESSON).run) == (True, False)
    trainee.answer_all(LESSON)
    assert not trainee.part(LESSON).passed
    leave_trace(trainee.workspace, "run", LESSON)
    assert trainee.part(LESSON).passed
    assert trainee.part(LESSON).share == 1
    assert not trainee.part("m02-readiness-gate").opened


def test_each_cell_that_ran_is_counted_of_the_language_that_is_further(trainee):
    trainee.run_cells(LESSON, 2, 5, "ar")
    trainee.run_cells(LESSON, 3, 5, "en")
    lesson = trainee.part(LESSON)
    assert (lesson.cells_run, lesson.cells, lesson.opened, lesson.run) == (3, 5, True, False)
    assert "3 of 5 cells" in state_words(lesson, "en")


def test_the_overall_progress_moves_with_whatever_is_done(trainee):
    def share() -> float:
        return read_progress(trainee.workspace).share

    shares = [share()]
    leave_trace(trainee.workspace, "opened", LESSON)
    shares.append(share())
    trainee.run_cells(LESSON, 1, 5)
    shares.append(share())
    leave_trace(trainee.workspace, "answered", LESSON, next(iter(read_questions(questions_path(LESSON)))))
    shares.append(share())
    trainee.fill_in({"m01-reply": "شكراً لفريقكم."})
    shares.append(share())
    hand_in(trainee.workspace, EXERCISE, "ar", "مريم")
    shares.append(share())
    trainee.get_mark(0.8)
    shares.append(share())
    assert all(earlier < later for earlier, later in pairwise(shares)), shares


def test_answers_to_questions_that_no_longer_exist_do_not_count(trainee):
    leave_trace(trainee.workspace, "answered", LESSON, "no-such-question")
    assert trainee.part(LESSON).answered == 0


def test_a_saved_notebook_that_was_run_counts_without_any_trace(trainee):
    trainee.run_cells(LESSON, 0, 1)
    assert not trainee.part(LESSON).run
    trainee.run_cells(LESSON, 1, 1)
    assert trainee.part(LESSON).run


def test_an_error_in_a_lessons_cell_is_not_run_and_one_in_a_cell_of_ones_own_does_not_matter():
    cell = {"cell_type": "code", "id": "m00-first", "source": "1", "execution_count": 1, "outputs": []}
    failed = {**cell, "outputs": [{"output_type": "error"}]}
    assert not was_run({"cells": [cell, failed]}, LESSON)
    assert was_run({"cells": [cell, {**failed, "id": "8f3a"}]}, LESSON)
    assert not was_run({"cells": []}, LESSON)


def test_cells_for_analysts_need_not_be_run():
    cell = {"cell_type": "code", "id": "m00-first", "source": "1", "execution_count": 1, "outputs": []}
    deeper = {**cell, "execution_count": None, "metadata": {"tags": ["analysts"]}}
    assert was_run({"cells": [cell, deeper]}, LESSON)


def test_a_thing_is_written_down_once_and_a_line_that_was_cut_off_costs_only_itself(trainee):
    leave_trace(trainee.workspace, "opened", LESSON)
    leave_trace(trainee.workspace, "opened", LESSON)
    assert len(read_traces(trainee.workspace)) == 1
    with (trainee.workspace / ".mashura" / "progress.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"at": "2026-11-22T07:')
    leave_trace(trainee.workspace, "run", LESSON)
    assert [trace.did for trace in read_traces(trainee.workspace)] == ["opened", "run"]


def test_a_workspace_that_cannot_be_written_stops_no_lesson(tmp_path):
    (tmp_path / ".mashura").write_text("a file in the way", encoding="utf-8")
    leave_trace(tmp_path, "opened", LESSON)


def test_a_right_answer_is_noted_in_the_workspace_and_a_wrong_one_is_not(trainee, monkeypatch):
    monkeypatch.chdir(trainee.workspace / "ar")
    question = next(q for q in read_questions(questions_path(LESSON)).values() if hasattr(q, "choices"))
    right = next(n for n, choice in enumerate(question.choices) if choice.right)
    box = ask(LESSON, question.id)
    _, _, choices, button, _ = box.children
    choices.index = (right + 1) % len(question.choices)
    button.click()
    assert read_traces(trainee.workspace) == []
    choices.index = right
    button.click()
    assert [(t.did, t.part, t.question) for t in read_traces(trainee.workspace)] == [
        ("answered", LESSON, question.id)
    ]


def test_outside_a_workspace_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert find_workspace(tmp_path) is None
    question = next(q for q in read_questions(questions_path(LESSON)).values() if hasattr(q, "choices"))
    box = ask(LESSON, question.id)
    box.children[2].index = next(n for n, choice in enumerate(question.choices) if choice.right)
    box.children[3].click()
    assert list(tmp_path.iterdir()) == []


def test_an_exercise_shows_what_is_filled_in_then_that_it_is_handed_in_then_its_mark(trainee):
    assert not trainee.part(EXERCISE).opened
    trainee.fill_in({"m01-reply": "We thank your team."}, "en")
    exercise = trainee.part(EXERCISE)
    assert exercise.filled == 1
    assert state_words(exercise, "en") == f"Filled in: 1 of {exercise.questions} questions"
    hand_in(trainee.workspace, EXERCISE, "en", "Maryam", datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
    assert "22 November 2026" in state_words(trainee.part(EXERCISE), "en")
    trainee.get_mark(0.5, waiting=8)
    words = state_words(trainee.part(EXERCISE), "en")
    assert "30 of 60 points, with 8 still waiting for your instructor" in words
    assert "hand in again" in words


def test_an_exercise_is_passed_by_its_best_returned_mark(trainee):
    assert trainee.part(EXERCISE).mark is None
    trainee.get_mark(PASS_SHARE - 0.05, language="en")
    assert not trainee.part(EXERCISE).passed
    trainee.get_mark(PASS_SHARE, language="ar")
    assert trainee.part(EXERCISE).passed
    assert (trainee.workspace / trainee.part(EXERCISE).page).is_file()


def test_the_feedback_of_another_exercise_does_not_count(trainee):
    trainee.get_mark(1.0, exercise="m09-something-else")
    assert trainee.part(EXERCISE).mark is None


def test_nobody_passes_or_fails_a_test(trainee):
    trainee.get_mark(0.2, PRE_TEST)
    test = trainee.part(PRE_TEST)
    assert not test.required
    assert state_words(test, "en") == "Marked: 12 of 60 points"
    assert test not in read_progress(trainee.workspace).required


def test_the_next_step_goes_through_the_modules_and_past_what_waits_for_the_instructor(trainee):
    def following() -> str:
        part = read_progress(trainee.workspace).next_part
        return part.id if part else ""

    reached = []
    while name := following():
        reached.append(name)
        if isinstance(trainee.part(name), ExerciseProgress):
            trainee.fill_in({}, exercise=name)
            hand_in(trainee.workspace, name, "ar", "مريم")
        else:
            leave_trace(trainee.workspace, "run", name)
            trainee.answer_all(name)
    assert reached == [part.id for part in read_progress(trainee.workspace).parts]
    trainee.get_mark(0.2)
    assert following() == EXERCISE


def test_a_test_that_was_passed_over_is_not_the_next_step(trainee):
    leave_trace(trainee.workspace, "run", LESSON)
    trainee.answer_all(LESSON)
    assert read_progress(trainee.workspace).next_part.id == PRE_TEST
    leave_trace(trainee.workspace, "opened", "m01-what-participation-is")
    assert read_progress(trainee.workspace).next_part.id == "m01-what-participation-is"


def test_a_module_says_how_many_of_its_parts_are_passed(trainee):
    module = read_progress(trainee.workspace).modules[0]
    assert module_words(module, "en") == "Parts passed: 0 of 1"
    leave_trace(trainee.workspace, "run", LESSON)
    trainee.answer_all(LESSON)
    assert module_words(read_progress(trainee.workspace).modules[0], "en") == "Passed"


@given(
    quarters=st.integers(0, 400),
    most=st.integers(1, 100),
    waiting=st.integers(0, 20),
)
def test_a_mark_is_read_as_it_was_written(quarters, most, waiting):
    mark = Mark(exercise="m01-x", score=quarters / 4, most=most, waiting=waiting)
    assert read_mark(f"<head>{mark_tag(mark)}</head>") == mark


@pytest.mark.parametrize(("score", "shown"), [(12, "12"), (12.5, "12.5"), (12.25, "12.25")])
def test_points_are_shown_without_empty_decimals(score, shown):
    assert mark_words(Mark(exercise="m01", score=score, most=20), "en") == f"{shown} of 20 points"


def test_the_command_tells_the_progress(trainee, capsys):
    trainee.fill_in({"m01-reply": "نشكر فريقكم."})
    assert main(["course", "progress", "--workspace", str(trainee.workspace / "ar"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == progress_record(read_progress(trainee.workspace))


def test_a_folder_that_is_no_workspace_is_named(tmp_path, capsys):
    assert main(["course", "progress", "--workspace", str(tmp_path), "--lang", "en"]) == 2
    assert str(tmp_path) in capsys.readouterr().err
