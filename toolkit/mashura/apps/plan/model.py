"""The state of the planning app and what can be done with it; no widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mashura.apps.form.editor import CampaignEditor
from mashura.apps.plan.layout import PLAN
from mashura.apps.shell.places import place_names
from mashura.documents import FORMATS, plan_document, render
from mashura.errors import InputError
from mashura.i18n import message, use_language
from mashura.methodology import Plan, Stage, objections
from mashura.methodology.rules.communication import channel_score
from mashura.methodology.rules.objection import Objection

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

    layout = PLAN
    gates = (Stage.READINESS, Stage.PLAN, Stage.CONSULTATION)

    @property
    def plan(self) -> Plan:
        """The plan as far as it can be read."""
        return self.campaign.plan or Plan()

    def objections(self) -> Iterable[tuple[str, Objection]]:
        """Return what the quality rules object to."""
        return [("plan", one) for one in objections(self.campaign)]

    def documents(self) -> dict[str, tuple[str, Callable[[], bytes]]]:
        """Return the files that can be asked for."""

        def maker(kind: str) -> Callable[[], bytes]:
            return lambda: render(
                plan_document(
                    self.campaign,
                    language=self.language,
                    places=place_names(self.language),
                    logo=self.store.letterhead().logo,
                ),
                kind,
            )

        kinds = ("docx", "pdf", "xlsx", "ics")
        return {**{kind: (FORMATS[kind].media_type, maker(kind)) for kind in kinds}, **super().documents()}

    def handed_over(self) -> list[str]:
        """Return the plan's empty fields that the preparation stage has an answer for (S36)."""
        return [
            field
            for field, (stage, name) in _HANDED_OVER.items()
            if self.draft[stage].get(name) and not self.draft["plan"].get(field)
        ]

    def take_over(self) -> None:
        """Fill the plan's empty fields with the answers of the preparation stage."""
        changes: list[tuple[list[str | int], Any]] = []
        for field in self.handed_over():
            stage, name = _HANDED_OVER[field]
            changes.append((["plan", field], self.draft[stage][name]))
        self.edit_many(changes)

    def finish(self) -> None:
        """Let the consultation begin, or say what is missing or stands against it.

        Raises
        ------
        InputError
            If a field cannot be read, an output is missing or a rule is broken that must not be.
        """
        super().finish()
        with use_language(self.language):
            blockers = [one.text() for one in objections(self.campaign) if one.severity == "blocker"]
            if blockers:
                raise InputError("apps-plan-blocked", found=message("list-separator").join(blockers))

    def scores(self) -> list[float | None]:
        """Return how well each channel meets the preset criteria (S85), 0-1, by its place in the draft."""
        by_kind = {use.channel.value: channel_score(use) for use in self.plan.channels}
        return [by_kind.get(str(row.get("channel"))) for row in self.draft["plan"]["channels"]]
