"""What a returned working file changes in a record, also in one that was changed meanwhile (three-way)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from mashura.documents.working_file.naming import row_keys
from mashura.documents.working_file.reading import Returned, ReturnedRow, points_to
from mashura.documents.working_file.shape import Path, Table, value_at
from mashura.i18n import Language, message
from mashura.methodology.differences import Difference, Entry, Label
from mashura.methodology.fields import with_blanks
from mashura.methodology.records.record import Record, is_answered
from mashura.methodology.revision import revise

R = TypeVar("R", bound=Record)
Keep = Literal["plan", "file"]


@dataclass(frozen=True, kw_only=True)
class Clash:
    """An answer, or a row, that was changed in the plan and otherwise in the file.

    ``there`` is what the plan made of it since, ``here`` what the file made of it.
    """

    there: Difference
    here: Difference

    def text(self, language: Language) -> str:
        """Return both changes as one sentence."""
        return message(
            "working-file-clash",
            lang=language,
            here=self.here.text(language),
            there=self.there.text(language),
        )


@dataclass(frozen=True, kw_only=True)
class Merge(Generic[R]):
    """A record with the changes of a file: the changes, and the clashes with changes made meanwhile."""

    record: R
    changes: tuple[Difference, ...]
    clashes: tuple[Clash, ...]


def merge(returned: Returned, current: R, *, keep: Keep = "plan") -> Merge[R]:
    """Return a record with what was changed in a file since it was made.

    Parameters
    ----------
    returned : Returned
        The file, without problems.
    current : Record
        The record as it is now.
    keep : {'plan', 'file'}
        What counts where both were changed.
    """
    return _Merger(returned, with_blanks(current), keep).merge(current)


class _Merger:
    def __init__(self, returned: Returned, current: Record, keep: Keep) -> None:
        self.returned = returned
        self.current = current
        self.keep = keep
        self.changes: list[Difference] = []
        self.clashes: list[Clash] = []
        self.removed: dict[Path, set[str]] = {}

    def merge(self, original: R) -> Merge[R]:
        updates: dict[Path, Any] = {}
        for question in self.returned.shape.questions:
            if question.path in self.returned.answers:
                before, now = (
                    value_at(self.returned.base, question.path),
                    value_at(self.current, question.path),
                )
                mine = self.returned.answers[question.path]
                taken = self._taken(question.path, question.labels, before, mine, now)
                if taken != now:
                    updates[question.path] = taken
        for table in self.returned.shape.tables:
            rows = self.returned.tables.get(table.path)
            if rows is not None:
                merged = tuple(self._rows(table, rows))
                if merged != value_at(self.current, table.path):
                    updates[table.path] = merged
        self._unpoint(updates)
        record = revise(original, **_nested(updates)) if updates else original
        names = _segment_names(self.returned, self.current, updates)
        return Merge(
            record=record,
            changes=tuple(dataclasses.replace(change, names=names) for change in self.changes),
            clashes=tuple(
                Clash(
                    there=dataclasses.replace(clash.there, names=names),
                    here=dataclasses.replace(clash.here, names=names),
                )
                for clash in self.clashes
            ),
        )

    def _taken(self, path: Path, labels: tuple[Label, ...], before: Any, mine: Any, now: Any) -> Any:
        """Return which of two answers counts, and note what that changes."""
        if mine in (before, now):
            return now
        if now != before:
            self.clashes.append(
                Clash(
                    there=_difference(path, labels, before, now), here=_difference(path, labels, before, mine)
                )
            )
            if self.keep == "plan":
                return now
        self.changes.append(_difference(path, labels, now, mine))
        return mine

    def _rows(self, table: Table, rows: tuple[ReturnedRow, ...]) -> Iterator[Record]:
        labels: tuple[Label, ...]
        before = row_keys(value_at(self.returned.base, table.path) or ())
        now = row_keys(value_at(self.current, table.path) or ())
        mine = {row.key: row for row in rows if row.key}
        for number, (key, row) in enumerate(now.items(), 1):
            entry = Entry(record=row, number=number)
            path = (*table.path, key)
            labels = (*table.labels, entry)
            if key not in before:
                yield row
            elif key not in mine:
                yield from self._removed(table, path, labels, before[key], row)
            else:
                yield self._row(table, path, labels, before[key], mine[key], row)
        for key, gone in before.items():
            if key not in now and key in mine:
                yield from self._gone(table, key, gone, mine[key])
        known = {row.model_dump_json(exclude=_short(table)) for key, row in now.items() if key not in before}
        for number, new in enumerate((row for row in rows if not row.key), len(now) + 1):
            added = table.record.model_validate(new.answers)
            if added.model_dump_json(exclude=_short(table)) not in known:
                labels = (*table.labels, Entry(record=added, number=number))
                path = (*table.path, str(number))
                self.changes.append(
                    Difference(kind="added", path=path, labels=labels, before=None, after=added)
                )
                yield added

    def _row(
        self,
        table: Table,
        path: Path,
        labels: tuple[Label, ...],
        before: Record,
        mine: ReturnedRow,
        now: Record,
    ) -> Record:
        updates = {}
        for field, answer in mine.answers.items():
            taken = self._taken(
                (*path, field),
                (*labels, (table.record, field)),
                getattr(before, field),
                answer,
                getattr(now, field),
            )
            if taken != getattr(now, field):
                updates[field] = taken
        return now.model_copy(update=updates) if updates else now

    def _removed(
        self, table: Table, path: Path, labels: tuple[Label, ...], before: Record, now: Record
    ) -> Iterator[Record]:
        """Take out a row that is gone in the file; not where the plan changed it meanwhile and counts."""
        removal = Difference(kind="removed", path=path, labels=labels, before=now, after=None)
        if now != before:
            there = Difference(kind="changed", path=path, labels=labels, before=before, after=now)
            self.clashes.append(Clash(there=there, here=removal))
            if self.keep == "plan":
                yield now
                return
        if table.given:
            self.removed.setdefault(table.path, set()).add(getattr(now, table.given))
        self.changes.append(removal)

    def _gone(self, table: Table, key: str, before: Record, mine: ReturnedRow) -> Iterator[Record]:
        """Bring back a row that the plan lost meanwhile, where the file changed it and the file counts."""
        changed = before.model_copy(update=dict(mine.answers))
        if changed == before:
            return
        path = (*table.path, key)
        labels: tuple[Label, ...] = (*table.labels, Entry(record=changed, number=1))
        here = Difference(kind="changed", path=path, labels=labels, before=before, after=changed)
        there = Difference(kind="removed", path=path, labels=labels, before=before, after=None)
        self.clashes.append(Clash(there=there, here=here))
        if self.keep == "file":
            self.changes.append(
                Difference(kind="added", path=path, labels=labels, before=None, after=changed)
            )
            yield changed

    def _unpoint(self, updates: dict[Path, Any]) -> None:
        """Take the short names of removed rows out of the answers that pointed to them."""
        for removed_path, names in self.removed.items():
            for table in self.returned.shape.tables:
                fields = points_to(table, removed_path)
                rows = updates.get(table.path, value_at(self.current, table.path) or ())
                if fields and rows:
                    updates[table.path] = tuple(_without(row, fields, names) for row in rows)


def _without(row: Record, fields: tuple[str, ...], names: set[str]) -> Record:
    updates = {
        field: tuple(name for name in getattr(row, field) if name not in names)
        for field in fields
        if isinstance(getattr(row, field), tuple)
    }
    changed = {field: value for field, value in updates.items() if value != getattr(row, field)}
    return row.model_copy(update=changed) if changed else row


def _short(table: Table) -> set[str]:
    return {table.given} if table.given else set()


def _difference(path: Path, labels: tuple[Label, ...], before: Any, after: Any) -> Difference:
    kind: Literal["added", "removed", "changed"] = "changed"
    if not is_answered(before):
        kind, before = "added", None
    elif not is_answered(after):
        kind, after = "removed", None
    return Difference(kind=kind, path=path, labels=labels, before=before, after=after)


def _nested(updates: Mapping[Path, Any]) -> dict[str, Any]:
    """Return changes by path as records inside records."""
    nested: dict[str, Any] = {}
    for path, value in updates.items():
        holder = nested
        for part in path[:-1]:
            holder = holder.setdefault(part, {})
        holder[path[-1]] = (
            [row.model_dump() for row in value]
            if isinstance(value, tuple) and any(isinstance(row, Record) for row in value)
            else value
        )
    return nested


def _segment_names(returned: Returned, current: Record, updates: Mapping[Path, Any]) -> dict[str, str]:
    names: dict[str, str] = {}
    for table in returned.shape.tables:
        if table.path[-1] == "segments":
            for rows in (
                updates.get(table.path, ()),
                value_at(current, table.path) or (),
                value_at(returned.base, table.path) or (),
            ):
                for row in rows:
                    names.setdefault(row.segment_id, row.name or "–")
    return names
