"""The picture of the year: months with their entries, load of the weeks, languages that hear nothing."""

from __future__ import annotations

import calendar as days_of
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.shell.files import File
from mashura.apps.shell.words import words_with_prefix
from mashura.i18n import (
    Language,
    format_date,
    format_month,
    holidays_between,
    message,
    observances,
    weekend_of,
)
from mashura.methodology.labels import value_label
from mashura.methodology.social.calendar import SocialCalendar
from mashura.methodology.social.entries import PARTS, CalendarEntry, entries, of_month
from mashura.methodology.vocabulary import PostStatus
from mashura.methodology.vocabulary.languages import language_name


def _shown(editor: Editor[Any]) -> dict[str, Any]:
    calendar, language = editor.record, editor.language
    listed = entries(calendar)
    return {
        "months": [*_months(calendar, listed, language)],
        "weeks": [*_weeks(calendar, listed, language)],
        "languages": [
            {
                "name": language_name(code, language),
                "weeks": [
                    any(code in entry.languages for entry in inside)
                    for _, inside in _by_week(calendar, listed)
                ],
            }
            for code in calendar.languages
        ],
        "undated": [_entry(entry, language) for entry in listed if entry.first is None],
        "steps": {part: editor.layout.step_of_field(part) for part in PARTS},
        "states": [{"value": state.value, "title": value_label(state, language)} for state in PostStatus],
    }


def _months(
    calendar: SocialCalendar, listed: tuple[CalendarEntry, ...], language: Language
) -> Iterator[dict[str, Any]]:
    for first, last in calendar.months_of_year():
        plan = calendar.plan_of(first.month)
        yield {
            "name": format_month(first, language),
            "first": first.isoformat(),
            "days": last.day,
            # Weeks begin on Sunday, as printed calendars of the Gulf do.
            "blank": (first.weekday() + 1) % 7,
            "theme": plan.theme if plan else "",
            "entries": [_entry(entry, language) for entry in of_month(listed, first, last)],
            "shades": _shades(calendar.country, first, last, language),
        }


def _entry(entry: CalendarEntry, language: Language) -> dict[str, Any]:
    kind = (
        value_label(entry.kind, language)
        if entry.kind
        else message(f"social-part-{entry.part}", lang=language)
    )
    state = entry.status or PostStatus.IDEA
    return {
        "place": entry.place,
        "part": entry.part,
        "index": entry.index,
        "name": entry.name or kind,
        "kind": kind,
        "day": entry.first.day if entry.first else 0,
        "date": format_date(entry.first, language) if entry.first else "",
        "languages": [language_name(code, language) for code in entry.languages],
        "owner": entry.owner,
        "status": state.value,
        "state": value_label(state, language),
        "late": entry.late(date.today()),
    }


def _shades(country: str, first: date, last: date, language: Language) -> dict[str, dict[str, str]]:
    """Return weekends, public holidays, Ramadan and the feasts of a month, by the number of the day."""
    shades: dict[str, dict[str, str]] = {}
    for number in range(1, last.day + 1):
        if first.replace(day=number).weekday() in weekend_of(country):
            shades[str(number)] = {"tone": "weekend", "name": ""}
    for occasion, days in observances(first, last).items():
        tone = "ramadan" if occasion == "ramadan" else "feast"
        for day in days:
            shades[str(day.day)] = {"tone": tone, "name": message(f"timeline-{occasion}", lang=language)}
    for day, name in holidays_between(country, first, last, language).items():
        shades[str(day.day)] = {"tone": "holiday", "name": name}
    return shades


def _by_week(
    calendar: SocialCalendar, listed: tuple[CalendarEntry, ...]
) -> Iterator[tuple[date, list[CalendarEntry]]]:
    first, last = calendar.first_day, calendar.last_day
    while first is not None and last is not None and first <= last:
        after = first + timedelta(days=7)
        yield first, [entry for entry in listed if entry.first and first <= entry.first < after]
        first = after


def _weeks(
    calendar: SocialCalendar, listed: tuple[CalendarEntry, ...], language: Language
) -> Iterator[dict[str, Any]]:
    for first, inside in _by_week(calendar, listed):
        told = message(
            "apps-social-calendar-year-week",
            lang=language,
            day=format_date(first, language),
            count=len(inside),
        )
        yield {"count": len(inside), "told": told}


def _act(editor: Editor[Any], data: dict[str, Any]) -> File | None:
    part, index = str(data["part"]), int(data["index"])
    if part not in PARTS:
        return None
    rows = editor.draft[part]
    day = getattr(getattr(editor.record, part)[index], "on", None) if index < len(rows) else None
    if day is None:
        return None
    if data["what"] == "move":
        moved = (
            date.fromisoformat(str(data["to"])) if "to" in data else day + timedelta(days=int(data["days"]))
        )
        editor.edit([part, index, "on"], moved.isoformat())
    elif data["what"] == "repeat":
        last = editor.record.last_day or day
        copy = {**rows[index], "status": PostStatus.IDEA.value}
        copies = [{**copy, "on": on.isoformat()} for on in monthly(day, last)]
        editor.edit_many([([part], [*rows, *copies])])
    return None


def monthly(day: date, last: date) -> list[date]:
    """Return the same day of the following months up to a last day; of a shorter month its last day.

    Examples
    --------
    >>> [on.isoformat() for on in monthly(date(2027, 1, 31), date(2027, 4, 1))]
    ['2027-02-28', '2027-03-31']
    """
    following: list[date] = []
    year, month = day.year, day.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        on = date(year, month, min(day.day, days_of.monthrange(year, month)[1]))
        if on > last:
            return following
        following.append(on)


def _words(language: Language) -> dict[str, str]:
    shades = {
        tone: message(f"documents-gantt-{tone}", lang=language)
        for tone in ("weekend", "holiday", "feast", "ramadan")
    }
    return words_with_prefix("apps-social-calendar-year-", language, without={"week"}) | shades


YEAR = drawing(__file__, "year", words=_words, shown=_shown, act=_act)
