"""What a class run returns: the marks of each trainee as the gradebook has them, and what has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from mashura.grading.box.isolation import Isolation
from mashura.grading.exercise.item import Item, extra_points
from mashura.grading.marking.submission_file import UNREAD
from mashura.grading.runs.marks_database import Stored, StoredMark
from mashura.i18n import Language, message, parse_language


@dataclass(frozen=True, kw_only=True)
class ItemMark:
    """One item in the gradebook, with extra credit. ``score`` is None until a person has marked it."""

    item: str
    score: float | None
    max_score: float
    messages: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TraineeMarks:
    """Marks of one trainee, as the gradebook has them.

    Attributes
    ----------
    name : str
        As people write it; the id where no name is known.
    score : float
        Sum of the items, less what was lost for being late, as in nbgrader's export. With extra points it
        may exceed ``max_score``.
    extra : float
        Points in it that the maximum does not count: analysts' questions, and a person's extra credit.
    late_penalty : float
        Points lost for being late.
    seconds_late : float
        After the assignment's due time; 0 without one.
    repairs : tuple of str
        What had to be repaired in the hand-in, in the active language.
    unread : str, optional
        Why nothing of the hand-in could be read, so that it counts as unanswered.
    problem : str, optional
        Why there are no marks, if the hand-in could not be graded; other trainees are not affected.
    """

    trainee: str
    language: Language | None
    score: float
    max_score: float
    seconds_late: float
    items: tuple[ItemMark, ...]
    repairs: tuple[str, ...]
    late_penalty: float = 0.0
    extra: float = 0.0
    name: str = ""
    unread: str | None = None
    problem: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return asdict(self)


@dataclass(frozen=True, kw_only=True)
class Change:
    """A mark that grading an unchanged hand-in again changes.

    ``before`` and ``after`` are the points that count, a person's included; ``old_version`` and ``version``
    the versions of the exercise, the old one empty where it is not known.
    """

    trainee: str
    name: str
    item: str
    before: float | None
    after: float | None
    old_version: str
    version: str


@dataclass(frozen=True, kw_only=True)
class ClassRun:
    """The result of a run.

    Attributes
    ----------
    isolation : Isolation
        Of the trainees' code; the weakest, where several machines graded.
    trainees : tuple of TraineeMarks
        Marks as the gradebook has them now, by trainee.
    graded : int
        Hand-ins that this run graded; the others were graded before and have not changed.
    changed : tuple of Change
        What grading again changes.
    written : bool
        Whether these changes were written.
    """

    isolation: Isolation
    trainees: tuple[TraineeMarks, ...]
    graded: int
    changed: tuple[Change, ...] = ()
    written: bool = True


def trainee_marks(
    trainee: str, name: str, items: Sequence[Item], held: Stored, said: Mapping[str, Any]
) -> TraineeMarks:
    """Return the marks of a graded hand-in.

    Parameters
    ----------
    trainee, name : str
        Id, and the name to show.
    items : sequence of Item
        The exercise's items.
    held : Stored
        From the gradebook.
    said : Mapping
        The metadata of the graded copy: language, feedback by item, repairs.
    """
    none = StoredMark(auto=None)
    marks = {item.id: held.marks.get(item.id, none) for item in items}
    most = {item.id: item.points for item in items}
    scores = [mark.score or 0.0 for mark in marks.values()]
    keys = [str(repair["key"]) for repair in said["repairs"]]
    unread = [message(key) for key in keys if key.startswith(UNREAD)]
    return TraineeMarks(
        trainee=trainee,
        language=parse_language(said.get("language", "")),
        score=max(0.0, sum(scores) - held.late_penalty),
        max_score=sum(mark.max_score for mark in marks.values()),
        late_penalty=held.late_penalty,
        extra=sum(extra_points(mark.score, mark.extra, mark.max_score) for mark in marks.values()),
        name=name,
        unread=unread[0] if unread else None,
        seconds_late=held.seconds_late,
        items=tuple(
            ItemMark(
                item=item,
                score=mark.score,
                max_score=float(most[item]),
                messages=tuple(said["feedback"].get(item, ())),
            )
            for item, mark in marks.items()
        ),
        repairs=tuple(message(repair["key"], cell=repair.get("cell", "")) for repair in said["repairs"]),
    )


def no_marks(trainee: str, items: Sequence[Item], problem: str) -> TraineeMarks:
    """Return that a hand-in has no marks, and why."""
    return TraineeMarks(
        trainee=trainee,
        language=None,
        score=0.0,
        max_score=float(sum(item.counted_points for item in items)),
        seconds_late=0.0,
        items=tuple(
            ItemMark(item=item.id, score=0.0, max_score=float(item.points), messages=()) for item in items
        ),
        repairs=(),
        name=trainee,
        problem=problem,
    )
