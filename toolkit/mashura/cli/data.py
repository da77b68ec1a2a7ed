"""Commands that prepare and fetch data."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.options import json_option, language_option, note, print_json
from mashura.i18n import active_language, message


def add_data_commands(group: click.Group) -> None:
    """Add ``data`` with ``get``, ``list`` and ``propose-mapping``."""

    @group.group(help=message("cli-data"))
    @language_option
    def data() -> None:
        pass

    @data.command("get", help=message("cli-data-get"))
    @click.argument("name")
    @click.option("--out", type=click.Path(path_type=Path), help=message("cli-data-get-out"))
    @json_option
    @language_option
    def get(name: str, out: Path | None, as_json: bool) -> None:
        from mashura.data.downloads import download, open_data_set

        wanted = open_data_set(name)
        note(wanted.notice())
        place = download(wanted, out)
        if as_json:
            print_json({**wanted.model_dump(mode="json", exclude={"files"}), "path": str(place)})
        else:
            click.echo(message("readers-got", name=name, path=str(place)))

    @data.command("list", help=message("cli-data-list"))
    @json_option
    @language_option
    def listed(as_json: bool) -> None:
        from mashura.data.downloads import open_data_sets

        sets = open_data_sets().values()
        if as_json:
            print_json([data_set.model_dump(mode="json", exclude={"files"}) for data_set in sets])
            return
        click.echo(message("readers-list"))
        width = max(len(data_set.name) for data_set in sets)
        for data_set in sets:
            click.echo(
                f"  {data_set.name:<{width}}  {data_set.title[active_language()]}  ({data_set.licence})"
            )

    @data.command("propose-mapping", help=message("cli-data-propose-mapping"))
    @click.argument("table", type=click.Path(path_type=Path))
    @language_option
    def propose(table: Path) -> None:
        from mashura.data import propose_mapping

        click.echo(propose_mapping(table), nl=False)
