"""Due times and extensions of ``late.yaml``, written into the gradebook, where everything else reads them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.grading.course.gradebook_names import gradebook_url
from mashura.grading.course.roster import Roster
from mashura.grading.marking.late_policy import (
    FILE,
    Extension,
    LatePolicy,
    LateRule,
    changed_policy,
    read_late_policy,
    write_late_policy,
)
from mashura.i18n import western_digits

_APPLIED: dict[Path, tuple[int, str]] = {}


@dataclass(frozen=True, kw_only=True)
class LateHandIn:
    """One hand-in that came after its due time, or has an extension.

    ``due`` and ``handed_in`` are in the course's time zone and say which. ``days_late`` is 0 where an
    extension covers it; ``lost`` are points.
    """

    trainee: str
    name: str
    due: str
    handed_in: str
    days_late: float
    lost: float
    extended: str
    waived: bool
    reason: str

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return asdict(self)


def set_deadline(course: Path, assignment: str, until: str, **values: Any) -> LatePolicy:
    """Set when an assignment is due, and what lateness costs in the course.

    Parameters
    ----------
    until : str
        Date, or date and time, in the course's time zone.
    **values
        ``timezone``, ``grace_days``, ``lost_per_day`` and ``most_lost`` of the course; None leaves it.

    Raises
    ------
    InputError
        If the course has no such assignment, or a value is not valid.
    """
    policy = read_late_policy(course)
    rule = policy.assignments.get(assignment, LateRule()).model_dump() | {"due": until}
    given = {name: western_digits(str(value)) for name, value in values.items() if value is not None}
    with _checked():
        policy = changed_policy(
            policy, assignments={**policy.model_dump()["assignments"], assignment: rule}, **given
        )
    _apply(course, assignment, policy)
    write_late_policy(course, policy)
    return policy


def extend(
    course: Path, assignment: str, trainees: Iterable[str], *, until: str | None, reason: str
) -> LatePolicy:
    """Give trainees a later due time; without ``until``, lateness costs them nothing.

    Raises
    ------
    InputError
        If the assignment has no due time, a trainee is not known, or the date is not valid.
    """
    policy = read_late_policy(course)
    known = {
        *(path.name for path in (course / "submitted").glob("*")),
        *(trainee.id for trainee in Roster(course)),
    }
    given = [extension.model_dump() for extension in policy.extensions]
    for trainee in trainees:
        if trainee not in known:
            raise InputError("late-no-trainee", name=trainee)
        given = [old for old in given if (old["assignment"], old["trainee"]) != (assignment, trainee)]
        extension = {"assignment": assignment, "trainee": trainee, "until": until, "reason": reason}
        given.append(extension | {"waived": until is None})
    with _checked():
        policy = changed_policy(policy, extensions=given)
    _apply(course, assignment, policy)
    write_late_policy(course, policy)
    return policy


def moment_in(course: Path, written: str) -> datetime:
    """Return a date, or a date and time, as people in a course write it, as a moment in UTC.

    Raises
    ------
    InputError
        If it is no date.
    """
    with _checked("--at"):
        rule = LateRule(due=written)
    assert rule.due is not None
    return read_late_policy(course).moment(rule.due).replace(tzinfo=UTC)


def apply_deadlines(course: Path, assignment: str) -> None:
    """Write a course's due time and extensions of an assignment into its gradebook, if it has any.

    Raises
    ------
    InputError
        If ``late.yaml`` cannot be read, or extends an assignment that is not due at any time.
    """
    policy = read_late_policy(course)
    if assignment in policy.assignments or any(
        extension.assignment == assignment for extension in policy.extensions
    ):
        _apply(course, assignment, policy)


def apply_once(course: Path, assignment: str, trainee: str) -> None:
    """Apply them before a hand-in is graded: once per state of the file, and for who has an extension."""
    path = course / FILE
    if not path.is_file() or not (course / "nbgrader_config.py").is_file():
        return
    known = (path.stat().st_mtime_ns, assignment)
    if _APPLIED.get(course) != known or read_late_policy(course).extension(assignment, trainee):
        apply_deadlines(course, assignment)
        _APPLIED[course] = known


def late_hand_ins(course: Path, assignment: str) -> tuple[LateHandIn, ...]:
    """Return who handed in late, by how much and at what cost, and who has an extension; the latest first."""
    policy = read_late_policy(course)
    roster = Roster(course)
    listed = []
    with _gradebook(course, assignment) as (book, due):
        for submission in book.find_assignment(assignment).submissions:
            trainee = submission.student.id
            extension = policy.extension(assignment, trainee)
            seconds = float(submission.total_seconds_late)
            if (seconds <= 0 and extension is None) or due is None:
                continue
            listed.append(
                LateHandIn(
                    trainee=trainee,
                    name=roster.name(trainee),
                    due=policy.shown(submission.duedate),
                    handed_in=policy.shown(submission.timestamp) if submission.timestamp else "",
                    days_late=round(seconds / 86_400, 2),
                    lost=float(submission.late_submission_penalty or 0.0),
                    extended=extension.until or "" if extension else "",
                    waived=bool(extension and extension.waived),
                    reason=extension.reason if extension else "",
                )
            )
    return tuple(sorted(listed, key=lambda late: (-late.days_late, late.name)))


def ungraded(course: Path, assignment: str) -> int:
    """Return how many hand-ins of an assignment are not graded yet: whether they are late is not known."""
    handed_in = {path.parent.name for path in (course / "submitted").glob(f"*/{assignment}")}
    with _gradebook(course, assignment) as (book, _):
        known = {submission.student.id for submission in book.find_assignment(assignment).submissions}
    return len(handed_in - known)


def _apply(course: Path, assignment: str, policy: LatePolicy) -> None:
    from mashura.grading.marking.late_penalty import update_penalty

    rule = policy.assignments.get(assignment, LateRule())
    extensions = {
        extension.trainee: extension for extension in policy.extensions if extension.assignment == assignment
    }
    with _gradebook(course, assignment) as (book, due):
        if rule.due is not None:
            due = policy.moment(rule.due)
            book.update_or_create_assignment(assignment, duedate=due)
        if due is None and any(not extension.waived for extension in extensions.values()):
            raise InputError("late-no-due-time", assignment=assignment)
        for trainee, extension in extensions.items():
            _extend(course, book, assignment, trainee, extension, policy, due)
        changed = [
            update_penalty(submission, policy) for submission in book.find_assignment(assignment).submissions
        ]
        if any(changed):
            book.db.commit()


def _extend(
    course: Path,
    book: Any,
    assignment: str,
    trainee: str,
    extension: Extension,
    policy: LatePolicy,
    due: datetime | None,
) -> None:
    """Write an extension, as soon as there is a hand-in to which it belongs."""
    if not (course / "submitted" / trainee / assignment).is_dir():
        return
    # nbgrader reads tables while it makes rows, which its database layer warns of.
    with book.db.no_autoflush:
        book.update_or_create_student(trainee)
        submission = book.update_or_create_submission(assignment, trainee)
    longer = policy.moment(extension.until) - due if extension.until and due else None
    if submission.extension != longer:
        submission.extension = longer
        book.db.commit()


@contextmanager
def _gradebook(course: Path, assignment: str) -> Any:
    """Open the gradebook, and give it with the assignment's due time."""
    from nbgrader.api import Gradebook, MissingEntry

    if not (course / "nbgrader_config.py").is_file():
        raise InputError("grading-no-course", folder=str(course))
    with Gradebook(gradebook_url(course)) as book:
        try:
            due = book.find_assignment(assignment).duedate
        except MissingEntry:
            raise InputError("grading-not-in-course", name=assignment, folder=str(course)) from None
        yield book, due


@contextmanager
def _checked(date: str = "--until") -> Any:
    """Turn what pydantic finds wrong into a sentence that names the option as it was typed."""
    from pydantic import ValidationError

    from mashura.record_file import expected_text

    try:
        yield
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        field = str(problem["loc"][-1]) if problem["loc"] else ""
        option = date if field in ("due", "until", "") else f"--{field.replace('_', '-')}"
        raise InputError(
            "late-bad-value", field=option, value=str(problem["input"])[:60], expected=expected_text(problem)
        ) from None
