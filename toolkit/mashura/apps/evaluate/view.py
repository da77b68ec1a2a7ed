"""The page of the evaluation app."""

from __future__ import annotations

from mashura.apps.evaluate.model import EvaluateEditor
from mashura.apps.form.view import FormPage, open_form


def page() -> FormPage:
    """Return the app as the page's address asks for it."""
    return open_form(EvaluateEditor)
