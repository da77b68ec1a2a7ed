"""What all tests share."""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from mashura.i18n.language import _active

from .durations import Durations, Scheduler, Watch, left_out_of_quick

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

# How a reason begins for which a test may be skipped on CI as well: what no package brings.
BEYOND_CI = "beyond CI: "
LEFT_OUT = pytest.StashKey[Counter[str]]()

# nbgrader calls alembic, and kernels call python, by name.
_WORK_FOLDERS = count()
os.environ["PATH"] = str(Path(sys.executable).parent) + os.pathsep + os.environ["PATH"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--quick", action="store_true", help="leave out tests in a browser and tests that take long"
    )


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("MASHURA_STORE_DURATIONS") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Watch())


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduler | None:
    return Scheduler(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave tests out, the slow ones unless markers choose; among several workers the longest go first."""
    durations = Durations.stored()
    left_out: dict[pytest.Item, str] = {}
    for item in items:
        if item.get_closest_marker("slow") and not config.option.markexpr:
            left_out[item] = "slow"
        elif config.option.quick:
            left_out[item] = left_out_of_quick(item, durations)
    config.hook.pytest_deselected(items=[item for item, why in left_out.items() if why])
    items[:] = [item for item in items if not left_out.get(item)]
    config.stash[LEFT_OUT] = Counter(why for why in left_out.values() if why)
    if hasattr(config, "workerinput"):
        items[:] = durations.longest_first(items)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left out"] = dict(session.config.stash[LEFT_OUT])


def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker has left out; every worker collects the same tests."""
    node.config.stash[LEFT_OUT] = Counter(getattr(node, "workeroutput", {}).get("left out", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    counts = config.stash.get(LEFT_OUT, Counter())
    if counts:
        told = ", ".join(f"{count} {why}" for why, count in counts.most_common())
        terminalreporter.write_line(f"Left out: {told} (what is long stands in tests/durations.csv).")


def told(report: pytest.TestReport | pytest.CollectReport) -> pytest.TestReport | pytest.CollectReport:
    """Turn a skip that CI could have run into a failure there, with what the machine lacks."""
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("MASHURA_CI"):
        reason = report.longrepr[2].removeprefix("Skipped: ")
        if not reason.startswith(BEYOND_CI):
            report.outcome = "failed"
            report.longrepr = f"skipped on CI, which has or installs what its tests need (.ci/run): {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return told((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return told((yield))


@pytest.fixture(autouse=True)
def own_work_folder(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what commands remember for a person in a folder that no other test sees."""
    name = f"work-{next(_WORK_FOLDERS)}"
    monkeypatch.setenv("MASHURA_WORK", str(tmp_path_factory.getbasetemp() / name))


@pytest.fixture(autouse=True)
def language_of_its_own() -> Iterator[None]:
    """A command that a test runs chooses a language; the next test begins without it."""
    before = _active.set(_active.get())
    yield
    _active.reset(before)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The Chromium of this machine. Without one, browser tests are skipped."""
    path = os.environ.get("MASHURA_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if path is None:
        pytest.skip("no Chromium found: install it (apt-get install chromium) or name it in MASHURA_CHROMIUM")
    return path


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
        pytest.skip(f"{BEYOND_CI}no real data at {folder}; set MASHURA_REAL_DATA to its folder")
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
