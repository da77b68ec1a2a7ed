"""The page shows what the engine says, in both languages, and takes decisions by small forms."""

from __future__ import annotations

import pytest

from mashura.apps.control_room.decisions import WITHOUT_CARD
from mashura.apps.control_room.model import ControlRoom
from mashura.apps.control_room.pictures import Line, curve
from mashura.apps.control_room.view import ControlRoomPage
from mashura.i18n import format_number
from mashura.simulation.rehearsal.records import ActKind, TeamRole
from mashura.store import PlanStore


@pytest.fixture(params=["ar", "en"])
def page(request: pytest.FixtureRequest) -> ControlRoomPage:
    """The example on its first morning with a wave, in each language."""
    page = ControlRoomPage(ControlRoom(PlanStore("sqlite://", user="maryam"), request.param))
    page.vue_choose({"example": True})
    page.vue_choose({"scenario": "copy_paste_wave"})
    page.vue_begin({})
    page.vue_pass_days({"until": "day"})
    page.vue_pass_days({"until": "event"})
    return page


def filled(act: dict) -> dict:
    form = {field["name"]: field["value"] for field in act["fields"]}
    return form | ({"text": "شارك برأيك"} if "text" in form and not form["text"] else {})


def test_the_numbers_on_the_screen_are_those_of_the_engine(page: ControlRoomPage) -> None:
    run = page.room.run
    shown = [tile["value"] for tile in page.tiles]
    assert shown[0] == format_number(int(run.course.total[run.today]), page.room.language)
    assert shown[1] == format_number(round(run.expected_by(run.today).sum()), page.room.language)
    assert shown[4] == format_number(int(run.course.waiting(run.today).sum()), page.room.language)
    assert len(page.reached[0]["tiles"]) == len(run.segments())


def test_every_card_has_words_and_something_to_decide(page: ControlRoomPage) -> None:
    assert page.cards[0]["look"] == "wave"
    assert all(card["title"] and card["text"] and card["acts"] for card in page.cards)


def test_each_decision_says_what_it_takes_before_it_is_taken(page: ControlRoomPage) -> None:
    assert [act["kind"] for act in page.others] == [kind.value for kind in WITHOUT_CARD]
    for act in page.others:
        page.vue_ask_price({"key": "here", "kind": act["kind"], "card": "", "form": filled(act)})
        assert page.quote["key"] == "here"
        assert page.quote["text"]


def test_a_decision_leaves_the_desk_and_comes_into_the_log_and_can_be_undone(page: ControlRoomPage) -> None:
    act = page.cards[0]["acts"][0]
    page.vue_decide({"kind": act["kind"], "card": act["card"], "form": filled(act)})
    assert page.notice["kind"] == "success"
    assert act["card"] not in [card["key"] for card in page.cards]
    assert len(page.log) == 1
    assert page.can_undo
    page.vue_undo({})
    assert page.log == []
    assert act["card"] in [card["key"] for card in page.cards]


def test_the_log_gives_the_reason_of_a_decision(page: ControlRoomPage) -> None:
    act = page.cards[0]["acts"][0]
    form = filled(act) | {"reason": "نص واحد"}
    page.vue_decide({"kind": act["kind"], "card": act["card"], "form": form})
    assert "نص واحد" in page.log[0]["text"]


@pytest.mark.parametrize(
    "form", [{"days": "many"}, {"days": "-4"}, {"days": "1.5"}, {"days": ""}, {}, {"days": "9000"}]
)
def test_a_wrong_answer_gets_a_sentence_and_decides_nothing(page: ControlRoomPage, form: dict) -> None:
    page.vue_decide({"kind": "extend", "card": "", "form": form})
    assert page.notice["kind"] == "error"
    assert page.log == []


def test_arabic_digits_are_read(page: ControlRoomPage) -> None:
    page.vue_pass_days({"until": "week"})
    page.vue_ask_price({"key": "here", "kind": "extend", "card": "", "form": {"days": "٧"}})
    assert not page.quote["wrong"]


def test_a_team_decides_seat_by_seat() -> None:
    page = ControlRoomPage(ControlRoom(PlanStore("sqlite://", user="maryam"), "en"))
    page.vue_choose({"example": True})
    page.vue_choose({"team": True})
    page.vue_choose({"member": "outreach", "name": "Yusuf"})
    page.vue_begin({})
    page.vue_pass_days({"until": "day"})
    mine = {act["kind"] for act in page.others if act["mine"]}
    assert mine == {kind.value for kind in WITHOUT_CARD if kind.role == TeamRole.COORDINATOR}
    for _ in range(3):
        page.vue_next_seat({})
    assert page.team["last"]
    (channel,) = [act for act in page.others if act["kind"] == ActKind.ADD_CHANNEL]
    page.vue_decide({"kind": channel["kind"], "card": "", "form": filled(channel)})
    assert page.log[0]["by"] == "Yusuf"


def test_the_debrief_is_worked_out_part_by_part(page: ControlRoomPage) -> None:
    while page.stage == "play":
        page.vue_pass_days({"until": "week"})
    page.vue_rest({})
    assert page.debrief["marks"][0]["expert"] == "…"
    assert not page.debrief["done"]
    assert len(page.debrief["marks"]) == 7


def test_time_runs_from_the_right_in_arabic() -> None:
    line = Line(name="Came", values=[0, 10])
    left, right = (curve([line], title="People", days=1, language=code) for code in ("en", "ar"))
    assert 'points="0.0,196.0 600.0,' in left
    assert 'points="600.0,196.0 0.0,' in right
