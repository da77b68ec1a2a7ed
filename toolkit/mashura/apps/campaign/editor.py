"""A campaign being edited: the outputs of its stages, and the gates between them."""

from __future__ import annotations

from typing import Any

from mashura.apps.campaign.approval import ApprovalDesk
from mashura.apps.form.editor import Editor
from mashura.apps.form.form_app import FormApp
from mashura.errors import InputError
from mashura.i18n import Language, use_language
from mashura.methodology import Campaign, Stage, missing_outputs
from mashura.methodology.labels import value_label
from mashura.methodology.rules.standing import Hold, first_holds, holds
from mashura.store import RecordStore


class CampaignEditor(Editor[Campaign]):
    """A campaign, of which an app fills in some stages.

    The outputs that its form names are those of the stages' gates: ``plan.budget`` is the output ``budget``
    of the stage ``plan``.
    """

    def __init__(self, app: FormApp[Campaign], store: RecordStore[Any], language: Language) -> None:
        super().__init__(app, store, language)
        self.desk = ApprovalDesk(self, app.layout, app.stages[-1])

    @property
    def campaign(self) -> Campaign:
        """The campaign as far as it can be read."""
        return self.record

    def missing(self) -> list[tuple[str, str]]:
        """Return the outputs of the app's stages that are missing, each with what it is called."""
        return [
            (f"{stage.value}.{output.name}", output.text(self.language))
            for stage in self.app.stages
            for output in missing_outputs(stage, self.campaign)
        ]

    def closed_gate(self) -> tuple[Hold, ...]:
        """Return what keeps the campaign at earlier stages; the form can be filled in nevertheless."""
        with use_language(self.language):
            return tuple(hold for stage in self._earlier() for hold in holds(stage, self.campaign))

    def finish(self) -> None:
        """Let the next stage begin, or say what keeps the campaign here or at an earlier stage.

        Raises
        ------
        InputError
            If a field cannot be read, an output is missing, or a blocking rule is broken.
        """
        super().finish()
        with use_language(self.language):
            earlier = first_holds(self.campaign, self._earlier())
            if earlier:
                raise InputError(
                    "apps-held-before",
                    stage=value_label(earlier[0].stage),
                    first=earlier[0].text(),
                    more=len(earlier) - 1,
                )

    def approval(self) -> dict[str, Any]:
        """Return what the panel of approval shows."""
        return self.desk.shown()

    def approve(self, data: dict[str, Any]) -> str:
        """Do what a person chose in the panel of approval."""
        return self.desk.act(data)

    def look_again(self) -> None:
        """Read again what others did."""
        self.desk.look_again()

    def to_hand_out(self) -> Campaign:
        """Return the campaign with its approvals."""
        return self.desk.handed_out()

    def _earlier(self) -> list[Stage]:
        stages = list(Stage)
        return stages[: stages.index(self.app.stages[0])]
