"""Reading a handed-in file as a notebook: whatever can be read is read, the rest is said in one sentence.

Nothing about the file is certain. What is returned has the form of a notebook of today, with only what
grading needs: kinds and sources of cells, their marks of nbgrader, tags, and the language of the handout.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mashura.grading.box.isolation import Limits
from mashura.grading.exercise import notebooks
from mashura.i18n import LANGUAGES, Language, direction, kernel_name, language_properties

UNREAD, READ_IN_PART = "grading-unread-", "grading-read-"
"""How the keys of sentences begin that say why a hand-in could not be read, or was read in part."""

_CELL_START = re.compile(r'\{\s*"(?:cell_type|attachments|execution_count|id|metadata|source|input)"\s*:')
_CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
# No text, no file and no table can hold them.
_NO_CHARACTERS = re.compile("[\x00\ud800-\udfff]")
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_LARGEST_PLACEHOLDER = 2_000
_PROBLEM = re.compile("grading-unread-[a-z-]{1,40}")
# The share of unreadable characters above which a text is in another encoding than it says.
_MOST_UNKNOWN = 0.01
# How files of other kinds begin: PDF, ZIP and DOCX, RAR, 7z, gzip, PNG, JPEG, old Word; then web pages.
_OTHER_KINDS = (
    b"%pdf",
    b"pk\x03\x04",
    b"rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"\x89png",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
)
_WEB_PAGES = (b"<!doctype", b"<html")


@dataclass(frozen=True, kw_only=True)
class Submission:
    """A handed-in file.

    Attributes
    ----------
    notebook : NotebookNode or None
        None if nothing in it can be read.
    problem : str
        Key of the sentence that says why it could not be read, or not as a whole; empty if it could.
    language : str or None
        The language of the handout, as far as the file tells.
    """

    notebook: Any | None
    problem: str = ""
    language: Language | None = None


def read_submission(content: bytes, limits: Limits) -> Submission:
    """Return what can be read of a handed-in file; never raises.

    Parameters
    ----------
    content : bytes
        The file: JSON in any of Unicode's encodings, of any version of the notebook format, whole or not.
    limits : Limits
        Limits on size and number of cells.

    Examples
    --------
    >>> old = b'{"worksheets": [{"cells": [{"cell_type": "code", "input": "a = 1"}]}]}'
    >>> read_submission(old, Limits()).notebook.cells[0].source
    'a = 1'
    >>> read_submission(b"", Limits()).problem
    'grading-unread-empty'
    """
    if len(content) > limits.notebook_bytes:
        return Submission(notebook=None, problem="grading-unread-large")
    begins = content.lstrip(b"\xef\xbb\xbf \t\r\n\x00")[:16].lower()
    if not begins:
        return Submission(notebook=None, problem="grading-unread-empty")
    if begins.startswith(_OTHER_KINDS):
        return Submission(notebook=None, problem="grading-unread-kind")
    text, all_read = _decoded(content)
    language = text_language(text)
    if begins.startswith(_WEB_PAGES):
        return Submission(notebook=None, problem="grading-unread-web-page", language=language)
    problem = "" if all_read else "grading-read-characters"
    try:
        loaded = json.loads(text, parse_int=_whole_number)
    except (ValueError, RecursionError, MemoryError):
        loaded = {"cells": [*_cells_in(text, limits)]}
        problem = "grading-read-cut"
        if not loaded["cells"]:
            return Submission(notebook=None, problem="grading-unread-damaged", language=language)
    metadata = _mapping(_mapping(loaded).get("metadata"))
    language = _stated_language(metadata) or language
    listed = [plain for plain in map(_plain_cell, _listed(loaded)) if plain is not None]
    if not listed:
        noted = str(_mapping(metadata.get("mashura")).get("problem"))
        problem = noted if _PROBLEM.fullmatch(noted) else "grading-unread-no-cells"
        return Submission(notebook=None, problem=problem, language=language)
    if len(listed) > limits.cells:
        return Submission(notebook=None, problem="grading-unread-many", language=language)
    kept: dict[str, Any] = {"kernelspec": {"name": kernel_name(language)}} if language else {}
    variant = _mapping(metadata.get("mashura")).get("variant")
    if isinstance(variant, str):
        kept["mashura"] = {"variant": _clean(variant)}
    # Not by nbformat's own functions: they check each cell against the schema, and raise.
    notebook = notebooks.from_dict({"cells": listed, "metadata": kept, "nbformat": 4, "nbformat_minor": 5})
    return Submission(notebook=notebook, problem=problem, language=language)


def unread_notebook(problem: str, language: Language | None, digest: str) -> bytes:
    """Return the file that takes the place of one that could not be read, and says why and in which language.

    ``digest`` is that of the original file. :func:`read_submission` gives the problem and the language back.

    Examples
    --------
    >>> read_submission(unread_notebook("grading-unread-empty", "en", ""), Limits()).language
    'en'
    """
    mashura = {"problem": problem, "digest": digest} | ({"language": language} if language else {})
    notebook = {"cells": [], "metadata": {"mashura": mashura}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, indent=1).encode("ascii")


def unread_digest(content: bytes) -> str | None:
    """Return the digest of the file whose place :func:`unread_notebook` took; None for any other file.

    Examples
    --------
    >>> unread_digest(unread_notebook("grading-unread-empty", "en", "e3b0")), unread_digest(b"{}")
    ('e3b0', None)
    """
    if len(content) > _LARGEST_PLACEHOLDER:
        return None
    try:
        mashura = json.loads(content)["metadata"]["mashura"]
        return str(mashura["digest"]) if _PROBLEM.fullmatch(mashura["problem"]) else None
    except (ValueError, LookupError, TypeError):
        return None


def text_language(text: str) -> Language | None:
    """Return the language of the handout from which a text comes; None if it does not tell.

    Examples
    --------
    >>> text_language('{"kernelspec": {"name": "mashura-en"}}'), text_language("x = 1")
    ('en', None)
    """
    named = [language for language in LANGUAGES if f'"{kernel_name(language)}"' in text]
    if len(named) == 1:
        return named[0]
    marked = [language for language in LANGUAGES if re.search(rf'lang=\\?"{language}\\?"', text)]
    if len(marked) == 1:
        return marked[0]
    for language in LANGUAGES:
        letters = sum(map(len, re.findall(language_properties(language).letters, text[:200_000])))
        if direction(language) == "rtl" and letters > len(text[:200_000]) / 8:
            return language
    return None


def _stated_language(metadata: Mapping[str, Any]) -> Language | None:
    """Return the language that a notebook's metadata state; its kernel is believed first."""
    kernel = _mapping(metadata.get("kernelspec")).get("name")
    marked = _mapping(metadata.get("mashura")).get("language")
    by_kernel = [language for language in LANGUAGES if kernel == kernel_name(language)]
    by_mark = [language for language in LANGUAGES if marked == language]
    return next(iter([*by_kernel, *by_mark]), None)


