"""Commands that build and check lessons."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from mashura.cli.options import OneOf, json_option, language_option, note, print_json
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, active_language, message, parse_language


def add_course_commands(group: click.Group) -> None:
    """Add the commands below ``course``."""

    @group.group(help=message("cli-course"))
    @language_option
    def course() -> None:
        pass

    @course.command(help=message("cli-course-build"))
    @click.option(
        "--lang",
        type=OneOf((*LANGUAGES, "all")),
        default="all",
        show_default=True,
        help=message("cli-course-build-lang"),
    )
    @click.option(
        "--out", type=click.Path(path_type=Path), required=True, help=message("cli-course-build-out")
    )
    def build(lang: str, out: Path) -> None:
        from mashura.course.lessons import build_course

        languages: tuple[Language, ...] = LANGUAGES if (chosen := parse_language(lang)) is None else (chosen,)
        for path in build_course(out, languages):
            click.echo(path)

    @course.command(help=message("cli-course-check"))
    @click.option("--spelling", is_flag=True, help=message("spelling-help"))
    @click.option("--measures", is_flag=True, help=message("measures-help"))
    @language_option
    def check(spelling: bool, measures: bool) -> None:
        from mashura.course.checks.check import check_course

        problems = check_course()
        if measures:
            from mashura.course.checks.measures_table import measures_table

            click.echo(measures_table())
        if spelling:
            from mashura.course.checks.spelling import check_spelling

            problems += check_spelling()
        for problem in problems:
            click.echo(problem)
        if problems:
            raise InputError("cli-course-problems", count=len(problems))
        note(message("cli-course-sound"))

    @course.command(help=message("cli-course-website"))
    @click.option(
        "--out", type=click.Path(path_type=Path), required=True, help=message("cli-course-website-out")
    )
    @language_option
    def website(out: Path) -> None:
        from mashura.course.website import build_website

        build_website(out)
        click.echo(out / "index.html")

    @course.command(help=message("cli-course-accept"))
    @click.argument("path", type=click.Path(path_type=Path))
    @language_option
    def accept(path: Path) -> None:
        from mashura.course.sources.source import accept_pairs

        click.echo(message("cli-course-accepted", count=accept_pairs(path), path=str(path)))

    @course.command(help=message("syllabus-help"))
    @click.option("--out", type=click.Path(path_type=Path), help=message("syllabus-out"))
    @json_option
    @language_option
    def syllabus(out: Path | None, as_json: bool) -> None:
        from mashura.course.handouts import syllabus as course_syllabus

        if as_json:
            print_json(course_syllabus.syllabus_record())
        if out is not None:
            from mashura.documents.formats.file import write_document

            write_document(out, course_syllabus.syllabus)
            note(str(out))
        elif not as_json:
            click.echo(course_syllabus.syllabus_text())

    workspace_option = click.option(
        "--workspace",
        type=click.Path(path_type=Path),
        default=Path("workspace"),
        show_default=True,
        help=message("cli-start-workspace"),
    )

    @course.command(help=message("sheets-help"))
    @click.option("--out", type=click.Path(path_type=Path), required=True, help=message("sheets-out"))
    @language_option
    def cards(out: Path) -> None:
        from mashura.course.handouts.card_sheets import write_card_sheets

        for path in write_card_sheets(out):
            click.echo(path)

    @course.command(help=message("progress-help"))
    @workspace_option
    @json_option
    @language_option
    def progress(workspace: Path, as_json: bool) -> None:
        from mashura.course.progress.progress import open_workspace, read_progress
        from mashura.course.progress.wording import how_words, overall_words, progress_record, state_words

        done = read_progress(open_workspace(workspace))
        if as_json:
            print_json(progress_record(done))
            return
        language = active_language()
        click.echo(overall_words(done, language))
        for module in done.modules:
            click.echo(f"\n{module.title[language]}")
            for part in module.parts:
                sign = "✓" if part.passed else "·"
                click.echo(f"  {sign} {part.title[language]}: {state_words(part, language)}")
        note(how_words(language))

    @course.command(help=message("progress-certificate-help"))
    @workspace_option
    @click.option("--name", required=True, help=message("progress-certificate-name"))
    @click.option("--entity", required=True, help=message("progress-certificate-entity"))
    @click.option(
        "--out", type=click.Path(path_type=Path), required=True, help=message("progress-certificate-out")
    )
    @language_option
    def certificate(workspace: Path, name: str, entity: str, out: Path) -> None:
        from mashura.course.progress.certificate import make_certificate
        from mashura.course.progress.progress import open_workspace, read_progress
        from mashura.documents.formats.file import write_file

        page = make_certificate(read_progress(open_workspace(workspace)), name, entity, date.today())
        write_file(out, lambda: page)
        click.echo(out)
