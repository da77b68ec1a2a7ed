"""Replications on all cores, and on a Dask cluster that loses a worker."""

from __future__ import annotations

import distributed
import pytest

from mashura.errors import InputError
from mashura.evaluation import outcome, replicate
from mashura.i18n import use_language
from mashura.methodology import Plan
from mashura.simulation import load_world, simulate

SEEDS = range(40)
POPULATION = 30_000


@pytest.fixture(scope="module")
def world():
    return load_world("municipality")


@pytest.fixture(scope="module")
def plan():
    return Plan(
        title="Bus network",
        topic="transport",
        timeline={"duration_days": 20},
        channels=[{"channel": "portal", "purposes": ["promote", "collect"]}],
        collection_tools=["statements"],
    )


@pytest.fixture(scope="module")
def here(plan, world):
    return replicate(plan, world, SEEDS, population=POPULATION)


def test_a_replication_is_the_simulation_with_its_seed(plan, world, here):
    for seed in (0, 7):
        assert here[seed] == outcome(simulate(plan, world, seed, population=POPULATION))


def test_seeds_differ_and_keep_their_order(plan, world, here):
    assert len({entry["exposed"] for entry in here}) > 10
    assert replicate(plan, world, [7, 0], population=POPULATION) == [here[7], here[0]]


def test_progress_is_told_after_each_campaign(plan, world):
    done = []
    replicate(plan, world, range(3), population=1000, on_done=lambda: done.append(1))
    assert len(done) == 3


def test_errors_of_a_campaign_reach_the_caller(world):
    with pytest.raises(InputError):
        replicate(Plan(title="Nothing"), world, [1])


def test_an_address_without_a_scheduler_is_named(plan, world):
    with pytest.raises(InputError, match=r"127\.0\.0\.1:9"), use_language("en"):
        replicate(plan, world, [1], scheduler="tcp://127.0.0.1:9")


def test_a_cluster_that_loses_a_worker_loses_nothing(plan, world, here):
    """One of two workers is ended with campaigns in its hands; the results are those of this computer."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        victim = next(iter(cluster.workers.values())).process.process
        done = []

        def end_one_worker():
            done.append(1)
            if len(done) == 5:
                victim.kill()

        found = replicate(
            plan,
            world,
            SEEDS,
            population=POPULATION,
            scheduler=cluster.scheduler_address,
            on_done=end_one_worker,
        )
        assert not victim.is_alive()
    assert len(done) == len(SEEDS)
    assert found == here
