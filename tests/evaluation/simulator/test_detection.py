"""Planted attacks are found, and consultations without attacks raise no alarm (floors over several seeds)."""

from __future__ import annotations

import pytest

from mashura.analysis import coordination, duplicates, reading
from mashura.charts import suspected_campaigns
from mashura.evaluation.simulator.detection import campaign_detection, duplicate_detection
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Plan
from mashura.simulation import Attack, AttackKind, load_world, simulate

SEEDS = (11, 12, 13)


@pytest.fixture(scope="module")
def campaign():
    plan = Plan.model_validate(
        {
            "title": "Parks",
            "topic": "parks",
            "timeline": {"duration_days": 40, "deadline_advertised": True},
            "channels": [
                {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]},
                {"channel": "sms", "purposes": ["promote"], "budget": 20000, "languages": ["ar", "en"]},
            ],
            "staff": [{"role": "moderator", "people": 1, "hours_per_week": 20}],
            "collection_tools": ["statements"],
        }
    )
    world = load_world("municipality")

    def run(seed, *attacks):
        return simulate(plan, world, seed, attacks=attacks)

    return run


# Precision and recall of the accounts of an attack, over all seeds.
FLOORS = {
    AttackKind.COPY_PASTE: (0.85, 0.85),
    AttackKind.PARAPHRASE: (0.9, 0.85),
    AttackKind.MANY_ACCOUNTS: (0.9, 0.9),
    AttackKind.BRIGADE: (0.9, 0.9),
}


@pytest.mark.parametrize("kind", [*AttackKind])
def test_a_planted_attack_is_found(campaign, kind):
    planted = found = right = 0
    for seed in SEEDS:
        talk = campaign(seed, Attack(kind=kind, strength=0.3, starts_on_day=12))
        detection = campaign_detection(talk, coordination(talk.without_truth()))
        planted, found, right = (
            planted + detection.planted,
            found + detection.found,
            right + detection.right,
        )
    precision, recall = FLOORS[kind]
    assert right >= precision * found
    assert right >= recall * planted


@pytest.mark.parametrize("seed", SEEDS)
def test_a_consultation_without_attacks_raises_no_alarm(campaign, seed):
    assert coordination(campaign(seed)).campaigns == ()


@pytest.mark.parametrize(("kind", "recall"), [("copy_paste", 0.82), ("paraphrase", 0.72)])
def test_repeated_texts_of_an_attack_are_found_as_duplicates(campaign, kind, recall):
    talk = campaign(11, Attack(kind=kind, strength=0.6, starts_on_day=12))
    found = duplicate_detection(talk, duplicates(talk))
    assert found.recall > recall
    assert found.precision > 0.85


def test_a_human_decides_and_the_figure_leaves_out_what_was_dismissed(campaign):
    talk = campaign(11, Attack(kind="brigade", strength=0.3, starts_on_day=12))
    found = coordination(talk)
    assert {entry.decision for entry in found.campaigns} == {"open"}
    assert found.campaigns[0].trace in ("votes", "both")
    dismissed = found.decided(0, "dismissed")
    assert dismissed.campaigns[0].decision == "dismissed"
    spans = [len(suspected_campaigns(entry).axes[0].texts) for entry in (found, dismissed)]
    assert spans[0] >= 1
    for language in LANGUAGES:
        with use_language(language):
            told = reading(found)
            assert len(told.says) == 1 + len(found.campaigns)
            assert len(told.cautions) == 3
            assert suspected_campaigns(found).alternative
