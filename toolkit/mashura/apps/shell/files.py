"""Files that a page hands to the browser."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass

from mashura.documents import FORMATS
from mashura.i18n import shortened


@dataclass(frozen=True, kw_only=True)
class File:
    """A file for the browser to save."""

    name: str
    media_type: str
    content: bytes


_NOT_IN_NAMES = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]')
# Windows keeps these for devices, whatever the ending.
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
_DEVICES = {"con", "prn", "aux", "nul", *_PORTS}
_LONGEST_TITLE = 80


def file_stem(*parts: str) -> str:
    """Return the name of a file without its ending, from a title, a date and so on; safe on every system.

    Examples
    --------
    >>> file_stem("Buses: which lines?", "Plan", "2027-03-01", "version 3")
    'Buses which lines - Plan - 2027-03-01 - version 3'
    >>> file_stem("شبكة الحافلات", "الخطة"), file_stem("CON"), file_stem("..."), file_stem("x" * 300)[-1]
    ('شبكة الحافلات - الخطة', 'CON_', '_', '…')
    """
    plain = [" ".join(_NOT_IN_NAMES.sub(" ", part).split()) for part in parts]
    short = [shortened(part, _LONGEST_TITLE) for part in plain]
    stem = " - ".join(part for part in short if part).strip(" .") or "_"
    return f"{stem}_" if stem.casefold() in _DEVICES else stem


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
