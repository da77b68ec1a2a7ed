"""What was promised to the public, and whether it is done: "you said – we did" (S65, S70, S194)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mashura.i18n import Language, format_date, message
from mashura.methodology import Campaign
from mashura.methodology.vocabulary import PromiseStatus

State = Literal["done", "late", "due", "open", "dropped"]
SOON_DAYS = 14
"""Within how many days a promise is due soon (assumption)."""


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One promise: what was said, what is done about it, by whom, by when, and how it stands.

    Attributes
    ----------
    promise : str
        What was promised, or what people said where no more is on record.
    owner : str
        Who carries it out; empty if nobody is named.
    by_when, done_on : datetime.date or None
    state : {'done', 'late', 'due', 'open', 'dropped'}
        ``due`` is within :data:`SOON_DAYS`; ``open`` has more time, or no date.
    """

    promise: str
    owner: str = ""
    by_when: date | None = None
    done_on: date | None = None
    state: State = "open"

    def state_text(self, lang: Language | None = None) -> str:
        """Return how it stands, in a phrase."""
        day = self.done_on if self.state == "done" else self.by_when
        return message(
            f"delivery-{self.state}" if day else f"delivery-{self.state}-undated",
            lang=lang,
            day=format_date(day, lang=lang) if day else "",
        )

    def to_do(self, lang: Language | None = None) -> str:
        """Return what to do about it; empty if it is done."""
        if self.state in ("done", "dropped"):
            return ""
        lacks = "owner" if not self.owner else "date" if self.by_when is None else self.state
        return message(f"delivery-do-{lacks}", lang=lang, owner=self.owner)


def deliveries(campaign: Campaign, today: date) -> tuple[Delivery, ...]:
    """Return what was promised to the public and how it stands, what is late first.

    Parameters
    ----------
    campaign : Campaign
        Its plan promises an answer by a day, and its decision what was adopted.
    today : datetime.date

    Examples
    --------
    >>> plan = {"timeline": {"opens_on": "2026-02-08", "duration_days": 10}, "feedback": {"within_days": 30}}
    >>> [entry.state for entry in deliveries(Campaign(plan=plan), date(2026, 5, 1))]
    ['late']
    """
    order: dict[State, int] = {"late": 0, "due": 1, "open": 2, "done": 3, "dropped": 4}
    entries = [*_feedback(campaign, today), *_register(campaign, today), *_adopted(campaign)]
    return tuple(sorted(entries, key=lambda entry: order[entry.state]))


def state_of(by_when: date | None, done_on: date | None, today: date) -> State:
    """Return how a promise stands on a day.

    Examples
    --------
    >>> state_of(date(2026, 5, 2), None, date(2026, 5, 3)), state_of(None, None, date(2026, 5, 3))
    ('late', 'open')
    """
    if done_on is not None:
        return "done"
    if by_when is None:
        return "open"
    left = (by_when - today).days
    return "late" if left < 0 else "due" if left <= SOON_DAYS else "open"


def _feedback(campaign: Campaign, today: date) -> Iterator[Delivery]:
    promised = campaign.plan.promised_day if campaign.plan else None
    if promised is None or campaign.plan is None:
        return
    announced = campaign.announcement.announced_on if campaign.announcement else None
    yield Delivery(
        promise=message("delivery-feedback"),
        owner=campaign.plan.entity,
        by_when=promised,
        done_on=announced,
        state=state_of(promised, announced, today),
    )


def _register(campaign: Campaign, today: date) -> Iterator[Delivery]:
    for promise in campaign.decision.promises if campaign.decision else ():
        done = promise.done_on if promise.status is PromiseStatus.DONE else None
        if promise.status is not None and promise.status.ends:
            state: State = "done" if promise.status is PromiseStatus.DONE else "dropped"
        else:
            state = state_of(promise.due_on, done, today)
        yield Delivery(
            promise=promise.text or promise.answers_to,
            owner=promise.owner,
            by_when=promise.due_on if state != "dropped" else None,
            done_on=done,
            state=state,
        )


def _adopted(campaign: Campaign) -> Iterator[Delivery]:
    """Yield what was adopted without a promise in the register."""
    for ruling in campaign.decision.unpromised if campaign.decision else ():
        yield Delivery(promise=ruling.called, owner=ruling.owner)
