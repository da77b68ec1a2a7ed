"""The page of the app of the analysis."""

from __future__ import annotations

from mashura.apps.analyse.model import AnalyseEditor
from mashura.apps.form.view import FormPage, open_form


def page() -> FormPage:
    """Return the app as the page's address asks for it."""
    return open_form(AnalyseEditor)
