"""Approvals as the store keeps them: roles hold for whoever writes, whatever the page sends."""

from __future__ import annotations

import json
import threading

import pytest

from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.approval import Approvals, CampaignWithApprovals, stage_digest
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.revision import revise
from mashura.methodology.rules.approval import signatures
from mashura.methodology.vocabulary import PlanRole, SignatoryRole
from mashura.store import ApprovalStore, PlanStore, export_plans, import_plans
from mashura.store.kinds import APPROVALS, Kind

PLAN = Stage.PLAN
HEAD = SignatoryRole.HEAD_OF_DEPARTMENT
PATH = ("plan", "budget", "earmarked")


class People:
    """A saved plan and everybody who works on it, each with a store of her own."""

    def __init__(self, url: str, campaign: Campaign) -> None:
        self.campaign = campaign
        self.plans = {user: PlanStore(url, user=user) for user in ("maryam", "noora", "huda", "ali")}
        self.ways = {user: ApprovalStore(store) for user, store in self.plans.items()}
        self.plan_id = self.plans["maryam"].save(campaign, author="مريم").plan_id
        for user, role in (("noora", PlanRole.REVIEWER), ("huda", PlanRole.APPROVER)):
            self.plans["maryam"].share(self.plan_id, user, role)

    def sign(self, user: str, campaign: Campaign | None = None):
        seen = stage_digest(campaign or self.campaign, PLAN)
        return self.ways[user].sign(self.plan_id, PLAN, user.title(), seen=seen, role=HEAD)


@pytest.fixture
def people(url: str, example: Campaign) -> People:
    return People(url, example)


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


@pytest.mark.parametrize("user", ["noora", "huda"])
def test_reviewers_and_approvers_read_and_neither_save_nor_keep_drafts(people: People, user: str) -> None:
    store, plan_id = people.plans[user], people.plan_id
    assert store.load(plan_id) == people.campaign
    questionnaires = store.beside(Kind(name="questionnaire", record=Questionnaire))
    for write in (
        lambda: store.save(people.campaign, plan_id=plan_id, based_on=1),
        lambda: store.restore(plan_id, 1),
        lambda: store.save_draft(plan_id, {"draft": {}}, based_on=1, title=""),
        lambda: questionnaires.save(Questionnaire(), plan_id=plan_id),
    ):
        with refused("store-not-an-author"):
            write()
    assert len(store.versions(plan_id)) == 1
    with refused("store-not-own-plan"):
        store.share(plan_id, "ali")


def test_an_approval_is_made_by_acts_and_never_saved_as_a_whole(people: People) -> None:
    forged = people.plans["maryam"].beside(APPROVALS)
    with refused("store-approval-by-acts"):
        forged.save(Approvals(), plan_id=people.plan_id)


def test_who_may_not_open_a_plan_does_nothing_to_it(people: People) -> None:
    way = people.ways["ali"]
    for act in (
        lambda: way.approvals(people.plan_id),
        lambda: way.situation(people.plan_id, PLAN),
        lambda: way.submit(people.plan_id, PLAN, "Ali"),
        lambda: way.comment(people.plan_id, PLAN, "Ali", PATH, "Why?"),
        lambda: people.sign("ali"),
    ):
        with refused("store-unknown-plan"):
            act()


