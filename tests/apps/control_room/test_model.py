"""Rehearsals are kept after every step, belong to one person, and end in a debrief."""

from __future__ import annotations

import json
from datetime import date

import pytest

from mashura.apps.control_room.document import debrief_file
from mashura.apps.control_room.model import ControlRoom
from mashura.apps.form.record_editor import RecordEditor
from mashura.errors import InputError
from mashura.methodology import Campaign
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.small_plan import small_plan
from mashura.store import CAMPAIGN, PlanStore, export_plans

from ..office_files import word_text

SCENARIO = b"""
name: two_rumours
title: {ar: "\xd8\xb4\xd8\xa7\xd8\xa6\xd8\xb9\xd8\xaa\xd8\xa7\xd9\x86", en: Two rumours}
seed: 7
injects:
  - {kind: rumour, on_day: 3}
  - {kind: call, on_day: 5}
"""


@pytest.fixture
def plan_id(store: PlanStore) -> str:
    return store.save(Campaign(plan=small_plan()), author="Maryam").plan_id


def begun(store: PlanStore, plan_id: str, language: str = "en") -> ControlRoom:
    room = ControlRoom(store, language)
    room.choose_plan(plan_id)
    room.bring_scenario("two.yaml", SCENARIO)
    room.begin()
    return room


def closed(room: ControlRoom) -> ControlRoom:
    room.advance(100)
    while room.steps_left:
        room.go_on_looking_back()
    return room


def test_a_rehearsal_goes_on_where_it_stopped(store: PlanStore, plan_id: str) -> None:
    room = begun(store, plan_id)
    room.advance(4)
    room.act("extend", 5, number=0, card="", reason="Few came")
    again = ControlRoom(store, "ar")
    assert again.go_on_where_stopped(plan_id)
    assert again.run.rehearsal == room.run.rehearsal
    assert again.run.cards() == room.run.cards()


def test_a_scenario_of_an_instructor_sets_the_seed(store: PlanStore, plan_id: str) -> None:
    assert begun(store, plan_id).run.rehearsal.seed == 7


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name: x\ninjects:\n  - {kind: earthquake}\n", "line 3"),
        (b"\xff\xfe", "UTF-8"),
        (b"name: x\nwhatever: 1\n", "whatever"),
    ],
)
def test_a_scenario_that_is_none_gets_a_sentence_with_its_place(store, plan_id, content, said) -> None:
    room = ControlRoom(store, "en")
    with pytest.raises(InputError, match=said):
        room.bring_scenario("bad.yaml", content)
    assert room.own_scenario is None


def test_a_rehearsal_belongs_to_the_one_who_plays_it(tmp_path, store: PlanStore, plan_id: str) -> None:
    room = begun(store, plan_id)
    room.advance(2)
    other = ControlRoom(PlanStore(f"sqlite:///{tmp_path / 'plans.sqlite'}", user="huda"), "en")
    assert other.known() == []
    with pytest.raises(InputError):
        other.open(room.rehearsal_id)


def test_the_plans_can_be_exported_while_a_rehearsal_goes_on(store: PlanStore, plan_id: str) -> None:
    begun(store, plan_id).advance(2)
    assert export_plans(store)


def test_a_closed_rehearsal_is_compared_with_earlier_ones_of_its_plan(store, plan_id) -> None:
    first, second = begun(store, plan_id), ControlRoom(store, "en")
    first.advance(100)
    closed(begun(store, plan_id))
    second.choose_plan(plan_id)
    second.begin()
    closed(second)
    assert [known.rehearsal.seed for known, _ in second.earlier] == [7, 7]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_debrief_is_handed_over_as_documents_and_data(store, plan_id, language) -> None:
    room = begun(store, plan_id, language)
    with pytest.raises(InputError):
        debrief_file(room, "docx")
    room.advance(3)
    room.act("extend", 5, number=0, card="", reason="")
    closed(room)
    said = word_text(debrief_file(room, "docx").content)
    assert small_plan().title in said
    assert debrief_file(room, "pdf").content.startswith(b"%PDF-")
    data = json.loads(debrief_file(room, "json").content)
    assert data["simulated"] is True
    assert data["own"]["participants"] == room.debrief.own.genuine
    assert len(data["without_decision"]) == 1


