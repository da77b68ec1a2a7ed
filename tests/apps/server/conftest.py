"""A server of apps that tests may kill, and whoever lives in it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from mashura.paths import content
from mashura.store import PlanStore, default_url

# A busy machine needs many times what a quiet one does.
KEPT_SECONDS = 60

SERVE = """
import sys
from pathlib import Path
from mashura.apps.server.extension import serve_apps
serve_apps(Path(sys.argv[1]), int(sys.argv[2]) or None, False, "en")
"""


class AppsServer:
    """`mashura apps` on a workspace that holds the apps and nothing else."""

    def __init__(self, workspace: Path, port: int = 0) -> None:
        self.workspace = workspace
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(workspace), str(port)],
            stdout=subprocess.PIPE,
            env={name: value for name, value in os.environ.items() if not name.startswith("MASHURA_")}
            | {"PYTHONUTF8": "1"},
            encoding="utf-8",
        )
        said = "".join(self.process.stdout.readline() for _ in range(3))
        found = re.search(r"http://127\.0\.0\.1:(\d+)/mashura/en\?token=(\w+)", said)
        assert found, said
        self.port, self.token = int(found[1]), found[2]
        self.base = f"http://127.0.0.1:{self.port}/"

    def app(self, name: str, language: str = "en") -> str:
        """Return the address of an app."""
        return f"{self.base}voila/render/apps/{name}?lang={language}&token={self.token}"

    def titles(self) -> set[str]:
        """Return the titles of all plans that are being typed, as they are kept."""
        store = PlanStore(default_url(self.workspace))
        titles = {draft.title for draft in store.drafts()}
        store.close()
        return titles

    def wait_until_kept(self, titles: set[str]) -> None:
        """Wait until just these titles are kept; a page sends what is typed within two seconds."""
        until = time.monotonic() + KEPT_SECONDS
        while (kept := self.titles()) != titles and time.monotonic() < until:
            time.sleep(0.1)
        assert kept == titles

    def warm(self) -> psutil.Process:
        """Return the process that the kernels are forks of."""
        children = psutil.Process(self.process.pid).children()
        (parent,) = (child for child in children if "kernel_parent" in str(child.cmdline()))
        return parent

    def kernels(self) -> list[psutil.Process]:
        """Return the processes of the kernels, the oldest first."""
        return sorted(self.warm().children(), key=lambda kernel: kernel.create_time())

    def kill(self) -> None:
        """End the server as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=30)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)


@pytest.fixture(scope="session")
def apps_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("serving")
    (folder / ".mashura").mkdir()
    shutil.copytree(content("voila_apps"), folder / "apps", ignore=shutil.ignore_patterns(".*"))
    return folder


@pytest.fixture(scope="session")
def apps() -> list[str]:
    """The names of all apps."""
    return sorted(path.name for path in content("voila_apps").glob("*.ipynb"))


@pytest.fixture(scope="session")
def planning_app() -> str:
    """The app in which a plan is typed."""
    return "plan.ipynb"


@pytest.fixture
def serve(apps_folder: Path, tmp_path: Path) -> Iterator[Callable[..., AppsServer]]:
    """Start a server on a workspace of the test's own; ended with the test."""
    workspace = Path(shutil.copytree(apps_folder, tmp_path / "workspace"))
    started: list[AppsServer] = []

    def start(port: int = 0) -> AppsServer:
        started.append(AppsServer(workspace, port))
        return started[-1]

    yield start
    for server in started:
        server.end()


@pytest.fixture(scope="module")
def served(apps_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppsServer]:
    """A server that the tests of a module share, and leave alive."""
    server = AppsServer(Path(shutil.copytree(apps_folder, tmp_path_factory.mktemp("served") / "workspace")))
    yield server
    server.end()
