"""What keeps a campaign at a stage keeps it everywhere: one rule for advice, memo, lists and apps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.documents import readiness_document
from mashura.i18n import use_language
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.rules.readiness import advice
from mashura.methodology.rules.standing import BEFORE_OPENING, first_holds, holds

SIDES = tuple(Readiness().judgements())


def judged(example: Campaign, side: str, level: int, evidence: str) -> Campaign:
    given_level = {side: {"level": level, "evidence": evidence}}
    readiness = Readiness.model_validate({**example.readiness.model_dump(), **given_level})
    return example.model_copy(update={"readiness": readiness})


def test_the_example_is_held_nowhere(example):
    assert first_holds(example) == ()


def test_a_blank_campaign_is_held_at_every_stage():
    assert all(holds(stage, Campaign()) for stage in Stage)
    assert first_holds(Campaign())[0].stage is BEFORE_OPENING[0]


@given(side=st.sampled_from(SIDES), level=st.integers(0, 4), evidence=st.sampled_from(["", "Seen"]))
def test_who_is_advised_not_yet_is_held_at_readiness(example, side, level, evidence):
    campaign = judged(example, side, level, evidence)
    assert bool(holds(Stage.READINESS, campaign)) == (not advice(campaign).go)


@pytest.mark.parametrize(("level", "held"), [(1, True), (2, False)])
def test_a_weak_side_holds_as_a_blocker_with_its_sentence(example, level, held):
    campaign = judged(example, "audience_digital_readiness", level, "Seen")
    blockers = [hold for hold in first_holds(campaign) if hold.is_blocker]
    assert bool(blockers) is held
    assert all(hold.text("en") and hold.stage is Stage.READINESS for hold in blockers)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_memo_says_beside_the_green_light_that_the_advice_is_not_yet(example, language):
    with use_language(language):
        sound, weak = example, judged(example, "laws", 1, "Seen")
        rows = [str(readiness_document(campaign).sections[-2]) for campaign in (sound, weak)]
    said = {"ar": "التريّث", "en": "not yet"}[language]
    assert said not in rows[0]
    assert said in rows[1]
