"""A trainee's workspace, and what she does in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mashura.course.progress.marks import Mark, mark_tag
from mashura.course.progress.progress import ExerciseProgress, read_progress
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.traces import leave_trace
from mashura.grading import load_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.i18n import LANGUAGES, Language

EXERCISE = "m01-is-it-participation"


class Trainee:
    """She has a workspace with one exercise in both languages."""

    def __init__(self, workspace: Path) -> None:
        self.workspace = workspace
        (workspace / ".mashura").mkdir(parents=True)
        (workspace / ".mashura" / "manifest.json").write_text("{}", encoding="utf-8")
        for language in LANGUAGES:
            self.fill_in({}, language)

    def part(self, name: str) -> Any:
        return next(part for part in read_progress(self.workspace).parts if part.id == name)

    def notebook(self, language: Language = "ar", exercise: str = EXERCISE) -> Path:
        return self.workspace / language / "exercises" / exercise / f"{exercise}.ipynb"

    def fill_in(
        self, answers: Mapping[str, str], language: Language = "ar", exercise: str = EXERCISE
    ) -> None:
        """Save the exercise's notebook with these answers by item."""
        path = self.notebook(language, exercise)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dump(answered_notebook(load_exercise(exercise), language, answers)), encoding="utf-8")

    def run_cells(self, lesson: str, done: int, of: int, language: Language = "ar") -> None:
        """Save a lesson of which some cells have run."""
        module = lesson.partition("-")[0]
        cells = [
            {
                "cell_type": "code",
                "id": f"{module}-{number}",
                "source": "1",
                "outputs": [],
                "execution_count": number + 1 if number < done else None,
            }
            for number in range(of)
        ]
        path = self.workspace / language / f"{lesson}.ipynb"
        path.write_text(json.dumps({"cells": cells}), encoding="utf-8")

    def answer_all(self, lesson: str) -> None:
        for question in read_questions(questions_path(lesson)):
            leave_trace(self.workspace, "answered", lesson, question)

    def get_mark(
        self, share: float, exercise: str = EXERCISE, language: Language = "ar", waiting: float = 0
    ) -> None:
        """Put a feedback page below the exercise's folder, as instructors have always returned them."""
        page = feedback_page_with(Mark(exercise=exercise, score=60 * share, most=60, waiting=waiting))
        folder = self.notebook(language, exercise).parent / "feedback" / "2026-11-22"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{exercise}.html").write_text(page, encoding="utf-8")

    def pass_everything(self) -> None:
        """All that the certificate asks for: no test is answered."""
        for part in read_progress(self.workspace).required:
            if isinstance(part, ExerciseProgress):
                self.get_mark(0.8, part.id)
            else:
                leave_trace(self.workspace, "run", part.id)
                self.answer_all(part.id)


def feedback_page_with(mark: Mark, language: Language = "ar") -> str:
    return f'<!doctype html>\n<html lang="{language}"><head>{mark_tag(mark)}</head></html>'


@pytest.fixture
def trainee(tmp_path: Path) -> Trainee:
    return Trainee(tmp_path / "workspace")


@pytest.fixture
def page_with() -> Any:
    """What makes a feedback page that holds a mark."""
    return feedback_page_with
