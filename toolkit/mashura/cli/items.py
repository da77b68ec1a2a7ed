"""The command that says what an item such as S77 is, and what serves it."""

from __future__ import annotations

import click

from mashura.cli.options import json_option, language_option, note, print_json
from mashura.i18n import message


def add_item_command(group: click.Group) -> None:
    """Add ``items``."""

    @group.command("items", help=message("items-help"))
    @click.argument("wanted", nargs=-1, metavar="[WANTED]...")
    @json_option
    @language_option
    def show_items(wanted: tuple[str, ...], as_json: bool) -> None:
        from mashura.items import find_items

        chosen = find_items(wanted)
        if as_json:
            print_json([item.record() for item in chosen])
            return
        for item in chosen:
            click.echo("\n".join(item.lines()))
        note(message("items-count", count=len(chosen)))
