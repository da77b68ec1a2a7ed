"""How far the questionnaire beside a plan is, and the questionnaires that stand alone (S48, S165)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mashura.apps.campaign.records import QUESTIONNAIRE
from mashura.apps.home.own_records import as_typed, own_records
from mashura.i18n import Language, format_number, message
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
    >>> from mashura.methodology.records.questionnaire import Questionnaire
    >>> store = PlanStore("sqlite://", user="maryam")
    >>> written = store.beside(QUESTIONNAIRE).save(Questionnaire(title={"en": "Buses"}), author="Maryam")
    >>> [lone.title for lone in lone_questionnaires(store, (), "en")]
    ['Buses']
    >>> lone_questionnaires(store, {written.plan_id}, "en")
    ()
    """
    return tuple(
        LoneQuestionnaire(
            plan_id=own.plan_id,
            title=best_text(own.record.title, language, *own.record.offered()) if own.record else "",
            saved=own.saved,
        )
        for own in own_records(store, QUESTIONNAIRE, language, plans)
    )


def questionnaire_standing(store: PlanStore, plan_id: str, language: Language) -> str:
    """Return how many questions, minutes and faults a plan's questionnaire has; empty where nothing is asked.

    Examples
    --------
    >>> questionnaire_standing(PlanStore("sqlite://"), "Abcdefgh12345678", "en")
    ''
    """
    form = as_typed(store, QUESTIONNAIRE, plan_id, language)
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
