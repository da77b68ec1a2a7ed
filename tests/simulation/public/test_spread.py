"""How widely campaigns with the same plan differ, beside real conversations (docs/calibration.md)."""

from __future__ import annotations

import numpy as np
import pytest

from mashura.evaluation.simulator.stylised_facts import measure
from mashura.simulation import Behaviour, predict, simulate
from mashura.simulation.campaign.funnel import chances, draw_funnel
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.behaviour import ranges
from mashura.simulation.public.cells import public_of
from mashura.simulation.public.spread import SPREADS, drawn

SEEDS = range(1, 31)

# Lowest and highest of fourteen real conversations, and the share of that range that thirty campaigns span.
# One plan in one place cannot differ as much as fourteen conversations in as many places, least of all in
# when people come, which the plan decides (F6).
PUBLISHED = {
    "vote_gini": (0.21, 0.62, 0.7),
    "within_an_hour": (0.57, 1.0, 0.7),
    "one_vote": (0.03, 0.27, 0.7),
    "launch_spike": (0.11, 0.86, 0.25),
    "moderated_out": (0.0, 0.58, 0.75),
    "participants_per_visitor": (0.055, 0.41, 0.45),
    "writers": (0.05, 0.21, 0.8),
    "top_authors": (0.38, 0.76, 0.45),
    "revotes": (0.002, 0.041, 0.65),
    "agree": (0.46, 0.70, 0.55),
    "disagree": (0.11, 0.38, 0.4),
    "pass": (0.08, 0.24, 0.7),
    "median_agreement": (0.59, 0.90, 0.7),
    "divisive": (0.02, 0.45, 0.65),
}


@pytest.fixture(scope="module")
def campaigns(example, municipality):
    return [measure(simulate(example.plan, municipality, seed)) for seed in SEEDS]


@pytest.mark.parametrize("name", [*PUBLISHED])
def test_thirty_campaigns_span_a_stated_share_of_what_real_conversations_span(campaigns, name):
    low, high, share = PUBLISHED[name]
    values = [campaign[name] for campaign in campaigns]
    assert max(values) - min(values) >= share * (high - low)


def test_every_draw_is_within_its_plausible_range():
    for seed in range(300):
        behaviour = drawn(Behaviour(), seed)
        for name in SPREADS:
            low, high = ranges()[name]
            assert low <= getattr(behaviour, name) <= high


def test_numbers_with_one_cause_move_together():
    rows = [drawn(Behaviour(), seed) for seed in range(200)]
    turnout = [row.registering for row in rows]
    assert np.corrcoef(turnout, [row.contribute for row in rows])[0, 1] > 0.95
    assert np.corrcoef(turnout, [row.appeal for row in rows])[0, 1] < -0.95
    assert abs(np.corrcoef(turnout, [row.duplicates for row in rows])[0, 1]) < 0.25


def test_the_longer_side_of_a_number_does_not_move_its_median():
    usual = Behaviour().writers
    values = [drawn(Behaviour(), seed).writers for seed in range(400)]
    below, above = usual - min(values), max(values) - usual
    assert below > above
    assert np.mean([value < usual for value in values]) == pytest.approx(0.5, abs=0.06)


def test_draws_lie_around_the_usual_behaviour():
    for name in SPREADS:
        usual = getattr(Behaviour(), name)
        values = [getattr(drawn(Behaviour(), seed), name) for seed in range(400)]
        assert np.median(values) == pytest.approx(usual, rel=0.15, abs=0.02), name


def test_a_paired_difference_is_several_times_sharper_than_separate_runs(example, municipality):
    """The same seed draws the same behaviour for both plans, so nearly all of the spread cancels out."""
    longer = example.plan.model_copy(
        update={"timeline": example.plan.timeline.model_copy(update={"duration_days": 84})}
    )
    first, second = (
        np.array([predict(plan, municipality, seed).participants for seed in SEEDS])
        for plan in (example.plan, longer)
    )
    separate = np.sqrt(first.var(ddof=1) + second.var(ddof=1))
    assert (second - first).std(ddof=1) < separate / 4


def test_without_drawn_behaviour_campaigns_hardly_differ(example, municipality):
    """What the draws add is the spread between campaigns; chance alone gives little of it."""

    def participants(usual: bool) -> np.ndarray:
        counts = []
        for seed in SEEDS:
            setting = settle(example.plan, municipality, seed, usual=usual)
            public = public_of(setting.plan, municipality)
            counts.append(draw_funnel(setting, public, chances(setting, public)).contributed.sum())
        return np.array(counts)

    assert participants(usual=False).std() > 4 * participants(usual=True).std()
