"""Commands that build and verify exercises, and grade what was handed in."""

from __future__ import annotations

import logging
from pathlib import Path

import click

from mashura.cli.hand_ins import add_hand_in_commands
from mashura.cli.options import OneOf, WholeNumber, json_option, language_option, note, print_json
from mashura.errors import MashuraError
from mashura.grading.box.isolation import LEVELS
from mashura.i18n import format_number, message


def add_exercise_commands(group: click.Group) -> None:
    """Add ``exercises build``, ``verify``, ``collect``, ``receipts`` and ``grade``."""

    @group.group(help=message("cli-exercises"))
    @language_option
    def exercises() -> None:
        pass

    @exercises.command(help=message("cli-exercises-build"))
    @click.option(
        "--out", type=click.Path(path_type=Path), required=True, help=message("cli-exercises-build-out")
    )
    @language_option
    def build(out: Path) -> None:
        from mashura.grading.course.building import build_exercises

        for path in build_exercises(out):
            click.echo(path)

    @exercises.command(help=message("grading-help-verify"))
    @click.argument("name", required=False)
    @click.option("--out", type=click.Path(path_type=Path), help=message("grading-help-verify-out"))
    @json_option
    @language_option
    def verify(name: str | None, out: Path | None, as_json: bool) -> None:
        _verify(name, out, as_json)

    add_hand_in_commands(exercises)

    @group.command(help=message("grading-help-grade"))
    @click.argument("course_dir", type=click.Path(path_type=Path))
    @click.option("--assignment", required=True, help=message("grading-help-grade-assignment"))
    @click.option("--student", multiple=True, help=message("grading-help-grade-student"))
    @click.option(
        "--isolation",
        type=OneOf(("auto", *LEVELS)),
        default="auto",
        show_default=True,
        help=message("grading-help-isolation"),
    )
    @click.option("--workers", type=WholeNumber(1, 64), help=message("grading-help-workers"))
    @json_option
    @language_option
    def grade(
        course_dir: Path,
        assignment: str,
        student: tuple[str, ...],
        isolation: str,
        workers: int | None,
        as_json: bool,
    ) -> None:
        _grade(course_dir, assignment, student, isolation, workers, as_json)


def _grade(
    course: Path,
    assignment: str,
    trainees: tuple[str, ...],
    isolation: str,
    workers: int | None,
    as_json: bool,
) -> None:
    from mashura.grading.course.class_run import grade_class

    logging.getLogger("mashura").setLevel(logging.ERROR)
    level, marks = grade_class(course, assignment, trainees, isolation=isolation, workers=workers)
    note(message(f"grading-isolation-{level}"))
    if as_json:
        print_json(
            {"assignment": assignment, "isolation": level, "trainees": [sheet.as_json() for sheet in marks]}
        )
    for sheet in marks if not as_json else ():
        score, most = (
            format_number(value, decimals=2 if value % 1 else 0) for value in (sheet.score, sheet.max_score)
        )
        line = message("grading-marks", trainee=sheet.trainee, score=score, max=most)
        click.echo(line + (f" · {message('grading-marks-late')}" if sheet.seconds_late > 0 else ""))
        for item in sheet.items:
            shown = (
                "–" if item.score is None else format_number(item.score, decimals=2 if item.score % 1 else 0)
            )
            messages = " ".join(item.messages)
            click.echo(f"  {item.item}  {shown}/{format_number(item.max_score)}  {messages}".rstrip())
        for repair in sheet.repairs:
            note(f"  {repair}")
    ungraded = [sheet for sheet in marks if sheet.problem is not None]
    for sheet in ungraded:
        note(message("grading-ungraded", trainee=sheet.trainee, problem=str(sheet.problem)))
    if ungraded:
        raise MashuraError("grading-some-ungraded", count=len(ungraded))


def _verify(name: str | None, out: Path | None, as_json: bool) -> None:
    from mashura.grading.exercise.exercise import exercise_names, load_exercise
    from mashura.grading.proof.verification import verify_exercise
    from mashura.grading.proof.verification_report import report_page, report_text

    wanted = [name] if name else exercise_names()
    proofs = [verify_exercise(load_exercise(exercise)) for exercise in wanted]
    if out is not None:
        unfinished = out.with_suffix(".new")
        unfinished.write_text(report_page(proofs), encoding="utf-8")
        unfinished.replace(out)
    if as_json:
        print_json([proof.as_json() for proof in proofs])
    else:
        click.echo(report_text(proofs))
    if not all(proof.sound for proof in proofs):
        raise MashuraError("grading-proof-failed")
