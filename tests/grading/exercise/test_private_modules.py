"""The checks of an exercise are loaded when they are asked for, and must be those of its items."""

import shutil
import subprocess
import sys

import pytest

from mashura.errors import InputError
from mashura.grading import load_exercise
from mashura.grading.exercise.exercise import kept_variant


def test_a_check_that_is_missing_is_named_when_the_first_is_asked_for(sample, tmp_path):
    folder = shutil.copytree(sample.folder, tmp_path / "m99_sample")
    checks = folder / "checks.py"
    text = checks.read_text(encoding="utf-8")
    checks.write_text(text + "\ndel CHECKS['m99-share']\n", encoding="utf-8")
    exercise = load_exercise("m99-sample", folder)
    with pytest.raises(InputError, match="m99-share"):
        exercise.checks["m99-pick"]


def test_a_kept_variant_is_read_without_the_simulator(tmp_path):
    name = "m03-plan-a-consultation"
    place = kept_variant(tmp_path, name)
    place.parent.mkdir(parents=True)
    drawn = load_exercise(name, secret="any").variant.draw
    place.write_text(drawn.model_dump_json(), encoding="utf-8")
    code = (
        "import sys\nfrom mashura.grading.exercise.exercise import course_exercise\n"
        "exercise = course_exercise(sys.argv[1], sys.argv[2])\nassert not exercise.variant.is_book\n"
        "print({'pandas', 'mashura.simulation'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), name], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
