"""What a trainee has opened, run and passed, and the certificate."""

import dataclasses
import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from mashura.cli import main
from mashura.course.progress.certificate import make_certificate
from mashura.course.progress.marks import Mark, mark_tag
from mashura.course.progress.progress import PASS_SHARE, read_progress
from mashura.course.progress.wording import progress_record, state_words
from mashura.course.questions import ask
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.traces import find_workspace, leave_trace, read_traces, was_run
from mashura.course.sources.outline import course_modules
from mashura.errors import InputError
from mashura.i18n import LANGUAGES

EXERCISE = "m03-plan-a-consultation"


@pytest.fixture
def workspace(tmp_path) -> Path:
    folder = tmp_path / "workspace"
    (folder / ".mashura").mkdir(parents=True)
    (folder / ".mashura" / "manifest.json").write_text("{}", encoding="utf-8")
    for language in LANGUAGES:
        (folder / language / "exercises" / EXERCISE).mkdir(parents=True)
    return folder


def lesson(workspace, name="m00-welcome"):
    return next(part for part in read_progress(workspace).parts if part.id == name)


def answer_all(workspace, name):
    for question in read_questions(questions_path(name)):
        leave_trace(workspace, "answered", name, question)


def return_mark(workspace, share, language="ar", exercise=EXERCISE):
    page = f"<html><head>{mark_tag(Mark(exercise=exercise, score=60 * share, most=60))}</head></html>"
    folder = workspace / language / "exercises" / exercise / "feedback" / "2026-11-22"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{exercise}.html").write_text(page, encoding="utf-8")


def pass_everything(workspace):
    for module in course_modules():
        for part in module.lessons:
            leave_trace(workspace, "run", part.header.id)
            answer_all(workspace, part.header.id)
        for exercise in module.exercises:
            return_mark(workspace, 0.8, exercise=exercise.header.id)


def test_a_new_workspace_shows_nothing_done(workspace):
    progress = read_progress(workspace)
    assert progress.passed == 0
    assert not any(part.opened or part.share for part in progress.parts)


def test_a_lesson_is_passed_when_it_was_run_and_all_its_questions_are_right(workspace):
    leave_trace(workspace, "opened", "m00-welcome")
    assert (lesson(workspace).opened, lesson(workspace).run) == (True, False)
    answer_all(workspace, "m00-welcome")
    assert not lesson(workspace).passed
    leave_trace(workspace, "run", "m00-welcome")
    assert lesson(workspace).passed
    assert lesson(workspace).share == 1
    assert not lesson(workspace, "m02-readiness-gate").opened


def test_answers_to_questions_that_no_longer_exist_do_not_count(workspace):
    leave_trace(workspace, "answered", "m00-welcome", "no-such-question")
    assert lesson(workspace).answered == 0


def test_a_saved_notebook_that_was_run_counts_without_any_trace(workspace):
    cell = {"cell_type": "code", "id": "m00-first", "source": "1", "execution_count": 1, "outputs": []}
    path = workspace / "en" / "m00-welcome.ipynb"
    path.write_text(json.dumps({"cells": [{**cell, "execution_count": None}]}), encoding="utf-8")
    assert not lesson(workspace).run
    path.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    assert lesson(workspace).run


def test_an_error_in_a_lessons_cell_is_not_run_and_one_in_a_cell_of_ones_own_does_not_matter():
    cell = {"cell_type": "code", "id": "m00-first", "source": "1", "execution_count": 1, "outputs": []}
    failed = {**cell, "outputs": [{"output_type": "error"}]}
    assert not was_run({"cells": [cell, failed]}, "m00-welcome")
    assert was_run({"cells": [cell, {**failed, "id": "8f3a"}]}, "m00-welcome")
    assert not was_run({"cells": []}, "m00-welcome")


