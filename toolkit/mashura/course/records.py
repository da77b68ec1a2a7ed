"""Lists of records that lie beside the lessons as YAML: the glossary, the questions."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from mashura.errors import InputError

R = TypeVar("R", bound=BaseModel)


def read_records(path: Path, record: type[R]) -> dict[str, R]:
    """Return the records of a YAML list by their ``id``.

    Raises
    ------
    InputError
        If the file is missing, is no YAML, breaks the record's rules, or uses an id twice.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError("course-file-missing", file=str(path)) from error
    try:
        listed = TypeAdapter(list[record]).validate_python(yaml.safe_load(text))  # type: ignore[valid-type]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InputError("course-yaml", file=str(path), line=line) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(
            "course-yaml-field",
            file=str(path),
            field=".".join(str(part) for part in first["loc"]),
            problem=first["type"],
            value=str(first["input"])[:60],
        ) from error
    found: dict[str, R] = {}
    for entry in listed:
        identifier: str = entry.id  # type: ignore[attr-defined]
        if identifier in found:
            raise InputError("course-yaml-duplicate", file=str(path), id=identifier)
        found[identifier] = entry
    return found
