"""The letterhead of a page: a logo that stays for all apps, is printed, and is removed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PIL import Image

from mashura.methodology import Campaign
from mashura.store import PlanStore

pytestmark = pytest.mark.browser


def logo() -> bytes:
    image = io.BytesIO()
    Image.new("RGB", (300, 120), "teal").save(image, "PNG")
    return image.getvalue()


@pytest.fixture(scope="module", params=["en", pytest.param("ar", marks=pytest.mark.slow)])
def app(
    request: pytest.FixtureRequest, stay: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> Iterator[Any]:
    """The readiness app; every test leaves it without a logo."""
    app = stay("readiness", request.param, plan=apps_store.save(example).plan_id)
    yield app
    assert app.complaints == []


def choose(app: Any, name: str, content: bytes) -> None:
    chooser = app.page.locator(".ma-letterhead input[type=file]")
    chooser.set_input_files({"name": name, "mimeType": "image/png", "buffer": content})


@pytest.fixture
def with_logo(app: Any, apps_store: PlanStore) -> Iterator[Any]:
    choose(app, "logo.png", logo())
    app.page.locator(".ma-logo img").wait_for()
    yield app
    if apps_store.letterhead().logo is not None:
        app.page.get_by_role("button", name=app.words("letterhead-remove")).click()
        app.page.locator(".ma-logo").wait_for(state="detached")


def test_a_file_that_is_no_picture_is_refused_by_name(app: Any) -> None:
    choose(app, "x.svg", b"<svg onload='alert(1)'/>")
    app.sees("x.svg")
    assert app.page.locator(".ma-logo").count() == 0


def test_a_logo_is_printed_in_documents(with_logo: Any) -> None:
    document = with_logo.download(with_logo.words("apps-document-docx"))
    with zipfile.ZipFile(io.BytesIO(document)) as word:
        assert any("/media/" in name for name in word.namelist())


def test_a_page_with_a_logo_has_no_barrier(with_logo: Any) -> None:
    assert with_logo.barriers() == []


def test_a_removed_logo_is_forgotten(with_logo: Any, apps_store: PlanStore) -> None:
    with_logo.page.get_by_role("button", name=with_logo.words("letterhead-remove")).click()
    with_logo.page.locator(".ma-logo").wait_for(state="detached")
    assert apps_store.letterhead().logo is None


@pytest.mark.parametrize("name", ["home", "plan", "what_if"])
def test_a_logo_stands_on_the_pages_of_every_app(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign, name: str
) -> None:
    apps_store.keep_logo(logo(), "logo.png")
    try:
        app = visit(name, "en", plan=apps_store.save(example).plan_id)
        app.page.locator(".ma-logo img").wait_for()
    finally:
        apps_store.drop_logo()