def test_a_thing_is_written_down_once_and_a_line_that_was_cut_off_costs_only_itself(workspace):
    leave_trace(workspace, "opened", "m00-welcome")
    leave_trace(workspace, "opened", "m00-welcome")
    assert len(read_traces(workspace)) == 1
    with (workspace / ".mashura" / "progress.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"at": "2026-11-22T07:')
    leave_trace(workspace, "run", "m00-welcome")
    assert [trace.did for trace in read_traces(workspace)] == ["opened", "run"]


def test_a_workspace_that_cannot_be_written_stops_no_lesson(tmp_path):
    (tmp_path / ".mashura").write_text("a file in the way", encoding="utf-8")
    leave_trace(tmp_path, "opened", "m00-welcome")


def test_a_right_answer_is_noted_in_the_workspace_and_a_wrong_one_is_not(workspace, monkeypatch):
    monkeypatch.chdir(workspace / "ar")
    question = next(
        q for q in read_questions(questions_path("m00-welcome")).values() if hasattr(q, "choices")
    )
    right = next(n for n, choice in enumerate(question.choices) if choice.right)
    box = ask("m00-welcome", question.id)
    _, _, choices, button, _ = box.children
    choices.index = (right + 1) % len(question.choices)
    button.click()
    assert read_traces(workspace) == []
    choices.index = right
    button.click()
    assert [(t.did, t.part, t.question) for t in read_traces(workspace)] == [
        ("answered", "m00-welcome", question.id)
    ]


def test_outside_a_workspace_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert find_workspace(tmp_path) is None
    question = next(
        q for q in read_questions(questions_path("m00-welcome")).values() if hasattr(q, "choices")
    )
    box = ask("m00-welcome", question.id)
    box.children[2].index = next(n for n, choice in enumerate(question.choices) if choice.right)
    box.children[3].click()
    assert list(tmp_path.iterdir()) == []


def test_an_exercise_is_passed_by_its_best_returned_mark(workspace):
    assert lesson(workspace, EXERCISE).mark is None
    return_mark(workspace, PASS_SHARE - 0.05, "en")
    assert not lesson(workspace, EXERCISE).passed
    assert "55%" in state_words(lesson(workspace, EXERCISE), "en")
    return_mark(workspace, PASS_SHARE, "ar")
    assert lesson(workspace, EXERCISE).passed


def test_the_feedback_of_another_exercise_does_not_count(workspace):
    return_mark(workspace, 1.0, exercise="m09-something-else")
    assert lesson(workspace, EXERCISE).mark is None


@pytest.mark.parametrize(("language", "words"), [("ar", "شهادة إتمام"), ("en", "Certificate of completion")])
def test_who_has_passed_everything_gets_a_certificate_of_one_page(workspace, language, words):
    pass_everything(workspace)
    progress = read_progress(workspace)
    assert progress.complete
    name = {"ar": "مريم سالم", "en": "Maryam Salem"}[language]
    page = make_certificate(progress, f"  {name} ", "بلدية المنارة", date(2026, 11, 22), language)
    reader = PdfReader(BytesIO(page))
    assert len(reader.pages) == 1
    text = " ".join(reader.pages[0].extract_text().split())
    assert "48 / 60" in text
    assert "2026" in text
    if language == "en":
        assert words in text
        assert name in text


def test_before_that_it_is_refused_with_what_comes_first(workspace):
    leave_trace(workspace, "run", "m00-welcome")
    answer_all(workspace, "m00-welcome")
    return_mark(workspace, 0.8, exercise="m00-pre-test")
    with pytest.raises(InputError) as caught:
        make_certificate(read_progress(workspace), "A", "B", date(2026, 11, 22), "en")
    assert caught.value.key == "progress-certificate-not-yet"
    assert caught.value.params["first"] == "What is digital participation?"


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_a_certificate_needs_a_name(workspace, name):
    pass_everything(workspace)
    with pytest.raises(InputError) as caught:
        make_certificate(read_progress(workspace), name, "B", date(2026, 11, 22), "en")
    assert caught.value.key == "progress-certificate-blank"


def test_what_is_typed_stays_text_in_the_certificate(workspace):
    pass_everything(workspace)
    page = make_certificate(
        read_progress(workspace), '#panic("x") $a$ *b*', '#read("/etc/passwd")', date(2026, 11, 22), "en"
    )
    assert '#panic("x") $a$ *b*' in PdfReader(BytesIO(page)).pages[0].extract_text().replace(
        "“", '"'
    ).replace("”", '"')


def test_thirteen_modules_still_fit_one_page(workspace):
    pass_everything(workspace)
    progress = read_progress(workspace)
    many = dataclasses.replace(progress, modules=(progress.modules * 4)[:13])
    page = make_certificate(many, "Maryam", "Municipality", date(2026, 11, 22), "ar")
    assert len(PdfReader(BytesIO(page)).pages) == 1


def test_the_commands_tell_the_progress_and_write_the_certificate(workspace, tmp_path, capsys):
    assert main(["course", "progress", "--workspace", str(workspace / "ar"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == progress_record(read_progress(workspace))
    out = tmp_path / "certificate.pdf"
    command = ["course", "certificate", "--workspace", str(workspace), "--name", "A", "--entity", "B"]
    assert main([*command, "--out", str(out), "--lang", "en"]) == 2
    assert "no certificate yet" in capsys.readouterr().err
    assert not out.exists()
    pass_everything(workspace)
    assert main([*command, "--out", str(out), "--lang", "en"]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_no_workspace_is_named(tmp_path, capsys):
    assert main(["course", "progress", "--workspace", str(tmp_path), "--lang", "en"]) == 2
    assert str(tmp_path) in capsys.readouterr().err
