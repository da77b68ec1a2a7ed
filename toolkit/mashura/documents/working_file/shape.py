"""Which sheets and columns a record has as a spreadsheet, read off the record itself (S36-S51)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mashura.methodology.fields import field_kind, inner_type
from mashura.methodology.records.announcement import AnnouncementText
from mashura.methodology.records.decision import Promise, Ruling
from mashura.methodology.records.record import Record

Path = tuple[str, ...]
Labels = tuple[tuple[type[Record], str], ...]

POINTERS = {"segment": "segments", "segments": "segments", "depends_on": "activities"}
"""Fields that point to an entry of a list by its short name, and the field that holds that list."""

_NOT_IN_CELLS = ("rows", "group")
# They point by short names, which nobody reads, to entries whose names the file does not hold.
_POINTING_ELSEWHERE = frozenset({(Ruling, "said_by"), (Promise, "answers_to"), (AnnouncementText, "segment")})


@dataclass(frozen=True, kw_only=True)
class Question:
    """An answer of its own: its path from the root, and record and field of each part of the path."""

    path: Path
    labels: Labels

    @property
    def record(self) -> type[Record]:
        """The record that holds the field."""
        return self.labels[-1][0]

    @property
    def field(self) -> str:
        """The field."""
        return self.path[-1]


@dataclass(frozen=True, kw_only=True)
class Table:
    """A list of records, which has a sheet of its own.

    Attributes
    ----------
    path, labels : tuple
        As of a question.
    record : type
        The record of a row.
    columns : tuple of str
        Fields that are columns.
    given : str
        The field with the short name by which other answers point to a row; empty where none does.
    """

    path: Path
    labels: Labels
    record: type[Record]
    columns: tuple[str, ...]
    given: str = ""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """All questions and tables of a record."""

    questions: tuple[Question, ...]
    tables: tuple[Table, ...]


def shape_of(root: type[Record], parts: tuple[str, ...]) -> Shape:
    """Return which sheets and columns some parts of a record have.

    Parameters
    ----------
    root : type
        A record, such as ``Campaign``.
    parts : tuple of str
        Its fields that go into the spreadsheet: records, such as ``("plan",)``, and lists of records.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> shape = shape_of(Campaign, ("plan",))
    >>> shape.questions[0].path, shape.tables[0].path
    (('plan', 'entity'), ('plan', 'segments'))
    >>> shape.tables[0].given, "segment_id" in shape.tables[0].columns
    ('segment_id', False)
    >>> shape_of(Campaign, ("adaptations",)).tables[0].columns
    ('stage', 'change', 'reason')
    """
    found = tuple(_inside(root, parts, (), ()))
    return Shape(
        questions=tuple(entry for entry in found if isinstance(entry, Question)),
        tables=tuple(entry for entry in found if isinstance(entry, Table)),
    )


def _inside(
    record: type[Record], fields: Iterable[str], path: Path, labels: Labels
) -> Iterator[Question | Table]:
    for field in fields:
        inner_path, inner_labels = (*path, field), (*labels, (record, field))
        match field_kind(record, field):
            case "group":
                inner = inner_type(record, field)
                yield from _inside(inner, inner.model_fields, inner_path, inner_labels)
            case "rows":
                yield _table(inner_type(record, field), inner_path, inner_labels)
            case _:
                yield Question(path=inner_path, labels=inner_labels)


def _table(record: type[Record], path: Path, labels: Labels) -> Table:
    names = [field for field in record.model_fields if field.endswith("_id")]
    given = names[0] if names and path[-1] in {*POINTERS.values(), "options", "rulings"} else ""
    columns = tuple(
        field
        for field in record.model_fields
        if field != given
        and field_kind(record, field) not in _NOT_IN_CELLS
        and (record, field) not in _POINTING_ELSEWHERE
    )
    return Table(path=path, labels=labels, record=record, columns=columns, given=given)


def value_at(record: Record, path: Path) -> Any:
    """Return the answer at a path; None where a part on the way to it is None.

    Examples
    --------
    >>> from mashura.methodology import Campaign, Plan
    >>> value_at(Campaign(plan=Plan(title="Buses")), ("plan", "title"))
    'Buses'
    """
    value: Any = record
    for field in path:
        value = getattr(value, field, None)
    return value
