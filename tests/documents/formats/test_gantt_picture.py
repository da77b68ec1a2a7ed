"""The chart in time: each bar is as wide as its days, in both directions, at any scale."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from mashura.documents.formats.content import Gantt
from mashura.documents.formats.gantt_picture import NAMES, WIDTH, gantt_picture, gantt_svg
from mashura.documents.gantt import gantt_blocks
from mashura.documents.wording import Wording
from mashura.i18n import LANGUAGES, Language, direction
from mashura.methodology import Plan

_BAR = re.compile(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]* data-day="(-?\d+)" data-days="(\d+)"')
_ON = date(2027, 2, 1)

plans = st.builds(
    lambda opens, length, country, activities: Plan(
        timeline={
            "opens_on": opens,
            "duration_days": length,
            "country": country,
            "activities": [
                {"name": f"Task {number}", "starts_on_day": start, "duration_days": days}
                for number, (start, days) in enumerate(activities)
            ],
        }
    ),
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.integers(1, 366),
    st.sampled_from(["", "AE", "BH"]),
    st.lists(st.tuples(st.integers(-400, 400), st.integers(1, 300)), max_size=6),
)


def chart_of(plan: Plan, language: Language) -> Gantt:
    return next(
        block for block in gantt_blocks(plan, Wording(language), None, _ON) if isinstance(block, Gantt)
    )


@settings(deadline=None, max_examples=60)
@given(plan=plans, language=st.sampled_from(LANGUAGES))
def test_a_day_is_equally_wide_in_every_bar(plan: Plan, language: Language) -> None:
    chart = chart_of(plan, language)
    bars = [tuple(map(float, bar)) for bar in _BAR.findall(gantt_svg(chart))]
    assert len(bars) == len(plan.timeline.activities) + 1
    day_width = (WIDTH - NAMES) / chart.span
    for _, width, _, days in bars:
        assert width == pytest.approx(days * day_width, abs=0.001)


@settings(deadline=None, max_examples=60)
@given(plan=plans, language=st.sampled_from(LANGUAGES))
def test_each_bar_begins_on_its_day_in_reading_direction(plan: Plan, language: Language) -> None:
    chart = chart_of(plan, language)
    day_width = (WIDTH - NAMES) / chart.span
    for x, width, day, _ in (tuple(map(float, bar)) for bar in _BAR.findall(gantt_svg(chart))):
        begins = WIDTH - x - width if direction(language) == "rtl" else x
        assert begins == pytest.approx(NAMES + (day - chart.first) * day_width, abs=0.002)


@settings(deadline=None, max_examples=60)
@given(plan=plans)
def test_months_fill_the_scale_without_gaps(plan: Plan) -> None:
    chart = chart_of(plan, "en")
    ends = [day + days for day, days, _ in chart.months]
    assert [day for day, _, _ in chart.months] == [chart.first, *ends[:-1]]
    assert ends[-1] == chart.first + chart.span


def test_ramadan_feasts_holidays_and_weekends_are_shaded_on_their_days() -> None:
    opens = date(2027, 2, 1)
    chart = chart_of(Plan(timeline={"opens_on": opens, "duration_days": 60, "country": "AE"}), "en")
    shaded = {
        tone: {
            opens + timedelta(days=shade.day + number)
            for shade in chart.shades
            if shade.tone == tone
            for number in range(shade.days)
        }
        for tone in ("ramadan", "feast", "weekend")
    }
    assert {date(2027, 2, 8), date(2027, 3, 8)} <= shaded["ramadan"]
    assert shaded["feast"] == {date(2027, 3, 9), date(2027, 3, 10), date(2027, 3, 11)}
    assert {day.weekday() for day in shaded["weekend"]} == {5, 6}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_of_a_plan_without_an_opening_counts_days(language: Language) -> None:
    chart = chart_of(Plan(timeline={"duration_days": 28}), language)
    assert chart.months == ()
    assert chart.shades == ()
    assert [label for day, label in chart.weeks if day == 0]


def test_word_gets_the_chart_in_pixels() -> None:
    picture = gantt_picture(chart_of(Plan(timeline={"duration_days": 28}), "ar"), png=True)
    width, height = Image.open(io.BytesIO(picture.png)).size
    assert width > 1200
    assert height > 100


def test_names_are_written_as_text_and_not_as_marks_of_the_picture() -> None:
    plan = Plan(timeline={"duration_days": 9, "activities": [{"name": '<b>"Film"&</b>'}]})
    assert "&lt;b&gt;" in gantt_svg(chart_of(plan, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_name_is_wrapped_and_no_row_runs_into_the_next(language: Language) -> None:
    name = {
        "ar": "إعداد الملخص التعريفي وترجمته إلى الأردية والمالايالامية ثم مراجعته مع الإدارة القانونية",
        "en": "Write the brief, have it translated into Urdu and Malayalam, and review it with the lawyers",
    }[language]
    activities = [{"name": name, "starts_on_day": day, "duration_days": 9} for day in (-30, -10)]
    timeline = {"opens_on": date(2027, 3, 1), "duration_days": 20, "activities": activities}
    drawn = gantt_svg(chart_of(Plan(timeline=timeline), language))
    texts = re.findall(r'<text [^>]*y="([\d.]+)"[^>]*font-size="14.5"[^>]*>([^<]*)</text>', drawn)
    said = " ".join(text.strip("\u2067\u2069") for _, text in texts)
    assert said.count(name) == 2
    assert "…" not in said
    heights = [float(height) for height, _ in texts]
    assert all(lower - upper >= 16 for upper, lower in pairwise(heights))
    bars = sorted(float(top) for top in re.findall(r'<rect x="[\d.]+" y="([\d.]+)"[^>]* class="bar"', drawn))
    assert all(lower - upper >= 38 for upper, lower in pairwise(bars))
