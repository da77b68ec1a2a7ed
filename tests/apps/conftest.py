"""What the apps' tests share: a store, and one server with all apps, visited with a real Chromium."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mashura.i18n import message
from mashura.paths import content
from mashura.store import PlanStore, default_url

from .apps_server import AppsServer


@pytest.fixture
def store(tmp_path: Path) -> PlanStore:
    return PlanStore(f"sqlite:///{tmp_path / 'plans.sqlite'}", user="maryam")


@pytest.fixture(scope="session")
def apps_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with nothing but the apps."""
    folder = tmp_path_factory.mktemp("planning") / "workspace"
    (folder / ".mashura").mkdir(parents=True)
    shutil.copytree(content("voila_apps"), folder / "apps", ignore=shutil.ignore_patterns(".*"))
    return folder


@pytest.fixture(scope="session")
def served(apps_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppsServer]:
    """A server that all tests share, and leave alive."""
    server = AppsServer(Path(shutil.copytree(apps_folder, tmp_path_factory.mktemp("served") / "workspace")))
    yield server
    server.end()


@pytest.fixture(scope="session")
def huda_served(served: AppsServer) -> Iterator[AppsServer]:
    """A server on the same workspace for another account."""
    server = AppsServer(served.workspace, user="huda")
    yield server
    server.end()


@pytest.fixture(scope="session")
def apps_store(served: AppsServer) -> PlanStore:
    """The shared server's store."""
    return PlanStore(default_url(served.workspace))


class Visit:
    """A page of an app, with everything it complained about or asked for elsewhere."""

    def __init__(self, page: Any, language: str, server: AppsServer) -> None:
        self.page = page
        self.language = language
        self.server = server
        self.complaints: list[str] = []
        page.set_default_timeout(30_000)
        page.set_default_navigation_timeout(90_000)
        page.on("console", self._note_error)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._note_outside)

    def _note_error(self, said: Any) -> None:
        if said.type == "error":
            self.complaints.append(f"{said.text} ({said.location['url']})")

    def _note_outside(self, request: Any) -> None:
        if not re.match(r"(http|ws)://127\.0\.0\.1[:/]|data:|blob:", request.url):
            self.complaints.append(f"outside: {request.url}")

    def open(self, app: str, plan: str = "") -> None:
        self.app = app
        asked = f"&plan={plan}" if plan else ""
        self.page.goto(self.server.app(f"{app}.ipynb", self.language) + asked)
        self.ready()

    def ready(self) -> None:
        self.page.get_by_role("heading", level=1).wait_for(timeout=90_000)

    def words(self, key: str, **params: object) -> str:
        return message(key, lang=self.language, **params)

    def press(self, key: str, **params: object) -> None:
        self.page.get_by_role("button", name=self.words(key, **params), exact=True).click()

    def step(self, name: str) -> None:
        self.page.locator(".ma-steps").get_by_role(
            "button", name=self.words(f"apps-{self.app.replace('_', '-')}-step-{name}")
        ).click()

    def go_to(self, app: str) -> None:
        """Follow the head's link to another app, which stands in the list of its group."""
        apps = self.page.locator(".ma-apps")
        link = apps.get_by_role("link", name=self.words(f"apps-{app}-link"), exact=True, include_hidden=True)
        if not link.is_visible():
            apps.locator("details", has_text=self.words(f"apps-{app}-link")).locator("summary").click()
        link.click()
        self.page.wait_for_url(re.compile(rf"/{app.replace('-', '_')}\.ipynb"))
        self.app = app
        self.ready()

    def field(self, key: str) -> Any:
        return self.page.get_by_label(message(f"field-{key}", lang=self.language), exact=True)

    def sees(self, text: str) -> None:
        self.page.get_by_text(text).first.wait_for()

    def kept(self) -> None:
        """Wait until everything that was typed or drawn has arrived in the store."""
        self.page.wait_for_function(
            "words => document.querySelector('[data-state]').innerText !== words",
            arg=self.words("form-keeping"),
        )

    def download(self, name: str) -> bytes:
        with self.page.expect_download(timeout=60_000) as download:
            self.page.get_by_role("button", name=name, exact=True).click()
        return Path(download.value.path()).read_bytes()

    def barriers(self) -> list[str]:
        """What axe-core finds serious or critical on the page as it stands."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.page, options={"preload": False}).response["violations"]
        return [
            f"{entry['id']}: {[node['html'][:200] for node in entry['nodes']]}"
            for entry in found
            if entry["impact"] in ("serious", "critical")
        ]

    def fits(self) -> bool:
        """Whether nothing sticks out at the page's side."""
        return bool(
            self.page.locator(".ma-page").evaluate("page => page.scrollWidth <= page.clientWidth + 1")
        )


@contextmanager
def visits(browser: Any, server: AppsServer) -> Iterator[Callable[..., Visit]]:
    """Give a function that opens an app in a browser profile of its own; all are closed at the end."""
    contexts = []

    def start(app: str, language: str, *, width: int = 1280, plan: str = "", dark: bool = False) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            accept_downloads=True,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        visit = Visit(context.new_page(), language, server)
        visit.open(app, plan)
        return visit

    yield start
    for context in contexts:
        context.close()


@pytest.fixture
def visit(browser: Any, served: AppsServer) -> Iterator[Callable[..., Visit]]:
    with visits(browser, served) as start:
        yield start


@pytest.fixture(scope="module")
def stay(browser: Any, served: AppsServer) -> Iterator[Callable[..., Visit]]:
    """As `visit`, for a page that the tests of a module share."""
    with visits(browser, served) as start:
        yield start
