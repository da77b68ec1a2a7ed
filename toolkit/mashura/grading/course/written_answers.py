"""Which written answers of a course wait for a person, and which hand-ins are complete."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.grading.course.gradebook_names import gradebook_url
from mashura.grading.exercise.exercise import exercise_names


@dataclass(frozen=True, kw_only=True)
class WrittenAnswer:
    """A written answer in the gradebook.

    Attributes
    ----------
    trainee : str
        Whose answer.
    item : str
        Which item.
    page : str
        nbgrader's id of the submitted notebook, which is the formgrader's address of it.
    waits : bool
        Whether a person has still to mark it.
    """

    trainee: str
    item: str
    page: str
    waits: bool


@dataclass(frozen=True, kw_only=True)
class HandIns:
    """The hand-ins of one assignment, by how far they are.

    Attributes
    ----------
    assignment : str
        Name of the exercise.
    handed_in, graded : tuple of str
        Trainees with a hand-in, and those of them whose hand-in has been graded.
    answers : tuple of WrittenAnswer
        Their written answers, in the order in which the formgrader shows the notebooks.
    """

    assignment: str
    handed_in: tuple[str, ...]
    graded: tuple[str, ...]
    answers: tuple[WrittenAnswer, ...]

    @property
    def waiting(self) -> tuple[WrittenAnswer, ...]:
        """The answers that a person has still to mark."""
        return tuple(answer for answer in self.answers if answer.waits)

    @property
    def complete(self) -> tuple[str, ...]:
        """Trainees whose mark is whole: graded, and no answer waits."""
        waiting = {answer.trainee for answer in self.waiting}
        return tuple(trainee for trainee in self.graded if trainee not in waiting)

    @property
    def ungraded(self) -> tuple[str, ...]:
        """Trainees whose hand-in has not been graded yet."""
        return tuple(trainee for trainee in self.handed_in if trainee not in self.graded)

    def next_page(self, item: str, after: str = "") -> str:
        """Return the page of the next answer to an item that waits, going round; empty if none does.

        Parameters
        ----------
        item : str
            The item.
        after : str
            The page from which to go on.
        """
        pages = [answer.page for answer in self.waiting if answer.item == item and answer.page != after]
        return next((page for page in pages if page > after), pages[0] if pages else "")


@contextmanager
def open_gradebook(course: Path) -> Iterator[Any]:
    """Open a course's gradebook.

    Raises
    ------
    InputError
        If the folder is not a course.
    """
    from nbgrader.api import Gradebook

    if not (course / "nbgrader_config.py").is_file():
        raise InputError("grading-no-course", folder=str(course))
    with Gradebook(gradebook_url(course)) as book:
        yield book


def course_assignments(course: Path) -> tuple[str, ...]:
    """Return the names of our exercises that a course holds, in the order of the modules."""
    return tuple(name for name in exercise_names() if (course / "source" / name).is_dir())


def hand_ins(course: Path, book: Any, assignment: str) -> HandIns:
    """Return how far the hand-ins of an assignment are.

    Parameters
    ----------
    course : Path
        The course folder.
    book : nbgrader.api.Gradebook
        Its gradebook.
    assignment : str
        Name of the exercise.
    """
    from nbgrader.api import Assignment, BaseCell, Grade, SubmittedAssignment, SubmittedNotebook

    handed_in = sorted(path.parent.name for path in (course / "submitted").glob(f"*/{assignment}"))
    graded = {path.parent.name for path in (course / "autograded").glob(f"*/{assignment}")}
    rows = (
        book.db.query(
            SubmittedAssignment.student_id,
            BaseCell.name,
            SubmittedNotebook.id,
            Grade.needs_manual_grade,
            Grade.manual_score,
        )
        .select_from(Grade)
        .join(BaseCell, Grade.cell_id == BaseCell.id)
        .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .filter(Assignment.name == assignment, BaseCell.name.in_(_written_items(assignment)))
        .order_by(SubmittedNotebook.id)
        .all()
    )
    return HandIns(
        assignment=assignment,
        handed_in=tuple(handed_in),
        graded=tuple(trainee for trainee in handed_in if trainee in graded),
        answers=tuple(
            WrittenAnswer(trainee=trainee, item=item, page=page, waits=bool(needs) and mark is None)
            for trainee, item, page, needs, mark in rows
            if trainee in graded
        ),
    )


def _written_items(assignment: str) -> list[str]:
    from mashura.grading.exercise.exercise import load_exercise

    return [item.id for item in load_exercise(assignment).items if item.kind == "write"]
