"""Forms follow the size of the plan: asked is what it needs, and the rest is folded away (S271)."""

from __future__ import annotations

from typing import Any

import pytest

from mashura.apps.campaign.folding import asked_at, layout_for, left_out_of, questions_left_out
from mashura.apps.campaign.planning_minutes import SECONDS, planning_minutes, planning_seconds
from mashura.apps.form.form_app import FormApp
from mashura.apps.form.parts import Fields, FormStep, Layout, Rows
from mashura.apps.plan.app import APP as PLAN_APP
from mashura.apps.plan.layout import PLAN
from mashura.apps.plan.model import PlanEditor
from mashura.apps.readiness.app import APP as READINESS_APP
from mashura.apps.readiness.layout import READINESS
from mashura.apps.readiness.model import ReadinessEditor
from mashura.i18n import LANGUAGES, Language, message
from mashura.methodology import Campaign
from mashura.methodology.rules.gates import required_outputs
from mashura.methodology.rules.sizes import needs_answer
from mashura.methodology.vocabulary import PlanSize
from mashura.store import PlanStore

APPS: tuple[FormApp[Any], ...] = (READINESS_APP, PLAN_APP)
LAYOUTS: tuple[Layout, ...] = (READINESS, PLAN)


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.name)
@pytest.mark.parametrize("size", PlanSize)
def test_the_form_asks_what_the_size_needs_and_nothing_else(app: FormApp[Any], size: PlanSize) -> None:
    asked = {*asked_at(app.layout, size)}
    assert asked == {path for path in asked_at(app.layout, PlanSize.FULL) if needs_answer(size, path)}
    outputs = [
        f"{stage.value}.{output.name}" for stage in app.stages for output in required_outputs(stage, size)
    ]
    assert sorted(layout_for(app.layout, size).outputs()) == sorted(outputs)


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.name)
def test_a_small_plan_is_asked_on_one_page(app: FormApp[Any]) -> None:
    assert len(layout_for(app.layout, PlanSize.SMALL).steps) == 1
    assert len(layout_for(app.layout, PlanSize.STANDARD).steps) > 3


@pytest.mark.parametrize("size", PlanSize)
def test_no_drawing_is_shown_of_what_is_not_asked(size: PlanSize) -> None:
    drawn = {drawing.name for drawing in layout_for(PLAN, size).drawings()}
    larger = {"power_map", "matrix", "gantt", "costs", "levels", "methods", "lottery"}
    assert drawn == {"plan_size"} | (set() if size is PlanSize.SMALL else larger)


@pytest.mark.parametrize("size", [PlanSize.SMALL, PlanSize.STANDARD])
def test_what_is_folded_can_be_shown_nevertheless_and_is_still_not_required(size: PlanSize) -> None:
    shown = layout_for(PLAN, size, unfolded=True)
    assert [step.parts for step in shown.steps] == [step.parts for step in PLAN.steps]
    assert sorted(shown.outputs()) == sorted(layout_for(PLAN, size).outputs())


def test_nothing_is_left_out_of_a_full_plan() -> None:
    assert left_out_of(PLAN, PlanSize.FULL) == ()
    assert questions_left_out(PLAN, PlanSize.FULL) == 0


def test_a_small_plan_takes_at_most_fifteen_minutes_and_a_larger_one_longer() -> None:
    minutes = [planning_minutes(LAYOUTS, size) for size in PlanSize]
    assert minutes[0] <= 15
    assert minutes == sorted({*minutes})


def test_the_minutes_count_each_question_of_a_list_once_per_entry() -> None:
    parts = (
        Fields(section="subject", paths=("plan.title", "plan.topic")),
        Rows(path="plan.options", name="title", first=("title",)),
    )
    layout = Layout(steps=(FormStep(name="subject", parts=parts),))
    once = SECONDS["line"] + SECONDS["choice"]
    assert planning_seconds((layout,), PlanSize.SMALL) == once + 2 * SECONDS["line"]
    assert planning_seconds((layout,), PlanSize.FULL) == once + 4 * SECONDS["line"]


def test_another_size_is_one_step_that_is_undone_and_redone(store: PlanStore) -> None:
    editor = PlanEditor(store, "en")
    editor.start_from_example()
    whole = editor.campaign
    assert editor.edit(["sizing", "size"], "small") is True
    assert editor.campaign.size is PlanSize.SMALL
    assert editor.campaign.adaptations != ()
    assert editor.missing() == []
    editor.undo()
    assert editor.campaign == whole
    editor.redo()
    assert editor.campaign.size is PlanSize.SMALL
    editor.edit(["sizing", "size"], "full")
    assert editor.campaign == whole


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_says_what_is_folded_and_how_many_answers_that_holds(
    store: PlanStore, language: Language
) -> None:
    editor = PlanEditor(store, language)
    assert editor.folded() is None
    editor.edit(["sizing", "size"], "small")
    before = editor.folded()
    assert before is not None
    assert before.kept == ""
    editor.edit(["plan", "slogan"], "Our library, our hours")
    editor.edit(["plan", "budget", "currency"], "AED")
    after = editor.folded()
    assert after is not None
    assert after.kept == message("size-folded-answers", lang=language, answers=2)


def test_answers_that_another_form_asks_are_not_counted_here(store: PlanStore) -> None:
    editor = ReadinessEditor(store, "en")
    editor.edit(["sizing", "size"], "small")
    before = editor.folded()
    editor.edit(["plan", "slogan"], "Our library, our hours")
    assert editor.folded() == before


def test_showing_what_is_folded_ends_with_another_size(store: PlanStore) -> None:
    editor = PlanEditor(store, "en")
    editor.edit(["sizing", "size"], "small")
    editor.show_folded(True)
    assert len(editor.layout.steps) > 1
    editor.edit(["sizing", "size"], "standard")
    editor.edit(["sizing", "size"], "small")
    assert len(editor.layout.steps) == 1


def test_a_small_plan_needs_no_memo_of_readiness(store: PlanStore) -> None:
    editor = ReadinessEditor(store, "en")
    editor.edit(["sizing", "size"], "small")
    assert editor.verdict().title == "Not needed for a small plan"
    assert editor.missing() == []


def test_a_draft_of_an_earlier_version_is_a_full_plan(store: PlanStore) -> None:
    store.save_draft("earlier", {"draft": {"plan": {"title": "Parks"}}}, based_on=0, title="Parks")
    editor = PlanEditor(store, "en")
    editor.open("earlier")
    assert editor.campaign.size is PlanSize.FULL
    assert editor.campaign.plan == Campaign(plan={"title": "Parks"}).plan
