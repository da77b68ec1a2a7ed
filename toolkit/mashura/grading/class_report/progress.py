"""How far each trainee is: who has not started, who is stuck and where, and what came late."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from mashura.grading.class_report.gain import BEFORE
from mashura.grading.class_report.hand_ins import ClassRecords, CourseExercise, HandIn
from mashura.grading.class_report.items import shares_of
from mashura.i18n import Language, active_language

State = Literal["not-started", "stuck", "waiting", "on-track", "done"]
Reason = Literal["unanswered", "failed", "not-handed-in", "unread", "other-copy"]

# Below this share of the points, a hand-in says that the trainee does not get on alone.
STUCK_BELOW = 0.5


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """Where a trainee is stuck, why, and since when (UTC).

    ``item`` is the first one that was left open or got no points; empty for an exercise that was not handed
    in, could not be read, or was another class's copy.
    """

    exercise: str
    exercise_title: str
    item: str
    item_title: str
    reason: Reason
    since: datetime | None


@dataclass(frozen=True, kw_only=True)
class Result:
    """One hand-in of a trainee: what counts of its marked items, as in the gradebook.

    ``points`` include ``extra``, which ``most`` does not, less the ``penalty`` for lateness. ``share`` is
    points of ``most``, above 1 with extra points; None until it is graded.
    ``waiting`` items have still to be marked by a person. Seconds late are beyond her extension; if she is
    ``exempt``, they cost nothing. ``reason`` says why.
    """

    exercise: str
    language: Language | None
    received_at: datetime | None
    share: float | None
    points: float
    extra: float
    most: float
    waiting: int
    seconds_late: float
    extension_seconds: float
    penalty: float
    exempt: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class TraineeProgress:
    """One trainee: her state, where she is stuck if she is, and her results by exercise."""

    trainee: str
    name: str
    state: State
    obstacle: Obstacle | None
    results: Mapping[str, Result]

    @property
    def late(self) -> bool:
        """Whether anything came after its date."""
        return any(result.seconds_late > 0 for result in self.results.values())


def trainees_progress(records: ClassRecords, now: datetime | None = None) -> tuple[TraineeProgress, ...]:
    """Return each trainee's progress, by her id.

    A trainee is stuck if her latest graded exercise has less than half of the points, or if the exercise
    after it is overdue, or at least half of the class has handed that one in. Nobody is stuck in the
    pre-test: its answers are not expected yet.

    Parameters
    ----------
    now : datetime, optional
        Instead of this moment; with a time zone.
    """
    moment = now or datetime.now(UTC)
    return tuple(_progress(records, trainee, name, moment) for trainee, name in records.trainees.items())


def _progress(records: ClassRecords, trainee: str, name: str, now: datetime) -> TraineeProgress:
    handed_in = {
        exercise.name: hand_in
        for exercise in records.exercises
        if (hand_in := records.hand_in(exercise.name, trainee))
    }
    obstacle = _obstacle(records, handed_in, now)
    state: State = "on-track"
    if not handed_in:
        state = "not-started"
    elif obstacle is not None:
        state = "stuck"
    elif not all(hand_in.graded for hand_in in handed_in.values()):
        state = "waiting"
    elif len(handed_in) == len(records.exercises):
        state = "done"
    return TraineeProgress(
        trainee=trainee,
        name=name,
        state=state,
        obstacle=obstacle,
        results={exercise: _result(hand_in) for exercise, hand_in in handed_in.items()},
    )


def _result(hand_in: HandIn) -> Result:
    marked = [result for result in hand_in.results.values() if result.points is not None]
    earned = sum((result.points or 0.0) + result.extra for result in marked)
    points, most = max(0.0, earned - hand_in.penalty), sum(result.counted for result in marked)
    return Result(
        exercise=hand_in.exercise,
        language=hand_in.language,
        received_at=hand_in.received_at,
        share=(points / most if most else 0.0) if hand_in.graded and not hand_in.unusable else None,
        points=points,
        extra=sum(result.extra + (0.0 if result.counted else result.points or 0.0) for result in marked),
        most=most,
        waiting=len(hand_in.results) - len(marked),
        seconds_late=hand_in.seconds_late,
        extension_seconds=hand_in.extension_seconds,
        penalty=hand_in.penalty,
        exempt=hand_in.exempt,
        reason=hand_in.reason,
    )


def _obstacle(records: ClassRecords, handed_in: Mapping[str, HandIn], now: datetime) -> Obstacle | None:
    if not handed_in:
        return None
    order = [exercise.name for exercise in records.exercises]
    exercises = dict(zip(order, records.exercises, strict=True))
    latest = handed_in[max(handed_in, key=order.index)]
    if latest.unusable:
        return Obstacle(
            exercise=latest.exercise,
            exercise_title=_title(exercises[latest.exercise]),
            item="",
            item_title="",
            reason=latest.unusable,
            since=latest.received_at,
        )
    if latest.graded and latest.exercise != BEFORE and shares_of([latest])[0] < STUCK_BELOW:
        return _failed(exercises[latest.exercise], latest)
    following = order[order.index(latest.exercise) + 1 :]
    if not following:
        return None
    missing = exercises[following[0]]
    done = sum(hand_in.exercise == missing.name for hand_in in records.hand_ins)
    due = records.due(missing, latest.trainee)
    overdue = due is not None and due < now
    if not overdue and 2 * done < len(records.trainees):
        return None
    return Obstacle(
        exercise=missing.name,
        exercise_title=_title(missing),
        item="",
        item_title="",
        reason="not-handed-in",
        since=due if overdue else latest.received_at,
    )


def _failed(exercise: CourseExercise, hand_in: HandIn) -> Obstacle:
    results = [result for item in exercise.items if (result := hand_in.results.get(item))]
    first = next(
        (result for result in results if not result.answered or result.points == 0),
        min(results, key=lambda result: 1.0 if result.share is None else result.share),
    )
    return Obstacle(
        exercise=exercise.name,
        exercise_title=_title(exercise),
        item=first.item,
        item_title=exercise.titles[active_language()].get(first.item, first.item),
        reason="failed" if first.answered else "unanswered",
        since=hand_in.received_at,
    )


def _title(exercise: CourseExercise) -> str:
    return exercise.exercise.source.header.title[active_language()]
