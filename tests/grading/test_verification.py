"""A check that is too kind is found out; the documentation's page is the one of today's exercises."""

import re
import shutil

import pytest

from mashura.grading import exercise_names, load_exercise
from mashura.grading.proof.verification import verify_exercise
from mashura.grading.proof.verification_report import report_text
from mashura.paths import content


def test_every_item_and_every_explained_mutant_stands_in_the_report():
    page = content("docs", "grader-verification.md").read_text(encoding="utf-8")
    for name in exercise_names():
        exercise = load_exercise(name)
        for item in exercise.items:
            # Every item stands in the table of what a class has of its own; a written one in no other.
            assert page.count(f"| `{item.id}` |") == (1 if item.kind == "write" else 2), (
                "run: mashura exercises verify --out docs/grader-verification.md"
            )
        for known_survivor in exercise.survivors:
            assert f"`{known_survivor.change}`. {known_survivor.reason}" in page
    assert "**not" not in page


def test_a_check_that_looks_at_too_little_is_reported(sample, tmp_path):
    proof = verify_exercise(sample)
    by_item = {item.item: item for item in proof.items}
    assert by_item["m99-share"].kill_rate == 1.0
    folder = tmp_path / "m99_sample"
    shutil.copytree(sample.folder, folder)
    checks = folder / "checks.py"
    text = checks.read_text(encoding="utf-8")
    kind = re.sub(r"(def check_share.*?:\n)", r"\1    return Verdict(share=1.0)\n", text, count=1)
    assert kind != text
    checks.write_text(kind, encoding="utf-8")
    careless = verify_exercise(load_exercise("m99-sample", folder))
    weak = next(item for item in careless.items if item.item == "m99-share")
    assert weak.kill_rate == 0.0
    assert not weak.sound
    assert not weak.stub
    assert weak.survivors[0] in report_text([careless])


@pytest.mark.slow
@pytest.mark.parametrize("name", exercise_names())
def test_the_checks_of_every_exercise_are_sound(name):
    proof = verify_exercise(load_exercise(name))
    assert proof.sound, report_text([proof])
