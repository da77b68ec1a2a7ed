"""The contributions to a campaign, kept beside it in versions, masked and bounded (S22, S60)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.pseudonyms import mask_text
from mashura.store.events import Action
from mashura.store.kinds import CAMPAIGN
from mashura.store.material_source import SOURCE, FileSource, SimulatedSource
from mashura.store.packed import packed, unpacked
from mashura.store.sessions import Sessions
from mashura.store.sharing import SharedStore
from mashura.store.tables import MaterialRow, PlanRow

# Assumption: packed tables of more than a million contributions; the database and the memory stay usable.
LARGEST_BYTES = 60_000_000
LARGEST_OF_A_CAMPAIGN = 300_000_000
_MOST_ATTEMPTS = 5
_MILLION = 1_000_000


@dataclass(frozen=True, kw_only=True)
class KeptMaterial:
    """One version of a campaign's contributions: when it was kept, by whom, and where it came from.

    Attributes
    ----------
    version : int
        Counted from 1.
    title : str
        Title of the consultation.
    author : str
        Who kept it, as others read it.
    kept_at : datetime.datetime
        When, in UTC.
    source : FileSource or SimulatedSource
        Where it came from.
    size : int
        Bytes when packed; 0 once it was forgotten.
    digest : str
        SHA-256 of the packed tables, in hexadecimal digits.
    """

    version: int
    title: str
    author: str
    kept_at: datetime
    source: FileSource | SimulatedSource
    size: int
    digest: str

    @property
    def is_forgotten(self) -> bool:
        """Whether the contributions themselves were removed."""
        return self.size == 0


@dataclass(frozen=True, kw_only=True)
class Material:
    """The contributions to a campaign, without personal data, and what is known of them.

    Attributes
    ----------
    kept : KeptMaterial
        Version, author and source.
    consultation : Consultation
        The tables; texts are masked, except those of a simulated public, which come from no real person.
    repeats : tuple of Consultation
        Rows of repeats of a form, as :class:`mashura.data.notes.ImportedData` has them.
    published_counts : pandas.DataFrame
        Counts that a platform publishes without the voters, as ``ImportedData`` has them.
    """

    kept: KeptMaterial
    consultation: Consultation
    repeats: tuple[Consultation, ...] = ()
    published_counts: pd.DataFrame = field(default_factory=pd.DataFrame)


class MaterialStore(SharedStore):
    """Contributions to the campaigns of a store, for its person; who may open a campaign may read them.

    Examples
    --------
    >>> from mashura.methodology import Brief, Campaign
    >>> from mashura.store import PlanStore
    >>> store = PlanStore("sqlite://", user="maryam")
    >>> plan_id = store.save(Campaign(brief=Brief(title="Buses"))).plan_id
    >>> talk = Consultation(title="Buses", origin="polis")
    >>> kept = store.material.keep(plan_id, talk, FileSource(name="buses.zip", format="polis"), "Maryam")
    >>> store.material.load(plan_id).consultation.title, kept.version
    ('Buses', 1)
    """

    kind_name = CAMPAIGN.name

    def __init__(self, like: Sessions) -> None:
        super().__init__(like=like)

    def keep(
        self,
        plan_id: str,
        consultation: Consultation,
        source: FileSource | SimulatedSource,
        author: str = "",
        *,
        repeats: tuple[Consultation, ...] = (),
        published_counts: pd.DataFrame | None = None,
    ) -> KeptMaterial:
        """Keep contributions as the newest version; those that are the newest version already stay it.

        Personal data in the texts is masked, unless the source is a simulated public.

        Parameters
        ----------
        plan_id : str
            A campaign that was saved at least once.
        consultation : Consultation
            The tables.
        source : FileSource or SimulatedSource
            Where they came from.
        author : str
            Who keeps them, as others will read it; the user's name without it.
        repeats, published_counts : optional
            What came with them, as :class:`mashura.data.notes.ImportedData` has it.

        Raises
        ------
        InputError
            If the campaign was never saved, this person may not write in it, or it is too much.
        """
        if not self._is_saved(plan_id):
            raise InputError("store-material-not-saved")
        self.refuse_reader(plan_id)
        content = packed(
            consultation,
            repeats,
            pd.DataFrame() if published_counts is None else published_counts,
            mask=not isinstance(source, SimulatedSource),
        )
        if len(content) > LARGEST_BYTES:
            raise InputError(
                "store-material-too-large",
                megabytes=-(-len(content) // _MILLION),
                limit=LARGEST_BYTES // _MILLION,
            )
        for attempt in range(_MOST_ATTEMPTS):
            try:
                with self._writing() as session:
                    return self._keep_in(
                        session, plan_id, content, source, mask_text(consultation.title), author
                    )
            except IntegrityError:
                # Somebody else kept the same version at the same moment; the next number is free.
                if attempt + 1 == _MOST_ATTEMPTS:
                    raise
        raise AssertionError("unreachable")

    def load(self, plan_id: str, version: int | None = None) -> Material | None:
        """Return a version of the contributions, the newest without ``version``; None if there are none.

        Raises
        ------
        InputError
            If this person may not open the campaign, there is no such version, or it was removed.
        """
        with self._reading() as session:
            if session.get(PlanRow, plan_id) is None:
                return None
            self._reach(session, plan_id)
            row = self._row(session, plan_id, version)
            if row is None:
                return None
            kept, content = _kept(row), row.content
        if content is None:
            raise InputError("store-material-forgotten", version=kept.version)
        try:
            consultation, repeats, counts = unpacked(content)
        except (InputError, OSError, ValueError, KeyError) as error:
            raise InputError("store-material-unreadable", version=kept.version) from error
        return Material(kept=kept, consultation=consultation, repeats=repeats, published_counts=counts)

    def versions(self, plan_id: str) -> tuple[KeptMaterial, ...]:
        """Return all versions of a campaign's contributions, the newest first, without the tables.

        Raises
        ------
        InputError
            If this person may not open the campaign.
        """
        query = select(MaterialRow).where(MaterialRow.plan_id == plan_id).order_by(MaterialRow.version.desc())
        with self._reading() as session:
            if session.get(PlanRow, plan_id) is None:
                return ()
            self._reach(session, plan_id)
            return tuple(_kept(row) for row in session.scalars(query))

    def forget(self, plan_id: str, version: int) -> None:
        """Remove the contributions of a version for good; that they were there stays known.

        Raises
        ------
        InputError
            If this person may not write in the campaign, or there is no such version.
        """
        with self._writing() as session:
            self._write_in(session, plan_id)
            row = self._row(session, plan_id, version)
            if row is not None and row.size:
                row.content, row.size = None, 0
                self._note(session, plan_id, Action.MATERIAL_FORGOTTEN, str(version))

    def _keep_in(
        self,
        session: Session,
        plan_id: str,
        content: bytes,
        source: FileSource | SimulatedSource,
        title: str,
        author: str,
    ) -> KeptMaterial:
        self._write_in(session, plan_id)
        newest = self._row(session, plan_id, None)
        digest = hashlib.sha256(content).hexdigest()
        about = source.model_dump_json()
        if newest is not None and newest.size and (newest.digest, newest.source) == (digest, about):
            return _kept(newest)
        self._refuse_too_many(session, plan_id, len(content))
        row = MaterialRow(
            plan_id=plan_id,
            version=1 + (newest.version if newest else 0),
            kept_at=datetime.now(UTC),
            author=author or self.user,
            title=title[:300],
            source=about,
            digest=digest,
            size=len(content),
            content=content,
        )
        session.add(row)
        self._note(session, plan_id, Action.MATERIAL_KEPT, str(row.version))
        session.flush()
        return _kept(row)

    def _is_saved(self, plan_id: str) -> bool:
        with self._reading() as session:
            return session.get(PlanRow, plan_id) is not None

    def _refuse_too_many(self, session: Session, plan_id: str, more: int) -> None:
        query = select(func.coalesce(func.sum(MaterialRow.size), 0), func.count()).where(
            MaterialRow.plan_id == plan_id, MaterialRow.size > 0
        )
        size, count = session.execute(query).one()
        if size + more > LARGEST_OF_A_CAMPAIGN:
            raise InputError(
                "store-material-full",
                megabytes=-(-int(size) // _MILLION),
                count=count,
                limit=LARGEST_OF_A_CAMPAIGN // _MILLION,
            )

    def _row(self, session: Session, plan_id: str, version: int | None) -> MaterialRow | None:
        """Return the row of a version, of the newest without ``version``."""
        if version is None:
            query = select(MaterialRow).where(MaterialRow.plan_id == plan_id)
            return session.scalars(query.order_by(MaterialRow.version.desc()).limit(1)).first()
        row = session.get(MaterialRow, (plan_id, version))
        if row is None:
            raise InputError("store-material-unknown-version", version=version)
        return row


def _kept(row: MaterialRow) -> KeptMaterial:
    return KeptMaterial(
        version=row.version,
        title=row.title,
        author=row.author,
        kept_at=row.kept_at,
        source=SOURCE.validate_json(row.source),
        size=row.size,
        digest=row.digest,
    )
