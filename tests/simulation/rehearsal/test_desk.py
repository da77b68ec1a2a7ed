"""The desk: what lies there is what a coordinator can know this morning."""

from __future__ import annotations

import pytest

from mashura.methodology import Campaign
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation.rehearsal.desk import on_the_desk
from mashura.simulation.rehearsal.records import Rehearsal, Scenario
from mashura.simulation.rehearsal.run import RehearsalRun
from mashura.simulation.rehearsal.scenarios import shipped_scenarios


@pytest.fixture(scope="module")
def plan():
    return read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign).plan


def cards_of(run: RehearsalRun, kind: str) -> list:
    return [card for card in on_the_desk(run) if card.kind == kind]


def test_a_language_that_the_plan_forgot_is_missed_and_can_be_opened(plan):
    run = RehearsalRun(Rehearsal(plan=plan, scenario=shipped_scenarios()["forgotten_language"]))
    run.advance(8)
    (card,) = cards_of(run, "missing")
    assert card.language == run.prepared.language
    run.act("translate", card.language, card=card.key)
    assert cards_of(run, "missing") == []
    later = run.course.by_language[8:].sum(axis=0)
    alone = RehearsalRun(run.rehearsal.model_copy(update={"acts": ()})).course.by_language[8:].sum(axis=0)
    place = run.course.languages.index(card.language)
    assert later[place] > alone[place]


def test_late_moderation_comes_to_the_desk_and_more_hours_help(plan):
    run = RehearsalRun(Rehearsal(plan=plan, scenario=shipped_scenarios()["copy_paste_wave"]))
    while not cards_of(run, "queue"):
        run.advance()
    (card,) = cards_of(run, "queue")
    assert card.amount == run.course.overdue(run.today) > 0
    before = run.course.in_time(run.closes)
    run.act("add_moderation", 15.0, card=card.key)
    assert run.course.in_time(run.closes)[1] > before[1]
    assert cards_of(run, "queue") == []


def test_nothing_of_tomorrow_lies_on_the_desk(plan):
    scenario = Scenario(injects=[{"kind": "rumour", "on_day": 6}, {"kind": "attack", "on_day": 6}])
    run = RehearsalRun(Rehearsal(plan=plan, scenario=scenario))
    run.advance(5)
    assert [card for card in on_the_desk(run) if card.kind != "questions"] == []
    run.advance()
    assert [card.kind.value for card in on_the_desk(run) if card.inject] == ["rumour"]
    assert cards_of(run, "wave") == []


def test_one_district_alone_hears_of_a_rumour_in_it(plan):
    run = RehearsalRun(Rehearsal(plan=plan, scenario=shipped_scenarios()["angry_district"]))
    bare = RehearsalRun(Rehearsal(plan=plan))
    lost = bare.course.arrivals.sum(axis=0) - run.course.arrivals.sum(axis=0)
    here = run.labels.index(run.prepared.district)
    assert lost[here] > 0
    assert lost[here] > 0.5 * sum(max(0, number) for number in lost)
