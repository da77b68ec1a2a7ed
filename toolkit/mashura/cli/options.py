"""Options shared by commands, and the output of results and notes."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable
from typing import Any

import click

from mashura.errors import InputError
from mashura.i18n import KNOWN_LANGUAGES, message, message_keys, western_digits


class WholeNumber(click.ParamType[int]):
    """A whole number in a range, in either set of digits."""

    name = "number"

    def __init__(self, lowest: int, highest: int) -> None:
        self.lowest, self.highest = lowest, highest

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number, or raise an error that names the allowed range."""
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


class OneOf(click.Choice[str]):
    """One of several words; an error names the nearest one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word, or raise an error that names the allowed words."""
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


def format_option(command: Any) -> Any:
    """Give a command the option ``--format``."""
    # The catalogue lists the formats without loading their readers, so that a help page is quick.
    prefix = "readers-format-"
    names = sorted(key.removeprefix(prefix) for key in message_keys("en") if key.startswith(prefix))
    text = message("cli-analyse-format", formats=", ".join(names))
    return click.option("--format", "kind", default="auto", show_default=True, help=text)(command)


def world_option(command: Any) -> Any:
    """Give a command the option ``--world``."""
    text = message("cli-simulate-world")
    return click.option("--world", default="municipality", show_default=True, help=text)(command)


def seeds_option(lowest: int) -> Callable[[Any], Any]:
    """Return a decorator that gives a command the option ``--seeds``; an interval needs at least two."""
    text = message("cli-calibrate-seeds")
    return click.option("--seeds", type=WholeNumber(lowest, 10_000), default=30, show_default=True, help=text)


def show_option(command: Any) -> Any:
    """Give a command the option ``--show``."""
    return click.option("--show", multiple=True, metavar="COLUMN", help=message("cli-option-show"))(command)


def note(text: str) -> None:
    """Write a message to standard error."""
    click.echo(text, err=True)


def print_json(value: object) -> None:
    """Write a result to standard output as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def language_option(command: Any) -> Any:
    """Give a command the option ``--lang``."""
    # Applied before the commands are created (see _language_of), so that help pages follow it too.
    return click.option(
        "--lang", type=OneOf(KNOWN_LANGUAGES), expose_value=False, help=message("cli-option-lang")
    )(command)


def strict_option(command: Any) -> Any:
    """Give a command the option ``--strict``."""
    return click.option("--strict", is_flag=True, help=message("cli-option-strict"))(command)


def json_option(command: Any) -> Any:
    """Give a command the option ``--json``."""
    return click.option("--json", "as_json", is_flag=True, help=message("cli-option-json"))(command)
