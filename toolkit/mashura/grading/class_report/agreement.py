"""Whether two people who marked the same written answers agree.

The first marks are those of the gradebook. The second person clicks lines of the rubric in the formgrader,
where they are kept as a second reading, or writes her points into a table that never enters the gradebook,
``private/second_marks.csv``, with the columns ``trainee``, ``item`` and ``points``; it goes before clicks.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mashura.analysis.surveys.agreement import Estimate, kappa, kappa_interval
from mashura.errors import InputError
from mashura.grading.class_report.hand_ins import ClassRecords
from mashura.grading.marking.clicked_lines import clicked_lines, second_readings
from mashura.i18n import active_language, parse_number

SECOND_MARKS = Path("private", "second_marks.csv")
COLUMNS = ("trainee", "item", "points")


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """How far two people agree on one written item.

    Attributes
    ----------
    n : int
        Answers that both have marked.
    equal : float
        Share of them with the same points, 0-1.
    kappa : float or None
        Cohen's kappa: agreement beyond chance, at most 1. None in a small class.
    weighted_kappa : Estimate or None
        The same, where a difference counts by its square.
    mean_difference : float
        Second points less first points, on average: who is milder.
    """

    item: str
    title: str
    n: int
    equal: float
    kappa: float | None
    weighted_kappa: Estimate | None
    mean_difference: float


def rubric_agreement(records: ClassRecords) -> tuple[Agreement, ...]:
    """Return the agreement on each written item that has second marks.

    Raises
    ------
    InputError
        If the table of second marks cannot be read, or a line of it is not as expected.
    """
    second = {**_clicked_marks(records), **_second_marks(records)}
    language = active_language()
    agreements = []
    for exercise in records.exercises:
        for item in exercise.items:
            pairs = [
                (result.points, second[hand_in.trainee, item])
                for hand_in in records.graded(exercise.name)
                if (hand_in.trainee, item) in second
                and (result := hand_in.results.get(item))
                and result.points is not None
            ]
            if not pairs:
                continue
            first, other = np.array(pairs, dtype=float).T
            weighted = kappa_interval(first, other)
            agreements.append(
                Agreement(
                    item=item,
                    title=exercise.titles[language].get(item, item),
                    n=len(pairs),
                    equal=float(np.mean(first == other)),
                    kappa=kappa(first, other, weighted=False) if weighted else None,
                    weighted_kappa=weighted,
                    mean_difference=float(np.mean(other - first)),
                )
            )
    return tuple(agreements)


def _clicked_marks(records: ClassRecords) -> dict[tuple[str, str], float]:
    marks = {}
    for exercise in records.exercises:
        for answer, reading in second_readings(clicked_lines(records.course, exercise.name)).items():
            marks[answer] = reading.total
    return marks


def _second_marks(records: ClassRecords) -> dict[tuple[str, str], float]:
    path = records.course / SECOND_MARKS
    if not path.is_file():
        return {}
    most = {item.id: item.points for exercise in records.exercises for item in exercise.exercise.items}
    marks: dict[tuple[str, str], float] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            table = csv.DictReader(stream)
            if not set(COLUMNS) <= set(table.fieldnames or ()):
                raise InputError("class-second-columns", file=str(path), columns=", ".join(COLUMNS))
            for row in table:
                trainee, item, written = ((row[column] or "").strip() for column in COLUMNS)
                if item not in most or not written:
                    # Of another exercise, or not marked yet.
                    continue
                points = _points(written)
                if trainee not in records.trainees or points is None or not 0 <= points <= most[item]:
                    raise InputError(
                        "class-second-mark",
                        file=str(path),
                        line=table.line_num,
                        trainee=trainee,
                        points=written,
                        most=most[item],
                    )
                marks[trainee, item] = points
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError("class-second-unreadable", file=str(path), reason=str(error)) from error
    return marks


def _points(written: str) -> float | None:
    try:
        return parse_number(written)
    except ValueError:
        return None
