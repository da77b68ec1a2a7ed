"""The year on social media as documents: everything that was written is in them, in both languages."""

from __future__ import annotations

from html import unescape

import pytest
from icalendar import Calendar

from mashura.documents import render
from mashura.documents.social_calendar import social_calendar_document
from mashura.i18n import LANGUAGES, Language
from mashura.methodology.social.calendar import SocialCalendar
from mashura.methodology.social.entries import entries
from mashura.paths import content
from mashura.record_file import read_record


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


@pytest.fixture
def year(language: Language) -> SocialCalendar:
    return read_record(content("datasets", "social_calendars", f"year_2027.{language}.yaml"), SocialCalendar)


def test_the_document_names_every_entry_theme_and_statement(year: SocialCalendar, language: Language) -> None:
    html = unescape(render(social_calendar_document(year, language=language), "html").decode())
    written = [entry.name for entry in entries(year)]
    written += [plan.theme for plan in year.months] + [*year.invited, year.competitions[0].prize]
    written += [statement for article in year.articles for statement in article.statements]
    assert [text for text in written if text not in html] == []


def test_the_calendar_file_has_an_event_of_its_own_for_each_entry(
    year: SocialCalendar, language: Language
) -> None:
    events = Calendar.from_ical(render(social_calendar_document(year, language=language), "ics")).events
    assert len({event["uid"] for event in events}) == len(events) == len(entries(year))
    competition = next(event for event in events if str(event["summary"]) == year.competitions[0].name)
    assert (competition.end - competition.start).days == 19


def test_a_closed_poll_is_shown_with_its_interval_and_a_caution(
    year: SocialCalendar, language: Language
) -> None:
    html = render(social_calendar_document(year, language=language), "html").decode()
    assert "57%" in html
    assert ("followers" if language == "en" else "متابعين") in html
