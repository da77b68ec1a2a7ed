"""A year on social media being edited; no widgets here."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.social_calendar.app import APP
from mashura.i18n import Language, holidays_between, weekend_of
from mashura.methodology.social.calendar import SocialCalendar
from mashura.store import RecordStore


class SocialCalendarEditor(Editor[SocialCalendar]):
    """One year being edited.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> editor = SocialCalendarEditor(PlanStore("sqlite://"), "en")
    >>> editor.start_from_example()
    >>> len(editor.record.months)
    12
    """

    def __init__(self, store: RecordStore[Any], language: Language) -> None:
        super().__init__(APP, store, language)

    def holidays(self) -> dict[str, Any]:
        """Return the weekend and the holidays of the country, in the years of the calendar."""
        calendar = self.record
        first = calendar.first_day or date.today().replace(day=1)
        last = calendar.last_day or first.replace(year=first.year + 1)
        named = holidays_between(calendar.country, first, last, self.language)
        return {
            "weekend": sorted(weekend_of(calendar.country)),
            "holidays": {day.isoformat(): name for day, name in named.items()},
        }
