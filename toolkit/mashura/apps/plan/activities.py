"""The activities of a plan in its form: their dates, and what they depend on (S42)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mashura.apps.campaign.countries import country_choices
from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import Choice, Source
from mashura.errors import InputError
from mashura.i18n import Language, format_date, join_words, message
from mashura.methodology.records.timeline import Activity, Timeline

ACTIVITY_DAYS = ("starts_on_day", "starts_on", "duration_days")
"""The fields that are asked as dates: day after the opening, day of its own, number of days."""
_PATH = ["plan", "timeline", "activities"]


def _activities(editor: Editor[Any]) -> list[Choice]:
    rows = editor.draft["plan"]["timeline"]["activities"]
    unnamed = message("form-new-entry", lang=editor.language)
    return [{"value": row.get("activity_id"), "title": row.get("name") or unnamed} for row in rows]


ACTIVITIES = Source(name="activities", fields=("depends_on",), choices=_activities)
COUNTRIES = Source(
    name="countries", fields=("country",), choices=lambda editor: country_choices(editor.language)
)


def periods_of(timeline: Timeline, language: Language) -> dict[str, str]:
    """Return when each activity is, in words by the path of its first question."""
    words = {}
    for number, activity in enumerate(timeline.activities):
        first, last = timeline.first_date(activity), timeline.last_date(activity)
        if first is not None and last is not None:
            path = ".".join([*_PATH, str(number), ACTIVITY_DAYS[0]])
            begins, ends = format_date(first, language), format_date(last, language)
            words[path] = f"{begins} – {ends}" if last > first else begins
    return words


def refuse_circle(draft: Any, path: Sequence[str | int], value: Any) -> None:
    """Refuse an answer after which activities would wait for each other.

    Raises
    ------
    InputError
        With the names of the activities.
    """
    if [*path[:3]] != _PATH or path[-1] != "depends_on":
        return
    rows = draft["plan"]["timeline"]["activities"]
    activities = [
        Activity(
            activity_id=row.get("activity_id") or "",
            name=str(row.get("name") or "")[:300],
            depends_on=tuple((value if number == path[3] else row.get("depends_on")) or ()),
        )
        for number, row in enumerate(rows)
    ]
    if circle := Timeline(activities=activities).circle():
        names = join_words(activity.name or message("form-new-entry") for activity in circle)
        raise InputError("timeline-circle-refused", activities=names)
