"""The command that shows a class: ``mashura class``."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.options import json_option, language_option, note, print_json
from mashura.i18n import message


def add_class_command(group: click.Group) -> None:
    """Add ``class``."""

    @group.command("class", help=message("class-help"))
    @click.argument("course_dir", type=click.Path(path_type=Path))
    @click.option("--assignment", help=message("class-help-assignment"))
    @click.option("--out", multiple=True, type=click.Path(path_type=Path), help=message("class-help-out"))
    @json_option
    @language_option
    def show(course_dir: Path, assignment: str | None, out: tuple[Path, ...], as_json: bool) -> None:
        from mashura.documents.formats.file import check_ending
        from mashura.grading.class_report.document import report_lines, write_class_report
        from mashura.grading.class_report.overview import class_overview

        for path in out:
            check_ending(path)
        overview = class_overview(course_dir, assignment)
        for path in out:
            write_class_report(overview, path)
            note(message("cli-report-written", path=str(path)))
        if as_json:
            print_json(overview.as_json())
        elif not out:
            for line in report_lines(overview):
                click.echo(line)
