"""Submitting to a real exchange of nbgrader, from the trainee's workspace to the instructor's course."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mashura.course.progress.exchange import submit
from mashura.course.progress.handing_in import FOLDER, hand_in
from mashura.grading import build_exercises
from mashura.grading.course.handin import receipt_codes

EXERCISE = "m01-is-it-participation"
CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'participation'\nc.Exchange.root = {root!r}\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="nbgrader has no exchange on Windows")


@pytest.fixture(scope="module")
def class_room(tmp_path_factory):
    """An exchange to which an instructor has released the exercise, and her course."""
    folder = tmp_path_factory.mktemp("class")
    exchange = folder / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    course = folder / "course"
    build_exercises(course, [EXERCISE])
    nbgrader(course, exchange, "release_assignment", EXERCISE)
    return exchange, course


def nbgrader(course, exchange, *arguments):
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "nbgrader",
            *arguments,
            "--CourseDirectory.course_id=participation",
            f"--Exchange.root={exchange}",
        ],
        cwd=course,
        env={**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def cache(tmp_path, monkeypatch):
    # nbgrader keeps a copy of what was submitted among the user's data.
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "config"))


def test_it_is_submitted_and_collected_with_the_code_of_the_receipt(trainee, class_room, cache):
    exchange, course = class_room
    config = CONFIG.format(root=str(exchange))
    (trainee.workspace / "nbgrader_config.py").write_text(config, encoding="utf-8")
    trainee.fill_in({"m01-reply": "نشكر فريقكم."})
    receipt = hand_in(trainee.workspace, EXERCISE, "ar", "مريم سالم")
    assert (receipt.course, receipt.refused) == ("participation", "")
    # The file is there as well, whatever becomes of the exchange.
    assert (trainee.workspace / FOLDER / receipt.file).is_file()
    nbgrader(course, exchange, "collect", EXERCISE)
    (folder,) = (course / "submitted").glob(f"*/{EXERCISE}")
    assert (folder / f"{EXERCISE}.ipynb").read_bytes() == trainee.notebook().read_bytes()
    assert [*receipt_codes(course, EXERCISE).values()] == [receipt.code]


def test_what_was_not_released_is_refused_and_the_file_is_made_all_the_same(trainee, class_room, cache):
    exchange, _ = class_room
    config = CONFIG.format(root=str(exchange))
    (trainee.workspace / "nbgrader_config.py").write_text(config, encoding="utf-8")
    trainee.fill_in({}, exercise="m00-pre-test")
    receipt = hand_in(trainee.workspace, "m00-pre-test", "ar", "مريم")
    assert receipt.course == ""
    assert "Assignment not found" in receipt.refused
    assert (trainee.workspace / FOLDER / receipt.file).is_file()


@pytest.mark.parametrize(
    "config",
    [
        None,
        "c = get_config()\n",
        CONFIG.format(root="/nowhere/at/all"),
        CONFIG.replace("'participation'", "''").format(root="/tmp"),
    ],
)
def test_without_a_course_and_a_folder_there_is_no_exchange(trainee, cache, config):
    if config is not None:
        (trainee.workspace / "nbgrader_config.py").write_text(config, encoding="utf-8")
    assert submit(trainee.workspace, EXERCISE, {"a.ipynb": b"{}"}) is None


def test_a_configuration_that_is_damaged_costs_nothing_but_the_exchange(trainee, cache):
    (trainee.workspace / "nbgrader_config.py").write_text("c = get_config(\n", encoding="utf-8")
    receipt = hand_in(trainee.workspace, EXERCISE, "ar", "مريم")
    assert "nbgrader_config.py" in receipt.refused
    assert (trainee.workspace / FOLDER / receipt.file).is_file()
