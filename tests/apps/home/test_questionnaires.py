"""Questionnaires on home: none that somebody wrote is out of reach."""

from mashura.apps.campaign.records import QUESTIONNAIRE
from mashura.apps.home.model import Home
from mashura.apps.home.questionnaires import lone_questionnaires
from mashura.apps.home.view import HomePage
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.questionnaire import Questionnaire


def test_a_questionnaire_without_a_plan_is_listed_saved_or_only_typed(store):
    kept = store.beside(QUESTIONNAIRE)
    saved = kept.save(Questionnaire(title={"en": "Waste"}), author="Maryam").plan_id
    typed = "Abcdefgh12345678"
    kept.save_draft(typed, {"languages": ["en"]}, based_on=0, title="")
    assert {lone.plan_id for lone in lone_questionnaires(store, (), "en")} == {saved, typed}
    page = HomePage(Home(store, "en"))
    assert {lone["title"] for lone in page.questionnaires} == {"Waste", "Questionnaire without a title"}
    assert all("questionnaire.ipynb" in lone["address"] for lone in page.questionnaires)
    page.close()


def test_a_questionnaire_beside_a_plan_stands_with_the_plan_alone(store):
    plan_id = store.save(Campaign(plan=Plan(title="Waste")), author="Maryam").plan_id
    store.beside(QUESTIONNAIRE).save(Questionnaire(title={"en": "Waste"}), plan_id=plan_id, author="Maryam")
    page = HomePage(Home(store, "en"))
    assert page.questionnaires == []
    page.close()


def test_a_questionnaire_in_the_bin_is_not_listed(store):
    kept = store.beside(QUESTIONNAIRE)
    written = kept.save(Questionnaire(title={"en": "Waste"}), author="Maryam")
    kept.save_draft(written.plan_id, {}, based_on=written.version, title="Waste")
    store.delete(written.plan_id)
    assert lone_questionnaires(store, (), "en") == ()
