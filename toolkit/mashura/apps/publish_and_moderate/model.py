"""The open consultation being edited: its way, its queue, its content and its questions; no widgets here."""

from __future__ import annotations

from datetime import date

from mashura.apps.campaign.approval import ApprovalDesk
from mashura.apps.campaign.editor import CampaignEditor
from mashura.apps.publish_and_moderate.app import APP
from mashura.i18n import Language
from mashura.methodology import Campaign, Plan, Stage
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.records.safeguards import ModerationPolicy
from mashura.store import PlanStore
from mashura.store.moderation import ModerationStore
from mashura.store.moderation_rows import QueueFilter


class ConductEditor(CampaignEditor):
    """One consultation that is being opened, moderated and closed.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> editor = ConductEditor(PlanStore("sqlite://"), "en")
    >>> editor.start_from_example()
    >>> editor.arrived()
    0
    """

    def __init__(self, store: PlanStore, language: Language, today: date | None = None) -> None:
        self._today = today
        self._brought_in = ("", 0, 0)
        self.moderation = ModerationStore(store)
        self.plans = store
        super().__init__(APP, store, language)
        # What has to be signed before people can take part.
        self.desk = ApprovalDesk(self, Stage.PLAN)

    @property
    def today(self) -> date:
        """The day on which acts happen."""
        return self._today or date.today()

    @property
    def conduct(self) -> Conduct:
        """The record of the consultation, as far as it can be read."""
        return self.campaign.conduct or Conduct()

    @property
    def plan(self) -> Plan:
        """The plan, as far as it can be read."""
        return self.campaign.plan or Plan()

    @property
    def country(self) -> str:
        """The country whose weekend and holidays count."""
        return self.plan.timeline.country

    @property
    def is_saved(self) -> bool:
        """Whether the campaign was saved, so that others can work on it."""
        return bool(self.version)

    @property
    def may_write(self) -> bool:
        """Whether this person may change the campaign itself."""
        return self.store.may_write(self.plan_id)

    def arrived(self) -> int:
        """Return how many contributions are there: in the queue, or kept as the campaign's material."""
        if not self.is_saved:
            return 0
        newest = next(iter(self.plans.material.versions(self.plan_id)), None)
        key = (self.plan_id, newest.version if newest else 0)
        if self._brought_in[:2] != key:
            # Large tables are not unpacked for each look at the page.
            material = self.plans.material.load(self.plan_id) if newest else None
            self._brought_in = (*key, material.consultation.contributions if material else 0)
        return self.moderation.page(self.plan_id, QueueFilter(), limit=0).total or self._brought_in[2]

    def take(self, campaign: Campaign) -> None:
        """Put what an act made of the campaign in its place; undo brings the former one back."""
        self.change(lambda _: campaign)

    def offer(self) -> str:
        """Return that the plan's moderation policy can be taken over, while none is in force."""
        planned = self.plan.moderation
        if planned != ModerationPolicy() and self.conduct.moderation == ModerationPolicy():
            return APP.text("take-policy", self.language)
        return super().offer()

    def take_offer(self) -> None:
        """Take over the plan's moderation policy."""
        planned = self.plan.moderation
        if planned != ModerationPolicy() and self.conduct.moderation == ModerationPolicy():
            self.edit(["conduct", "moderation"], planned.model_dump(mode="json"))
            return
        super().take_offer()
