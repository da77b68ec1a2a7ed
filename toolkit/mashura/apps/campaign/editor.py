"""A campaign being edited: the outputs of its stages, and the gates between them."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.apps.campaign.approval import ApprovalDesk
from mashura.apps.campaign.folding import folded_answers_text, folded_text, layout_for
from mashura.apps.form.editor import Editor, Folded
from mashura.apps.form.form_app import FormApp
from mashura.apps.form.parts import Layout
from mashura.apps.form.record_editor import Path
from mashura.errors import InputError
from mashura.i18n import Language, message, use_language
from mashura.methodology import Campaign, Stage, missing_outputs
from mashura.methodology.labels import value_label
from mashura.methodology.records.approval import APPROVED_STAGES
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.rules.adaptations import with_size
from mashura.methodology.rules.standing import Hold, first_holds, holds
from mashura.methodology.vocabulary import PlanSize
from mashura.store import RecordStore

SIZE_PATH: Path = ["sizing", "size"]

_YEARS_BEFORE, _YEARS_AFTER = 1, 3


class CampaignEditor(Editor[Campaign]):
    """A campaign, of which an app fills in some stages.

    The outputs that its form names are those of the stages' gates: ``plan.budget`` is the output ``budget``
    of the stage ``plan``.
    """

    _unfolded = False

    def __init__(self, app: FormApp[Campaign], store: RecordStore[Any], language: Language) -> None:
        super().__init__(app, store, language)
        signed = [stage for stage in app.stages if stage in APPROVED_STAGES]
        self.desk = ApprovalDesk(self, signed[-1] if signed else app.stages[-1])

    @property
    def layout(self) -> Layout:
        """The form as the size of the plan needs it."""
        return layout_for(self.app.layout, self.campaign.size, unfolded=self._unfolded)

    def edit(self, path: Path, value: Any) -> bool:
        """Put typed input into a field; another size also records what it leaves out (S271)."""
        if path != SIZE_PATH:
            return super().edit(path, value)
        sized = with_size(self.campaign, PlanSize(value), self.language)
        recorded = [entry.model_dump(mode="json") for entry in sized.adaptations]
        self._unfolded = False
        self.edit_many([(path, value), (["adaptations"], recorded)])
        return True

    def folded(self) -> Folded | None:
        """Return what the size leaves out of the form, and how many answers that holds."""
        size = self.campaign.size
        text = folded_text(self.app, size, self.language)
        if not text:
            return None
        return Folded(
            text=text,
            kept=folded_answers_text(self.app, self.campaign, self.language),
            shown=self._unfolded,
            turn=message("size-fold" if self._unfolded else "size-unfold", lang=self.language),
        )

    def show_folded(self, shown: bool) -> None:
        """Show the questions that the size leaves out, or fold them away again."""
        self._unfolded = shown

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

    def places_of_missing(self) -> dict[str, str]:
        """Return the first open question of each missing output."""
        return {
            f"{stage.value}.{output.name}": output.place
            for stage in self.app.stages
            for output in missing_outputs(stage, self.campaign)
        }

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
                    count=len(earlier),
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

    def marked_days(self) -> tuple[str, date, date]:
        """Return the plan's country, with the years around the consultation."""
        timeline = self.campaign.plan.timeline if self.campaign.plan else Timeline()
        year = (timeline.opens_on or date.today()).year
        return timeline.country, date(year - _YEARS_BEFORE, 1, 1), date(year + _YEARS_AFTER, 12, 31)

    def _earlier(self) -> list[Stage]:
        stages = list(Stage)
        return stages[: stages.index(self.app.stages[0])]
