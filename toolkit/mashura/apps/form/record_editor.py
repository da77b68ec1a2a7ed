"""A record being edited: its draft, undo and redo, its versions, and conflicts between two people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic

from mashura.apps.form.cases import keep_beside_notebook
from mashura.apps.form.drafts import DraftContent, draft_of, kept_content, kept_draft, read_draft
from mashura.apps.form.history import History
from mashura.apps.form.parts import Rows
from mashura.apps.form.short_names import name_entries, unpoint
from mashura.errors import InputError
from mashura.i18n import Language, message, use_language
from mashura.methodology.differences import Difference, differences
from mashura.methodology.fields import with_blanks
from mashura.store import Kind, RecordStore, SavedVersion
from mashura.store.kinds import R
from mashura.store.records import new_plan_id

Path = list[str | int]
# A field of this name, in whatever record, holds the entity that documents are printed for.
ENTITY = "entity"


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """The version that somebody else saved in the meantime, and what saving mine would change in it."""

    version: SavedVersion
    differences: tuple[Difference, ...]


class RecordEditor(Generic[R]):
    """One record being edited; every change is kept as a draft at once.

    Parameters
    ----------
    kind : Kind
        What is edited.
    store : RecordStore
        Any store of the database in which versions and drafts are kept.
    language : Language
        Language of messages.
    new : callable, optional
        Makes a new record; without it all fields have their defaults.
    rows : mapping of str to Rows, optional
        Lists whose entries get short names, by their paths.
    """

    draft: DraftContent
    errors: dict[str, str]
    left_out: set[str]
    record: R
    plan_id: str
    version: int
    unsaved: bool
    history: History
    conflict: Conflict | None

    def __init__(
        self,
        kind: Kind[R],
        store: RecordStore[Any],
        language: Language,
        *,
        new: Callable[[], R] | None = None,
        rows: Mapping[str, Rows] | None = None,
    ) -> None:
        self.kind = kind
        self.store: RecordStore[R] = store.beside(kind)
        self.language: Language = language
        self._new = new or kind.record
        self._lists = rows or {}
        self._kept: dict[str, Any] | None = None
        self.start_blank()

    def start_blank(self) -> None:
        """Begin a new record; which entity it is for is asked, and the last one only offered."""
        self._begin(self._new(), plan_id=new_plan_id(), version=0)

    def begin_with(self, record: R) -> None:
        """Begin a new record with the answers of another one, kept as a draft at once."""
        self._begin(record, plan_id=new_plan_id(), version=0)
        self._changed()

    def begin_again_with(self, record: R) -> None:
        """Put another record's answers in the place of this one's; undo brings them back."""
        self.change(lambda _: record)

    def change(self, make: Callable[[R], R]) -> None:
        """Put what ``make`` makes of the record, as it is in all windows, in its place; undo is possible."""
        self._join_other_window()
        record = make(self.record)
        self.history.note(self.draft)
        self.draft = draft_of(record)
        self._changed()

    def open(self, plan_id: str) -> None:
        """Open a record, with what was typed since its last save.

        A plan that has no record of this kind yet gets a blank one.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        with use_language(self.language):
            if self.store.may_write(plan_id) and self.store.load_draft(plan_id) is not None:
                self._begin(self.kind.record(), plan_id=plan_id, version=0)
                self._adopt_draft()
            elif not self.store.reaches(plan_id):
                # Says that there is no such plan.
                self.store.load(plan_id)
            elif versions := self._saved(plan_id):
                self._begin(self.store.load(plan_id), plan_id=plan_id, version=versions[0].version)
            else:
                self.start_blank()
                self.plan_id = plan_id
        self.opened = True

    @property
    def address(self) -> str:
        """The id by which the record can be opened again; empty for a new one that nobody changed."""
        return self.plan_id if self.opened or self.unsaved or self.version else ""

    @property
    def title(self) -> str:
        """The record's title, in the language of the page where it has several."""
        with use_language(self.language):
            return self.kind.title(self.record)

    def edit(self, path: Path, value: Any) -> bool:
        """Put typed input into a field; a path is made of field names and row numbers.

        Returns
        -------
        bool
            Whether more than this field changed, because the record is open in another window as well.
        """
        joined = self._join_other_window()
        *holder_path, field = path
        holder = self._reach(holder_path)
        self.history.note(self.draft, mark=tuple(path))
        try:
            holder[field] = value
        except IndexError:
            raise InputError("apps-entry-gone") from None
        self._changed()
        if field == ENTITY:
            # Offered again with the next record.
            self.store.keep_entity(str(value), self.language)
        return joined

    def edit_many(self, changes: list[tuple[Path, Any]]) -> bool:
        """Edit several fields as one step that can be undone; returns the same as ``edit``."""
        joined = self._join_other_window()
        self.history.note(self.draft)
        for (*holder_path, field), value in changes:
            self._reach(holder_path)[field] = value
        self._changed()
        return joined

    def add(self, path: Path, row: dict[str, Any] | None = None) -> int:
        """Add an entry to a list and return its number; where entries have short names, it gets one."""
        self._join_other_window()
        rows = self._reach(path)
        self.history.note(self.draft)
        row = dict(row or {})
        rows.append(row)
        name_entries(self.draft, _joined(path), self._given(path))
        self._changed()
        return len(rows) - 1

    def remove(self, path: Path, index: int) -> None:
        """Remove an entry from a list, and from the fields that point to it."""
        self._join_other_window()
        rows = self._reach(path)
        if index >= len(rows):
            raise InputError("apps-entry-gone")
        self.history.note(self.draft)
        removed = rows.pop(index)
        field = self._given(path)
        if field:
            for pointer in self._lists[_joined(path)].pointed_to_by:
                unpoint(self.draft, pointer.split("."), removed.get(field))
        self._changed()

    def undo(self) -> None:
        """Undo the last change."""
        if draft := self.history.undo(self.draft):
            self.draft = draft
            self._changed()

    def redo(self) -> None:
        """Redo the change that was undone last."""
        if draft := self.history.redo(self.draft):
            self.draft = draft
            self._changed()

    def save(self, author: str) -> SavedVersion:
        """Keep the record as a new version.

        Raises
        ------
        InputError
            If a field cannot be read, nothing has changed since the last version, or somebody else saved in
            the meantime; the draft stays.
        """
        with use_language(self.language):
            self.refuse_unreadable()
            if not self._has_news():
                self.store.drop_draft(self.plan_id)
                self.unsaved, self._kept, self.conflict = False, None, None
                raise InputError("apps-nothing-new", version=self.version)
            try:
                saved = self.store.save(
                    self.record, plan_id=self.plan_id, based_on=self.version, author=author.strip()
                )
            except InputError as error:
                if error.key == "store-conflict":
                    self.conflict = self._find_conflict()
                raise
        self.version, self.unsaved, self._kept, self.conflict = saved.version, False, None, None
        return saved

    def keep_mine(self, author: str) -> SavedVersion:
        """Save mine on top of what somebody else saved in the meantime; both versions stay."""
        if self.conflict is not None:
            self.version = self.conflict.version.version
        return self.save(author)

    def take_theirs(self) -> None:
        """Continue with what somebody else saved; undo brings mine back."""
        mine = self.draft
        with use_language(self.language):
            self._take(self.store.load(self.plan_id), self.store.versions(self.plan_id)[0].version)
            self.store.drop_draft(self.plan_id)
        self.history.note(mine)
        self._keep_file()

    def restore(self, version: int, author: str) -> SavedVersion:
        """Make an old version the newest; unsaved input is saved as a version first.

        Raises
        ------
        InputError
            If the unsaved input cannot be saved, or there is no such version.
        """
        if self.unsaved and (self.errors or self._has_news()):
            self.save(author)
        mine = self.draft
        with use_language(self.language):
            saved = self.store.restore(self.plan_id, version, author=author.strip())
            self._take(self.store.load(self.plan_id), saved.version)
        self.history.note(mine)
        self._keep_file()
        return saved

    def versions(self) -> tuple[SavedVersion, ...]:
        """Return the saved versions, the newest first."""
        with use_language(self.language):
            return self.store.versions(self.plan_id) if self.version else ()

    def changes(self, version: int) -> tuple[Difference, ...]:
        """Return what a version changed in the one before it."""
        before = self.store.load(self.plan_id, version - 1) if version > 1 else self.kind.record()
        return differences(with_blanks(before), with_blanks(self.store.load(self.plan_id, version)))

    def in_draft(self, place: str) -> str:
        """Return a path in the record as one in the draft, which also counts entries that say too little."""
        parts: list[str] = []
        for part in place.split("."):
            if part.isdecimal():
                rows = self._reach([int(known) if known.isdecimal() else known for known in parts])
                start = _joined([*parts])
                said = [row for row in range(len(rows)) if f"{start}.{row}" not in self.left_out]
                part = str(said[int(part)]) if int(part) < len(said) else part
            parts.append(part)
        return _joined([*parts])

    def refuse_unreadable(self) -> None:
        """Raise an InputError where a field cannot be read."""
        if self.errors:
            raise InputError("apps-fields-unreadable", count=len(self.errors))

    def _has_news(self) -> bool:
        """Return whether saving would change anything: also a first version, or one on top of another's."""
        versions = self.versions()
        if not versions or versions[0].version != self.version:
            return True
        return with_blanks(self.store.load(self.plan_id)) != with_blanks(self.record)

    def _begin(self, record: R, *, plan_id: str, version: int) -> None:
        self.plan_id = plan_id
        self.opened = False
        self.history = History()
        self._take(record, version)

    def _take(self, record: R, version: int) -> None:
        self.draft = draft_of(record)
        self.version = version
        self.unsaved = False
        self.conflict = None
        self._kept = None
        self._read()

    def _adopt_draft(self) -> None:
        kept = self.store.load_draft(self.plan_id)
        if kept is not None:
            self.draft = kept_draft(kept.content, self.kind.record)
            for path, rows in self._lists.items():
                name_entries(self.draft, path, rows.given)
            self.version, self.conflict = kept.based_on, None
            self._kept, self.unsaved = kept.content, True
            self._read()

    def _join_other_window(self) -> bool:
        """Take over what the same person typed or saved in another window; refuse who may only comment."""
        with use_language(self.language):
            self.store.refuse_reader(self.plan_id)
        kept = self.store.load_draft(self.plan_id)
        if (kept.content if kept else None) == self._kept:
            return False
        if kept is not None:
            self._adopt_draft()
            return True
        try:
            versions = self.store.versions(self.plan_id)
        except InputError:
            # Deleted in another window before it was ever saved: it continues here.
            return False
        if not versions:
            return False
        self._take(self.store.load(self.plan_id), versions[0].version)
        return True

    def _read(self) -> None:
        self.record, self.errors = read_draft(self.kind.record, self.draft, self.language)
        missing = message("apps-error-missing", lang=self.language)
        self.left_out = {path.rpartition(".")[0] for path, said in self.errors.items() if said == missing}

    def _changed(self) -> None:
        self._read()
        self.unsaved = True
        content = kept_content(self.draft)
        with use_language(self.language):
            self.store.save_draft(self.plan_id, content, based_on=self.version, title=self.title)
        # What could not be kept goes with the next change, instead of giving way to what was kept before it.
        self._kept = content
        self._keep_file()

    def _keep_file(self) -> None:
        with use_language(self.language):
            keep_beside_notebook(self.plan_id, self.record)

    def _find_conflict(self) -> Conflict:
        theirs = self.store.load(self.plan_id)
        return Conflict(
            version=self.store.versions(self.plan_id)[0],
            differences=differences(with_blanks(theirs), with_blanks(self.record)),
        )

    def _reach(self, path: Path) -> Any:
        holder: Any = self.draft
        try:
            for part in path:
                holder = holder[part]
        except (KeyError, IndexError, TypeError):
            raise InputError("apps-entry-gone") from None
        return holder

    def _saved(self, plan_id: str) -> tuple[SavedVersion, ...]:
        """Return the versions of a plan that this person can open; none where only a draft of it is kept."""
        try:
            return self.store.versions(plan_id)
        except InputError:
            return ()

    def _given(self, path: Path) -> str:
        rows = self._lists.get(_joined(path))
        return rows.given if rows else ""


def _joined(path: Path) -> str:
    return ".".join(map(str, path))
