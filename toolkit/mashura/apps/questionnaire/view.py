"""The page of the questionnaire app."""

from __future__ import annotations

from mashura.apps.form.view import FormPage, open_form
from mashura.apps.questionnaire.model import QuestionnaireEditor


def page() -> FormPage:
    """Return the app as the page's address asks for it."""
    return open_form(QuestionnaireEditor)
