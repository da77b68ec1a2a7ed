"""Campaigns are duplicated, kept as templates, and begun from templates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mashura.apps.campaign.records import example_campaign
from mashura.apps.home.model import Home
from mashura.apps.plan.app import APP as PLAN_APP
from mashura.apps.plan.model import PlanEditor
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Campaign
from mashura.methodology.records.record import Record
from mashura.methodology.revision import revise
from mashura.methodology.vocabulary import PlanSize
from mashura.store import PlanStore


@pytest.fixture
def store() -> PlanStore:
    return PlanStore("sqlite://", user="maryam")


def saved(store: PlanStore, language: Language = "en") -> str:
    campaign = revise(
        example_campaign(language),
        filing={"reference": "MC-14", "classification": "internal"},
        plan={"risks": [{"name": "Rain", "review_on": "2027-01-05"}]},
    )
    return store.save(campaign, author="Maryam").plan_id


def days(value: object) -> list[date]:
    if isinstance(value, date):
        return [value]
    if isinstance(value, Record):
        value = tuple(getattr(value, field) for field in type(value).model_fields)
    return [day for part in value for day in days(part)] if isinstance(value, tuple) else []


def opened(home: Home, plan_id: str) -> Campaign:
    return next(entry.campaign for entry in home.entries() if entry.plan_id == plan_id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_duplicate_has_the_answers_but_not_what_passed(store: PlanStore, language: Language) -> None:
    plan_id = saved(store, language)
    home = Home(store, language)
    before = store.load(plan_id)
    copy = opened(home, home.duplicate(plan_id))
    assert copy.plan.channels == before.plan.channels
    assert before.plan.title in copy.plan.title
    assert copy.plan.title != before.plan.title
    assert days(before)
    assert days(copy) == []
    assert (copy.filing.reference, copy.filing.classification) == ("", before.filing.classification)
    assert copy.plan.comments == ()
    assert copy.readiness.green_light.given is None
    assert store.load(plan_id) == before


def test_a_plan_becomes_a_template_from_which_another_begins(store: PlanStore) -> None:
    home = Home(store, "en")
    store.keep_entity("City Council", "en")
    home.keep_template(saved(store))
    (template,) = home.own_templates()
    begun = opened(home, home.start_from_template(template.plan_id))
    assert begun.plan.entity == begun.brief.entity == "City Council"
    assert begun.plan.channels == example_campaign("en").plan.channels
    assert [entry.title for entry in home.entries()].count(template.title) == 2


def test_a_template_is_shared_with_a_colleague_who_begins_with_it_and_cannot_change_it(
    tmp_path: Path,
) -> None:
    address = f"sqlite:///{tmp_path / 'plans.sqlite'}"
    mine, hers = PlanStore(address, user="maryam"), PlanStore(address, user="noora")
    hers.introduce()
    home, colleague = Home(mine, "en"), Home(hers, "en")
    home.keep_template(saved(mine))
    (template,) = home.own_templates()
    assert colleague.own_templates() == ()
    with pytest.raises(InputError):
        home.share_template(template.plan_id, "nobody")
    assert home.share_template(template.plan_id, "noora") == "noora"
    assert [kept.plan_id for kept in colleague.own_templates()] == [template.plan_id]
    begun = opened(colleague, colleague.start_from_template(template.plan_id))
    assert begun.plan.title == template.title
    for change in (colleague.throw_template_away, lambda plan_id: colleague.share(plan_id, "maryam")):
        with pytest.raises(InputError):
            change(template.plan_id)
    home.unshare(template.plan_id, "noora")
    assert colleague.own_templates() == ()


def test_a_template_is_thrown_away_and_brought_back(store: PlanStore) -> None:
    home = Home(store, "en")
    home.keep_template(saved(store))
    (template,) = home.own_templates()
    home.throw_template_away(template.plan_id)
    assert home.own_templates() == ()
    home.undelete(template.plan_id)
    assert [kept.plan_id for kept in home.own_templates()] == [template.plan_id]


def test_what_was_typed_last_is_duplicated(store: PlanStore) -> None:
    home = Home(store, "en")
    plan_id = home.start_from_example()
    copy = opened(home, home.duplicate(plan_id))
    assert copy.plan.title == "Copy of A better bus network for Al Manara"


def test_the_plan_app_duplicates_the_plan_that_is_open(store: PlanStore) -> None:
    editor = PlanEditor(store, "en")
    editor.open(saved(store))
    begun = PLAN_APP.duplicate(editor.store, editor.plan_id, "en")
    editor.open(begun)
    assert editor.plan.title == "Copy of A better bus network for Al Manara"
    assert editor.version == 0


@pytest.mark.parametrize(("size", "proposed"), [(PlanSize.FULL, "QA"), (PlanSize.SMALL, "")])
def test_a_new_plan_is_in_the_country_of_the_last_one(
    store: PlanStore, size: PlanSize, proposed: str
) -> None:
    store.save(Campaign(plan={"title": "Parks", "timeline": {"country": "QA"}}), author="Maryam")
    home = Home(store, "en")
    begun = opened(home, home.start_in_size({}, size))
    assert (begun.plan.timeline.country if begun.plan else "") == proposed
