"""Commands that build and verify exercises."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.hand_ins import add_hand_in_commands
from mashura.cli.late_work import add_late_commands
from mashura.cli.marks_export import add_export_command
from mashura.cli.options import json_option, language_option, print_json
from mashura.errors import MashuraError
from mashura.i18n import message


def add_exercise_commands(group: click.Group) -> None:
    """Add ``exercises build``, ``verify``, ``collect`` and ``receipts``."""

    @group.group(help=message("cli-exercises"))
    @language_option
    def exercises() -> None:
        pass

    @exercises.command(help=message("cli-exercises-build"))
    @click.option(
        "--out", type=click.Path(path_type=Path), required=True, help=message("cli-exercises-build-out")
    )
    @click.option("--gradebook", help=message("runs-help-gradebook"))
    @language_option
    def build(out: Path, gradebook: str | None) -> None:
        from mashura.grading.course.building import build_exercises

        for path in build_exercises(out, gradebook=gradebook):
            click.echo(path)

    @exercises.command(help=message("grading-help-verify"))
    @click.argument("name", required=False)
    @click.option("--out", type=click.Path(path_type=Path), help=message("grading-help-verify-out"))
    @json_option
    @language_option
    def verify(name: str | None, out: Path | None, as_json: bool) -> None:
        _verify(name, out, as_json)

    add_hand_in_commands(exercises)
    add_late_commands(exercises)
    add_export_command(exercises)


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
