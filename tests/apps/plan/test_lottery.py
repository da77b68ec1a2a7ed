"""The lottery in the planning app: on a list or simulated volunteers, with the protocol and without names."""

from __future__ import annotations

import base64

import pytest

from mashura.apps.plan.lottery import LOTTERY, LotteryDesk
from mashura.apps.plan.model import PlanEditor
from mashura.documents.lottery import grouped_digits
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.store import PlanStore

LIST = "Name,Sex,Remark\n" + "".join(f"Person {row},{'FM'[row % 2]},-\n" for row in range(40))


@pytest.fixture(params=LANGUAGES)
def editor(request):
    editor = PlanEditor(PlanStore("sqlite://"), request.param)
    for field, value in (("mode", "lottery"), ("panel_size", "8"), ("strata", ["gender"])):
        editor.edit(["plan", "recruitment", field], value)
    return editor


def act(editor, what, **data):
    return LOTTERY.act(editor, {"what": what, **data})


def read_list(editor):
    act(editor, "read", name="people.csv", file=base64.b64encode(LIST.encode()).decode())


def test_a_list_is_drawn_from_and_no_name_is_shown(editor):
    read_list(editor)
    act(editor, "draw", seed="4 2 6")
    shown = LOTTERY.shown(editor)
    assert len(shown["result"]["members"]) == 8
    assert "Person" not in str(shown)
    assert shown["result"]["simulated"] is False


def test_the_fingerprint_to_publish_is_shown_before_the_draw_and_is_that_of_the_protocol(editor):
    read_list(editor)
    published = LOTTERY.shown(editor)["fingerprint"]
    act(editor, "draw", seed="4 2 6")
    assert published
    assert published == grouped_digits(vars(editor)["lottery"].held.volunteers.fingerprint)


def test_nothing_of_the_list_is_kept_with_the_plan(editor):
    read_list(editor)
    act(editor, "draw", seed="4 2 6")
    assert "people.csv" not in editor.record.model_dump_json()
    assert "Person" not in editor.record.model_dump_json()


def test_without_a_list_simulated_volunteers_are_drawn_from(editor):
    act(editor, "draw", seed="4 2 6")
    assert LOTTERY.shown(editor)["result"]["simulated"] is True


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("ending", "begins"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_the_protocol_is_handed_out_in_both_languages(editor, language, ending, begins):
    act(editor, "draw", seed="4 2 6")
    file = act(editor, "protocol", language=language, ending=ending)
    assert file.content.startswith(begins)
    assert file.name == f"lottery-{language}.{ending}"


def test_a_column_without_a_known_header_is_chosen_by_hand(editor):
    content = base64.b64encode(LIST.replace("Sex", "Box 3").encode()).decode()
    act(editor, "read", name="people.csv", file=content)
    with pytest.raises(InputError) as error:
        act(editor, "draw", seed="7")
    assert error.value.key == "sortition-no-column"
    act(editor, "column", name="gender", column="Box 3")
    act(editor, "draw", seed="7")
    assert LOTTERY.shown(editor)["result"]


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("panel_size", "", "sortition-no-size"),
        ("strata", [], "sortition-no-strata"),
    ],
)
def test_what_the_plan_lacks_is_said(editor, field, value, key):
    editor.edit(["plan", "recruitment", field], value)
    with pytest.raises(InputError) as error:
        act(editor, "draw", seed="7")
    assert error.value.key == key


def test_another_list_or_public_takes_the_old_result_away(editor):
    act(editor, "draw", seed="7")
    act(editor, "world", world="island")
    assert LOTTERY.shown(editor)["result"] == {}


def test_two_editors_share_no_list(editor):
    read_list(editor)
    assert LotteryDesk().table is None
    other = PlanEditor(PlanStore("sqlite://"), "en")
    assert LOTTERY.shown(other)["file"] == ""
