"""The example of each app stands where the app begins: nothing of an earlier stage is open."""

from __future__ import annotations

from typing import Any

import pytest

from mashura.apps.form.form_app import FormApp
from mashura.apps.registry import apps
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Stage
from mashura.methodology.rules.standing import first_holds
from mashura.store.kinds import CAMPAIGN

APPS: list[FormApp[Any]] = [
    app for app in apps() if isinstance(app, FormApp) and app.kind is CAMPAIGN and app.example and app.stages
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("app", APPS, ids=[app.name for app in APPS])
def test_the_example_of_an_app_has_all_that_comes_before_it(app: FormApp[Any], language: Language) -> None:
    assert app.example is not None
    stages = list(Stage)
    earlier = stages[: stages.index(app.stages[0])]
    assert [hold.text("en") for hold in first_holds(app.example(language), earlier)] == []
