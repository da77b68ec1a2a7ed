"""Restoring a handed-in notebook: the trainee's answers in the assignment's own cells.

Everything that a trainee may not change (graded cells, ids, points, flags, tags) comes from the handout; her
code and texts stay. Every repair is reported.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mashura.grading.exercise import notebooks
from mashura.grading.marking.sanitising import visible_controls
from mashura.i18n import (
    LANGUAGES,
    SYSTEM_LANGUAGE,
    Language,
    direction,
    kernel_name,
    language_properties,
    message,
)


@dataclass(frozen=True, kw_only=True)
class Repair:
    """One repair of a handed-in notebook."""

    key: str
    cell: str = ""
    params: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: Language | None = None) -> str:
        """Return the repair as a sentence for the instructor."""
        return message(self.key, lang=language, cell=self.cell, **self.params)


def language_of(notebook: Any) -> Language:
    """Return the language of the handout that a trainee worked in.

    The kernel tells it; if the kernel was changed, the handout's metadata or the prose does.

    Examples
    --------
    >>> language_of({"metadata": {"kernelspec": {"name": "mashura-en"}}, "cells": []})
    'en'
    """
    metadata = _mapping(notebook.get("metadata"))
    kernel = _mapping(metadata.get("kernelspec")).get("name")
    marked = _mapping(metadata.get("mashura")).get("language")
    for language in LANGUAGES:
        if kernel == kernel_name(language):
            return language
    for language in LANGUAGES:
        if marked == language:
            return language
    prose = "".join(_source(cell) for cell in notebook.get("cells", []) if _kind(cell) == "markdown")
    for language in LANGUAGES:
        letters = sum(map(len, re.findall(language_properties(language).letters, prose)))
        # Tags and code in an Arabic text are Latin, so an eighth of its characters is enough.
        if direction(language) == "rtl" and letters > len(prose) / 8:
            return language
    return SYSTEM_LANGUAGE


def restore(notebook: Any, handout: Any) -> tuple[Any, tuple[Repair, ...]]:
    """Return a new notebook with the trainee's answers in the handout's cells, and the repairs.

    Parameters
    ----------
    notebook : NotebookNode
        As handed in; nothing about its form is certain.
    handout : NotebookNode
        The assignment as it was given out, in the same language.

    Notes
    -----
    If a cell exists twice, the last copy counts, because it ran last; earlier copies become ordinary cells. A
    missing cell is put back after the cell that precedes it in the handout. All other metadata, such as the
    tags ``skip-execution`` and ``raises-exception``, are dropped.
    """
    official = {grade_id(cell): cell for cell in handout.cells if grade_id(cell)}
    repairs: list[Repair] = []
    taken: set[str] = set()
    cells: list[Any] = []
    handed_in = [*notebook.get("cells", [])]
    for cell, name in reversed([*zip(handed_in, cell_names(handed_in, handout), strict=True)]):
        if name in official and name not in taken:
            taken.add(name)
            cells.append(_official_cell(official[name], cell, repairs))
        else:
            if name in taken:
                repairs.append(Repair(key="grading-repair-doubled", cell=name))
            elif name:
                repairs.append(Repair(key="grading-repair-unknown", cell=visible_controls(name[:60])))
            cells.append(_ordinary_cell(cell))
    cells.reverse()
    _put_back_missing(cells, handout, official, repairs)
    order = [grade_id(cell) for cell in cells if grade_id(cell)]
    if order != list(official):
        moved = next(name for name, expected in zip(order, official, strict=True) if name != expected)
        repairs.append(Repair(key="grading-repair-moved", cell=moved))
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number:03d}"
    return notebooks.new_notebook(cells, handout.metadata), tuple(repairs)


def cell_names(handed_in: Sequence[Any], handout: Any) -> list[str]:
    """Return the grade id of each handed-in cell; where metadata were lost, by the cell's id or place."""
    official = {cell.id: grade_id(cell) for cell in handout.cells if grade_id(cell)}
    named = [grade_id(cell) for cell in handed_in]
    kept = {*named}
    by_id = [official.get(str(_mapping(cell).get("id")), "") for cell in handed_in]
    named = [name or (known if known not in kept else "") for name, known in zip(named, by_id, strict=True)]
    same_kinds = [_kind(cell) for cell in handed_in] == [cell.cell_type for cell in handout.cells]
    if same_kinds and not any(named):
        return [grade_id(cell) for cell in handout.cells]
    return named


def _put_back_missing(
    cells: list[Any], handout: Any, official: Mapping[str, Any], repairs: list[Repair]
) -> None:
    position = 0
    for name in official:
        places = [index for index, cell in enumerate(cells) if grade_id(cell) == name]
        if places:
            position = places[0] + 1
            continue
        repairs.append(Repair(key="grading-repair-missing", cell=name))
        cells.insert(position, _copy(official[name]))
        position += 1


def _official_cell(official: Any, handed_in: Any, repairs: list[Repair]) -> Any:
    cell = _copy(official)
    name = grade_id(official)
    if _kind(handed_in) != official.cell_type:
        repairs.append(Repair(key="grading-repair-kind", cell=name))
    metadata = _mapping(handed_in.get("metadata"))
    flags = {
        key: official.metadata.nbgrader.get(key) for key in ("grade", "solution", "locked", "points", "task")
    }
    theirs = _mapping(metadata.get("nbgrader"))
    given_out = official.metadata.get("tags", [])
    # A hand-in may be older than a tag of ours.
    if metadata.get("tags", given_out) not in ([], given_out) or any(
        theirs.get(key) != value for key, value in flags.items()
    ):
        repairs.append(Repair(key="grading-repair-metadata", cell=name))
    if official.metadata.nbgrader.solution:
        cell.source = _source(handed_in)
    elif _source(handed_in) != official.source:
        repairs.append(Repair(key="grading-repair-source", cell=name))
    return cell


def _ordinary_cell(cell: Any) -> Any:
    return notebooks.new_cell(_kind(cell), _source(cell))


def _copy(cell: Any) -> Any:
    return notebooks.new_cell(cell.cell_type, cell.source, json.loads(json.dumps(cell.metadata)))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _kind(cell: Any) -> str:
    return str(_mapping(cell).get("cell_type", ""))


def grade_id(cell: Any) -> str:
    """Return the id by which nbgrader knows a cell; empty if it has none."""
    name = _mapping(_mapping(_mapping(cell).get("metadata")).get("nbgrader")).get("grade_id")
    return name if isinstance(name, str) else ""


def _source(cell: Any) -> str:
    source = _mapping(cell).get("source", "")
    if isinstance(source, str):
        return source
    if isinstance(source, Sequence):
        return "".join(part for part in source if isinstance(part, str))
    return ""
