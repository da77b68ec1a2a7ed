"""A server of apps as `deploy/` sets it up: under a person's own path, called by the office's name."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

DEPLOY = Path(__file__).resolve().parents[3] / "deploy"


@pytest.fixture(scope="module")
def port(apps_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    office = tmp_path_factory.mktemp("office")
    workspace = shutil.copytree(apps_folder, office / "workspace")
    # Jupyter leaves a mark of its own beside the settings that it reads.
    settings = shutil.copytree(DEPLOY, office / "settings")
    server = subprocess.Popen(
        [sys.executable, "-m", "mashura", "apps", "--no-browser", "--workspace", str(workspace)],
        stdout=subprocess.PIPE,
        env=os.environ
        | {
            "JUPYTER_CONFIG_DIR": str(settings),
            "JUPYTER_TOKEN": "of-maryam",
            "MASHURA_PERSON": "maryam",
            "MASHURA_HOST": "plans.example",
            "PYTHONUTF8": "1",
        },
        encoding="utf-8",
    )
    try:
        said = "".join(server.stdout.readline() for _ in range(3))
        found = re.search(r"http://127\.0\.0\.1:(\d+)/maryam/mashura/\w\w\?token=of-maryam", said)
        assert found, said
        yield int(found[1])
    finally:
        server.terminate()
        server.wait(timeout=30)


def status(port: int, path: str, host: str) -> int:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request("GET", path, headers={"Host": host})
    answer = line.getresponse().status
    line.close()
    return answer


def test_it_answers_under_the_persons_path_to_the_offices_name_only(port: int) -> None:
    page = "/maryam/mashura/en?token=of-maryam"
    assert status(port, page, "plans.example") == 200
    assert status(port, page, "elsewhere.example") == 403
    assert status(port, "/mashura/en?token=of-maryam", "plans.example") == 404
    assert status(port, "/maryam/mashura/en?token=of-ali", "plans.example") == 302


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_the_unit() -> None:
    done = subprocess.run(
        ["systemd-analyze", "verify", str(DEPLOY / "mashura@.service")], capture_output=True, text=True
    )
    # Where Mashura is not installed at the unit's place, that alone is complained about.
    complaints = [line for line in done.stderr.splitlines() if "mashura@" in line]
    assert all("is not executable" in line for line in complaints)
