from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Brief, Campaign, Plan
from mashura.paths import content
from mashura.record_file import read_record
from mashura.store import Imported, PlanStore, export_plans, import_plans


@pytest.fixture
def here(url: str) -> PlanStore:
    return PlanStore(url, user="maryam")


@pytest.fixture
def there() -> PlanStore:
    return PlanStore("sqlite://", user="ali")


def fill(store: PlanStore) -> list[str]:
    example = read_record(content("datasets", "plans", "bus_network.ar.yaml"), Campaign)
    first = store.save(example, author="مريم").plan_id
    store.save(Campaign(brief=Brief(title="حدائق")), plan_id=first, based_on=1, author="علي")
    store.save_draft(first, {"budget": "٥٠"}, based_on=2, title="حدائق")
    second = store.save(Campaign(plan=Plan(title="Parks"))).plan_id
    store.save_draft("never-saved-plan", {"title": "new"}, based_on=0, title="new")
    return [first, second]


def everything(store: PlanStore) -> dict:
    content: dict = {draft.plan_id + "?": draft for draft in store.drafts()}
    for plan in store.list():
        for saved in store.versions(plan.plan_id):
            known = (saved.title, saved.author, saved.saved_at)
            content[saved.plan_id, saved.version] = (*known, store.load(saved.plan_id, saved.version))
    return content


def test_all_plans_versions_and_drafts_come_back_exactly(here, there) -> None:
    fill(here)
    assert import_plans(there, export_plans(here), "plans.json") == Imported(added=3, already_here=0)
    assert everything(there) == everything(here)
    assert {saved.owner for saved in there.list()} == {"ali"}


def test_what_is_here_already_is_passed_over(here, there) -> None:
    fill(here)
    exported = export_plans(here)
    import_plans(there, exported, "plans.json")
    before = everything(there)
    assert import_plans(there, exported, "plans.json") == Imported(added=0, already_here=3)
    assert everything(there) == before


def test_a_plan_that_went_another_way_meanwhile_comes_in_beside_it(here, there) -> None:
    first, _ = fill(here)
    exported = export_plans(here, (first,))
    import_plans(there, exported, "plans.json")
    there.save(Campaign(plan=Plan(title="another way")), plan_id=first, based_on=2)
    assert import_plans(there, exported, "plans.json").added == 1
    assert sorted(saved.title for saved in there.list()) == ["another way", "حدائق"]


def test_another_users_plan_is_not_reached_by_importing_its_id(url) -> None:
    maryam, ali = PlanStore(url, user="maryam"), PlanStore(url, user="ali")
    plan_id = maryam.save(Campaign(plan=Plan(title="hers"))).plan_id
    forged = json.loads(export_plans(maryam, (plan_id,)))
    forged["plans"][0]["versions"][0]["title"] = "forged"
    assert import_plans(ali, json.dumps(forged).encode(), "plans.json").added == 1
    assert maryam.versions(plan_id)[0].title == "hers"
    assert ali.list()[0].plan_id != plan_id


def damaged(exported: bytes) -> list[bytes]:
    plans = json.loads(exported)
    plans["plans"][-1]["versions"] = [{"version": 1}]
    gap = json.loads(exported)
    for plan in gap["plans"]:
        if len(plan["versions"]) == 2:
            del plan["versions"][1]
    return [
        b"",
        b"[]",
        b"\xff\xfe",
        exported[:-40],
        exported.replace(b"mashura-plans-2", b"mashura-plans-7"),
        json.dumps(plans).encode(),
        json.dumps(gap).encode(),
        b"[" * 100_000,
    ]


def test_a_damaged_file_is_refused_in_a_sentence_and_nothing_is_brought_in(here, there) -> None:
    fill(here)
    for bad in damaged(export_plans(here)):
        with pytest.raises(InputError) as caught:
            import_plans(there, bad, "plans.json")
        assert "plans.json" in str(caught.value)
    assert everything(there) == {}


def test_a_file_that_is_too_large_is_not_read(there) -> None:
    with pytest.raises(InputError) as caught:
        import_plans(there, b" " * 50_000_001, "plans.json")
    assert caught.value.key == "store-export-too-large"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=some.data())
def test_whatever_bytes_are_changed_either_all_comes_in_or_nothing(data) -> None:
    here, there = PlanStore("sqlite://", user="maryam"), PlanStore("sqlite://", user="ali")
    here.save(Campaign(plan=Plan(title="حدائق")))
    here.save(Campaign(plan=Plan(title="Parks")))
    exported = bytearray(export_plans(here))
    for _ in range(data.draw(some.integers(1, 5))):
        exported[data.draw(some.integers(0, len(exported) - 1))] = data.draw(some.integers(0, 255))
    try:
        brought = import_plans(there, bytes(exported), "plans.json")
    except InputError:
        assert there.list() == ()
    else:
        assert brought.added == len(there.list()) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_of_one_plan_come_in_as_a_plan_of_ones_own(there, language) -> None:
    example = read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)
    written = example.model_dump_json(indent=2).encode()
    assert import_plans(there, written, "plan.json") == Imported(added=1, already_here=0)
    (saved,) = there.list()
    assert there.load(saved.plan_id) == example
    assert import_plans(there, written, "plan.json") == Imported(added=0, already_here=1)


OTHER = {
    b"PK not json": "store-import-not-json",
    b'{"type": "FeatureCollection"}': "store-import-other",
    b"[1, 2]": "store-import-other",
    b'{"plan": {"timeline": {"opens_on": "soon"}}}': "store-import-bad-answer",
    b'{"plan": {"colour": "blue"}}': "store-import-unknown-field",
    json.dumps({"plan": {"title": "x" * 301}}).encode(): "store-import-bad-answer",
    b'{"format": "mashura-plans-2", "plans": 3}': "store-not-an-export",
}


@pytest.mark.parametrize("written", OTHER)
def test_another_file_is_refused_in_a_sentence_of_the_language(there, written) -> None:
    for language, letters in (("ar", r"[A-Za-z]{3,}"), ("en", r"[\u0621-\u064a]")):
        with use_language(language):
            with pytest.raises(InputError) as caught:
                import_plans(there, written, "x")
            said = str(caught.value)
        assert caught.value.key == OTHER[written]
        quoted = {"JSON", "soon", "colour", "plans", "xxx"}
        words = [word for word in re.findall(letters, said) if word.strip("x") and word not in quoted]
        assert words == []
    assert there.list() == ()
