"""What a plan of each size needs: one table, followed by gates and rules, and no answer lost (S271)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.methodology.leaves import filled, is_record, leaves

from mashura.documents import plan_pdf
from mashura.errors import InputError
from mashura.i18n import message_keys
from mashura.methodology import Campaign, Plan, Stage, missing_outputs, objections
from mashura.methodology.fields import inner_type
from mashura.methodology.records.approval import stage_digest
from mashura.methodology.records.record import Record
from mashura.methodology.rules.adaptations import with_size
from mashura.methodology.rules.decision import decision_objections
from mashura.methodology.rules.gates import required_outputs
from mashura.methodology.rules.readiness import advice, readiness_objections
from mashura.methodology.rules.sizes import (
    LEFT_OUT,
    folded_answers,
    in_size,
    needs_answer,
    needs_output,
)
from mashura.methodology.rules.standing import BEFORE_OPENING, first_holds, holds
from mashura.methodology.vocabulary import PlanSize

SIZES = st.sampled_from(PlanSize)
SMALLER = [PlanSize.SMALL, PlanSize.STANDARD]


def small_poll() -> Campaign:
    """A poll of a week, with nothing that a small plan does not need."""
    plan = {
        "entity": "City Council",
        "title": "Opening hours of the library",
        "topic": "culture",
        "objective": "Know by 20 June which of 3 opening hours suits most visitors.",
        "segments": [{"segment_id": "visitors", "name": "Visitors of the library", "languages": ["en"]}],
        "timeline": {"opens_on": "2027-06-07", "duration_days": 7},
        "channels": [{"channel": "portal", "purposes": ["promote", "collect", "announce"]}],
        "messages": [
            {"segment": "visitors", "language": "en", "text": "When do you want to come to the library?"}
        ],
        "collection_tools": ["poll"],
        "decision_mode": "entity",
        "feedback": {"channels": ["portal"], "within_days": 7},
    }
    return Campaign(plan=plan, sizing={"size": "small"})


def paths(record: type[Record], prefix: str = "") -> Iterator[str]:
    """Every place of a record: its records and lists as well as its single answers."""
    for field in record.model_fields:
        yield f"{prefix}{field}"
        inner = inner_type(record, field)
        if is_record(inner):
            yield from paths(inner, f"{prefix}{field}.")


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    """Campaigns of which some answers are given, in any size."""
    whole = filled(Campaign)
    assert isinstance(whole, Campaign)
    given_stages = draw(st.sets(st.sampled_from(["brief", "readiness", "plan", "decision"])))
    values: dict[str, object] = {name: getattr(whole, name) for name in given_stages}
    if "plan" in given_stages:
        kept = draw(st.sets(st.sampled_from([*Plan.model_fields])))
        values["plan"] = Plan(**{name: getattr(whole.plan, name) for name in kept})
    return Campaign(**values, sizing={"size": draw(SIZES)})


@pytest.mark.parametrize("size", SMALLER)
def test_every_name_in_the_table_exists(size: PlanSize) -> None:
    left_out = LEFT_OUT[size]
    assert left_out.answers - {*paths(Campaign)} == set()
    outputs = {f"{stage.value}.{output.name}" for stage in Stage for output in required_outputs(stage)}
    assert left_out.outputs - outputs == set()
    assert {f"rule-{rule}" for rule in left_out.rules} - {*message_keys("en")} == set()


def test_a_larger_size_needs_everything_that_a_smaller_one_needs() -> None:
    for part in ("answers", "outputs", "rules"):
        small, standard, full = (getattr(LEFT_OUT[size], part) for size in PlanSize)
        assert small > standard > full == frozenset()


@pytest.mark.parametrize("size", SMALLER)
def test_an_answer_that_is_left_out_is_taken_by_no_needed_output_as_the_only_one(size: PlanSize) -> None:
    whole = filled(Campaign)
    assert isinstance(whole, Campaign)
    campaign = with_size(whole, size)
    for stage in Stage:
        needed = {output.name for output in required_outputs(stage, size)}
        asked = {output.name for output in missing_outputs(stage, campaign)}
        in_full = {output.name for output in missing_outputs(stage, with_size(whole, PlanSize.FULL))}
        assert asked <= needed & in_full


def test_a_small_poll_lacks_nothing_and_breaks_no_rule() -> None:
    assert first_holds(small_poll()) == ()
    assert objections(small_poll()) == ()


def test_the_same_poll_as_a_larger_plan_lacks_what_the_size_needs() -> None:
    for size in (PlanSize.STANDARD, PlanSize.FULL):
        held = first_holds(with_size(small_poll(), size), BEFORE_OPENING)
        assert {hold.stage for hold in held} == {Stage.BRIEF}


def test_a_file_that_says_no_size_holds_a_full_plan() -> None:
    assert Campaign.model_validate({"plan": {"title": "Parks"}}).size is PlanSize.FULL
    assert required_outputs(Stage.READINESS) == required_outputs(Stage.READINESS, PlanSize.FULL)


def test_a_small_plan_can_begin_without_an_assessment_of_readiness() -> None:
    assert holds(Stage.READINESS, small_poll()) == ()
    assert holds(Stage.READINESS, with_size(small_poll(), PlanSize.STANDARD)) != ()


def test_a_small_plan_needs_what_it_cannot_be_run_without() -> None:
    bare = Campaign(sizing={"size": "small"})
    names = {output.name for output in missing_outputs(Stage.PLAN, bare)}
    assert names == {
        *("subject", "objective", "segments", "timeline", "channels", "messages"),
        *("collection", "decision-mode", "feedback"),
    }


def test_a_rule_about_an_answer_that_is_left_out_blocks_nothing() -> None:
    plan = small_poll().plan
    assert plan is not None
    dear = plan.model_copy(
        update={
            "budget": {"currency": "AED", "earmarked": 10},
            "attractions": [{"mechanism": "prize", "budget": 900}],
            "data_protection": {"sensitive": True},
        }
    )
    campaign = small_poll().model_copy(update={"plan": dear})
    rules = {broken.rule for broken in objections(with_size(campaign, PlanSize.FULL))}
    assert {"over-budget", "impact-without-measures"} <= rules
    assert objections(campaign) == ()


def test_weak_readiness_blocks_a_standard_plan_and_not_a_small_one() -> None:
    weak = small_poll().model_copy(
        update={"readiness": {"laws": {"level": 1, "evidence": "The law allows no vote."}}}
    )
    assert readiness_objections(weak) == ()
    assert "weak-side" in {broken.rule for broken in readiness_objections(with_size(weak, PlanSize.STANDARD))}


@given(campaigns(), st.lists(SIZES, min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_changing_the_size_up_and_down_loses_no_answer(campaign: Campaign, sizes: list[PlanSize]) -> None:
    changed = campaign
    for size in sizes:
        changed = with_size(changed, size)
        assert changed.size is size
    for name in (*(stage.record for stage in Stage),):
        assert getattr(changed, name) == getattr(campaign, name)
    assert with_size(changed, campaign.size) == with_size(campaign, campaign.size)


@given(campaigns())
@settings(max_examples=40, deadline=None)
def test_what_a_size_leaves_out_is_exactly_what_is_counted_as_folded(campaign: Campaign) -> None:
    folded = folded_answers(campaign)
    assert folded_answers(in_size(campaign)) == ()
    assert bool(folded) == (in_size(campaign) != campaign and campaign.adaptations == ())
    for path in folded:
        plain = ".".join(part for part in path.split(".") if not part.isdecimal())
        assert not needs_answer(campaign.size, plain)


@given(campaigns())
@settings(max_examples=25, deadline=None)
def test_answers_that_are_left_out_change_no_gate_and_no_rule(campaign: Campaign) -> None:
    reduced = in_size(campaign)
    for stage in (*BEFORE_OPENING, Stage.DECISION):
        assert missing_outputs(stage, campaign) == missing_outputs(stage, reduced)
    assert objections(campaign) == objections(reduced)
    assert readiness_objections(campaign) == readiness_objections(reduced)
    assert {broken.rule for broken in decision_objections(campaign)} <= {
        broken.rule for broken in decision_objections(with_size(campaign, PlanSize.FULL))
    }


def test_every_answer_of_a_plan_is_needed_by_a_full_one() -> None:
    assert all(needs_answer(PlanSize.FULL, str(leaf)) for leaf in leaves(Plan, "plan"))
    assert all(
        needs_output(PlanSize.FULL, f"{stage.value}.{output.name}")
        for stage in Stage
        for output in required_outputs(stage)
    )


def test_the_advice_on_readiness_follows_the_size(example: Campaign) -> None:
    assert example.readiness is not None
    silent = example.readiness.model_copy(update={"segments_understood": ""})
    campaign = example.model_copy(update={"readiness": silent})
    assert not advice(campaign).go
    assert advice(with_size(campaign, PlanSize.STANDARD)).go


def test_a_signature_of_one_size_does_not_cover_another() -> None:
    digests = {stage_digest(with_size(small_poll(), size), Stage.PLAN) for size in PlanSize}
    assert len(digests) == len(PlanSize)


def test_what_a_small_plan_misses_is_named_without_what_it_does_not_need() -> None:
    bare = Campaign(sizing={"size": "small"})
    named = {output.name: output.text("en") for output in missing_outputs(Stage.PLAN, bare)}
    whole = {output.name: output.text("en") for output in required_outputs(Stage.PLAN)}
    assert named["messages"] == "the messages"
    assert whole["messages"] == "a slogan and the main messages"
    assert named["timeline"] == whole["timeline"]


@pytest.mark.parametrize("use", [objections, plan_pdf, partial(missing_outputs, Stage.PLAN)])
def test_a_plan_without_its_campaign_is_refused_in_a_sentence(use):
    with pytest.raises(InputError, match="A campaign was expected, such as Campaign\\(plan=plan\\); Plan"):
        use(Plan())
