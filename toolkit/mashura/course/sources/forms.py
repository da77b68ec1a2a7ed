"""Answer forms: what a form asks for, written once in both languages on an exercise's answer cell.

An author writes a list of fields under ``form:`` in the metadata of the answer cell
(``docs/exercise-format.md``). The builder puts their words in the reader's language into the notebook
(``mashura.form``), where the JupyterLab extension draws them. It also lists the entries with their ids in the
prose before the cell, for notebooks opened without the extension. The cell's source stays the answer.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from mashura.course.sources.cases import app_names
from mashura.course.sources.exercise_pack import CARD, SHIPPED, read_card
from mashura.course.sources.source import Bilingual, Cell, Header, Source, read_source
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import vocabulary
from mashura.methodology.labels import value_label
from mashura.paths import content

# An id that looks like a number would change its place in JavaScript.
_ENTRY_ID = r"^[A-Za-z][A-Za-z0-9_+.-]*$"
_NAME = r"^[a-z][a-z0-9_]*$"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Entry(Bilingual):
    """One thing that can be chosen or judged; the answer holds its id."""

    id: Annotated[str, Field(pattern=_ENTRY_ID, max_length=60)]


class FileEntries(Bilingual):
    """Entries from a table beside the exercise: columns that hold the id and the words of each language.

    Words of several columns are written as ``"{text_ar} ({posted_at})"``; ``only`` names some of the rows.
    """

    file: str
    id: str
    only: tuple[str, ...] = ()

    def words(self, row: Mapping[str, str], language: Language) -> str:
        """Return the words of a row."""
        wanted = self[language]
        return wanted.format_map(row) if "{" in wanted else row[wanted]


class VocabularyEntries(_Strict):
    """Entries of a vocabulary of the methodology, such as ``ChannelKind``; ``only`` names some of them."""

    vocabulary: str
    only: tuple[str, ...] = ()


Entries = tuple[Entry, ...] | FileEntries | VocabularyEntries


class _FormField(_Strict):
    name: Annotated[str, Field(pattern=_NAME, max_length=60)]
    title: Bilingual
    help: Bilingual | None = None
    optional: bool = False


class ChooseOne(_FormField):
    """One of several options; the answer is its id. A variant keeps the order of a ``scale``."""

    widget: Literal["choose-one"]
    options: Entries
    fixed: bool = False
    scale: bool = False


class ChooseSeveral(_FormField):
    """Any number of options; the answer is the list of their ids."""

    widget: Literal["choose-several"]
    options: Entries


class ChooseEach(_FormField):
    """One option for each row; the answer is a dictionary. A variant keeps the order of a ``scale``."""

    widget: Literal["choose-each"]
    rows: Entries
    options: Entries
    scale: bool = False


class Arrange(_FormField):
    """Some of the options, in order; the answer is the list of their ids."""

    widget: Literal["arrange"]
    options: Entries


class Number(_FormField):
    """A number, in Western or Arabic digits; with ``step`` it has a slider from ``low`` to ``high``."""

    widget: Literal["number"]
    unit: Bilingual | None = None
    low: float | None = None
    high: float | None = None
    step: float | None = None


class Text(_FormField):
    """A text of one line, or of several."""

    widget: Literal["text"]
    lines: Annotated[int, Field(ge=1, le=40)] = 1
    longest: Annotated[int, Field(ge=1)] | None = None
    fixed: bool = False


class Table(_FormField):
    """A table to fill in; the answer is a list of dictionaries.

    ``least`` and ``most`` bound its rows; the first ``fixed_rows`` come with the exercise and stay.
    """

    widget: Literal["table"]
    columns: Annotated[tuple[FormField, ...], Field(min_length=1)]
    least: int = 1
    most: int | None = None
    fixed_rows: int = 0
    add: Bilingual | None = None


class RecordForm(_FormField):
    """Several fields that belong together; the answer is a dictionary."""

    widget: Literal["record"]
    fields: Annotated[tuple[FormField, ...], Field(min_length=1)]


class AppFile(_FormField):
    """A task done in a planning app, which begins with a case.

    The answer is the name of the file that the app puts beside the notebook. Without ``file`` the app is
    opened and nothing is handed in.
    """

    widget: Literal["app"]
    app: str
    case: str
    file: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*\.json$")] | None = None
    open: Bilingual

    @model_validator(mode="after")
    def _is_known(self) -> AppFile:
        if self.app not in app_names():
            raise ValueError(f"there is no app {self.app}; there are {', '.join(app_names())}")
        return self


FormField = Annotated[
    ChooseOne | ChooseSeveral | ChooseEach | Arrange | Number | Text | Table | RecordForm | AppFile,
    Discriminator("widget"),
]
Table.model_rebuild()
RecordForm.model_rebuild()

_FORM: TypeAdapter[tuple[FormField, ...]] = TypeAdapter(tuple[FormField, ...])
Resolve = Callable[[Entries], Sequence[Entry]]


def read_form(cell: Cell, source: Source[Any]) -> tuple[FormField, ...]:
    """Return the fields that an answer cell's metadata describes; none where it has no form.

    Raises
    ------
    InputError
        If a field is not as expected; the sentence names file, line and field.
    """
    described = cell.metadata.get("form")
    if described is None:
        return ()
    try:
        return _FORM.validate_python(described)
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(
            "course-form-field",
            file=str(source.path),
            line=cell.marker_line,
            field=".".join(str(part) for part in first["loc"]),
            problem=first["msg"],
        ) from error


def files_of(source: Source[Any]) -> dict[str, str]:
    """Return the files that apps keep beside a source's notebook, each with the case that it begins with."""
    fields = [field for cell in source.cells for field in read_form(cell, source)]
    return {field.file: field.case for field in fields if isinstance(field, AppFile) and field.file}


