"""The feeds that a national view reads, and what each brought, with where it came from (S148, S153)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.feed.entry import Consultation, Publisher
from mashura.store.sessions import Sessions
from mashura.store.tables import FeedConsultationRow, FeedPageRow, FeedRefusalRow, FeedSourceRow


@dataclass(frozen=True, kw_only=True)
class Source:
    """One feed: who publishes it, where, when it was read to its end last, and why it could not be since."""

    publisher: Publisher
    address: str
    read_at: datetime | None = None
    tried_at: datetime | None = None
    failure: InputError | None = None
    consultations: int = 0
    refused: int = 0


@dataclass(frozen=True, kw_only=True)
class Refused:
    """A consultation that was set aside: its identifier or place on the page, and why.

    ``reason`` is a message's key, ``detail`` the field that is wrong. What stood there is not kept.
    """

    place: str
    reason: str
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class PageRead:
    """What a page of a feed held."""

    number: int
    etag: str
    has_next: bool
    publisher: Publisher
    consultations: tuple[Consultation, ...]
    digests: Mapping[str, str]
    """By identifier, of each consultation as it was sent; one that is known already was not looked at."""
    refused: tuple[Refused, ...]
    masked: int


@dataclass(frozen=True, kw_only=True)
class Held:
    """A consultation as a feed told it, where it came from, when it was read, and since when it is gone."""

    publisher: Publisher
    address: str
    consultation: Consultation
    read_at: datetime
    gone_at: datetime | None


class SourceStore(Sessions):
    """The feeds that are read, and their consultations; they are public, so everybody here sees all.

    Examples
    --------
    >>> store = SourceStore("sqlite://", user="maryam")
    >>> manara = Publisher(id="al-manara", name=dict(en="Al Manara Municipality"))
    >>> store.add(manara, "https://al-manara.example/feed/").publisher.id
    'al-manara'
    >>> [source.consultations for source in store.sources()]
    [0]
    """

    def sources(self) -> tuple[Source, ...]:
        """Return the feeds in the order of their publishers' ids."""
        counts = _counts(FeedConsultationRow), _counts(FeedRefusalRow)
        with self._reading() as session:
            held, refused = (dict([*session.execute(query)]) for query in counts)
            rows = session.scalars(select(FeedSourceRow).order_by(FeedSourceRow.publisher))
            return tuple(
                _source(row, held.get(row.publisher, 0), refused.get(row.publisher, 0)) for row in rows
            )

    def add(self, publisher: Publisher, address: str) -> Source:
        """Remember a feed under its publisher.

        Raises
        ------
        InputError
            If another address is known for this publisher: whoever moved must be asked first.
        """
        with self._writing() as session:
            row = session.get(FeedSourceRow, publisher.id)
            if row is not None and row.address != address:
                raise InputError(
                    "feed-known-elsewhere", publisher=publisher.id, known=row.address, address=address
                )
            if row is None:
                row = FeedSourceRow(publisher=publisher.id, address=address, added_by=self.user)
                session.add(row)
            row.name = publisher.name
            return _source(row, 0, 0)

    def remove(self, publisher: str) -> None:
        """Forget a feed and everything that it brought."""
        with self._writing() as session:
            for table in (FeedConsultationRow, FeedRefusalRow, FeedPageRow, FeedSourceRow):
                session.execute(delete(table).where(table.publisher == publisher))

    def consultations(self, publisher: str | None = None) -> Iterator[Held]:
        """Yield all consultations, or those of one publisher, in the order of publishers and identifiers."""
        order = (FeedConsultationRow.publisher, FeedConsultationRow.identifier)
        query = select(FeedConsultationRow).order_by(*order)
        if publisher is not None:
            query = query.where(FeedConsultationRow.publisher == publisher)
        sources = {source.publisher.id: source for source in self.sources()}
        with self._reading() as session:
            for row in session.scalars(query.execution_options(yield_per=500)):
                source = sources[row.publisher]
                yield Held(
                    publisher=source.publisher,
                    address=source.address,
                    consultation=Consultation.model_validate_json(row.content),
                    read_at=row.read_at,
                    gone_at=row.gone_at,
                )

    def refused(self, publisher: str) -> tuple[Refused, ...]:
        """Return what was set aside of a feed, in the order of its pages."""
        query = (
            select(FeedRefusalRow)
            .where(FeedRefusalRow.publisher == publisher)
            .order_by(FeedRefusalRow.page, FeedRefusalRow.number)
        )
        with self._reading() as session:
            return tuple(
                Refused(place=row.place, reason=row.reason, detail=row.detail)
                for row in session.scalars(query)
            )

    def digests(self, publisher: str) -> dict[str, str]:
        """Return the digest of each consultation of a feed as it was sent last, by identifier."""
        query = select(FeedConsultationRow.identifier, FeedConsultationRow.digest)
        with self._reading() as session:
            return dict([*session.execute(query.where(FeedConsultationRow.publisher == publisher))])

    def page(self, publisher: str, number: int) -> tuple[str, bool]:
        """Return the ETag of a page as it was read last, or an empty one, and whether another followed."""
        with self._reading() as session:
            row = session.get(FeedPageRow, (publisher, number))
            return (row.etag, row.has_next) if row else ("", False)

    def merge(self, publisher: str, read: PageRead, now: datetime) -> Mapping[str, int]:
        """Keep what a page held, all or nothing; return how many were new, changed, or older than here."""
        counts = {"new": 0, "changed": 0, "older": 0}
        of_page = (FeedConsultationRow.publisher == publisher, FeedConsultationRow.page == read.number)
        with self._writing() as session:
            source = session.get(FeedSourceRow, publisher)
            assert source is not None
            source.name = read.publisher.name
            # Those that stand on no page in the end are gone.
            session.execute(update(FeedConsultationRow).where(*of_page).values(page=0))
            for consultation in read.consultations:
                digest = read.digests[consultation.identifier]
                _keep(session, publisher, consultation, digest, read.number, now, counts)
            refusals = (FeedRefusalRow.publisher == publisher, FeedRefusalRow.page == read.number)
            session.execute(delete(FeedRefusalRow).where(*refusals))
            session.add_all(
                FeedRefusalRow(
                    publisher=publisher,
                    page=read.number,
                    number=number,
                    place=refused.place,
                    reason=refused.reason,
                    detail=refused.detail,
                )
                for number, refused in enumerate(read.refused, start=1)
            )
            session.merge(
                FeedPageRow(publisher=publisher, page=read.number, etag=read.etag, has_next=read.has_next)
            )
        return counts

    def finish(self, publisher: str, pages: int, now: datetime) -> int:
        """Note that a feed was read to its end; return how many consultations it no longer publishes."""
        mine = FeedConsultationRow.publisher == publisher
        beyond = FeedConsultationRow.page > pages
        with self._writing() as session:
            for table in (FeedPageRow, FeedRefusalRow):
                session.execute(delete(table).where(table.publisher == publisher, table.page > pages))
            session.execute(update(FeedConsultationRow).where(mine, beyond).values(page=0))
            nowhere = (mine, FeedConsultationRow.page == 0, FeedConsultationRow.gone_at.is_(None))
            gone = session.execute(update(FeedConsultationRow).where(*nowhere).values(gone_at=now))
            source = session.get(FeedSourceRow, publisher)
            assert source is not None
            source.read_at = source.tried_at = now
            source.failure = None
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def fail(self, publisher: str, failure: InputError, now: datetime) -> None:
        """Note why a feed could not be read to its end."""
        with self._writing() as session:
            source = session.get(FeedSourceRow, publisher)
            assert source is not None
            source.tried_at = now
            source.failure = {"key": failure.key, "params": failure.params}


