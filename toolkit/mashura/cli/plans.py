"""Commands for the plans that the apps keep: list, read their log, take out, bring in, read spreadsheets."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mashura.cli.options import OneOf, json_option, language_option, note, print_json
from mashura.errors import InputError
from mashura.i18n import message

if TYPE_CHECKING:
    from mashura.store import PlanStore


def add_plan_commands(group: click.Group) -> None:
    """Add ``plans`` with ``list``, ``log``, ``export``, ``import`` and ``read-back``."""

    @group.group(help=message("plans-help"))
    @language_option
    def plans() -> None:
        pass

    @plans.command("list", help=message("plans-list"))
    @workspace_option
    @json_option
    @language_option
    def listed(workspace: Path | None, as_json: bool) -> None:
        store = plan_store(workspace)
        saved, drafts = store.list(), {draft.plan_id: draft for draft in store.drafts()}
        rows = [
            {
                "plan_id": plan.plan_id,
                "title": plan.title,
                "version": plan.version,
                "author": plan.author,
                "changed_at": plan.saved_at.isoformat(),
                "draft": drafts.pop(plan.plan_id, None) is not None,
            }
            for plan in saved
        ]
        rows += [
            {
                "plan_id": draft.plan_id,
                "title": draft.title,
                "version": 0,
                "author": store.user,
                "changed_at": draft.changed_at.isoformat(),
                "draft": True,
            }
            for draft in drafts.values()
        ]
        if as_json:
            print_json(rows)
            return
        note(message("plans-count", count=len(rows), user=store.user))
        for row in rows:
            click.echo(f"{row['plan_id']}  {_line(row)}")

    @plans.command("log", help=message("plans-log"))
    @click.argument("plan_id")
    @workspace_option
    @json_option
    @language_option
    def log(plan_id: str, workspace: Path | None, as_json: bool) -> None:
        events = plan_store(workspace).events(plan_id)
        if as_json:
            print_json(
                [
                    {
                        "at": event.at.isoformat(),
                        "person": event.person,
                        "action": event.action.value,
                        "detail": event.detail,
                    }
                    for event in events
                ]
            )
            return
        for event in events:
            click.echo(f"{event.at:%Y-%m-%d %H:%M} UTC  {event.text()}")

    @plans.command("export", help=message("plans-export"))
    @click.argument("plan_ids", nargs=-1, metavar="[PLAN_ID]...")
    @click.option("--out", type=click.Path(path_type=Path), required=True, help=message("plans-export-out"))
    @workspace_option
    @language_option
    def export(plan_ids: tuple[str, ...], out: Path, workspace: Path | None) -> None:
        from mashura.store import export_plans

        store = plan_store(workspace)
        _write(out, export_plans(store, plan_ids or None))
        count = len({*plan_ids} or store.plan_ids())
        note(message("plans-exported", count=count, file=str(out)))

    @plans.command("import", help=message("plans-import"))
    @click.argument("file", type=click.Path(path_type=Path))
    @workspace_option
    @language_option
    def bring_in(file: Path, workspace: Path | None) -> None:
        from mashura.store import import_plans

        content = _read(file)
        done = import_plans(plan_store(workspace, new=True), content, file.name)
        note(message("plans-imported", added=done.added, here=done.already_here))

    @plans.command("read-back", help=message("plans-read-back"))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.argument("plan_id", required=False)
    @click.option("--yes", is_flag=True, help=message("plans-read-back-yes"))
    @click.option("--keep", type=OneOf(["plan", "file"]), help=message("plans-read-back-keep"))
    @workspace_option
    @language_option
    def read_back(
        file: Path, plan_id: str | None, yes: bool, keep: str | None, workspace: Path | None
    ) -> None:
        from mashura.cli.read_back import read_back_file

        read_back_file(plan_store(workspace), _read(file), file.name, plan_id, yes=yes, keep=keep)


def workspace_option(command: Any) -> Any:
    """Add ``--workspace``: the folder of the plans."""
    kind = click.Path(path_type=Path, file_okay=False)
    return click.option("--workspace", type=kind, help=message("plans-workspace"))(command)


def plan_store(workspace: Path | None, *, new: bool = False) -> PlanStore:
    """Open the plans; a file that is not there yet is made only where something is to be put into it."""
    from mashura.store import PlanStore, default_url

    url = default_url(workspace)
    place = Path(url.removeprefix("sqlite:///"))
    if not new and url.startswith("sqlite:///") and not place.is_file():
        raise InputError("plans-none-here", file=str(place))
    return PlanStore(url)


def _line(row: dict[str, Any]) -> str:
    kind = "unsaved" if row["version"] == 0 else "draft" if row["draft"] else "saved"
    return message(
        "plans-line",
        kind=kind,
        title=row["title"] or message("plans-untitled"),
        version=row["version"],
        author=row["author"],
        time=row["changed_at"][:16].replace("T", " "),
    )


def _read(file: Path) -> bytes:
    from mashura.store.exchange import LARGEST_BYTES

    try:
        with file.open("rb") as source:
            # One byte more than is allowed tells that there are too many.
            return source.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise InputError("plans-not-readable", file=str(file), reason=error.strerror or "") from None


def _write(file: Path, content: bytes) -> None:
    """Write all of it or nothing; plans are nobody else's business, so only the owner may read the file."""
    unfinished = file.with_name(file.name + ".part")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as target:
            target.write(content)
        os.replace(unfinished, file)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise InputError("plans-not-writable", file=str(file), reason=error.strerror or "") from None
