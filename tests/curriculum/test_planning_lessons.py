"""What the lessons of m02 and m03 say of the example, of its draft and of the simulator is so."""

import re
from itertools import pairwise

import pytest

from mashura import load_world, objections, run_cycle
from mashura.analysis.people.representativeness import MISSING_BELOW
from mashura.charts import scorecard
from mashura.charts.plan.turnout import ratios
from mashura.course.sources.builder import render_notebook
from mashura.course.sources.source import read_source
from mashura.data import sample_draft, sample_plan
from mashura.evaluation.scorecard import scorecard as indicators
from mashura.i18n import use_language
from mashura.methodology import Stage, missing_outputs
from mashura.methodology.revision import revise, with_channel
from mashura.methodology.rules.communication import channel_score
from mashura.paths import content
from mashura.simulation.prediction import predict

CITY = load_world("municipality")


@pytest.fixture(scope="module")
def trial():
    """Everything that the cells of the last planning lesson leave behind, run without a kernel."""
    lesson = read_source(content("curriculum", "m03_planning", "m03-try-the-plan.md"))
    cells = [cell.source for cell in render_notebook(lesson, "en").cells if cell.cell_type == "code"]
    names: dict[str, object] = {}
    with use_language("en"):
        for source in cells:
            if "run_cycle" not in source and "ask(" not in source:
                exec(source, names)
    return names


def test_the_draft_lacks_who_decides_and_the_promise_and_nothing_else():
    missing = missing_outputs(Stage.PLAN, sample_draft())
    assert {one.name for one in missing} == {"decision-mode", "feedback"}
    assert missing_outputs(Stage.READINESS, sample_draft()) == ()


def test_once_completed_the_draft_has_one_blocker_and_three_pieces_of_advice():
    promise = {"channels": ["portal", "mobile_app"], "within_days": 60}
    completed = revise(sample_draft(), plan={"decision_mode": "entity", "feedback": promise})
    found = [(one.severity, one.rule) for one in objections(completed)]
    assert [severity for severity, _ in found] == ["blocker", "advice", "advice", "advice"]
    assert found[0][1] == "reminder-outside-period"
    assert {rule for _, rule in found[1:]} == {"digital-only", "no-traditional-media", "short-period"}
    assert objections(sample_plan()) == ()


def test_the_draft_looks_successful_in_total_and_misses_whole_segments(trial):
    first = trial["first"].by_segment()
    assert trial["first"].participants > 1000
    for segment in sample_plan().plan.segments:
        assert first[segment.segment_id] < segment.participants_wanted
    assert first["youth"] > 0.8 * 700
    assert first["elders"] < 20
    assert first["workers"] < 400 / 3
    assert first["determination"] < 100 / 3
    assert set(low(trial["first"])) >= {"65+", "ur", "hi", "other"}


def low(prediction):
    table = ratios(prediction, CITY)
    return list(table.loc[table["ratio"] < MISSING_BELOW, "group"])


def test_each_step_opens_the_door_that_the_lesson_says(trial):
    predictions = [trial[name] for name in ("first", "second", "third", "fourth", "fifth")]
    one, two, three, four, five = (prediction.by_segment() for prediction in predictions)
    assert two["workers"] == pytest.approx(2 * one["workers"], rel=0.05)
    for other in ("youth", "families", "elders", "determination"):
        assert two[other] == pytest.approx(one[other], abs=1)
    assert three["elders"] == pytest.approx(3 * two["elders"], rel=0.1)
    assert three["elders"] < 150
    assert predictions[2].participants == pytest.approx(1.25 * predictions[1].participants, rel=0.05)
    assert all(four[name] > three[name] for name in three)
    gains = [new.participants - old.participants for old, new in pairwise(predictions)]
    assert max(gains) == gains[2]
    usual = four["youth"] - three["youth"] + four["families"] - three["families"]
    assert usual / gains[2] == pytest.approx(0.5, abs=0.05)
    assert five["determination"] == pytest.approx(2 * four["determination"], rel=0.1)
    wanted = {one.segment_id: one.participants_wanted for one in trial["improved"].segments}
    assert [name for name, number in wanted.items() if five[name] < number] == ["families"]
    assert wanted["families"] == 900
    assert 880 < five["families"] < 900
    assert low(trial["fifth"]) == ["ur", "hi", "other"]
    after = ratios(trial["fifth"], CITY).set_index("group")["ratio"]
    assert min(after["ur"], after["hi"]) > 0.75
    assert after["other"] < 0.35
    assert five["elders"] > 5 * one["elders"]


