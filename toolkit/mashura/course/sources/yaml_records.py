"""Lists of records in YAML files beside the lessons: the glossary, the questions."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from mashura.errors import InputError
from mashura.record_file import read_record

R = TypeVar("R", bound=BaseModel)


def read_records(path: Path, record: type[R]) -> dict[str, R]:
    """Return the records of a YAML list by their ``id``.

    Raises
    ------
    InputError
        If the file is missing or not valid, or an id is used twice.
    """
    listed = read_record(path, list[record])  # type: ignore[valid-type]
    by_id: dict[str, R] = {}
    for entry in listed:
        identifier: str = entry.id  # type: ignore[attr-defined]
        if identifier in by_id:
            raise InputError("course-yaml-duplicate", file=str(path), id=identifier)
        by_id[identifier] = entry
    return by_id
