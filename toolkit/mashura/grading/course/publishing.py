"""Publishing feedback: a page for each trainee whose mark is whole, and the names of those who wait."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.grading.course.building import alembic_on_path, course_config
from mashura.grading.course.marks_by_hand import log_marks_by_hand
from mashura.grading.course.published_pages import PublishedPages
from mashura.grading.course.roster import Roster
from mashura.grading.course.written_answers import hand_ins, open_gradebook
from mashura.grading.exercise.exercise import load_exercise
from mashura.grading.exercise.handout import item_titles
from mashura.grading.marking.late_penalty import update_penalties
from mashura.grading.runs.processes import cores, in_processes
from mashura.i18n import Language, join_words, message
from mashura.i18n.progress_bar import progress_bar

# Fewer pages are written before further processes have started.
_MANY = 12


@dataclass(frozen=True, kw_only=True)
class Published:
    """What publishing an assignment did.

    Attributes
    ----------
    published : tuple of str
        Trainees whose feedback page is in ``feedback/TRAINEE/ASSIGNMENT/``.
    unchanged : int
        How many of these pages were written before and have not changed.
    waiting : dict of str to list of str
        Items that a person has still to mark, by trainee; their older feedback stays as it is.
    ungraded : tuple of str
        Trainees whose hand-in has not been graded yet.
    failed : dict of str to str
        Why a page could not be written, by trainee; the others are not affected.
    """

    assignment: str
    published: tuple[str, ...]
    unchanged: int
    waiting: dict[str, list[str]]
    ungraded: tuple[str, ...]
    failed: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return asdict(self)


def publish_feedback(course: Path, assignment: str) -> Published:
    """Write the feedback of all trainees of an assignment whose mark is whole, where it has changed.

    Parameters
    ----------
    course : Path
        The course folder.
    assignment : str
        Name of the exercise.

    Raises
    ------
    InputError
        If the folder is not a course, or the assignment is not in it.
    """
    course = course.resolve()
    load_exercise(assignment)
    with open_gradebook(course) as book:
        if not (course / "source" / assignment).is_dir():
            raise InputError("grading-not-in-course", name=assignment, folder=str(course))
        state = hand_ins(course, book, assignment)
        update_penalties(book, course)
        pages = PublishedPages(course, book, assignment)
        stale = pages.stale(state.complete)
    log_marks_by_hand(course, assignment)
    waiting: dict[str, list[str]] = {}
    for answer in state.waiting:
        waiting.setdefault(answer.trainee, []).append(answer.item)
    failed: dict[str, str] = {}
    written: list[str] = []
    try:
        pages_written = _write_pages(course, assignment, stale)
        for trainee, problem in progress_bar(
            pages_written, total=len(stale), what=message("publishing-progress")
        ):
            if problem:
                failed[trainee] = problem
            else:
                written.append(trainee)
    finally:
        # Whoever stops it here goes on from here.
        pages.keep(written)
    return Published(
        assignment=assignment,
        published=tuple(trainee for trainee in state.complete if trainee not in failed),
        unchanged=len(state.complete) - len(stale),
        waiting=dict(sorted(waiting.items())),
        ungraded=state.ungraded,
        failed=failed,
    )


def published_lines(published: Published, course: Path, language: Language) -> list[str]:
    """Return what publishing did, a sentence for each group and each trainee who waits."""
    folder = str(course / "feedback")
    count = len(published.published)
    lines = [message("publishing-done", lang=language, count=count, folder=folder)]
    if published.unchanged:
        lines.append(message("publishing-unchanged", lang=language, count=published.unchanged))
    name = Roster(course).name
    titles = item_titles(load_exercise(published.assignment), language)
    for trainee, items in published.waiting.items():
        listed = join_words([titles.get(item, item) for item in items], language)
        count = len(items)
        lines.append(
            message("publishing-waiting", lang=language, trainee=name(trainee), count=count, items=listed)
        )
    lines += [
        message("publishing-ungraded", lang=language, trainee=name(trainee)) for trainee in published.ungraded
    ]
    lines += [
        message("publishing-failed", lang=language, trainee=name(trainee), reason=reason)
        for trainee, reason in published.failed.items()
    ]
    return lines


def _write_pages(course: Path, assignment: str, trainees: list[str]) -> Iterator[tuple[str, str]]:
    """Write pages, many of them in parallel; yield each trainee with why it failed, empty if it did not."""
    write = partial(_write_page, course, assignment)
    # What all pages share is read once, before the processes part.
    alone = trainees[:1] if len(trainees) >= _MANY else trainees
    for trainee in alone:
        yield trainee, write(trainee)
    left = trainees[len(alone) :]
    if left:
        for trainee, problem in in_processes(write, left, min(cores(), len(left)), "none"):
            yield trainee, str(problem)


@lru_cache(maxsize=1)
def _config(course: Path) -> Any:
    return course_config(course)


def _write_page(course: Path, assignment: str, trainee: str) -> str:
    """Write one trainee's feedback, and return why it failed; empty if it did not."""
    from nbgrader.apps import NbGraderAPI

    # nbgrader's warnings about its own use of its database do not help the instructor.
    warnings.filterwarnings("ignore", module="nbgrader")
    working_folder = os.getcwd()
    try:
        with alembic_on_path():
            result = NbGraderAPI(config=_config(course)).generate_feedback(assignment, trainee, force=True)
    except Exception as error:
        # One trainee's page must not stop the others.
        return f"{type(error).__name__}: {error}"[:300]
    finally:
        os.chdir(working_folder)
    if result["success"]:
        return ""
    lines = (result.get("error") or result.get("log") or "").strip().splitlines()
    return lines[-1][-300:] if lines else message("publishing-no-reason")
