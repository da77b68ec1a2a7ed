from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology import Brief, Campaign, Plan
from mashura.store import PlanStore, default_url


def campaign(title: str) -> Campaign:
    return Campaign(brief=Brief(title=title), plan=Plan(title=title, entity="هيئة الطرق"))


def test_a_saved_campaign_comes_back_equal_in_a_new_process_of_the_store(url: str) -> None:
    saved = PlanStore(url).save(campaign("شبكة الحافلات"), author="مريم")
    assert PlanStore(url).load(saved.plan_id) == campaign("شبكة الحافلات")


def test_every_save_is_a_new_version_and_old_ones_stay(url: str) -> None:
    store = PlanStore(url)
    first = store.save(campaign("first"), author="Maryam")
    second = store.save(campaign("second"), plan_id=first.plan_id, based_on=1, author="Ali")
    assert [(saved.version, saved.author, saved.title) for saved in store.versions(first.plan_id)] == [
        (2, "Ali", "second"),
        (1, "Maryam", "first"),
    ]
    assert second.saved_at >= first.saved_at
    assert store.load(first.plan_id, 1).plan.title == "first"
    assert store.load(first.plan_id).plan.title == "second"


def test_the_list_shows_the_newest_version_of_each_plan_latest_first(url: str) -> None:
    store = PlanStore(url)
    old = store.save(campaign("old"))
    store.save(campaign("other"))
    store.save(campaign("old, edited"), plan_id=old.plan_id, based_on=1)
    assert [(saved.title, saved.version) for saved in store.list()] == [("old, edited", 2), ("other", 1)]


def test_a_second_editor_is_told_who_saved_meanwhile_and_nothing_is_written(url: str) -> None:
    store = PlanStore(url)
    plan_id = store.save(campaign("start"), author="Maryam").plan_id
    store.save(campaign("hers"), plan_id=plan_id, based_on=1, author="Maryam")
    store.save_draft(plan_id, {"title": "his"}, based_on=1, title="his")
    with use_language("en"), pytest.raises(InputError, match="version 2, by Maryam"):
        store.save(campaign("his"), plan_id=plan_id, based_on=1, author="Ali")
    assert [saved.title for saved in store.versions(plan_id)] == ["hers", "start"]
    assert store.load_draft(plan_id).content == {"title": "his"}


RACER = """
import sys
from mashura.errors import InputError
from mashura.methodology import Campaign, Plan
from mashura.store import PlanStore

url, plan_id = sys.argv[1:]
store = PlanStore(url, user="maryam")
print("ready", flush=True)
sys.stdin.readline()
try:
    store.save(Campaign(plan=Plan(title="race")), plan_id=plan_id, based_on=1)
    print("saved")
except InputError as error:
    print(error.key)
"""


def test_of_four_processes_that_save_at_once_exactly_one_wins(url: str) -> None:
    plan_id = PlanStore(url, user="maryam").save(campaign("start")).plan_id
    command = [sys.executable, "-c", RACER, url, plan_id]
    racers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    for racer in racers:
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        racer.stdin.write("go\n")
        racer.stdin.flush()
    results = sorted(racer.communicate(timeout=120)[0].strip() for racer in racers)
    assert results == ["saved", "store-conflict", "store-conflict", "store-conflict"]
    assert [saved.version for saved in PlanStore(url, user="maryam").versions(plan_id)] == [2, 1]


def test_a_draft_is_kept_as_typed_until_the_plan_is_saved(url: str) -> None:
    store = PlanStore(url)
    plan_id = store.save(campaign("start")).plan_id
    store.save_draft(plan_id, {"budget": "خمسون"}, based_on=1, title="start")
    store.save_draft(plan_id, {"budget": "٥٠"}, based_on=1, title="start")
    reopened = PlanStore(url)
    assert reopened.load_draft(plan_id).content == {"budget": "٥٠"}
    assert [draft.plan_id for draft in reopened.drafts()] == [plan_id]
    reopened.save(campaign("start"), plan_id=plan_id, based_on=1)
    assert reopened.load_draft(plan_id) is None


def test_a_damaged_file_is_named_in_a_sentence_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "plans.sqlite"
    path.write_bytes(b"this is not a database, but a text that somebody put here" * 20)
    before = path.read_bytes()
    for language, word in (("en", "cannot be read"), ("ar", "تتعذر قراءة")):
        with use_language(language), pytest.raises(InputError) as caught:
            PlanStore(f"sqlite:///{path}")
        with use_language(language):
            assert word in str(caught.value)
            assert "plans.sqlite" in str(caught.value)
    assert path.read_bytes() == before


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        PlanStore(f"sqlite:///{tmp_path / 'nowhere' / 'plans.sqlite'}")
    assert "nowhere" in str(caught.value)


def test_an_unknown_plan_and_an_unknown_version_are_refused(url: str) -> None:
    store = PlanStore(url)
    plan_id = store.save(campaign("start")).plan_id
    for wrong, key in ((("guessed", None), "store-unknown-plan"), ((plan_id, 7), "store-unknown-version")):
        with pytest.raises(InputError) as caught:
            store.load(*wrong)
        assert caught.value.key == key


def test_ids_of_plans_cannot_be_guessed_from_one_another(url: str) -> None:
    store = PlanStore(url)
    ids = {store.save(campaign("same")).plan_id for _ in range(20)}
    assert len(ids) == 20
    assert all(len(plan_id) >= 16 for plan_id in ids)


def test_the_address_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MASHURA_DATABASE_URL", raising=False)
    monkeypatch.setenv("MASHURA_WORKSPACE", str(tmp_path))
    assert default_url() == f"sqlite:///{tmp_path / 'plans.sqlite'}"
    monkeypatch.setenv("MASHURA_DATABASE_URL", "postgresql://office/plans")
    assert default_url() == "postgresql://office/plans"
