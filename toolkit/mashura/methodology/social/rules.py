"""Rules of a year on social media: days, content, languages, load (S207-S213, S244-S248).

The limits of load are assumptions of this project; the sources give none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from mashura.i18n import format_date, format_month, join_words, message
from mashura.methodology.labels import value_label
from mashura.methodology.rules.deciding.post_lengths import length_on, longest_on
from mashura.methodology.rules.objection import Objection, Severity
from mashura.methodology.social.calendar import SocialCalendar
from mashura.methodology.social.entries import CalendarEntry, entries, of_month
from mashura.methodology.vocabulary import AuthorRole, PostKind
from mashura.methodology.vocabulary.languages import language_name

MOST_A_DAY = 3
"""How many entries an account has on one day before people look away (assumption)."""
LONGEST_SILENCE = 14
"""After how many days without an entry an account looks given up (assumption)."""
MOST_OPTIONS = 4
"""How many answers a poll may have on X and LinkedIn."""


def calendar_objections(calendar: SocialCalendar) -> Iterator[Objection]:
    """Yield what speaks against a year on social media.

    Examples
    --------
    >>> year = SocialCalendar(begins_on="2027-01-01", polls=[{"question": "Parks?", "options": ["Yes"]}])
    >>> [objection.rule for objection in calendar_objections(year)][0]
    'poll-without-choice'
    """
    listed = entries(calendar)
    yield from _days(calendar, listed)
    yield from _polls(calendar)
    yield from _competitions(calendar)
    yield from _posts(calendar)
    if calendar.begins_on is not None and listed:
        yield from _months(calendar, listed)
        yield from _languages(calendar, listed)
        yield from _articles(calendar)
        yield from _features(calendar)
        yield from _load(listed)
    if unowned := [entry for entry in listed if not entry.owner]:
        first = unowned[0]
        yield _advice(
            "entries-without-owner", first.part, ("S207",), at=f"{first.index}.owner", count=len(unowned)
        )


def _days(calendar: SocialCalendar, listed: tuple[CalendarEntry, ...]) -> Iterator[Objection]:
    first, last = calendar.first_day, calendar.last_day
    if first is None or last is None:
        return
    for entry in listed:
        outside = [day for day in (entry.first, entry.last) if day and not first <= day <= last]
        if entry.first and outside:
            yield _objection(
                "outside-the-year",
                "blocker",
                entry.part,
                ("S207",),
                at=f"{entry.index}.on",
                name=entry.called(),
                day=format_date(outside[0]),
                first=format_date(first),
                last=format_date(last),
            )


def _polls(calendar: SocialCalendar) -> Iterator[Objection]:
    for index, poll in enumerate(calendar.polls):
        name, at = poll.question or "…", f"{index}.options"
        if (poll.question or poll.options) and len(poll.options) < 2:
            yield _objection("poll-without-choice", "blocker", "polls", ("S212",), at=at, name=name)
        elif len(poll.options) > MOST_OPTIONS:
            yield _advice("poll-many-options", "polls", ("S212",), at=at, name=name, most=MOST_OPTIONS)
        if poll.votes and len(poll.votes) != len(poll.options):
            yield _objection(
                "poll-votes-differ",
                "blocker",
                "polls",
                ("S212",),
                at=f"{index}.votes",
                name=name,
                votes=len(poll.votes),
                options=len(poll.options),
            )
        if poll.on and poll.ends_on and poll.ends_on < poll.on:
            yield _ends_early("polls", index, name, poll.on, poll.ends_on)


def _competitions(calendar: SocialCalendar) -> Iterator[Objection]:
    for index, competition in enumerate(calendar.competitions):
        name = competition.name or "…"
        begins, ends, winners = competition.on, competition.ends_on, competition.winners_on
        if begins and ends and ends < begins:
            yield _ends_early("competitions", index, name, begins, ends)
        elif winners and (ends or begins or winners) > winners:
            yield _objection(
                "winners-before-end",
                "blocker",
                "competitions",
                ("S211",),
                at=f"{index}.winners_on",
                name=name,
                winners=format_date(winners),
            )
        if not (competition.prize and competition.rules and competition.winners_on):
            yield _advice(
                "competition-without-rules", "competitions", ("S211",), at=f"{index}.rules", name=name
            )


def _posts(calendar: SocialCalendar) -> Iterator[Objection]:
    for index, post in enumerate(calendar.posts):
        if post.kind is PostKind.REPOST and not post.source:
            yield _advice(
                "repost-without-source", "posts", ("S213",), at=f"{index}.source", name=post.name or "…"
            )
        for channel in post.channels:
            most, length = longest_on(channel, post.text), length_on(channel, post.text)
            if most is not None and length > most:
                yield _advice(
                    "post-too-long",
                    "posts",
                    ("S209",),
                    at=f"{index}.text",
                    name=post.name or "…",
                    account=value_label(channel),
                    length=length,
                    most=most,
                )


def _months(calendar: SocialCalendar, listed: tuple[CalendarEntry, ...]) -> Iterator[Objection]:
    months = calendar.months_of_year()
    if empty := [first for first, last in months if not of_month(listed, first, last)]:
        yield _advice("month-empty", "posts", ("S207",), months=_named(empty), count=len(empty))
    if bare := [first for first, _ in months if not _is_planned(calendar, first.month)]:
        yield _advice("month-without-plan", "months", ("S207", "S208"), months=_named(bare), count=len(bare))


def _is_planned(calendar: SocialCalendar, month: int) -> bool:
    plan = calendar.plan_of(month)
    return plan is not None and bool(plan.theme or plan.goal)


def _languages(calendar: SocialCalendar, listed: tuple[CalendarEntry, ...]) -> Iterator[Objection]:
    for code in calendar.languages:
        silent = [
            first
            for first, last in calendar.months_of_year()
            if (inside := of_month(listed, first, last))
            and not any(code in entry.languages for entry in inside)
        ]
        if silent:
            yield _advice(
                "language-silent",
                "posts",
                ("S208",),
                language=language_name(code),
                months=_named(silent),
                count=len(silent),
            )


def _articles(calendar: SocialCalendar) -> Iterator[Objection]:
    by_director = [article for article in calendar.articles if article.role is AuthorRole.DIRECTOR_GENERAL]
    lacking = [
        first
        for first, last in calendar.months_of_year()
        if not any(article.on and first <= article.on <= last for article in by_director)
    ]
    if calendar.articles and lacking:
        yield _advice(
            "article-of-month-missing", "articles", ("S246",), months=_named(lacking), count=len(lacking)
        )
    for index, article in enumerate(calendar.articles):
        if article.role is AuthorRole.DIRECTOR_GENERAL and not (article.statements and article.sent_to):
            yield _advice(
                "article-without-statements",
                "articles",
                ("S247",),
                at=f"{index}.statements",
                name=article.name or "…",
            )


def _features(calendar: SocialCalendar) -> Iterator[Objection]:
    """Advise what the plan of the sources has and this year has not (S209-S213)."""
    posts = calendar.posts
    has = {
        "awareness": any(post.kind and post.kind.is_awareness for post in posts),
        "media": any(post.media for post in posts),
        "competition": bool(calendar.competitions),
        "poll": bool(calendar.polls),
        "repost": any(post.kind is PostKind.REPOST for post in posts),
    }
    if missing := [message(f"social-feature-{name}") for name, there in has.items() if not there]:
        items = ("S209", "S210", "S211", "S212", "S213")
        yield _advice("feature-missing", "posts", items, features=join_words(missing), count=len(missing))


def _load(listed: tuple[CalendarEntry, ...]) -> Iterator[Objection]:
    out = [entry for entry in listed if entry.first]
    counts = Counter((entry.first, channel) for entry in out for channel in entry.channels)
    for (day, channel), count in counts.items():
        if day and count > MOST_A_DAY:
            yield _advice(
                "crowded-day",
                "posts",
                ("S207",),
                day=format_date(day),
                account=value_label(channel),
                count=count,
                most=MOST_A_DAY,
            )
    days = sorted({entry.first for entry in out if entry.first})
    gaps = [(after - before, before, after) for before, after in pairwise(days)]
    longest, before, after = max(gaps, default=(None, None, None))
    if longest and before and after and longest.days > LONGEST_SILENCE:
        yield _advice(
            "long-silence",
            "posts",
            ("S207",),
            days=longest.days,
            before=format_date(before),
            after=format_date(after),
            most=LONGEST_SILENCE,
        )


def _ends_early(part: str, index: int, name: str, begins: date, ends: date) -> Objection:
    return _objection(
        "ends-before-it-begins",
        "blocker",
        part,
        ("S211", "S212"),
        at=f"{index}.ends_on",
        name=name,
        begins=format_date(begins),
        ends=format_date(ends),
    )


def _named(firsts: Iterable[date]) -> str:
    return join_words(format_month(first) for first in firsts)


def _advice(rule: str, field: str, items: tuple[str, ...], at: str = "", **params: Any) -> Objection:
    return _objection(rule, "advice", field, items, at=at, **params)


def _objection(
    rule: str, severity: Severity, field: str, items: tuple[str, ...], at: str = "", **params: Any
) -> Objection:
    return Objection(rule=rule, severity=severity, items=items, field=field, params=params, at=at)
