"""People who share an address, a number or a name in a table, told apart by what else their rows say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from mashura.data.columns.content import ColumnContent
from mashura.data.files.any_table import AnyTable
from mashura.data.notes import ImportNote
from mashura.data.platforms.mapping import Target
from mashura.i18n import western_digits
from mashura.privacy.identity_columns import IdentityKind, is_placeholder

# Assumption: nobody fills in a form so often, and more often than everybody else together.
_MOST_ROWS = 10


def told_apart(
    table: AnyTable, columns: Mapping[Target, str], *, devices: bool = True
) -> tuple[AnyTable, list[ImportNote]]:
    """Return a table in which people who share an entry have entries of their own, and a note of it.

    Rows that differ in a name, gender or age are different people.

    Parameters
    ----------
    table : AnyTable
    columns : mapping of Target to str
        The column of each target; without one that tells participants apart, nothing is done.
    devices : bool
        Whether an entry in very many rows is a shared device.
    """
    key = columns.get("participants.participant_id")
    if key is None:
        return table, []
    traits = [
        columns[target] for target in ("participants.gender", "participants.age_band") if target in columns
    ]
    for place, header in enumerate(table.header):
        identity = ColumnContent(header, table.column(place)).identity
        if header != key and identity is not None and identity.kind is IdentityKind.NAME:
            traits.append(header)
    keys = [" ".join(cell.split()).casefold() for cell in table.cells(key)]
    counts = Counter(cell for cell in keys if not is_placeholder(cell))
    differing: set[str] = set()
    for trait in traits:
        seen: dict[str, set[str]] = defaultdict(set)
        for cell, value in zip(keys, table.cells(trait), strict=True):
            # What a person left out does not differ from what she said elsewhere.
            seen[cell] |= {" ".join(western_digits(value).split()).casefold()} - {""}
        differing |= {cell for cell, values in seen.items() if len(values) > 1}
    shared = {
        cell
        for cell, count in counts.items()
        if count > 1 and (cell in differing or (devices and count >= _MOST_ROWS and 2 * count > len(keys)))
    }
    if not shared:
        return table, []
    place = table.header.index(key)
    rows = [
        (line, [*cells[:place], f"{cells[place]} #{line}", *cells[place + 1 :]] if cell in shared else cells)
        for (line, cells), cell in zip(table.rows, keys, strict=True)
    ]
    count = str(sum(counts[cell] for cell in shared))
    return replace(table, rows=rows), [table.note("readers-note-shared-account", column=key, count=count)]
