"""Private checks of m03-post-test, which are those of m00-pre-test. This file stays with the instructor."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mashura.grading.exercise.checking import Check
from mashura.grading.exercise.judging import keyed, named_checks
from mashura.grading.exercise.private_modules import load_module

PRE_TEST = load_module(Path(__file__).parent.parent / "m00_pre_test" / "checks.py")

CHECKS: dict[str, Check] = named_checks(
    {
        "m03-post-levels": partial(keyed, name="levels"),
        "m03-post-times": partial(keyed, name="times"),
        "m03-post-index": partial(PRE_TEST.index),
        "m03-post-claims": partial(keyed, name="claims"),
        "m03-post-whether": partial(keyed, name="whether"),
        "m03-post-evidence": partial(keyed, name="evidence"),
        "m03-post-moderators": partial(PRE_TEST.moderators),
        "m03-post-gate": partial(keyed, name="gate"),
        "m03-post-questions": partial(keyed, name="questions"),
        "m03-post-doors": partial(keyed, name="doors"),
        "m03-post-funnel": partial(PRE_TEST.funnel),
        "m03-post-promise": partial(keyed, name="promise"),
    }
)
