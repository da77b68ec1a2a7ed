"""An implementation plan being edited; no widgets here."""

from __future__ import annotations

from typing import Any

from mashura.apps.campaign.editor import CampaignEditor
from mashura.apps.form.record_editor import Path
from mashura.apps.plan.activities import periods_of, refuse_circle
from mashura.apps.plan.app import APP
from mashura.apps.plan.second_language import renamed, second_language_shown, with_translation
from mashura.i18n import Language, format_money, message, use_language
from mashura.methodology import Plan
from mashura.methodology.labels import field_label
from mashura.store import PlanStore

# What the preparation stage hands over to planning (S36), by the plan's field.
_HANDED_OVER = {
    "title": ("brief", "title"),
    "entity": ("brief", "entity"),
    "topic": ("brief", "topic"),
    "segments": ("brief", "segments"),
    "objective": ("readiness", "aim"),
}


class PlanEditor(CampaignEditor):
    """One implementation plan being edited.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> editor = PlanEditor(PlanStore("sqlite://"), "en")
    >>> editor.edit(["plan", "timeline", "duration_days"], "eighty")
    False
    >>> editor.errors["plan.timeline.duration_days"]
    '"eighty" is not a number. Enter digits, such as 1200 or ١٢٠٠.'
    >>> _ = editor.edit(["plan", "timeline", "duration_days"], "٨٠")
    >>> editor.plan.timeline.duration_days
    80
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        self._second = ""
        super().__init__(APP, store, language)

    @property
    def plan(self) -> Plan:
        """The plan as far as it can be read."""
        return self.campaign.plan or Plan()

    def edit(self, path: Path, value: Any) -> bool:
        """Put typed input into a field; activities that would wait for each other are refused.

        A translation that stands beside a text stays with it.

        Raises
        ------
        InputError
            If an activity would depend on itself.
        """
        with use_language(self.language):
            refuse_circle(self.draft, path, value)
        rows = renamed(self.plan, path, value) if self._second and isinstance(value, str) else None
        if rows is None:
            return super().edit(path, value)
        return self.edit_many([(path, value), (["plan", "translations"], rows)])

    def periods(self) -> dict[str, str]:
        """Return when each activity is, by the path of its first question."""
        return periods_of(self.plan.timeline, self.language)

    def handed_over(self) -> list[str]:
        """Return the plan's empty fields that the preparation stage has an answer for (S36)."""
        return [
            field
            for field, (stage, name) in _HANDED_OVER.items()
            if self.draft[stage].get(name) and not self.draft["plan"].get(field)
        ]

    def offer(self) -> str:
        """Return which answers of the preparation stage can be taken over."""
        fields = [field_label(Plan, field, self.language) for field in self.handed_over()]
        if not fields:
            return super().offer()
        listed = message("list-separator", lang=self.language).join(fields)
        return APP.text("hand-over", self.language, fields=listed)

    def take_offer(self) -> None:
        """Fill the plan's empty fields with the answers of the preparation stage."""
        if not self.handed_over():
            super().take_offer()
            return
        changes: list[tuple[list[str | int], Any]] = []
        for field in self.handed_over():
            stage, name = _HANDED_OVER[field]
            changes.append((["plan", field], self.draft[stage][name]))
        self.edit_many(changes)

    def second_language(self) -> dict[str, Any]:
        """Return the languages that texts may stand in beside, the chosen one, and its texts."""
        return second_language_shown(self.plan, self._second, self.language)

    def choose_second(self, language: str) -> None:
        """Choose the language that texts stand in beside; empty for none."""
        self._second = language

    def translate(self, text: str, translation: str, language: str) -> None:
        """Keep what a text is in another language."""
        self.edit(["plan", "translations"], with_translation(self.plan, text, language, translation))

    def notes(self) -> dict[str, str]:
        """Return planned spending, beside what is earmarked; nothing where nothing is planned."""
        plan, language = self.plan, self.language
        earmarked, currency = plan.budget.earmarked, plan.budget.currency
        costs = plan.costs()
        if not costs.total and earmarked is None:
            return {}

        def money(amount: float) -> str:
            return format_money(amount, currency, language)

        if earmarked is None:
            text = APP.text("spending-open", language, cost=money(costs.total))
        else:
            text = APP.text("spending", language, cost=money(costs.total), earmarked=money(earmarked))
        if costs.assumed:
            text = APP.text("spending-usual", language, spending=text, usual=money(costs.assumed))
        return {"budget": text}
