"""Trainees' names in nbgrader's gradebook, where the formgrader and the exports show them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mashura.grading.course.building import course_config


def gradebook_url(course: Path) -> str:
    """Return the address of a course's gradebook, as nbgrader's commands use it."""
    folder = course_config(course).CourseDirectory
    return str(folder.get("db_url") or f"sqlite:///{course.resolve() / 'gradebook.db'}")


def name_students(course: Path, names: Iterable[tuple[str, str]]) -> None:
    """Write names into the gradebook, by id; a name that a person changed there stays.

    The first word counts as the first name. A folder that is not a course yet has no gradebook.
    """
    if not (course / "nbgrader_config.py").is_file():
        return
    from nbgrader.api import Gradebook

    with Gradebook(gradebook_url(course)) as book:
        named = {student.id for student in book.students if student.first_name or student.last_name}
        for identifier, name in names:
            if identifier not in named:
                first, _, last = name.partition(" ")
                # The formgrader shows and sorts by "last, first".
                first, last = (first, last) if last else ("", first)
                book.update_or_create_student(identifier, first_name=first, last_name=last)
