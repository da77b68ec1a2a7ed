"""Deliberation: members learn, reconsider, and move in no direction that anybody wants."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from mashura.methodology import Consultation
from mashura.methodology.small_plan import small_plan
from mashura.simulation import Behaviour, simulate

from ..recruitment_pairs import CHANNELS, LOTTERY

SEEDS = range(40)


def mini_public(seed: int, **behaviour: float) -> Consultation:
    plan = small_plan(
        channels=CHANNELS,
        collection_tools=["survey"],
        recruitment=LOTTERY | {"mode": "mini_public", "sessions": 5, "invitations": 3000},
    )
    return simulate(plan, "municipality", seed, behaviour=Behaviour(**behaviour))


def before_and_after(consultation: Consultation, question: str) -> pd.DataFrame:
    """Return the answers of the members who were asked twice."""
    answers = consultation.answers
    rows = answers[answers["question_id"].isin([question, f"{question}_after"])]
    return rows.pivot_table("value", "participant_id", "question_id", aggfunc="first").dropna().astype(int)


@pytest.fixture(scope="module")
def positions() -> list[pd.DataFrame]:
    return [before_and_after(mini_public(seed), "position") for seed in SEEDS]


def test_opinions_change(positions):
    changed = [(table["position"] != table["position_after"]).mean() for table in positions]
    assert 0.2 < np.mean(changed) < 0.8


def test_no_direction_is_likelier_and_the_mean_stays_within_its_assumed_spread(positions):
    moved = np.array([(table["position_after"] - table["position"]).mean() for table in positions]) / 2
    spread = Behaviour().moving_together
    assert abs(moved.mean()) < 3 * spread / np.sqrt(len(moved))
    assert (np.abs(moved) < 3.5 * spread).all()
    assert 0.25 < (moved > 0).mean() < 0.75


def test_without_reconsidering_and_moving_together_nobody_changes():
    table = before_and_after(mini_public(1, reconsidering=0, moving_together=0), "position")
    assert (table["position"] == table["position_after"]).all()


@pytest.mark.parametrize("seed", range(5))
def test_nobody_knows_less_afterwards_and_the_panel_knows_more(seed):
    table = before_and_after(mini_public(seed), "knowledge")
    assert (table["knowledge_after"] >= table["knowledge"]).all()
    assert table["knowledge_after"].mean() > table["knowledge"].mean()


def test_only_those_who_stay_are_asked_again():
    answers = mini_public(1).answers
    asked = {name: set(rows["participant_id"]) for name, rows in answers.groupby("question_id")}
    finished = answers.query("question_id == 'finished' and value == 'yes'")["participant_id"]
    assert asked["position_after"] == asked["knowledge_after"] == set(finished)
    assert asked["position"] > asked["position_after"]


def test_a_lottery_that_does_not_meet_is_not_asked_twice():
    plan = small_plan(channels=CHANNELS, recruitment=LOTTERY)
    assert not simulate(plan, "municipality", 1).answers["question_id"].str.endswith("_after").any()
