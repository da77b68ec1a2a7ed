"""A document as a file: the ending of its name chooses HTML, PDF, DOCX or XLSX."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path

from mashura.documents.formats.content import Document
from mashura.documents.formats.docx import render_docx
from mashura.documents.formats.html import render_html
from mashura.documents.formats.pdf import render_pdf
from mashura.documents.formats.xlsx import render_xlsx
from mashura.errors import InputError

_RENDERERS: Mapping[str, Callable[[Document], bytes]] = {
    "html": lambda document: render_html(document).encode("utf-8"),
    "pdf": render_pdf,
    "docx": render_docx,
    "xlsx": render_xlsx,
}
ENDINGS = tuple(_RENDERERS)


def render(document: Document, kind: str) -> bytes:
    """Return a document as the bytes of an HTML, PDF, DOCX or XLSX file."""
    return _RENDERERS[kind](document)


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
            endings=", ".join(f".{one}" for one in ENDINGS),
            nearest=near[0] if near else ENDINGS[0],
        )
    return kind


def write_document(path: Path, make: Callable[[], Document]) -> None:
    """Write a document, replacing an older file only when the new one is whole.

    Ending and place are tried before ``make`` is called, so that long work is not done for nothing.

    Raises
    ------
    InputError
        If the ending is unknown or the place cannot be written.
    """
    kind = check_ending(path)
    write_file(path, lambda: render(make(), kind))


def write_file(path: Path, make: Callable[[], bytes]) -> None:
    """Write a file of any kind, replacing an older one only when the new one is whole.

    Raises
    ------
    InputError
        If the place cannot be written; it is tried before ``make`` is called.
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
    """Say in one sentence that a place cannot be written; what else goes wrong is not the user's."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError("reports-unwritable", path=str(path), reason=reason) from None
