"""The approval panel's state and acts: who may do what, where comments belong, and what files say."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.apps.campaign.comment_places import index_path, stable_path
from mashura.apps.home.model import Home
from mashura.apps.plan.model import PlanEditor
from mashura.apps.readiness.model import ReadinessEditor
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Stage
from mashura.methodology.labels import value_label
from mashura.methodology.records.approval import CampaignWithApprovals
from mashura.methodology.vocabulary import ChannelKind, PlanRole
from mashura.store import ApprovalStore, PlanStore

FIELD = ["plan", "channels", 0, "budget"]


class Office:
    """A saved example plan, its owner, and colleagues who open it, each with an account."""

    def __init__(self, url: str, campaign: Campaign) -> None:
        self.url = url
        self.owner = PlanStore(url, user="maryam")
        self.plan_id = self.owner.save(campaign, author="Maryam").plan_id
        for user, role in (("noora", PlanRole.REVIEWER), ("huda", PlanRole.APPROVER)):
            self.owner.share(self.plan_id, user, role)

    def plan(self, user: str, language: str = "en") -> PlanEditor:
        editor = PlanEditor(PlanStore(self.url, user=user), language)
        editor.open(self.plan_id)
        return editor

    def home(self, user: str, language: str = "en") -> list[str]:
        """What waits for a person in the approval of plans."""
        home = Home(PlanStore(self.url, user=user), language)
        return [turn.text(entry.title, language) for entry in home.entries() for turn in entry.turns]


@pytest.fixture
def office(tmp_path: Path, example: Campaign) -> Office:
    return Office(f"sqlite:///{tmp_path / 'plans.sqlite'}", example)


def do(editor: PlanEditor, act: str, **more) -> str:
    return editor.approve({"act": act, "name": editor.store.user.title(), **more})


def sign(editor: PlanEditor) -> str:
    return do(editor, "sign", seen=editor.approval()["seen"], role="head_of_department")


@pytest.mark.parametrize("user", ["noora", "huda"])
def test_who_reviews_or_approves_changes_nothing_whatever_the_page_sends(office: Office, user: str) -> None:
    editor = office.plan(user)
    before = editor.draft["plan"]["title"]
    for change in (
        lambda: editor.edit(["plan", "title"], "Mine"),
        lambda: editor.edit_many([(["plan", "title"], "Mine")]),
        lambda: editor.add(["plan", "channels"]),
        lambda: editor.remove(["plan", "channels"], 0),
        lambda: editor.begin_again_with(Campaign()),
        lambda: editor.restore(1, "Mine"),
        lambda: do(editor, "submit"),
    ):
        with pytest.raises(InputError):
            change()
    assert editor.draft["plan"]["title"] == before
    assert len(office.owner.versions(office.plan_id)) == 1
    assert office.owner.load(office.plan_id).plan.title == before
    assert PlanStore(office.url, user=user).load_draft(office.plan_id) is None
    assert editor.approval()["locked"]


def test_a_reviewer_sees_the_saved_plan_and_not_what_she_typed_before(office: Office) -> None:
    office.owner.share(office.plan_id, "noora", PlanRole.AUTHOR)
    office.plan("noora").edit(["plan", "title"], "Hers")
    office.owner.share(office.plan_id, "noora", PlanRole.REVIEWER)
    assert office.plan("noora").draft["plan"]["title"] != "Hers"


def test_submitting_saves_what_was_typed_and_signing_what_was_submitted(office: Office) -> None:
    author = office.plan("maryam")
    author.edit(["plan", "slogan"], "A new slogan")
    do(author, "submit", text="For Sunday")
    assert office.owner.load(office.plan_id).plan.slogan == "A new slogan"
    approver = office.plan("huda")
    assert approver.approval()["may"]["sign"]
    sign(approver)
    # The plan is a full one: one signature more is missing, and it is not hers.
    shown = approver.approval()
    assert (shown["state"], shown["may"]["sign"]) == ("submitted", False)
    assert "Huda" in shown["second"]
    assert office.home("huda") == []
    (turn,) = office.home("maryam")
    assert "Huda" in turn
    author.look_again()
    sign(author)
    assert author.approval()["state"] == "signed"
    assert author.approval()["second"] == ""
    author.edit(["plan", "slogan"], "Another slogan")
    shown = author.approval()
    assert shown["state"] == "changed"
    assert any("Another slogan" in text for text in shown["changes"])


def test_an_author_does_not_sign_what_she_has_not_submitted(office: Office) -> None:
    office.owner.unshare(office.plan_id, "huda")
    author = office.plan("maryam")
    do(author, "submit")
    author.edit(["plan", "slogan"], "A new slogan")
    with pytest.raises(InputError) as refused:
        sign(author)
    assert refused.value.key == "apps-approval-unsaved"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comment_belongs_to_its_entry_wherever_it_moves_and_is_called_by_name(
    office: Office, language: str
) -> None:
    reviewer = office.plan("noora", language)
    do(reviewer, "comment", path=FIELD, text="Too little")
    author = office.plan("maryam", language)
    channel = author.draft["plan"]["channels"][0]["channel"]
    (comment,) = author.approval()["comments"]
    assert comment["path"] == FIELD
    assert value_label(ChannelKind(channel), language) in comment["place"]
    first, *others = author.draft["plan"]["channels"]
    author.edit(["plan", "channels"], [*others, first])
    (comment,) = author.approval()["comments"]
    assert author.draft["plan"]["channels"][comment["path"][2]]["channel"] == channel
    assert author.approval()["marks"] == {".".join(map(str, comment["path"])): [1]}
    author.remove(["plan", "channels"], comment["path"][2])
    (comment,) = author.approval()["comments"]
    assert comment["path"] == []
    assert comment["place"]


def test_comments_on_a_segment_name_it_and_never_its_short_name(office: Office) -> None:
    do(office.plan("noora"), "comment", path=["plan", "segments", 0, "languages"], text="And Urdu?")
    (comment,) = office.plan("maryam").approval()["comments"]
    segment = office.owner.load(office.plan_id).plan.segments[0]
    assert segment.name in comment["place"]
    assert segment.segment_id not in comment["place"]


@pytest.mark.parametrize("path", [["filing", "reference"], ["adaptations"], ["plan", "title"]])
def test_every_field_of_the_form_has_a_name_for_its_comments(office: Office, path: list[str]) -> None:
    do(office.plan("noora"), "comment", path=path, text="Why?")
    (comment,) = office.plan("maryam").approval()["comments"]
    assert comment["place"]
    assert comment["path"] == path


@given(order=st.permutations(["sms", "portal", "majlis", "radio"]), picked=st.integers(0, 3))
def test_a_place_is_found_again_in_any_order(order: list[str], picked: int) -> None:
    before = {"plan": {"channels": [{"channel": name} for name in ("sms", "portal", "majlis", "radio")]}}
    after = {"plan": {"channels": [{"channel": name} for name in order]}}
    path = index_path(after, stable_path(before, ["plan", "channels", picked, "budget"]))
    assert path == ["plan", "channels", order.index(before["plan"]["channels"][picked]["channel"]), "budget"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_says_whose_turn_it_is(office: Office, language: str) -> None:
    do(office.plan("maryam"), "submit", text="For Sunday")
    assert office.home("maryam", language) == []
    assert all("For Sunday" in office.home(user, language)[0] for user in ("noora", "huda"))
    assert office.home("noora", language) != office.home("huda", language)
    do(office.plan("noora"), "comment", path=FIELD, text="Too little")
    do(office.plan("huda"), "send_back", text="The budget is too small.")
    sent_back, comments = office.home("maryam", language)
    assert "The budget is too small." in sent_back
    assert comments
    assert office.home("huda", language) == []


def test_what_is_handed_out_says_who_signed_until_something_changes(office: Office) -> None:
    author = office.plan("maryam")
    do(author, "submit")
    sign(office.plan("huda"))
    author.look_again()
    read = CampaignWithApprovals.model_validate_json(author.document("json").content)
    assert [step.name for step in read.approvals[0].steps] == ["Maryam", "Huda"]
    assert Campaign.model_validate_json(author.document("json").content) == author.campaign
    assert author.document("docx").content != office.plan("noora", "ar").document("docx").content


def test_readiness_and_plan_are_approved_apart(office: Office) -> None:
    readiness = ReadinessEditor(PlanStore(office.url, user="maryam"), "en")
    readiness.open(office.plan_id)
    readiness.approve({"act": "submit", "name": "Maryam"})
    approvals = ApprovalStore(office.owner).approvals(office.plan_id)
    assert [approval.stage for approval in approvals.approvals] == [Stage.READINESS]
    assert office.plan("maryam").approval()["state"] == "draft"


def test_a_plan_that_is_no_longer_shared_leaves_its_open_page_standing(office: Office) -> None:
    reviewer = office.plan("noora")
    office.owner.unshare(office.plan_id, "noora")
    reviewer.look_again()
    assert reviewer.approval() == {"saved": False, "locked": ""}
    with pytest.raises(InputError):
        do(reviewer, "comment", path=FIELD, text="Still here?")


def test_the_panel_says_while_nobody_is_named_to_approve(office):
    assert office.plan("maryam").approval()["unshared"] is False
    office.owner.unshare(office.plan_id, "huda")
    assert office.plan("maryam").approval()["unshared"] is True
