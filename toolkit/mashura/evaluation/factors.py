"""What went with more or fewer participants: days, channels and segments, with honest uncertainty (S77).

All of it is association: a reminder on a day with many participants may have brought them, or the day may
have been a good one anyway. Only for a simulated public is it known what would have happened without it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from mashura.analysis.votes.proportions import wilson
from mashura.evaluation.indicators import members
from mashura.i18n import Language, format_number, message, weekend_of
from mashura.methodology import Campaign, Consultation, Plan
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ChangeKind, ChannelKind
from mashura.simulation import World, predict
from mashura.simulation.campaign.setting import collects, is_used

DayFactor = Literal["weekend", "reminder", "change", "first-week", "last-days"]
DAY_FACTORS: tuple[DayFactor, ...] = ("weekend", "reminder", "change", "first-week", "last-days")

FEWEST_DAYS = 3
"""With fewer days on either side, no ratio is given (assumption)."""
# Assumptions: how long a reminder or a change is felt, and which days count as the first and the last ones.
_AFTER_DAYS = 2
_FIRST_DAYS, _LAST_DAYS = 7, 3
_Z = 1.96


@dataclass(frozen=True, kw_only=True)
class DayRatio:
    """Participants a day on some days, divided by those on the other days, with its 95% interval.

    Attributes
    ----------
    factor : str
        One of :data:`DAY_FACTORS`.
    ratio, low, high : float
        1 means no difference.
    days, other_days : int
    """

    factor: DayFactor
    ratio: float
    low: float
    high: float
    days: int
    other_days: int

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out no difference."""
        return self.low > 1 or self.high < 1

    def label(self, lang: Language | None = None) -> str:
        """Return on which days."""
        return message(f"factor-{self.factor}", lang=lang)

    def text(self, lang: Language | None = None) -> str:
        """Return the ratio with its interval in a sentence."""
        return message(
            "factor-ratio" if self.is_clear else "factor-ratio-unclear",
            lang=lang,
            ratio=format_number(self.ratio, lang, 1),
            low=format_number(self.low, lang, 1),
            high=format_number(self.high, lang, 1),
            days=self.days,
            others=self.other_days,
        )


@dataclass(frozen=True, kw_only=True)
class ChannelShare:
    """Participants who came through a channel, as a share of all with a known channel, with its interval."""

    channel: str
    participants: int
    share: float
    low: float
    high: float
    per_visitor: float | None

    def label(self, lang: Language | None = None) -> str:
        """Return the channel's name."""
        try:
            return value_label(ChannelKind(self.channel), lang)
        except ValueError:
            return self.channel


@dataclass(frozen=True, kw_only=True)
class SegmentResult:
    """How many participants of a segment came, and how many were wanted."""

    name: str
    came: int
    wanted: int


@dataclass(frozen=True, kw_only=True)
class Counterfactual:
    """Mean participants of the simulated public with the plan, and with the plan without one part."""

    part: str
    channel: ChannelKind | None
    participants: float
    without: float

    @property
    def effect(self) -> float:
        """How many participants the part brought, on the mean over all runs."""
        return self.participants - self.without

    def label(self, lang: Language | None = None) -> str:
        """Return which part was left out."""
        if self.channel is not None:
            return value_label(self.channel, lang)
        return message(f"factor-without-{self.part}", lang=lang)


@dataclass(frozen=True, kw_only=True)
class Factors:
    """What went with more or fewer participants.

    Attributes
    ----------
    days : tuple of DayRatio
        Only factors with enough days on both sides.
    channels : tuple of ChannelShare
        The strongest first.
    segments : tuple of SegmentResult
    by_day : tuple of (date, int)
        New participants of each day; empty if no time is known.
    """

    days: tuple[DayRatio, ...]
    channels: tuple[ChannelShare, ...]
    segments: tuple[SegmentResult, ...]
    by_day: tuple[tuple[date, int], ...]


def factors(campaign: Campaign, consultation: Consultation) -> Factors:
    """Return what went with more or fewer participants of a campaign.

    Parameters
    ----------
    campaign : Campaign
        Its plan and conduct say which days were special.
    consultation : Consultation
        The tables; the times of joining say how many came on which day.

    Examples
    --------
    >>> factors(Campaign(), Consultation(title="Buses", origin="csv")).days
    ()
    """
    plan = campaign.plan or Plan()
    by_day = _by_day(consultation)
    return Factors(
        days=tuple(_day_ratios(campaign, plan, by_day)),
        channels=_channels(consultation),
        segments=tuple(
            SegmentResult(
                name=segment.name or segment.segment_id,
                came=members(consultation, segment),
                wanted=segment.participants_wanted,
            )
            for segment in plan.segments
        ),
        by_day=by_day,
    )


def counterfactuals(plan: Plan, world: World) -> tuple[Counterfactual, ...]:
    """Return what each part of a plan brought on a simulated public, the strongest first.

    The mean over all runs is compared, with the same public: what is known here cannot be known of a real
    public.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> from mashura.simulation import load_world
    >>> effects = counterfactuals(small_plan(), load_world("municipality"))
    >>> all(effect.without >= 0 for effect in effects)
    True
    """
    participants = predict(plan, world).participants
    effects = [
        Counterfactual(
            part=part,
            channel=channel,
            participants=participants,
            without=predict(changed, world).participants,
        )
        for part, channel, changed in _without(plan)
    ]
    return tuple(sorted(effects, key=lambda effect: -effect.effect))


