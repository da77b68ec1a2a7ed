"""A slip in code gets one clear sentence, not an error from the depth of the simulator."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from mashura import (
    analyse,
    compare,
    consensus,
    duplicates,
    opinion_groups,
    raking,
    replicate,
    representativeness,
    sample_campaign,
)
from mashura.errors import InputError
from mashura.evaluation import predict_range
from mashura.methodology.small_plan import small_plan
from mashura.simulation import CampaignRun, ScenarioEvent, predict, simulate

PLAN = small_plan()
RUMOUR = ScenarioEvent(kind="rumour")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"seed": "1"}, "'1'"),
        ({"seed": -1}, "-1"),
        ({"seed": True}, "True"),
        ({"population": 2e4}, "20000.0"),
        ({"days": 0}, "366"),
        ({"behaviour": {"prize": 1}}, "Behaviour"),
        ({"conduct": {"changes": []}}, "Conduct"),
        ({"attacks": "brigade"}, "tuple of Attack"),
        ({"scenario": "rumour"}, "tuple of ScenarioEvent"),
        ({"scenario": RUMOUR}, "tuple of ScenarioEvent"),
        ({"world": None}, "NoneType"),
        ({"world": "municipalty"}, "municipality"),
    ],
)
def test_a_wrong_argument_of_a_simulation_is_named(given, said):
    with pytest.raises(InputError) as refused:
        simulate(PLAN, **({"world": "municipality"} | given))
    assert said in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1


def test_numbers_of_numpy_and_lists_are_taken():
    events = [ScenarioEvent(kind="rumour", on_day=2)]
    few = predict(PLAN, "island", np.int64(3), population=np.int32(5000), scenario=events)
    assert (
        few.participants == predict(PLAN, "island", 3, population=5000, scenario=tuple(events)).participants
    )


@pytest.mark.parametrize("seeds", [5, "12", [1, 1], [1, 2.5], [-1, 2]])
@pytest.mark.parametrize(
    "run",
    [
        lambda seeds: compare(PLAN, PLAN, seeds=seeds),
        lambda seeds: predict_range(PLAN, seeds=seeds),
        lambda seeds: replicate(PLAN, seeds=seeds),
    ],
)
def test_wrong_seeds_of_many_campaigns_are_named(run, seeds):
    with pytest.raises(InputError):
        run(seeds)


def test_seeds_may_come_from_a_generator():
    table = compare(PLAN, PLAN, seeds=(seed for seed in range(2)), population=2000)
    assert table.loc["contributed", "difference"] == 0


def test_a_run_takes_what_a_simulation_takes():
    assert CampaignRun(PLAN, "island").closes_on_day == PLAN.timeline.duration_days


@pytest.mark.parametrize("analysis", [analyse, opinion_groups, consensus, duplicates])
@pytest.mark.parametrize("given", [PLAN, pd.DataFrame(), None])
def test_an_analysis_of_something_else_names_what_it_takes(analysis, given):
    with pytest.raises(InputError, match="consultation was expected"):
        analysis(given)


@pytest.mark.parametrize("analysis", [raking, representativeness])
@pytest.mark.parametrize("population", [None, "municipality", {"age_band": 1}])
def test_a_population_that_is_no_table_is_named(analysis, population):
    with pytest.raises(InputError, match="attribute, group, share"):
        analysis(sample_campaign(), population)
