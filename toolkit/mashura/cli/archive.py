"""Commands for archives: whether a file is undamaged and the record of the cycle complete (S270)."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.options import json_option, language_option, note, print_json
from mashura.errors import InputError
from mashura.i18n import format_date, message


def add_archive_commands(group: click.Group) -> None:
    """Add ``archive`` with ``check``."""

    @group.group(help=message("cli-archive-help"))
    @language_option
    def archive() -> None:
        pass

    @archive.command("check", help=message("cli-archive-check"))
    @click.argument("file", type=click.Path(path_type=Path))
    @json_option
    @language_option
    def check(file: Path, as_json: bool) -> None:
        from mashura.archive import read_archive
        from mashura.methodology.rules.cycle_record import is_complete

        read = read_archive(_bytes(file), file.name)
        parts = read.parts()
        if as_json:
            print_json(
                {
                    "format": read.index.format,
                    "title": read.index.title,
                    "entity": read.index.entity,
                    "simulated": read.contents.is_simulated,
                    "made_on": read.index.made_on.isoformat(),
                    "sha256": read.digest,
                    "files": len(read.index.files),
                    "complete": is_complete(parts),
                    "parts": [
                        {"name": part.name, "state": part.state, "reason": part.reason()} for part in parts
                    ],
                }
            )
        else:
            click.echo(
                message(
                    "cli-archive-undamaged",
                    title=read.index.title or "–",
                    entity=read.index.entity or "–",
                    day=format_date(read.index.made_on),
                    count=len(read.index.files),
                    digest=read.digest,
                )
            )
            if read.contents.is_simulated:
                click.echo(message("archive-readme-simulated"))
            for part in parts:
                click.echo(f"  {part.label()}: {message(f'archive-state-{part.state}')}. {part.reason()}")
        if not is_complete(parts):
            gaps = message("list-separator").join(part.label() for part in parts if part.is_gap)
            raise InputError("cli-archive-incomplete", file=file.name, parts=gaps)
        note(message("cli-archive-complete"))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(
            "cli-archive-unreadable", file=str(file), reason=error.strerror or str(error)
        ) from None
