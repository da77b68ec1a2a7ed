"""A trainee's progress (S230): what she opened, ran, answered, handed in and passed, read from her workspace.

A lesson is passed when all its code cells have run without error and all its questions were answered right.
An exercise is passed when the instructor's feedback page shows at least :data:`PASS_SHARE` of its points. The
tests before and after the course are passed by nobody and failed by nobody: the certificate does not ask for
them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mashura.course.progress.handing_in import HandedIn, read_handed_in
from mashura.course.progress.marks import Mark
from mashura.course.progress.saved_work import SavedAnswers, returned_page, saved_answers, saved_cells
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.traces import Trace, find_workspace, read_traces
from mashura.course.sources.outline import Level, Part, course_modules
from mashura.course.sources.source import Bilingual
from mashura.errors import InputError

# Assumption: an exercise is passed with this share of its points.
PASS_SHARE = 0.6
# What filling in and handing in count of an exercise that is not passed yet.
_FILLED_SHARE, _HANDED_IN_SHARE = 0.6, 0.2


@dataclass(frozen=True, kw_only=True)
class LessonProgress:
    """Progress in one lesson: ``cells_run`` of ``cells`` have run, ``answered`` of ``questions`` are right.

    ``cells`` is 0 where the workspace does not hold the lesson.
    """

    id: str
    title: Bilingual
    minutes: int
    opened: bool
    run: bool
    cells: int
    cells_run: int
    questions: int
    answered: int

    @property
    def passed(self) -> bool:
        """Whether all cells were run and all questions answered right."""
        return self.run and self.answered == self.questions

    @property
    def required(self) -> bool:
        """Every lesson is needed for the certificate."""
        return True

    @property
    def settled(self) -> bool:
        """Whether there is nothing left to do here."""
        return self.passed

    @property
    def share(self) -> float:
        """Share done, 0-1: opening, each cell and each question count as one step."""
        cells = max(self.cells, 1)
        run = cells if self.run else self.cells_run
        return (self.opened + run + self.answered) / (1 + cells + self.questions)


@dataclass(frozen=True, kw_only=True)
class ExerciseProgress:
    """Progress in one exercise.

    Attributes
    ----------
    filled, questions : int
        Questions that are answered completely, and all questions but those of the analysts' track.
    handed_in : HandedIn, optional
        The latest receipt.
    mark : Mark, optional
        The best mark that was brought in; ``page`` is its feedback page, below the workspace.
    """

    id: str
    title: Bilingual
    minutes: int
    opened: bool
    questions: int
    filled: int
    handed_in: HandedIn | None
    mark: Mark | None
    page: str

    @property
    def passed(self) -> bool:
        """Whether the mark reaches :data:`PASS_SHARE`."""
        return self.mark is not None and self.mark.share >= PASS_SHARE

    @property
    def required(self) -> bool:
        """Whether the certificate asks for it: for every exercise but the tests before and after."""
        return not self.id.endswith("-test")

    @property
    def settled(self) -> bool:
        """Whether it waits for the instructor, or is passed."""
        return self.handed_in is not None or self.mark is not None

    @property
    def share(self) -> float:
        """Share done, 0-1: filling in, handing in, passing."""
        if self.passed or (self.mark and not self.required):
            return 1.0
        filled = self.filled / self.questions if self.questions else 0.0
        if self.mark is not None:
            filled = 1.0
        return max(filled * _FILLED_SHARE, 0.05 * self.opened) + _HANDED_IN_SHARE * self.settled


PartProgress = LessonProgress | ExerciseProgress


@dataclass(frozen=True, kw_only=True)
class ModuleProgress:
    """Progress in one module."""

    id: str
    title: Bilingual
    level: Level
    lessons: tuple[LessonProgress, ...]
    exercises: tuple[ExerciseProgress, ...]

    @property
    def parts(self) -> tuple[PartProgress, ...]:
        """Lessons, then exercises."""
        return (*self.lessons, *self.exercises)

    @property
    def required(self) -> tuple[PartProgress, ...]:
        """The parts that the certificate asks for."""
        return tuple(part for part in self.parts if part.required)

    @property
    def passed(self) -> bool:
        """Whether all that the certificate asks for is passed."""
        return all(part.passed for part in self.required)

    @property
    def share(self) -> float:
        """Share done, 0-1, each part weighted by its minutes."""
        return _share(self.required)


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Progress of one trainee in the whole course."""

    modules: tuple[ModuleProgress, ...]

    @property
    def parts(self) -> tuple[PartProgress, ...]:
        """Lessons and exercises of all modules, in the order of learning."""
        return tuple(part for module in self.modules for part in module.parts)

    @property
    def required(self) -> tuple[PartProgress, ...]:
        """The parts that the certificate asks for."""
        return tuple(part for part in self.parts if part.required)

    @property
    def passed(self) -> int:
        """Number of lessons and exercises that the certificate asks for and that are passed."""
        return sum(part.passed for part in self.required)

    @property
    def complete(self) -> bool:
        """Whether all that the certificate asks for is passed."""
        return self.passed == len(self.required)

    @property
    def share(self) -> float:
        """Share done, 0-1, each part weighted by its minutes."""
        return _share(self.required)

    @property
    def next_part(self) -> PartProgress | None:
        """What to do next; None when everything is passed or waits for the instructor.

        A test that is not handed in is passed over once something after it was opened. What was marked too
        low comes back at the end.
        """
        parts = self.parts
        for place, part in enumerate(parts):
            if not part.settled and (part.required or not any(later.opened for later in parts[place + 1 :])):
                return part
        return next(
            (
                part
                for part in self.required
                if isinstance(part, ExerciseProgress) and part.mark and not part.passed
            ),
            None,
        )


