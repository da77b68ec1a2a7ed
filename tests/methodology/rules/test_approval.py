"""No sequence of acts makes a signature hold for what was not signed, and nobody exceeds her role."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.approval import (
    Approval,
    Approvals,
    CampaignWithApprovals,
    approvals_of,
    stage_digest,
)
from mashura.methodology.revision import revise
from mashura.methodology.rules.approval import (
    Actor,
    Moment,
    Office,
    answer,
    approval_holds,
    comment,
    is_changed_since_submission,
    last_signature,
    lift_rule,
    role_name,
    send_back,
    settle,
    sign,
    signatures,
    state,
    submit,
)
from mashura.methodology.vocabulary import ApprovalState, CommentState, PlanRole, SignatoryRole
from mashura.paths import content
from mashura.record_file import read_record

PLAN = Stage.PLAN
START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
OWNER = Actor(account="maryam", name="مريم", role=PlanRole.AUTHOR, is_owner=True)
COLLEAGUE = Actor(account="ali", name="Ali", role=PlanRole.AUTHOR)
REVIEWER = Actor(account="noora", name="نورة", role=PlanRole.REVIEWER)
APPROVER = Actor(account="huda", name="Huda", role=PlanRole.APPROVER)
# She wrote in the plan before she was asked to approve it.
FORMER_WRITER = Actor(account="salem", name="Salem", role=PlanRole.APPROVER)
EVERYBODY = (OWNER, COLLEAGUE, REVIEWER, APPROVER, FORMER_WRITER)
OFFICE = Office(approvers={"huda", "salem"}, writers={"maryam", "ali", "salem"})
HEAD = SignatoryRole.HEAD_OF_DEPARTMENT


@cache
def contents() -> tuple[Campaign, ...]:
    """Versions of a campaign: two that could be signed, one with a gap, one with an earlier blocker."""
    example = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign)
    return (
        example,
        revise(example, plan={"slogan": "Another slogan"}),
        revise(example, plan={"channels": []}),
        revise(example, readiness={"laws": {"level": 1, "evidence": "The law forbids it."}}),
    )


@cache
def is_held(campaign: Campaign) -> bool:
    return bool(approval_holds(PLAN, campaign))


def at(campaign: Campaign, version: int = 1) -> Moment:
    return Moment(campaign=campaign, version=version, at=START + timedelta(hours=version))


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


def submitted(campaign: Campaign) -> Approval:
    return submit(Approval(stage=PLAN), OWNER, at(campaign), "Please look at the budget.")


def signed(campaign: Campaign, by: Actor = APPROVER, office: Office = OFFICE, **more) -> Approval:
    answers = {"seen": stage_digest(campaign, PLAN), "role": HEAD, **more}
    return sign(submitted(campaign), by, at(campaign, 2), office, **answers)


def signed_by_two(campaign: Campaign) -> Approval:
    answers = {"seen": stage_digest(campaign, PLAN), "role": HEAD}
    return sign(signed(campaign), OWNER, at(campaign, 3), OFFICE, **answers)


class Signing(RuleBasedStateMachine):
    """A plan that everybody works on in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.approval = Approval(stage=PLAN)
        self.number = 0
        self.version = 1
        # What was signed, by the place of the signature among the steps; noted apart from the approval.
        self.signed: dict[int, Campaign] = {}
        self.submitted: Campaign | None = None
        self.lifted = False

    @property
    def campaign(self) -> Campaign:
        return contents()[self.number]

    def moment(self) -> Moment:
        self.version += 1
        return at(self.campaign, self.version)

    @rule(number=st.sampled_from(range(4)))
    def edit(self, number: int) -> None:
        self.number = number

    @rule(by=st.sampled_from(EVERYBODY))
    def submit(self, by: Actor) -> None:
        try:
            self.approval = submit(self.approval, by, self.moment())
        except InputError:
            return
        assert by.role is PlanRole.AUTHOR
        self.submitted = self.campaign

    @rule(by=st.sampled_from(EVERYBODY), reason=st.sampled_from(["", " ", "The budget is missing."]))
    def send_back(self, by: Actor, reason: str) -> None:
        try:
            self.approval = send_back(self.approval, by, self.moment(), reason)
        except InputError:
            return
        assert by.role is PlanRole.APPROVER
        assert reason.strip()
        self.submitted = None

    @rule(by=st.sampled_from(EVERYBODY), reason=st.sampled_from(["", "She is alone here."]))
    def lift(self, by: Actor, reason: str) -> None:
        try:
            self.approval = lift_rule(self.approval, by, self.moment(), reason)
        except InputError:
            return
        assert by is OWNER
        self.lifted = True

    @rule(by=st.sampled_from(EVERYBODY), seen=st.sampled_from(range(4)), role=st.sampled_from([None, HEAD]))
    def sign(self, by: Actor, seen: int, role: SignatoryRole | None) -> None:
        before = signatures(self.approval, self.campaign)
        try:
            self.approval = sign(
                self.approval,
                by,
                self.moment(),
                OFFICE,
                seen=stage_digest(contents()[seen], PLAN),
                role=role,
            )
        except InputError:
            return
        assert by.role is not PlanRole.REVIEWER
        assert self.submitted is not None
        assert self.submitted.plan == self.campaign.plan == contents()[seen].plan
        assert not is_held(self.campaign)
        assert by.account not in {step.account for step in before}
        assert before or self.lifted or by is APPROVER, "who wrote the plan has signed alone"
        self.signed[len(self.approval.steps) - 1] = self.campaign

    @rule(by=st.sampled_from(EVERYBODY), number=st.integers(1, 3))
    def talk(self, by: Actor, number: int) -> None:
        self.approval = comment(self.approval, by, self.moment(), ("plan", "budget"), "Why?")
        for act, allowed in (
            (lambda: answer(self.approval, by, self.moment(), number, "So"), by.role is PlanRole.AUTHOR),
            (lambda: settle(self.approval, by, self.moment(), number), True),
        ):
            try:
                changed = act()
            except InputError:
                continue
            assert allowed
            self.approval = changed

    @invariant()
    def a_signature_holds_for_what_was_signed_and_nothing_else(self) -> None:
        holding = signatures(self.approval, self.campaign)
        places = [self.approval.steps.index(step) for step in holding]
        assert all(self.signed[place].plan == self.campaign.plan for place in places)
        enough = len(holding) > 1 or (bool(holding) and self.lifted)
        assert (state(self.approval, self.campaign) is ApprovalState.SIGNED) == enough
        assert len({step.account for step in holding}) == len(holding)
        if holding:
            assert self.submitted is not None
            assert self.submitted.plan == self.campaign.plan

    @invariant()
    def a_comment_is_settled_by_who_wrote_it_or_by_an_approver(self) -> None:
        names = {"Huda", "Salem"}
        settled = [said for said in self.approval.comments if said.state is CommentState.SETTLED]
        assert all(said.settled_by in {said.name, *names} for said in settled)

    @invariant()
    def what_is_kept_reads_back(self) -> None:
        kept = Approvals(approvals=(self.approval,))
        assert Approvals.model_validate_json(kept.model_dump_json()) == kept


