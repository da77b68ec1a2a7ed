"""Every gap leads to the very question that mends it; many of one kind stand under one head."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from mashura.apps.form.editor import Editor
from mashura.apps.form.ending import ending_shown
from mashura.apps.form.gap_list import MOST_ALIKE, gaps_shown
from mashura.apps.form.parts import paths_of
from mashura.apps.plan.model import PlanEditor
from mashura.apps.questionnaire.model import QuestionnaireEditor
from mashura.apps.readiness.model import ReadinessEditor
from mashura.i18n import message
from mashura.methodology.fields import owner
from mashura.store import PlanStore

EDITORS = (ReadinessEditor, PlanEditor, QuestionnaireEditor)


def asked(editor: Editor[Any], step: str) -> list[str]:
    return paths_of(next(known for known in editor.layout.steps if known.name == step))


def leads_to_a_question(editor: Editor[Any], gap: dict[str, Any]) -> bool:
    """Whether the place is a question of the gap's step, a part of one, or what it is a part of."""
    place = gap["place"]
    return any(
        place == path or place.startswith(f"{path}.") or path.startswith(f"{place}.")
        for path in asked(editor, gap["step"])
    )


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("kind", EDITORS)
def test_every_gap_of_a_blank_form_leads_to_a_question_of_its_step(
    store: PlanStore, kind: type[Editor[Any]], language: str
) -> None:
    editor = kind(store, language)
    gaps = gaps_shown(editor)
    assert gaps
    assert all(leads_to_a_question(editor, gap) for gap in gaps)


def emptied(value: Any) -> Any:
    return [] if isinstance(value, list) else None


@settings(deadline=None, max_examples=15)
@given(data=some.data())
def test_what_is_taken_out_of_the_example_is_led_to(data: some.DataObject) -> None:
    editor = PlanEditor(PlanStore("sqlite://"), "en")
    editor.start_from_example()
    path = data.draw(some.sampled_from(["title", "objective", "slogan", "messages", "staff", "stakeholders"]))
    editor.edit(["plan", path], emptied(editor.draft["plan"][path]))
    gaps = [gap for gap in gaps_shown(editor) if gap["kind"] == "missing"]
    assert f"plan.{path}" in {gap["place"] for gap in gaps}


@settings(deadline=None, max_examples=15)
@given(row=some.integers(0, 4), field=some.sampled_from(["available_to_entity", "fit_to_messages"]))
def test_a_question_of_an_entry_is_led_to_although_an_entry_before_it_says_too_little(
    row: int, field: str
) -> None:
    editor = PlanEditor(PlanStore("sqlite://"), "en")
    editor.start_from_example()
    # Without its channel, the first entry does not count.
    editor.draft["plan"]["channels"].insert(0, {})
    editor.edit(["plan", "channels", row + 1, field], None)
    places = {gap["place"] for gap in gaps_shown(editor)}
    assert {f"plan.channels.{row + 1}.{field}", "plan.channels.0.channel"} <= places


def test_a_field_that_cannot_be_read_is_listed_with_its_place(store: PlanStore) -> None:
    editor = PlanEditor(store, "en")
    editor.start_from_example()
    editor.edit(["plan", "staff", 1, "people"], "many")
    (gap,) = [gap for gap in gaps_shown(editor) if gap["kind"] == "unreadable"]
    assert (gap["place"], gap["step"]) == ("plan.staff.1.people", "means")


@settings(deadline=None, max_examples=15)
@given(count=some.integers(1, 12))
def test_many_gaps_of_one_rule_stand_under_one_head_that_counts_them(count: int) -> None:
    editor = PlanEditor(PlanStore("sqlite://"), "en")
    editor.start_from_example()
    for _ in range(count):
        editor.add(["plan", "segments"], {"name": "Night workers", "languages": ["hi"]})
    rule = [gap for gap in editor.gaps() if gap.rule == "message-not-in-language"]
    shown = [gap for gap in gaps_shown(editor) if gap["text"] in {each.text for each in rule} or gap["alike"]]
    assert sum(gap["count"] for gap in shown) == len(rule) == count
    assert len(shown) == (1 if count > MOST_ALIKE else count)
    if count > MOST_ALIKE:
        assert shown[0]["text"] == message("apps-alike-message-not-in-language", lang="en", count=count)
        assert [each["text"] for each in shown[0]["alike"]] == [each.text for each in rule]


def test_a_refusal_is_one_short_sentence_and_lists_what_is_open(store: PlanStore) -> None:
    editor = PlanEditor(store, "en")
    ending = ending_shown(editor)
    assert not ending["done"]
    assert len(re.findall(r"[.!?]", ending["text"])) <= 2
    assert len(ending["text"]) < 100
    missing = sum(gap["count"] for gap in ending["gaps"] if gap["kind"] == "missing")
    assert str(missing) in ending["text"]


@pytest.mark.parametrize(
    ("kind", "following"),
    [(ReadinessEditor, ["plan"]), (PlanEditor, ["what_if", "questionnaire"])],
)
def test_a_finished_stage_leads_to_the_next_apps_and_the_files(
    store: PlanStore, kind: type[Editor[Any]], following: list[str]
) -> None:
    editor = kind(store, "en")
    editor.start_from_example()
    ending = ending_shown(editor)
    assert ending["done"]
    assert [re.match(r"\w+", link["address"])[0] for link in ending["next"]] == following
    assert all(f"plan={editor.plan_id}" in link["address"] for link in ending["next"])
    assert [file["kind"] for file in ending["files"] if not file["group"]] == list(editor.endings())


def test_what_an_earlier_stage_lacks_leads_to_its_app(store: PlanStore) -> None:
    editor = PlanEditor(store, "en")
    editor.start_from_example()
    editor.edit(["readiness", "aim"], "")
    ending = ending_shown(editor)
    assert (ending["done"], ending["gaps"]) == (False, [])
    assert ending["gate"]["address"].startswith("readiness")


def test_each_place_of_a_rule_is_a_field_of_the_record(store: PlanStore) -> None:
    editor = PlanEditor(store, "en")
    editor.start_from_example()
    editor.edit_many(
        [
            (["plan", "timeline", "activities", 1, "owner"], ""),
            (["plan", "staff", 0, "secured"], None),
            (["plan", "risks", 0, "owner"], ""),
            (["plan", "recruitment", "mode"], "stratified_lottery"),
        ]
    )
    places = {gap.place for gap in editor.gaps() if gap.rule}
    assert {"plan.timeline.activities.1.owner", "plan.staff.0.secured", "plan.risks.0.owner"} <= places
    for place in places:
        record, field = owner(editor.kind.record, ".".join(p for p in place.split(".") if not p.isdecimal()))
        assert field in record.model_fields


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_message_that_lacks_begins_with_its_segment_and_language(store: PlanStore, language: str) -> None:
    editor = PlanEditor(store, language)
    editor.start_from_example()
    row = editor.add(["plan", "segments"], {"name": "Night workers", "languages": ["hi"]})
    segment = editor.draft["plan"]["segments"][row]["segment_id"]
    (gap,) = [gap for gap in gaps_shown(editor) if gap["new"]]
    assert (gap["step"], gap["place"]) == ("messages", "plan.messages")
    assert gap["new"] == {"segment": segment, "language": "hi"}
    added = editor.add(gap["place"].split("."), gap["new"])
    (gap,) = [
        gap for gap in gaps_shown(editor) if "Night workers" in gap["text"] and gap["step"] == "messages"
    ]
    assert (gap["place"], gap["new"]) == (f"plan.messages.{added}.text", {})
