"""What markers clicked: the lines of the rubric that each gave points for, kept beside the gradebook.

The mark itself and the comment are in nbgrader's gradebook. This record shows a marker her own lines again,
and lets two markers of the same answers be compared. It is only ever appended to: the last entry of a marker
on an answer holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mashura.errors import InputError
from mashura.grading.exercise.exercise import Exercise

LONGEST_NAME = 80


class ClickedLines(BaseModel):
    """One marker's reading of one written answer.

    Attributes
    ----------
    at : datetime
        When it was clicked, with its time zone.
    marker, trainee, item : str
        Who marked, whose answer, and which item.
    points : tuple of float
        Points given for each line of the rubric, in the rubric's order: 0, half or all of the line's points.
    counts : bool
        Whether this reading gave the mark; otherwise it is a second reading, kept for comparison.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: datetime
    marker: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    trainee: str
    item: str
    points: tuple[float, ...]
    counts: bool = True

    @property
    def total(self) -> float:
        """Sum of the points."""
        return sum(self.points)


def clicked_lines(course: Path, assignment: str) -> tuple[ClickedLines, ...]:
    """Return the last reading of each marker of each answer, oldest first; a damaged line is left out.

    Parameters
    ----------
    course : Path
        The course folder.
    assignment : str
        Name of the exercise.
    """
    path = _file(course, assignment)
    if not path.is_file():
        return ()
    latest: dict[tuple[str, str, str], ClickedLines] = {}
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            reading = ClickedLines.model_validate_json(line)
        except ValidationError:
            # A machine that stopped in the middle of a line costs that line only.
            continue
        key = (reading.marker, reading.trainee, reading.item)
        latest.pop(key, None)
        latest[key] = reading
    return tuple(latest.values())


def second_readings(readings: Iterable[ClickedLines]) -> dict[tuple[str, str], ClickedLines]:
    """Return, by trainee and item, what a second person read where another's reading gave the mark.

    Parameters
    ----------
    readings : iterable of ClickedLines
        As :func:`clicked_lines` returns them. Of several second readings of an answer the last one holds.
    """
    kept = list(readings)
    given = {(reading.trainee, reading.item): reading.marker for reading in kept if reading.counts}
    return {
        answer: reading
        for reading in kept
        if (answer := (reading.trainee, reading.item)) in given and given[answer] != reading.marker
    }


def keep_clicked_lines(course: Path, exercise: Exercise, reading: ClickedLines) -> None:
    """Add a reading to the record.

    Raises
    ------
    InputError
        If the item has no rubric, or the points are not those of its lines.
    """
    lines = exercise.rubric.get(reading.item)
    if lines is None:
        raise InputError("marking-no-rubric", item=reading.item, assignment=exercise.name)
    fits = len(reading.points) == len(lines) and all(
        given in (0, line.points / 2, line.points) for given, line in zip(reading.points, lines, strict=True)
    )
    if not fits:
        raise InputError("marking-other-rubric", item=reading.item)
    path = _file(course, exercise.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    entry = (reading.model_dump_json() + "\n").encode()
    if path.is_file() and not path.read_bytes().endswith(b"\n"):
        entry = b"\n" + entry
    # One write of one line: two markers at once do not mix their lines.
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, entry)
    finally:
        os.close(handle)


def _file(course: Path, assignment: str) -> Path:
    return course / "private" / assignment / "clicked_lines.jsonl"
