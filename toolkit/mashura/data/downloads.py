"""Open data sets of real consultations, downloaded on request (S59).

A file is kept only if its checksum is the one in ``open_data.yaml`` or, if none is given there, the one of
its first download on this computer. A folder appears only when all its files are complete.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from mashura.errors import InputError
from mashura.i18n import Language, active_language, message
from mashura.record_file import read_record

_REGISTRY = Path(__file__).with_name("open_data.yaml")
_SOURCE_FILE = "source.json"
_LEARNED_FILE = "learned_checksums.json"
_TIMEOUT_SECONDS = 30


class OpenFile(BaseModel):
    """One file: its address, and its checksum if it is known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str
    sha256: str | None = None

    @property
    def name(self) -> str:
        """The name of the file, without the address."""
        return self.url.rpartition("/")[2]


class OpenDataSet(BaseModel):
    """A data set with a licence that lets anybody use it.

    Attributes
    ----------
    name : str
        Name for downloading it, such as ``polis/vtaiwan``.
    title : dict
        Title by language.
    licence, licence_url, attribution, source : str
        Licence, address of its text, author to name, and address of the source.
    files : tuple of OpenFile
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: dict[Language, str]
    licence: str
    licence_url: str
    attribution: str
    source: str
    files: tuple[OpenFile, ...]

    def notice(self) -> str:
        """Return the sentence with licence, author and source."""
        return message(
            "readers-licence",
            title=self.title[active_language()],
            licence=self.licence,
            url=self.licence_url,
            attribution=self.attribution,
            source=self.source,
        )


@cache
def open_data_sets() -> Mapping[str, OpenDataSet]:
    """Return the data sets that can be downloaded, by name.

    Examples
    --------
    >>> open_data_sets()["polis/vtaiwan"].licence
    'CC BY 4.0'
    """
    return {data_set.name: data_set for data_set in read_record(_REGISTRY, list[OpenDataSet])}


def open_data_set(name: str) -> OpenDataSet:
    """Return one data set.

    Raises
    ------
    InputError
        If there is none of that name; the error suggests the nearest one.
    """
    known = open_data_sets()
    if name not in known:
        near = get_close_matches(name, known, n=1, cutoff=0.3)
        raise InputError("readers-no-such-data", name=name, near=near[0] if near else next(iter(known)))
    return known[name]


def download(data_set: OpenDataSet, folder: Path | None = None) -> Path:
    """Return the folder with a data set's files; files that are not there yet are downloaded.

    Parameters
    ----------
    data_set : OpenDataSet
        See :func:`open_data_set`.
    folder : pathlib.Path, optional
        Target folder; must not exist, be empty, or contain the same data set. Default: the user's cache.

    Raises
    ------
    InputError
        If there is no network, the server refuses, the transfer is interrupted, or a checksum is wrong. No
        incomplete file is left behind.
    """
    place = folder or _cache() / data_set.name
    learned = _learned()
    expected = {file.name: file.sha256 or learned.get(file.url) for file in data_set.files}
    if place.exists() and not place.is_dir():
        raise InputError("data-not-a-folder", path=str(place))
    if place.is_dir() and any(place.iterdir()) and not (place / _SOURCE_FILE).is_file():
        raise InputError("readers-not-overwriting", path=str(place))
    if _complete(place, expected):
        return place
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name}-") as scratch:
            new = Path(scratch, "new")
            checksums = {file.url: _fetched(file, expected[file.name], new) for file in data_set.files}
            record = data_set.model_dump(mode="json") | {"checksums": checksums}
            _write_json(new / _SOURCE_FILE, record)
            if place.exists():
                place.rename(Path(scratch, "old"))
            new.rename(place)
        _remember({url: value for url, value in checksums.items() if url not in learned})
    except OSError as error:
        raise InputError("data-unwritable", path=str(place), reason=error.strerror or str(error)) from None
    return place


def _fetched(file: OpenFile, expected: str | None, folder: Path) -> str:
    """Download one file and return its checksum."""
    import pooch  # type: ignore[import-untyped]
    import requests

    from mashura.i18n.progress_bar import progress_bar

    pooch.get_logger().setLevel("ERROR")
    # The loader sets the total when the server sends it; until then tqdm needs a number.
    bar = progress_bar(total=1, in_bytes=True, what=file.name)
    known = f"sha256:{expected}" if expected else None
    try:
        loader = pooch.HTTPDownloader(progressbar=bar, timeout=_TIMEOUT_SECONDS)
        path = pooch.retrieve(file.url, known, fname=file.name, path=folder, downloader=loader)
    except requests.exceptions.HTTPError as error:
        status = str(error.response.status_code) if error.response is not None else "–"
        raise InputError("readers-get-refused", url=file.url, status=status) from None
    except requests.exceptions.ChunkedEncodingError:
        raise InputError("readers-get-interrupted", url=file.url) from None
    except requests.exceptions.RequestException:
        raise InputError("readers-get-no-network", url=file.url) from None
    except ValueError:
        raise InputError("readers-get-checksum", url=file.url) from None
    finally:
        bar.close()
    return str(pooch.file_hash(path))


def _complete(place: Path, expected: Mapping[str, str | None]) -> bool:
    import pooch

    return all(
        (place / name).is_file() and value is not None and pooch.file_hash(str(place / name)) == value
        for name, value in expected.items()
    )


def _cache() -> Path:
    import pooch

    return Path(pooch.os_cache("mashura"))


def _learned() -> dict[str, str]:
    """Return the checksums of first downloads, by address."""
    path = _cache() / _LEARNED_FILE
    return read_record(path, dict[str, str]) if path.is_file() else {}


def _remember(checksums: Mapping[str, str]) -> None:
    if checksums:
        path = _cache() / _LEARNED_FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_json(path, _learned() | dict(checksums))


def _write_json(path: Path, value: object) -> None:
    draft = path.with_name(f".{path.name}.part")
    text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
    draft.write_text(text + "\n", encoding="utf-8", newline="\n")
    draft.replace(path)
