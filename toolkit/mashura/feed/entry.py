"""One consultation in a feed, and one page of them: what may stand there, and how much of it.

Terms are those of Popolo (organisation) and of DCAT (identifier, issued, modified, publisher) where they fit.
Nothing here names a person: a feed has no field for one.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from mashura.methodology.vocabulary import (
    CampaignState,
    ChannelKind,
    DecisionMode,
    EngagementLevel,
    PromiseStatus,
    Topic,
)

VERSION: Literal["1"] = "1"
MOST_ON_A_PAGE = 100
MOST_PAGES = 1000
MOST_PROMISES = 200
MOST_AUDIENCES = 100

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
PublisherId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
Language = Annotated[str, StringConstraints(pattern=r"^([a-z]{2,3}|other)$")]
Line = Annotated[dict[Language, Annotated[str, StringConstraints(max_length=300)]], Field(max_length=50)]
"""A short text by language; a language in which there is none is left out."""
Text = Annotated[dict[Language, Annotated[str, StringConstraints(max_length=5000)]], Field(max_length=50)]
"""A text by language; a language in which there is none is left out."""


def _of_this_century(day: date) -> date:
    if not 2000 <= day.year < 2100:
        raise ValueError("a date between 2000 and 2099 was expected")
    return day


def _with_zone(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time with its zone was expected")
    return moment.astimezone(UTC)


Day = Annotated[date, AfterValidator(_of_this_century)]
Moment = Annotated[datetime, AfterValidator(_with_zone), AfterValidator(_of_this_century)]


class _Part(BaseModel):
    # What a later version adds is no reason to refuse a consultation.
    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False, str_strip_whitespace=True)


class Publisher(_Part):
    """The entity whose consultations a feed holds.

    Examples
    --------
    >>> Publisher(id="al-manara", name=dict(en="Al Manara Municipality")).name.values()
    dict_values(['Al Manara Municipality'])
    """

    id: PublisherId
    name: Line


class Promise(_Part):
    """What the entity promised, by when, and whether it was done (S70, S194)."""

    text: Text = Field(default_factory=dict)
    due_on: Day | None = None
    done_on: Day | None = None
    status: PromiseStatus | None = None


class Considered(_Part):
    """How many proposals were considered, and what became of them (S79)."""

    adopted: int = Field(default=0, ge=0, le=1_000_000)
    partly: int = Field(default=0, ge=0, le=1_000_000)
    rejected: int = Field(default=0, ge=0, le=1_000_000)
    unanswered: int = Field(default=0, ge=0, le=1_000_000)


class Consultation(_Part):
    """One consultation of an entity, as the public may know it.

    ``identifier`` and the publisher's id together name it for ever. ``modified`` is when it changed last;
    a consultation that is no longer published stays in the feed as ``withdrawn``, without its texts. Numbers
    of people that are too small to be shown are null.

    Examples
    --------
    >>> held = Consultation(identifier="c1", modified="2026-03-01T08:00:00Z", state="live")
    >>> held.state.value, held.participants
    ('live', None)
    """

    identifier: Identifier
    modified: Moment
    withdrawn: bool = False
    state: CampaignState | None = None
    title: Line = Field(default_factory=dict)
    objective: Text = Field(default_factory=dict)
    topic: Topic | None = None
    level: EngagementLevel | None = None
    languages: tuple[Language, ...] = Field(default=(), max_length=50)
    channels: tuple[ChannelKind, ...] = Field(default=(), max_length=100)
    audiences: tuple[Line, ...] = Field(default=(), max_length=MOST_AUDIENCES)
    opens_on: Day | None = None
    closes_on: Day | None = None
    answer_promised_on: Day | None = None
    announced_on: Day | None = None
    participants: int | None = Field(default=None, ge=0, le=1_000_000_000)
    contributions: int | None = Field(default=None, ge=0, le=1_000_000_000)
    decision: Text = Field(default_factory=dict)
    decision_mode: DecisionMode | None = None
    ratified_on: Day | None = None
    considered: Considered = Considered()
    promises: tuple[Promise, ...] = Field(default=(), max_length=MOST_PROMISES)
    indicators: dict[Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,59}$")], float] = Field(
        default_factory=dict, max_length=100
    )
    simulated: bool = False


class Page(_Part):
    """One page of a feed; ``next`` is the address of the next page, relative to this one.

    Examples
    --------
    >>> Page(publisher={"id": "al-manara", "name": {}}, page=1).next
    ''
    """

    version: Literal["1"] = VERSION
    publisher: Publisher
    page: int = Field(ge=1, le=MOST_PAGES)
    next: Annotated[str, StringConstraints(pattern=r"^(consultations-[1-9][0-9]{0,3}\.json)?$")] = ""
    consultations: tuple[Consultation, ...] = Field(default=(), max_length=MOST_ON_A_PAGE)

    def as_json(self) -> str:
        """Return the page as it is published: without what is empty."""
        told = self.model_dump(mode="json", exclude_defaults=True)
        return json.dumps({"version": self.version, **told}, ensure_ascii=False, indent=1)


class Envelope(_Part):
    """A page whose consultations are not looked at yet: one that is wrong must not cost the others."""

    version: Literal["1"] = VERSION
    publisher: Publisher
    page: int = Field(ge=1, le=MOST_PAGES)
    next: str = Field(default="", max_length=100)
    consultations: list[Any] = Field(default_factory=list, max_length=MOST_ON_A_PAGE)


def page_name(number: int) -> str:
    """Return the name of a page's file.

    Examples
    --------
    >>> page_name(1)
    'consultations-1.json'
    """
    return f"consultations-{number}.json"
