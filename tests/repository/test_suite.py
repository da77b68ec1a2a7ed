"""A run of the tests says what it leaves out, and on CI leaves out nothing that CI could have run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TESTS = """
import pytest

def test_short():
    pass

def test_long():
    pass

@pytest.mark.browser
def test_in_a_browser():
    pass

@pytest.mark.slow
def test_slow():
    pass

def test_that_lacks_a_program():
    pytest.skip("hunspell is not installed")

def test_that_lacks_data():
    pytest.skip("beyond CI: no real data")

@pytest.mark.xfail(reason="known")
def test_known_fault():
    raise AssertionError
"""


@pytest.fixture
def run(root: Path, tmp_path: Path) -> Callable[..., str]:
    """Run tests of its own under the settings and the conftest of ours, and return what pytest tells."""
    tests = tmp_path / "tests"
    tests.mkdir()
    shutil.copy(root / "pyproject.toml", tmp_path)
    for name in ("conftest.py", "durations.py"):
        shutil.copy(root / "tests" / name, tests)
    (tests / "durations.csv").write_text("test,seconds,longest\ntests/test_sample.py::test_long,9.0,9.00\n")
    (tests / "test_sample.py").write_text(TESTS)

    def start(*options: str, **environment: str) -> str:
        command = [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", *options]
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "MASHURA_"))
        }
        done = subprocess.run(
            command, cwd=tmp_path, env=kept | environment, capture_output=True, text=True, timeout=120
        )
        assert not done.stderr, done.stderr
        return done.stdout

    return start


def test_a_skip_tells_its_reason(run: Callable[..., str]) -> None:
    told = run()
    assert "4 passed" not in told
    assert "3 passed, 2 skipped, 1 deselected, 1 xfailed" in told
    assert "hunspell is not installed" in told
    assert "Left out: 1 slow" in told


def test_on_ci_a_skip_fails_unless_no_package_could_bring_what_is_missing(run: Callable[..., str]) -> None:
    told = run(MASHURA_CI="1")
    assert "3 passed, 1 failed" in told.replace("1 failed, 3 passed", "3 passed, 1 failed")
    assert "skipped on CI, which has or installs what its tests need (.ci/run): hunspell" in told
    assert "1 skipped" in told
    assert "1 xfailed" in told


@pytest.mark.parametrize("workers", [(), ("-n", "2", "--dist", "loadfile")])
def test_a_quick_run_leaves_out_browsers_and_what_takes_long_and_says_so(
    run: Callable[..., str], workers: tuple[str, ...]
) -> None:
    told = run("--quick", *workers)
    assert "1 passed, 2 skipped" in told
    left_out = told.split("Left out: ")[1]
    assert all(words in left_out for words in ("1 slow", "1 long", "1 in a browser"))
