"""The open consultation without a browser: its way, its queue, its content, its answers, its deadline."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from mashura.apps.form.view import FormPage
from mashura.apps.publish_and_moderate.content import CONTENT
from mashura.apps.publish_and_moderate.extension import EXTENSION
from mashura.apps.publish_and_moderate.flagging import look
from mashura.apps.publish_and_moderate.incoming import exported_rows, typed_rows
from mashura.apps.publish_and_moderate.model import ConductEditor
from mashura.apps.publish_and_moderate.public_answers import ANSWERS
from mashura.apps.publish_and_moderate.queue import PAGE_ROWS, QUEUE
from mashura.apps.publish_and_moderate.queue_rows import since_pause
from mashura.apps.publish_and_moderate.way import WAY
from mashura.data.samples import sample_campaign
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Stage
from mashura.methodology.records.approval import stage_digest
from mashura.methodology.rules.conduct.progress import last_promised_day
from mashura.methodology.vocabulary import FlagKind, PlanRole, QueueState, SignatoryRole
from mashura.store import ApprovalStore, PlanStore
from mashura.store.material_source import SimulatedSource
from mashura.store.moderation_rows import Incoming, QueueFilter

OPENS = date(2026, 9, 6)
ROWS = "More buses at night\nCall me on 050 123 4567\nYou are all idiots!\nMore buses at night!"


@pytest.fixture
def editor(store: PlanStore) -> ConductEditor:
    """The example, saved, on the day of its opening."""
    editor = ConductEditor(store, "en", OPENS)
    editor.start_from_example()
    editor.edit_many(
        [
            (["conduct", "management_representative"], "Huda"),
            (["conduct", "channel_to_management"], "Weekly call"),
            (["conduct", "moderation", "published"], True),
        ]
    )
    editor.save("Maryam")
    return editor


@pytest.fixture
def opened(editor: ConductEditor) -> ConductEditor:
    """The same, signed and opened."""
    approvals, digest = ApprovalStore(editor.store), stage_digest(editor.campaign, Stage.PLAN)
    approvals.submit(editor.plan_id, Stage.PLAN, "Maryam")
    role = SignatoryRole.HEAD_OF_DEPARTMENT
    approvals.sign(editor.plan_id, Stage.PLAN, "Maryam", seen=digest, role=role)
    editor.look_again()
    act(editor, WAY, what="open", name="Maryam")
    editor.save("Maryam")
    return editor


def act(editor: ConductEditor, drawing, **data):
    return drawing.act(editor, data)


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


def fill(editor: ConductEditor, text: str = ROWS) -> None:
    act(editor, QUEUE, what="type", text=text)
    editor.queue_desk.flagging.wait(60)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_is_drawn_before_anything_was_saved(store: PlanStore, language: str) -> None:
    page = FormPage(ConductEditor(store, language, OPENS))
    assert not page.drawings["queue"]["saved"]
    assert page.drawings["way"]["task"]["name"] == "ask"


def test_the_way_leads_from_the_signature_to_the_close(opened: ConductEditor) -> None:
    assert WAY.shown(opened)["state"] == "Live"
    fill(opened)
    assert WAY.shown(opened)["state"] == "Collecting"
    with refused("conduct-closed-early"):
        act(opened, WAY, what="close", name="Maryam")
    act(opened, WAY, what="close", name="Maryam", note="A flood")
    assert WAY.shown(opened)["state"] == "Closed"
    assert opened.conduct.contributions == 4
    opened.undo()
    assert WAY.shown(opened)["state"] == "Collecting"


def test_the_proposed_day_is_that_of_the_plan_once_it_is_past(opened: ConductEditor) -> None:
    fill(opened)
    last = last_promised_day(opened.campaign)
    assert last is not None
    assert WAY.shown(opened)["proposed"] == OPENS.isoformat()
    opened._today = last + timedelta(days=20)
    assert WAY.shown(opened)["proposed"] == last.isoformat()


def test_an_export_that_was_brought_in_counts_by_its_contributions(opened: ConductEditor) -> None:
    sample = sample_campaign()
    opened.plans.material.keep(
        opened.plan_id, sample, SimulatedSource(world="municipality", seed=1), "Maryam"
    )
    act(opened, WAY, what="close", name="Maryam", note="A flood")
    assert opened.conduct.contributions == len(sample.statements) > 1


def test_a_plan_that_is_not_signed_names_what_blocks_it_and_where(editor: ConductEditor) -> None:
    with refused("conduct-blocked"):
        act(editor, WAY, what="open", name="Maryam")
    task = WAY.shown(editor)["task"]
    assert (task["name"], task["address"]) == ("ask", f"plan.ipynb?lang=en&plan={editor.plan_id}")


def test_nothing_happens_on_a_day_to_come(opened: ConductEditor) -> None:
    with refused("conduct-day-to-come"):
        act(opened, WAY, what="close", name="Maryam", note="x", on=(OPENS + timedelta(days=1)).isoformat())


def test_the_steps_of_the_procedure_keep_what_is_written_about_them(opened: ConductEditor) -> None:
    act(opened, WAY, what="step", kind="market", owner="Noora", due="2026-10-01", evidence="Letter 7")
    market = WAY.shown(opened)["steps"][3]
    assert (market["owner"], market["due"], market["evidence"]) == ("Noora", "2026-10-01", "Letter 7")
    assert [step["state"] for step in WAY.shown(opened)["steps"][:3]] == ["done", "done", "done"]


def test_what_was_typed_is_flagged_with_reasons_and_nothing_is_decided(opened: ConductEditor) -> None:
    fill(opened)
    act(opened, QUEUE, what="look")
    rows = {row["number"]: row for row in QUEUE.shown(opened)["rows"]}
    kinds = {number: [flag["kind"] for flag in row["flags"]] for number, row in rows.items()}
    assert kinds == {1: [], 2: ["personal_data"], 3: ["abuse"], 4: ["duplicate"]}
    assert all(flag["why"] for row in rows.values() for flag in row["flags"])
    assert {row["state"] for row in rows.values()} == {"waiting"}


def test_flags_that_an_interruption_left_out_are_looked_for_again(opened: ConductEditor) -> None:
    store, plan_id = opened.moderation, opened.plan_id
    store.add(plan_id, typed_rows(ROWS), "typed")
    assert look(store, plan_id) == 4
    assert look(store, plan_id) == 0
    assert store.page(plan_id, QueueFilter(flag=FlagKind.ABUSE)).total == 1


def test_a_ruling_leaves_the_part_of_the_queue_and_is_found_in_another(opened: ConductEditor) -> None:
    fill(opened)
    act(opened, QUEUE, what="rule", kind="rejected", number=3, reason="abuse", name="Maryam")
    assert [row["number"] for row in QUEUE.shown(opened)["rows"]] == [1, 2, 4]
    act(opened, QUEUE, what="show", filter="out")
    (row,) = QUEUE.shown(opened)["rows"]
    assert (row["text"], row["log"][0]["clause"]) == ("You are all idiots!", "abusive")


def test_pages_hold_a_part_and_the_last_one_may_become_empty(opened: ConductEditor) -> None:
    fill(opened, "\n".join(f"Idea number {number} about shade" for number in range(PAGE_ROWS + 1)))
    act(opened, QUEUE, what="turn", pages=1)
    assert len(QUEUE.shown(opened)["rows"]) == 1
    act(opened, QUEUE, what="rule", kind="admitted", number=PAGE_ROWS + 1, name="Maryam")
    assert len(QUEUE.shown(opened)["rows"]) == PAGE_ROWS


def test_the_queue_tells_the_policy_as_it_was_filled_in_last(opened: ConductEditor) -> None:
    before = QUEUE.shown(opened)["policy"]
    opened.edit(["conduct", "moderation", "published"], not before["published"])
    opened.edit(["conduct", "moderation", "hours_to_decide"], "7")
    after = QUEUE.shown(opened)["policy"]
    assert after["published"] is not before["published"]
    assert "7" in after["text"]


def test_a_row_of_a_file_without_people_shows_no_number_of_ours(opened: ConductEditor) -> None:
    file = "Timestamp,What should change?\n2026/03/01 9:00:00 AM,Close earlier at night please\n"
    opened.moderation.add(opened.plan_id, exported_rows(file.encode(), "answers.csv"), "answers.csv")
    (about,) = (row["about"] for row in QUEUE.shown(opened)["rows"])
    assert "row-" not in about
    assert about.startswith("\u2068")


def test_an_announced_last_day_that_is_past_is_not_told_as_one_to_come(opened: ConductEditor) -> None:
    last = last_promised_day(opened.campaign)
    for today, is_over in ((last, False), (last + timedelta(days=1), True)):
        opened._today = today
        assert WAY.shown(opened)["is_over"] is is_over


def test_an_export_fills_the_queue(opened: ConductEditor) -> None:
    table = "id,comment\n1,Plant more trees along the road please\n2,Shade at the stop of the school\n"
    rows = exported_rows(table.encode(), "comments.csv")
    assert [row.text for row in rows][1] == "Shade at the stop of the school"
    with refused("queue-nothing-typed"):
        typed_rows(" \n ")


def test_the_pace_counts_what_was_decided_since_the_last_pause() -> None:
    start = datetime(2026, 9, 6, 9, tzinfo=UTC)
    quick = [start + timedelta(seconds=6 * number) for number in range(11)]
    assert since_pause([start - timedelta(hours=1), *quick]) == (11, 1.0)
    assert since_pause([]) == (0, 0.0)


def test_published_content_is_noted_with_a_name_and_can_be_taken_back(opened: ConductEditor) -> None:
    vars(opened)["content_day"] = OPENS
    opened._today = OPENS + timedelta(days=1)
    entry = CONTENT.shown(opened)["entries"][0]
    with refused("apps-save-name"):
        act(opened, CONTENT, what="done", key=entry["key"])
    act(opened, CONTENT, what="done", key=entry["key"], name="Noora", where="https://example.org/1")
    assert CONTENT.shown(opened)["entries"][0]["done_by"] == "Noora"
    act(opened, CONTENT, what="open", key=entry["key"])
    assert not CONTENT.shown(opened)["entries"][0]["done"]


def test_the_public_page_holds_published_answers_only_and_nobodys_name(opened: ConductEditor) -> None:
    texts = {
        "ar": {"question": "هل تبقى الحافلات الليلية؟", "answer": "نعم."},
        "en": {"question": "Do night buses stay?", "answer": "Yes, three lines."},
    }
    act(opened, ANSWERS, what="write", name="Maryam Al Suwaidi", **texts)
    draft = {"ar": {"question": "متى؟", "answer": ""}, "en": {"question": "When is it?", "answer": ""}}
    act(opened, ANSWERS, what="write", name="Maryam Al Suwaidi", **draft)
    for what in ("approve", "publish"):
        act(opened, ANSWERS, what=what, number=1, name="Maryam Al Suwaidi")
    page = act(opened, ANSWERS, what="page").content.decode()
    assert "Do night buses stay?" in page
    assert "هل تبقى الحافلات الليلية؟" in page
    assert "When is it?" not in page
    assert "Maryam" not in page


def test_a_deadline_is_moved_with_a_reason_and_undone_like_any_change(opened: ConductEditor) -> None:
    last = last_promised_day(opened.campaign)
    with refused("conduct-no-reason"):
        act(opened, EXTENSION, what="extend", days="14", reason="")
    with refused("conduct-bad-days"):
        act(opened, EXTENSION, what="extend", days="soon", reason="Few elders")
    act(opened, EXTENSION, what="extend", days="١٤", reason="Few elders took part")
    assert last_promised_day(opened.campaign) == last + timedelta(days=14)
    assert EXTENSION.shown(opened)["changes"][0]["reason"] == "Few elders took part"
    opened.undo()
    assert last_promised_day(opened.campaign) == last


def test_a_simulated_extension_is_compared_with_a_longer_period_from_the_start(opened: ConductEditor) -> None:
    late = last_promised_day(opened.campaign) - timedelta(days=2)
    act(opened, EXTENSION, what="ask", days="14", on=late.isoformat())
    opened.extension_desk.wait(240)
    answer = EXTENSION.shown(opened)["answer"]
    assert answer["refusal"] == ""
    without, extended, planned = (numbers for numbers in zip(*opened.extension_desk.outcomes, strict=True))
    assert sum(without) < sum(extended) < sum(planned)
    assert "14" in answer["told"]


def test_a_moderator_decides_and_changes_nothing_of_the_campaign(
    opened: ConductEditor, tmp_path: Path
) -> None:
    fill(opened)
    opened.plans.share(opened.plan_id, "noora", PlanRole.MODERATOR)
    noora = ConductEditor(PlanStore(f"sqlite:///{tmp_path / 'plans.sqlite'}", user="noora"), "en", OPENS)
    noora.open(opened.plan_id)
    assert "Moderator" in noora.approval()["locked"]
    act(noora, QUEUE, what="rule", kind="admitted", number=1, name="Noora")
    assert opened.moderation.item(opened.plan_id, 1).state is QueueState.IN
    for drawing, data in (
        (WAY, {"what": "close", "name": "Noora", "note": "x"}),
        (WAY, {"what": "step", "kind": "market"}),
        (EXTENSION, {"what": "extend", "days": "3", "reason": "x"}),
        (CONTENT, {"what": "done", "key": "post/press", "name": "Noora"}),
    ):
        with refused("store-not-an-author"):
            act(noora, drawing, **data)


@pytest.mark.parametrize("ending", ["xlsx", "docx", "pdf"])
def test_the_log_is_handed_out_without_personal_data(opened: ConductEditor, ending: str) -> None:
    fill(opened)
    act(opened, QUEUE, what="rule", kind="rejected", number=2, reason="personal_data", name="Maryam")
    file = act(opened, QUEUE, what="log", ending=ending)
    assert file.name.endswith(ending)
    assert not re.search(rb"050 ?123 ?4567", file.content)


def test_a_row_that_came_from_a_simulated_public_keeps_its_time(opened: ConductEditor) -> None:
    at = datetime(2026, 9, 6, 10, tzinfo=UTC)
    opened.moderation.add(opened.plan_id, [Incoming(text="Shade", received_at=at)], "material 1")
    assert opened.moderation.item(opened.plan_id, 1).received_at == at
