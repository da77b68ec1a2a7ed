"""How fast an app opens and answers, and what a session costs: ``python start.py bench apps``.

The same app is served twice in one run: by Voila as it comes, and by ``mashura apps`` with our settings and
warm kernels. The floor is a notebook under Voila as it comes that holds a heading and a slider to which
nobody listens. Each visit has a browser profile of its own, so nothing comes from a cache; the kernel of a
visit ends before the next one begins. A step is one press of an arrow key on the first slider, until the
kernel has answered everything that it caused; in *what if* that is a new prediction and its pictures.

    python benchmarks/apps.py [--app what_if.ipynb] [--visits 5] [--sessions 4]

``--app all`` measures every app of the registry against one floor.

Exit code 1 if a goal is missed. Needs Chromium (``MASHURA_CHROMIUM``, or ``chromium`` on the path).
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import psutil
from playwright.sync_api import TimeoutError as NotShown
from playwright.sync_api import sync_playwright

from mashura.apps.registry import NAMES, notebook_name
from mashura.i18n import message
from mashura.paths import content

EMPTY = "empty.ipynb"
FLOOR = "floor: an empty notebook, plain Voila"
HEADING = """
import ipyvuetify as v
v.Html(tag="div", children=[v.Html(tag="h1", children=["Empty"]), v.Slider(v_model=0, min=0, max=100)])
"""
# Against the empty notebook under Voila as it comes: a share of its seconds, and megabytes beside its own.
GOALS = {"first widget": 0.8, "a slider step": 2.0, "more memory": 30.0}


@dataclass(frozen=True, kw_only=True)
class Costs:
    """Medians: seconds until the heading is seen, seconds a slider's step takes, megabytes a session."""

    first_widget: float
    step: float | None
    memory: float


