"""Opening an archive: every file is there, unchanged, and says what it said (S270)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from mashura.archive.contents import (
    ACTS,
    APPROVALS,
    BESIDE,
    CAMPAIGN,
    FORMAT,
    INDEX,
    SUMS,
    Act,
    ArchiveContents,
)
from mashura.archive.safe_zip import read_zip
from mashura.archive.tables import read_material
from mashura.errors import InputError
from mashura.methodology.records.approval import Approvals
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.rules.cycle_record import ArchivePart, archive_parts

_ACTS: TypeAdapter[tuple[Act, ...]] = TypeAdapter(tuple[Act, ...])
_NEEDED = (CAMPAIGN, APPROVALS, ACTS)


class IndexEntry(BaseModel):
    """A file of the archive: its name, what it holds, its size and its hash."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    path: str = Field(max_length=300)
    about: str = Field(default="", max_length=1000)
    bytes: int = Field(ge=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Index(BaseModel):
    """The index of an archive."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: str = Field(max_length=60)
    made_on: date
    mashura: str = Field(default="", max_length=60)
    title: str = Field(default="", max_length=300)
    entity: str = Field(default="", max_length=300)
    simulated: bool = False
    files: tuple[IndexEntry, ...]


@dataclass(frozen=True, kw_only=True)
class ReadArchive:
    """An archive whose files are all there and unchanged.

    Attributes
    ----------
    contents : ArchiveContents
        What it holds.
    index : Index
        When it was made, by which version, and its files.
    digest : str
        SHA-256 of the whole file, in hexadecimal digits.
    """

    contents: ArchiveContents
    index: Index
    digest: str

    def parts(self) -> tuple[ArchivePart, ...]:
        """Return the parts of the cycle's record, each with whether it is there."""
        contents = self.contents
        consultation = contents.material.consultation if contents.material else None
        return archive_parts(contents.campaign, contents.approvals, consultation)


def read_archive(content: bytes, name: str) -> ReadArchive:
    """Read an archive, and check it: no file is missing, changed, or in it without standing in its index.

    Parameters
    ----------
    content : bytes
        The file, from wherever it comes.
    name : str
        Its name, for sentences about it.

    Raises
    ------
    InputError
        If it is no archive of Mashura, or is damaged or hostile; nothing of it is kept then.

    Examples
    --------
    >>> from mashura.archive.writing import write_archive
    >>> made = write_archive(ArchiveContents(campaign=Campaign()), date(2026, 5, 2), documents=False)
    >>> read_archive(made, "archive.zip").contents.campaign == Campaign()
    True
    """
    files = read_zip(content, name)
    index = _index(files, name)
    _check_files(files, index, name)
    return ReadArchive(
        contents=_contents(files, name), index=index, digest=hashlib.sha256(content).hexdigest()
    )


def _index(files: Mapping[str, bytes], name: str) -> Index:
    if INDEX not in files:
        raise InputError("archive-no-archive", file=name)
    try:
        format_ = json.loads(files[INDEX])["format"]
    except (ValueError, RecursionError, KeyError, TypeError):
        raise InputError("archive-no-archive", file=name) from None
    if format_ != FORMAT:
        raise InputError("archive-other-format", file=name, found=str(format_)[:60], known=FORMAT)
    try:
        return Index.model_validate_json(files[INDEX])
    except ValidationError as error:
        raise _damaged(name, INDEX, error) from None


def _check_files(files: Mapping[str, bytes], index: Index, name: str) -> None:
    listed = {entry.path: entry for entry in index.files}
    for path in (*listed, *_NEEDED):
        if path not in files:
            raise InputError("archive-file-missing", file=name, entry=path)
    for path, entry in listed.items():
        if hashlib.sha256(files[path]).hexdigest() != entry.sha256:
            raise InputError("archive-file-changed", file=name, entry=path)
    if unlisted := sorted({*files} - {*listed} - {INDEX, SUMS}):
        raise InputError("archive-file-unlisted", file=name, entry=unlisted[0][:80])
    sums = "".join(f"{sha}  {path}\n" for path, sha in sums_of(files).items())
    if files.get(SUMS) != sums.encode():
        raise InputError("archive-file-changed", file=name, entry=SUMS)


def sums_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of all files but the list of them, by name, in the order of names."""
    return {path: hashlib.sha256(files[path]).hexdigest() for path in sorted(files) if path != SUMS}


def _contents(files: Mapping[str, bytes], name: str) -> ArchiveContents:
    reading = CAMPAIGN
    try:
        campaign = Campaign.model_validate_json(files[CAMPAIGN])
        reading = APPROVALS
        approvals = Approvals.model_validate_json(files[APPROVALS])
        reading = ACTS
        acts = _ACTS.validate_json(files[ACTS])
        reading = BESIDE.rstrip("/")
        beside = {
            path.removeprefix(BESIDE).removesuffix(".json"): _object(content)
            for path, content in files.items()
            if path.startswith(BESIDE) and path.endswith(".json")
        }
        reading = "tables"
        material = read_material(files)
    except (ValidationError, ValueError, KeyError, TypeError, RecursionError, InputError) as error:
        raise _damaged(name, reading, error) from None
    return ArchiveContents(
        campaign=campaign, approvals=approvals, acts=acts, material=material, beside=beside
    )


def _object(content: bytes) -> dict[str, Any]:
    read = json.loads(content)
    if not isinstance(read, dict):
        raise TypeError
    return read


def _damaged(name: str, entry: str, error: Exception) -> InputError:
    where = ""
    if isinstance(error, ValidationError):
        where = " › ".join(str(part) for part in error.errors(include_url=False)[0]["loc"])[:200]
    return InputError("archive-damaged", file=name, entry=f"{entry} › {where}" if where else entry)
