"""The log of actions on plans (S270)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from mashura.i18n import Language, message
from mashura.store.tables import EventRow


class Action(Enum):
    """The kinds of actions."""

    SAVED = "saved"
    RESTORED = "restored"
    DELETED = "deleted"
    UNDELETED = "undeleted"
    SHARED = "shared"
    UNSHARED = "unshared"
    IMPORTED = "imported"


@dataclass(frozen=True, kw_only=True)
class Event:
    """One action on a plan.

    Attributes
    ----------
    at : datetime.datetime
        When, in UTC.
    person : str
        The name of who did it.
    action : Action
        What.
    detail : str
        The version, or the person with whom the plan was shared.
    """

    at: datetime
    person: str
    action: Action
    detail: str

    def text(self, lang: Language | None = None) -> str:
        """Return the event in words.

        Examples
        --------
        >>> day = datetime(2026, 3, 1, tzinfo=UTC)
        >>> Event(at=day, person="maryam", action=Action.SAVED, detail="2").text("en")
        'maryam saved version 2'
        """
        return message(f"store-event-{self.action.value}", lang=lang, person=self.person, detail=self.detail)


def event_row(person: str, action: Action, plan_id: str, kind: str, detail: str) -> EventRow:
    """Return an event that happens now, to be added to a session."""
    return EventRow(
        at=datetime.now(UTC),
        person=person,
        action=action.value,
        plan_id=plan_id,
        kind=kind,
        detail=detail[:300],
    )


def read_event(row: EventRow, people: Mapping[str, str]) -> Event:
    """Return the event of a row, with the names of people by their user names."""
    action = Action(row.action)
    names_person = action in (Action.SHARED, Action.UNSHARED, Action.IMPORTED)
    detail = people.get(row.detail, row.detail) if names_person else row.detail
    return Event(at=row.at, person=people.get(row.person, row.person), action=action, detail=detail)
