"""A campaign as one file that can be read without Mashura, checked, and opened again (S149, S270)."""

from __future__ import annotations

from mashura.archive.contents import Act, ArchiveContents, ArchivedMaterial
from mashura.archive.reading import ReadArchive, read_archive
from mashura.archive.writing import write_archive

__all__ = [
    "Act",
    "ArchiveContents",
    "ArchivedMaterial",
    "ReadArchive",
    "read_archive",
    "write_archive",
]
