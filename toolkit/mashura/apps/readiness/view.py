"""The page of the readiness app."""

from __future__ import annotations

from mashura.apps.form.view import FormPage, open_form
from mashura.apps.readiness.model import ReadinessEditor


def page() -> FormPage:
    """Return the app as the page's address asks for it."""
    return open_form(ReadinessEditor)
