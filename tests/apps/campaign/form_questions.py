"""The questions of the planning forms, and which items each serves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mashura.apps.form.parts import Drawing, Layout, Rows
from mashura.apps.form.record_editor import Path
from mashura.methodology import Campaign
from mashura.methodology.fields import owner, row_record
from mashura.methodology.records.record import Record, field_items


@dataclass(frozen=True)
class Question:
    """A question of a form: where its answer stands in the draft, and which items it serves."""

    path: Path
    record: type[Record]
    field: str
    items: tuple[str, ...]


def questions(layout: Layout, root: type[Record] = Campaign) -> Iterator[Question]:
    """All questions of a form over a record; those about an entry are asked of the first entry."""
    for step in layout.steps:
        for part in step.parts:
            if isinstance(part, Drawing):
                continue
            if isinstance(part, Rows):
                items, record = served(part.path, root), row_record(root, part.path)
                for field in (*part.first, *part.more):
                    own = (*field_items(record).get(field, ()), *items)
                    yield Question([*part.path.split("."), 0, field], record, field, own)
            else:
                for path in part.paths:
                    yield Question(list(path.split(".")), *owner(root, path), served(path, root))


def served(path: str, root: type[Record] = Campaign) -> tuple[str, ...]:
    """The items of a field and of whatever it stands in."""
    parts = path.split(".")
    items: list[str] = []
    # The parts of a campaign are whole records; what they hold says what it serves.
    for length in range(2 if root is Campaign else 1, len(parts) + 1):
        record, field = owner(root, ".".join(parts[:length]))
        items.extend(field_items(record).get(field, ()))
    return tuple(items)
