"""Commands that hold a lottery on a list of volunteers (S38, S47, S256)."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mashura.cli.options import WholeNumber, json_option, language_option, note, print_json, world_option
from mashura.errors import InputError
from mashura.i18n import message

if TYPE_CHECKING:
    from mashura.methodology import Plan
    from mashura.simulation import World
    from mashura.sortition import Lottery, Volunteers

_FILE = click.Path(path_type=Path)


def _column_option(command: Any) -> Any:
    text = message("cli-recruit-column")
    command = click.option("--column", "columns", multiple=True, metavar="WHAT=COLUMN", help=text)(command)
    text = message("cli-recruit-value")
    return click.option("--value", "words", multiple=True, metavar="WORD=VALUE", help=text)(command)


def add_recruit_commands(group: click.Group) -> None:
    """Add ``recruit`` with ``commit`` and ``draw``."""

    @group.group(help=message("cli-recruit"))
    @language_option
    def recruit() -> None:
        pass

    @recruit.command("commit", help=message("cli-recruit-commit"))
    @click.argument("file", type=_FILE)
    @click.option("--plan", type=_FILE, required=True, help=message("cli-recruit-plan"))
    @world_option
    @_column_option
    @click.option("--seed", help=message("cli-recruit-seed-sealed"))
    @click.option("--out", type=_FILE, required=True, help=message("cli-recruit-commit-out"))
    @language_option
    def commit(
        file: Path,
        plan: Path,
        world: str,
        columns: tuple[str, ...],
        words: tuple[str, ...],
        seed: str | None,
        out: Path,
    ) -> None:
        from mashura.simulation import load_world
        from mashura.sortition import Commitment, new_seed, seal

        volunteers = _volunteers(file, _plan(plan), load_world(world), columns, words)
        secret = seed or new_seed()
        commitment = Commitment(
            volunteers=len(volunteers.people),
            list_sha256=volunteers.fingerprint,
            seed_sha256=seal(secret),
        )
        out.write_text(commitment.model_dump_json(indent=2) + "\n", encoding="utf-8")
        note(message("cli-recruit-written", path=str(out)))
        click.echo(message("cli-recruit-secret", seed=secret))

    @recruit.command("draw", help=message("cli-recruit-draw"))
    @click.argument("file", type=_FILE, required=False)
    @click.option("--plan", type=_FILE, required=True, help=message("cli-recruit-plan"))
    @world_option
    @click.option("--seed", required=True, help=message("cli-recruit-seed"))
    @click.option("--seats", type=WholeNumber(1, 10_000), help=message("cli-recruit-seats"))
    @_column_option
    @click.option("--simulated", type=WholeNumber(1, 100_000), help=message("cli-recruit-simulated"))
    @click.option("--commitment", type=_FILE, help=message("cli-recruit-commitment"))
    @click.option("--protocol", type=_FILE, help=message("cli-recruit-protocol"))
    @click.option("--own-list", type=_FILE, help=message("cli-recruit-own-list"))
    @json_option
    @language_option
    def draw(
        file: Path | None,
        plan: Path,
        world: str,
        seed: str,
        seats: int | None,
        columns: tuple[str, ...],
        words: tuple[str, ...],
        simulated: int | None,
        commitment: Path | None,
        protocol: Path | None,
        own_list: Path | None,
        as_json: bool,
    ) -> None:
        from mashura.documents.formats.file import write_document
        from mashura.documents.lottery import lottery_protocol
        from mashura.simulation import load_world
        from mashura.sortition import hold_lottery, quotas_of

        planned, public = _plan(plan), load_world(world)
        if (file is None) == (simulated is None):
            raise InputError("cli-recruit-list-or-simulated")
        places = seats or planned.recruitment.panel_size
        if places is None:
            raise InputError("sortition-no-size")
        if simulated is not None:
            volunteers = _simulated(planned, public, simulated)
        else:
            assert file is not None
            volunteers = _volunteers(file, planned, public, columns, words)
        published = _commitment(commitment)
        if published is not None:
            published.check(volunteers.fingerprint, seed)
        lottery = hold_lottery(
            volunteers,
            quotas_of(public, volunteers.strata, places),
            places,
            seed,
            stand_ins=planned.recruitment.reserve,
        )
        if protocol is not None:
            write_document(protocol, lambda: lottery_protocol(lottery, planned, public, commitment=published))
            note(message("cli-recruit-written", path=str(protocol)))
        if own_list is not None:
            if file is None:
                raise InputError("cli-recruit-no-own-list")
            _write_own_list(file, lottery, own_list)
            note(message("cli-recruit-written", path=str(own_list)))
        if as_json:
            print_json(lottery.record())
        else:
            click.echo(_told(lottery, public))
        for sentence in volunteers.notes:
            note(sentence)


def _plan(path: Path) -> Plan:
    from mashura.methodology import Campaign
    from mashura.record_file import read_record

    plan = read_record(path, Campaign).plan
    if plan is None:
        raise InputError("cli-no-plan", path=str(path))
    if not plan.recruitment.strata:
        raise InputError("sortition-no-strata")
    return plan


def _volunteers(
    file: Path, plan: Plan, world: World, columns: tuple[str, ...], words: tuple[str, ...]
) -> Volunteers:
    from mashura.data.files.any_table import read_any_table
    from mashura.sortition import read_volunteers

    named = dict(map(_pair, columns))
    table = read_any_table(file)
    for told in table.notes:
        note(told.text())
    return read_volunteers(table, plan.recruitment.strata, world, named, dict(map(_pair, words)))


def _pair(text: str) -> tuple[str, str]:
    what, equals, value = text.partition("=")
    if not equals:
        raise InputError("cli-recruit-bad-pair", given=text)
    return what.strip(), value.strip()


def _simulated(plan: Plan, world: World, count: int) -> Volunteers:
    from mashura.sortition import simulated_volunteers

    name = message("sortition-simulated-list")
    return simulated_volunteers(world, plan.recruitment.strata, count, name=name)


def _commitment(path: Path | None) -> Any:
    from mashura.record_file import read_record
    from mashura.sortition import Commitment

    return None if path is None else read_record(path, Commitment)


def _told(lottery: Lottery, world: World) -> str:
    """Return the result in sentences."""
    from mashura.documents.lottery import missing_sentences

    separator = message("list-separator")
    stand_ins = [str(place.stand_in.row) for place in lottery.places if place.stand_in]
    sentences = [
        message(
            "cli-recruit-drawn",
            seats=lottery.seats,
            volunteers=len(lottery.volunteers.people),
            rows=separator.join(str(place.member.row) for place in lottery.places),
        )
    ]
    if stand_ins:
        sentences.append(message("cli-recruit-stand-ins", rows=separator.join(stand_ins)))
    sentences += missing_sentences(lottery, world) or [message("lottery-all-met")]
    return "\n".join(sentences)


def _write_own_list(file: Path, lottery: Lottery, out: Path) -> None:
    """Write the coordinator's own list: the rows that were drawn, as they stand in the file, with names."""
    from mashura.data.files.any_table import read_any_table

    table = read_any_table(file)
    rows = dict(table.rows)
    with out.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.writer(target)
        writer.writerow([message("lottery-seat"), message("lottery-role"), *table.header])
        for place in lottery.places:
            for role, person in (("member", place.member), ("stand-in", place.stand_in)):
                if person is not None:
                    writer.writerow([place.number, message(f"lottery-{role}"), *rows[person.row]])
