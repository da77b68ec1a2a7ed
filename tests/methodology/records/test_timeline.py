"""Activities: dates of their own or after the opening, short names, lateness, and what they wait for."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mashura.methodology.records.timeline import Activity, Timeline

dates = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@given(opens=dates, moved=st.integers(-300, 300), day=st.integers(-700, 700))
def test_an_activity_tied_to_the_opening_moves_with_it(opens: date, moved: int, day: int) -> None:
    before = Timeline(opens_on=opens, activities=[{"starts_on_day": day}])
    after = before.model_copy(update={"opens_on": opens + timedelta(days=moved)})
    first = [timeline.first_date(timeline.activities[0]) for timeline in (before, after)]
    assert first[1] - first[0] == timedelta(days=moved)


@given(opens=dates, moved=st.integers(-300, 300), own=dates)
def test_an_activity_with_a_day_of_its_own_stays_when_the_opening_moves(
    opens: date, moved: int, own: date
) -> None:
    before = Timeline(opens_on=opens, activities=[{"starts_on": own, "starts_on_day": 5}])
    after = before.model_copy(update={"opens_on": opens + timedelta(days=moved)})
    assert [timeline.first_date(timeline.activities[0]) for timeline in (before, after)] == [own, own]


def test_activities_of_older_files_get_short_names_that_stay_apart() -> None:
    timeline = Timeline(activities=[{"name": "Film"}, {"activity_id": "activity_1"}, {"name": "Train"}])
    names = [activity.activity_id for activity in timeline.activities]
    assert names == ["activity_2", "activity_1", "activity_3"]
    assert Timeline.model_validate(timeline.model_dump()) == timeline


def test_without_an_opening_only_a_day_of_its_own_is_a_date() -> None:
    tied, fixed = Activity(starts_on_day=4), Activity(starts_on="2027-03-01")
    timeline = Timeline(activities=[tied, fixed])
    assert timeline.first_date(tied) is None
    assert timeline.first_date(fixed) == date(2027, 3, 1)
    assert timeline.first_day(fixed) is None


def test_nothing_is_late_in_a_plan_whose_work_nobody_follows() -> None:
    timeline = Timeline(opens_on="2020-01-01", activities=[{}, {}])
    assert not any(timeline.is_late(activity, date(2030, 1, 1)) for activity in timeline.activities)


def test_what_is_not_done_is_late_after_its_day_once_the_work_is_followed() -> None:
    timeline = Timeline(
        opens_on="2027-01-01",
        activities=[
            {"name": "done", "status": "done"},
            {"name": "under way", "status": "under_way", "duration_days": 9},
            {"name": "not said", "starts_on_day": 1},
            {"name": "later", "status": "not_begun", "starts_on_day": 30},
        ],
    )
    late = [activity.name for activity in timeline.activities if timeline.is_late(activity, date(2027, 1, 5))]
    assert late == ["not said"]


ids = st.sampled_from(["a", "b", "c", "d"])


@given(edges=st.sets(st.tuples(ids, ids), max_size=10))
def test_a_circle_is_found_exactly_where_activities_wait_for_each_other(edges: set[tuple[str, str]]) -> None:
    needs = {name: {needed for waiting, needed in edges if waiting == name} for name in "abcd"}
    timeline = Timeline(
        activities=[{"activity_id": name, "depends_on": sorted(needs[name])} for name in "abcd"]
    )
    open_names = {*needs}
    while free := {name for name in open_names if not needs[name] & open_names}:
        open_names -= free
    circle = timeline.circle()
    assert bool(circle) == bool(open_names)
    for activity, needed in zip(circle, (*circle[1:], *circle[:1]), strict=True):
        assert needed.activity_id in activity.depends_on


@given(start=st.integers(-50, 50), days=st.integers(1, 50), begins=st.integers(-100, 100))
def test_an_activity_is_early_until_what_it_needs_has_ended(start: int, days: int, begins: int) -> None:
    timeline = Timeline(
        activities=[
            {"activity_id": "film", "starts_on_day": start, "duration_days": days},
            {"activity_id": "show", "starts_on_day": begins, "depends_on": ["film"]},
        ]
    )
    assert bool([*timeline.early()]) == (begins < start + days)
