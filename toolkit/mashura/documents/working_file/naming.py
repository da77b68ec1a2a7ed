"""By what rows of a working file are known: their hidden keys, and the names that answers point with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mashura.documents.working_file.cells import Names
from mashura.documents.working_file.shape import Shape, value_at
from mashura.i18n import Language
from mashura.methodology.differences import named_entries
from mashura.methodology.records.record import Record

Places = Mapping[Language, Mapping[str, str]]
"""By language, names of places by the short names that segments use."""


def row_keys(rows: Sequence[Record]) -> dict[str, Record]:
    """Return the entries of a list by the keys that their rows have; no two are alike."""
    return named_entries(rows)


def names_in(record: Record, shape: Shape, places: Places) -> Names:
    """Return the names of all entries of a record that other answers point to."""
    entries: dict[str, dict[str, str]] = {}
    for table in shape.tables:
        if table.given:
            rows = value_at(record, table.path) or ()
            entries[table.path[-1]] = {getattr(row, table.given): getattr(row, "name", "") for row in rows}
    return Names(entries=entries, places=places)