Signing.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestSigning = Signing.TestCase


def test_a_plan_is_submitted_sent_back_mended_and_signed() -> None:
    first, second, *_ = contents()
    approval = submitted(first)
    assert state(approval, first) is ApprovalState.SUBMITTED
    approval = send_back(approval, APPROVER, at(first), "The slogan is not ours.")
    assert state(approval, first) is ApprovalState.SENT_BACK
    approval = submit(approval, OWNER, at(second, 2))
    approval = sign(approval, APPROVER, at(second, 2), OFFICE, seen=stage_digest(second, PLAN), role=HEAD)
    (signature,) = signatures(approval, second)
    assert (signature.name, signature.version, signature.digest) == (
        "Huda",
        2,
        stage_digest(second, PLAN),
    )
    assert role_name(signature, "en") == "Head of department"


def test_a_change_ends_a_signature_and_taking_it_back_restores_it() -> None:
    first, second, *_ = contents()
    approval = signed_by_two(first)
    assert state(approval, second) is ApprovalState.CHANGED
    assert signatures(approval, second) == ()
    assert last_signature(approval).name == "مريم"
    assert state(approval, first) is ApprovalState.SIGNED


def test_what_is_sent_back_after_it_was_signed_is_signed_no_more() -> None:
    example = contents()[0]
    approval = send_back(signed(example), APPROVER, at(example, 3), "The council asks for more.")
    assert signatures(approval, example) == ()
    assert last_signature(approval) is None


