"""Several people at once: everybody gets a page, nobody sees an error, and no edit is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from mashura.i18n import message

pytestmark = pytest.mark.browser


@contextmanager
def people(browser: Any, count: int) -> Iterator[list[Any]]:
    """Give so many people a browser of their own."""
    contexts = [browser.new_context(locale="ar") for _ in range(count)]
    try:
        yield [context.new_page() for context in contexts]
    finally:
        for context in contexts:
            context.close()


@pytest.mark.parametrize("count", [4, pytest.param(20, marks=pytest.mark.slow)])
def test_people_who_come_at_the_same_moment_lose_no_edit(
    browser: Any, serve: Any, planning_app: str, count: int
) -> None:
    server = serve()
    complaints: list[str] = []
    with people(browser, count) as pages:
        for page in pages:
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
            page.set_default_timeout(300_000)
            page.goto(server.app(planning_app, "ar"), wait_until="commit")
        fields = [page.get_by_label(message("field-plan-title", lang="ar"), exact=True) for page in pages]
        for number, field in enumerate(fields):
            field.press_sequentially(f"خطة {number}")
        # Everybody goes on at once, a letter each in turn.
        for letter in " معدّلة":
            for field in fields:
                field.press_sequentially(letter)
        server.wait_until_kept({f"خطة {number} معدّلة" for number in range(count)})
        assert len(server.kernels()) == count
        for number, page in enumerate(pages):
            page.reload(wait_until="commit")
            kept = page.get_by_label(message("field-plan-title", lang="ar"), exact=True)
            kept.wait_for()
            assert kept.input_value() == f"خطة {number} معدّلة"
    assert complaints == []
