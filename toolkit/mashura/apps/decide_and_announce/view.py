"""The page of the app of decision and announcement."""

from __future__ import annotations

from mashura.apps.decide_and_announce.model import DecisionEditor
from mashura.apps.form.view import FormPage, open_form


def page() -> FormPage:
    """Return the app as the page's address asks for it."""
    return open_form(DecisionEditor)
