"""One JupyterLab, started as a trainee starts it, and one window, for all tests of what she sees in it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mashura.paths import content

# Short, so that a test sees a kernel end. The kernel of a lesson in use does something all the time.
IDLE_SECONDS = 30
CONFIGURATION = {
    "LabApp": {"expose_app_in_browser": True},
    "LessonKernels": {"cull_interval": 1, "lesson_idle_seconds": IDLE_SECONDS, "lesson_left_seconds": 120},
}
SERVE = """
import sys
from pathlib import Path
from mashura.apps.server.extension import start
start(Path(sys.argv[1]), None, False, "en")
"""
OPEN = """async (path) => {
  const panel = await jupyterapp.commands.execute("docmanager:open", { path });
  await panel.context.ready;
  await panel.revealed;
}"""


@dataclass(frozen=True)
class Lab:
    """A window with JupyterLab, and the workspace behind it."""

    page: Any
    base: str
    workspace: Path

    def open(self, path: str) -> None:
        """Show a notebook of the workspace, as a click on its title does."""
        self.page.evaluate(OPEN, path)
        self.notebook.locator(".jp-MarkdownCell h1").first.wait_for()

    @property
    def notebook(self) -> Any:
        """The notebook that is shown; others may be open behind it."""
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")

    def current(self, expression: str) -> Any:
        """Return what an expression says of the notebook that is shown, as ``panel``."""
        return self.page.evaluate(
            f"() => {{ const panel = jupyterapp.shell.currentWidget; return {expression}; }}"
        )

    def close(self) -> None:
        """Close the notebook that is shown."""
        self.page.evaluate("jupyterapp.shell.currentWidget?.dispose()")


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, Path]]:
    """The base address of a trainee's server, its token, and its workspace."""
    folder = tmp_path_factory.mktemp("jupyter")
    (folder / "config").mkdir()
    (folder / "config" / "jupyter_server_config.json").write_text(json.dumps(CONFIGURATION))
    kernels = content("curriculum").parent / "toolkit" / "jupyter" / "share" / "jupyter"
    server = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(folder / "workspace")],
        stdout=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if not name.startswith("MASHURA_")}
        | {"PYTHONUTF8": "1", "JUPYTER_CONFIG_DIR": str(folder / "config"), "JUPYTER_PATH": str(kernels)},
        encoding="utf-8",
    )
    assert server.stdout
    said = "".join(server.stdout.readline() for _ in range(3))
    found = re.search(r"(http://127\.0\.0\.1:\d+/)mashura/en\?token=(\w+)", said)
    assert found, said
    yield found[1], found[2], folder / "workspace"
    server.terminate()
    server.wait()


@pytest.fixture(scope="module")
def lab(browser: Any, served: tuple[str, str, Path]) -> Iterator[Lab]:
    """JupyterLab in a window of a laptop; loading it costs far more than opening a lesson in it."""
    base, token, workspace = served
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.set_default_timeout(120_000)
    page.goto(f"{base}lab/tree/ar/m00-welcome.ipynb?token={token}")
    page.wait_for_function("window.jupyterapp")
    page.evaluate("jupyterapp.restored.then(() => {})")
    lab = Lab(page, base, workspace)
    lab.notebook.locator(".jp-MarkdownCell h1").first.wait_for()
    page.locator(".mashura-contents").wait_for()
    yield lab
    page.close()


@pytest.fixture
def show(lab: Lab) -> Iterator[Callable[[str], Lab]]:
    """Show a notebook; it is closed with the test."""

    def open_(path: str) -> Lab:
        lab.open(path)
        return lab

    yield open_
    lab.close()
