"""The log of actions on plans (S270)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from mashura.i18n import Language, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import PlanRole, SignatoryRole, Stage
from mashura.store.tables import EventRow


class Action(Enum):
    """The kinds of actions."""

    SAVED = "saved"
    RESTORED = "restored"
    DELETED = "deleted"
    UNDELETED = "undeleted"
    SHARED = "shared"
    SHARED_TO_REVIEW = "shared_to_review"
    SHARED_TO_APPROVE = "shared_to_approve"
    SHARED_TO_MODERATE = "shared_to_moderate"
    UNSHARED = "unshared"
    IMPORTED = "imported"
    SUBMITTED = "submitted"
    COMMENTED = "commented"
    ANSWERED = "answered"
    SETTLED = "settled"
    SENT_BACK = "sent_back"
    SIGNED = "signed"
    RULE_LIFTED = "rule_lifted"
    QUEUED = "queued"
    MATERIAL_KEPT = "material_kept"
    MATERIAL_FORGOTTEN = "material_forgotten"


SHARED_AS = {
    PlanRole.AUTHOR: Action.SHARED,
    PlanRole.REVIEWER: Action.SHARED_TO_REVIEW,
    PlanRole.APPROVER: Action.SHARED_TO_APPROVE,
    PlanRole.MODERATOR: Action.SHARED_TO_MODERATE,
}
_ON_PEOPLE = frozenset((*SHARED_AS.values(), Action.UNSHARED, Action.IMPORTED))
_ON_A_STAGE = frozenset(
    (
        *(Action.SUBMITTED, Action.COMMENTED, Action.ANSWERED, Action.SETTLED),
        *(Action.SENT_BACK, Action.SIGNED, Action.RULE_LIFTED),
    )
)


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
        The version, or the person with whom the plan was shared; for an act on a stage what
        :func:`stage_detail` returns.
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
        key = f"store-event-{self.action.value.replace('_', '-')}"
        if self.action not in _ON_A_STAGE:
            return message(key, lang=lang, person=self.person, detail=self.detail)
        stage, version, digest, role = self.detail.split(" ", 3)
        return message(
            key,
            lang=lang,
            person=self.person,
            stage=value_label(Stage(stage), lang),
            version=version,
            digest=digest,
            role=value_label(SignatoryRole(role), lang) if role else "",
        )


def stage_detail(stage: Stage, version: int, digest: str, role: str = "") -> str:
    """Return the detail of an act on a stage: with which version and hash, and in which office.

    Examples
    --------
    >>> act = stage_detail(Stage.PLAN, 3, "8f1c", "legal_adviser")
    >>> day = datetime(2026, 3, 1, tzinfo=UTC)
    >>> Event(at=day, person="Huda", action=Action.SIGNED, detail=act).text("en")
    'Huda (Legal adviser) signed the stage “Planning”, version 3. SHA-256: 8f1c'
    """
    return f"{stage.value} {version} {digest} {role}"


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
    detail = people.get(row.detail, row.detail) if action in _ON_PEOPLE else row.detail
    return Event(at=row.at, person=people.get(row.person, row.person), action=action, detail=detail)
