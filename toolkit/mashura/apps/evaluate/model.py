"""An evaluation being edited: what is computed stands beside what a person writes, never over it."""

from __future__ import annotations

from typing import Any

from mashura.apps.campaign.editor import CampaignEditor
from mashura.apps.campaign.records import example_contributions
from mashura.apps.evaluate.app import APP
from mashura.apps.evaluate.measured import Measured
from mashura.i18n import Language, use_language
from mashura.methodology import Campaign
from mashura.methodology.rules.standing import Hold, first_holds
from mashura.store import PlanStore
from mashura.store.material import MaterialStore


class EvaluateEditor(CampaignEditor):
    """The evaluation and the archive of one campaign being edited.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> editor = EvaluateEditor(PlanStore("sqlite://"), "en")
    >>> editor.measured.material is None
    True
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        self._measured: tuple[str, int, Measured] | None = None
        self.opened_archive: dict[str, Any] = {}
        super().__init__(APP, store, language)

    @property
    def measured(self) -> Measured:
        """What is computed of the campaign; its contributions are read when it is opened or saved."""
        known = self._measured
        if known is None or known[:2] != (self.plan_id, self.version):
            known = (self.plan_id, self.version, Measured.of(self.store, self.plan_id))
            self._measured = known
        return known[2]

    def start_from_example(self) -> None:
        """Begin with the example, and keep its simulated contributions beside it."""
        super().start_from_example()
        author = APP.text("example-author", self.language)
        self.save(author)
        contributions, source = example_contributions()
        MaterialStore(self.store).keep(self.plan_id, contributions, source, author)
        self._measured = None

    def approval(self) -> dict[str, Any]:
        """Return nothing: evaluation and archive are not signed."""
        return {}

    def closed_gate(self) -> tuple[Hold, ...]:
        """Return what keeps the campaign at the first earlier stage that is not finished."""
        with use_language(self.language):
            return first_holds(self.campaign, self._earlier())

    def to_hand_out(self) -> Campaign:
        """Return the campaign with its approvals and with the indicators as they are measured now."""
        handed_out = super().to_hand_out()
        recorded = self.measured.recorded(self.campaign)
        return handed_out.model_copy(update={"evaluation": recorded.evaluation})
