"""Files of an export, from a folder or an archive that a stranger made."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from mashura.data.files.export_files import open_export
from mashura.errors import InputError


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("proposals.csv", b"id\n" + b"0" * 1_000_000)
    assert bomb.stat().st_size < 10_000
    with pytest.raises(InputError) as caught:
        open_export(bomb, most_bytes=10_000)
    assert caught.value.key == "readers-archive-large"