def _keep(
    session: Session,
    publisher: str,
    consultation: Consultation,
    digest: str,
    page: int,
    now: datetime,
    counts: dict[str, int],
) -> None:
    row = session.get(FeedConsultationRow, (publisher, consultation.identifier))
    if row is None:
        row = FeedConsultationRow(publisher=publisher, identifier=consultation.identifier, first_read_at=now)
        session.add(row)
        counts["new"] += 1
    elif row.modified > consultation.modified:
        counts["older"] += 1
        row.page, row.gone_at = page, None
        return
    elif row.digest != digest:
        counts["changed"] += 1
    row.page, row.gone_at = page, None
    if row.digest != digest:
        row.content = consultation.model_dump_json(exclude_defaults=True)
        row.modified, row.digest, row.read_at = consultation.modified, digest, now


def _counts(table: type[FeedConsultationRow] | type[FeedRefusalRow]):  # type: ignore[no-untyped-def]
    return select(table.publisher, func.count()).group_by(table.publisher)


def _source(row: FeedSourceRow, held: int, refused: int) -> Source:
    failure = row.failure
    return Source(
        publisher=Publisher(id=row.publisher, name=row.name),
        address=row.address,
        read_at=row.read_at,
        tried_at=row.tried_at,
        failure=InputError(failure["key"], **failure["params"]) if failure else None,
        consultations=held,
        refused=refused,
    )