@contextmanager
def running(command: list[str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a server in a folder, and end it with everything it started."""
    server = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield server
    finally:
        below = psutil.Process(server.pid).children(recursive=True)
        server.terminate()
        server.wait(timeout=60)
        psutil.wait_procs(below, timeout=30)


@contextmanager
def plain_voila(folder: Path) -> Iterator[tuple[int, str]]:
    """Serve a folder by Voila as it comes; give the process and an address with a gap for the notebook."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "voila", ".", "--no-browser", f"--port={port}", "--Voila.ip=127.0.0.1"]
    with running(command, folder) as server:
        address = f"http://127.0.0.1:{port}/"
        while True:
            try:
                urllib.request.urlopen(address, timeout=5)
            except (urllib.error.URLError, TimeoutError):
                time.sleep(0.2)
            else:
                break
        yield server.pid, f"{address}voila/render/{{}}?lang=en"


@contextmanager
def our_server(folder: Path) -> Iterator[tuple[int, str]]:
    """Serve a workspace by ``mashura apps``."""
    command = [
        sys.executable,
        "-m",
        "mashura",
        "apps",
        "--no-browser",
        "--workspace",
        str(folder),
        "--lang",
        "en",
    ]
    with running(command, folder) as server:
        said = "".join(server.stdout.readline() for _ in range(3)) if server.stdout else ""
        found = re.search(r"(http://127\.0\.0\.1:\d+)/mashura/en\?token=(\w+)", said)
        if not found:
            raise SystemExit(f"the server did not start: {said}")
        yield server.pid, f"{found[1]}/voila/render/apps/{{}}?lang=en&token={found[2]}"


def megabytes(pid: int) -> float:
    """Return the memory of a server and of everything below it; shared pages count once."""
    family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    return sum(entry.memory_full_info().pss for entry in family) / 1e6


def visit(browser: Any, address: str) -> tuple[Any, float, float | None]:
    """Open a page; return it, the seconds until its heading is seen, and those that a slider's step takes."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    lines: list[Any] = []
    page.on("websocket", lambda line: lines.append(line))
    began = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=120_000)
    page.locator("#rendered_cells h1, .voila-notebook h1, h1").first.wait_for(timeout=120_000)
    seen = time.perf_counter() - began
    page.wait_for_timeout(1000)
    example = page.get_by_role("button", name=message("what-if-page-example", lang="en"))
    sliders = page.locator("input[type=range], [role=slider]")
    if example.count():
        example.click()
        # Not every app has a slider.
        with suppress(NotShown):
            sliders.first.wait_for(timeout=15_000)
        page.wait_for_timeout(1000)
    if not sliders.count():
        return page, seen, None
    steps = []
    for _ in range(5):
        began = time.perf_counter()
        # The kernel has done what the step asked for when it says that it is idle again.
        with lines[-1].expect_event("framereceived", is_idle, timeout=30_000):
            sliders.first.press("ArrowRight")
        steps.append(time.perf_counter() - began)
        page.wait_for_timeout(300)
    return page, seen, statistics.median(steps)


def is_idle(frame: str | bytes) -> bool:
    text = frame if isinstance(frame, bytes) else frame.encode()
    return len(text) < 4000 and b'"idle"' in text


def measure(browser: Any, pid: int, address: str, visits: int, sessions: int) -> Costs:
    """Visit a page one by one, then leave several open."""
    seconds, steps = [], []
    for _ in range(visits + 1):
        page, seen, step = visit(browser, address)
        page.goto("about:blank")
        page.context.close()
        seconds.append(seen)
        steps.append(step)
        time.sleep(3)
    before = megabytes(pid)
    pages = [visit(browser, address)[0] for _ in range(sessions)]
    after = megabytes(pid)
    for page in pages:
        page.context.close()
    # The first visit pays for what the server itself has yet to load.
    told = [step for step in steps[1:] if step is not None]
    return Costs(
        first_widget=statistics.median(seconds[1:]),
        step=statistics.median(told) if told else None,
        memory=(after - before) / sessions,
    )


def main() -> int:
    """Measure, print a table, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    apps = content("voila_apps")
    parser.add_argument("--app", default="what_if.ipynb")
    parser.add_argument("--visits", type=int, default=5)
    parser.add_argument("--sessions", type=int, default=4)
    given = parser.parse_args()
    os.environ.pop("MASHURA_DATABASE_URL", None)
    found: dict[str, Costs] = {}
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        plain, ours = Path(name) / "plain", Path(name) / "ours"
        for folder in (plain, ours / "apps", ours / ".mashura"):
            folder.mkdir(parents=True)
        names = [notebook_name(name) for name in NAMES] if given.app == "all" else [given.app]
        for app in names:
            shutil.copy(apps / app, plain)
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(HEADING)])
        notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(notebook, plain / EMPTY)
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("MASHURA_CHROMIUM") or shutil.which("chromium"),
            args=["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        with plain_voila(plain) as (pid, address):
            found[FLOOR] = measure(browser, pid, address.format(EMPTY), given.visits, given.sessions)
            for app in names:
                page = address.format(app)
                found[f"{app}, Voila as it comes"] = measure(browser, pid, page, given.visits, given.sessions)
        with our_server(ours) as (pid, address):
            for app in names:
                page = address.format(app)
                found[f"{app}, mashura apps"] = measure(browser, pid, page, given.visits, given.sessions)
        browser.close()
    print(f"{'':40} first widget   a slider step    memory a session")
    for title, costs in found.items():
        step = f"{costs.step * 1000:11.0f} ms" if costs.step is not None else " " * 14
        print(f"{title:40} {costs.first_widget:10.2f} s {step} {costs.memory:15.0f} MB")
    missed = [app for app in names if not told(app, found[f"{app}, mashura apps"], found[FLOOR])]
    return int(bool(missed))


def told(app: str, ours: Costs, floor: Costs) -> bool:
    """Print how an app stands to its goals, and return whether it reaches all of them."""
    reached = {
        "first widget": ours.first_widget / floor.first_widget,
        "more memory": ours.memory - floor.memory,
    }
    if ours.step is not None and floor.step is not None:
        reached["a slider step"] = ours.step / floor.step
    for what, value in reached.items():
        verdict = "reached" if value <= GOALS[what] else "MISSED"
        unit = " MB" if what == "more memory" else " x floor"
        print(f"{app}: {what}: {value:.2f}{unit}   goal <= {GOALS[what]}   {verdict}")
    return all(value <= GOALS[what] for what, value in reached.items())


if __name__ == "__main__":
    sys.exit(main())
