"""Bilingual sources of lessons and exercises, read into typed records.

A source is one MyST Markdown file (``docs/lesson-format.md``). Its public names::

    source = read_source(path)                    # Source[Header]; InputError names file, line, expectation
    source = read_source(path, ExerciseHeader)    # a subclass of Header adds fields to the front matter
    source = parse_source(text, name, Header)     # the same from a string; ``name`` stands in error messages

    source.path, source.header                    # header.id, .title["ar"], .minutes, .objectives
    source.cells                                  # every cell in file order, both languages
    source.pairs                                  # [(Arabic cell, English cell), ...]
    source.lone                                   # prose cells without their partner (a problem, see parity)
    source.cells_in("ar")                         # one notebook's cells; InputError if a prose cell is lone

    cell.kind         "prose" (one language) | "code" | "answer" (Markdown that the trainee fills in)
    cell.id           the same for both halves of a pair; explicit ("id" in the metadata) or lesson id + order
    cell.language     "ar" | "en" for prose, None for code and answer cells, which both notebooks share
    cell.text         without the metadata lines
    cell.line         line of the file where the text begins; cell.marker_line: its ``+++`` or fence
    cell.metadata     all other metadata of the cell: tags, nbgrader, item, ...
    cell.accepted     the hash kept on the Arabic half of a pair, or None

    read_header(path)                             # the front matter alone, of a lesson or an exercise
    pair_hash(arabic_text, english_text)          # the short hash of both texts
    accept_pairs(path)                            # rewrite the hashes of a file; returns how many changed

A Markdown cell without ``lang`` is an answer cell and must say so by ``nbgrader`` metadata. The metadata of a
pair is written once, on its Arabic half.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, create_model

from mashura.course.sources.myst import MystMetadataParsingError, myst_to_notebook
from mashura.errors import InputError
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, MissingTextError
from mashura.record_file import parse_record

# Tag of cells for those who want to see code; nobody has to answer them.
ANALYSTS = "analysts"

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)

Identifier = Annotated[str, Field(pattern=rf"^{_ID.pattern}$", max_length=60)]
Text = Annotated[str, Field(min_length=1)]


class _Texts(BaseModel):
    """A text in every language that the toolkit offers: ``text[language]``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __getitem__(self, language: Language) -> str:
        text: str | None = getattr(self, language, None)
        if text is None:
            raise MissingTextError(self[FIRST_LANGUAGE], language)
        return text


if TYPE_CHECKING:

    class Bilingual(_Texts):
        """A text in every language that the toolkit offers: ``text[language]``."""

else:
    # One field per language, so that a text that lacks one is named with its line.
    Bilingual = create_model(
        "Bilingual",
        __base__=_Texts,
        __module__=__name__,
        **dict.fromkeys(LANGUAGES, (Text, ...)),
    )


class Objective(Bilingual):
    """A skill that the reader will have."""

    id: Identifier


class Header(BaseModel):
    """Front matter of a lesson; an exercise's adds its own fields in a subclass."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Identifier
    title: Bilingual
    minutes: Annotated[int, Field(gt=0, le=600, strict=True)]
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    items: tuple[Annotated[str, Field(pattern=r"^S[1-9][0-9]*$")], ...] = ()


H = TypeVar("H", bound=Header)


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell of a source (see the module's first lines for the fields)."""

    kind: Literal["prose", "code", "answer"]
    id: str
    text: str
    line: int
    marker_line: int
    language: Language | None = None
    accepted: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Source(Generic[H]):
    """A lesson or an exercise in both languages."""

    path: Path
    header: H
    cells: tuple[Cell, ...]

    @property
    def pairs(self) -> list[tuple[Cell, Cell]]:
        """Arabic prose cells with the English cells that follow them."""
        return [pair for pair in zip(self.cells, self.cells[1:], strict=False) if _is_pair(*pair)]

    @property
    def lone(self) -> list[Cell]:
        """Prose cells without a counterpart."""
        paired = {id(cell) for pair in self.pairs for cell in pair}
        return [cell for cell in self.cells if cell.kind == "prose" and id(cell) not in paired]

    def cells_in(self, language: Language) -> list[Cell]:
        """Return the cells of the notebook in one language.

        Raises
        ------
        InputError
            If a prose cell has no counterpart: a notebook never shows the other language instead.
        """
        for cell in self.lone:
            raise InputError(
                "course-unpaired", file=str(self.path), line=cell.marker_line, language=cell.language
            )
        return [cell for cell in self.cells if cell.language in (None, language)]


