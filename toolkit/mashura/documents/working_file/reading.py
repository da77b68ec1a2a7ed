"""Reading a working file back: what it says now, cell by cell, or why a cell cannot be read."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pydantic import ValidationError

from mashura.documents.working_file.cells import (
    Names,
    UnreadableCellError,
    answer_in,
    blank_answer,
    same,
    written,
)
from mashura.documents.working_file.identity import MARK, Identity, read_identity
from mashura.documents.working_file.layout import MOST_ROWS
from mashura.documents.working_file.naming import Places, names_in, row_keys
from mashura.documents.working_file.shape import POINTERS, Path, Question, Shape, Table, shape_of, value_at
from mashura.errors import InputError
from mashura.i18n import Language, message
from mashura.methodology.fields import with_blanks
from mashura.methodology.labels import field_label
from mashura.methodology.records.record import Record
from mashura.record_file import expected_text

LARGEST_BYTES, LARGEST_UNPACKED = 10_000_000, 200_000_000
_ANSWERS = "answers"
# Where the mark of a sheet is looked for, in case somebody added rows above it.
_MARKED_ROWS = 30


@dataclass(frozen=True, kw_only=True)
class Problem:
    """A cell that cannot be read, and why."""

    sheet: str
    cell: str
    text: str

    def said(self, language: Language) -> str:
        """Return where it is and what is wrong."""
        return message(
            "working-file-problem", lang=language, sheet=self.sheet, cell=self.cell, text=self.text
        )


@dataclass(frozen=True, kw_only=True)
class ReturnedRow:
    """A row: its key, empty for a new one, and its answers by field."""

    key: str
    answers: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Returned:
    """What a working file says.

    Attributes
    ----------
    identity : Identity
        Of which plan it is.
    shape : Shape
        Which sheets and columns it can have.
    base : Record
        The record as it was when the file was made.
    answers : mapping
        Single answers by their paths; one whose row was deleted is not among them.
    tables : mapping
        Rows by the paths of their lists; a list whose sheet was deleted is not among them.
    problems : tuple of Problem
        Cells that cannot be read; with one, nothing of the file is to be taken.
    notes : tuple of str
        What else there is to say, such as that a sheet is missing.
    """

    identity: Identity
    shape: Shape
    base: Record
    answers: Mapping[Path, Any]
    tables: Mapping[Path, tuple[ReturnedRow, ...]]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]


def read_working_file(
    content: bytes, name: str, current: Record, places: Places, language: Language
) -> Returned:
    """Read a working file.

    Parameters
    ----------
    content : bytes
        At most 10 MB.
    name : str
        The file's name, for sentences about it.
    current : Record
        The record as it is now; new rows get short names that it does not have.
    places : mapping
        By language, names of places by the short names that segments use.
    language : Language
        Language of the sentences about cells.

    Raises
    ------
    InputError
        If it is no spreadsheet, or none that this program made.
    """
    formulas, values = _opened(content, name)
    identity = read_identity(formulas)
    if identity is None:
        raise InputError("working-file-foreign", file=name)
    try:
        base = with_blanks(type(current).model_validate_json(identity.record))
        shape = shape_of(type(current), identity.parts)
    except (ValidationError, KeyError):
        raise InputError("working-file-other-version", file=name) from None
    reader = _Reader(formulas, values, identity, shape, base, with_blanks(current), places, language)
    return reader.read()


def _opened(content: bytes, name: str) -> tuple[Workbook, Workbook]:
    """Return the workbook with its formulas, and with the values that they had when it was saved."""
    if len(content) > LARGEST_BYTES:
        raise InputError("working-file-too-large", file=name, megabytes=LARGEST_BYTES // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
                raise InputError("working-file-too-large", file=name, megabytes=LARGEST_BYTES // 1_000_000)
        with warnings.catch_warnings():
            # Of heads and feet of pages that it cannot read, which are of no use here.
            warnings.simplefilter("ignore")
            books = tuple(load_workbook(io.BytesIO(content), data_only=only) for only in (False, True))
    except InputError:
        raise
    except Exception:
        # Damaged files raise errors of many libraries: zip, XML, and of cells that do not fit their kind.
        raise InputError("working-file-unreadable", file=name) from None
    return books[0], books[1]


@dataclass(frozen=True, kw_only=True)
class _Grid:
    """One sheet: which field each column holds, and where the rows begin."""

    sheet: Worksheet
    values: Worksheet
    fields: Mapping[str, int]
    first: int


class _Reader:
    def __init__(
        self,
        formulas: Workbook,
        values: Workbook,
        identity: Identity,
        shape: Shape,
        base: Record,
        current: Record,
        places: Places,
        language: Language,
    ) -> None:
        self.identity = identity
        self.shape = shape
        self.base = base
        self.current = current
        self.language = language
        self.written_names = names_in(base, shape, places)
        self.names = self.written_names
        self.places = places
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.grids = dict(self._grids(formulas, values))

    def read(self) -> Returned:
        self.names = Names(entries=self._names_now(), places=self.places)
        tables = {}
        for table in self.shape.tables:
            grid = self.grids.get(".".join(table.path))
            if grid is None:
                label = field_label(*table.labels[-1], self.language)
                self.notes.append(message("working-file-sheet-missing", lang=self.language, sheet=label))
            else:
                tables[table.path] = tuple(self._rows(table, grid))
        return Returned(
            identity=self.identity,
            shape=self.shape,
            base=self.base,
            answers=dict(self._answers()),
            tables=tables,
            problems=tuple(self.problems),
            notes=tuple(self.notes),
        )

    def _grids(self, formulas: Workbook, values: Workbook) -> Iterator[tuple[str, _Grid]]:
        for sheet in formulas.worksheets:
            top = min(sheet.max_row, _MARKED_ROWS)
            for row in range(1, top + 1):
                mark = sheet.cell(row, 1).value
                if isinstance(mark, str) and mark.startswith(MARK):
                    names = {
                        str(cell.value): cell.column for cell in sheet[row][1:] if isinstance(cell.value, str)
                    }
                    grid = _Grid(sheet=sheet, values=values[sheet.title], fields=names, first=row + 2)
                    yield mark.removeprefix(MARK), grid
                    break

    def _answers(self) -> Iterator[tuple[Path, Any]]:
        grid = self.grids.get(_ANSWERS)
        if grid is None or "answer" not in grid.fields:
            sheet = message("working-file-answers", lang=self.language)
            self.notes.append(message("working-file-sheet-missing", lang=self.language, sheet=sheet))
            return
        questions = {".".join(question.path): question for question in self.shape.questions}
        for row in range(grid.first, min(grid.sheet.max_row, grid.first + MOST_ROWS) + 1):
            question = questions.pop(str(grid.sheet.cell(row, 1).value or ""), None)
            if question is not None:
                yield from self._answer(question, grid, row)

    def _answer(self, question: Question, grid: _Grid, row: int) -> Iterator[tuple[Path, Any]]:
        record, field = question.record, question.field
        before = value_at(self.base, question.path)
        column = grid.fields["answer"]
        read, answer = self._cell(grid, row, column, record, field, before)
        if not read:
            return
        holder = value_at(self.base, question.path[:-1])
        if answer != before and not self._accepts(holder, {field: answer}, grid, row, {field: column}):
            return
        yield question.path, answer

    def _rows(self, table: Table, grid: _Grid) -> Iterator[ReturnedRow]:
        before = row_keys(value_at(self.base, table.path) or ())
        columns = {field: grid.fields[field] for field in table.columns if field in grid.fields}
        seen: set[str] = set()
        for row, key in self._filled_rows(grid, columns, self._blank_rows(table)):
            known = before.get(key)
            is_new = known is None or key in seen
            seen.add(key)
            answers = {}
            complete = True
            for field, column in columns.items():
                value = getattr(known, field) if known is not None else None
                read, answer = self._cell(grid, row, column, table.record, field, value)
                if read and isinstance(answer, str) and answer in self.gone.get(POINTERS.get(field, ""), ()):
                    read, answer = self._report(grid, row, column, "working-file-points-nowhere")
                complete = complete and read
                answers[field] = answer
            if not complete:
                continue
            if table.given and is_new:
                answers[table.given] = self.given[table.path[-1]][row]
            changed = is_new or any(answers[field] != getattr(known, field) for field in columns)
            holder = table.record if is_new or known is None else known
            if not changed or self._accepts(holder, answers, grid, row, columns):
                yield ReturnedRow(key="" if is_new else key, answers=answers)

    def _filled_rows(
        self, grid: _Grid, columns: Mapping[str, int], blank: set[str]
    ) -> Iterator[tuple[int, str]]:
        """Yield number and key of each row in which anything is answered, or in which nothing ever was."""
        for row in range(grid.first, grid.sheet.max_row + 1):
            key = str(grid.sheet.cell(row, 1).value or "")
            is_empty = all(same(grid.sheet.cell(row, column).value, None) for column in columns.values())
            if is_empty and key not in blank:
                continue
            if row > grid.first + MOST_ROWS:
                self._report(grid, row, 2, "working-file-too-many-rows", most=MOST_ROWS)
                return
            yield row, key

    def _blank_rows(self, table: Table) -> set[str]:
        """Return the keys of rows in whose cells nothing was written."""
        language, names = self.identity.language, self.written_names
        return {
            key
            for key, row in row_keys(value_at(self.base, table.path) or ()).items()
            if all(
                written(table.record, field, getattr(row, field), language, names) is None
                for field in table.columns
            )
        }

    def _names_now(self) -> dict[str, dict[str, str]]:
        """Return the names that answers may point with: as they were written, and as they are in the file.

        New rows are given short names on the way.
        """
        self.given: dict[str, dict[int, str]] = {}
        # Short names whose rows were deleted in the file.
        self.gone: dict[str, set[str]] = {}
        entries: dict[str, dict[str, str]] = {}
        for table in self.shape.tables:
            if not table.given:
                continue
            field, grid = table.path[-1], self.grids.get(".".join(table.path))
            rows = (*(value_at(self.base, table.path) or ()), *(value_at(self.current, table.path) or ()))
            names = {getattr(row, table.given): getattr(row, "name", "") for row in rows}
            self.given[field] = {}
            entries[field] = names
            if grid is None:
                continue
            before, seen = row_keys(value_at(self.base, table.path) or ()), set[str]()
            stem = table.given.removesuffix("_id")
            columns = {column: grid.fields[column] for column in table.columns if column in grid.fields}
            for row, key in self._filled_rows(grid, columns, self._blank_rows(table)):
                name = grid.values.cell(row, columns["name"]).value if "name" in columns else None
                if key in before and key not in seen:
                    short = getattr(before[key], table.given)
                else:
                    short = next(free for number in count(1) if (free := f"{stem}_{number}") not in names)
                    self.given[field][row] = short
                seen.add(key)
                names[short] = str(name or "")
            self.gone[field] = {getattr(row, table.given) for key, row in before.items() if key not in seen}
        return entries

    def _cell(
        self, grid: _Grid, row: int, column: int, record: type[Record], field: str, before: Any
    ) -> tuple[bool, Any]:
        """Return whether a cell can be read, and its answer; one that nobody changed stays as it was."""
        cell = grid.sheet.cell(row, column)
        value = cell.value
        if cell.data_type == "f":
            value = grid.values.cell(row, column).value
            if value is None:
                return self._report(grid, row, column, "working-file-formula-open")
        if grid.values.cell(row, column).data_type == "e":
            return self._report(grid, row, column, "working-file-formula-error", text=str(value))
        if before is not None and same(
            value, written(record, field, before, self.identity.language, self.written_names)
        ):
            return True, before
        try:
            answer = answer_in(record, field, value, self.names)
            return True, blank_answer(record, field) if answer is None else answer
        except UnreadableCellError as error:
            return self._report(grid, row, column, error.key, **error.params)

    def _accepts(
        self,
        holder: Record | type[Record],
        answers: Mapping[str, Any],
        grid: _Grid,
        row: int,
        columns: Mapping[str, int],
    ) -> bool:
        """Return whether a record takes answers; report each that it does not take."""
        try:
            if isinstance(holder, Record):
                holder.model_copy(update=answers)
            else:
                holder.model_validate(answers)
        except ValidationError as error:
            for problem in error.errors(include_url=False):
                column = columns.get(str(problem["loc"][0]) if problem["loc"] else "", 2)
                self._report(grid, row, column, "working-file-refused", expected=expected_text(problem))
            return False
        return True

    def _report(self, grid: _Grid, row: int, column: int, key: str, **params: object) -> tuple[bool, None]:
        cell = grid.sheet.cell(row, column)
        text = message(key, lang=self.language, **params)
        self.problems.append(Problem(sheet=grid.sheet.title, cell=cell.coordinate, text=text))
        return False, None


def points_to(table: Table, path: Path) -> tuple[str, ...]:
    """Return the columns of a table that point to the entries of a list."""
    return tuple(field for field in table.columns if POINTERS.get(field) == path[-1])
