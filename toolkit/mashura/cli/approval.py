"""Commands for approvals: whether the signatures of a campaign still fit it (S34)."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.options import json_option, language_option, note, print_json
from mashura.errors import InputError
from mashura.i18n import format_date, message


def add_approval_commands(group: click.Group) -> None:
    """Add ``approval`` with ``verify``."""

    @group.group(help=message("cli-approval-help"))
    @language_option
    def approval() -> None:
        pass

    @approval.command("verify", help=message("cli-approval-verify"))
    @click.argument("file", type=click.Path(path_type=Path))
    @json_option
    @language_option
    def verify(file: Path, as_json: bool) -> None:
        from mashura.methodology.labels import value_label
        from mashura.methodology.records.approval import CampaignWithApprovals, stage_digest
        from mashura.methodology.rules.approval import role_name, signatures, signed_since_submission
        from mashura.record_file import read_record

        campaign = read_record(file, CampaignWithApprovals)
        checked = [
            (approval, step, step in signatures(approval, campaign))
            for approval in campaign.approvals
            for step in signed_since_submission(approval)
        ]
        if as_json:
            print_json(
                [
                    {
                        "stage": approval.stage.value,
                        "name": step.name,
                        "role": role_name(step),
                        "at": step.at.isoformat(),
                        "version": step.version,
                        "signed": step.digest,
                        "now": stage_digest(campaign, approval.stage),
                        "fits": fits,
                    }
                    for approval, step, fits in checked
                ]
            )
        else:
            for approval, step, fits in checked:
                now = stage_digest(campaign, approval.stage)
                click.echo(
                    message(
                        "cli-approval-fits" if fits else "cli-approval-differs",
                        stage=value_label(approval.stage),
                        name=step.name,
                        role=role_name(step),
                        day=format_date(step.at.astimezone().date()),
                        version=step.version,
                        signed=step.digest,
                        now=now,
                    )
                )
        if not checked:
            raise InputError("cli-approval-none", file=file.name)
        if not all(fits for _, _, fits in checked):
            raise InputError("cli-approval-broken", file=file.name)
        note(message("cli-approval-what-it-proves"))
