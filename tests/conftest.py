"""What all tests share."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# nbgrader calls alembic, and kernels call python, by name.
os.environ["PATH"] = str(Path(sys.executable).parent) + os.pathsep + os.environ["PATH"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the slow tests out of a run that does not choose its tests by marker."""
    if config.option.markexpr:
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    config.hook.pytest_deselected(items=slow)
    items[:] = [item for item in items if item not in slow]


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The Chromium of this machine. Without one, browser tests are skipped, but on CI they fail."""
    found = os.environ.get("MASHURA_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found is None:
        reason = "no Chromium found: install it (apt-get install chromium) or name it in MASHURA_CHROMIUM"
        if os.environ.get("MASHURA_CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Any]:
    """A Chromium driven by Playwright.

    One a module and not one a session, because an event loop runs as long as it is open.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=CHROMIUM_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder with real data beside the checkout; tests that ask for it are skipped without it."""
    folder = Path(os.environ.get("MASHURA_REAL_DATA") or ROOT.parent / "shared" / "real")
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}; set MASHURA_REAL_DATA to its folder")
    return folder


@pytest.fixture(scope="session")
def example():
    """The shipped example, with brief, readiness and plan."""
    from mashura.methodology import Campaign
    from mashura.paths import content
    from mashura.record_file import read_record

    return read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign)


@pytest.fixture(scope="session")
def finished(example):
    """The example, simulated from the opening to the archive."""
    from mashura.cycle import run_cycle
    from mashura.i18n import use_language
    from mashura.simulation import load_world

    with use_language("en"):
        return run_cycle(example, load_world("municipality"), 1)