def test_a_plan_goes_from_two_accounts_to_a_signature_that_a_change_ends(people: People) -> None:
    maryam, huda, plan_id = people.ways["maryam"], people.ways["huda"], people.plan_id
    with refused("approval-not-submitted"):
        people.sign("huda")
    maryam.submit(plan_id, PLAN, "مريم", "For Sunday")
    huda.comment(plan_id, PLAN, "Huda Salem", PATH, "Where is the contingency?")
    huda.send_back(plan_id, PLAN, "Huda Salem", "The budget lacks a contingency.")
    mended = revise(people.campaign, plan={"slogan": "With a contingency"})
    people.plans["maryam"].save(mended, plan_id=plan_id, based_on=1, author="مريم")
    maryam.answer(plan_id, PLAN, "مريم", 1, "It is there now.")
    maryam.submit(plan_id, PLAN, "مريم")
    with refused("approval-not-alone"):
        people.sign("maryam", mended)
    with refused("approval-seen-another"):
        people.sign("huda")
    approval = people.sign("huda", mended)
    (signature,) = signatures(approval, people.plans["maryam"].load(plan_id))
    assert (signature.account, signature.version, signature.digest) == (
        "huda",
        2,
        stage_digest(mended, PLAN),
    )
    people.plans["maryam"].save(people.campaign, plan_id=plan_id, based_on=2)
    assert signatures(maryam.approvals(plan_id).of(PLAN), people.plans["maryam"].load(plan_id)) == ()


def test_the_log_says_who_signed_what_with_which_hash_and_calls_everybody_by_name(people: People) -> None:
    people.ways["maryam"].submit(people.plan_id, PLAN, "مريم")
    people.sign("huda")
    for language in LANGUAGES:
        signed, submitted, asked, *_ = [
            event.text(language) for event in people.plans["maryam"].events(people.plan_id)
        ]
        assert stage_digest(people.campaign, PLAN) in signed
        assert "Huda" in signed
        assert "مريم" in submitted
        assert "Huda" in asked
        assert "head_of_department" not in signed


def test_comments_made_at_the_same_moment_are_all_kept(people: People) -> None:
    def comment(user: str) -> None:
        for number in range(3):
            people.ways[user].comment(people.plan_id, PLAN, user, PATH, f"{user} {number}")

    threads = [threading.Thread(target=comment, args=[user]) for user in ("maryam", "noora", "huda")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    comments = people.ways["huda"].approvals(people.plan_id).of(PLAN).comments
    assert [comment.number for comment in comments] == list(range(1, 10))


def test_who_is_asked_to_review_what_she_began_to_write_keeps_her_draft_but_adds_nothing(
    people: People,
) -> None:
    plans, plan_id = people.plans, people.plan_id
    plans["maryam"].share(plan_id, "ali")
    plans["ali"].save_draft(plan_id, {"draft": {}}, based_on=1, title="his")
    plans["maryam"].share(plan_id, "ali", PlanRole.REVIEWER)
    assert plans["ali"].role(plan_id) is PlanRole.REVIEWER
    assert plans["ali"].load_draft(plan_id) is not None
    with refused("store-not-an-author"):
        plans["ali"].save_draft(plan_id, {"draft": {"more": 1}}, based_on=1, title="his")


def test_a_file_brings_no_approval_in(people: People, url: str) -> None:
    people.ways["maryam"].submit(people.plan_id, PLAN, "مريم")
    people.sign("huda")
    exported = export_plans(people.plans["maryam"])
    assert any(part["kind"] == "approval" for part in json.loads(exported)["plans"][0]["beside"])
    assert import_plans(people.plans["maryam"], exported, "plans.json").already_here == 1
    other = PlanStore(url, user="ali")
    brought = import_plans(other, exported, "plans.json")
    assert (brought.added, brought.left_approvals) == (1, 1)
    (saved,) = other.list()
    assert ApprovalStore(other).approvals(saved.plan_id) == Approvals()


def test_the_file_of_one_signed_plan_comes_home_without_its_signature(people: People, url: str) -> None:
    people.ways["maryam"].submit(people.plan_id, PLAN, "مريم")
    people.sign("huda")
    approvals = people.ways["maryam"].approvals(people.plan_id)
    file = CampaignWithApprovals.of(people.campaign, approvals).model_dump_json().encode()
    other = PlanStore(url, user="ali")
    brought = import_plans(other, file, "plan.json")
    assert (brought.added, brought.left_approvals) == (1, 1)
    assert other.load(other.list()[0].plan_id) == people.campaign
