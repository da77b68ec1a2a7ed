"""A year on social media being edited; no widgets here."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.social_calendar.app import APP
from mashura.i18n import Language
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

    def marked_days(self) -> tuple[str, date, date]:
        """Return the calendar's country, with the first and the last day of its year."""
        first = self.record.first_day or date.today().replace(day=1)
        return self.record.country, first, self.record.last_day or first
