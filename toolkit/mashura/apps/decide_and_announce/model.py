"""The decision of a campaign and its announcement being edited; no widgets here."""

from __future__ import annotations

from typing import Any

from mashura.apps.campaign.editor import CampaignEditor
from mashura.apps.campaign.translations import translations_shown, with_translation
from mashura.apps.decide_and_announce.app import APP
from mashura.apps.decide_and_announce.standing import is_marked_simulated, simulated_source
from mashura.i18n import Language, message
from mashura.methodology import Announcement, Decision, Plan
from mashura.methodology.labels import field_label
from mashura.methodology.records.record import Record
from mashura.methodology.rules.translation import announced_texts, language_of
from mashura.methodology.vocabulary import ChannelPurpose
from mashura.store import PlanStore


class DecisionEditor(CampaignEditor):
    """The decision of one campaign, its consideration log, promises and announcement, being edited.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> editor = DecisionEditor(PlanStore("sqlite://"), "en")
    >>> editor.start_from_example()
    >>> [gap.text for gap in editor.gaps() if gap.kind == "blocker"]
    []
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        self._second = ""
        super().__init__(APP, store, language)

    @property
    def decision(self) -> Decision:
        """The decision as far as it can be read."""
        return self.campaign.decision or Decision()

    def is_simulated(self) -> bool:
        """Return whether its people are simulated: its contributions are, or the campaign says so itself."""
        if is_marked_simulated(self.campaign):
            return True
        return bool(self.version) and simulated_source(self.store, self.plan_id) is not None

    def handed_over(self) -> dict[str, dict[str, Any]]:
        """Return answers for empty fields, by stage and field, that plan and decision already give."""
        plan, decision = self.campaign.plan or Plan(), self.decision
        announcement = self.campaign.announcement or Announcement()
        offered: dict[str, dict[str, Any]] = {"decision": {}, "announcement": {}}
        if decision.mode is None and plan.decision_mode is not None:
            offered["decision"]["mode"] = plan.decision_mode.value
        if decision.text and not announcement.decision_text:
            offered["announcement"]["decision_text"] = decision.text
        parties = [party.name for party in plan.stakeholders if party.name]
        if decision.text and parties and not announcement.parties_informed:
            public = APP.text("the-public", self.language)
            offered["announcement"]["parties_informed"] = [public, *parties]
        collected = [use.channel.value for use in plan.channels_for(ChannelPurpose.COLLECT)]
        promised = [channel.value for channel in plan.feedback.channels]
        channels = [*dict.fromkeys((*collected, *promised))]
        if decision.text and channels and not announcement.channels:
            offered["announcement"]["channels"] = channels
        return offered

    def offer(self) -> str:
        """Return which answers of the plan and the decision can be taken over."""
        records: dict[str, type[Record]] = {"decision": Decision, "announcement": Announcement}
        fields = [
            field_label(records[stage], field, self.language)
            for stage, answers in self.handed_over().items()
            for field in answers
        ]
        if not fields:
            return super().offer()
        listed = message("list-separator", lang=self.language).join(fields)
        return APP.text("hand-over", self.language, fields=listed)

    def take_offer(self) -> None:
        """Fill empty fields with the answers of the plan and the decision."""
        changes: list[tuple[list[str | int], Any]] = [
            ([stage, field], value)
            for stage, answers in self.handed_over().items()
            for field, value in answers.items()
        ]
        if changes:
            self.edit_many(changes)
        else:
            super().take_offer()

    def second_language(self) -> dict[str, Any]:
        """Return the languages that texts may be given in beside, the chosen one, and its texts."""
        own = language_of(self.campaign.plan or Plan())
        return translations_shown(self.decision.translations, own, self._second, self.language)

    def choose_second(self, language: str) -> None:
        """Choose the language that texts are given in beside; empty for none."""
        self._second = language

    def translate(self, text: str, translation: str, language: str) -> None:
        """Keep what a text is in another language."""
        present = announced_texts(self.campaign)
        rows = with_translation(self.decision.translations, present, text, language, translation)
        self.edit(["decision", "translations"], rows)
