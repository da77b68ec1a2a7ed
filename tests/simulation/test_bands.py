"""The example campaign is inside the bands of the stylised facts (docs/simulator.md) for several seeds."""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd
import pytest

from mashura.errors import MashuraWarning
from mashura.simulation import load_world, simulate, world_names
from mashura.simulation.campaign.setting import settle
from mashura.simulation.simulate import consult_with_people

from .conftest import gini

DAYS = 70


@pytest.fixture(scope="module", params=range(1, 11))
def consultation(request, example, municipality):
    return simulate(example.plan, municipality, request.param)


def days_of(times: pd.Series) -> np.ndarray:
    return (
        ((times - pd.Timestamp("2026-09-05 20:00", tz="UTC")) / pd.Timedelta(days=1)).astype(int).to_numpy()
    )


def test_inequality_of_votes_f1(consultation):
    assert 0.20 <= gini(consultation.votes.groupby("participant_id").size().to_numpy()) <= 0.65


def test_few_write_f2(consultation):
    writers = consultation.statements["author_id"].dropna().nunique()
    assert 0.04 <= writers / consultation.votes["participant_id"].nunique() <= 0.25


def test_writing_is_concentrated_f3(consultation):
    counts = consultation.statements["author_id"].dropna().value_counts().to_numpy()
    assert 0.35 <= counts[: max(1, len(counts) // 10)].sum() / counts.sum() <= 0.80


def test_funnel_f4(consultation):
    totals = consultation.funnel[["visited", "contributed"]].sum()
    assert 0.05 <= totals["contributed"] / totals["visited"] <= 0.45


def test_most_come_once_f5(consultation):
    times = consultation.votes.groupby("participant_id")["voted_at"].agg(["min", "max", "size"])
    within_an_hour = (times["max"] - times["min"]) <= pd.Timedelta(hours=1)
    assert 0.57 <= within_an_hour.mean() <= 1
    assert 0.03 <= (times["size"] == 1).mean() <= 0.27


def test_launch_spike_f6(consultation):
    first_tenth = (days_of(consultation.participants["joined_at"]) < DAYS / 10).mean()
    assert 0.15 < first_tenth <= 0.86


def test_deadline_pressure_f8(consultation):
    """The last week has more participants than the week before, and its last day more than its first."""
    days = np.bincount(days_of(consultation.participants["joined_at"]), minlength=DAYS)
    assert days[-7:].sum() > 1.5 * days[-14:-7].sum()
    assert days[-1] > days[-7]


def test_moderation_f12(consultation):
    written = consultation.statements[consultation.statements["author_id"].notna()]
    assert 0 < (written["moderation"] == "out").mean() <= 0.58
    reasons = written["reason"].value_counts()
    assert reasons["duplicate"] > 2 * reasons["unclear"] > 2 * reasons["abuse"]


def test_revotes_f13(consultation):
    again = consultation.votes.duplicated(["participant_id", "statement_id"]).mean()
    assert 0.002 <= again <= 0.041


def test_opinion_groups_and_agreement_f15(consultation):
    assert consultation.truth["opinion_group"].dropna().nunique() in (2, 3, 4)
    votes = consultation.votes[consultation.votes["vote"] != 0].groupby("statement_id")["vote"]
    agreement = (votes.mean()[votes.size() >= 20] + 1) / 2
    assert 0.59 <= agreement.median() <= 0.90
    assert 0.02 <= agreement.between(0.4, 0.6).mean() <= 0.45


def test_vote_mix_f16(consultation):
    mix = consultation.votes["vote"].value_counts(normalize=True)
    assert 0.46 <= mix[1] <= 0.70
    assert 0.11 <= mix[-1] <= 0.38
    assert 0.08 <= mix[0] <= 0.24


OFFLINE = ["majlis", "service_centre", "call_centre"]


def older_offline(participants: pd.DataFrame, offline: pd.Series) -> float:
    old = participants["age_band"] == "65+"
    return old[offline].mean() / old[~offline].mean()


@pytest.mark.parametrize("world", world_names())
@pytest.mark.parametrize("seed", range(1, 4))
def test_offline_participants_are_older_within_what_cities_measured_f19(example, world, seed):
    """By the channel of the first notice, and by the place where people take part (published: 1.13-6.78)."""
    plan = example.plan.model_copy(update={"collection_tools": ("survey",)})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MashuraWarning)
        setting = settle(plan, load_world(world), seed)
        consultation, people = consult_with_people(setting)
    in_person = pd.Series(people.offline(setting))
    for offline in (consultation.participants["channel"].isin(OFFLINE), in_person):
        assert 1.1 <= older_offline(consultation.participants, offline) <= 7


@pytest.mark.parametrize("world", world_names())
def test_statements_of_the_offline_enter_the_same_table_with_their_channel(make_plan, world):
    channels = [
        {"channel": kind, "purposes": ["promote", "collect"], "languages": ["ar"], "posts_per_week": 3}
        for kind in ("portal", "majlis")
    ]
    plan = make_plan(segments=[], channels=channels)
    written = []
    for seed in range(1, 6):
        consultation = simulate(plan, load_world(world), seed, population=200_000)
        authors = consultation.participants.rename(columns={"participant_id": "author_id"})[
            ["author_id", "age_band"]
        ]
        written.append(consultation.statements.merge(authors, on="author_id"))
    statements = pd.concat(written)
    share = (statements["age_band"] == "65+").groupby(statements["channel"]).mean()
    assert share["majlis"] > share["portal"]


def test_reach_f27(consultation, municipality):
    assert 0.001 <= len(consultation.participants) / municipality.population <= 0.03


def test_votes_follow_the_opinion_groups(consultation):
    """Votes follow the latent groups, which clearly disagree on some statements."""
    group = consultation.truth[consultation.truth["subject"] == "participant"].set_index("subject_id")[
        "opinion_group"
    ]
    votes = consultation.votes.assign(group=consultation.votes["participant_id"].map(group).astype(int))
    table = votes.pivot_table(index="statement_id", columns="group", values="vote", aggfunc=["mean", "size"])
    often = table["mean"][table["size"].min(axis=1) >= 20]
    spread = often.max(axis=1) - often.min(axis=1)
    assert (spread > 0.7).mean() > 0.1
    together = (often > 0).all(axis=1) | (often < 0).all(axis=1)
    assert together.mean() > 0.35
