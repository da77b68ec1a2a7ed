"""The registry of readers: which formats can be read, and which one a path is in.

A new format is a module with a ``READER`` (:class:`mashura.data.reader.Reader`) and its name in
:data:`READERS`.
"""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from mashura.data import campaign_folder
from mashura.data.notes import ImportedData
from mashura.data.platforms import decidim, limesurvey, mapped_table, pabulib, polis, polis_server
from mashura.data.reader import Need, Reader
from mashura.errors import InputError
from mashura.i18n import message
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.pseudonyms import Pseudonyms

_MODULES = (campaign_folder, decidim, limesurvey, mapped_table, pabulib, polis, polis_server)
READERS: tuple[Reader, ...] = tuple(
    sorted((module.READER for module in _MODULES), key=lambda reader: reader.priority)
)
READABLE_FORMATS = tuple(reader.name for reader in READERS)
FORMATS = ("auto", *READABLE_FORMATS)


def read_with_notes(
    path: str | Path, format: str = "auto", mapping: str | Path | None = None, key: bytes | None = None
) -> ImportedData:
    """Read an export, with notes on what the reader had to work around.

    Parameters
    ----------
    path : str or pathlib.Path
        A file or folder in one of the formats of :data:`READERS`.
    format : str
        One of :data:`FORMATS`; with ``"auto"`` the first reader that recognises the path reads it.
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
    if format not in FORMATS:
        near = get_close_matches(format, FORMATS, n=1)
        raise InputError(
            "data-format-unknown",
            format=format,
            readable=", ".join(READABLE_FORMATS),
            near=near[0] if near else "auto",
        )
    if not place.exists():
        raise InputError("data-not-found", path=str(place))
    if mapping is not None:
        reader = mapped_table.READER
    else:
        reader = _recognised(place) if format == "auto" else READERS[READABLE_FORMATS.index(format)]
    available: dict[Need, object] = {
        "pseudonyms": Pseudonyms(key),
        "mapping": None if mapping is None else Path(mapping),
    }
    return reader.read(place, **{need: available[need] for need in reader.needs})


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


def origin_text(origin: str) -> str:
    """Return where a consultation comes from in plain words; an origin that no reader has stays as it is.

    Examples
    --------
    >>> origin_text("pabulib"), origin_text("town hall")
    ('a participatory budget in a Pabulib file (.pb)', 'town hall')
    """
    return next((reader.description() for reader in READERS if reader.name == origin), origin)


def _recognised(path: Path) -> Reader:
    """Return the first reader that recognises a path."""
    for reader in READERS:
        if reader.recognise(path):
            return reader
    # The description first: the first letter decides in which direction the list is read.
    formats = message("list-separator").join(f"{reader.description()} – {reader.name}" for reader in READERS)
    raise InputError("data-format-undetected", path=str(path), formats=formats)