def _without(plan: Plan) -> Iterator[tuple[str, ChannelKind | None, Plan]]:
    timeline = plan.timeline
    if timeline.reminder_days:
        yield (
            "reminders",
            None,
            plan.model_copy(update={"timeline": timeline.model_copy(update={"reminder_days": ()})}),
        )
    if timeline.deadline_advertised:
        yield (
            "deadline",
            None,
            plan.model_copy(update={"timeline": timeline.model_copy(update={"deadline_advertised": False})}),
        )
    if plan.attractions:
        yield "attractions", None, plan.model_copy(update={"attractions": ()})
    if plan.influencers:
        yield "influencers", None, plan.model_copy(update={"influencers": ()})
    for use in plan.channels:
        rest = tuple(other for other in plan.channels if other is not use)
        if any(collects(other) and is_used(other) for other in rest):
            yield "channel", use.channel, plan.model_copy(update={"channels": rest})


def _by_day(consultation: Consultation) -> tuple[tuple[date, int], ...]:
    people, statements, votes = consultation.participants, consultation.statements, consultation.votes
    moments = people["joined_at"].dropna()
    if not len(moments):
        firsts: list[pd.Series[Any]] = [
            table.dropna(subset=[column]).groupby(person)[column].min()
            for table, person, column in (
                (statements, "author_id", "created_at"),
                (votes, "participant_id", "voted_at"),
            )
        ]
        moments = pd.concat(firsts).groupby(level=0).min()
    if not len(moments):
        return ()
    counts = moments.dt.date.value_counts()
    first, last = min(counts.index), max(counts.index)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return tuple((day, int(counts.get(day, 0))) for day in days)


def _day_ratios(campaign: Campaign, plan: Plan, by_day: Sequence[tuple[date, int]]) -> Iterator[DayRatio]:
    for factor in DAY_FACTORS:
        special = _special_days(factor, campaign, plan, by_day)
        inside = [count for day, count in by_day if day in special]
        outside = [count for day, count in by_day if day not in special]
        if len(inside) >= FEWEST_DAYS and len(outside) >= FEWEST_DAYS and all(map(any, (inside, outside))):
            yield _ratio(factor, inside, outside)


def _special_days(
    factor: DayFactor, campaign: Campaign, plan: Plan, by_day: Sequence[tuple[date, int]]
) -> set[date]:
    days = [day for day, _ in by_day]
    if not days:
        return set()
    match factor:
        case "weekend":
            weekend = weekend_of(plan.timeline.country)
            return {day for day in days if day.weekday() in weekend}
        case "reminder":
            opened = plan.timeline.opens_on or days[0]
            sent = [opened + timedelta(days=int(number)) for number in plan.timeline.reminder_days]
            return _after(sent)
        case "change":
            changes = campaign.conduct.changes if campaign.conduct else ()
            return _after([change.on for change in changes if change.kind is not ChangeKind.EXTEND_PERIOD])
        case "first-week":
            return {*days[:_FIRST_DAYS]}
        case "last-days":
            return {*days[-_LAST_DAYS:]}


def _after(days: Sequence[date]) -> set[date]:
    return {day + timedelta(days=number) for day in days for number in range(_AFTER_DAYS)}


def _ratio(factor: DayFactor, inside: Sequence[int], outside: Sequence[int]) -> DayRatio:
    """Return a ratio of rates; days vary more than chance alone, which widens the interval."""
    means = [sum(counts) / len(counts) for counts in (inside, outside)]
    deviations = math.fsum(
        (count - mean) ** 2 / mean
        for counts, mean in zip((inside, outside), means, strict=True)
        for count in counts
    )
    spread = max(1.0, deviations / (len(inside) + len(outside) - 2))
    error = _Z * math.sqrt(spread * (1 / sum(inside) + 1 / sum(outside)))
    ratio = means[0] / means[1]
    return DayRatio(
        factor=factor,
        ratio=ratio,
        low=ratio * math.exp(-error),
        high=ratio * math.exp(error),
        days=len(inside),
        other_days=len(outside),
    )


def _channels(consultation: Consultation) -> tuple[ChannelShare, ...]:
    counts = consultation.participants["channel"].dropna().value_counts()
    funnel = consultation.funnel.groupby("channel")
    visitors, contributors = funnel["visited"].sum().to_dict(), funnel["contributed"].sum().to_dict()
    total = int(counts.sum())
    shares = []
    for channel, count in counts.items():
        low, high = wilson(int(count), total)
        visited = visitors.get(channel, 0)
        shares.append(
            ChannelShare(
                channel=str(channel),
                participants=int(count),
                share=count / total,
                low=low,
                high=high,
                per_visitor=contributors[channel] / visited if visited else None,
            )
        )
    return tuple(shares)
