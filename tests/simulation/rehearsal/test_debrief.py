"""The debrief: the same public without each decision, the expert, and what was luck."""

from __future__ import annotations

import pytest

from mashura.methodology.small_plan import small_plan
from mashura.simulation.rehearsal.debrief import COURSES, Debrief, without_act
from mashura.simulation.rehearsal.expert import play_expert
from mashura.simulation.rehearsal.records import Criterion, Rehearsal, Scenario
from mashura.simulation.rehearsal.run import RehearsalRun
from mashura.simulation.rehearsal.scenarios import shipped_scenarios
from mashura.simulation.rehearsal.score import score

SCENARIO = Scenario(
    injects=[{"kind": "rumour", "on_day": 4}, {"kind": "attack", "on_day": 6, "strength": 1.5}]
)


@pytest.fixture(scope="module")
def played() -> RehearsalRun:
    run = RehearsalRun(Rehearsal(plan=small_plan(), seed=3, scenario=SCENARIO))
    run.advance(9)
    run.act("extend", 10)
    run.advance(12)
    run.act("extend", 4)
    run.advance(1)
    run.act("inform", card="nothing")
    run.advance(100)
    return run


@pytest.fixture(scope="module")
def debrief(played) -> Debrief:
    worked = Debrief(played.rehearsal)
    for _ in range(worked.steps):
        worked.go_on()
    return worked


def test_the_debrief_has_all_its_parts(debrief):
    assert debrief.steps_left == 0
    assert set(debrief.without) == {0, 1}
    assert len(debrief.luck) == COURSES


def test_the_replay_of_the_own_campaign_is_what_was_played(played, debrief):
    assert debrief.own.genuine == int(played.course.genuine.sum())
    assert debrief.own.marks == score(played)


def test_the_campaign_without_decisions_is_the_one_that_nobody_steers(debrief):
    run = RehearsalRun(Rehearsal(plan=small_plan(), seed=3, scenario=SCENARIO))
    run.advance(100)
    assert debrief.nothing.curve.tolist() == run.course.genuine.cumsum().tolist()


def test_without_a_decision_go_those_that_it_made_possible(played):
    left = without_act(played.rehearsal, 0)
    assert [act.kind.value for act in left.acts] == ["inform"]


def test_each_decision_is_compared_on_the_same_past(played, debrief):
    first = played.rehearsal.acts[0].on_day
    assert debrief.without[0].curve[:first].tolist() == debrief.own.curve[:first].tolist()


def test_the_people_of_another_public_are_counted_without_writing_what_they_say(played):
    other = RehearsalRun(played.rehearsal.model_copy(update={"seed": 9}))
    assert other.people_foreseen() == other.course.genuine.sum()


def test_luck_is_shown_on_other_publics(debrief):
    assert len({course.seed for course in debrief.luck}) == COURSES
    assert len({course.genuine for course in debrief.luck}) > 1


def test_the_expert_answers_in_time_and_does_better_than_nobody():
    rehearsal = Rehearsal(plan=small_plan(), seed=3, scenario=SCENARIO)
    run, nobody = play_expert(rehearsal), RehearsalRun(rehearsal)
    nobody.advance(100)
    marks = {mark.criterion: mark for mark in score(run)}
    assert marks[Criterion.ANSWERS].share == 1
    assert {mark.criterion: mark for mark in score(nobody)}[Criterion.ANSWERS].share == 0
    assert run.course.coordinated.sum() < nobody.course.coordinated.sum()


@pytest.mark.parametrize("name", [*shipped_scenarios()])
def test_every_shipped_scenario_has_texts_in_both_languages_and_can_be_played(name):
    scenario = shipped_scenarios()[name]
    run = RehearsalRun(Rehearsal(plan=small_plan(), scenario=scenario))
    run.advance()
    run.advance_to_event()
    assert {*scenario.title} == {*scenario.goal} == {"ar", "en"}
    assert all({*inject.text} in ({"ar", "en"}, set()) for inject in scenario.injects)
    assert [card for card in run.cards() if card.kind != "questions"]
