"""What all tests share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


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
