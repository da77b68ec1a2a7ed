"""A small simulated campaign as a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from mashura.cycle import run_cycle
from mashura.data import write_campaign
from mashura.i18n import use_language
from mashura.simulation import load_world


@pytest.fixture(scope="session")
def folder(example, tmp_path_factory) -> Path:
    with use_language("en"):
        run = run_cycle(example, load_world("municipality"), 1, population=20_000, days=28)
        out = tmp_path_factory.mktemp("campaigns") / "small"
        write_campaign(out, run.document(), run.consultation)
    return out