def test_what_happened_can_be_kept_in_the_campaign_as_simulated(store: PlanStore, plan_id: str) -> None:
    room = begun(store, plan_id)
    room.advance(3)
    room.act("extend", 5, number=0, card="", reason="Few came")
    closed(room)
    room.keep_as_conduct("Maryam")
    conduct = store.load(plan_id).conduct
    assert [(change.kind.value, change.reason) for change in conduct.changes] == [
        ("extend_period", "Few came")
    ]
    material = store.material.load(plan_id)
    assert material.kept.source.kind == "simulated"
    assert material.kept.source.seed == 7
    assert len(material.consultation.participants) == len(room.run.consultation().participants)


def test_a_rehearsal_of_the_example_has_no_campaign_to_keep_it_in(store: PlanStore) -> None:
    room = ControlRoom(store, "en")
    room.choose_example()
    room.begin()
    with pytest.raises(InputError, match="example"):
        room.keep_as_conduct("Maryam")


def test_a_deleted_rehearsal_is_gone(store: PlanStore, plan_id: str) -> None:
    room = begun(store, plan_id)
    room.drop(room.rehearsal_id)
    assert room.known() == []


def test_what_happened_is_kept_in_a_campaign_that_was_never_saved(store: PlanStore) -> None:
    editor = RecordEditor(CAMPAIGN, store, "en")
    editor.begin_with(Campaign(plan=small_plan()))
    room = closed(begun(store, editor.plan_id))
    room.keep_as_conduct("Maryam")
    kept, came = store.load(editor.plan_id).conduct, room.run.consultation().contributions
    assert kept == room.run.conduct().model_copy(update={"contributions": came})
    assert store.material.load(editor.plan_id).kept.source.kind == "simulated"


def test_what_was_typed_meanwhile_stays_when_the_conduct_is_kept(store: PlanStore, plan_id: str) -> None:
    room = closed(begun(store, plan_id))
    editor = RecordEditor(CAMPAIGN, store, "en")
    editor.open(plan_id)
    editor.edit(["plan", "title"], "Typed meanwhile")
    room.keep_as_conduct("Maryam")
    assert store.load(plan_id).plan.title == "Typed meanwhile"


def test_what_people_wrote_of_the_open_consultation_outlives_a_rehearsal(store: PlanStore) -> None:
    plan = small_plan()
    opened = {"kind": "opened", "on": plan.timeline.opens_on or date(2026, 9, 6), "name": "Maryam"}
    written = Conduct(
        channel_to_management="A call every Sunday",
        acts=(opened, {**opened, "on": date(2020, 1, 1)}),
        procedure=({"kind": "market", "owner": "Huda"},),
    )
    plan = plan.model_copy(update={"timeline": plan.timeline.model_copy(update={"opens_on": opened["on"]})})
    plan_id = store.save(Campaign(plan=plan, conduct=written), author="Maryam").plan_id
    closed(begun(store, plan_id)).keep_as_conduct("Maryam")
    kept = store.load(plan_id).conduct
    assert (kept.channel_to_management, kept.procedure) == ("A call every Sunday", written.procedure)
    assert kept.acts == written.acts[:1]
    assert kept.contributions == store.material.load(plan_id).consultation.contributions


def test_what_happened_can_be_kept_twice(store: PlanStore, plan_id: str) -> None:
    room = closed(begun(store, plan_id))
    room.keep_as_conduct("Maryam")
    room.keep_as_conduct("Maryam")
    assert len(store.versions(plan_id)) == 2
