"""The command line: ``mashura`` and ``python -m mashura`` are the same.

Standard output carries results, standard error progress and messages. Exit codes: 0 done, 2 wrong use or bad
input, 1 our fault. Rooms are imported only by the command that needs them, so that a help page is quick.
"""

from __future__ import annotations

import difflib
import json
import os
import sys
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from mashura import __version__
from mashura.errors import InputError, MashuraError
from mashura.i18n import (
    LANGUAGES,
    Language,
    active_language,
    message,
    parse_language,
    set_language,
    western_digits,
)


class _WholeNumber(click.ParamType[int]):
    """A whole number in a range, in either set of digits."""

    name = "number"

    def __init__(self, lowest: int, highest: int) -> None:
        self.lowest, self.highest = lowest, highest

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        try:
            number = int(western_digits(str(value)).replace(",", ""))
        except ValueError:
            number = self.lowest - 1
        if not self.lowest <= number <= self.highest:
            name = param.opts[0] if param else ""
            raise InputError(
                "cli-bad-number",
                option=name,
                value=str(value),
                lowest=str(self.lowest),
                highest=str(self.highest),
            )
        return number


class _OneOf(click.Choice[str]):
    """One of several words; the nearest is named where none fits."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self.choices:
            return str(value)
        near = difflib.get_close_matches(str(value), self.choices, n=1)
        raise InputError(
            "cli-bad-choice",
            option=param.opts[0] if param else "",
            value=str(value),
            choices=", ".join(self.choices),
            nearest=near[0] if near else "none",
        )


def _note(text: str) -> None:
    click.echo(text, err=True)


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _language_option(command: Any) -> Any:
    # Already obeyed before the commands are made (see _language_of), so that help pages follow it too.
    return click.option(
        "--lang", type=_OneOf(LANGUAGES), expose_value=False, help=message("cli-option-lang")
    )(command)


def _json_option(command: Any) -> Any:
    return click.option("--json", "as_json", is_flag=True, help=message("cli-option-json"))(command)


def _build() -> click.Group:
    """Return the commands with their help in the active language."""

    @click.group(help=message("cli-help"), context_settings={"help_option_names": ["-h", "--help"]})
    @click.version_option(__version__, "--version", prog_name="mashura", help=message("cli-option-version"))
    @_language_option
    def group() -> None:
        pass

    _add_campaigns(group)
    _add_course(group)
    _add_exercises(group)
    _add_serving(group)
    _translate_help(group)
    return group


class _HelpPage(click.HelpFormatter):
    """Writes the few words that the command line's library adds to a help page in the active language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, message("cli-usage") + " ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(message(f"cli-{heading.lower()}"))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        words = {"[required]": message("cli-required"), "[default: ": message("cli-default")}
        translated = []
        for name, text in rows:
            for english, ours in words.items():
                text = text.replace(english, ours)
            translated.append((name, text))
        super().write_dl(translated, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _HelpPage


def _translate_help(command: click.Command) -> None:
    command.context_class = _Context
    if isinstance(command, click.Group):
        for part in command.commands.values():
            _translate_help(part)
    option = command.get_help_option(click.Context(command, help_option_names=["-h", "--help"]))
    if option is not None:
        option.help = message("cli-option-help")


def _add_campaigns(group: click.Group) -> None:
    @group.command(help=message("cli-simulate"))
    @click.option("--plan", type=click.Path(path_type=Path), help=message("cli-simulate-plan"))
    @click.option("--world", default="municipality", show_default=True, help=message("cli-simulate-world"))
    @click.option(
        "--population", type=_WholeNumber(100, 2_000_000_000), help=message("cli-simulate-population")
    )
    @click.option("--days", type=_WholeNumber(1, 366), help=message("cli-simulate-days"))
    @click.option(
        "--seed",
        type=_WholeNumber(0, 2**63 - 1),
        default=1,
        show_default=True,
        help=message("cli-simulate-seed"),
    )
    @click.option("--out", type=click.Path(path_type=Path), required=True, help=message("cli-simulate-out"))
    @_json_option
    @_language_option
    def simulate(
        plan: Path | None,
        world: str,
        population: int | None,
        days: int | None,
        seed: int,
        out: Path,
        as_json: bool,
    ) -> None:
        from tqdm import tqdm

        from mashura.cycle import run_cycle
        from mashura.data import refuse_foreign_folder, write_campaign
        from mashura.methodology import Campaign, Stage
        from mashura.paths import content
        from mashura.record_file import read_record
        from mashura.simulation import load_world

        refuse_foreign_folder(out)
        path = plan or content("datasets", "plans", f"bus_network.{active_language()}.yaml")
        with tqdm(total=len(Stage) - 3, delay=2, file=sys.stderr, desc=message("cli-simulating")) as bar:
            run = run_cycle(
                read_record(path, Campaign),
                load_world(world),
                seed,
                population=population,
                days=days,
                on_stage=lambda stage: bar.update(),
            )
        write_campaign(out, run.document(), run.consultation)
        if as_json:
            _print_json({"out": str(out), **run.summary()})
        else:
            click.echo(run.describe())
            _note(message("cli-written", path=str(out)))

    @group.command(help=message("cli-analyse"))
    @click.argument("path", type=click.Path(path_type=Path))
    @click.option("--format", "kind", default="auto", show_default=True, help=message("cli-analyse-format"))
    @click.option("--mapping", type=click.Path(path_type=Path), help=message("cli-analyse-mapping"))
    @_json_option
    @_language_option
    def analyse(path: Path, kind: str, mapping: Path | None, as_json: bool) -> None:
        from mashura.analysis import analyse as summarise
        from mashura.analysis import render
        from mashura.data import read_with_notes

        reading = read_with_notes(path, kind, mapping)
        for note in reading.notes:
            _note(str(note))
        summary = summarise(reading.consultation.without_truth())
        if as_json:
            _print_json({"format": reading.format, **summary})
        else:
            click.echo(render(summary, active_language()))

    @group.group(help=message("cli-data"))
    @_language_option
    def data() -> None:
        pass

    @data.command("propose-mapping", help=message("cli-data-propose-mapping"))
    @click.argument("table", type=click.Path(path_type=Path))
    @_language_option
    def propose(table: Path) -> None:
        from mashura.data import propose_mapping

        click.echo(propose_mapping(table), nl=False)

    @group.command(help=message("cli-epi"))
    @click.argument("table", type=click.Path(path_type=Path))
    @click.option("--year", help=message("cli-epi-year"))
    @click.option("--country", help=message("cli-epi-country"))
    @click.option("--more", type=_WholeNumber(1, 100), help=message("cli-epi-more"))
    @_json_option
    @_language_option
    def epi(table: Path, year: str | None, country: str | None, more: int | None, as_json: bool) -> None:
        from mashura.data import read_survey
        from mashura.evaluation import epi_summary, render_epi

        survey = read_survey(table, year)
        for note in survey.notes:
            _note(str(note))
        summary = epi_summary(survey, country, more)
        if as_json:
            _print_json(summary)
        else:
            click.echo(render_epi(summary, active_language()))


def _add_course(group: click.Group) -> None:
    @group.group(help=message("cli-course"))
    @_language_option
    def course() -> None:
        pass

    @course.command(help=message("cli-course-build"))
    @click.option(
        "--lang",
        type=_OneOf((*LANGUAGES, "all")),
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
    @_language_option
    def check() -> None:
        from mashura.course.check import check_course

        problems = check_course()
        for problem in problems:
            click.echo(problem)
        if problems:
            raise InputError("cli-course-problems", count=len(problems))
        _note(message("cli-course-sound"))

    @course.command(help=message("cli-course-accept"))
    @click.argument("path", type=click.Path(path_type=Path))
    @_language_option
    def accept(path: Path) -> None:
        from mashura.course.source import accept_pairs

        click.echo(message("cli-course-accepted", count=accept_pairs(path), path=str(path)))


def _add_exercises(group: click.Group) -> None:
    @group.group(help=message("cli-exercises"))
    @_language_option
    def exercises() -> None:
        pass

    @exercises.command(help=message("cli-exercises-build"))
    @click.option(
        "--out", type=click.Path(path_type=Path), required=True, help=message("cli-exercises-build-out")
    )
    @_language_option
    def build(out: Path) -> None:
        from mashura.grading.exercises import build_exercises

        for path in build_exercises(out):
            click.echo(path)


def _add_serving(group: click.Group) -> None:
    port_option = click.option("--port", type=_WholeNumber(1, 65535), help=message("cli-start-port"))
    workspace_option = click.option(
        "--workspace",
        type=click.Path(path_type=Path),
        default=Path("workspace"),
        show_default=True,
        help=message("cli-start-workspace"),
    )
    browser_option = click.option(
        "--browser/--no-browser", "open_browser", default=True, help=message("cli-start-browser")
    )

    @group.command(help=message("cli-start"))
    @workspace_option
    @port_option
    @browser_option
    @_language_option
    def start(workspace: Path, port: int | None, open_browser: bool) -> None:
        from mashura.apps import server

        server.start(workspace, port, open_browser, active_language())

    @group.command(help=message("cli-apps"))
    @workspace_option
    @port_option
    @browser_option
    @_language_option
    def apps(workspace: Path, port: int | None, open_browser: bool) -> None:
        from mashura.apps import server

        server.serve_apps(workspace, port, open_browser, active_language())


def _language_of(arguments: Sequence[str]) -> Language | None:
    """Return the language that ``--lang`` asks for, read before anything else is."""
    for position, argument in enumerate(arguments):
        if argument == "--lang" and position + 1 < len(arguments):
            return parse_language(arguments[position + 1])
        if argument.startswith("--lang="):
            return parse_language(argument.removeprefix("--lang="))
    return None


def _wrong_use(error: click.UsageError) -> InputError:
    """Say in the active language what the command line's library says in English."""
    command = error.ctx.command_path if error.ctx else "mashura"
    if isinstance(error, click.NoSuchOption):
        near = (error.possibilities or ["none"])[0]
        return InputError("cli-no-such-option", option=error.option_name, nearest=near, command=command)
    if isinstance(error, click.NoSuchCommand):
        near = (error.possibilities or ["none"])[0]
        return InputError("cli-no-such-command", name=error.command_name, nearest=near, command=command)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        name = error.param.opts[0] if isinstance(error.param, click.Option) else error.param.name
        return InputError("cli-missing-option", option=str(name), command=command)
    if isinstance(error, click.BadOptionUsage):
        return InputError("cli-option-without-value", option=error.option_name, command=command)
    return InputError("cli-wrong-use", command=command, detail=error.format_message())


def _run(arguments: Sequence[str]) -> None:
    group = _build()
    try:
        group.main([*arguments], prog_name="mashura", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        raise InputError("cli-choose-command") from None
    except click.UsageError as error:
        raise _wrong_use(error) from None
    except click.Abort:
        raise KeyboardInterrupt from None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Parameters
    ----------
    arguments : sequence of str, optional
        Instead of those of the process.

    Examples
    --------
    >>> main(["--version"])
    mashura, version 0.1.0
    0
    """
    given = sys.argv[1:] if arguments is None else arguments
    if language := _language_of(given):
        set_language(language)
    # A warning is a sentence for the user too, not a line of our code.
    warnings.showwarning = lambda warning, *_, **__: _note(str(warning))
    try:
        _run(given)
    except MashuraError as error:
        _note(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        _note(message("cli-interrupted"))
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("MASHURA_DEBUG"):
            raise
        _note(str(MashuraError("error-internal", reason=f"{type(error).__name__}: {error}")))
        return MashuraError.exit_code
    return 0
