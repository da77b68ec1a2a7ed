"""Which answers the marks in the gradebook belong to: their digests, in the course's ``private/answers``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mashura.grading.exercise.exercise import Exercise


def answer_digests(notebook: Any, exercise: Exercise) -> dict[str, str]:
    """Return a digest of each item's answer in a graded notebook, by item."""
    sources = {
        cell.metadata["nbgrader"]["grade_id"]: cell.source
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id")
    }
    return {
        item.id: hashlib.sha256(sources.get(item.answer_id, "").encode("utf-8", "replace")).hexdigest()
        for item in exercise.items
    }


def changed_answers(
    course: Path, trainee: str, assignment: str, answers: Mapping[str, str]
) -> frozenset[str]:
    """Return the items whose answer differs from the one that was marked last."""
    before = _read(_place(course, trainee, assignment))
    return frozenset(item for item, digest in answers.items() if before.get(item, digest) != digest)


def keep_answers(course: Path, trainee: str, assignment: str, answers: Mapping[str, str]) -> None:
    """Record which answers the gradebook has marks for; called once it has them."""
    place = _place(course, trainee, assignment)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = place.with_suffix(".new")
    draft.write_text(json.dumps(dict(answers)), encoding="ascii")
    draft.replace(place)


def _place(course: Path, trainee: str, assignment: str) -> Path:
    return course / "private" / "answers" / trainee / f"{assignment}.json"


def _read(path: Path) -> dict[str, str]:
    try:
        digests = json.loads(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return {}
    return digests if isinstance(digests, dict) else {}
