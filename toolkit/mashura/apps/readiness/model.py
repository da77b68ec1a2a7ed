"""The preparation of a campaign being edited; no widgets here."""

from __future__ import annotations

from typing import Literal

from mashura.apps.campaign.editor import CampaignEditor
from mashura.apps.form.editor import Verdict
from mashura.apps.readiness.app import APP
from mashura.i18n import Language, message
from mashura.methodology.rules.readiness import ReadinessAdvice, advice
from mashura.store import PlanStore


class ReadinessEditor(CampaignEditor):
    """The preparation of one campaign being edited.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> editor = ReadinessEditor(PlanStore("sqlite://"), "en")
    >>> editor.start_from_example()
    >>> editor.advice().go
    True
    >>> _ = editor.edit(["readiness", "laws", "level"], 0)
    >>> editor.advice().go
    False
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        super().__init__(APP, store, language)

    def advice(self) -> ReadinessAdvice:
        """Return what senior management is advised."""
        return advice(self.campaign, self.language)

    def verdict(self) -> Verdict:
        """Return the advice in words."""
        advised = self.advice()
        tone: Literal["go", "not-yet"] = "go" if advised.go else "not-yet"
        said = tone if advised.needed else "not-needed"
        return Verdict(
            tone=tone,
            heading=APP.text("verdict", self.language),
            title=message(f"memo-{said}", lang=self.language),
            text=message(f"memo-{said}-why", lang=self.language),
        )
