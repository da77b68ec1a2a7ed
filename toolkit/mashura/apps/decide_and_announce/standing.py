"""Whether what is decided on is simulated, and how far the work is; no widgets here."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, format_number, message
from mashura.methodology import Campaign, Decision
from mashura.methodology.rules.deciding.consideration import late_promises, needs_answer, raised, unanswered
from mashura.store import RecordStore
from mashura.store.material import MaterialStore
from mashura.store.material_source import SimulatedSource


def is_marked_simulated(campaign: Campaign) -> bool:
    """Return whether a campaign says itself that a simulation carried it.

    Examples
    --------
    >>> is_marked_simulated(Campaign())
    False
    """
    decision = campaign.decision or Decision()
    ours = {message("decision-effect-source", lang=language) for language in LANGUAGES}
    return any(effect.source in ours for effect in decision.effects)


def simulated_source(store: RecordStore[Any], plan_id: str) -> SimulatedSource | None:
    """Return which simulated public a saved campaign's contributions are from; None for real ones or none."""
    try:
        kept = MaterialStore(store).versions(plan_id)
    except InputError:
        return None
    source = kept[0].source if kept else None
    return source if isinstance(source, SimulatedSource) else None


def standing(campaign: Campaign, language: Language, today: date) -> dict[str, str]:
    """Return in words how much of the log is answered, how many promises there are, and how many are late."""
    decision = campaign.decision or Decision()
    known = {ruling.statement_id for ruling in decision.rulings}
    due = [ruling for ruling in decision.rulings if needs_answer(ruling)]
    total = len(due) + sum(said.statement_id not in known for said in raised(campaign.findings))
    missing, late = len(unanswered(campaign)), len(late_promises(decision, today))

    def say(key: str, **params: Any) -> str:
        return message(f"apps-decide-and-announce-{key}", lang=language, **params)

    def number(count: int) -> str:
        return format_number(count, language)

    return {
        "log": say("standing-log", done=number(total - missing), total=number(total)) if total else "",
        "promises": say("standing-promises", count=number(len(decision.promises)))
        if decision.promises
        else "",
        "late": say("standing-late", count=number(late)) if late else "",
    }
