"""Mappings that a person confirmed, kept in the work folder for files with the same columns (S59).

A mapping counts as confirmed once a table was read with it. Next month's export of the same form has the same
columns, so nobody has to say again what they mean.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from mashura.data.platforms.mapping import TableMapping
from mashura.errors import InputError
from mashura.paths import work_folder
from mashura.record_file import read_record, write_record


def memory_file(header: Iterable[str], folder: Path | None = None) -> Path:
    """Return where the mapping of a table with some columns is kept; their order does not matter.

    Examples
    --------
    >>> memory_file(["Name", "Idea"], Path("work")) == memory_file(["Idea", "Name"], Path("work"))
    True
    """
    columns = "\n".join(sorted(" ".join(name.split()).casefold() for name in header))
    digest = hashlib.sha256(columns.encode()).hexdigest()[:16]
    return (folder or work_folder()) / "mappings" / f"{digest}.mapping.yaml"


def remember(header: Iterable[str], mapping: TableMapping, folder: Path | None = None) -> Path | None:
    """Keep a mapping for tables with the same columns; return its file, or None if it cannot be written."""
    place = memory_file(header, folder)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_record(place, mapping)
    except OSError:
        # Remembering is a comfort: a folder that cannot be written must not stop an analysis.
        return None
    return place


def remembered(header: Iterable[str], folder: Path | None = None) -> TableMapping | None:
    """Return the mapping that was kept for tables with the same columns; None if there is none."""
    place = memory_file(header, folder)
    if not place.is_file():
        return None
    try:
        return read_record(place, TableMapping)
    except InputError:
        return None
