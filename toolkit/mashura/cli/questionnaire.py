"""Commands for a questionnaire: check it, and write the files that tools take in (S48)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mashura.cli.options import OneOf, json_option, language_option, note, print_json
from mashura.i18n import active_language, format_number, message

_FILES = ("all", "limesurvey", "xlsform", "polis", "decidim", "decidim-json", "decidim-xlsx", "docx", "pdf")


def add_questionnaire_commands(group: click.Group) -> None:
    """Add ``questionnaire`` with ``check`` and ``export``."""

    @group.group(help=message("cli-questionnaire-help"))
    @language_option
    def questionnaire() -> None:
        pass

    @questionnaire.command("check", help=message("cli-questionnaire-check"))
    @click.argument("file", type=click.Path(path_type=Path))
    @json_option
    @language_option
    def check(file: Path, as_json: bool) -> None:
        from mashura.documents.questionnaire.document import place_of
        from mashura.methodology.rules.questionnaire import questionnaire_findings
        from mashura.methodology.rules.questionnaire.minutes import filling_minutes

        form = _read(file)
        findings = questionnaire_findings(form)
        minutes = filling_minutes(form)
        if as_json:
            print_json(
                {
                    "minutes": {code: round(taken, 1) for code, taken in minutes.by_language.items()},
                    "findings": [
                        {
                            "rule": found.rule,
                            "severity": found.severity,
                            "part": found.part,
                            "identifier": found.identifier,
                            "language": found.language,
                            "text": found.text(),
                            "reason": found.reason(),
                            "mend": found.mend(),
                        }
                        for found in findings
                    ],
                }
            )
            return
        click.echo(message("cli-questionnaire-minutes", minutes=format_number(minutes.longest, decimals=1)))
        for found in findings:
            kind = message(f"reports-{found.severity}")
            place = place_of(found, form, active_language())
            click.echo(f"[{kind} · {place}] {found.text()} {found.reason()} {found.mend()}")
        if not findings:
            click.echo(message("cli-questionnaire-sound"))

    @questionnaire.command("export", help=message("cli-questionnaire-export"))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option(
        "--to",
        "kind",
        type=OneOf(_FILES),
        default="all",
        show_default=True,
        help=message("cli-questionnaire-to"),
    )
    @click.option(
        "--out", type=click.Path(path_type=Path), required=True, help=message("cli-questionnaire-out")
    )
    @language_option
    def export(file: Path, kind: str, out: Path) -> None:
        from mashura.documents.formats.file import write_file
        from mashura.documents.questionnaire.files import exported, left_out, possible_exports

        form = _read(file)
        names = possible_exports(form) if kind == "all" else (kind,)
        # All are made before one is written, so that a fault leaves no half of them behind.
        files = {name: content for kind in names for name, content in exported(form, kind).items()}
        for name, content in files.items():
            place = out / name
            write_file(place, lambda content=content: content)  # type: ignore[misc]
            note(message("reports-written", path=str(place)))
        for name in names:
            if left := left_out(form, name):
                note(f"{message(f'questionnaire-export-{name}')}: {left}")


def _read(file: Path) -> Any:
    from mashura.methodology.records.questionnaire import Questionnaire
    from mashura.record_file import read_record

    return read_record(file, Questionnaire)
