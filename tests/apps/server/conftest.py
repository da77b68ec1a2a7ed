"""Servers of apps that tests may kill, and whoever lives in them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mashura.paths import content

from ..apps_server import AppsServer


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
