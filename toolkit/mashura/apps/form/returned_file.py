"""A form's spreadsheet: given out, and brought back with changes, which are shown before they are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mashura.apps.form.form_app import Sheets
from mashura.apps.form.record_editor import RecordEditor
from mashura.documents.working_file.merging import Keep, Merge, merge
from mashura.documents.working_file.naming import Places
from mashura.documents.working_file.workbook import write_working_file
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

if TYPE_CHECKING:
    from mashura.documents.working_file.reading import Returned


def working_file(editor: RecordEditor[Any], sheets: Sheets) -> bytes:
    """Return a record that is being edited as a spreadsheet that can be brought back."""
    return write_working_file(
        editor.record,
        sheets.parts,
        language=editor.language,
        title=editor.title,
        plan_id=editor.plan_id,
        version=editor.version,
        places=_places(sheets),
        logo=editor.store.letterhead().logo,
    )


class ReturnedFile:
    """The spreadsheet that was brought back last, until its changes are taken or left.

    Parameters
    ----------
    editor : RecordEditor
        The record.
    sheets : Sheets, optional
        What its spreadsheet holds; without it there is none.
    """

    def __init__(self, editor: RecordEditor[Any], sheets: Sheets | None) -> None:
        self.editor = editor
        self.sheets = sheets
        self.file: Returned | None = None

    def bring_back(self, content: bytes, name: str) -> None:
        """Read a spreadsheet; nothing of the record changes.

        Raises
        ------
        InputError
            If it is none of this record, or a field of the form cannot be read.
        """
        self.file = None
        # Slow to import.
        from mashura.documents.working_file.reading import read_working_file

        if self.sheets is None:
            raise InputError("working-file-foreign", file=name)
        with use_language(self.editor.language):
            self.editor.refuse_unreadable()
            file = read_working_file(
                content, name, self.editor.record, _places(self.sheets), self.editor.language
            )
            # A file that was given out before the form asked for more holds fewer parts.
            is_of_form = set(file.identity.parts) <= set(self.sheets.parts)
            if file.identity.plan_id != self.editor.plan_id or not is_of_form:
                raise InputError("working-file-other-plan", file=name, title=file.identity.title or "–")
            if not file.problems and not self._has_news(merge(file, self.editor.record)):
                raise InputError("working-file-nothing-new", file=name)
        self.file = file

    def merged(self) -> Merge[Any] | None:
        """Return what the file changes in the record as it is now; None without a file that can be taken."""
        if self.file is None or self.file.problems:
            return None
        return merge(self.file, self.editor.record)

    def take(self, keep: Keep) -> int:
        """Take the changes, and return how many; undo brings the record back as it was.

        Raises
        ------
        InputError
            If there is no file whose changes can be taken, or a field of the form cannot be read.
        """
        taken: list[Merge[Any]] = []

        def make(record: Any) -> Any:
            self.editor.refuse_unreadable()
            if self.file is None or self.file.problems:
                raise InputError("working-file-none")
            taken.append(merge(self.file, record, keep=keep))
            return taken[0].record

        with use_language(self.editor.language):
            self.editor.change(make)
        self.file = None
        return len(taken[0].changes)

    def leave(self) -> None:
        """Take nothing."""
        self.file = None

    def _has_news(self, merged: Merge[Any]) -> bool:
        return bool(merged.changes or merged.clashes)


def _places(sheets: Sheets) -> Places:
    return {language: sheets.places(language) for language in LANGUAGES}
