"""Which formats can be read, and which one a path is in."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from mashura.data.campaign_folder import is_campaign, read_campaign
from mashura.data.notes import ImportedData
from mashura.data.platforms.decidim import is_decidim, read_decidim
from mashura.data.platforms.limesurvey import is_limesurvey, read_limesurvey
from mashura.data.platforms.mapped_table import read_mapped
from mashura.data.platforms.pabulib import is_pabulib, read_pabulib
from mashura.data.platforms.polis import is_polis, read_polis
from mashura.data.platforms.polis_server import is_polis_server, read_polis_server
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.pseudonyms import Pseudonyms


def _is_table(path: Path) -> bool:
    return path.suffix.lower() in (".csv", ".tsv", ".xlsx", ".xlsm") and path.is_file()


_READERS: dict[str, tuple[Callable[[Path], bool], Callable[[Path, Pseudonyms], ImportedData]]] = {
    "campaign": (
        is_campaign,
        lambda path, _: ImportedData(consultation=read_campaign(path), format="campaign"),
    ),
    "polis": (is_polis, lambda path, _: read_polis(path)),
    "polis-server": (is_polis_server, lambda path, _: read_polis_server(path)),
    "pabulib": (is_pabulib, lambda path, _: read_pabulib(path)),
    "decidim": (is_decidim, read_decidim),
    "limesurvey": (is_limesurvey, read_limesurvey),
    "csv": (_is_table, lambda path, people: read_mapped(path, pseudonyms=people)),
}
READABLE_FORMATS = tuple(_READERS)
FORMATS = ("auto", *READABLE_FORMATS)


def read_with_notes(
    path: str | Path, format: str = "auto", mapping: str | Path | None = None, key: bytes | None = None
) -> ImportedData:
    """Read an export and tell what was noticed on the way.

    Parameters
    ----------
    path : str or pathlib.Path
        A folder of a Polis export or of Polis server answers, a Pabulib file, Decidim open data, answers of
        LimeSurvey with their structure, a campaign folder of this project, or a table of your own with its
        mapping file.
    format : str
        One of :data:`FORMATS`; ``"auto"`` looks at the files' names.
    mapping : str or pathlib.Path, optional
        What the columns of a table of your own mean, instead of the mapping file beside it.
    key : bytes, optional
        Secret with which names become the same pseudonyms in every import; see
        :class:`mashura.privacy.pseudonyms.Pseudonyms`.

    Raises
    ------
    InputError
        If there is nothing to read at ``path``, the format is unknown, or a file is damaged; the sentence
        names file, line, what was expected and what to do.
    """
    place = Path(path)
    readable = ", ".join(READABLE_FORMATS)
    if format not in FORMATS:
        near = get_close_matches(format, FORMATS, n=1)
        raise InputError(
            "data-format-unknown", format=format, readable=readable, near=near[0] if near else "auto"
        )
    if not place.exists():
        raise InputError("data-not-found", path=str(place))
    people = Pseudonyms(key)
    if mapping is not None:
        return read_mapped(place, Path(mapping), people)
    if format == "auto":
        format = _detected(place)
    return _READERS[format][1](place, people)


def read(path: str | Path, format: str = "auto", mapping: str | Path | None = None) -> Consultation:
    """Read an export into a consultation; see :func:`read_with_notes`.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "votes.csv").write_text("comment-id,voter-id,vote\\n0,7,1\\n0,8,-1\\n")
    ...     read(folder).votes["vote"].tolist()
    [1, -1]
    """
    return read_with_notes(path, format, mapping).consultation


def _detected(path: Path) -> str:
    for name, (matches, _) in _READERS.items():
        if matches(path):
            return name
    readable = ", ".join(READABLE_FORMATS)
    raise InputError("data-format-undetected", path=str(path), readable=readable)