LessonSource = Source[Header]


def pair_hash(arabic: str, english: str) -> str:
    """Return the short hash of a pair, which is stored on its Arabic cell.

    Examples
    --------
    >>> pair_hash("مرحبا", "Hello")
    '9469111d'
    """
    return hashlib.sha256(f"{arabic.strip()}\0{english.strip()}".encode()).hexdigest()[:8]


def read_source(path: Path, header: type[H] = Header) -> Source[H]:  # type: ignore[assignment]
    """Read a bilingual source.

    Parameters
    ----------
    path : Path
        A MyST Markdown file, UTF-8.
    header : type
        :class:`Header` or a subclass with further fields.

    Raises
    ------
    InputError
        If the file is missing or not UTF-8, its front matter is not as expected, or a cell's metadata is not.
    """
    return parse_source(_read_text(path), path, header)


def read_header(path: Path) -> Header:
    """Return the front matter that lessons and exercises have in common, without reading the cells.

    Raises
    ------
    InputError
        If the file is missing or not UTF-8, or its front matter is not as expected.
    """
    return _parse_header(_front_matter(_read_text(path), path)[1], path, AnyHeader)


def parse_source(text: str, path: Path, header: type[H] = Header) -> Source[H]:  # type: ignore[assignment]
    """Return the source in a text; error messages name ``path``.

    Examples
    --------
    >>> text = '''---
    ... id: m99-sample
    ... title: {ar: عيّنة, en: Sample}
    ... minutes: 5
    ... objectives: [{id: run, ar: تشغيل خلية, en: Run a cell}]
    ... ---
    ...
    ... +++ {"lang": "ar"}
    ...
    ... مرحباً
    ...
    ... +++ {"lang": "en"}
    ...
    ... Hello
    ...
    ... ```{code-cell} ipython3
    ... :tags: [try-it]
    ... 1 + 1
    ... ```
    ... '''
    >>> source = parse_source(text, Path("m99-sample.md"))
    >>> [(cell.id, cell.kind, cell.text) for cell in source.cells_in("en")]
    [('m99-sample-01', 'prose', 'Hello'), ('m99-sample-02', 'code', '1 + 1')]
    """
    text = text.replace("\r\n", "\n")
    front_matter = _front_matter(text, path)
    parsed = _parse_header(front_matter[1], path, header)
    try:
        # nbformat expects a plain title, so the front matter read above is replaced by blank lines.
        blank = "\n" * front_matter[0].count("\n")
        notebook = myst_to_notebook(blank + text[front_matter.end() :], add_source_map=True)
    except MystMetadataParsingError as error:
        number = re.search(r"at line (\d+)", str(error))
        raise InputError(
            "course-cell-metadata", file=str(path), line=int(number[1]) if number else 1
        ) from error
    lines = text.split("\n")
    cells: list[Cell] = []
    order = 0
    for raw, start in zip(notebook.cells, notebook.metadata["source_map"], strict=True):
        previous = cells[-1] if cells else None
        cell = _read_cell(raw, start, lines, path)
        if previous is not None and _is_pair(previous, cell):
            if cell.id or cell.metadata or cell.accepted:
                raise InputError("course-pair-metadata", file=str(path), line=cell.marker_line)
            cell = _with_id(cell, previous.id)
        else:
            order += 1
            cell = _with_id(cell, cell.id or f"{parsed.id}-{order:02d}")
            clash = next((other for other in cells if other.id == cell.id), None)
            if clash is not None:
                raise InputError(
                    "course-duplicate-id",
                    file=str(path),
                    line=cell.marker_line,
                    id=cell.id,
                    other=clash.marker_line,
                )
        cells.append(cell)
    return Source(path=path, header=parsed, cells=tuple(cells))


