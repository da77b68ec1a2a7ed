"""Private checks of m03-plan-a-consultation; they stay with the instructor, see docs/grading.md."""

from __future__ import annotations

from pathlib import Path

from mashura.grading.exercise.checking import Check
from mashura.grading.exercise.private_modules import load_module

_FOLDER = Path(__file__).parent
ordering, filling, reading, judging, designing = (
    load_module(_FOLDER / f"{name}.py") for name in ("ordering", "filling", "reading", "judging", "designing")
)

CHECKS: dict[str, Check] = {
    "m03-order-questions": ordering.check_order,
    "m03-place-parties": filling.check_parties,
    "m03-order-calendar": ordering.check_calendar,
    "m03-fill-plan": filling.check_fill,
    "m03-fill-matrix": filling.check_matrix,
    "m03-read-funnel": reading.check_funnel,
    "m03-read-luck": reading.check_luck,
    "m03-judge-queue": judging.check_queue,
    "m03-judge-changes": judging.check_changes,
    "m03-design-campaign": designing.check_design,
    "m03-design-languages": designing.check_languages,
}
