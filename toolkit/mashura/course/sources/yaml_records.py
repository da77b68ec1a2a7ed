"""Lists of records that lie beside the lessons as YAML: the glossary, the questions."""

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
        If the file is missing, is no YAML, breaks the record's rules, or uses an id twice.
    """
    listed = read_record(path, list[record])  # type: ignore[valid-type]
    found: dict[str, R] = {}
    for entry in listed:
        identifier: str = entry.id  # type: ignore[attr-defined]
        if identifier in found:
            raise InputError("course-yaml-duplicate", file=str(path), id=identifier)
        found[identifier] = entry
    return found
