"""The files of an export: a folder, a ZIP archive (also inside another), or a single file (S60)."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from mashura.data.files.any_table import AnyTable, read_tables
from mashura.data.files.csv_table import read_bytes
from mashura.data.files.workbook import WORKBOOK_NAMES
from mashura.data.notes import ImportNote
from mashura.errors import InputError
from mashura.i18n import message

# Assumption: no table of a consultation is larger; a small archive can unpack to terabytes.
LARGEST_FILE = 500_000_000
_ENCRYPTED = 0x1
# Assumption: the heads and first rows of a table lie within so many bytes.
_HEAD = 65_536
# Assumption: a folder with more files is no export.
_MOST_FILES = 2000
_TABLES = (".csv", ".tsv", ".txt", ".tab", *WORKBOOK_NAMES)


@dataclass(frozen=True, eq=False)
class ExportFile:
    """One file of an export, on disk or in an archive.

    Attributes
    ----------
    name : str
        Its name inside the export, with ``/`` between folders.
    path : pathlib.Path
        Where it is, or would be if the archive were a folder; for messages.
    packed : bytes or None
        Its content, if it is in an archive.
    """

    name: str
    path: Path
    packed: bytes | None = None

    @property
    def base(self) -> str:
        """Its name without folders, in lower case."""
        return PurePosixPath(self.name).name.lower()

    @property
    def suffix(self) -> str:
        """Ending of its name, in lower case."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def is_table(self) -> bool:
        """Whether its name says that it is a table."""
        return self.suffix in _TABLES

    def read_bytes(self) -> bytes:
        """Return its content.

        Raises
        ------
        InputError
            If it cannot be opened.
        """
        return read_bytes(self.path) if self.packed is None else self.packed

    @cached_property
    def head(self) -> bytes:
        """The first bytes of its content; none if it cannot be opened."""
        if self.packed is not None:
            return self.packed[:_HEAD]
        try:
            with self.path.open("rb") as file:
                return file.read(_HEAD)
        except OSError:
            return b""

    @cached_property
    def samples(self) -> tuple[AnyTable, ...]:
        """The tables in it, as far as their first rows show them; none if it holds no table.

        Recognisers look at these: names of columns, and some rows. A CSV file is not read further than its
        first 64 kB.
        """
        if not self.is_table:
            return ()
        try:
            content = (
                self.read_bytes() if self.suffix in WORKBOOK_NAMES or self.head[:2] == b"PK" else self._lines
            )
            return tuple(read_tables(self.path, content))
        except InputError:
            return ()

    @cached_property
    def columns(self) -> frozenset[str]:
        """Names of the columns of all its tables, in lower case, with ``-`` for ``_``."""
        return frozenset(
            name.strip().lower().replace("_", "-") for table in self.samples for name in table.header
        )

    @property
    def _lines(self) -> bytes:
        head = self.head
        if len(head) < _HEAD:
            return head
        # Up to a line that ends outside quotes, in the encoding's own bytes.
        text = head[: head.rfind(b"\n") + 1] or head
        while text.count(b'"') % 2 and b"\n" in text[:-1]:
            text = text[: text.rfind(b"\n", 0, len(text) - 1) + 1]
        return text


@dataclass(frozen=True, eq=False)
class Export:
    """What a path holds, opened once for all recognisers.

    Attributes
    ----------
    path : pathlib.Path
        The path that was given.
    files : tuple of ExportFile
        Its files, in the order of their names; those of archives inside it have the archive's name before
        their own.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "proposals.csv").write_text("id;title\\n1;Shade\\n")
    ...     export = open_export(Path(folder))
    ...     [(file.name, sorted(file.columns)) for file in export.files]
    [('proposals.csv', ['id', 'title'])]
    """

    path: Path
    files: tuple[ExportFile, ...] = field(default=())

    @property
    def tables(self) -> tuple[ExportFile, ...]:
        """The files that are tables by their name."""
        return tuple(file for file in self.files if file.is_table)

    def named(self, *names: str) -> ExportFile | None:
        """Return the only file with one of some names; a prefix before ``-``, ``_`` or ``.`` does not matter.

        An exact name goes before one with a prefix.
        """
        exact = [file for file in self.files if file.base in names]
        ending = [
            file
            for file in self.files
            if any(file.base.endswith((f"-{name}", f"_{name}", f".{name}")) for name in names)
        ]
        return exact[0] if exact else (ending[0] if len(ending) == 1 else None)


