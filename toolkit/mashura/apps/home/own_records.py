"""A person's records of one kind, those that she only typed first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Generic

from mashura.apps.form.drafts import kept_draft, read_draft
from mashura.errors import InputError
from mashura.i18n import Language
from mashura.store import RecordStore, SavedVersion
from mashura.store.kinds import Kind, R


@dataclass(frozen=True, kw_only=True)
class OwnRecord(Generic[R]):
    """A record as it was typed last; ``saved`` is None for one that was only typed."""

    plan_id: str
    record: R | None
    saved: SavedVersion | None


def own_records(
    store: RecordStore[Any], kind: Kind[R], language: Language, without: Collection[str] = ()
) -> tuple[OwnRecord[R], ...]:
    """Return a person's records of a kind, but those with some ids.

    Examples
    --------
    >>> from mashura.methodology.social.calendar import SocialCalendar
    >>> from mashura.store import PlanStore
    >>> from mashura.store.kinds import SOCIAL_CALENDAR
    >>> store = PlanStore("sqlite://", user="maryam")
    >>> written = store.beside(SOCIAL_CALENDAR).save(SocialCalendar(title="Year 2027"), author="Maryam")
    >>> [own.record.title for own in own_records(store, SOCIAL_CALENDAR, "en")]
    ['Year 2027']
    """
    kept = store.beside(kind)
    versions = {saved.plan_id: saved for saved in kept.list()}
    # The draft of a saved one that is not listed: it is in the bin, or no longer shared.
    drafts = [draft.plan_id for draft in kept.drafts() if draft.plan_id in versions or not draft.based_on]
    return tuple(
        OwnRecord(
            plan_id=plan_id,
            record=as_typed(store, kind, plan_id, language),
            saved=versions.get(plan_id),
        )
        for plan_id in dict.fromkeys([*drafts, *versions])
        if plan_id not in without
    )


def as_typed(store: RecordStore[Any], kind: Kind[R], plan_id: str, language: Language) -> R | None:
    """Return a record as it was typed last; None without one that can be read."""
    kept = store.beside(kind)
    try:
        draft = kept.load_draft(plan_id) if store.may_write(plan_id) else None
        if draft is None:
            return kept.load(plan_id)
        return read_draft(kind.record, kept_draft(draft.content, kind.record), language)[0]
    except InputError:
        return None
