"""The forms of all apps over campaigns bring the outputs of their stages' gates."""

from __future__ import annotations

from typing import Any

import pytest

from mashura.apps.form.form_app import FormApp
from mashura.apps.registry import apps
from mashura.methodology.rules.gates import required_outputs

APPS: list[FormApp[Any]] = [app for app in apps() if isinstance(app, FormApp) and app.stages]


def name_of(app: FormApp[Any]) -> str:
    return app.name


@pytest.mark.parametrize("app", APPS, ids=name_of)
def test_every_output_of_its_gates_leads_to_a_step(app: FormApp[Any]) -> None:
    expected = [f"{stage.value}.{output.name}" for stage in app.stages for output in required_outputs(stage)]
    assert sorted(app.layout.outputs()) == sorted(expected), f"name it in apps/{app.name}/layout.py"
