"""The readiness app without a browser: what is advised, and the memo that says so."""

from __future__ import annotations

import io
from datetime import date, timedelta

import docx
import pytest

from mashura.apps.home.model import Home
from mashura.apps.plan.model import PlanEditor
from mashura.apps.readiness.model import ReadinessEditor
from mashura.errors import InputError
from mashura.i18n import message
from mashura.record_file import without_isolates
from mashura.store import PlanStore


@pytest.fixture
def example(store: PlanStore) -> ReadinessEditor:
    editor = ReadinessEditor(store, "en")
    editor.start_from_example()
    return editor


def rules_of(editor: ReadinessEditor) -> set[str]:
    return {objection.rule for _, objection in editor.objections()}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_blank_preparation_is_not_yet_and_the_example_goes(store: PlanStore, language: str) -> None:
    editor = ReadinessEditor(store, language)
    assert not editor.advice().go
    with pytest.raises(InputError):
        editor.finish()
    editor.start_from_example()
    assert editor.advice().go
    editor.finish()


def test_a_level_counts_only_with_its_evidence(example: ReadinessEditor) -> None:
    example.edit(["readiness", "laws", "evidence"], "")
    assert "level-without-evidence" in rules_of(example)
    assert not example.advice().go
    assert any(gap.step == "institution" and gap.reason for gap in example.gaps() if gap.kind == "blocker")


@pytest.mark.parametrize(
    ("path", "value", "rule"),
    [
        (["management_support", "level"], 1, "weak-side"),
        (["management_support", "level"], 2, "partial-side"),
        (["participation_level"], "e_information", "information-is-not-asking"),
        (["objective_kind"], "vote_on_options", "vote-that-only-advises"),
        (["sponsor"], "", "no-sponsor"),
        (["background"], [], "no-background"),
        (["green_light", "by"], "Director of transport", "one-person-confirms-and-allows"),
        (["confirmed_ready"], False, "green-light-too-early"),
    ],
)
def test_every_rule_objects_when_it_is_broken(
    example: ReadinessEditor, path: list[str], value: object, rule: str
) -> None:
    assert rule not in rules_of(example) or rule == "partial-side"
    if rule == "one-person-confirms-and-allows":
        example.edit(["readiness", "confirmed_by"], value)
    stage = "brief" if path[0] == "background" else "readiness"
    example.edit([stage, *path], value)
    assert rule in rules_of(example)


def test_advice_does_not_wait_for_the_light_that_it_is_to_bring(example: ReadinessEditor) -> None:
    example.edit(["readiness", "green_light", "given"], None)
    example.edit(["readiness", "confirmed_ready"], None)
    assert example.advice().go
    with pytest.raises(InputError):
        example.finish()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_memo_says_the_advice_and_why(store: PlanStore, language: str) -> None:
    editor = ReadinessEditor(store, language)
    editor.start_from_example()
    editor.edit(["readiness", "laws", "level"], 0)
    document = docx.Document(io.BytesIO(editor.document("docx").content))
    text = "\n".join(
        [paragraph.text for paragraph in document.paragraphs]
        + [cell.text for table in document.tables for cell in table._cells]
    )
    assert message("memo-not-yet", lang=language) in text
    blocker = editor.advice().blockers[0]
    # The direction marks of a sentence need not be the document's.
    text = without_isolates(text)
    assert without_isolates(blocker.text(language)) in text
    assert without_isolates(blocker.reason(language)) in text
    for answer in (editor.campaign.readiness.sponsor, editor.campaign.readiness.goals[1]):
        assert answer in text
    assert editor.document("pdf").content.startswith(b"%PDF-")


def test_a_blocker_closes_every_door(example: ReadinessEditor) -> None:
    example.edit(["readiness", "audience_digital_readiness", "level"], 1)
    blocker = example.advice().blockers[0].text("en")
    with pytest.raises(InputError) as caught:
        example.finish()
    assert (caught.value.key, caught.value.params["first"]) == ("apps-blocked", blocker)
    plan = PlanEditor(example.store, "en")
    plan.open(example.plan_id)
    assert blocker in [hold.text("en") for hold in plan.closed_gate()]
    with pytest.raises(InputError) as caught:
        plan.finish()
    assert (caught.value.key, caught.value.params["first"]) == ("apps-held-before", blocker)
    (entry,) = Home(example.store, "en").entries()
    assert entry.state is not None
    assert (entry.state.value, entry.held[0].text("en")) == ("draft", blocker)


@pytest.mark.parametrize(("days", "objected"), [(0, False), (1, True), (20_000, True)])
def test_a_green_light_of_a_day_to_come_is_asked_about(
    example: ReadinessEditor, days: int, objected: bool
) -> None:
    day = date.today() + timedelta(days=days)
    example.edit(["readiness", "green_light", "on"], day.isoformat())
    assert ("green-light-to-come" in rules_of(example)) is objected
