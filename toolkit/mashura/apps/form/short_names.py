"""Short names of entries, by which other answers point to them; nobody reads them."""

from __future__ import annotations

from itertools import count
from typing import Any


def name_entries(draft: Any, path: str, field: str) -> None:
    """Give a short name to each entry of a list that has none.

    Parameters
    ----------
    draft : mapping
        A draft; its lists are changed.
    path : str
        Where the list is.
    field : str
        The field of the name; empty for lists whose entries have none.

    Examples
    --------
    >>> draft = {"segments": [{"segment_id": "segment_1"}, {}]}
    >>> name_entries(draft, "segments", "segment_id")
    >>> draft["segments"][1]
    {'segment_id': 'segment_2'}
    """
    if not field:
        return
    rows = draft
    for part in path.split("."):
        rows = (rows or {}).get(part)
    taken = {row.get(field) for row in rows or ()}
    free = (name for number in count(1) if (name := f"{field.removesuffix('_id')}_{number}") not in taken)
    for row in rows or ():
        if not row.get(field):
            row[field] = next(free)


def unpoint(holder: Any, path: list[str], name: object) -> None:
    """Take a short name out of a field, in every entry of the lists on the way to it."""
    if isinstance(holder, list):
        for entry in holder:
            unpoint(entry, path, name)
    elif len(path) > 1:
        unpoint(holder.get(path[0]) or {}, path[1:], name)
    elif isinstance(holder.get(path[0]), list):
        holder[path[0]] = [kept for kept in holder[path[0]] if kept != name]
    elif holder.get(path[0]) == name:
        holder[path[0]] = None
