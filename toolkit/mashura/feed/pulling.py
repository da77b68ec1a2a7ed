"""Feeds of many entities read and merged; a broken one costs nothing but its own news (S148, S221)."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import requests
from pydantic import ValidationError

from mashura.errors import InputError
from mashura.feed.entry import MOST_PAGES, Consultation, Envelope, Publisher, page_name
from mashura.feed.fetching import checked_address, fetch
from mashura.feed.sources import PageRead, Refused, Source, SourceStore
from mashura.privacy.personal_data import find_personal_data
from mashura.privacy.pseudonyms import mask_text

SECONDS_FOR_ONE_FEED = 120.0
"""How long one feed may take (assumption); what was read until then is kept."""
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What reading one feed brought.

    ``older`` are consultations whose copy here is newer, ``masked`` those in whose texts personal data was
    masked, ``refused`` those that were set aside, ``gone`` those that are no longer published. ``failure`` is
    why the feed could not be read to its end; what was read before is kept.
    """

    publisher: Publisher
    address: str
    pages: int = 0
    unchanged_pages: int = 0
    new: int = 0
    changed: int = 0
    older: int = 0
    masked: int = 0
    refused: int = 0
    gone: int = 0
    failure: InputError | None = None


def pull(
    store: SourceStore,
    addresses: tuple[str, ...] = (),
    *,
    now: datetime | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Outcome, ...]:
    """Read the feeds at some addresses, or all known ones, and merge what they hold.

    Reading a feed again brings nothing twice. A feed that cannot be read keeps what it brought before.

    Parameters
    ----------
    store : SourceStore
        Where the feeds and their consultations are kept.
    addresses : tuple of str
        Addresses of feeds; those that are new are remembered under the publisher that they name.
    now : datetime, optional
    progress : callable, optional
        Called with the number of feeds that are done, and of all.

    Raises
    ------
    InputError
        If an address is none, or a feed that is new cannot be read.
    """
    moment = now or datetime.now(UTC)
    with requests.Session() as session:
        if addresses:
            sources = tuple(_known_source(store, session, checked_address(known)) for known in addresses)
        else:
            sources = store.sources()
        outcomes = []
        for done, source in enumerate(sources, start=1):
            outcomes.append(_pull_one(store, session, source, moment))
            if progress is not None:
                progress(done, len(sources))
    return tuple(outcomes)


def _known_source(store: SourceStore, session: requests.Session, address: str) -> Source:
    """Return the source at an address; one that is new is asked who it is."""
    known = next((source for source in store.sources() if source.address == address), None)
    if known is not None:
        return known
    first = _envelope(session, address, 1, "", time.monotonic() + SECONDS_FOR_ONE_FEED)
    assert first.envelope is not None
    return store.add(first.envelope.publisher, address)


@dataclass(frozen=True, kw_only=True)
class _Answer:
    envelope: Envelope | None
    etag: str


def _envelope(session: requests.Session, address: str, number: int, etag: str, until: float) -> _Answer:
    where = address + page_name(number)
    fetched = fetch(session, where, etag, until)
    if fetched.body is None:
        return _Answer(envelope=None, etag=fetched.etag)
    try:
        envelope = Envelope.model_validate_json(fetched.body)
    except ValidationError as error:
        raise InputError("feed-no-page", address=where, reason=_first(error)) from None
    if envelope.page != number or envelope.next not in ("", page_name(number + 1)):
        raise InputError("feed-pages-disagree", address=where)
    return _Answer(envelope=envelope, etag=fetched.etag)


