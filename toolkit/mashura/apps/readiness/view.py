"""The page of the readiness app."""

from __future__ import annotations

from mashura.apps.form.view import FormPage
from mashura.apps.readiness.model import ReadinessEditor
from mashura.apps.shell.page import asked_for
from mashura.i18n import message
from mashura.store import PlanStore


def page() -> ReadinessPage:
    """Return the app as the page's address asks for it."""
    language, plan_id = asked_for()
    shown = ReadinessPage(ReadinessEditor(PlanStore(), language))
    if plan_id:
        shown.rebuild(lambda: shown.editor.open(plan_id))
    return shown


class ReadinessPage(FormPage):
    """The guided path through preparation."""

    app = "readiness"
    editor: ReadinessEditor

    def show_more(self) -> None:
        """Show what senior management is advised."""
        language = self.editor.language
        word = "go" if self.editor.advice().go else "not-yet"
        self.advice = {
            "tone": word,
            "title": message(f"memo-{word}", lang=language),
            "text": message(f"memo-{word}-why", lang=language),
        }
        self.sources = {
            **self.sources,
            "segments": [
                {"value": one.get("segment_id"), "title": one.get("name") or one.get("segment_id")}
                for one in self.editor.draft["brief"]["segments"]
            ],
        }
