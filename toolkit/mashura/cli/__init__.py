"""The command line: ``mashura`` and ``python -m mashura`` are the same.

Results go to standard output, progress and messages to standard error. Exit codes: 0 done, 2 wrong use or bad
input, 1 our fault. A room is imported only by the commands that need it, so that help pages are quick.
"""

from __future__ import annotations

import gc
import os
import sys
import warnings
from collections.abc import Callable, Sequence

import click

from mashura import __version__
from mashura.cli.approval import add_approval_commands
from mashura.cli.archive import add_archive_commands
from mashura.cli.campaigns import add_campaign_commands
from mashura.cli.class_report import add_class_command
from mashura.cli.class_runs import add_class_run_commands
from mashura.cli.data import add_data_commands
from mashura.cli.feed import add_feed_commands
from mashura.cli.grading import add_exercise_commands
from mashura.cli.help import translate_help
from mashura.cli.items import add_item_command
from mashura.cli.languages import add_language_commands
from mashura.cli.marking import add_marking_commands
from mashura.cli.options import language_option, note
from mashura.cli.plans import add_plan_commands
from mashura.cli.questionnaire import add_questionnaire_commands
from mashura.cli.recruit import add_recruit_commands
from mashura.cli.reports import add_report_commands
from mashura.cli.serving import add_serving_commands
from mashura.cli.teaching import add_course_commands
from mashura.cli.worlds import add_world_commands
from mashura.errors import InputError, MashuraError
from mashura.i18n import LANGUAGES, Language, MissingTextError, message, parse_language, set_language

_OBJECTS_BEFORE_GARBAGE = 50_000


def build_commands() -> click.Group:
    """Return the commands with their help in the active language."""

    @click.group(help=message("cli-help"), context_settings={"help_option_names": ["-h", "--help"]})
    @click.version_option(__version__, "--version", prog_name="mashura", help=message("cli-option-version"))
    @language_option
    def group() -> None:
        pass

    add_campaign_commands(group)
    add_data_commands(group)
    add_report_commands(group)
    add_course_commands(group)
    add_exercise_commands(group)
    add_class_run_commands(group)
    add_class_command(group)
    add_marking_commands(group)
    add_plan_commands(group)
    add_questionnaire_commands(group)
    add_recruit_commands(group)
    add_approval_commands(group)
    add_archive_commands(group)
    add_feed_commands(group)
    add_serving_commands(group)
    add_language_commands(group)
    add_item_command(group)
    add_world_commands(group)
    translate_help(group)
    return group


def _language_of(arguments: Sequence[str]) -> Language | None:
    """Return the language of the option ``--lang``, which is read before all other options."""
    for position, argument in enumerate(arguments):
        if argument == "--lang" and position + 1 < len(arguments):
            return parse_language(arguments[position + 1])
        if argument.startswith("--lang="):
            return parse_language(argument.removeprefix("--lang="))
    return None


def _wrong_use(error: click.UsageError) -> InputError:
    """Return an error of the command line's library as an error in the active language."""
    command = error.ctx.command_path if error.ctx else "mashura"
    if isinstance(error, click.NoSuchOption):
        near = (error.possibilities or ["none"])[0]
        return InputError("cli-no-such-option", option=error.option_name, nearest=near, command=command)
    if isinstance(error, click.NoSuchCommand):
        near = _inside_groups(error) or (error.possibilities or ["none"])[0]
        return InputError("cli-no-such-command", name=error.command_name, nearest=near, command=command)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        name = (
            error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name
        )
        return InputError("cli-missing-option", option=str(name), command=command)
    if isinstance(error, click.BadOptionUsage):
        return InputError("cli-option-without-value", option=error.option_name, command=command)
    return InputError("cli-wrong-use", command=command, detail=error.format_message())


def _inside_groups(error: click.NoSuchCommand) -> str:
    """Return the full name of a command that belongs to a group, such as ``data propose-mapping``."""
    commands = error.ctx.command.commands if error.ctx and isinstance(error.ctx.command, click.Group) else {}
    groups = {name: command for name, command in commands.items() if isinstance(command, click.Group)}
    return next(
        (f"{name} {error.command_name}" for name in groups if error.command_name in groups[name].commands), ""
    )


def _run(arguments: Sequence[str]) -> None:
    group = build_commands()
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
        Arguments to use instead of those of the process.

    Examples
    --------
    >>> main(["--version"])
    mashura, version 0.1.0
    0
    """
    given = sys.argv[1:] if arguments is None else arguments
    if language := _language_of(given):
        set_language(language)
    warnings.showwarning = _show_warnings_once()
    # Imports make many objects that stay; looking among them for garbage costs a tenth of the start.
    gc.set_threshold(_OBJECTS_BEFORE_GARBAGE)
    try:
        return _exit_code(given)
    except MissingTextError as error:
        # A language that is not offered yet was the user's choice; a gap in another one is our fault.
        note(str(error))
        return MashuraError.exit_code if error.language in LANGUAGES else InputError.exit_code


def _show_warnings_once() -> Callable[..., None]:
    """Return a function that shows a warning as a sentence, without the line of code, and never twice."""
    shown: set[str] = set()

    def show(warning: Warning | str, *_: object, **__: object) -> None:
        if str(warning) not in shown:
            shown.add(str(warning))
            note(str(warning))

    return show


def _exit_code(given: Sequence[str]) -> int:
    try:
        _run(given)
    except MissingTextError:
        raise
    except MashuraError as error:
        note(" ".join([str(error), *getattr(error, "__notes__", ())]))
        return error.exit_code
    except KeyboardInterrupt:
        note(message("cli-interrupted"))
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("MASHURA_DEBUG"):
            raise
        note(str(MashuraError("error-internal", reason=f"{type(error).__name__}: {error}")))
        return MashuraError.exit_code
    return 0
