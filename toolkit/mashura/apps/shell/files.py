"""Files that a page hands to the browser."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass

from mashura.documents import FORMATS


@dataclass(frozen=True, kw_only=True)
class File:
    """A file for the browser to save."""

    name: str
    media_type: str
    content: bytes


def file_of(stem: str, ending: str, content: bytes) -> File:
    """Return a file of a type that Mashura writes.

    Examples
    --------
    >>> file_of("plan-ar", "pdf", b"%PDF-").media_type
    'application/pdf'
    """
    known = FORMATS.get(ending)
    media_type = known.media_type if known else mimetypes.guess_type(f"{stem}.{ending}")[0]
    return File(name=f"{stem}.{ending}", media_type=media_type or "application/octet-stream", content=content)