def test_luck_moves_the_families_by_more_than_they_lack(trial):
    courses = [predict(trial["improved"], CITY, seed=seed).by_segment() for seed in range(1, 6)]
    found = {name: [one[name] for one in courses] for name in ("elders", "families")}
    spread = {name: max(counts) - min(counts) for name, counts in found.items()}
    assert 5 < spread["elders"] < 60
    assert spread["families"] > 900 - trial["fifth"].by_segment()["families"]


def test_languages_and_time_cost_nothing_and_places_and_ways_do(trial):
    draft, translated, opened, longer, improved = trial["steps"]["cost"]
    assert draft == translated
    assert opened - translated == 23000
    assert opened == longer
    assert longer < improved < trial["improved"].budget.earmarked


def test_a_majlis_in_english_and_for_families_is_another_door(trial):
    """What the lesson proposes to try lets the families reach their number."""
    open_to = {"segments": ["elders", "determination", "families"], "languages": ["ar", "en"]}
    wider = with_channel(trial["improved"], "majlis", **open_to)
    assert predict(wider, CITY).by_segment()["families"] >= 900


def test_maryams_plan_meets_every_goal_in_the_simulated_city():
    run = run_cycle(sample_plan(), CITY, seed=1)
    figure = scorecard(indicators(run.campaign, run.consultation), simulated=True)
    shown = [bar.get_width() for bar in figure.axes[0].patches]
    assert len(shown) >= 8
    assert min(shown) >= 1


def test_a_longer_period_brings_less_than_proportionally_more_and_a_closing_date_brings_more():
    plan = sample_plan().plan
    short, double = (predict(plan, CITY, days=days).participants for days in (21, 42))
    assert short < double < 2 * short
    silent = revise(plan, timeline={"deadline_advertised": False})
    assert predict(silent, CITY).participants < 0.9 * predict(plan, CITY).participants


def test_wide_channels_tell_and_the_majlis_hears():
    funnel = predict(sample_plan().plan, CITY).funnel
    sums = funnel.groupby("channel")[["exposed", "contributed"]].sum()
    share = sums["contributed"] / sums["exposed"]
    for wide in ("sms", "radio", "instagram"):
        assert sums.loc[wide, "exposed"] > 20_000
        assert sums.loc["majlis", "exposed"] < sums.loc[wide, "exposed"] / 4
        assert share["majlis"] > 2.5 * share[wide]


def test_the_case_is_as_the_lessons_tell_it():
    campaign = sample_plan()
    plan, population = campaign.plan, CITY.population_table()
    assert min(plan.channels, key=lambda use: channel_score(use)).channel in ("sms", "radio")
    assert plan.budget.earmarked - plan.cost() == 2000
    language = population[population["attribute"] == "language"].set_index("group")["share"]
    assert language["ar"] + language["en"] < 2 / 3
    assert {use.channel: use.languages for use in plan.channels}["majlis"] == ("ar",)
    moderators = next(need for need in plan.staff if need.role == "moderator")
    assert (moderators.people, moderators.hours_per_week) == (2, 30)
    assert [missing.name for missing in missing_outputs(Stage.READINESS, campaign)] == []
    for number in re.findall(r"\d+", plan.objective.replace(",", "")):
        assert number in ("2500", "150", "65", "400")
    assert next(one for one in plan.segments if one.segment_id == "elders").digital_readiness == 1
