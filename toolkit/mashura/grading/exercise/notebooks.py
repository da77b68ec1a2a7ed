"""Typed wrappers of the nbformat functions that grading uses."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat as _untyped

_nbformat: Any = _untyped


def new_cell(kind: str, source: str, metadata: Mapping[str, Any] | None = None) -> Any:
    """Return a code cell, or a Markdown cell for any other kind; :func:`dump` checks its form."""
    cell: dict[str, Any] = {
        "id": uuid.uuid4().hex[:8],
        "cell_type": "markdown",
        "metadata": metadata or {},
        "source": source,
    }
    if kind == "code":
        cell |= {"cell_type": "code", "execution_count": None, "outputs": []}
    return _nbformat.from_dict(cell)


def new_notebook(cells: Sequence[Any], metadata: Mapping[str, Any]) -> Any:
    """Return a notebook of these cells."""
    return _nbformat.v4.new_notebook(cells=list(cells), metadata=_nbformat.from_dict(dict(metadata)))


def new_stream(text: str) -> Any:
    """Return printed text as an output."""
    return _nbformat.v4.new_output("stream", name="stdout", text=text)


def new_result(data: Mapping[str, Any]) -> Any:
    """Return a cell's value as an output."""
    return _nbformat.v4.new_output("execute_result", dict(data), execution_count=1)


def new_display(data: Mapping[str, Any]) -> Any:
    """Return displayed data as an output."""
    return _nbformat.v4.new_output("display_data", dict(data))


def from_dict(loaded: Any) -> Any:
    """Return the content of a JSON file as a notebook, unchecked."""
    return _nbformat.from_dict(loaded)


def parse(text: str) -> Any:
    """Return the notebook in the text of one of our own files."""
    # Without the check of its form, which was made when it was written.
    return _nbformat.v4.reads(text)


def read(path: Path) -> Any:
    """Return the notebook in one of our own files."""
    return parse(path.read_text(encoding="utf-8"))


def dump(notebook: Any) -> str:
    """Check a notebook's form, and return it as the text of a file."""
    _nbformat.validate(notebook)
    return str(_nbformat.v4.writes(notebook)) + "\n"
