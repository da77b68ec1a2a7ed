"""How long tests take: the longest first, what is costly made once, and a run that leaves the long ones out.

The times stand in ``durations.csv``. A whole run on a quiet machine stores them anew::

    MASHURA_STORE_DURATIONS=1 python start.py test
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).resolve().parent.parent
STORED = Path(__file__).with_name("durations.csv")
# Files that share what is costly (a server, lessons that ran): one worker runs all of a line.
SHARED = (
    (
        "tests/apps/pages/",
        "tests/apps/server/",
        "tests/apps/home/test_page.py",
        "tests/apps/plan/test_page.py",
        "tests/apps/readiness/test_page.py",
        "tests/apps/shell/test_letterhead_page.py",
        "tests/apps/what_if/test_page.py",
    ),
    (
        "tests/curriculum/test_lessons.py",
        "tests/curriculum/test_figures.py",
        "tests/curriculum/test_website.py",
    ),
)
# What a test not listed in the file takes, about.
SHORT_SECONDS = 0.05
# What `--quick` leaves out: a test, or a file whose fixtures together, that takes longer.
LONG_TEST_SECONDS = 0.25
LONG_FIXTURES_SECONDS = 2.0


def function(nodeid: str) -> str:
    """Return a test's name without its parameters."""
    return nodeid.partition("[")[0]


def file(nodeid: str) -> str:
    """Return the file that a test stands in."""
    return nodeid.partition("::")[0]


def group(nodeid: str) -> str:
    """Return the file that a test stands in, or the first of the files that it shares something with."""
    return next((files[0] for files in SHARED if nodeid.startswith(files)), file(nodeid))


class Durations:
    """Seconds of test functions (all parameters together, and the longest) and of the fixtures of files."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.longest: dict[str, float] = defaultdict(float)

    @classmethod
    def stored(cls) -> Durations:
        """Return what an earlier run has stored."""
        durations = cls()
        with STORED.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                durations.seconds[row["test"]] = float(row["seconds"])
                durations.longest[row["test"]] = float(row["longest"])
        return durations

    def note(self, nodeid: str, phase: str, seconds: float) -> None:
        """Add one phase of a test; setting up and clearing away counts for its file."""
        name = function(nodeid) if phase == "call" else file(nodeid)
        self.seconds[name] += seconds
        self.longest[name] = max(self.longest[name], seconds)

    def is_long(self, nodeid: str) -> bool:
        """Whether a run that must be short leaves a test out."""
        fixtures = self.seconds.get(file(nodeid), 0.0)
        return fixtures > LONG_FIXTURES_SECONDS or self.longest.get(function(nodeid), 0.0) > LONG_TEST_SECONDS

    def longest_first(self, items: list[pytest.Item]) -> list[pytest.Item]:
        """Return tests group by group, those first that take the longest together."""
        groups: dict[str, list[pytest.Item]] = defaultdict(list)
        for item in items:
            groups[group(item.nodeid)].append(item)
        return [item for tests in sorted(groups.values(), key=self._together, reverse=True) for item in tests]

    def _together(self, items: list[pytest.Item]) -> float:
        names = {name for item in items for name in (function(item.nodeid), file(item.nodeid))}
        # Exact, so that the sum is the same in whatever order each worker has the names.
        return math.fsum(self.seconds.get(name, 0.0) for name in names) + SHORT_SECONDS * len(items)

    def store(self) -> None:
        """Write what is worth knowing; files that were not run keep the rows that they had."""
        run = {file(name) for name in self.seconds}
        rows = {
            name: (seconds, self.longest[name])
            for name, seconds in self.seconds.items()
            if seconds >= 1.0 or self.longest[name] >= LONG_TEST_SECONDS / 2
        }
        before = Durations.stored()
        for name, seconds in before.seconds.items():
            if file(name) not in run and (ROOT / file(name)).is_file():
                rows[name] = seconds, before.longest[name]
        with STORED.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerow(["test", "seconds", "longest"])
            writer.writerows(
                [name, f"{all:.1f}", f"{most:.2f}"] for name, (all, most) in sorted(rows.items())
            )


class Scheduler(LoadScopeScheduling):
    """Gives each worker whole files, or all files that share something costly, in the order of collection."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)

    def schedule(self) -> None:
        # The order is ours: the number of tests says little about their time.
        self.config.option.loadscopereorder = False
        super().schedule()


class Watch:
    """Notes how long each test of this run takes, and stores it at the end."""

    def __init__(self) -> None:
        self.durations = Durations()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.durations.note(report.nodeid, str(report.when), report.duration)

    def pytest_sessionfinish(self) -> None:
        self.durations.store()


def left_out_of_quick(item: pytest.Item, durations: Durations) -> str:
    """Return why a run that must be short leaves a test out, or nothing."""
    if item.get_closest_marker("browser"):
        return "in a browser"
    return "long" if durations.is_long(item.nodeid) else ""
