"""The state of the readiness app and what can be done with it; no widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mashura.apps.form.editor import CampaignEditor
from mashura.apps.readiness.layout import READINESS
from mashura.apps.shell.places import place_names
from mashura.documents import FORMATS, readiness_document, render
from mashura.methodology import Stage
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.readiness import ReadinessAdvice, advice, readiness_objections


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

    layout = READINESS
    gates = (Stage.READINESS, Stage.PLAN)

    def objections(self) -> Iterable[tuple[str, Objection]]:
        """Return what the rules of preparation object to."""
        return [("readiness", one) for one in readiness_objections(self.campaign, self.language)]

    def documents(self) -> dict[str, tuple[str, Callable[[], bytes]]]:
        """Return the files that can be asked for: the memo to senior management, and everything as JSON."""

        def maker(kind: str) -> Callable[[], bytes]:
            return lambda: render(
                readiness_document(
                    self.campaign,
                    language=self.language,
                    places=place_names(self.language),
                    logo=self.store.letterhead().logo,
                ),
                kind,
            )

        kinds = ("docx", "pdf")
        return {**{kind: (FORMATS[kind].media_type, maker(kind)) for kind in kinds}, **super().documents()}

    def advice(self) -> ReadinessAdvice:
        """Return what senior management is advised."""
        return advice(self.campaign, self.language)
