"""The page of the app of the open consultation."""

from __future__ import annotations

from mashura.apps.form.view import FormPage, open_form
from mashura.apps.publish_and_moderate.model import ConductEditor


def page() -> FormPage:
    """Return the app as the page's address asks for it."""
    return open_form(ConductEditor)