def test_a_change_in_another_stage_leaves_a_signature_as_it_is() -> None:
    example = contents()[0]
    approval = signed_by_two(example)
    assert state(approval, revise(example, filing={"reference": "12/2026"})) is ApprovalState.SIGNED
    assert state(approval, revise(example, brief={"title": "New"})) is ApprovalState.SIGNED


def test_an_adapted_step_is_part_of_the_plan_that_is_signed() -> None:
    example = contents()[0]
    adapted = revise(example, adaptations=[{"stage": "plan", "change": "No experts", "reason": "Small"}])
    assert state(signed(example), adapted) is ApprovalState.CHANGED
    assert stage_digest(example, Stage.READINESS) == stage_digest(adapted, Stage.READINESS)


def test_readiness_is_signed_together_with_its_brief() -> None:
    example = contents()[0]
    changed = revise(example, brief={"problem": "Another problem"})
    assert stage_digest(example, Stage.READINESS) != stage_digest(changed, Stage.READINESS)
    assert stage_digest(example, PLAN) == stage_digest(changed, PLAN)


@pytest.mark.parametrize("number", [2, 3])
def test_nothing_is_signed_that_is_held_at_its_own_or_an_earlier_stage(number: int) -> None:
    with refused("approval-held"):
        signed(contents()[number])


def test_what_changed_after_it_was_submitted_is_not_signed() -> None:
    first, second, *_ = contents()
    approval = submitted(first)
    assert is_changed_since_submission(approval, second)
    with refused("approval-changed-since-submitted"):
        sign(approval, APPROVER, at(second), OFFICE, seen=stage_digest(second, PLAN), role=HEAD)


def test_what_was_submitted_anew_is_not_signed_unseen() -> None:
    first, second, *_ = contents()
    approval = submit(submitted(first), OWNER, at(second, 2))
    with refused("approval-seen-another"):
        sign(approval, APPROVER, at(second, 2), OFFICE, seen=stage_digest(first, PLAN), role=HEAD)


def test_an_author_signs_after_another_and_alone_where_nobody_else_is_named_or_the_rule_is_lifted() -> None:
    example = contents()[0]
    with refused("approval-not-alone"):
        signed(example, by=OWNER)
    with refused("approval-not-alone"):
        signed(example, by=FORMER_WRITER)
    digest = stage_digest(example, PLAN)
    both = sign(signed(example), OWNER, at(example, 3), OFFICE, seen=digest, role=HEAD)
    assert [step.name for step in signatures(both, example)] == ["Huda", "مريم"]
    assert signatures(signed(example, by=OWNER, office=Office(writers={"maryam"})), example)
    lifted = lift_rule(submitted(example), OWNER, at(example), "Nobody else works here.")
    alone = sign(lifted, OWNER, at(example), OFFICE, seen=digest, role=HEAD)
    assert signatures(alone, example)


def test_another_role_is_named_in_words() -> None:
    example = contents()[0]
    with refused("approval-no-role"):
        signed(example, role=SignatoryRole.OTHER)
    approval = signed(example, role=SignatoryRole("other: أمين السر"))
    assert role_name(signatures(approval, example)[0], "en") == "أمين السر"


def test_a_field_that_a_later_version_adds_leaves_the_hash_as_it_was() -> None:
    example = contents()[0]
    written = Campaign.model_validate_json(example.model_dump_json(exclude_defaults=True))
    assert stage_digest(written, PLAN) == stage_digest(example, PLAN)


