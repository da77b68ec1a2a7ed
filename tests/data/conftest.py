import shutil
from pathlib import Path

import pytest

EXPORTS = Path(__file__).parent / "exports"


@pytest.fixture
def park(tmp_path: Path) -> Path:
    """A copy of a small made-up Polis export that a test may damage."""
    return Path(shutil.copytree(EXPORTS / "park", tmp_path / "park"))


@pytest.fixture
def park_server(tmp_path: Path) -> Path:
    """The same votes as JSON in the server's own signs (agreement is -1)."""
    return Path(shutil.copytree(EXPORTS / "park_server", tmp_path / "park_server"))
