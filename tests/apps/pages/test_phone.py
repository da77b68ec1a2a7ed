"""Every step of every app on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mashura.apps.registry import NAMES
from mashura.store import PlanStore

from .filled import filled

pytestmark = pytest.mark.browser


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("language", "dark"), [("ar", False), ("en", True)])
def test_every_step_fits_a_phone_and_has_no_barrier(
    visit: Callable[..., Any], apps_store: PlanStore, name: str, language: str, dark: bool
) -> None:
    app = visit(name, language, width=360, dark=dark, plan=filled(apps_store, name, language))
    steps = app.page.locator(".ma-steps button")
    for place in range(max(1, steps.count())):
        if steps.count():
            steps.nth(place).click()
        assert app.fits(), place
        assert app.barriers() == [], place
