"""Working folders do not stay behind, whatever ends their owner."""

import subprocess
import sys
import tempfile

import pytest

from mashura.grading.box.working_folders import WorkingFolder, clear_left_behind

KEEP = """
import sys
from mashura.grading.box.working_folders import WorkingFolder
print(WorkingFolder().path, flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def test_a_killed_owners_folder_goes_and_a_living_ones_stays(own_folder):
    with subprocess.Popen(
        [sys.executable, "-c", KEEP], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as owner:
        owner.stdout.readline()
        mine = WorkingFolder()
        assert clear_left_behind() == 0
        owner.kill()
        owner.wait()
    assert clear_left_behind() == 1
    assert [*own_folder.iterdir()] == [mine.path]
    mine.remove()
    assert not [*own_folder.iterdir()]
