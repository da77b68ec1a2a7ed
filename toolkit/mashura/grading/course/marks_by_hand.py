"""Marks that people gave in the formgrader, taken over into the log: who, when, from what, to what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from mashura.errors import InputError
from mashura.grading.course.building import gradebook_of
from mashura.grading.exercise.exercise import exercise_names
from mashura.grading.marking.clicked_lines import clicked_lines
from mashura.grading.runs.mark_log import Entry, MarkLog
from mashura.grading.runs.marks_database import MarksDatabase, Stored
from mashura.grading.runs.marks_history import History, outside_changes, read_history
from mashura.grading.runs.open_run import RunFolder


def log_marks_by_hand(course: Path, assignment: str) -> None:
    """Add to the log what the gradebook holds and the log does not know yet; nothing twice.

    An instructor's own assignment has no log. While a class run writes, that run's own comparison counts.

    Parameters
    ----------
    course : Path
        The course folder.
    assignment : str
        Name of the exercise.

    Raises
    ------
    InputError
        If the gradebook does not know the exercise, or the log is damaged.
    """
    if assignment not in exercise_names():
        return
    folder = RunFolder(course, assignment)
    try:
        lock = folder.lock()
    except InputError:
        return
    with lock:
        database, log = MarksDatabase(gradebook_of(course), assignment), MarkLog(course)
        try:
            stored = database.stored()
        finally:
            database.close()
        history = read_history(log.entries(assignment=assignment))
        log.append(new_entries(course, assignment, stored, history, folder.waiting()))


def log_all_marks_by_hand(course: Path) -> None:
    """Do so for every exercise of a course that has been graded."""
    for assignment in sorted({path.name for path in (course / "autograded").glob("*/*/")}):
        # A folder that is left of a removed assignment is in no gradebook.
        with suppress(InputError):
            log_marks_by_hand(course, assignment)


def new_entries(
    course: Path,
    assignment: str,
    stored: Mapping[str, Stored],
    history: History,
    unwritten: Collection[str],
) -> list[Entry]:
    """Return entries for what others have changed, with the names of those whose clicks gave a mark.

    Parameters
    ----------
    stored, history, unwritten
        As of :func:`mashura.grading.runs.marks_history.outside_changes`.
    """
    readings = {
        (reading.trainee, reading.item): reading
        for reading in clicked_lines(course, assignment)
        if reading.counts
    }
    entries: list[Entry] = []
    for entry in outside_changes(assignment, stored, history, unwritten):
        if entry["by"] != "person":
            entries.append(entry)
            continue
        of_marker: defaultdict[str, set[str]] = defaultdict(set)
        for item in {*entry["marks"], *entry["extra"]}:
            reading = readings.get((entry["trainee"], item))
            # A mark that was typed over the clicked lines is no longer theirs.
            clicked = reading is not None and entry["marks"].get(item) == reading.total
            of_marker[reading.marker if reading is not None and clicked else ""].add(item)
        for marker, items in sorted(of_marker.items()):
            part: Entry = {
                **entry,
                "marks": {item: points for item, points in entry["marks"].items() if item in items},
                "extra": {item: points for item, points in entry["extra"].items() if item in items},
                "before": {item: points for item, points in entry["before"].items() if item in items},
            }
            entries.append({**part, "marker": marker} if marker else part)
    return entries
