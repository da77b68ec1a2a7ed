"""Rendering a document's dates as ICS, for calendar programs."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from mashura.documents.formats.content import Document
from mashura.errors import InputError


def render_ics(document: Document) -> bytes:
    """Return a document's dates as the bytes of an iCalendar file with all-day events.

    Raises
    ------
    InputError
        If the document has no dates.
    """
    if not document.dates:
        raise InputError("documents-no-opening-day")
    calendar = Calendar()
    calendar.add("prodid", "-//Mashura//Plan//" + document.language.upper())
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", document.title)
    stamp = datetime.combine(document.made_on or date.today(), time(), tzinfo=UTC)
    for dated in document.dates:
        event = Event()
        event.add("uid", dated.identifier)
        event.add("dtstamp", stamp)
        event.add("dtstart", dated.first)
        event.add("dtend", dated.first + timedelta(days=dated.days))
        event.add("summary", dated.name)
        if described := "\n".join(part for part in (dated.detail, document.entity) if part):
            event.add("description", described)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
