"""The picture of the year, without a browser: what it shows, and what its buttons do to the record."""

from __future__ import annotations

from mashura.apps.social_calendar.model import SocialCalendarEditor
from mashura.apps.social_calendar.year import YEAR
from mashura.store import PlanStore


def opened(store: PlanStore) -> SocialCalendarEditor:
    editor = SocialCalendarEditor(store, "en")
    editor.start_from_example()
    return editor


def test_every_dated_entry_is_shown_in_its_month_and_counted_in_its_week(store: PlanStore) -> None:
    shown = YEAR.shown(opened(store))
    listed = [entry["place"] for month in shown["months"] for entry in month["entries"]]
    assert len(listed) == len(set(listed)) == sum(week["count"] for week in shown["weeks"])
    assert len(shown["months"]) == 12
    assert shown["months"][11]["shades"]["2"] == {"tone": "holiday", "name": "National Day"}


def test_an_entry_moves_by_a_day_and_comes_back(store: PlanStore) -> None:
    editor = opened(store)
    YEAR.act(editor, {"what": "move", "part": "posts", "index": 0, "days": -1})
    assert str(editor.record.posts[0].on) == "2027-01-05"
    editor.undo()
    assert str(editor.record.posts[0].on) == "2027-01-06"
    YEAR.act(editor, {"what": "move", "part": "posts", "index": 0, "to": "2027-03-31"})
    assert str(editor.record.posts[0].on) == "2027-03-31"


def test_a_post_is_repeated_to_the_end_of_the_year_as_ideas(store: PlanStore) -> None:
    editor = opened(store)
    before = len(editor.record.posts)
    YEAR.act(editor, {"what": "repeat", "part": "posts", "index": 0})
    copies = editor.record.posts[before:]
    assert [str(post.on) for post in copies][::10] == ["2027-02-06", "2027-12-06"]
    assert {post.status for post in copies} == {"idea"}


def test_the_spreadsheet_comes_home_with_a_changed_status(store: PlanStore) -> None:
    import io

    from openpyxl import load_workbook

    editor = opened(store)
    book = load_workbook(io.BytesIO(editor.document("xlsx").content))
    sheet = next(sheet for sheet in book if sheet.title == "Posts")
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Written")
    cell.value = "Published"
    changed = io.BytesIO()
    book.save(changed)
    editor.returned.bring_back(changed.getvalue(), "year.xlsx")
    assert editor.returned.take("file") == 1
    assert [post.status for post in editor.record.posts].count("published") == 1
