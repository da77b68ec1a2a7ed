"""Reading a ZIP file that anybody may have made: nothing is written or grows beyond a limit (S270)."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from pathlib import PurePosixPath

from mashura.errors import InputError

LARGEST_FILE = 300_000_000
LARGEST_UNPACKED = 1_500_000_000
MOST_ENTRIES = 2_000
# Text packs to a fiftieth at most in practice; a bomb to a thousandth and less.
LARGEST_RATIO = 200
_SMALL = 1_000_000
_AT_ONCE = 1_000_000


def read_zip(content: bytes, name: str) -> dict[str, bytes]:
    """Return the files of a ZIP file by their names.

    Parameters
    ----------
    content : bytes
        The ZIP file; at most 300 MB.
    name : str
        Its name, for sentences about it.

    Raises
    ------
    InputError
        If it is no ZIP file, is damaged or encrypted, is larger unpacked than any archive, or holds a name
        that leads out of a folder, occurs twice or stands for a link.

    Examples
    --------
    >>> packed = io.BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as archive:
    ...     archive.writestr("a.txt", "1")
    >>> read_zip(packed.getvalue(), "a.zip")
    {'a.txt': b'1'}
    """
    if len(content) > LARGEST_FILE:
        raise InputError("archive-too-large", file=name, megabytes=LARGEST_FILE // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_bomb(entries, name)
            _refuse_names(entries, name)
            left = LARGEST_UNPACKED
            files = {}
            for entry in entries:
                files[entry.filename] = _read(archive, entry, left, name)
                left -= len(files[entry.filename])
            return files
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError):
        raise InputError("archive-no-zip", file=name) from None


def _refuse_bomb(entries: list[zipfile.ZipInfo], name: str) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    grown = any(
        entry.file_size > _SMALL and entry.file_size > LARGEST_RATIO * max(entry.compress_size, 1)
        for entry in entries
    )
    if unpacked > LARGEST_UNPACKED or len(entries) > MOST_ENTRIES or grown:
        raise InputError("archive-bomb", file=name)


def _refuse_names(entries: list[zipfile.ZipInfo], name: str) -> None:
    seen: set[str] = set()
    for entry in entries:
        path = PurePosixPath(entry.filename)
        is_link = stat.S_ISLNK(entry.external_attr >> 16)
        leads_out = (
            path.is_absolute() or ".." in path.parts or "\\" in entry.filename or ":" in entry.filename
        )
        if is_link or leads_out or "\x00" in entry.orig_filename:
            raise InputError("archive-path", file=name, entry=_shown(entry.filename))
        if entry.filename.casefold() in seen:
            raise InputError("archive-twice", file=name, entry=_shown(entry.filename))
        seen.add(entry.filename.casefold())


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int, name: str) -> bytes:
    """Return a file's bytes; what its header says about its size is not believed."""
    parts, size = [], 0
    with archive.open(entry) as stream:
        while part := stream.read(_AT_ONCE):
            size += len(part)
            if size > left or size > entry.file_size:
                raise InputError("archive-bomb", file=name)
            parts.append(part)
    return b"".join(parts)


def _shown(entry: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in entry)[:80]
