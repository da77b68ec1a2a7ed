"""Moving the deadline on the page: with a reason, and with what a simulated public makes of it (S58).

A longer period brings more people, and costs belief in deadlines: the same public is simulated without the
extension, with it, and as if the longer period had been planned from the start.
"""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.publish_and_moderate.days import typed_day
from mashura.apps.shell.files import File
from mashura.apps.shell.messages import error_text
from mashura.apps.shell.words import words_with_prefix
from mashura.errors import InputError, MashuraError
from mashura.i18n import format_both, format_number, message, parse_number, use_language
from mashura.methodology import Campaign
from mashura.methodology.records.conduct import Change, Conduct
from mashura.methodology.revision import revise
from mashura.methodology.rules.conduct.opening import extend_period
from mashura.methodology.rules.conduct.progress import last_promised_day
from mashura.methodology.vocabulary import ChangeKind
from mashura.simulation import load_world, simulate

if TYPE_CHECKING:
    from mashura.apps.publish_and_moderate.model import ConductEditor

WORLD = "municipality"
SEEDS = (1, 2, 3)

Outcome = tuple[int, int, int]
"""Participants without the extension, with it, and with the longer period planned from the start."""


def simulated_extension(campaign: Campaign, on: date, days: int, seed: int) -> Outcome:
    """Return how many people of a simulated public take part, with one seed.

    Raises
    ------
    InputError
        If the plan lacks what the simulator needs.
    """
    world, plan = load_world(WORLD), campaign.plan
    if plan is None or plan.timeline.duration_days is None:
        raise InputError("conduct-no-period")
    conduct = campaign.conduct or Conduct()
    if conduct.opened_on is not None:
        plan = revise(plan, timeline={"opens_on": conduct.opened_on})
    now = conduct.model_copy(update={"opened_on": None, "closed_on": None})
    change = Change(kind=ChangeKind.EXTEND_PERIOD, on=on, days=days)
    extended = now.model_copy(update={"changes": (*now.changes, change)})
    planned = revise(plan, timeline={"duration_days": (plan.timeline.duration_days or 0) + days})
    return (
        len(simulate(plan, world, seed, conduct=now).participants),
        len(simulate(plan, world, seed, conduct=extended).participants),
        len(simulate(planned, world, seed, conduct=now).participants),
    )


class ExtensionDesk:
    """What was asked of the simulator about an extension, answered in the background."""

    def __init__(self, editor: ConductEditor) -> None:
        self.editor = editor
        self.outcomes: list[Outcome] = []
        self.refusal = ""
        self.days = 0
        self._thread: threading.Thread | None = None

    @property
    def is_running(self) -> bool:
        """Whether the answer is still to come."""
        return self._thread is not None and self._thread.is_alive()

    def ask(self, campaign: Campaign, on: date, days: int) -> None:
        """Begin to simulate an extension."""
        if self.is_running:
            return
        self.outcomes, self.refusal, self.days = [], "", days
        self._thread = threading.Thread(target=self._run, args=(campaign, on, days), daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait for the answer, or for some seconds."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self, campaign: Campaign, on: date, days: int) -> None:
        try:
            for seed in SEEDS:
                self.outcomes = [*self.outcomes, simulated_extension(campaign, on, days, seed)]
        except MashuraError as error:
            self.refusal = error_text(error, self.editor.language)

    def answer(self) -> dict[str, Any]:
        """Return the answer in words and numbers; empty before anything was asked."""
        language = self.editor.language
        if self.refusal or not self.outcomes:
            return {"running": self.is_running, "refusal": self.refusal, "rows": [], "told": ""}
        columns = tuple(zip(*self.outcomes, strict=True))
        rows = [
            {
                "name": message(f"apps-publish-and-moderate-deadline-row-{name}", lang=language),
                "participants": _span(numbers, language),
            }
            for name, numbers in zip(("without", "with", "planned"), columns, strict=True)
        ]
        gained = [after - before for before, after, _ in self.outcomes]
        lost = [planned - after for _, after, planned in self.outcomes]
        told = message(
            "apps-publish-and-moderate-deadline-told",
            lang=language,
            days=self.days,
            gained=_span(gained, language),
            lost=_span(lost, language),
            runs=len(self.outcomes),
        )
        return {"running": self.is_running, "refusal": "", "rows": rows, "told": told}


def _span(numbers: Any, language: Any) -> str:
    low, high = (format_number(number, language) for number in (min(numbers), max(numbers)))
    return low if low == high else f"{low} – {high}"


def _shown(editor: Editor[Any]) -> dict[str, Any]:
    conduct = cast("ConductEditor", editor)
    language, record = conduct.language, conduct.conduct
    last = last_promised_day(conduct.campaign)
    is_open = record.opened_on is not None and record.closed_on is None
    return {
        "last": format_both(last, language) if last else "",
        "is_open": is_open,
        "today": conduct.today.isoformat(),
        "may_write": conduct.may_write,
        "answer": _desk(conduct).answer(),
        "changes": [
            {
                "text": message(
                    "apps-publish-and-moderate-deadline-changed",
                    lang=language,
                    days=change.days,
                    day=format_both(change.on, language),
                ),
                "reason": change.reason,
            }
            for change in record.changes
            if change.kind is ChangeKind.EXTEND_PERIOD
        ],
    }


def _act(editor: Editor[Any], data: dict[str, Any]) -> File | None:
    conduct = cast("ConductEditor", editor)
    with use_language(conduct.language):
        if data["what"] == "look":
            return None
        on, days = typed_day(str(data.get("on") or "")) or conduct.today, _days(data.get("days"))
        if data["what"] == "extend":
            reason = str(data.get("reason") or "")[:5000]
            conduct.take(extend_period(conduct.campaign, on=on, days=days, reason=reason))
        elif data["what"] == "ask":
            _desk(conduct).ask(conduct.campaign, on, days)
    return None


def _days(typed: object) -> int:
    try:
        days = parse_number(str(typed or ""))
    except ValueError:
        days = None
    if days is None or not float(days).is_integer() or not 1 <= days <= 366:
        raise InputError("conduct-bad-days", most=366)
    return int(days)


def _desk(editor: ConductEditor) -> ExtensionDesk:
    desk = vars(editor).setdefault("extension_desk", ExtensionDesk(editor))
    assert isinstance(desk, ExtensionDesk)
    return desk


EXTENSION = drawing(
    __file__,
    "extension",
    words=lambda language: words_with_prefix(
        "apps-publish-and-moderate-deadline-", language, without={"told", "changed"}
    ),
    shown=_shown,
    fields=("conduct.changes",),
    act=_act,
)