def app_files(exercise: str, given: Path | None = None) -> Mapping[str, str]:
    """Return the same for an exercise by its name; none where there is no such exercise.

    ``given`` is the folder of the exercises that a workspace was given; it comes before the course's own.

    Examples
    --------
    >>> app_files("m00-pre-test"), app_files("no-such-exercise")
    ({}, {})
    """
    cards = [folder / exercise / CARD for folder in (given, content(SHIPPED)) if folder]
    path = next((card for card in cards if card.is_file()), None)
    return read_card(path).app_files if path else _app_files(exercise)


@cache
def _app_files(exercise: str) -> Mapping[str, str]:
    path = content("exercises", exercise.replace("-", "_"), f"{exercise}.md")
    source: Source[Header] | None = read_source(path) if path.is_file() else None
    return files_of(source) if source else {}


def entry_reader(folder: Path) -> Resolve:
    """Return what makes entries of a field's declaration; tables are looked for in ``folder``."""
    return lambda entries: _resolved(entries, folder)


@cache
def _table(path: Path) -> tuple[Mapping[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream))


def _resolved(entries: Entries, folder: Path) -> Sequence[Entry]:
    if isinstance(entries, FileEntries):
        return [
            Entry(id=row[entries.id], **{language: entries.words(row, language) for language in LANGUAGES})
            for row in _table(folder / entries.file)
            if not entries.only or row[entries.id] in entries.only
        ]
    if isinstance(entries, VocabularyEntries):
        kind: type[Enum] = getattr(vocabulary, entries.vocabulary)
        members = [kind(name) for name in entries.only] if entries.only else [*kind]
        return [
            Entry(id=str(member.value), **{language: value_label(member, language) for language in LANGUAGES})
            for member in members
        ]
    return entries


def form_metadata(fields: Sequence[FormField], language: Language, resolve: Resolve) -> list[dict[str, Any]]:
    """Return the fields as the JupyterLab extension reads them, in one language."""
    return [_shown(field, language, resolve) for field in fields]


def _shown(field: BaseModel, language: Language, resolve: Resolve) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for name in type(field).model_fields:
        value = getattr(field, name)
        if value is None or value is False or name == "scale":
            continue
        if name in ("rows", "options"):
            shown[name] = [{"id": entry.id, "label": entry[language]} for entry in resolve(value)]
        elif name in ("columns", "fields"):
            shown[name] = form_metadata(value, language, resolve)
        else:
            shown[name] = value[language] if isinstance(value, Bilingual) else value
    return shown


def listed_ids(fields: Sequence[FormField], language: Language, resolve: Resolve) -> str:
    """Return the entries of a form with their ids as Markdown, for notebooks opened without the extension."""
    parts = [part for field in fields for part in _listed(field, language, resolve)]
    return "\n\n".join(parts)


def _listed(field: Any, language: Language, resolve: Resolve) -> Iterator[str]:
    for part in ("rows", "options"):
        if (entries := getattr(field, part, None)) is not None:
            head = f"`{field.name}` {field.title[language]}"
            yield "\n".join([head, "", *(f"- `{entry.id}` {entry[language]}" for entry in resolve(entries))])
    for inner in (*getattr(field, "columns", ()), *getattr(field, "fields", ())):
        yield from _listed(inner, language, resolve)


def labels(fields: Sequence[FormField], language: Language, resolve: Resolve) -> dict[str, str]:
    """Return what each id of a form is called in one language, so that feedback never shows an id."""
    names: dict[str, str] = {}
    for field in fields:
        names[field.name] = field.title[language]
        for part in ("rows", "options"):
            for entry in resolve(getattr(field, part, ())):
                names[entry.id] = entry[language]
        names |= labels((*getattr(field, "columns", ()), *getattr(field, "fields", ())), language, resolve)
    return names
