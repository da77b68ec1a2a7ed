"""Commands for deadlines, extensions, and who is late."""

from __future__ import annotations

import math
from pathlib import Path

import click

from mashura.cli.hand_ins import assignment_option, course_option
from mashura.cli.options import json_option, language_option, note, print_json
from mashura.errors import InputError
from mashura.i18n import format_number, message

_HOUR, _DAY = 3_600, 86_400


def late_words(seconds: float, lost: float) -> str:
    """Return by how much a hand-in is late and what it costs, in the active language.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     print(late_words(100_000, 1.5))
    2 days late, 1.50 points lost
    """
    unit, key = (_HOUR, "late-by-hours") if seconds < _DAY else (_DAY, "late-by-days")
    words = message(key, count=math.ceil(seconds / unit))
    if lost <= 0:
        return words
    points = format_number(lost, decimals=2 if lost % 1 else 0)
    return message("late-and-lost", late=words, points=points)


def add_late_commands(exercises: click.Group) -> None:
    """Add ``exercises deadline``, ``extend`` and ``late``."""

    @exercises.command(help=message("late-help-deadline"))
    @course_option
    @assignment_option
    @click.option("--until", required=True, help=message("late-help-until"))
    @click.option("--timezone", help=message("late-help-timezone"))
    @click.option("--grace-days", help=message("late-help-grace"))
    @click.option("--lost-per-day", help=message("late-help-per-day"))
    @click.option("--most-lost", help=message("late-help-most"))
    @language_option
    def deadline(course: Path, assignment: str, until: str, **values: str | None) -> None:
        from mashura.grading.course.deadlines import set_deadline

        policy = set_deadline(course, assignment, until, **values)
        due = policy.assignments[assignment].due
        click.echo(
            message(
                "late-deadline-set",
                assignment=assignment,
                due=f"{due} {policy.timezone}",
                grace=format_number(policy.grace_days, decimals=1 if policy.grace_days % 1 else 0),
                share=format_number(policy.lost_per_day, decimals=1 if policy.lost_per_day % 1 else 0),
                most=format_number(policy.most_lost, decimals=1 if policy.most_lost % 1 else 0),
            )
        )

    @exercises.command(help=message("late-help-extend"))
    @course_option
    @assignment_option
    @click.option("--student", "students", multiple=True, required=True, help=message("late-help-student"))
    @click.option("--until", help=message("late-help-until"))
    @click.option("--waive", is_flag=True, help=message("late-help-waive"))
    @click.option("--reason", required=True, help=message("late-help-reason"))
    @language_option
    def extend(
        course: Path, assignment: str, students: tuple[str, ...], until: str | None, waive: bool, reason: str
    ) -> None:
        from mashura.grading.course.deadlines import extend as give
        from mashura.grading.course.roster import Roster, ids_of

        if (until is None) == (not waive):
            raise InputError("late-until-or-waive")
        ids = ids_of(course, students)
        policy = give(course, assignment, ids, until=until, reason=reason)
        roster = Roster(course)
        for trainee in ids:
            given = policy.extension(assignment, trainee)
            name = roster.name(trainee)
            if given is None or given.until is None:
                click.echo(message("late-waived", name=name, assignment=assignment))
            else:
                until = f"{given.until} {policy.timezone}"
                click.echo(message("late-extended", name=name, assignment=assignment, until=until))

    @exercises.command(help=message("late-help-late"))
    @course_option
    @assignment_option
    @json_option
    @language_option
    def late(course: Path, assignment: str, as_json: bool) -> None:
        _late(course, assignment, as_json)


def _late(course: Path, assignment: str, as_json: bool) -> None:
    from mashura.grading.course.deadlines import late_hand_ins, ungraded

    listed = late_hand_ins(course, assignment)
    if as_json:
        print_json([late.as_json() for late in listed])
        return
    for late in listed:
        words = late_words(late.days_late * _DAY, late.lost) if late.days_late else message("late-in-time")
        given = ""
        if late.waived:
            given = message("late-line-waived", reason=late.reason)
        elif late.extended:
            given = message("late-line-extended", until=late.extended, reason=late.reason)
        line = message("late-line", name=late.name, words=words, at=late.handed_in or "–", due=late.due)
        click.echo(f"{line} {given}".rstrip())
    if waiting := ungraded(course, assignment):
        note(message("late-ungraded", count=waiting))
    elif not listed:
        note(message("late-nobody", assignment=assignment))
