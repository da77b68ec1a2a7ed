"""How far the questionnaire beside a plan is, and the questionnaires that stand alone (S48, S165)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mashura.apps.campaign.records import QUESTIONNAIRE
from mashura.apps.form.drafts import kept_draft, read_draft
from mashura.errors import InputError
from mashura.i18n import Language, format_number, message
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.records.wording import best_text
from mashura.methodology.rules.questionnaire import questionnaire_findings
from mashura.methodology.rules.questionnaire.minutes import filling_minutes
from mashura.store import PlanStore, SavedVersion


@dataclass(frozen=True, kw_only=True)
class LoneQuestionnaire:
    """A questionnaire without a plan; ``saved`` is None for one that was only typed."""

    plan_id: str
    title: str
    saved: SavedVersion | None


def lone_questionnaires(
    store: PlanStore, plans: Collection[str], language: Language
) -> tuple[LoneQuestionnaire, ...]:
    """Return a person's questionnaires that belong to none of some plans, those that she typed in first.

    Examples
    --------
    >>> store = PlanStore("sqlite://", user="maryam")
    >>> written = store.beside(QUESTIONNAIRE).save(Questionnaire(title={"en": "Buses"}), author="Maryam")
    >>> [lone.title for lone in lone_questionnaires(store, (), "en")]
    ['Buses']
    >>> lone_questionnaires(store, {written.plan_id}, "en")
    ()
    """
    kept = store.beside(QUESTIONNAIRE)
    versions = {saved.plan_id: saved for saved in kept.list()}
    # The draft of a saved one that is not listed: it is in the bin, or no longer shared.
    drafts = [draft.plan_id for draft in kept.drafts() if draft.plan_id in versions or not draft.based_on]
    forms = {
        plan_id: _questionnaire(store, plan_id, language)
        for plan_id in dict.fromkeys([*drafts, *versions])
        if plan_id not in plans
    }
    return tuple(
        LoneQuestionnaire(
            plan_id=plan_id,
            title=best_text(form.title, language, *form.offered()) if form else "",
            saved=versions.get(plan_id),
        )
        for plan_id, form in forms.items()
    )


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
