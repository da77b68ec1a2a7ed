"""Commands that make, list and show worlds, the publics of the simulator."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mashura.cli.options import WholeNumber, json_option, language_option, note, print_json
from mashura.errors import InputError
from mashura.i18n import active_language, message

if TYPE_CHECKING:
    from mashura.publics import Census


def add_world_commands(group: click.Group) -> None:
    """Add ``world new``, ``world list`` and ``world show``."""

    @group.group(help=message("cli-world"))
    def world() -> None:
        pass

    @world.command("new", help=message("cli-world-new"))
    @click.argument("tables", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TABLE...")
    @click.option("--from", "base", default="municipality", show_default=True, help=message("cli-world-from"))
    @click.option("--name", help=message("cli-world-name"))
    @click.option("--country", help=message("cli-world-country"))
    @click.option(
        "--population", type=WholeNumber(100, 2_000_000_000), help=message("cli-simulate-population")
    )
    @click.option("--map", "columns", multiple=True, metavar="COLUMN=WHAT", help=message("cli-world-map"))
    @click.option("--value", "words", multiple=True, metavar="WORD=VALUE", help=message("cli-world-value"))
    @click.option("--out", type=click.Path(path_type=Path), help=message("cli-world-out"))
    @click.option("--replace", is_flag=True, help=message("cli-world-replace"))
    @json_option
    @language_option
    def new(
        tables: tuple[Path, ...],
        base: str,
        name: str | None,
        country: str | None,
        population: int | None,
        columns: tuple[str, ...],
        words: tuple[str, ...],
        out: Path | None,
        replace: bool,
        as_json: bool,
    ) -> None:
        from mashura.publics import Details, make_world, save_world
        from mashura.publics.description import world_lines, world_record
        from mashura.simulation import load_world

        borrowed = load_world(base)
        details = Details(
            name=name or _name_of(tables[0]),
            base=borrowed,
            country=country.strip().upper() if country else None,
            population=population,
        )
        censuses = _read(
            tables, _pairs("--map", columns), _pairs("--value", words), details.country or borrowed.country
        )
        made, notes = make_world(censuses, details)
        file = save_world(made, out, replace=replace)
        remarks = [str(remark) for census in censuses for remark in census.notes] + [*map(str, notes)]
        if as_json:
            print_json({"file": str(file), **world_record(made, active_language()), "notes": remarks})
            return
        for remark in remarks:
            note(remark)
        click.echo("\n".join(world_lines(made, active_language())))
        # Only a public on the shelf is found by its name.
        note(message("cli-world-written", path=str(file), name=str(file) if out else made.name))

    @world.command("list", help=message("cli-world-list"))
    @json_option
    @language_option
    def list_worlds(as_json: bool) -> None:
        from mashura.i18n import format_number
        from mashura.simulation import load_world, own_world_names, world_names

        language = active_language()
        rows = []
        for name in (*world_names(), *own_world_names()):
            try:
                known = load_world(name)
            except InputError as error:
                note(str(error))
                continue
            own = name not in world_names()
            rows.append(
                {"name": name, "title": known.title[language], "population": known.population, "own": own}
            )
        if as_json:
            print_json(rows)
            return
        for row in rows:
            people = message("publics-people", people=format_number(int(str(row["population"])), language))
            kind = message("cli-world-own") if row["own"] else ""
            # A world from a table has one name; those of Mashura also have a title.
            names = dict.fromkeys((str(row["name"]), str(row["title"])))
            click.echo("  ".join(filter(None, (*names, people, kind))))

    @world.command(help=message("cli-world-show"))
    @click.argument("name")
    @json_option
    @language_option
    def show(name: str, as_json: bool) -> None:
        from mashura.publics.description import world_lines, world_record
        from mashura.simulation import load_world

        known = load_world(name)
        if as_json:
            print_json(world_record(known, active_language()))
        else:
            click.echo("\n".join(world_lines(known, active_language())))


def _read(
    tables: tuple[Path, ...], columns: Mapping[str, str], words: Mapping[str, str], country: str
) -> list[Census]:
    """Return what the tables say; a correction of a column holds for each table that has the column."""
    from mashura.data.files.any_table import read_any_table
    from mashura.publics import propose, read_census
    from mashura.publics.mapping import parse_word

    values: dict[str, dict[str, str]] = {}
    for word, value in words.items():
        attribute, ours = parse_word(word, value)
        values.setdefault(attribute, {})[word] = ours
    read = [read_any_table(path) for path in tables]
    known = dict.fromkeys(header for table in read for header in table.header)
    if unknown := [header for header in columns if header not in known]:
        raise InputError("publics-unknown-column", column=unknown[0], known=", ".join(filter(None, known)))
    return [
        read_census(
            table,
            propose(table).corrected(
                {header: what for header, what in columns.items() if header in table.header}, values
            ),
            country,
        )
        for table in read
    ]


def _pairs(option: str, given: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for text in given:
        name, equals, value = text.rpartition("=")
        if not equals or not name.strip() or not value.strip():
            raise InputError("publics-not-a-pair", option=option, value=text)
        pairs[name.strip()] = value.strip()
    return pairs


def _name_of(table: Path) -> str:
    """Return a name for the world of a table: the file's name, without what a name cannot have."""
    return " ".join(re.sub(r"[^\w -]", " ", table.stem).replace("_", " ").split())[:60]
