"""The files of an export: in a folder, in a ZIP archive, or one file alone."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from mashura.errors import InputError

# Assumption: no table of a consultation is larger; a small archive can claim to hold terabytes.
LARGEST_FILE = 500_000_000
_ENCRYPTED = 0x1


def export_files(path: Path, suffix: str = ".csv") -> Mapping[str, Path | bytes]:
    """Return the files of an export with one ending, by name: a path, or what an archive holds.

    Nothing is unpacked to disk, so the names inside an archive cannot lead anywhere.

    Parameters
    ----------
    path : pathlib.Path
        A folder, a ZIP archive, or one file.
    suffix : str
        Ending of the wanted files.

    Raises
    ------
    InputError
        If the archive is damaged, locked with a password or too large, or holds a name twice.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "proposals.csv").write_text("id;title\\n")
    ...     [*export_files(Path(folder))]
    ['proposals.csv']
    """
    if path.is_dir():
        found = (one for one in path.iterdir() if one.suffix.lower() == suffix and one.is_file())
        return {one.name: one for one in sorted(found)}
    if path.suffix.lower() != ".zip":
        return {path.name: path}
    try:
        with zipfile.ZipFile(path) as archive:
            return _members(path, archive, suffix)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, zlib.error):
        raise InputError("readers-bad-archive", file=str(path)) from None
    except OSError as error:
        raise InputError("data-unreadable", file=str(path), reason=error.strerror or str(error)) from None


def _members(path: Path, archive: zipfile.ZipFile, suffix: str) -> dict[str, Path | bytes]:
    found: dict[str, Path | bytes] = {}
    room = LARGEST_FILE
    for member in archive.infolist():
        name = PurePosixPath(member.filename.replace("\\", "/")).name
        # What macOS adds to an archive looks like a second copy of every file.
        if member.is_dir() or not name.lower().endswith(suffix) or name.startswith("._"):
            continue
        if name in found:
            raise InputError("readers-archive-name-twice", file=str(path), name=name)
        if member.flag_bits & _ENCRYPTED:
            raise InputError("readers-archive-locked", file=str(path))
        with archive.open(member) as source:
            # What the archive says about its sizes may be wrong, so the bytes are counted.
            content = source.read(room + 1)
        room -= len(content)
        if room < 0:
            raise InputError("readers-archive-large", file=str(path), megabytes=str(LARGEST_FILE // 10**6))
        found[name] = content
    return found
