"""The forms of all apps over campaigns bring the outputs of their stages' gates."""

from __future__ import annotations

from typing import Any

import pytest

from mashura.apps.campaign.editor import CampaignEditor
from mashura.apps.campaign.folding import layout_for
from mashura.apps.form.description import describe
from mashura.apps.form.form_app import FormApp
from mashura.apps.registry import apps
from mashura.i18n import LANGUAGES, Language
from mashura.methodology.rules.gates import required_outputs
from mashura.methodology.vocabulary import PlanSize
from mashura.store import PlanStore

APPS: list[FormApp[Any]] = [app for app in apps() if isinstance(app, FormApp) and app.stages]


def name_of(app: FormApp[Any]) -> str:
    return app.name


@pytest.mark.parametrize("app", APPS, ids=name_of)
def test_every_output_of_its_gates_leads_to_a_step(app: FormApp[Any]) -> None:
    expected = [f"{stage.value}.{output.name}" for stage in app.stages for output in required_outputs(stage)]
    assert sorted(app.layout.outputs()) == sorted(expected), f"name it in apps/{app.name}/layout.py"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", PlanSize)
@pytest.mark.parametrize("app", APPS, ids=name_of)
def test_every_form_has_words_for_a_plan_of_each_size(
    app: FormApp[Any], size: PlanSize, language: Language
) -> None:
    assert all(step["title"] for step in describe(app, language, layout_for(app.layout, size)))


@pytest.mark.parametrize("app", [app for app in APPS if not app.layout.one_page_if_small], ids=name_of)
def test_after_planning_a_small_plan_keeps_the_steps_and_says_nothing_of_what_is_folded(
    app: FormApp[Any], store: PlanStore
) -> None:
    editor = CampaignEditor(app, store, "en")
    editor.edit(["sizing", "size"], "small")
    assert [step.name for step in editor.layout.steps] == [step.name for step in app.layout.steps]
    assert editor.folded() is None
