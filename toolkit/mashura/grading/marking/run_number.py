"""The number of a grading run: with the course's secret it gives the fresh inputs of the questions."""

from __future__ import annotations

import json
import os
from pathlib import Path

_NUMBERS = Path("private", "run_numbers.json")


def run_number(course: Path, assignment: str) -> int:
    """Return the number of the last run of an assignment; 0 before the first."""
    return _numbers(course).get(assignment, 0)


def begin_run(course: Path, assignment: str) -> int:
    """Return the number of a new run, whose questions have new inputs.

    A run that is resumed keeps its number, and so its inputs and marks. Every autograded notebook records the
    number (``mashura.run``): given again, it gives the same mark to the same hand-in.
    """
    numbers = _numbers(course)
    numbers[assignment] = numbers.get(assignment, 0) + 1
    path = course / _NUMBERS
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Whole or not at all, whatever is killed.
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.write_text(json.dumps(numbers), encoding="ascii")
    new.replace(path)
    return numbers[assignment]


def _numbers(course: Path) -> dict[str, int]:
    path = course / _NUMBERS
    if not path.is_file():
        return {}
    numbers: dict[str, int] = json.loads(path.read_text(encoding="ascii"))
    return numbers
