"""Commands for feeds: publish the entity's consultations for machines, and read those of other entities."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mashura.cli.options import json_option, language_option, note, print_json
from mashura.cli.plans import plan_store, workspace_option
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, active_language, language_properties, message

if TYPE_CHECKING:
    from mashura.feed import Outcome, Publisher

_SHOWN_REFUSALS = 5


def add_feed_commands(group: click.Group) -> None:
    """Add ``feed`` with ``publish``, ``pull``, ``list`` and ``remove``."""

    @group.group(help=message("cli-feed-help"))
    @language_option
    def feed() -> None:
        pass

    @feed.command("publish", help=message("cli-feed-publish"))
    @click.option("--id", "publisher_id", default="", help=message("cli-feed-id"))
    @_name_options
    @click.option("--out", type=click.Path(path_type=Path, file_okay=False), help=message("cli-feed-out"))
    @click.option("--planned", is_flag=True, help=message("cli-feed-planned"))
    @workspace_option
    @json_option
    @language_option
    def publish_feed(
        publisher_id: str,
        out: Path | None,
        planned: bool,
        workspace: Path | None,
        as_json: bool,
        **names: str,
    ) -> None:
        from mashura.feed import feed_folder, publish

        store = plan_store(workspace)
        publisher = None
        if publisher_id:
            head = store.letterhead()
            named = {code: names[f"name_{code}"] or head.entity_in(code) for code in LANGUAGES}
            publisher = _publisher(publisher_id, {code: name for code, name in named.items() if name})
        done = publish(store, out or feed_folder(workspace), publisher=publisher, planned=planned)
        if as_json:
            print_json(
                {
                    "publisher": done.publisher.id,
                    "folder": str(done.folder),
                    "consultations": done.total,
                    "new": done.new,
                    "changed": done.changed,
                    "withdrawn": done.withdrawn,
                }
            )
            return
        click.echo(
            message(
                "feed-published",
                total=done.total,
                entity=_name(done.publisher),
                new=done.new,
                changed=done.changed,
                withdrawn=done.withdrawn,
                folder=str(done.folder),
            )
        )
        note(message("feed-where"))

    @feed.command("pull", help=message("cli-feed-pull"))
    @click.argument("addresses", nargs=-1, metavar="[ADDRESS]...")
    @workspace_option
    @json_option
    @language_option
    def pull_feeds(addresses: tuple[str, ...], workspace: Path | None, as_json: bool) -> None:
        from tqdm import tqdm

        from mashura.feed import SourceStore, pull
        from mashura.store import default_url

        store = SourceStore(default_url(workspace))
        if not addresses and not store.sources():
            raise InputError("feed-none-known")
        with tqdm(desc=message("feed-progress"), disable=None, leave=False) as bar:

            def progress(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            outcomes = pull(store, addresses, progress=progress)
        if as_json:
            print_json([_as_json(outcome) for outcome in outcomes])
        else:
            for outcome in outcomes:
                _print(store, outcome)
        failures = [outcome.failure for outcome in outcomes if outcome.failure is not None]
        for failure in failures[:-1]:
            note(str(failure))
        if failures:
            raise failures[-1]

    @feed.command("list", help=message("cli-feed-list"))
    @workspace_option
    @json_option
    @language_option
    def listed(workspace: Path | None, as_json: bool) -> None:
        from mashura.feed import SourceStore
        from mashura.store import default_url

        sources = SourceStore(default_url(workspace)).sources()
        if as_json:
            print_json(
                [
                    {
                        "publisher": source.publisher.id,
                        "name": source.publisher.name,
                        "address": source.address,
                        "consultations": source.consultations,
                        "refused": source.refused,
                        "read_at": source.read_at.isoformat() if source.read_at else None,
                        "failure": str(source.failure) if source.failure else None,
                    }
                    for source in sources
                ]
            )
            return
        if not sources:
            note(message("feed-none-known"))
        for source in sources:
            click.echo(
                message(
                    "cli-feed-line",
                    entity=_name(source.publisher),
                    id=source.publisher.id,
                    count=source.consultations,
                    address=source.address,
                )
            )
            if source.failure is not None:
                click.echo(f"    {source.failure}")

    @feed.command("remove", help=message("cli-feed-remove"))
    @click.argument("publisher")
    @workspace_option
    @language_option
    def remove(publisher: str, workspace: Path | None) -> None:
        from mashura.feed import SourceStore
        from mashura.store import default_url

        store = SourceStore(default_url(workspace))
        known = [source.publisher.id for source in store.sources()]
        if publisher not in known:
            listed_ids = message("list-separator").join(known) or "–"
            raise InputError("feed-unknown-source", publisher=publisher, known=listed_ids)
        store.remove(publisher)
        note(message("cli-feed-removed", publisher=publisher))


def _name_options(command: Any) -> Any:
    """Add ``--name-ar`` and ``--name-en``."""
    for language in reversed(LANGUAGES):
        own = language_properties(language).name
        option = click.option(f"--name-{language}", default="", help=message("cli-feed-name", language=own))
        command = option(command)
    return command


def _publisher(publisher_id: str, names: dict[str, str]) -> Publisher:
    from mashura.feed import Publisher

    if not re.fullmatch(r"[a-z][a-z0-9-]{1,39}", publisher_id):
        raise InputError("feed-publisher-id", id=publisher_id)
    if not any(name.strip() for name in names.values()):
        raise InputError("feed-publisher-name")
    return Publisher(id=publisher_id, name={language: name[:300] for language, name in names.items()})


def _name(publisher: Publisher) -> str:
    """Return an entity's name in the active language, else in another, else its id."""
    names = publisher.name
    return names.get(active_language()) or next(filter(None, names.values()), publisher.id)


def _as_json(outcome: Outcome) -> dict[str, Any]:
    counts = ("pages", "unchanged_pages", "new", "changed", "older", "masked", "refused", "gone")
    return {
        "publisher": outcome.publisher.id,
        "address": outcome.address,
        **{name: getattr(outcome, name) for name in counts},
        "failure": str(outcome.failure) if outcome.failure else None,
    }


def _print(store: Any, outcome: Outcome) -> None:
    click.echo(
        message(
            "feed-outcome",
            entity=_name(outcome.publisher),
            new=outcome.new,
            changed=outcome.changed,
            gone=outcome.gone,
            unchanged=outcome.unchanged_pages,
            pages=outcome.pages,
        )
    )
    for name in ("older", "masked"):
        if count := getattr(outcome, name):
            click.echo("  " + message(f"feed-outcome-{name}", count=count))
    refused = store.refused(outcome.publisher.id)
    for one in refused[:_SHOWN_REFUSALS]:
        reason = message(one.reason, detail=one.detail)
        click.echo("  " + message("feed-outcome-refused", place=one.place, reason=reason))
    if len(refused) > _SHOWN_REFUSALS:
        click.echo("  " + message("feed-outcome-more-refused", count=len(refused) - _SHOWN_REFUSALS))
