"""What the apps' tests share: a store, and one server with all apps, visited with a real Chromium."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mashura.i18n import message
from mashura.paths import content
from mashura.store import PlanStore

SERVE = """
import sys
from pathlib import Path
from mashura.apps.server.extension import serve_apps
serve_apps(Path(sys.argv[1]), None, False, "en")
"""


@pytest.fixture
def store(tmp_path: Path) -> PlanStore:
    return PlanStore(f"sqlite:///{tmp_path / 'plans.sqlite'}", user="maryam")


@pytest.fixture(scope="session")
def apps_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with nothing but the apps."""
    folder = tmp_path_factory.mktemp("planning")
    (folder / ".mashura").mkdir()
    (folder / "apps").mkdir()
    for path in content("voila_apps").glob("*.ipynb"):
        shutil.copy(path, folder / "apps")
    return folder


@pytest.fixture(scope="session")
def apps_address(apps_folder: Path) -> Iterator[tuple[str, str]]:
    """The address of a running server, and its token."""
    server = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(apps_folder)],
        stdout=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if not name.startswith("MASHURA_")}
        | {"PYTHONUTF8": "1"},
        encoding="utf-8",
    )
    try:
        said = "".join(server.stdout.readline() for _ in range(3))
        found = re.search(r"(http://127\.0\.0\.1:\d+)/mashura/en\?token=(\w+)", said)
        assert found, said
        yield found[1], found[2]
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=30)


@pytest.fixture(scope="session")
def apps_store(apps_folder: Path) -> PlanStore:
    """The server's store."""
    return PlanStore(f"sqlite:///{apps_folder / 'plans.sqlite'}")


class Visit:
    """A page of an app, with everything it complained about or asked for elsewhere."""

    def __init__(self, page: Any, language: str, server: tuple[str, str]) -> None:
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
        address, token = self.server
        asked = f"&plan={plan}" if plan else ""
        page = f"{address}/voila/render/apps/{app}.ipynb"
        self.page.goto(f"{page}?token={token}&lang={self.language}{asked}")
        self.ready()

    def ready(self) -> None:
        self.page.get_by_role("heading", level=1).wait_for(timeout=90_000)

    def words(self, key: str, **params: object) -> str:
        return message(key, lang=self.language, **params)

    def press(self, key: str, **params: object) -> None:
        self.page.get_by_role("button", name=self.words(key, **params), exact=True).click()

    def step(self, name: str) -> None:
        self.page.locator(".ma-steps").get_by_role(
            "button", name=self.words(f"apps-{self.app}-step-{name}")
        ).click()

    def field(self, key: str) -> Any:
        return self.page.get_by_label(message(f"field-{key}", lang=self.language), exact=True)

    def sees(self, text: str) -> None:
        self.page.get_by_text(text).first.wait_for()

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


@pytest.fixture
def visit(browser: Any, apps_address: tuple[str, str]) -> Iterator[Callable[..., Visit]]:
    contexts = []

    def start(app: str, language: str, *, width: int = 1280, plan: str = "", dark: bool = False) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            accept_downloads=True,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        visit = Visit(context.new_page(), language, apps_address)
        visit.open(app, plan)
        return visit

    yield start
    for context in contexts:
        context.close()
