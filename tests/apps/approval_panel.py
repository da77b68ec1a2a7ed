"""The panel in which a stage is submitted, commented on and signed, as the tests of two accounts use it."""

from __future__ import annotations

from typing import Any

from .conftest import Visit


def panel(app: Visit) -> Any:
    return app.page.locator(".ma-approval")


def act(app: Visit, name: str, text: str = "") -> None:
    """Choose an act in the panel, fill in its text and confirm."""
    panel(app).locator(f"[data-act={name}]").click()
    if text:
        panel(app).locator(".ma-approval-form textarea").first.fill(text)
    panel(app).get_by_role("button", name=app.words("form-approval-confirm"), exact=True).click()


def sees_state(app: Visit, state: str) -> None:
    panel(app).locator(f".ma-status.ma-approval-{state}").wait_for()


def sign_as_head(app: Visit) -> None:
    """Sign as the head of department, and wait until the signature is shown."""
    signatures = panel(app).locator(".ma-approval-names li")
    before = signatures.count()
    panel(app).locator("[data-act=sign]").click()
    panel(app).locator(".ma-approval-form .v-select .v-field").click()
    app.page.get_by_role("option", name=app.words("signatory-role-head-of-department")).click()
    panel(app).get_by_role("button", name=app.words("form-approval-confirm"), exact=True).click()
    signatures.nth(before).wait_for()
