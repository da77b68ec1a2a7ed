"""Rehearsals of a person that are kept: played in the control room, listed on the home page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError

from mashura.errors import InputError
from mashura.i18n import Language, message
from mashura.simulation.rehearsal.records import Rehearsal
from mashura.store import Kind, RecordStore

REHEARSAL = Kind(name="rehearsal", record=Rehearsal, titles=("title",))
"""Each rehearsal stands alone, under an id of its own; it names the plan that it came from."""


@dataclass(frozen=True, kw_only=True)
class KeptRehearsal:
    """A rehearsal that is kept: its id and version, the record, when it was played, whether it is closed."""

    rehearsal_id: str
    version: int
    rehearsal: Rehearsal
    at: datetime
    closed: bool

    def about(self, language: Language) -> str:
        """Return its scenario, its day and its seed in words."""
        titles = dict(self.rehearsal.scenario.title)
        return message(
            "control-room-known-closed" if self.closed else "control-room-known-open",
            lang=language,
            scenario=str(titles.get(language) or next(iter(titles.values()), "")),
            day=self.rehearsal.today,
            seed=str(self.rehearsal.seed),
        )


def kept_rehearsals(store: RecordStore[Any]) -> list[KeptRehearsal]:
    """Return the rehearsals of a person, the latest first; what cannot be read is left out.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> kept_rehearsals(PlanStore("sqlite://"))
    []
    """
    kept = store.beside(REHEARSAL)
    drafts = {draft.plan_id: draft for draft in kept.drafts()}
    found = []
    for draft in drafts.values():
        try:
            rehearsal = Rehearsal.model_validate(draft.content)
        except ValidationError:
            continue
        found.append(
            KeptRehearsal(
                rehearsal_id=draft.plan_id,
                version=draft.based_on,
                rehearsal=rehearsal,
                at=draft.changed_at,
                closed=False,
            )
        )
    for saved in kept.list():
        if saved.plan_id in drafts:
            continue
        try:
            rehearsal = kept.load(saved.plan_id)
        except InputError:
            continue
        found.append(
            KeptRehearsal(
                rehearsal_id=saved.plan_id,
                version=saved.version,
                rehearsal=rehearsal,
                at=saved.saved_at,
                closed=True,
            )
        )
    return sorted(found, key=lambda known: _utc(known.at), reverse=True)


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
