from __future__ import annotations

import pytest

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Plan
from mashura.methodology.vocabulary import PlanRole
from mashura.store import PlanStore


def campaign(title: str) -> Campaign:
    return Campaign(plan=Plan(title=title))


@pytest.fixture
def maryam(url: str) -> PlanStore:
    return PlanStore(url, user="maryam")


@pytest.fixture
def ali(url: str) -> PlanStore:
    return PlanStore(url, user="ali")


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


def test_another_users_plan_does_not_exist_even_for_who_knows_its_id(maryam, ali) -> None:
    plan_id = maryam.save(campaign("hers")).plan_id
    assert ali.list() == ()
    for reach in (
        lambda: ali.load(plan_id),
        lambda: ali.versions(plan_id),
        lambda: ali.compare(plan_id, 1, 1),
        lambda: ali.events(plan_id),
        lambda: ali.shared_with(plan_id),
        lambda: ali.save(campaign("his"), plan_id=plan_id, based_on=0),
        lambda: ali.save(campaign("his"), plan_id=plan_id, based_on=1),
        lambda: ali.restore(plan_id, 1),
    ):
        with refused("store-unknown-plan"):
            reach()
    for change in (ali.delete, ali.undelete, lambda plan_id: ali.share(plan_id, "huda")):
        with refused("store-not-own-plan"):
            change(plan_id)
    assert [saved.title for saved in maryam.versions(plan_id)] == ["hers"]


def test_two_people_type_into_one_plan_without_seeing_each_others_drafts(maryam, ali) -> None:
    plan_id = maryam.save(campaign("start")).plan_id
    maryam.share(plan_id, "ali")
    maryam.save_draft(plan_id, {"title": "hers"}, based_on=1, title="hers")
    ali.save_draft(plan_id, {"title": "his"}, based_on=1, title="his")
    assert maryam.load_draft(plan_id).content == {"title": "hers"}
    assert ali.load_draft(plan_id).content == {"title": "his"}
    ali.save(campaign("his"), plan_id=plan_id, based_on=1)
    assert ali.load_draft(plan_id) is None
    with refused("store-conflict"):
        maryam.save(campaign("hers"), plan_id=plan_id, based_on=1)
    assert maryam.load_draft(plan_id).content == {"title": "hers"}


def test_who_a_plan_is_shared_with_reads_and_saves_until_it_is_taken_back(maryam, ali) -> None:
    plan_id = maryam.save(campaign("start")).plan_id
    maryam.share(plan_id, " ali ")
    assert [(saved.title, saved.owner) for saved in ali.list()] == [("start", "maryam")]
    ali.save(campaign("his"), plan_id=plan_id, based_on=1)
    assert maryam.load(plan_id) == campaign("his")
    assert maryam.shared_with(plan_id) == {"ali": PlanRole.AUTHOR}
    with refused("store-not-own-plan"):
        ali.delete(plan_id)
    maryam.unshare(plan_id, "ali")
    assert ali.list() == ()
    with refused("store-unknown-plan"):
        ali.load(plan_id)


def test_sharing_with_nobody_is_refused(maryam) -> None:
    plan_id = maryam.save(campaign("start")).plan_id
    with refused("store-share-with-whom"):
        maryam.share(plan_id, "  ")


def test_a_deleted_plan_lies_in_its_owners_bin_and_comes_back_whole(maryam, ali) -> None:
    plan_id = maryam.save(campaign("one")).plan_id
    maryam.save(campaign("two"), plan_id=plan_id, based_on=1)
    maryam.share(plan_id, "ali")
    maryam.delete(plan_id)
    assert maryam.list() == ali.list() == ali.bin() == ()
    assert [saved.title for saved in maryam.bin()] == ["two"]
    with refused("store-unknown-plan"):
        maryam.load(plan_id)
    with refused("store-unknown-plan"):
        maryam.save(campaign("three"), plan_id=plan_id, based_on=2)
    maryam.undelete(plan_id)
    assert [saved.title for saved in maryam.versions(plan_id)] == ["two", "one"]
    assert [saved.title for saved in ali.list()] == ["two"]
    assert maryam.bin() == ()


def test_restoring_makes_an_old_version_the_newest_and_keeps_those_in_between(maryam) -> None:
    plan_id = maryam.save(campaign("one"), author="Maryam").plan_id
    maryam.save(campaign("two"), plan_id=plan_id, based_on=1)
    restored = maryam.restore(plan_id, 1, author="Maryam")
    assert restored.version == 3
    assert [saved.title for saved in maryam.versions(plan_id)] == ["one", "two", "one"]
    with refused("store-unknown-version"):
        maryam.restore(plan_id, 9)


def test_versions_are_compared_field_by_field(maryam) -> None:
    plan_id = maryam.save(campaign("one")).plan_id
    maryam.save(campaign("two"), plan_id=plan_id, based_on=1)
    (change,) = maryam.compare(plan_id, 1, 2)
    assert (change.path, change.before, change.after) == (("plan", "title"), "one", "two")


def test_everything_that_was_done_stands_in_the_log_in_both_languages(maryam, ali) -> None:
    plan_id = maryam.save(campaign("one")).plan_id
    maryam.share(plan_id, "ali")
    ali.save(campaign("two"), plan_id=plan_id, based_on=1)
    maryam.restore(plan_id, 1)
    maryam.unshare(plan_id, "ali")
    maryam.delete(plan_id)
    maryam.undelete(plan_id)
    log = maryam.events(plan_id)
    assert [(event.person, event.action.value, event.detail) for event in reversed(log)] == [
        ("maryam", "saved", "1"),
        ("maryam", "shared", "ali"),
        ("ali", "saved", "2"),
        ("maryam", "restored", "1"),
        ("maryam", "unshared", "ali"),
        ("maryam", "deleted", ""),
        ("maryam", "undeleted", ""),
    ]
    for language in LANGUAGES:
        with use_language(language):
            assert all("maryam" in event.text() or "ali" in event.text() for event in log)


def test_a_failed_save_leaves_nothing_in_the_log(maryam, ali) -> None:
    plan_id = maryam.save(campaign("one")).plan_id
    with refused("store-conflict"):
        maryam.save(campaign("late"), plan_id=plan_id, based_on=0)
    assert len(maryam.events(plan_id)) == 1


def test_a_plan_is_not_shared_with_oneself(maryam) -> None:
    plan_id = maryam.save(campaign("start")).plan_id
    with refused("store-share-with-oneself"):
        maryam.share(plan_id, " maryam ")


def test_who_has_worked_here_is_known_by_user_name_and_by_the_name_signed_last(maryam, ali) -> None:
    assert maryam.people() == {}
    ali.introduce()
    maryam.save(campaign("start"), author="مريم المنصوري")
    assert maryam.people() == ali.people() == {"ali": "ali", "maryam": "مريم المنصوري"}
    assert ali.known_person(" مريم  المنصوري ") == ali.known_person("maryam") == "maryam"
    assert maryam.known_person("Ali") == "ali"


@pytest.mark.parametrize("named", ["nobody", "<b>ali</b>"])
def test_nobody_is_known_who_never_worked_here(maryam, ali, named) -> None:
    ali.introduce()
    with refused("store-share-unknown"):
        maryam.known_person(named)


def test_the_log_calls_people_by_the_names_that_versions_say(maryam, ali) -> None:
    plan_id = maryam.save(campaign("start"), author="Maryam Al Mansoori").plan_id
    ali.save(campaign("his own"), author="Ali Hassan")
    maryam.share(plan_id, "ali")
    assert maryam.events(plan_id)[0].text("en") == "Maryam Al Mansoori shared the plan with Ali Hassan"
