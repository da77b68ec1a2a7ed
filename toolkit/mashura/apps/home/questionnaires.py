"""How far the questionnaire beside a plan is (S48, S165)."""

from __future__ import annotations

from mashura.apps.campaign.records import QUESTIONNAIRE
from mashura.apps.form.drafts import kept_draft, read_draft
from mashura.errors import InputError
from mashura.i18n import Language, format_number, message
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.rules.questionnaire import questionnaire_findings
from mashura.methodology.rules.questionnaire.minutes import filling_minutes
from mashura.store import PlanStore


def questionnaire_standing(store: PlanStore, plan_id: str, language: Language) -> str:
    """Return how many questions, minutes and faults a plan's questionnaire has; empty where nothing is asked.

    Examples
    --------
    >>> questionnaire_standing(PlanStore("sqlite://"), "Abcdefgh12345678", "en")
    ''
    """
    form = _questionnaire(store, plan_id, language)
    if form is None or not (form.questions or form.statements or form.ballot.projects):
        return ""
    blockers = sum(found.severity == "blocker" for found in questionnaire_findings(form))
    return message(
        "questionnaire-standing",
        lang=language,
        questions=format_number(len(form.questions), language),
        minutes=format_number(max(1, round(filling_minutes(form).longest)), language),
        open=format_number(blockers, language),
    )


def _questionnaire(store: PlanStore, plan_id: str, language: Language) -> Questionnaire | None:
    """Return the questionnaire beside a plan as it was typed last; None without one that can be read."""
    kept = store.beside(QUESTIONNAIRE)
    try:
        draft = kept.load_draft(plan_id) if store.may_write(plan_id) else None
        if draft is None:
            return kept.load(plan_id)
        return read_draft(Questionnaire, kept_draft(draft.content, Questionnaire), language)[0]
    except InputError:
        return None
