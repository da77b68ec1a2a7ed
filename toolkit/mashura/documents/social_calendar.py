"""The year on social media as a document: small plans of the months, competitions, polls, blog (S207)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mashura.analysis.surveys.quick_poll import quick_poll
from mashura.documents.formats.content import Block, DatedEvent, Document, Facts, Text
from mashura.documents.frame import framed, numbered, signatories
from mashura.documents.wording import Wording, bullets, paragraph, table
from mashura.i18n import Language, active_language, format_month, format_percent
from mashura.methodology.social.calendar import (
    Article,
    Competition,
    MonthPlan,
    Post,
    SocialCalendar,
    SocialPoll,
)
from mashura.methodology.social.entries import CalendarEntry, entries, of_month


def social_calendar_document(
    calendar: SocialCalendar,
    *,
    language: Language | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> Document:
    """Return a year on social media as a document, month by month.

    Parameters
    ----------
    calendar : SocialCalendar
    language : Language, optional
        Language of labels and direction of the page, instead of the active one.
    logo : bytes, optional
        The entity's logo as PNG.
    on : date, optional
        Date on the document; today without it.

    Returns
    -------
    Document
        :func:`mashura.documents.render` converts it to DOCX, PDF, HTML or ICS.

    Examples
    --------
    >>> year = SocialCalendar(title="Social media 2027", begins_on="2027-01-01")
    >>> document = social_calendar_document(year, language="en")
    >>> document.title, len(document.sections)
    ('Social media 2027', 16)
    """
    words, day = Wording(language or active_language(), "social"), on or date.today()
    listed = entries(calendar)
    sections: list[tuple[str, tuple[Block, ...]]] = []
    for first, last in calendar.months_of_year():
        inside = of_month(listed, first, last)
        sections.append((format_month(first, words.language), tuple(_month(calendar, first, inside, words))))
    if undated := [entry for entry in listed if entry.first is None]:
        sections.append((words.say("undated"), (bullets(entry.name or "…" for entry in undated),)))
    sections += [
        (words.label(SocialCalendar, "competitions"), tuple(_competitions(calendar, words))),
        (words.label(SocialCalendar, "polls"), tuple(_polls(calendar, words))),
        (words.label(SocialCalendar, "articles"), tuple(_articles(calendar, words))),
        (words.label(SocialCalendar, "invited"), (bullets(calendar.invited),)),
    ]
    return framed(
        words.language,
        entity=calendar.entity,
        title=calendar.title,
        kind=words.say("kind"),
        facts=(
            (words.label(SocialCalendar, "entity"), calendar.entity),
            (words.say("period"), _period(calendar, words)),
            (words.label(SocialCalendar, "aims"), words.values(calendar.aims)),
            (words.label(SocialCalendar, "accounts"), words.values(calendar.accounts)),
            (words.label(SocialCalendar, "languages"), words.languages(calendar.languages)),
        ),
        sections=numbered(sections),
        signed_by=signatories(words.language),
        dates=tuple(_dates(listed, words)),
        made_on=day,
        logo=logo,
    )


def _period(calendar: SocialCalendar, words: Wording) -> str:
    first, last = calendar.first_day, calendar.last_day
    if first is None or last is None:
        return ""
    return f"{format_month(first, words.language)} – {format_month(last, words.language)}"


def _month(
    calendar: SocialCalendar, first: date, inside: tuple[CalendarEntry, ...], words: Wording
) -> Iterator[Block]:
    plan = calendar.plan_of(first.month) or MonthPlan()
    yield Facts(
        rows=tuple(
            (words.label(MonthPlan, field), text)
            for field, text in (
                ("theme", plan.theme),
                ("goal", plan.goal),
                ("events", words.join(plan.events)),
                ("owner", plan.owner),
            )
        )
    )
    if inside:
        yield table(
            (*words.labels(Post, "on", "name", "channels", "languages", "owner", "status"),),
            [
                (
                    words.say("day", day=entry.first.day if entry.first else 0),
                    entry.name or words.value(entry.kind),
                    words.values(entry.channels),
                    words.languages(entry.languages),
                    entry.owner,
                    words.value(entry.status),
                )
                for entry in inside
            ],
            (0.6, 3, 1.6, 1.4, 1.4, 1.1),
        )


def _competitions(calendar: SocialCalendar, words: Wording) -> Iterator[Block]:
    if not calendar.competitions:
        yield paragraph("")
    for competition in calendar.competitions:
        yield Text(text=competition.name or "…", tone="quote")
        yield Facts(
            rows=tuple(
                (words.label(Competition, field), text)
                for field, text in (
                    ("on", words.day(competition.on)),
                    ("ends_on", words.day(competition.ends_on)),
                    ("task", competition.task),
                    ("prize", competition.prize),
                    ("rules", competition.rules),
                    ("winners_on", words.day(competition.winners_on)),
                )
            )
        )


def _polls(calendar: SocialCalendar, words: Wording) -> Iterator[Block]:
    if not calendar.polls:
        yield paragraph("")
    for poll in calendar.polls:
        yield Text(text=poll.question or "…", tone="quote")
        yield Facts(
            rows=(
                (words.label(SocialPoll, "on"), words.day(poll.on)),
                (words.label(SocialPoll, "options"), words.join(poll.options)),
                (words.label(SocialPoll, "used_for"), poll.used_for),
            )
        )
        if len(poll.votes) == len(poll.options) and any(poll.votes):
            yield table(
                (
                    words.label(SocialPoll, "options"),
                    words.say("votes"),
                    words.say("share"),
                    words.say("interval"),
                ),
                [
                    (
                        answer.label,
                        words.number(answer.count),
                        format_percent(answer.share, words.language),
                        words.say(
                            "from-to",
                            low=format_percent(answer.low, words.language),
                            high=format_percent(answer.high, words.language),
                        ),
                    )
                    for answer in quick_poll(poll.options, poll.votes)
                ],
                (3, 1, 1, 1.4),
                numbers=(1, 2, 3),
            )
            yield Text(text=words.say("poll-caution"), tone="note")


def _articles(calendar: SocialCalendar, words: Wording) -> Iterator[Block]:
    if not calendar.articles:
        yield paragraph("")
    for article in calendar.articles:
        yield Text(text=article.name or "…", tone="quote")
        yield Facts(
            rows=(
                (
                    words.label(Article, "author"),
                    words.join(dict.fromkeys((article.author, words.value(article.role)))),
                ),
                (words.label(Article, "on"), words.day(article.on)),
                (words.label(Article, "summary"), article.summary),
                (words.label(Article, "statements"), words.join(article.statements)),
                (words.label(Article, "sent_to"), words.join(article.sent_to)),
                (words.label(Article, "channels"), words.values(article.channels)),
            )
        )


def _dates(listed: tuple[CalendarEntry, ...], words: Wording) -> Iterator[DatedEvent]:
    for entry in listed:
        if entry.first is None or entry.last is None:
            continue
        detail = words.join((words.values(entry.channels), words.languages(entry.languages), entry.owner))
        yield DatedEvent(
            identifier=f"{entry.place}@mashura",
            name=entry.name or words.value(entry.kind) or "…",
            detail=detail,
            first=entry.first,
            days=max(1, (entry.last - entry.first).days + 1),
        )
