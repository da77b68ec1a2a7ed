"""The command that exports marks: as a table, as a workbook, or in Moodle's own worksheet."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.hand_ins import course_option
from mashura.cli.options import language_option, note
from mashura.errors import InputError, MashuraError
from mashura.i18n import join_words, message

_KINDS = (".csv", ".xlsx")


def add_export_command(exercises: click.Group) -> None:
    """Add ``exercises export``."""

    @exercises.command(help=message("export-help"))
    @course_option
    @click.option("--assignment", "assignments", multiple=True, help=message("export-help-assignment"))
    @click.option("--out", type=click.Path(path_type=Path), required=True, help=message("export-help-out"))
    @click.option("--moodle", type=click.Path(path_type=Path), help=message("export-help-moodle"))
    @click.option("--unfinished", is_flag=True, help=message("export-help-unfinished"))
    @click.option("--grade-column", help=message("export-help-grade-column"))
    @click.option("--comments-column", help=message("export-help-comments-column"))
    @language_option
    def export(
        course: Path,
        assignments: tuple[str, ...],
        out: Path,
        moodle: Path | None,
        unfinished: bool,
        grade_column: str | None,
        comments_column: str | None,
    ) -> None:
        if moodle is None:
            _table(course, assignments, out)
            return
        if len(assignments) != 1:
            raise InputError("export-one-assignment")
        columns = {"grade": grade_column or "", "comments": comments_column or ""}
        _moodle(course, assignments[0], moodle, out, unfinished, columns)


def _table(course: Path, assignments: tuple[str, ...], out: Path) -> None:
    from mashura.documents.formats.file import write_file
    from mashura.grading.course.marks_csv import marks_csv
    from mashura.grading.course.marks_table import read_marks
    from mashura.grading.course.marks_workbook import marks_workbook
    from mashura.grading.marking.late_policy import read_late_policy

    kind = out.suffix.lower()
    if kind not in _KINDS:
        raise InputError("export-ending", file=out.name, endings=", ".join(_KINDS))
    marks = read_marks(course, assignments)
    policy = read_late_policy(course)
    make = marks_csv if kind == ".csv" else marks_workbook
    write_file(out, lambda: make(marks, policy))
    click.echo(message("export-written", file=str(out), count=len(marks[0].results) if marks else 0))


def _moodle(
    course: Path, assignment: str, sheet: Path, out: Path, unfinished: bool, columns: dict[str, str]
) -> None:
    from mashura.documents.formats.file import write_file
    from mashura.grading.course.marks_table import read_marks
    from mashura.grading.course.moodle_sheet import fill_sheet

    (marks,) = read_marks(course, [assignment])
    filled = fill_sheet(sheet, marks, course, unfinished=unfinished, columns=columns)
    write_file(out, lambda: filled.content)
    click.echo(message("export-moodle-written", file=str(out), count=filled.filled))
    left = 0
    for key in ("waiting", "locked", "missing"):
        names = getattr(filled, key)
        left += len(names)
        if names:
            note(message(f"export-moodle-{key}", names=join_words(names), count=len(names)))
    if left:
        raise MashuraError("export-moodle-left", count=left)
