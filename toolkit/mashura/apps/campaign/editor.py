"""A campaign being edited: the outputs of its stages, and the gates between them."""

from __future__ import annotations

from mashura.apps.form.editor import Editor
from mashura.i18n import use_language
from mashura.methodology import Campaign, Stage, missing_outputs, open_stage
from mashura.methodology.rules.gates import Missing


class CampaignEditor(Editor[Campaign]):
    """A campaign, of which an app fills in some stages.

    The outputs that its form names are those of the stages' gates: ``plan.budget`` is the output ``budget``
    of the stage ``plan``.
    """

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

    def closed_gate(self) -> tuple[Missing, ...]:
        """Return which outputs of earlier stages are missing; the form can be filled in nevertheless."""
        stages = list(Stage)
        earlier = stages[: stages.index(self.app.stages[0])]
        return tuple(output for stage in earlier for output in missing_outputs(stage, self.campaign))

    def finish(self) -> None:
        """Let the next stage begin, or say what is missing.

        Raises
        ------
        InputError
            If a field cannot be read, or an output of this stage or an earlier one is missing.
        """
        stages = list(Stage)
        following = stages.index(self.app.stages[-1]) + 1
        with use_language(self.language):
            self.refuse_unreadable()
            for stage in stages[: following + 1]:
                open_stage(stage, self.campaign)
