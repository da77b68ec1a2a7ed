"""Times of a column: any way of writing them gives the same times back, decided once from all cells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest
from hijridate import Gregorian
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data.columns.decisions import decided_times
from mashura.data.columns.times import read_times

moments = st.datetimes(datetime(2001, 1, 1), datetime(2025, 12, 31), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)
columns = st.lists(moments, min_size=1, max_size=12)
offsets = st.sampled_from([0, 180, 210, 240, -300, 330])
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def shown(minutes: int, colon: str = ":") -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{colon}{abs(minutes) % 60:02d}"


def local(moment: datetime, minutes: int) -> datetime:
    return moment + timedelta(minutes=minutes)


def clock(moment: datetime, arabic: bool) -> str:
    half = ("م" if moment.hour >= 12 else "ص") if arabic else ("PM" if moment.hour >= 12 else "AM")
    return f"{(moment.hour + 11) % 12 + 1}:{moment:%M:%S} {half}"


WRITERS = {
    "seconds": lambda moment, minutes: str(int(moment.timestamp())),
    "milliseconds": lambda moment, minutes: str(1000 * int(moment.timestamp())),
    "iso": lambda moment, minutes: f"{local(moment, minutes):%Y-%m-%dT%H:%M:%S}.000{shown(minutes)}",
    "ruby": lambda moment, minutes: f"{local(moment, minutes):%Y-%m-%d %H:%M:%S} {shown(minutes, '')}",
    "browser": lambda moment, minutes: (
        f"{local(moment, minutes):%a %b %d %Y %H:%M:%S} GMT{shown(minutes, '')} (A Standard Time)"
    ),
    "google-en": lambda moment, minutes: (
        f"{local(moment, minutes):%Y/%m/%d} {clock(local(moment, minutes), False)} GMT{shown(minutes)}"
    ),
    "google-ar": lambda moment, minutes: (
        f"{local(moment, minutes):%Y/%m/%d} {clock(local(moment, minutes), True)} غرينتش{shown(minutes)}"
    ),
    "zulu": lambda moment, minutes: f"{moment:%Y-%m-%dT%H:%M:%SZ}",
    "digits": lambda moment, minutes: f"{moment:%Y-%m-%d %H:%M:%S}".translate(_ARABIC),
}


@pytest.mark.parametrize("way", WRITERS)
@settings(max_examples=40, deadline=None)
@given(times=columns, minutes=offsets)
def test_a_time_written_in_any_way_is_read_as_that_time(
    way: str, times: list[datetime], minutes: int
) -> None:
    column = read_times([WRITERS[way](moment, minutes) for moment in times])
    assert column.times == [pd.Timestamp(moment) for moment in times]
    assert column.unknown == []


@settings(max_examples=60, deadline=None)
@given(times=columns, order=st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]), sign=st.sampled_from("/-."))
def test_one_day_after_the_twelfth_decides_the_order_of_the_whole_column(
    times: list[datetime], order: str, sign: str
) -> None:
    times = [*times, datetime(2024, 5, 28, tzinfo=UTC)]
    column = read_times([moment.strftime(order.replace("/", sign)) for moment in times])
    assert [time.date() for time in column.times if time is not None] == [moment.date() for moment in times]
    assert column.order == ("dmy" if order.startswith("%d") else "mdy")
    assert not column.order_assumed


@settings(max_examples=60, deadline=None)
@given(times=columns)
def test_hijri_dates_are_read_in_their_calendar(times: list[datetime]) -> None:
    hijri = [Gregorian.fromdate(moment.date()).to_hijri() for moment in times]
    column = read_times([f"{day.day}/{day.month}/{day.year} هـ" for day in hijri] + ["28/1/1445 هـ"])
    assert [time.date() for time in column.times[:-1] if time] == [moment.date() for moment in times]
    assert column.calendar == "hijri"


def test_where_no_day_decides_the_order_of_the_rows_does() -> None:
    by_month = ["3/5/2026 14:00", "3/6/2026 9:00", "4/1/2026 10:00", "4/2/2026 8:00"]
    column = read_times(by_month)
    assert (column.order, column.order_assumed) == ("mdy", True)
    assert read_times(["03/04/2026"]).order == "dmy"


def test_mixed_orders_are_said_and_what_can_be_read_in_both_is_unknown() -> None:
    values, decision = decided_times(
        ["25/12/2025", "12/26/2025", "3/4/2026", "5/5/2026"], [2, 3, 4, 5], "ideas.csv", "Date"
    )
    assert [value and value.day for value in values] == [25, 26, None, 5]
    assert [note.key for note in decision.notes] == [
        "readers-note-mixed-order",
        "readers-note-column-unknown-cells",
    ]


@pytest.mark.parametrize("cell", ["86400", "1/1/1971", "1970-01-21T01:11:02Z", "2150-01-01"])
def test_impossible_years_are_one_note_for_the_column(cell: str) -> None:
    _, decision = decided_times([cell] * 7, [*range(2, 9)], "ideas.csv", "Date")
    assert [(note.key, note.details["count"]) for note in decision.notes] == [
        ("readers-note-impossible-years", "7")
    ]


@pytest.mark.parametrize(
    "cells",
    [["Bus", "Metro"], ["1.5", "2"], ["0501234567"], ["192.0.2.1"], ["24.4500 54.3700 0 0"], ["v1.2.3"]],
)
def test_what_is_no_time_is_not_taken_for_one(cells: list[str]) -> None:
    assert not read_times(cells).is_time
