"""Commands that take hand-ins into a course and say what came."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.options import json_option, language_option, note, print_json
from mashura.errors import InputError, MashuraError
from mashura.i18n import message


def course_option(command: click.Command) -> click.Command:
    """Give a command the option ``--course``."""
    option = click.option(
        "--course",
        type=click.Path(path_type=Path),
        required=True,
        help=message("grading-help-collect-course"),
    )
    return option(command)


def assignment_option(command: click.Command) -> click.Command:
    """Give a command the option ``--assignment``."""
    return click.option("--assignment", required=True, help=message("grading-help-grade-assignment"))(command)


def add_hand_in_commands(exercises: click.Group) -> None:
    """Add ``exercises collect`` and ``receipts``."""

    @exercises.command(help=message("grading-help-collect"))
    @click.argument("drop", type=click.Path(path_type=Path))
    @course_option
    @assignment_option
    @click.option("--at", help=message("grading-help-collect-at"))
    @json_option
    @language_option
    def collect(drop: Path, course: Path, assignment: str, at: str | None, as_json: bool) -> None:
        _collect(drop, course, assignment, at, as_json)

    @exercises.command(help=message("grading-help-receipts"))
    @course_option
    @assignment_option
    @json_option
    @language_option
    def receipts(course: Path, assignment: str, as_json: bool) -> None:
        from mashura.grading.course.handin import receipt_codes
        from mashura.grading.course.nbgrader_config import require_course
        from mashura.grading.course.roster import Roster

        require_course(course)
        codes = receipt_codes(course, assignment)
        if as_json:
            print_json(codes)
            return
        roster = Roster(course)
        for trainee, code in codes.items():
            click.echo(message("grading-receipt-of", who=roster.who(trainee), code=code))
        if not codes:
            note(message("grading-no-receipts", folder=str(course / "submitted"), assignment=assignment))


def _collect(drop: Path, course: Path, assignment: str, at: str | None, as_json: bool) -> None:
    from mashura.grading.course.deadlines import moment_in
    from mashura.grading.course.intake import collect
    from mashura.grading.course.nbgrader_config import require_course
    from mashura.grading.marking.late_policy import read_late_policy

    require_course(course)
    collected = collect(drop, course, assignment, moment_in(course, at) if at else None)
    policy = read_late_policy(course)
    if as_json:
        print_json(collected.as_json())
    for receipt in collected.receipts if not as_json else ():
        click.echo(
            message(
                "grading-collected",
                who=receipt.who,
                state=receipt.state,
                count=len(receipt.files),
                time=policy.shown(receipt.received_at),
                code=receipt.code,
            )
        )
        for line in receipt.remarks:
            note(f"  {line}")
    if collected.elsewhere:
        note(message("grading-collected-elsewhere", count=collected.elsewhere))
    elif not collected.receipts and not collected.open_points:
        raise InputError("grading-nothing-to-collect", folder=str(drop), assignment=assignment)
    if collected.open_points:
        note(message("grading-collected-open"))
        for line in collected.open_points:
            note(f"  {line}")
        raise MashuraError("grading-some-not-taken", count=len(collected.open_points))
