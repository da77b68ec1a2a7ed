"""Commands that build and check lessons."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.options import OneOf, language_option, note
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, message, parse_language


def add_course_commands(group: click.Group) -> None:
    """Add ``course build``, ``check``, ``website`` and ``accept``."""

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
        from mashura.course.builder import build_course

        languages: tuple[Language, ...] = LANGUAGES if (one := parse_language(lang)) is None else (one,)
        for path in build_course(out, languages):
            click.echo(path)

    @course.command(help=message("cli-course-check"))
    @language_option
    def check() -> None:
        from mashura.course.check import check_course

        problems = check_course()
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
        from mashura.course.source import accept_pairs

        click.echo(message("cli-course-accepted", count=accept_pairs(path), path=str(path)))
