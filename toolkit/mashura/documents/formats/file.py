"""A document as a file; the ending of the file name decides the format."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from mashura.documents.formats.content import Document
from mashura.documents.formats.docx import render_docx
from mashura.documents.formats.html import render_html
from mashura.documents.formats.ics import render_ics
from mashura.documents.formats.pdf import render_pdf
from mashura.documents.formats.xlsx import render_xlsx
from mashura.errors import InputError


@dataclass(frozen=True, kw_only=True)
class Format:
    """A file format: its media type, its renderer, and whether the file holds the whole document."""

    media_type: str
    write: Callable[[Document], bytes]
    whole: bool = True


FORMATS: Mapping[str, Format] = {
    "html": Format(media_type="text/html", write=lambda document: render_html(document).encode("utf-8")),
    "pdf": Format(media_type="application/pdf", write=render_pdf),
    "docx": Format(
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        write=render_docx,
    ),
    "xlsx": Format(
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write=render_xlsx
    ),
    "ics": Format(media_type="text/calendar", write=render_ics, whole=False),
}
"""All file formats by the ending of the file name."""
ENDINGS = tuple(ending for ending, kind in FORMATS.items() if kind.whole)


def render(document: Document, kind: str) -> bytes:
    """Return a document as the bytes of a file.

    Parameters
    ----------
    document : Document
    kind : {'html', 'pdf', 'docx', 'xlsx', 'ics'}
        One of :data:`FORMATS`; ``ics`` holds the document's dates only.

    Raises
    ------
    InputError
        If a document without dates is asked for as ``ics``.
    """
    return FORMATS[kind].write(document)


def check_ending(path: Path) -> str:
    """Return the kind of file that a name asks for.

    Raises
    ------
    InputError
        If the ending is none of :data:`ENDINGS`.

    Examples
    --------
    >>> check_ending(Path("report.PDF"))
    'pdf'
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in ENDINGS:
        near = get_close_matches(kind, ENDINGS, n=1)
        raise InputError(
            "reports-unknown-ending",
            path=path.name,
            endings=", ".join(f".{ending}" for ending in ENDINGS),
            nearest=near[0] if near else ENDINGS[0],
        )
    return kind


def write_document(path: Path, make: Callable[[], Document]) -> None:
    """Write a document; an existing file is replaced only when the new one is complete.

    The file name and the folder are checked before ``make`` is called, which may take long.

    Raises
    ------
    InputError
        If the ending is unknown or the file cannot be written.
    """
    kind = check_ending(path)
    write_file(path, lambda: render(make(), kind))


def write_file(path: Path, make: Callable[[], bytes]) -> None:
    """Write a file of any kind; an existing file is replaced only when the new one is complete.

    Raises
    ------
    InputError
        If the file cannot be written; this is checked before ``make`` is called.
    """
    with _writable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-")
    with scratch as folder:
        content = make()
        with _writable(path):
            draft = Path(folder, path.name)
            draft.write_bytes(content)
            draft.replace(path)


@contextmanager
def _writable(path: Path) -> Iterator[None]:
    """Turn an error of the operating system into a sentence for the user."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError("reports-unwritable", path=str(path), reason=reason) from None
