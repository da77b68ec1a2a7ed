"""Quality rules of an announcement: all parties, same channels, reasons, thanks, next topic (S68-S74)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mashura.i18n import format_date, format_number
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.rules.communication import clarity
from mashura.methodology.rules.deciding.consideration import short
from mashura.methodology.rules.deciding.post_lengths import length_on, longest_on
from mashura.methodology.rules.objection import Objection, blockers_first
from mashura.methodology.rules.plan import LEAST_CLARITY
from mashura.methodology.vocabulary import ChannelPurpose, Disposition
from mashura.methodology.vocabulary.languages import language_name

POINTS = ("S69", "S70", "S71", "S72", "S73")
"""The five points that the announcement stage asks for."""

# For plans that promise no date: British ministries publish their response within twelve weeks.
_LONGEST_DAYS = 84
_CLEAR_FIELDS = ("decision_text", "reasons", "why_not_all")


def announcement_objections(campaign: Campaign) -> tuple[Objection, ...]:
    """Return what is wrong with a campaign's announcement, blockers first.

    Parameters
    ----------
    campaign : Campaign
        Its announcement is checked, against plan, conduct and decision as far as it has them.

    Returns
    -------
    tuple of Objection
        Empty if the announcement keeps all rules.

    Examples
    --------
    >>> [broken.rule for broken in announcement_objections(Campaign())]
    ['announcement-none']
    """
    announcement = campaign.announcement
    if announcement is None:
        return (_blocker("none", "S68", "S69"),)
    broken = [
        *_parties(campaign, announcement),
        *_reasons(campaign, announcement),
        *_channels(campaign, announcement),
        *_courtesy(announcement),
        *_times(campaign, announcement),
        *_texts(campaign, announcement),
        *_clarity(announcement),
    ]
    return blockers_first(broken)


def kept_points(campaign: Campaign) -> float | None:
    """Return the share of the five points (S69-S73) that the announcement keeps (0-1), or None without one.

    Examples
    --------
    >>> kept_points(Campaign()) is None
    True
    """
    if campaign.announcement is None:
        return None
    broken = {item for objection in announcement_objections(campaign) for item in objection.items}
    return 1 - len(broken & {*POINTS}) / len(POINTS)


def _blocker(
    rule: str, *items: str, field: str = "announcement", at: str = "", **params: object
) -> Objection:
    return Objection(
        rule=f"announcement-{rule}", severity="blocker", items=items, field=field, params=params, at=at
    )


def _advice(rule: str, *items: str, field: str, **params: object) -> Objection:
    return Objection(rule=f"announcement-{rule}", severity="advice", items=items, field=field, params=params)


def _parties(campaign: Campaign, announcement: Announcement) -> Iterator[Objection]:
    if not announcement.parties_informed:
        yield _blocker("nobody", "S69", field="parties_informed")
    elif campaign.plan is not None:
        informed = {_plain(party) for party in announcement.parties_informed}
        for party in campaign.plan.stakeholders:
            if party.name and _plain(party.name) not in informed:
                yield _blocker("party-missed", "S69", field="parties_informed", party=party.name)
    if announcement.public_first is not True:
        yield _blocker("public-not-first", "S69", field="public_first")


def _reasons(campaign: Campaign, announcement: Announcement) -> Iterator[Objection]:
    if not announcement.decision_text:
        yield _blocker("no-decision", "S68", field="decision_text")
    if not announcement.reasons:
        yield _blocker("no-reasons", "S70", field="reasons")
    rulings = campaign.decision.rulings if campaign.decision else ()
    declined = [ruling for ruling in rulings if ruling.disposition not in (None, Disposition.ADOPTED)]
    if not announcement.why_not_all and (declined or not rulings):
        yield _blocker("not-why-not-all", "S70", field="why_not_all")
    for ruling in declined:
        if not ruling.reason:
            yield _blocker(
                "ruling-without-reason",
                "S70",
                "S79",
                field="decision",
                statement=short(ruling.called),
            )


def _channels(campaign: Campaign, announcement: Announcement) -> Iterator[Objection]:
    collected = campaign.plan.channels_for(ChannelPurpose.COLLECT) if campaign.plan else ()
    for channel in sorted({use.channel for use in collected} - {*announcement.channels}):
        yield _blocker("channel-missed", "S71", field="channels", channel=value_label(channel))
    if not announcement.channels:
        yield _blocker("no-channel", "S71", field="channels")
    elif not any(channel.traits.medium == "digital" for channel in announcement.channels):
        yield _blocker("not-online", "S269", field="channels")


def _courtesy(announcement: Announcement) -> Iterator[Objection]:
    if not announcement.thanks:
        yield _blocker("no-thanks", "S72", field="thanks")
    if not announcement.next_topic:
        yield _advice("no-next-topic", "S73", field="next_topic")
    if announcement.people_informed is None:
        yield _advice("reach-unknown", "S74", field="people_informed")


def _times(campaign: Campaign, announcement: Announcement) -> Iterator[Objection]:
    on = announcement.announced_on
    if on is None:
        yield _blocker("no-day", "S69", field="announced_on")
        return
    press = announcement.press_on
    if press is not None and press < on:
        yield _blocker(
            "press-first", "S69", field="press_on", press=format_date(press), announced=format_date(on)
        )
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
    return campaign.plan.timeline.last_day if campaign.plan else None


def _texts(campaign: Campaign, announcement: Announcement) -> Iterator[Objection]:
    """Yield what is wrong with the texts for single channels; an announcement may have none."""
    written = [text for text in announcement.texts if text.text]
    if not written:
        return
    for place, text in enumerate(announcement.texts):
        longest = longest_on(text.channel, text.text) if text.channel else None
        if text.channel and longest is not None and length_on(text.channel, text.text) > longest:
            yield _blocker(
                "text-too-long",
                "S71",
                field="texts",
                at=f"{place}.text",
                channel=value_label(text.channel),
                length=format_number(length_on(text.channel, text.text)),
                longest=format_number(longest),
            )
    told = {text.language for text in written}
    segments = campaign.plan.segments if campaign.plan else ()
    wanted = dict.fromkeys(code for segment in segments for code in segment.languages)
    for code in wanted:
        if code not in told:
            yield _blocker("language-missed", "S82", field="texts", language=language_name(code))
    served = {text.channel for text in written}
    for channel in announcement.channels:
        if channel not in served:
            yield _advice("channel-without-text", "S269", field="texts", channel=value_label(channel))


def _clarity(announcement: Announcement) -> Iterator[Objection]:
    for field in _CLEAR_FIELDS:
        text = getattr(announcement, field)
        if text and clarity(text) < LEAST_CLARITY:
            yield _advice("unclear", "S82", field=field, part=field_label(Announcement, field))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
