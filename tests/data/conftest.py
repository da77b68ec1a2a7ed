import shutil
from pathlib import Path

import pytest

EXPORTS = Path(__file__).parent / "exports"


@pytest.fixture
def exports() -> Path:
    """The folder with one small made-up export for each reader, named after it."""
    return EXPORTS


@pytest.fixture
def park(tmp_path: Path) -> Path:
    """A copy of the Polis export that a test may damage."""
    return Path(shutil.copytree(EXPORTS / "polis", tmp_path / "park"))


@pytest.fixture
def park_server(tmp_path: Path) -> Path:
    """The same votes as JSON in the server's own signs (agreement is -1)."""
    return Path(shutil.copytree(EXPORTS / "polis-server", tmp_path / "park_server"))
