"""The page of the social calendar app."""

from __future__ import annotations

from mashura.apps.form.view import FormPage, open_form
from mashura.apps.social_calendar.model import SocialCalendarEditor


def page() -> FormPage:
    """Return the app as the page's address asks for it."""
    return open_form(SocialCalendarEditor)