def open_export(path: Path | Export, most_bytes: int = LARGEST_FILE) -> Export:
    """Return the files of an export; an export that is open already stays as it is.

    Nothing is unpacked to disk, so no name inside an archive can point outside a folder.

    Parameters
    ----------
    path : pathlib.Path
        A folder, a ZIP archive, or one file.
    most_bytes : int
        How much all archives together may hold, unpacked.

    Raises
    ------
    InputError
        If there is nothing at ``path``, or an archive is damaged, locked with a password or too large, or
        contains a name twice.
    """
    if isinstance(path, Export):
        return path
    if not path.exists():
        raise InputError("data-not-found", path=str(path))
    opener = _Opener(most_bytes)
    return Export(path, tuple(opener.files(path)))


def other_tables(export: Export, file: ExportFile) -> list[ImportNote]:
    """Return a note on the tables of an export that stay unread because one of them was read."""
    others = [other.name for other in export.tables if other is not file and other.samples]
    details = {"files": message("list-separator").join(others)}
    return [ImportNote(key="readers-note-other-tables", file=file.name, details=details)] if others else []


class _Opener:
    def __init__(self, most_bytes: int) -> None:
        self.most = self.left = most_bytes

    def files(self, path: Path) -> Iterator[ExportFile]:
        if path.is_file():
            yield from self._file(ExportFile(path.name, path), alone=True)
            return
        inside = sorted(file for file in path.iterdir() if not file.name.startswith("."))
        # A folder that holds nothing but one folder stands for it, as after unpacking an archive.
        if len(inside) == 1 and inside[0].is_dir():
            yield from self.files(inside[0])
            return
        for file in inside[:_MOST_FILES]:
            if file.is_file():
                yield from self._file(ExportFile(file.name, file), alone=False)

    def _file(self, file: ExportFile, *, alone: bool) -> Iterator[ExportFile]:
        if file.suffix not in (".zip", ".lsa") or (file.suffix == ".lsa" and not file.head.startswith(b"PK")):
            yield file
            return
        prefix = "" if alone else f"{file.name}/"
        for member in self._members(file):
            yield from self._file(
                ExportFile(f"{prefix}{member.name}", member.path, member.packed), alone=False
            )

    def _members(self, file: ExportFile) -> list[ExportFile]:
        try:
            source = io.BytesIO(file.packed) if file.packed is not None else file.path
            with zipfile.ZipFile(source) as archive:
                return self._unpacked(file, archive)
        except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, zlib.error):
            raise InputError("readers-bad-archive", file=str(file.path)) from None
        except OSError as error:
            reason = error.strerror or str(error)
            raise InputError("data-unreadable", file=str(file.path), reason=reason) from None

    def _unpacked(self, file: ExportFile, archive: zipfile.ZipFile) -> list[ExportFile]:
        members: dict[str, ExportFile] = {}
        for member in archive.infolist():
            parts = PurePosixPath(member.filename.replace("\\", "/")).parts
            name = "/".join(part for part in parts if part not in ("/", ".."))
            base = PurePosixPath(name).name
            # macOS adds files to an archive that look like a second copy of every file.
            if member.is_dir() or base.startswith((".", "._")) or "__MACOSX" in name:
                continue
            if name in members:
                raise InputError("readers-archive-name-twice", file=str(file.path), name=base)
            if member.flag_bits & _ENCRYPTED:
                raise InputError("readers-archive-locked", file=str(file.path))
            with archive.open(member) as source:
                # The sizes that an archive states may be wrong, so the bytes are counted.
                content = source.read(self.left + 1)
            self.left -= len(content)
            if self.left < 0:
                megabytes = str(self.most // 10**6)
                raise InputError("readers-archive-large", file=str(file.path), megabytes=megabytes)
            members[name] = ExportFile(name, file.path / name, content)
        return [members[name] for name in sorted(members)]
