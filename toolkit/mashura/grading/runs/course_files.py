"""Files of a course as a class run reads and writes them: hand-ins, and graded copies."""

from __future__ import annotations

import json
import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

from mashura.grading.exercise.exercise import Exercise
from mashura.grading.runs.evaluation import HandIn

_TIME = "timestamp.txt"


class CourseFiles:
    """The files of one assignment in a course."""

    def __init__(self, course: Path, exercise: Exercise) -> None:
        self._course = course
        self._exercise = exercise
        self._notebook = f"{exercise.name}.ipynb"
        self.folder = course / "submitted"

    def trainees(self) -> list[str]:
        """Return who has handed in, in order."""
        return sorted(path.parent.name for path in self.folder.glob(f"*/{self._exercise.name}"))

    def submitted(self, trainee: str) -> Path:
        """Return the folder of a hand-in."""
        return self.folder / trainee / self._exercise.name

    def hand_in(self, trainee: str, run: int = 0, seed: int = 0) -> HandIn:
        """Return what decides the mark of a hand-in: the notebook and the files of apps."""
        folder = self.submitted(trainee)
        paths = [folder / name for name in (self._notebook, *self._exercise.app_files)]
        files = {path.name: path.read_bytes() for path in paths if path.is_file() and not path.is_symlink()}
        return HandIn(trainee=trainee, files=files, run=run, seed=seed)

    def time(self, trainee: str) -> datetime | None:
        """Return when it was handed in, in UTC without saying so, as nbgrader keeps it."""
        try:
            text = (self.submitted(trainee) / _TIME).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        try:
            return datetime.strptime(text, "%Y-%m-%d %H:%M:%S.%f UTC")
        except ValueError:
            pass
        from nbgrader.utils import parse_utc

        try:
            time: datetime | None = parse_utc(text)
        except (ValueError, OverflowError):
            return None
        return time

    def is_graded(self, trainee: str) -> bool:
        """Return whether there is a graded copy."""
        return (self._graded(trainee) / self._notebook).is_file()

    def graded_metadata(self, trainee: str) -> dict[str, Any]:
        """Return what the graded copy says of itself: language, feedback by item, repairs."""
        text = (self._graded(trainee) / self._notebook).read_text(encoding="utf-8")
        metadata: dict[str, Any] = json.loads(text)["metadata"]["mashura"]
        return metadata

    def write_graded(self, trainee: str, notebook: str) -> None:
        """Replace the graded copy, from which feedback is made, by a complete one as nbgrader writes it."""
        place = self._graded(trainee)
        fresh = place.with_name(f".{place.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        for folder in (self.submitted(trainee), self._course / "source" / self._exercise.name):
            for path in folder.iterdir():
                if path.is_file() and not path.is_symlink() and path.suffix != ".ipynb":
                    _replace(fresh / path.name, path.read_bytes())
        (fresh / self._notebook).write_text(notebook, encoding="utf-8")
        for path in fresh.iterdir():
            path.chmod(0o444)
        shutil.rmtree(place, ignore_errors=True)
        fresh.rename(place)

    def _graded(self, trainee: str) -> Path:
        return self._course / "autograded" / trainee / self._exercise.name


def _replace(path: Path, content: bytes) -> None:
    if path.exists():
        os.unlink(path)
    path.write_bytes(content)
