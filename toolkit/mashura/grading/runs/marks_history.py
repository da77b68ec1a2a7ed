"""What the log of marks knows: the last grading of each hand-in, and what the gradebook should hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from mashura.grading.runs.mark_log import Entry
from mashura.grading.runs.marks_database import Stored

Points = dict[str, float | None]


@dataclass(frozen=True, kw_only=True)
class Graded:
    """The last grading of a hand-in: from what, by which version, by which run, with the inputs of which."""

    hand_in: str
    version: str
    run: int
    inputs_run: int
    seed: int
    marks: Mapping[str, float | None]


@dataclass(frozen=True, kw_only=True)
class History:
    """The state of one assignment by trainee: last gradings, and points by item."""

    graded: dict[str, Graded] = field(default_factory=dict)
    automatic: defaultdict[str, Points] = field(default_factory=lambda: defaultdict(dict))
    manual: defaultdict[str, Points] = field(default_factory=lambda: defaultdict(dict))
    extra: defaultdict[str, Points] = field(default_factory=lambda: defaultdict(dict))


def read_history(entries: Iterable[Entry]) -> History:
    """Return what the entries of one assignment say together, the oldest first."""
    history = History()
    for entry in entries:
        trainee, marks = entry["trainee"], entry.get("marks", {})
        if entry["by"] == "person":
            history.manual[trainee].update(marks)
            history.extra[trainee].update(entry.get("extra", {}))
            continue
        history.automatic[trainee].update(marks)
        if entry["by"] == "grade":
            history.graded[trainee] = Graded(
                hand_in=entry["hand_in"],
                version=entry["version"],
                run=entry["run"],
                inputs_run=entry["inputs_run"],
                seed=entry["seed"],
                marks=marks,
            )
    return history


def outside_changes(
    assignment: str, stored: Mapping[str, Stored], history: History, unwritten: Collection[str]
) -> list[Entry]:
    """Return entries for what the gradebook holds and the log does not know: marks of people, of nbgrader.

    Parameters
    ----------
    assignment : str
        Name of the exercise.
    stored : Mapping
        From the gradebook, by trainee.
    history : History
        From the log.
    unwritten : collection of str
        Trainees whose last result was perhaps written to the gradebook before the run was killed; their
        automatic marks are not other people's.
    """
    entries: list[Entry] = []
    for trainee, held in stored.items():
        manual = {item: mark.manual for item, mark in held.marks.items()}
        extra = {item: mark.extra for item, mark in held.marks.items()}
        automatic = {item: mark.auto for item, mark in held.marks.items()}
        common: Entry = {"assignment": assignment, "trainee": trainee, "noticed": True}
        marked, added = _new(manual, history.manual[trainee]), _new(extra, history.extra[trainee])
        if marked or added:
            known = {**history.automatic[trainee], **_given(history.manual[trainee])}
            before = {item: known.get(item) for item in marked}
            entries.append({**common, "by": "person", "marks": marked, "extra": added, "before": before})
        graded = _new(automatic, history.automatic[trainee])
        if graded and trainee not in unwritten:
            entries.append({**common, "by": "nbgrader", "marks": graded})
    return entries


def _given(points: Points) -> Points:
    return {item: given for item, given in points.items() if given is not None}


def _new(now: Points, before: Points) -> Points:
    return {item: points for item, points in now.items() if points != before.get(item)}
