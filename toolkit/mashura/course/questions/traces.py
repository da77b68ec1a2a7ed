"""Traces of a trainee's work in her own workspace: lessons opened, lessons run, questions answered right.

``.mashura/progress.jsonl`` has one line of JSON per event. Wrong answers are never recorded, and the file is
sent nowhere. An unreadable line, such as one cut off by a power failure, is skipped.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from mashura.course.sources.source import ANALYSTS

NOTES = ".mashura"
_FILE = "progress.jsonl"

# Keys in the metadata of a cell with a question.
_ASKING = {"question", "scene", "recall"}

Deed = Literal["opened", "run", "answered"]


@dataclass(frozen=True, kw_only=True)
class Trace:
    """One event; ``part`` is a lesson or an exercise, ``question`` the question answered right."""

    at: datetime
    did: Deed
    part: str
    question: str = ""


_TRACE = TypeAdapter(Trace)


def find_workspace(folder: Path) -> Path | None:
    """Return the workspace that a folder belongs to, or None if it belongs to none."""
    resolved = folder.resolve()
    return next(
        (each for each in (resolved, *resolved.parents) if (each / NOTES / "manifest.json").is_file()), None
    )


def read_traces(workspace: Path) -> list[Trace]:
    """Return all events, the oldest first."""
    try:
        lines = (workspace / NOTES / _FILE).read_bytes().splitlines()
    except FileNotFoundError:
        return []
    traces = []
    for line in lines:
        with contextlib.suppress(ValidationError):
            traces.append(_TRACE.validate_json(line))
    return traces


def leave_trace(workspace: Path, did: Deed, part: str, question: str = "") -> None:
    """Record an event once. An error while writing never interrupts a lesson."""
    with contextlib.suppress(OSError):
        recorded = {(trace.did, trace.part, trace.question) for trace in read_traces(workspace)}
        if (did, part, question) in recorded:
            return
        event = asdict(Trace(at=datetime.now(UTC), did=did, part=part, question=question))
        line = json.dumps({**event, "at": event["at"].isoformat(timespec="seconds")}) + "\n"
        notes = workspace / NOTES
        notes.mkdir(exist_ok=True)
        # A single write at the end of the file, because server and kernels may write at the same time. The
        # line break before it ends a line that was cut off.
        handle = os.open(notes / _FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            os.write(handle, ("\n" + line).encode("utf-8"))
        finally:
            os.close(handle)


def cells_run(notebook: Mapping[str, Any], part: str) -> tuple[int, int]:
    """Return how many code cells of a lesson have run without error, and how many it has.

    Not counted are cells that the trainee added, questions, which are answered without running a cell, and
    cells of the analysts' track.

    Parameters
    ----------
    notebook : mapping
        As in its file, with outputs.
    part : str
        The lesson's id, ``m00-welcome``; the ids of its cells begin with its module's, ``m00-``.

    Examples
    --------
    >>> cell = {"cell_type": "code", "id": "m00-first", "source": "1", "execution_count": 1, "outputs": []}
    >>> cells_run({"cells": [cell, {**cell, "execution_count": None}]}, "m00-welcome")
    (1, 2)
    """
    module = part.partition("-")[0] + "-"
    lesson_cells = [
        cell
        for cell in notebook.get("cells", [])
        if cell.get("cell_type") == "code"
        and str(cell.get("id", "")).startswith(module)
        and not _ASKING & {*_mashura(cell)}
        and ANALYSTS not in cell.get("metadata", {}).get("tags", [])
    ]
    done = [
        bool(cell.get("execution_count"))
        and not any(output.get("output_type") == "error" for output in cell.get("outputs", []))
        for cell in lesson_cells
    ]
    return sum(done), len(done)


def was_run(notebook: Mapping[str, Any], part: str) -> bool:
    """Return whether all code cells of a lesson have run without error.

    Examples
    --------
    >>> cell = {"cell_type": "code", "id": "m00-first", "source": "1", "execution_count": 1, "outputs": []}
    >>> was_run({"cells": [cell]}, "m00-welcome")
    True
    """
    done, cells = cells_run(notebook, part)
    return 0 < cells == done


def answered_right(notebook: Mapping[str, Any]) -> set[str]:
    """Return the ids of the questions and scenes of a lesson's notebook that were answered right.

    The JupyterLab extension keeps an answer in the metadata of the question's cell.

    Examples
    --------
    >>> asked = {"question": {"id": "brackets"}, "answer": {"given": 1, "right": True}}
    >>> answered_right({"cells": [{"cell_type": "code", "metadata": {"mashura": asked}}]})
    {'brackets'}
    """
    right = set()
    for cell in notebook.get("cells", []):
        mashura = _mashura(cell)
        answer = mashura.get("answer")
        if isinstance(answer, Mapping) and answer.get("right") is True:
            asked = mashura.get("question") or mashura.get("scene")
            name = asked.get("id") if isinstance(asked, Mapping) else f"recall {answer.get('question')}"
            right.add(str(name))
    return right


def _mashura(cell: Mapping[str, Any]) -> Mapping[str, Any]:
    metadata = cell.get("metadata")
    mashura = metadata.get("mashura") if isinstance(metadata, Mapping) else None
    return mashura if isinstance(mashura, Mapping) else {}
