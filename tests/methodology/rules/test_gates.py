"""Stages open when the outputs of the stage before are there, and say which are missing (S24)."""

from __future__ import annotations

from datetime import date

import pytest

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Segment, Stage, missing_outputs, open_stage
from mashura.methodology.records.conduct import Conduct, ModerationPolicy
from mashura.methodology.records.decision import Decision, Effect
from mashura.methodology.records.plan import FeedbackPromise
from mashura.methodology.records.readiness import GreenLight, Judgement
from mashura.methodology.records.record import Record
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.rules.gates import required_outputs
from mashura.methodology.rules.process import STAGES, stage_before


def without(campaign: Campaign, stage: str, **answers: object) -> Campaign:
    record = getattr(campaign, stage)
    return campaign.model_copy(update={stage: record.model_copy(update=answers)})


def test_the_stages_have_the_order_of_the_source():
    assert [definition.stage for definition in STAGES] == [*Stage]
    assert stage_before(Stage.BRIEF) is None
    assert all(definition.inputs and definition.activities and definition.outputs for definition in STAGES)


def test_every_stage_names_all_its_outputs_when_it_has_none():
    for stage in Stage:
        assert missing_outputs(stage, Campaign()) == required_outputs(stage) != ()


def test_a_segment_that_was_added_and_left_empty_is_no_answer(example):
    names = {
        answer: {
            missing.name
            for missing in missing_outputs(Stage.BRIEF, without(example, "brief", segments=(segment,)))
        }
        for answer, segment in {
            "": Segment(segment_id="s1"),
            "Workers": Segment(segment_id="s1", name="Workers"),
        }.items()
    }
    assert names == {"": {"segments"}, "Workers": set()}


def test_the_complete_example_opens_every_stage_up_to_the_consultation(example):
    for stage in (Stage.BRIEF, Stage.READINESS, Stage.PLAN, Stage.CONSULTATION):
        open_stage(stage, example)


@pytest.mark.parametrize(
    ("stage", "answers", "item"),
    [
        ("brief", {"title": ""}, "S26"),
        ("brief", {"segments": ()}, "S27"),
        ("brief", {"possible_effects": ""}, "S265"),
        ("readiness", {"objective_kind": None}, "S28"),
        ("readiness", {"management_support": Judgement(level=4)}, "S29"),
        ("readiness", {"laws": Judgement(evidence="seen")}, "S30"),
        ("readiness", {"audience_understanding": Judgement()}, "S31"),
        ("readiness", {"goals": ()}, "S32"),
        ("readiness", {"confirmed_ready": False}, "S33"),
        ("readiness", {"green_light": GreenLight(given=True, by="Director")}, "S34"),
        ("readiness", {"segments_understood": ""}, "S35"),
        ("plan", {"objective": ""}, "S37"),
        ("plan", {"segments": ()}, "S38"),
        ("plan", {"stakeholders": ()}, "S39"),
        ("plan", {"timeline": Timeline(duration_days=30)}, "S42"),
        ("plan", {"channels": ()}, "S43"),
        ("plan", {"staff": ()}, "S44"),
        ("plan", {"slogan": ""}, "S46"),
        ("plan", {"attractions": ()}, "S47"),
        ("plan", {"analysis_methods": ()}, "S48"),
        ("plan", {"decision_mode": None}, "S49"),
        ("plan", {"feedback": FeedbackPromise(channels=("portal",), within_days=60)}, "S50"),
    ],
)
def test_one_missing_answer_closes_the_next_gate_and_is_named(example, stage, answers, item):
    campaign = without(example, stage, **answers)
    missing = missing_outputs(Stage(stage), campaign)
    assert [item in output.items for output in missing] == [True]
    following = [*Stage][[*Stage].index(Stage(stage)) + 1]
    for language in LANGUAGES:
        with use_language(language):
            with pytest.raises(InputError) as caught:
                open_stage(following, campaign)
            assert missing[0].text() in str(caught.value)


def test_effects_studied_after_ratification_do_not_count():
    decision = Decision(
        effects=(Effect(party="Bus company"),),
        effects_studied_on=date(2026, 5, 2),
        ratified_on=date(2026, 5, 1),
    )
    missing = {output.name for output in missing_outputs(Stage.DECISION, Campaign(decision=decision))}
    assert "effects" in missing
    early = decision.model_copy(update={"effects_studied_on": date(2026, 4, 1)})
    assert "effects" not in {
        output.name for output in missing_outputs(Stage.DECISION, Campaign(decision=early))
    }


def test_the_announcement_cannot_begin_without_a_clear_decision():
    campaign = Campaign(decision=Decision(text=""))
    with pytest.raises(InputError, match="clear decision"), use_language("en"):
        open_stage(Stage.ANNOUNCEMENT, campaign)


def test_an_announcement_without_the_collecting_channels_is_incomplete(example, finished):
    announcement = finished.campaign.announcement
    elsewhere = announcement.model_copy(update={"channels": announcement.channels[:1]})
    campaign = finished.campaign.model_copy(update={"announcement": elsewhere})
    assert [output.items for output in missing_outputs(Stage.ANNOUNCEMENT, campaign)] == [("S71",)]


def test_a_consultation_without_a_published_moderation_policy_is_incomplete():
    conduct = Conduct(moderation=ModerationPolicy(published=False), contributions=10)
    missing = {output.name for output in missing_outputs(Stage.CONSULTATION, Campaign(conduct=conduct))}
    assert missing == {"period", "representative", "moderation"}


def test_every_record_refuses_fields_that_it_does_not_know():
    for kind in Record.__subclasses__():
        assert kind.model_config["extra"] == "forbid"
        assert kind.model_config["frozen"] is True
