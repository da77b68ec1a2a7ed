"""Scenarios: a rumour or critical news while the consultation is open (S54, S58)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from mashura.methodology.records.record import Record


class ScenarioKind(StrEnum):
    """What happens to a campaign that nobody has planned."""

    RUMOUR = "rumour"
    CRITICAL_NEWS = "critical_news"


class ScenarioEvent(Record):
    """An event on a day of the campaign, which a trainee answers by a change of kind ``answer_event``.

    A rumour makes people stay away. Critical news does so too, but it also draws attention to the campaign.

    Examples
    --------
    >>> ScenarioEvent(kind="rumour").day(60), ScenarioEvent(kind="rumour", on_day=7).day(60)
    (20, 7)
    """

    kind: ScenarioKind
    on_day: int | None = Field(
        default=None, ge=0, le=365, description="without it, after a third of the period"
    )

    def day(self, planned_days: int) -> int:
        """Return the day of the event, counted from the opening."""
        return planned_days // 3 if self.on_day is None else self.on_day
