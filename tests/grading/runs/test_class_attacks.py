"""One hand-in attacks the run, and nobody else loses a mark."""

import os

import pytest

from mashura.grading.box.isolation import available
from mashura.grading.course.class_run import grade_class

from .conftest import NAME, RIGHT, hand_in

ATTACK = """
import os, resource, signal
for pid in [os.getppid(), {grader}]:
    for kind in (resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE, resource.RLIMIT_CPU):
        try:
            resource.prlimit(pid, kind, (0, 0))
        except OSError:
            pass
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
for number in range(2000):
    os.mkdir("deeper")
    os.chdir("deeper")
if os.fork() == 0:
    os.setsid()
    while True:
        pass
picked = ["a"]
"""


@pytest.mark.parametrize("level", [level for level in available() if level != "none"])
def test_a39_a_hostile_hand_in_costs_nobody_else_a_mark(level, course):
    attack = ATTACK.format(grader=os.getpid())
    hand_in(course, "badr", {**RIGHT, "m99-pick": attack})
    result = grade_class(course, NAME, isolation=level, workers=2)
    assert {sheet.trainee: sheet.problem for sheet in result.trainees if sheet.problem} == {}
    scores = {sheet.trainee: sheet.score for sheet in result.trainees}
    assert scores.pop("badr") < 10.0
    assert scores == {"amal": 10.0, "basma": 8.0, "careem": 0.0, "دانة": 0.0}