def _share(parts: tuple[PartProgress, ...]) -> float:
    minutes = sum(part.minutes for part in parts)
    return sum(part.share * part.minutes for part in parts) / minutes if minutes else 0.0


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
    >>> progress.passed, progress.share, progress.complete
    (0, 0.0, False)
    """
    traces, handed_in = read_traces(workspace), read_handed_in(workspace)
    return Progress(
        modules=tuple(
            ModuleProgress(
                id=module.id,
                title=module.title,
                level=module.level,
                lessons=tuple(_lesson(part, traces, workspace) for part in module.lessons),
                exercises=tuple(_exercise(part, traces, handed_in, workspace) for part in module.exercises),
            )
            for module in course_modules()
        )
    )


def _lesson(part: Part, traces: list[Trace], workspace: Path) -> LessonProgress:
    name = part.header.id
    path = questions_path(name)
    asked = set(read_questions(path)) if path.is_file() else set()
    events = [trace for trace in traces if trace.part == name]
    cells_run, cells = saved_cells(workspace, name)
    run = any(trace.did == "run" for trace in events) or 0 < cells == cells_run
    return LessonProgress(
        id=name,
        title=part.header.title,
        minutes=part.header.minutes,
        opened=cells_run > 0 or bool(events),
        run=run,
        cells=cells,
        cells_run=cells if run else cells_run,
        questions=len(asked),
        answered=len(asked & {trace.question for trace in events}),
    )


def _exercise(
    part: Part, traces: list[Trace], handed_in: dict[str, HandedIn], workspace: Path
) -> ExerciseProgress:
    name = part.header.id
    answers: SavedAnswers = saved_answers(workspace, name)
    mark, page = returned_page(workspace, name)
    receipt = handed_in.get(name)
    return ExerciseProgress(
        id=name,
        title=part.header.title,
        minutes=part.header.minutes,
        opened=bool(mark or receipt or answers.filled) or any(trace.part == name for trace in traces),
        questions=answers.questions,
        filled=answers.filled,
        handed_in=receipt,
        mark=mark,
        page=page,
    )