def test_a_campaign_with_approvals_is_read_as_the_campaign_by_those_who_ask_for_no_more() -> None:
    example = contents()[0]
    approvals = Approvals(approvals=(signed(example),))
    handed_out = CampaignWithApprovals.of(example, approvals)
    assert approvals_of(handed_out) == approvals
    assert Campaign.model_validate_json(handed_out.model_dump_json()) == example
    assert handed_out.without_approvals() == example
    assert stage_digest(handed_out, PLAN) == stage_digest(example, PLAN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_is_a_sentence_in_both_languages(language) -> None:
    example, second, gap, _ = contents()
    approval = comment(submitted(example), APPROVER, at(example), ("plan", "budget"), "Too much")
    digest = stage_digest(example, PLAN)
    settled = settle(approval, APPROVER, at(example), 1)
    acts = (
        lambda: submit(approval, REVIEWER, at(example)),
        lambda: submit(approval, OWNER, at(example)),
        lambda: submit(signed_by_two(example), OWNER, at(example)),
        lambda: send_back(approval, APPROVER, at(example), " "),
        lambda: send_back(Approval(stage=PLAN), APPROVER, at(example), "No"),
        lambda: lift_rule(approval, COLLEAGUE, at(example), "Alone"),
        lambda: sign(approval, REVIEWER, at(example), OFFICE, seen=digest, role=HEAD),
        lambda: sign(approval, OWNER, at(example), OFFICE, seen=digest, role=HEAD),
        lambda: sign(approval, APPROVER, at(second), OFFICE, seen=digest, role=HEAD),
        lambda: sign(approval, APPROVER, at(example), OFFICE, seen="0" * 64, role=HEAD),
        lambda: signed(gap),
        lambda: sign(signed(example), APPROVER, at(example), OFFICE, seen=digest, role=HEAD),
        lambda: comment(approval, REVIEWER, at(example), ("plan",), ""),
        lambda: answer(approval, REVIEWER, at(example), 1, "Yes"),
        lambda: answer(approval, OWNER, at(example), 1, ""),
        lambda: answer(approval, OWNER, at(example), 2, "Yes"),
        lambda: settle(approval, OWNER, at(example), 1),
        lambda: settle(settled, APPROVER, at(example), 1),
    )
    with use_language(language):
        sentences = set()
        for act in acts:
            with pytest.raises(InputError) as caught:
                act()
            sentences.add(str(caught.value))
    assert len(sentences) == len(acts)


def decided(finished, **answers) -> Campaign:
    decision = finished.campaign.decision.model_copy(update=answers)
    return finished.campaign.model_copy(update={"decision": decision})


def test_a_decision_is_signed_with_what_was_considered_and_not_with_what_follows_it(finished) -> None:
    signed = stage_digest(finished.campaign, Stage.DECISION)
    promises = [
        promise.model_copy(update={"status": "done", "done_on": "2027-01-01"})
        for promise in finished.campaign.decision.promises
    ]
    for later in ({"promises": promises}, {"ratified_on": None}, {"turned_into": "An order"}):
        assert stage_digest(decided(finished, **later), Stage.DECISION) == signed
    renamed = [promise.model_copy(update={"text": "Something else"}) for promise in promises]
    for other in ({"text": "Another decision"}, {"rulings": ()}, {"promises": renamed}, {"effects": ()}):
        assert stage_digest(decided(finished, **other), Stage.DECISION) != signed


def test_a_decision_can_be_signed_before_it_is_ratified_and_not_before_it_is_considered(finished) -> None:
    ready = decided(finished, ratified_on=None, replies_prepared=False)
    assert approval_holds(Stage.DECISION, ready) == ()
    rulings = [ruling.model_copy(update={"disposition": None}) for ruling in ready.decision.rulings]
    held = approval_holds(Stage.DECISION, decided(finished, rulings=rulings))
    assert [hold.cause.rule for hold in held] == ["decided-before-considered"]
