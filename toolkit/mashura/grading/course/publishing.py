"""Publishing feedback: a page for each trainee whose mark is whole, and the names of those who wait."""

from __future__ import annotations

import os
import warnings
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.grading.course.building import alembic_on_path, course_config
from mashura.grading.course.marks_by_hand import log_marks_by_hand
from mashura.grading.course.roster import Roster
from mashura.grading.course.written_answers import hand_ins, open_gradebook
from mashura.grading.exercise.exercise import load_exercise
from mashura.grading.exercise.handout import item_titles
from mashura.i18n import Language, join_words, message
from mashura.i18n.progress_bar import progress_bar


@dataclass(frozen=True, kw_only=True)
class Published:
    """What publishing an assignment did.

    Attributes
    ----------
    published : tuple of str
        Trainees whose feedback page is in ``feedback/TRAINEE/ASSIGNMENT/``.
    waiting : dict of str to list of str
        Items that a person has still to mark, by trainee; their older feedback stays as it is.
    ungraded : tuple of str
        Trainees whose hand-in has not been graded yet.
    failed : dict of str to str
        Why a page could not be written, by trainee; the others are not affected.
    """

    assignment: str
    published: tuple[str, ...]
    waiting: dict[str, list[str]]
    ungraded: tuple[str, ...]
    failed: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return asdict(self)


def publish_feedback(course: Path, assignment: str) -> Published:
    """Write the feedback of all trainees of an assignment whose mark is whole.

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
    log_marks_by_hand(course, assignment)
    waiting: dict[str, list[str]] = {}
    for answer in state.waiting:
        waiting.setdefault(answer.trainee, []).append(answer.item)
    published, failed = [], {}
    config = course_config(course)
    bar = progress_bar(state.complete, what=message("publishing-progress"))
    for trainee in bar:
        problem = _write_page(config, assignment, trainee)
        if problem:
            failed[trainee] = problem
        else:
            published.append(trainee)
    return Published(
        assignment=assignment,
        published=tuple(published),
        waiting=dict(sorted(waiting.items())),
        ungraded=state.ungraded,
        failed=failed,
    )


def published_lines(published: Published, course: Path, language: Language) -> list[str]:
    """Return what publishing did, a sentence for each group and each trainee who waits."""
    folder = str(course / "feedback")
    count = len(published.published)
    lines = [message("publishing-done", lang=language, count=count, folder=folder)]
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


def _write_page(config: Any, assignment: str, trainee: str) -> str:
    """Write one trainee's feedback, and return why it failed; empty if it did not."""
    from nbgrader.apps import NbGraderAPI

    # nbgrader's warnings about its own use of its database do not help the instructor.
    warnings.filterwarnings("ignore", module="nbgrader")
    working_folder = os.getcwd()
    try:
        with alembic_on_path():
            result = NbGraderAPI(config=config).generate_feedback(assignment, trainee, force=True)
    except Exception as error:
        # One trainee's page must not stop the others.
        return f"{type(error).__name__}: {error}"[:300]
    finally:
        os.chdir(working_folder)
    if result["success"]:
        return ""
    lines = (result.get("error") or result.get("log") or "").strip().splitlines()
    return lines[-1][-300:] if lines else message("publishing-no-reason")
