"""What a size leaves out is recorded with the campaign, and what somebody wrote stays (S271)."""

from __future__ import annotations

import pytest

from mashura.i18n import LANGUAGES, Language, message_keys
from mashura.methodology import Campaign, Stage
from mashura.methodology.labels import value_label
from mashura.methodology.records.sizing import Adaptation
from mashura.methodology.rules.adaptations import STAGES_LEFT_OUT, with_size
from mashura.methodology.rules.sizes import LEFT_OUT
from mashura.methodology.vocabulary import Importance, PlanSize

OWN = Adaptation(stage=Stage.PLAN, change="The council is asked first.", reason="It owns the park.")


@pytest.mark.parametrize("size", PlanSize)
def test_every_stage_of_which_something_is_left_out_is_recorded(size: PlanSize) -> None:
    answers = {path.partition(".")[0] for path in LEFT_OUT[size].answers - {"adaptations"}}
    outputs = {output.partition(".")[0] for output in LEFT_OUT[size].outputs}
    named = {stage for stage in Stage if stage.value in outputs or stage.record in answers}
    assert {entry.stage for entry in with_size(Campaign(), size).adaptations} == named
    assert {*STAGES_LEFT_OUT[size]} == named


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reason_names_the_answers_that_the_size_rests_on(language: Language) -> None:
    campaign = Campaign(sizing={"importance": "little"})
    recorded = with_size(campaign, PlanSize.SMALL, language).adaptations[0]
    assert value_label(Importance.LITTLE, language) in recorded.reason
    other = with_size(campaign, PlanSize.STANDARD, language).adaptations[0]
    assert value_label(Importance.LITTLE, language) not in other.reason


def test_another_size_replaces_what_was_recorded_in_any_language_and_keeps_what_somebody_wrote() -> None:
    campaign = with_size(Campaign(adaptations=(OWN,)), PlanSize.SMALL, "ar")
    assert OWN in campaign.adaptations
    assert with_size(campaign, PlanSize.FULL, "en").adaptations == (OWN,)
    twice = with_size(campaign, PlanSize.SMALL, "ar")
    assert twice == campaign


def test_no_sentence_speaks_of_a_stage_of_which_nothing_is_left_out() -> None:
    sentences = {
        f"size-{size.value}-{stage.value}" for size, stages in STAGES_LEFT_OUT.items() for stage in stages
    }
    ends = {stage.value for stage in Stage}
    written = {
        key
        for key in message_keys("en")
        if key.startswith("size-") and key.rpartition("-")[2] in ends and not key.startswith("size-purpose")
    }
    assert written == sentences
