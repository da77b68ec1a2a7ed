"""The files of an export: in a folder, in a ZIP archive, or a single file."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from mashura.errors import InputError

# Assumption: no table of a consultation is larger; a small archive can unpack to terabytes.
LARGEST_FILE = 500_000_000
_ENCRYPTED = 0x1


def export_files(
    path: Path, suffix: str = ".csv", most_bytes: int = LARGEST_FILE
) -> Mapping[str, Path | bytes]:
    """Return the files of an export with one ending, by name: as a path, or as the content from an archive.

    Nothing is unpacked to disk, so no name inside an archive can point outside a folder.

    Parameters
    ----------
    path : pathlib.Path
        A folder, a ZIP archive, or one file.
    suffix : str
        Ending of the files to return.
    most_bytes : int
        How much an archive may hold, unpacked.

    Raises
    ------
    InputError
        If the archive is damaged, locked with a password or too large, or contains a name twice.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "proposals.csv").write_text("id;title\\n")
    ...     [*export_files(Path(folder))]
    ['proposals.csv']
    """
    if path.is_dir():
        files = (file for file in path.iterdir() if file.suffix.lower() == suffix and file.is_file())
        return {file.name: file for file in sorted(files)}
    if path.suffix.lower() != ".zip":
        return {path.name: path}
    try:
        with zipfile.ZipFile(path) as archive:
            return _members(path, archive, suffix, most_bytes)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, zlib.error):
        raise InputError("readers-bad-archive", file=str(path)) from None
    except OSError as error:
        raise InputError("data-unreadable", file=str(path), reason=error.strerror or str(error)) from None


def _members(path: Path, archive: zipfile.ZipFile, suffix: str, most_bytes: int) -> dict[str, Path | bytes]:
    contents: dict[str, Path | bytes] = {}
    bytes_left = most_bytes
    for member in archive.infolist():
        name = PurePosixPath(member.filename.replace("\\", "/")).name
        # macOS adds files to an archive that look like a second copy of every file.
        if member.is_dir() or not name.lower().endswith(suffix) or name.startswith("._"):
            continue
        if name in contents:
            raise InputError("readers-archive-name-twice", file=str(path), name=name)
        if member.flag_bits & _ENCRYPTED:
            raise InputError("readers-archive-locked", file=str(path))
        with archive.open(member) as source:
            # The sizes that an archive states may be wrong, so the bytes are counted.
            content = source.read(bytes_left + 1)
        bytes_left -= len(content)
        if bytes_left < 0:
            raise InputError("readers-archive-large", file=str(path), megabytes=str(most_bytes // 10**6))
        contents[name] = content
    return contents
