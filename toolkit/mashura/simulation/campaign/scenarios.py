"""Scenarios: a rumour, critical news or a failing channel while the consultation is open (S54, S58)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from mashura.methodology.records.record import Record, Slug
from mashura.methodology.vocabulary import ChannelKind


class ScenarioKind(StrEnum):
    """What happens to a campaign that nobody has planned."""

    RUMOUR = "rumour"
    CRITICAL_NEWS = "critical_news"
    CHANNEL_FAILS = "channel_fails"


class ScenarioEvent(Record):
    """An event on a day of the campaign, which a trainee answers by a change of the conduct record.

    A rumour makes people stay away. Critical news does so too, but it also draws attention to the campaign.
    Both are answered by a change of kind ``answer_event``; with ``segments`` only these hear of it. A channel
    that fails is as if the campaign did not use it, until ``lasts_days`` are over or it is restored.

    Examples
    --------
    >>> ScenarioEvent(kind="rumour").day(60), ScenarioEvent(kind="rumour", on_day=7).day(60)
    (20, 7)
    """

    kind: ScenarioKind
    on_day: int | None = Field(
        default=None, ge=0, le=365, description="without it, after a third of the period"
    )
    segments: tuple[Slug, ...] = Field(default=(), description="who hears of it; without them, everybody")
    channel: ChannelKind | None = Field(default=None, description="the channel that fails")
    lasts_days: int = Field(
        default=7, ge=1, le=366, description="how long a channel that nobody restores fails"
    )

    def day(self, planned_days: int) -> int:
        """Return the day of the event, counted from the opening."""
        return planned_days // 3 if self.on_day is None else self.on_day
