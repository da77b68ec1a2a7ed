"""The forms of all apps over campaigns: they ask everything that their stages hold."""

from __future__ import annotations

from typing import Any

import pytest

from mashura.apps.form.fields import inner_type, row_record
from mashura.apps.form.form_app import FormApp
from mashura.apps.form.parts import paths_of
from mashura.apps.registry import apps
from mashura.methodology import Campaign
from mashura.methodology.records.record import Record
from mashura.methodology.rules.gates import required_outputs

APPS: list[FormApp[Any]] = [app for app in apps() if isinstance(app, FormApp) and app.stages]


def name_of(app: FormApp[Any]) -> str:
    return app.name


@pytest.mark.parametrize("app", APPS, ids=name_of)
def test_every_field_of_its_stages_is_asked_on_a_step(app: FormApp[Any]) -> None:
    asked = {".".join(path.split(".")[:2]) for step in app.layout.steps for path in paths_of(step)}
    records: dict[str, type[Record]] = {
        stage.record: inner_type(Campaign, stage.record) for stage in app.stages
    }
    expected = {f"{stage}.{field}" for stage, record in records.items() for field in record.model_fields}
    assert asked == expected, f"ask it in apps/{app.name}/layout.py"


@pytest.mark.parametrize("app", APPS, ids=name_of)
def test_every_field_of_an_entry_is_asked(app: FormApp[Any]) -> None:
    for path, rows in app.layout.rows().items():
        given = {rows.given} if rows.given else set()
        asked = {*rows.first, *rows.more} | given
        assert asked == set(row_record(Campaign, path).model_fields), f"{path} in apps/{app.name}/layout.py"


@pytest.mark.parametrize("app", APPS, ids=name_of)
def test_every_output_of_its_gates_leads_to_a_step(app: FormApp[Any]) -> None:
    expected = [f"{stage.value}.{output.name}" for stage in app.stages for output in required_outputs(stage)]
    assert sorted(app.layout.outputs()) == sorted(expected), f"name it in apps/{app.name}/layout.py"
