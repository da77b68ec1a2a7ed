"""The answers of one record, read from a JSON file that was handed out (S270)."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import ValidationError

from mashura.errors import InputError
from mashura.methodology.labels import path_label
from mashura.methodology.records.record import Record
from mashura.record_file import expected_text

R = TypeVar("R", bound=Record)


def read_answers(content: bytes, kind: type[R], name: str) -> R:
    """Return the record in a JSON file.

    Parameters
    ----------
    content : bytes
        JSON in UTF-8.
    kind : type
        The record that is expected.
    name : str
        The file's name, for sentences about it.

    Raises
    ------
    InputError
        If the file is no JSON, holds another record, or an answer that is none.

    Examples
    --------
    >>> from mashura.methodology.records.questionnaire import Questionnaire
    >>> form = read_answers(b'{"languages": ["en"]}', Questionnaire, "buses.json")
    >>> form.languages
    ('en',)
    """
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        raise InputError("store-answers-not-json", file=name) from None
    if not isinstance(read, dict) or not read.keys() & kind.model_fields.keys():
        raise InputError("store-answers-other", file=name)
    try:
        return kind.model_validate(read)
    except ValidationError as error:
        raise first_problem(error, kind, name, read) from None


def first_problem(error: ValidationError, kind: type[Record], name: str, read: Any = None) -> InputError:
    """Return what is wrong with a file, in the words of the form: place, value, what is expected.

    ``read`` is what the file holds; places are then also named by its texts.
    """
    problem = max(error.errors(include_url=False), key=lambda problem: len(problem["loc"]))
    if problem["type"] == "extra_forbidden":
        return InputError(
            "store-import-unknown-field", file=name, field=path_label(kind, problem["loc"], content=read)
        )
    value = problem["input"]
    return InputError(
        "store-import-bad-answer",
        file=name,
        place=path_label(kind, problem["loc"], content=read),
        value=str(value)[:60] if isinstance(value, str | int | float) else "…",
        expected=expected_text(problem),
    )
