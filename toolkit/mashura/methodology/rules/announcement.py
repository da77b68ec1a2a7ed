"""What an announcement must keep to: everybody, same channels, reasons, thanks, what is next (S68-S74)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mashura.i18n import format_date
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.rules.communication import clarity
from mashura.methodology.rules.plan import LEAST_CLARITY, Objection
from mashura.methodology.vocabulary import ChannelPurpose, Disposition

POINTS = ("S69", "S70", "S71", "S72", "S73")
"""The five points that the announcement stage asks for."""

# Where a plan promises nothing, the twelve weeks in which British ministries publish their response.
_LONGEST_DAYS = 84
_CLEAR_FIELDS = ("decision_text", "reasons", "why_not_all")


def announcement_objections(campaign: Campaign) -> tuple[Objection, ...]:
    """Return what is wrong with a campaign's announcement, blockers first.

    Parameters
    ----------
    campaign : Campaign
        With its announcement; plan, conduct and decision are looked at where they are there.

    Returns
    -------
    tuple of Objection
        Each with the items that it rests on; empty if the announcement keeps all rules.

    Examples
    --------
    >>> [one.rule for one in announcement_objections(Campaign())]
    ['announcement-none']
    """
    told = campaign.announcement
    if told is None:
        return (_blocker("none", "S68", "S69"),)
    found = [
        *_parties(campaign, told),
        *_reasons(campaign, told),
        *_channels(campaign, told),
        *_courtesy(told),
        *_times(campaign, told),
        *_clarity(told),
    ]
    return tuple(sorted(found, key=lambda one: one.severity != "blocker"))


def kept_points(campaign: Campaign) -> float | None:
    """Return the share of the five points (S69-S73) that the announcement keeps, None without one.

    Examples
    --------
    >>> kept_points(Campaign()) is None
    True
    """
    if campaign.announcement is None:
        return None
    broken = {item for one in announcement_objections(campaign) for item in one.items}
    return 1 - len(broken & {*POINTS}) / len(POINTS)


def _blocker(rule: str, *items: str, field: str = "announcement", **params: object) -> Objection:
    return Objection(rule=f"announcement-{rule}", severity="blocker", items=items, field=field, params=params)


def _advice(rule: str, *items: str, field: str, **params: object) -> Objection:
    return Objection(rule=f"announcement-{rule}", severity="advice", items=items, field=field, params=params)


def _parties(campaign: Campaign, told: Announcement) -> Iterator[Objection]:
    if not told.parties_informed:
        yield _blocker("nobody", "S69", field="parties_informed")
    elif campaign.plan is not None:
        informed = {_plain(party) for party in told.parties_informed}
        for one in campaign.plan.stakeholders:
            if one.name and _plain(one.name) not in informed:
                yield _blocker("party-missed", "S69", field="parties_informed", party=one.name)
    if told.public_first is not True:
        yield _blocker("public-not-first", "S69", field="public_first")


def _reasons(campaign: Campaign, told: Announcement) -> Iterator[Objection]:
    if not told.decision_text:
        yield _blocker("no-decision", "S68", field="decision_text")
    if not told.reasons:
        yield _blocker("no-reasons", "S70", field="reasons")
    rulings = campaign.decision.rulings if campaign.decision else ()
    declined = [one for one in rulings if one.disposition is not Disposition.ADOPTED]
    if not told.why_not_all and (declined or not rulings):
        yield _blocker("not-why-not-all", "S70", field="why_not_all")
    for one in declined:
        if not one.reason:
            yield _blocker(
                "ruling-without-reason", "S70", "S79", field="decision", statement=one.statement_id
            )


def _channels(campaign: Campaign, told: Announcement) -> Iterator[Objection]:
    collected = campaign.plan.channels_for(ChannelPurpose.COLLECT) if campaign.plan else ()
    for channel in sorted({use.channel for use in collected} - {*told.channels}):
        yield _blocker("channel-missed", "S71", field="channels", channel=value_label(channel))
    if not told.channels:
        yield _blocker("no-channel", "S71", field="channels")


def _courtesy(told: Announcement) -> Iterator[Objection]:
    if not told.thanks:
        yield _blocker("no-thanks", "S72", field="thanks")
    if not told.next_topic:
        yield _advice("no-next-topic", "S73", field="next_topic")


def _times(campaign: Campaign, told: Announcement) -> Iterator[Objection]:
    on = told.announced_on
    if on is None:
        yield _blocker("no-day", "S69", field="announced_on")
        return
    ratified = campaign.decision.ratified_on if campaign.decision else None
    if ratified is not None and on < ratified:
        yield _blocker(
            "before-ratification",
            "S67",
            "S68",
            field="announced_on",
            announced=format_date(on),
            ratified=format_date(ratified),
        )
    closed = closing_day(campaign)
    if closed is None:
        return
    promised = campaign.plan.feedback.within_days if campaign.plan else None
    if promised is not None and on > closed + timedelta(days=promised):
        yield _blocker(
            "later-than-promised",
            "S50",
            field="announced_on",
            days=(on - closed).days,
            promised=promised,
        )
    elif promised is None and (on - closed).days > _LONGEST_DAYS:
        yield _advice("late", "S50", field="announced_on", days=(on - closed).days, longest=_LONGEST_DAYS)


def closing_day(campaign: Campaign) -> date | None:
    """Return the day on which contributions closed: as it happened, else as planned, else None."""
    if campaign.conduct is not None and campaign.conduct.closed_on is not None:
        return campaign.conduct.closed_on
    timeline = campaign.plan.timeline if campaign.plan else None
    if timeline is None or timeline.opens_on is None or timeline.duration_days is None:
        return None
    return timeline.opens_on + timedelta(days=timeline.duration_days)


def _clarity(told: Announcement) -> Iterator[Objection]:
    for field in _CLEAR_FIELDS:
        text = getattr(told, field)
        if text and clarity(text) < LEAST_CLARITY:
            yield _advice("unclear", "S82", field=field, part=field_label(Announcement, field))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
