"""The planning app without a browser."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from mashura.apps.plan_and_simulate.layout import STEPS, Fields
from mashura.apps.plan_and_simulate.model import PlanEditor
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology import Plan, Stage
from mashura.methodology.gates import required_outputs
from mashura.store import PlanStore


@pytest.fixture
def store(tmp_path: Path) -> PlanStore:
    return PlanStore(f"sqlite:///{tmp_path / 'plans.sqlite'}")


@pytest.fixture
def editor(store: PlanStore) -> PlanEditor:
    return PlanEditor(store, "en")


@pytest.fixture
def example(editor: PlanEditor) -> PlanEditor:
    editor.start_from_example()
    return editor


def test_every_question_of_the_plan_stands_on_exactly_one_step() -> None:
    asked = [
        path.split(".")[0]
        for step in STEPS
        for part in step.parts
        for path in (part.paths if isinstance(part, Fields) else (part.path,))
    ]
    assert set(asked) == set(Plan.model_fields)


def test_every_question_of_an_entry_is_asked() -> None:
    for step in STEPS:
        for part in step.parts:
            if not isinstance(part, Fields):
                given = {part.given} if part.given else set()
                assert {*part.first, *part.more} | given == set(part.record.model_fields), part.path


def test_every_output_of_the_gate_leads_to_a_step() -> None:
    outputs = [name for step in STEPS for name in step.outputs]
    assert sorted(outputs) == sorted(one.name for one in required_outputs(Stage.PLAN))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_blank_plan_lacks_everything_and_the_example_nothing(store: PlanStore, language: str) -> None:
    editor = PlanEditor(store, language)
    assert editor.progress()[0] == 0
    assert {gap.kind for gap in editor.gaps()} == {"missing"}
    editor.start_from_example()
    assert editor.progress()[0] == editor.progress()[1]
    assert [gap for gap in editor.gaps() if gap.kind != "advice"] == []


def test_what_is_missing_follows_the_typing(editor: PlanEditor) -> None:
    def lacks() -> bool:
        return "the detailed objective" in [gap.text for gap in editor.gaps()]

    assert lacks()
    editor.edit(["objective"], "Know what 500 passengers think by June.")
    assert not lacks()
    editor.edit(["objective"], "   ")
    assert lacks()


def test_an_objection_names_its_step_and_reason(example: PlanEditor) -> None:
    example.edit(["budget", "earmarked"], "١٠")
    blocker = next(gap for gap in example.gaps() if gap.kind == "blocker")
    assert blocker.step == "when"
    assert blocker.reason


def test_a_removed_segment_is_let_go_of_everywhere(example: PlanEditor) -> None:
    segment = example.draft["segments"][0]["segment_id"]
    example.remove(["segments"], 0)
    left = [
        row
        for name in ("channels", "attractions", "influencers")
        for row in example.draft[name]
        if segment in (row.get("segments") or [])
    ]
    assert left == []


def test_new_segments_get_short_names_of_their_own(editor: PlanEditor) -> None:
    for _ in range(3):
        editor.add(["segments"])
    editor.remove(["segments"], 1)
    editor.add(["segments"])
    names = [row["segment_id"] for row in editor.draft["segments"]]
    assert len(set(names)) == 3


def test_a_wrong_field_blocks_saving_simulating_and_printing_and_nothing_is_lost(example: PlanEditor) -> None:
    example.edit(["timeline", "duration_days"], "ten weeks")
    for action in (lambda: example.save("Ali"), example.simulate, lambda: example.document("pdf")):
        with pytest.raises(InputError) as caught:
            action()
        assert caught.value.key == "apps-fields-unreadable"
    again = PlanEditor(example.store, "en")
    again.open(example.plan_id)
    assert again.draft["timeline"]["duration_days"] == "ten weeks"
    assert again.errors == example.errors


def test_a_plan_is_saved_and_opened_by_another_editor(example: PlanEditor, store: PlanStore) -> None:
    example.edit(["title"], "شبكة جديدة")
    saved = example.save("  Maryam ")
    other = PlanEditor(store, "ar")
    other.open(saved.plan_id)
    assert other.campaign == example.campaign
    assert (other.version, other.unsaved) == (1, False)
    assert other.shelf()[0].author == "Maryam"


def test_typing_after_a_save_is_kept_without_saving(example: PlanEditor, store: PlanStore) -> None:
    example.save("Maryam")
    example.edit(["slogan"], "Later words")
    other = PlanEditor(store, "en")
    other.open(example.plan_id)
    assert (other.draft["slogan"], other.unsaved, other.version) == ("Later words", True, 1)
    assert store.load(example.plan_id).plan.slogan != "Later words"


def test_the_second_of_two_editors_is_refused_and_keeps_hers(example: PlanEditor, store: PlanStore) -> None:
    example.save("Maryam")
    other = PlanEditor(store, "en")
    other.open(example.plan_id)
    example.edit(["slogan"], "His")
    example.save("Ali")
    other.edit(["slogan"], "Hers")
    with use_language("en"), pytest.raises(InputError, match="version 2, by Ali"):
        other.save("Maryam")
    assert other.draft["slogan"] == "Hers"
    assert store.load(example.plan_id).plan.slogan == "His"


def test_a_plan_that_does_not_exist_is_refused(editor: PlanEditor) -> None:
    with pytest.raises(InputError) as caught:
        editor.open("guessed")
    assert caught.value.key == "store-unknown-plan"


def test_blank_plans_that_nobody_touched_are_not_kept(editor: PlanEditor) -> None:
    editor.start_blank()
    assert editor.shelf() == ()


def test_the_simulation_gives_a_funnel_and_says_who_is_missing(example: PlanEditor) -> None:
    outcome = example.simulate()
    assert outcome.population == 240_000
    assert outcome.exposed > outcome.visited > outcome.registered > outcome.participants > 100
    attributes = {one.attribute: one for one in outcome.attributes}
    assert {"age_band", "gender", "region"} <= set(attributes)
    for one in attributes.values():
        assert 0 <= one.representativeness <= 1
        assert sum(group.population for group in one.groups) == pytest.approx(1)
        assert sum(group.participants for group in one.groups) == pytest.approx(1)
        ratios = {group.value: group.participants / group.population for group in one.groups}
        assert one.worst.value == min(ratios, key=ratios.get)
        assert one.worst_ratio == pytest.approx(min(ratios.values()))


def test_the_same_seed_gives_the_same_result_and_another_one_does_not(example: PlanEditor) -> None:
    first = example.simulate()
    assert example.simulate() == first
    example.choose_seed(2)
    assert example.outcome_is_stale
    assert example.simulate() != first


@pytest.mark.parametrize("seed", [-1, 1.5])
def test_a_seed_is_a_whole_number(editor: PlanEditor, seed: float) -> None:
    with pytest.raises(ValueError, match=str(seed)):
        editor.choose_seed(seed)


def test_an_edit_marks_the_result_as_outdated_and_keeps_it_out_of_documents(example: PlanEditor) -> None:
    def printed() -> str:
        document = docx.Document(io.BytesIO(example.document("docx").content))
        return "\n".join(paragraph.text for paragraph in document.paragraphs)

    example.simulate()
    assert "Simulated result" in printed()
    example.edit(["slogan"], "New words")
    assert example.outcome_is_stale
    assert "Simulated result" not in printed()


def test_a_plan_that_cannot_be_simulated_is_told_why(editor: PlanEditor) -> None:
    with pytest.raises(InputError):
        editor.simulate()
