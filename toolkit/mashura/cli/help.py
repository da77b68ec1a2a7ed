"""Help pages in the active language."""

from __future__ import annotations

from collections.abc import Iterable

import click

from mashura.i18n import message


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


def translate_help(command: click.Command) -> None:
    """Make the help pages of a command, and of those below it, speak the active language."""
    command.context_class = _Context
    if isinstance(command, click.Group):
        for part in command.commands.values():
            translate_help(part)
    option = command.get_help_option(click.Context(command, help_option_names=["-h", "--help"]))
    if option is not None:
        option.help = message("cli-option-help")
