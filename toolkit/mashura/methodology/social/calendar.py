"""The year on social media, divided by month, and the blog (S207-S218, S244-S248)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from mashura.methodology.records.record import LanguageCode, Line, Paragraph, Record, item
from mashura.methodology.records.timeline import CountryCode
from mashura.methodology.vocabulary import (
    AuthorRole,
    ChannelKind,
    Month,
    PostKind,
    PostMedia,
    PostStatus,
    SocialAim,
)


class MonthPlan(Record):
    """The small plan of one month: its theme, and what it should bring about (S207)."""

    month: Month | None = item("S207", default=None)
    theme: Line = item("S207", "S208", default="")
    goal: Paragraph = item("S207", default="")
    events: tuple[Line, ...] = item("S207", default=())
    owner: Line = item("S207", default="")


class Post(Record):
    """One post; ``source`` is whose post is published again, where it is one (S213)."""

    name: Line = item("S208", "S209", default="")
    kind: PostKind | None = item("S209", default=None)
    on: date | None = item("S207", default=None)
    channels: tuple[ChannelKind, ...] = item("S208", default=())
    languages: tuple[LanguageCode, ...] = item("S208", default=())
    owner: Line = item("S208", default="")
    status: PostStatus | None = item("S208", default=None)
    text: Paragraph = item("S209", default="")
    media: tuple[PostMedia, ...] = item("S210", default=())
    source: Line = item("S213", default="")
    link: Line = item("S210", default="")


class Competition(Record):
    """A competition from time to time (S211): what one does, what one wins, who decides by which rules."""

    name: Line = item("S211", default="")
    on: date | None = item("S211", default=None)
    ends_on: date | None = item("S211", default=None)
    task: Paragraph = item("S211", default="")
    prize: Line = item("S211", default="")
    rules: Paragraph = item("S211", default="")
    winners_on: date | None = item("S211", default=None)
    channels: tuple[ChannelKind, ...] = item("S211", default=())
    languages: tuple[LanguageCode, ...] = item("S211", default=())
    owner: Line = item("S211", default="")
    status: PostStatus | None = item("S211", default=None)


class SocialPoll(Record):
    """A short opinion poll on social media (S212); ``votes`` are those of the options, in their order."""

    question: Line = item("S212", default="")
    on: date | None = item("S212", default=None)
    ends_on: date | None = item("S212", default=None)
    options: tuple[Line, ...] = item("S212", default=())
    votes: tuple[int, ...] = item("S212", default=())
    channels: tuple[ChannelKind, ...] = item("S212", default=())
    languages: tuple[LanguageCode, ...] = item("S212", default=())
    owner: Line = item("S212", default="")
    status: PostStatus | None = item("S212", default=None)
    used_for: Paragraph = item("S212", default="")


class Article(Record):
    """An article of the blog; its statements go to the media and, in parts, to social media (S244-S248)."""

    name: Line = item("S244", default="")
    author: Line = item("S246", "S248", default="")
    role: AuthorRole | None = item("S246", "S248", default=None)
    on: date | None = item("S244", default=None)
    languages: tuple[LanguageCode, ...] = item("S244", default=())
    summary: Paragraph = item("S244", default="")
    media: tuple[PostMedia, ...] = item("S244", default=())
    statements: tuple[Line, ...] = item("S247", default=())
    sent_to: tuple[Line, ...] = item("S247", default=())
    channels: tuple[ChannelKind, ...] = item("S245", "S247", default=())
    owner: Line = item("S244", default="")
    status: PostStatus | None = item("S244", default=None)


class SocialCalendar(Record):
    """The plan for social media and blog of one year (S207-S218, S244-S248).

    ``begins_on`` is any day of the first month; the year then has twelve whole months.
    """

    title: Line = item("S208", default="")
    entity: Line = item("S208", default="")
    begins_on: date | None = item("S207", default=None)
    country: CountryCode = item("S207", default="")
    languages: tuple[LanguageCode, ...] = item("S208", default=())
    aims: tuple[SocialAim, ...] = item("S214", "S215", "S216", "S217", "S218", default=())
    accounts: tuple[ChannelKind, ...] = item("S208", "S245", default=())
    months: tuple[MonthPlan, ...] = item("S207", default=())
    posts: tuple[Post, ...] = item("S208", "S209", default=())
    competitions: tuple[Competition, ...] = item("S211", default=())
    polls: tuple[SocialPoll, ...] = item("S212", default=())
    articles: tuple[Article, ...] = item("S244", default=())
    invited: tuple[Line, ...] = item("S248", default=())

    @property
    def first_day(self) -> date | None:
        """The first day of the year; None while the beginning is open.

        Examples
        --------
        >>> SocialCalendar(begins_on="2027-03-14").first_day
        datetime.date(2027, 3, 1)
        """
        return None if self.begins_on is None else self.begins_on.replace(day=1)

    @property
    def last_day(self) -> date | None:
        """The last day of the year; None while the beginning is open.

        Examples
        --------
        >>> SocialCalendar(begins_on="2027-03-14").last_day
        datetime.date(2028, 2, 29)
        """
        if (first := self.first_day) is None:
            return None
        return first.replace(year=first.year + 1) - timedelta(days=1)

    def months_of_year(self) -> tuple[tuple[date, date], ...]:
        """Return first and last day of each of the twelve months; none while the beginning is open.

        Examples
        --------
        >>> SocialCalendar(begins_on="2027-12-01").months_of_year()[1]
        (datetime.date(2028, 1, 1), datetime.date(2028, 1, 31))
        """
        if (first := self.first_day) is None:
            return ()
        firsts = [
            date(first.year + (first.month - 1 + number) // 12, (first.month - 1 + number) % 12 + 1, 1)
            for number in range(12)
        ]
        return tuple((day, day.replace(day=calendar.monthrange(day.year, day.month)[1])) for day in firsts)

    def plan_of(self, month: int) -> MonthPlan | None:
        """Return the small plan of a month (1-12); None if it has none."""
        return next((plan for plan in self.months if plan.month and plan.month.number == month), None)