def _decoded(content: bytes) -> tuple[str, bool]:
    """Return the text of a file, and whether every character could be read."""
    encoding = json.detect_encoding(content)
    try:
        return _clean(content.decode(encoding)), True
    except UnicodeDecodeError:
        text = content.decode(encoding, "replace")
    if text.count(_UNKNOWN) > _MOST_UNKNOWN * len(text) and encoding.startswith("utf-8"):
        # What Windows wrote in Arabic before Unicode.
        text = content.decode("cp1256", "replace")
    return _clean(text), False


def _clean(text: str) -> str:
    return _NO_CHARACTERS.sub(_UNKNOWN, text.lstrip("\ufeff"))


def _whole_number(digits: str) -> int:
    # Python refuses to read thousands of digits; nothing here needs them.
    return int(digits[:18])


def _cells_in(text: str, limits: Limits) -> Iterator[Any]:
    """Yield the whole cells in a text that is not JSON as a whole, because it was cut or damaged."""
    decoder = json.JSONDecoder(parse_int=_whole_number)
    position = 0
    for _ in range(2 * limits.cells):
        start = _CELL_START.search(text, position)
        if start is None:
            return
        try:
            cell, position = decoder.raw_decode(text, start.start())
        except (ValueError, RecursionError, MemoryError):
            position = start.start() + 1
            continue
        if "cell_type" in cell and ("source" in cell or "input" in cell):
            yield cell
        else:
            position = start.start() + 1


def _listed(loaded: object) -> Sequence[Any]:
    """Return the cells of a notebook of any version: those before 4 had sheets of cells."""
    notebook = _mapping(loaded)
    # Jupyter's own server wraps a notebook so.
    notebook = (
        _mapping(notebook.get("content")) if "cells" not in notebook and "content" in notebook else notebook
    )
    cells = notebook.get("cells")
    if isinstance(cells, list):
        return cells
    sheets = notebook.get("worksheets")
    if not isinstance(sheets, list):
        return []
    inner = [_mapping(sheet).get("cells") for sheet in sheets]
    return [cell for part in inner if isinstance(part, list) for cell in part]


def _plain_cell(cell: object) -> dict[str, Any] | None:
    """Return a cell with what grading needs; None if there is nothing in it."""
    given = _mapping(cell)
    source = _source(given.get("source", given.get("input")))
    kind = given.get("cell_type")
    if kind == "heading":
        level = given.get("level")
        source = f"{'#' * level if isinstance(level, int) and 1 <= level <= 6 else '#'} {source}"
    metadata = _mapping(given.get("metadata"))
    marks = {
        _clean(str(key)): _clean(value) if isinstance(value, str) else value
        for key, value in _mapping(metadata.get("nbgrader")).items()
        if isinstance(value, str | int | float | bool) or value is None
    }
    identifier = given.get("id")
    if not source and not marks and not isinstance(identifier, str):
        return None
    kept: dict[str, Any] = {"nbgrader": marks} if marks else {}
    if "tags" in metadata:
        tags = metadata["tags"]
        kept["tags"] = (
            [_clean(tag) for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else ["?"]
        )
    plain = {"cell_type": "code" if kind == "code" else "markdown", "metadata": kept, "source": source}
    if isinstance(identifier, str) and _CELL_ID.fullmatch(identifier):
        plain["id"] = identifier
    return plain


def _source(source: object) -> str:
    if isinstance(source, str):
        return _clean(source)
    if isinstance(source, list):
        return _clean("".join(part for part in source if isinstance(part, str)))
    return ""


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