def accept_pairs(path: Path) -> int:
    """Write the current hash of every pair into a source, and return how many changed.

    Call it after both texts of the changed pairs have been read and agree.

    Raises
    ------
    InputError
        If the file cannot be read as a source.
    """
    source = read_source(path, AnyHeader)
    lines = _read_text(path).split("\n")
    changed = 0
    for arabic, english in source.pairs:
        present = pair_hash(arabic.text, english.text)
        if present != arabic.accepted:
            marker = json.loads(lines[arabic.marker_line - 1].removeprefix("+++"))
            marker["pair"] = present
            lines[arabic.marker_line - 1] = f"+++ {json.dumps(marker, ensure_ascii=False)}"
            changed += 1
    if changed:
        path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    return changed


class AnyHeader(Header):
    """Front matter of any source, without the fields that only exercises have."""

    model_config = ConfigDict(frozen=True, extra="ignore")


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError("record-no-file", file=str(path)) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InputError("course-file-encoding", file=str(path), line=line) from error


def _front_matter(text: str, path: Path) -> re.Match[str]:
    front_matter = _FRONT_MATTER.match(text.replace("\r\n", "\n"))
    if front_matter is None:
        raise InputError("course-front-matter-missing", file=str(path))
    return front_matter


def _is_pair(first: Cell, second: Cell) -> bool:
    return (first.language, second.language) == LANGUAGES


def _with_id(cell: Cell, identifier: str) -> Cell:
    return Cell(**{**cell.__dict__, "id": identifier})


def _read_cell(raw: Any, start: int, lines: Sequence[str], path: Path) -> Cell:
    """Return a cell with its explicit id or an empty id; ``start`` is jupytext's line number."""
    metadata = {key: _plain(value) for key, value in raw.metadata.items()}
    language = metadata.pop("lang", None)
    accepted = metadata.pop("pair", None)
    identifier = metadata.pop("id", "")
    marker_line = max(start, 1)
    where = {"file": str(path), "line": marker_line}
    if identifier and not (
        isinstance(identifier, str) and _ID.fullmatch(identifier) and len(identifier) <= 60
    ):
        raise InputError("course-cell-id", **where, id=str(identifier))
    kind: Literal["prose", "code", "answer"]
    if raw.cell_type == "code":
        if language is not None:
            raise InputError("course-code-language", **where)
        kind, text = "code", "\n".join(raw.source.rstrip().split("\n"))
    elif raw.cell_type == "raw":
        raise InputError("course-raw-cell", **where)
    else:
        kind, text = ("prose" if language is not None else "answer"), raw.source
        if kind == "answer" and "nbgrader" not in metadata:
            raise InputError("course-cell-language", **where, language="blank")
        if kind == "prose" and language not in LANGUAGES:
            raise InputError("course-cell-language", **where, language=str(language))
    return Cell(
        kind=kind,
        id=identifier,
        text=text,
        line=_first_line(text, start, lines),
        marker_line=marker_line,
        language=language,
        accepted=accepted,
        metadata=metadata,
    )


def _first_line(text: str, start: int, lines: Sequence[str]) -> int:
    wanted = text.split("\n")
    for index in range(start, len(lines)):
        if [line.rstrip() for line in lines[index : index + len(wanted)]] == [
            line.rstrip() for line in wanted
        ]:
            return index + 1
    return start + 1


def _plain(value: Any) -> Any:
    # jupytext returns NotebookNode objects for the dictionaries and lists of the file.
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _parse_header(text: str, path: Path, header: type[H]) -> H:
    if not text.strip():
        raise InputError("course-front-matter-missing", file=str(path))
    return parse_record(text, header, file=str(path), first_line=2)
