"""The plan's dates, read back as a calendar program reads them."""

from __future__ import annotations

from datetime import date, timedelta

import icalendar
import pytest

from mashura.documents import plan_document, render
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Plan
from mashura.paths import content
from mashura.record_file import read_record

ON = date(2027, 3, 1)


def example(language: str) -> Campaign:
    return read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)


def read(campaign: Campaign, language: str) -> list:
    calendar = icalendar.Calendar.from_ical(render(plan_document(campaign, language=language, on=ON), "ics"))
    return list(calendar.walk("VEVENT"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_date_of_the_plan_is_a_whole_day(language) -> None:
    campaign = example(language)
    timeline = campaign.plan.timeline
    events = read(campaign, language)
    starts = [event.decoded("dtstart") for event in events]
    expected = [timeline.opens_on, timeline.opens_on + timedelta(days=timeline.duration_days - 1)]
    expected += [timeline.opens_on + timedelta(days=day) for day in timeline.reminder_days]
    expected += [
        timeline.opens_on + timedelta(days=activity.starts_on_day) for activity in timeline.activities
    ]
    assert set(expected) <= set(starts)
    assert len(events) == len(expected) + bool(campaign.plan.feedback.within_days)
    assert all(campaign.plan.title in str(event["summary"]) for event in events)


def test_an_activity_lasts_its_days() -> None:
    plan = Plan(
        timeline={
            "opens_on": ON,
            "activities": [{"name": "Training", "starts_on_day": -7, "duration_days": 3}],
        }
    )
    training = read(Campaign(plan=plan), "en")[0]
    assert training.decoded("dtstart") == date(2027, 2, 22)
    assert training.decoded("dtend") == date(2027, 2, 25)


def test_events_of_a_plan_with_new_dates_keep_their_identifiers() -> None:
    campaign = example("en")
    later = campaign.plan.timeline.model_copy(update={"opens_on": date(2028, 1, 1)})
    moved = campaign.model_copy(update={"plan": campaign.plan.model_copy(update={"timeline": later})})
    assert [event["uid"] for event in read(campaign, "en")] == [event["uid"] for event in read(moved, "en")]
    assert len({event["uid"] for event in read(campaign, "en")}) == len(read(campaign, "en"))


def test_long_arabic_lines_are_folded_between_characters() -> None:
    campaign = example("ar")
    long = campaign.plan.model_copy(update={"title": "شبكة الحافلات الجديدة " * 10})
    written = render(plan_document(campaign.model_copy(update={"plan": long}), language="ar", on=ON), "ics")
    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    for line in written.split(b"\r\n"):
        line.decode("utf-8")


def test_without_an_opening_day_there_is_no_calendar() -> None:
    with pytest.raises(InputError) as caught:
        render(plan_document(Campaign(plan=Plan(title="Buses")), language="en"), "ics")
    assert caught.value.key == "documents-no-opening-day"
