"""People recruited by letter: F26's funnel, the mean, what more letters and stipends do, and who comes."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.evaluation import compare
from mashura.methodology import Plan
from mashura.methodology.small_plan import small_plan
from mashura.simulation import CampaignRun, Round, load_world, predict, simulate, simulate_years
from mashura.simulation.campaign.attacks import Attack
from mashura.simulation.campaign.setting import settle
from mashura.simulation.explanation import explain
from mashura.simulation.public.cells import public_of
from mashura.simulation.recruitment.panel import panel_steps, recruit

from ..recruitment_pairs import CHANNELS, LOTTERY

STEPS = ["exposed", "visited", "registered", "contributed"]
F26 = LOTTERY | {"sessions": 6, "strata": ["age_band", "gender", "region", "residency", "language"]}
MODES = ("invited", "lottery", "mini_public")


def plan_of(**recruitment: object) -> Plan:
    return small_plan(channels=CHANNELS, collection_tools=["survey"], recruitment=F26 | recruitment)


@pytest.mark.parametrize("name", ["municipality", "island", "federation"])
def test_the_funnel_of_austrias_assembly_is_inside_its_band(name):
    """F26: 2,003 letters, 98 members, 84 of them to the end; a drop-out of about 15 %."""
    world, plan = load_world(name), plan_of(mode="mini_public")
    runs = []
    for seed in range(1, 31):
        setting = settle(plan, world, seed)
        recruited = recruit(setting, public_of(setting.plan, world))
        runs.append((len(recruited.people), recruited.finished.sum()))
    attended, finished = np.array(runs).T
    assert ((attended >= 85) & (attended <= 100)).mean() >= 0.9
    assert (np.abs(finished / attended - 0.85) <= 0.1).all()
    assert (finished / attended).mean() == pytest.approx(84 / 98, abs=0.03)


@pytest.mark.parametrize("mode", MODES)
def test_a_seed_of_the_prediction_is_its_simulation(municipality, mode):
    plan = plan_of(mode=mode)
    consultation, predicted = simulate(plan, municipality, 3), predict(plan, municipality, 3)
    pd.testing.assert_frame_equal(predicted.funnel, consultation.funnel)
    shares = consultation.participants["age_band"].value_counts(normalize=True)
    groups = predicted.groups[predicted.groups["attribute"] == "age_band"].set_index("group")["share"]
    assert (groups - shares.reindex(groups.index, fill_value=0)).abs().max() < 1e-9


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("letters", [1000, 2003])
def test_the_mean_is_that_of_the_runs(municipality, mode, letters):
    plan = plan_of(mode=mode, invitations=letters)
    mean = predict(plan, municipality).funnel[STEPS].sum()
    runs = []
    for seed in range(60):
        setting = settle(plan, municipality, seed, usual=True)
        public = public_of(setting.plan, municipality)
        runs.append(recruit(setting, public).funnel.table(setting, public)[STEPS].sum())
    table = pd.DataFrame(runs)
    error = table.std(ddof=1) / np.sqrt(len(runs)) + 1e-9
    assert ((table.mean() - mean).abs() <= 4 * error + 0.01 * mean).all()


@settings(max_examples=15, deadline=None)
@given(
    letters=st.integers(1, 4000),
    more=st.integers(0, 4000),
    stipend=st.floats(0, 500),
    extra=st.floats(0, 500),
    seed=st.integers(0, 10**6),
    mode=st.sampled_from(MODES),
)
def test_more_letters_and_a_larger_stipend_never_lower_the_replies(letters, more, stipend, extra, seed, mode):
    def replies(**answers: object) -> int:
        plan = plan_of(mode=mode, panel_size=1, **answers)
        return int(predict(plan, "island", seed).funnel["visited"].sum())

    few = replies(invitations=letters, stipend=stipend)
    assert replies(invitations=letters + more, stipend=stipend) >= few
    assert replies(invitations=letters, stipend=stipend + extra) >= few


def test_a_stratified_panel_is_nearer_to_the_public_than_an_open_call(municipality):
    plans = small_plan(channels=CHANNELS), plan_of(invitations=4000)
    census = municipality.population_table().set_index(["attribute", "group"])["share"]

    def distance(plan: Plan, seed: int) -> float:
        groups = predict(plan, municipality, seed).groups.set_index(["attribute", "group"])["share"]
        return float((groups - census.reindex(groups.index, fill_value=0)).abs().sum())

    nearer = np.array([distance(plans[0], seed) - distance(plans[1], seed) for seed in range(1, 25)])
    assert nearer.mean() > 0
    assert (nearer > 0).mean() >= 0.75


def test_an_open_call_and_a_lottery_can_be_compared(municipality):
    table = compare(small_plan(channels=CHANNELS), plan_of(invitations=4000), municipality, range(1, 6))
    assert table.loc["contributed", "difference"] < 0
    assert table.loc["representativeness", "low"] > 0
    assert table.loc["worst_group", "difference"] > 0
    assert table.loc["cost", "difference"] > 0


@pytest.mark.parametrize("mode", MODES)
def test_the_tables_of_a_panel_agree_with_each_other(municipality, mode):
    talk = simulate(plan_of(mode=mode), municipality, 2)
    assert talk.funnel["contributed"].sum() == len(talk.participants)
    counted = panel_steps(talk)
    ordered = [counted[step] for step in ("letters", "replies", "attended")]
    assert ordered == sorted(ordered, reverse=True)
    assert talk.answers["answered_at"].max() < talk.participants["joined_at"].min() + pd.Timedelta(days=20)


def test_only_a_panel_keeps_an_attendance_list(municipality):
    lottery, invited = (simulate(plan_of(mode=mode), municipality, 2) for mode in ("lottery", "invited"))
    attended = lottery.answers.query("question_id == 'sessions_attended'")["value"].astype(int)
    assert len(attended) == len(lottery.participants)
    assert attended.between(1, 6).all()
    assert "finished" not in panel_steps(invited)


def test_nobody_comes_uninvited(municipality):
    plan = plan_of()
    attack = Attack(kind="brigade", strength=2.0)
    quiet, attacked = simulate(plan, municipality, 1), simulate(plan, municipality, 1, attacks=(attack,))
    assert attacked.participants.equals(quiet.participants)
    years = simulate_years([Round(year=year, plan=plan) for year in (2026, 2027)], municipality, 1)
    assert years.summary()["returning"].tolist() == [0, 0]


def test_an_extension_leaves_the_days_of_a_panel_as_they_are(municipality):
    run = CampaignRun(plan_of(mode="mini_public"), municipality, 1)
    run.advance(12)
    before = run.so_far()
    run.intervene("extend_period", days=10)
    assert run.so_far().participants.equals(before.participants)
    assert run.finish().funnel.equals(simulate(plan_of(mode="mini_public"), municipality, 1).funnel)


def test_why_a_group_stays_away_is_explained_for_a_panel_too(municipality):
    everybody = explain(plan_of(), municipality).journey()
    old = explain(plan_of(), municipality).journey("age_band", "65+")
    assert everybody.steps["exposed"] == pytest.approx(2003)
    assert 0 < old.steps["contributed"] < everybody.steps["contributed"]


REFUSED = {
    "no letters": {"invitations": 0},
    "more letters than people": {"invitations": 300_000},
    "no size": {"panel_size": None},
    "a panel larger than its letters": {"panel_size": 5000},
    "more sessions than days": {"sessions": 21},
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("run", [simulate, predict])
def test_an_impossible_recruitment_is_refused(municipality, run, name):
    with pytest.raises(InputError):
        run(plan_of(**REFUSED[name]), municipality, 1)


def test_a_panel_of_one_day_meets_on_that_day(municipality):
    plan = plan_of(sessions=1).model_copy(update={"timeline": {"duration_days": 1}})
    talk = simulate(plan, municipality, 1)
    assert len(talk.participants) > 0
    assert set(talk.funnel["day"]) == {0}
