"""A trainee's progress (S230): what she opened, ran and passed, read from her own workspace.

A lesson is passed when all its code cells have run without error and all its questions were answered right.
An exercise is passed when the instructor's feedback page, saved anywhere below the exercise's folder, shows
at least :data:`PASS_SHARE` of its points.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from mashura.course.progress.marks import Mark, read_mark
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.traces import Trace, find_workspace, read_traces, was_run
from mashura.course.sources.outline import Part, course_modules
from mashura.course.sources.source import Bilingual
from mashura.errors import InputError
from mashura.i18n import LANGUAGES

# Assumption: an exercise is passed with this share of its points.
PASS_SHARE = 0.6


@dataclass(frozen=True, kw_only=True)
class LessonProgress:
    """Progress in one lesson: ``answered`` of ``questions`` were answered right."""

    id: str
    title: Bilingual
    minutes: int
    opened: bool
    run: bool
    questions: int
    answered: int

    @property
    def passed(self) -> bool:
        """Whether all cells were run and all questions answered right."""
        return self.run and self.answered == self.questions

    @property
    def share(self) -> float:
        """Share done, 0-1: opening, running and each question count as one step."""
        return (self.opened + self.run + self.answered) / (2 + self.questions)


@dataclass(frozen=True, kw_only=True)
class ExerciseProgress:
    """Progress in one exercise; ``mark`` is None until its feedback page is there."""

    id: str
    title: Bilingual
    minutes: int
    opened: bool
    mark: Mark | None

    @property
    def passed(self) -> bool:
        """Whether the mark reaches :data:`PASS_SHARE`."""
        return self.mark is not None and self.mark.share >= PASS_SHARE

    @property
    def share(self) -> float:
        """Share done, 0-1."""
        return 1.0 if self.passed else 0.5 if self.mark else 0.25 * self.opened


@dataclass(frozen=True, kw_only=True)
class ModuleProgress:
    """Progress in one module."""

    id: str
    title: Bilingual
    lessons: tuple[LessonProgress, ...]
    exercises: tuple[ExerciseProgress, ...]

    @property
    def parts(self) -> tuple[LessonProgress | ExerciseProgress, ...]:
        """Lessons, then exercises."""
        return (*self.lessons, *self.exercises)


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Progress of one trainee in the whole course."""

    modules: tuple[ModuleProgress, ...]

    @property
    def parts(self) -> tuple[LessonProgress | ExerciseProgress, ...]:
        """Lessons and exercises of all modules."""
        return tuple(part for module in self.modules for part in module.parts)

    @property
    def passed(self) -> int:
        """Number of lessons and exercises that are passed."""
        return sum(part.passed for part in self.parts)

    @property
    def complete(self) -> bool:
        """Whether all lessons and exercises are passed."""
        return self.passed == len(self.parts)


def open_workspace(folder: Path) -> Path:
    """Return the workspace that a folder is or belongs to.

    Raises
    ------
    InputError
        If the folder belongs to no workspace.
    """
    workspace = find_workspace(folder.expanduser())
    if workspace is None:
        raise InputError("progress-no-workspace", folder=str(folder))
    return workspace


def read_progress(workspace: Path) -> Progress:
    """Return the progress of a workspace's trainee, in all languages together.

    Parameters
    ----------
    workspace : Path
        From :func:`open_workspace`; an empty one gives a progress with nothing done.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     progress = read_progress(Path(folder))
    >>> progress.passed, progress.complete
    (0, False)
    """
    traces = read_traces(workspace)
    return Progress(
        modules=tuple(
            ModuleProgress(
                id=module.id,
                title=module.title,
                lessons=tuple(_lesson(part, traces, workspace) for part in module.lessons),
                exercises=tuple(_exercise(part, traces, workspace) for part in module.exercises),
            )
            for module in course_modules()
        )
    )


def _lesson(part: Part, traces: list[Trace], workspace: Path) -> LessonProgress:
    name = part.header.id
    path = questions_path(name)
    asked = set(read_questions(path)) if path.is_file() else set()
    events = [trace for trace in traces if trace.part == name]
    run = any(trace.did == "run" for trace in events) or any(
        _saved_run(workspace / language / f"{name}.ipynb", name) for language in LANGUAGES
    )
    return LessonProgress(
        id=name,
        title=part.header.title,
        minutes=part.header.minutes,
        opened=run or bool(events),
        run=run,
        questions=len(asked),
        answered=len(asked & {trace.question for trace in events}),
    )


def _saved_run(path: Path, name: str) -> bool:
    """Return whether a saved notebook was run, even if it was saved on a server that is not ours."""
    try:
        return was_run(json.loads(path.read_text(encoding="utf-8")), name)
    except (OSError, ValueError):
        return False


def _exercise(part: Part, traces: list[Trace], workspace: Path) -> ExerciseProgress:
    name = part.header.id
    marks = [mark for mark in _marks(workspace, name) if mark.exercise == name]
    return ExerciseProgress(
        id=name,
        title=part.header.title,
        minutes=part.header.minutes,
        opened=bool(marks) or any(trace.part == name for trace in traces),
        mark=max(marks, key=lambda mark: mark.share, default=None),
    )


def _marks(workspace: Path, name: str) -> list[Mark]:
    marks = []
    for language in LANGUAGES:
        for path in sorted((workspace / language / "exercises" / name).rglob("*.html")):
            try:
                # The mark is in the head of the page.
                with path.open(encoding="utf-8", errors="replace") as stream:
                    mark = read_mark(stream.read(20_000))
            except OSError:
                continue
            if mark is not None:
                marks.append(mark)
    return marks
