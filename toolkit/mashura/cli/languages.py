"""The command that lists the languages and what is missing in them."""

from __future__ import annotations

from collections.abc import Sequence

import click

from mashura.cli.options import OneOf, json_option, language_option, note, print_json
from mashura.errors import InputError
from mashura.i18n import KNOWN_LANGUAGES, Language, language_properties, message


def add_language_commands(group: click.Group) -> None:
    """Add the command ``languages``."""

    @group.command(help=message("languages-help"))
    @click.argument("code", nargs=-1, type=OneOf(KNOWN_LANGUAGES))
    @click.option("--check", is_flag=True, help=message("languages-check"))
    @json_option
    @language_option
    def languages(code: Sequence[Language], check: bool, as_json: bool) -> None:
        chosen = code or KNOWN_LANGUAGES
        if check:
            _check(chosen, as_json)
        elif as_json:
            print_json([_record(language) for language in chosen])
        else:
            for language in chosen:
                about = language_properties(language)
                state = message("languages-offered" if about.offered else "languages-under-way")
                click.echo(f"{language}  {about.name}: {state}")


def _record(language: Language) -> dict[str, object]:
    about = language_properties(language)
    return {
        "code": language,
        "name": about.name,
        "direction": about.direction,
        "locale": about.locale,
        "offered": about.offered,
    }


def _check(chosen: Sequence[Language], as_json: bool) -> None:
    from mashura.i18n.completeness import missing

    gaps = [gap for language in chosen for gap in missing(language)]
    if as_json:
        print_json(
            [
                {"language": gap.language, "kind": gap.kind, "file": gap.file, "names": [*gap.names]}
                for gap in gaps
            ]
        )
    else:
        for gap in gaps:
            click.echo(gap.text())
    if gaps:
        raise InputError("languages-incomplete", count=sum(gap.count for gap in gaps))
    note(message("languages-complete"))