def _pull_one(store: SourceStore, session: requests.Session, source: Source, now: datetime) -> Outcome:
    until = time.monotonic() + SECONDS_FOR_ONE_FEED
    counts = dict.fromkeys(("pages", "unchanged_pages", "new", "changed", "older", "masked", "refused"), 0)
    failure: InputError | None = None
    gone = 0
    try:
        last = 0
        for number in range(1, MOST_PAGES + 1):
            etag, has_next = store.page(source.publisher.id, number)
            answer = _envelope(session, source.address, number, etag, until)
            counts["pages"] += 1
            if answer.envelope is None:
                counts["unchanged_pages"] += 1
            else:
                if answer.envelope.publisher.id != source.publisher.id:
                    raise InputError(
                        "feed-other-entity",
                        address=source.address,
                        found=answer.envelope.publisher.id,
                        known=source.publisher.id,
                    )
                read = _read(answer.envelope, answer.etag, store.digests(source.publisher.id), now)
                has_next = read.has_next
                counts["masked"] += read.masked
                counts["refused"] += len(read.refused)
                merged = store.merge(source.publisher.id, read, now)
                for name, count in merged.items():
                    counts[name] += count
            if not has_next:
                last = number
                break
            if time.monotonic() > until:
                raise InputError("feed-slow", address=source.address)
        gone = store.finish(source.publisher.id, last, now)
    except InputError as error:
        failure = error
        store.fail(source.publisher.id, error, now)
    return Outcome(publisher=source.publisher, address=source.address, gone=gone, failure=failure, **counts)


def _read(envelope: Envelope, etag: str, known: Mapping[str, str], now: datetime) -> PageRead:
    """Return what a page holds: consultations that are right, and why others are not."""
    right: dict[str, Consultation] = {}
    digests: dict[str, str] = {}
    refused: list[Refused] = []
    masked = 0
    for place, raw in enumerate(envelope.consultations, start=1):
        try:
            held = Consultation.model_validate(raw)
        except (ValidationError, RecursionError) as error:
            reason = _first(error) if isinstance(error, ValidationError) else ""
            refused.append(Refused(place=_place(raw, place), reason="feed-refused-invalid", detail=reason))
            continue
        if held.identifier in right:
            refused.append(Refused(place=held.identifier, reason="feed-refused-twice"))
        elif held.modified > now + _CLOCKS_DIFFER:
            refused.append(Refused(place=held.identifier, reason="feed-refused-future"))
        elif held.opens_on and held.closes_on and held.closes_on < held.opens_on:
            refused.append(Refused(place=held.identifier, reason="feed-refused-order"))
        else:
            digest = hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest()
            digests[held.identifier] = digest
            # Looking for personal data takes most of the time.
            clean = held if known.get(held.identifier) == digest else _clean(held)
            masked += clean != held
            right[held.identifier] = clean
    return PageRead(
        number=envelope.page,
        etag=etag,
        has_next=bool(envelope.next),
        publisher=envelope.publisher,
        consultations=tuple(right.values()),
        digests=digests,
        refused=tuple(refused),
        masked=masked,
    )


def _place(raw: Any, place: int) -> str:
    """Return how a wrong consultation is called: by its identifier if that is one, else by its place."""
    named = raw.get("identifier") if isinstance(raw, dict) else None
    try:
        return Consultation.model_validate(
            {"identifier": named, "modified": "2000-01-01T00:00:00Z"}
        ).identifier
    except ValidationError:
        return f"#{place}"


def _first(error: ValidationError) -> str:
    """Return where the first thing is wrong: the names of fields, never what stands there."""
    first = error.errors(include_input=False, include_url=False)[0]
    return ".".join(str(part) for part in first["loc"])[:200] or str(first["type"])[:200]


def _clean(held: Consultation) -> Consultation:
    """Return a consultation with personal data in its texts masked: another office may not have done so."""
    if not any(find_personal_data(text) for text in _texts(held)):
        return held
    return held.model_copy(
        update={
            "title": _masked(held.title),
            "objective": _masked(held.objective),
            "decision": _masked(held.decision),
            "audiences": tuple(map(_masked, held.audiences)),
            "promises": tuple(
                promise.model_copy(update={"text": _masked(promise.text)}) for promise in held.promises
            ),
        }
    )


def _texts(held: Consultation) -> Iterator[str]:
    parts = [held.title, held.objective, held.decision, *held.audiences]
    for part in [*parts, *(promise.text for promise in held.promises)]:
        yield from part.values()


def _masked(texts: Mapping[str, str]) -> dict[str, str]:
    return {language: mask_text(text) for language, text in texts.items()}
