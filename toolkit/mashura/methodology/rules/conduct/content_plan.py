"""What a campaign publishes on a day, on which channel and by whom (S192, S222, S266).

Posts of a week are spread evenly over its days, and the messages for a channel's segments take turns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Conduct, PublishedContent
from mashura.methodology.records.plan import ChannelUse, Message, Plan
from mashura.methodology.rules.conduct.progress import last_promised_day
from mashura.methodology.vocabulary import ChannelKind, ChannelPurpose, StaffRole

ContentKind = Literal["post", "reminder", "activity"]


@dataclass(frozen=True, kw_only=True)
class ContentEntry:
    """One thing to publish or to do on a day.

    Attributes
    ----------
    key : str
        What it is, among all of a day.
    on : datetime.date
    kind : {'post', 'reminder', 'activity'}
    channel : ChannelKind or None
    segments, language, text : str
        For whom, in which language, and with which words; empty where the plan says nothing.
    times : int
        How often on this day.
    owner : str
        Who does it, as the plan names the person; empty where it names nobody.
    done : PublishedContent or None
        What was noted when it was published.
    """

    key: str
    on: date
    kind: ContentKind
    channel: ChannelKind | None = None
    segments: tuple[str, ...] = ()
    language: str = ""
    text: str = ""
    times: int = 1
    owner: str = ""
    done: PublishedContent | None = None


def content_of_day(campaign: Campaign, day: date) -> tuple[ContentEntry, ...]:
    """Return what is published on a day, and what the plan's activities need.

    Examples
    --------
    >>> channel = {"channel": "portal", "purposes": ["promote"], "posts_per_week": 7}
    >>> plan = Plan(timeline={"opens_on": "2026-02-08", "duration_days": 70}, channels=[channel])
    >>> [entry.kind for entry in content_of_day(Campaign(plan=plan), date(2026, 2, 9))]
    ['post']
    >>> content_of_day(Campaign(plan=plan), date(2026, 2, 7))
    ()
    """
    plan, conduct = campaign.plan or Plan(), campaign.conduct or Conduct()
    done = {(content.key, content.on): content for content in conduct.published}
    entries = (*_posts(campaign, day), *_reminders(campaign, day), *_activities(plan, day))
    return tuple(
        ContentEntry(**{**vars(entry), "done": done.get((entry.key, entry.on))}) for entry in entries
    )


def overdue_content(campaign: Campaign, today: date) -> int:
    """Return how many posts and reminders of earlier days nobody has noted as published."""
    conduct = campaign.conduct or Conduct()
    opened = conduct.opened_on or (campaign.plan or Plan()).timeline.opens_on
    if opened is None:
        return 0
    last = last_promised_day(campaign) or today
    days = range(opened.toordinal(), min(today.toordinal(), last.toordinal() + 1))
    return sum(
        entry.done is None
        for ordinal in days
        for entry in content_of_day(campaign, date.fromordinal(ordinal))
        if entry.kind != "activity"
    )


def _posts(campaign: Campaign, day: date) -> Iterator[ContentEntry]:
    plan = campaign.plan or Plan()
    number = _day_number(campaign, day)
    if number is None:
        return
    for use in plan.channels:
        if ChannelPurpose.PROMOTE not in use.purposes or not use.posts_per_week:
            continue
        first, past = (int(count * use.posts_per_week / 7) for count in (number, number + 1))
        messages = _messages(plan, use)
        turns = Counter(messages[post % len(messages)] if messages else None for post in range(first, past))
        for message, times in turns.items():
            yield ContentEntry(
                key=_post_key(use, message),
                on=day,
                kind="post",
                channel=use.channel,
                segments=(message.segment,) if message else use.segments,
                language=message.language if message else "",
                text=message.text if message else plan.slogan,
                times=times,
            )


def _reminders(campaign: Campaign, day: date) -> Iterator[ContentEntry]:
    timeline = (campaign.plan or Plan()).timeline
    number = _day_number(campaign, day)
    if number is not None and number in timeline.reminder_days:
        yield ContentEntry(key="reminder", on=day, kind="reminder")


def _activities(plan: Plan, day: date) -> Iterator[ContentEntry]:
    for activity in plan.timeline.activities:
        first, last = plan.timeline.first_date(activity), plan.timeline.last_date(activity)
        if first is not None and last is not None and first <= day <= last:
            yield ContentEntry(
                key=f"activity/{activity.activity_id}",
                on=day,
                kind="activity",
                text=activity.name,
                owner=activity.owner,
            )


def _day_number(campaign: Campaign, day: date) -> int | None:
    """Return which day of the open consultation a day is, from 0 on; None for a day outside of it."""
    conduct, timeline = campaign.conduct or Conduct(), (campaign.plan or Plan()).timeline
    opened = conduct.opened_on or timeline.opens_on
    last = conduct.closed_on or last_promised_day(campaign)
    if opened is None or last is None or not opened <= day <= last:
        return None
    return (day - opened).days


def _messages(plan: Plan, use: ChannelUse) -> list[Message]:
    return [
        message
        for message in plan.messages
        if message.text
        and (not use.segments or message.segment in use.segments)
        and (not use.languages or message.language in use.languages)
    ]


def _post_key(use: ChannelUse, message: Message | None) -> str:
    about = f"/{message.segment}/{message.language}" if message else ""
    return f"post/{use.channel.value}{about}"[:300]


def by_role(plan: Plan) -> StaffRole:
    """Return who publishes where the plan names nobody: its communicator, else the coordinator."""
    roles = {need.role for need in plan.staff}
    communicator = StaffRole.COMMUNICATOR
    return communicator if communicator in roles else StaffRole.COORDINATOR
