"""The instructor's page, from "make a course" to "give out certificates": its commands, in their order."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from pypdf import PdfReader

from mashura.course.progress.marks import Mark, mark_tag
from mashura.course.progress.progress import ExerciseProgress, read_progress
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.traces import leave_trace
from mashura.grading import load_exercise
from mashura.grading.course.roster import Roster
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.i18n import LANGUAGES
from mashura.paths import content

NAME = "m01-is-it-participation"
# Whom the page gives an extension.
SALMA = "Salma Al Ketbi"
pytestmark = pytest.mark.slow


def commands(language: str) -> list[list[str]]:
    """Return the commands of the page, in their order."""
    text = content("docs", f"instructor-guide.{language}.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def hand_in(drop: Path) -> None:
    """Write what two trainees send; Omar leaves the written answers open, so nobody has to mark his."""
    exercise = load_exercise(NAME)
    written = {item.id: "أسهمت المشورة، وهذا دليلها." for item in exercise.items if item.kind == "write"}
    for trainee, language, answers in ((SALMA, "ar", written), ("omar", "en", {})):
        (drop / trainee).mkdir(parents=True)
        notebook = answered_notebook(exercise, language, answers)
        (drop / trainee / f"{NAME}.ipynb").write_text(dump(notebook), encoding="utf-8")


def finish_the_course(workspace: Path) -> None:
    """Leave in a workspace what a trainee who passed everything has left there."""
    (workspace / ".mashura").mkdir(parents=True)
    (workspace / ".mashura" / "manifest.json").write_text("{}", encoding="utf-8")
    for part in read_progress(workspace).required:
        if isinstance(part, ExerciseProgress):
            folder = workspace / "ar" / "exercises" / part.id / "feedback" / "2026-12-22"
            folder.mkdir(parents=True)
            mark = mark_tag(Mark(exercise=part.id, score=48, most=60, waiting=0))
            page = f'<!doctype html>\n<html lang="ar"><head>{mark}</head></html>'
            (folder / f"{part.id}.html").write_text(page, encoding="utf-8")
        else:
            leave_trace(workspace, "run", part.id)
            for question in read_questions(questions_path(part.id)):
                leave_trace(workspace, "answered", part.id, question)


def desk_opens(command: list[str], folder: Path) -> None:
    """Start the desk as the page says, open it, and end it as Ctrl-C does."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command, "--no-browser"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    try:
        said = "".join(process.stdout.readline() for _ in range(3))
        address = re.search(r"http://\S+", said)
        assert address, said
        with urllib.request.urlopen(address[0], timeout=60) as answer:
            assert NAME in answer.read().decode("utf-8")
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_both_languages_give_the_same_commands() -> None:
    def without_names(language: str) -> list[list[str]]:
        return [
            [word for word in command if word.isascii() and " " not in word] for command in commands(language)
        ]

    first, *others = map(without_names, LANGUAGES)
    assert all(other == first for other in others)


@pytest.mark.parametrize("language", ["ar"])
def test_every_command_of_the_page_runs_in_its_order(language: str, tmp_path: Path) -> None:
    hand_in(tmp_path / "drop")
    finish_the_course(tmp_path / "workspace")
    ran = []
    for command in commands(language):
        assert command[0] == "mashura"
        if command[1] == "formgrader":
            desk_opens(command, tmp_path)
        else:
            done = subprocess.run(
                [sys.executable, "-m", *command, "--lang", language],
                cwd=tmp_path,
                capture_output=True,
                encoding="utf-8",
                check=False,
                env={**os.environ, "PYTHONUTF8": "1"},
            )
            assert done.returncode == 0, (command, done.stderr)
        ran.append(" ".join(word for word in command[1:3] if word.isalpha()))
    assert {"exercises build", "grade spring", "publish spring", "class spring", "course certificate"} <= {
        *ran
    }
    assert (tmp_path / "spring" / "feedback" / "omar" / NAME / f"{NAME}.html").is_file()
    (salma,) = Roster(tmp_path / "spring").of(SALMA)
    assert not (tmp_path / "spring" / "feedback" / salma).exists(), "her written answers wait"
    for name in ("class.html", "class.xlsx", "marks.xlsx", "marks.csv"):
        assert (tmp_path / name).stat().st_size > 0
    assert len(PdfReader(tmp_path / "certificate.pdf").pages) == 1
