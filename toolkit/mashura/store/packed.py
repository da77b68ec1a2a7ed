"""A consultation as the bytes of one ZIP archive, which holds campaign folders (S22, S149)."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

import pandas as pd

from mashura.data.campaign_folder import read_campaign, write_campaign
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.pseudonyms import masked

# Assumption: tables of a million contributions; a damaged archive cannot fill the disk.
_LARGEST_UNPACKED = 2_000_000_000
_COUNTS = "published_counts.parquet"
# The same tables give the same bytes, whenever they are packed.
_DAY = (1980, 1, 1, 0, 0, 0)


def packed(
    consultation: Consultation, repeats: tuple[Consultation, ...], counts: pd.DataFrame, *, mask: bool
) -> bytes:
    """Return a consultation, the repeats of its form, and published counts as one archive.

    Parameters
    ----------
    consultation : Consultation
    repeats : tuple of Consultation
    counts : pandas.DataFrame
    mask : bool
        Whether personal data in the texts is masked.

    Examples
    --------
    >>> talk = Consultation(title="Buses", origin="csv")
    >>> unpacked(packed(talk, (), pd.DataFrame(), mask=True))[0].title
    'Buses'
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part, tables in zip(_parts(len(repeats)), (consultation, *repeats), strict=True):
            # The writer masks what is not simulated.
            write_campaign(folder / part, {}, masked(tables) if mask and tables.is_simulated else tables)
        if len(counts):
            counts.to_parquet(folder / _COUNTS, index=False)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for path in sorted(file for file in folder.rglob("*") if file.is_file()):
                entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _DAY)
                archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 1)
        return target.getvalue()


def unpacked(content: bytes) -> tuple[Consultation, tuple[Consultation, ...], pd.DataFrame]:
    """Return the consultation, the repeats and the published counts of an archive.

    Raises
    ------
    ValueError
        If it is no such archive.
    InputError
        If a table is damaged.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _extract(content, folder)
        count = sum(part.is_dir() and part.name.startswith("repeat") for part in folder.iterdir())
        consultation, *repeats = (read_campaign(folder / part) for part in _parts(count))
        counts = folder / _COUNTS
        return (
            consultation,
            tuple(repeats),
            pd.read_parquet(counts) if counts.is_file() else pd.DataFrame(),
        )


def _parts(repeats: int) -> tuple[str, ...]:
    return ("tables", *(f"repeat{number}" for number in range(1, repeats + 1)))


def _extract(content: bytes, folder: Path) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > _LARGEST_UNPACKED:
                raise ValueError("too large when unpacked")
            for entry in entries:
                path = PurePosixPath(entry.filename)
                if path.is_absolute() or ".." in path.parts:
                    raise ValueError("a name outside the archive")
            archive.extractall(folder)
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from error
