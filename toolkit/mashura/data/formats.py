"""The registry of readers: which formats can be read, and which one a path is in.

A new format is a module with a ``READER`` and its name in :data:`READERS`; :mod:`mashura.data.reader` says
what a recogniser may look at and how it scores, and ``docs/recipes/reader.md`` shows a whole one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from mashura.data import campaign_folder
from mashura.data.files.any_table import read_tables
from mashura.data.files.export_files import Export, open_export
from mashura.data.notes import ImportedData, ReadPart, with_unknown_cells
from mashura.data.platforms import consul, decidim, limesurvey, mapped_table, pabulib, polis, polis_server
from mashura.data.platforms.forms import google, kobo, microsoft, qualtrics, survey_monkey
from mashura.data.reader import CLOSE, Need, Reader, Recognition
from mashura.data.un_survey import is_un_table
from mashura.errors import InputError
from mashura.i18n import message
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.pseudonyms import Pseudonyms

# Below it, a table is only guessed to be one of a consultation.
_NO_GUESS = 0.5
_FORM_TOOLS = (google, microsoft, survey_monkey, qualtrics, kobo)
_MODULES = (
    campaign_folder,
    consul,
    decidim,
    *_FORM_TOOLS,
    limesurvey,
    mapped_table,
    pabulib,
    polis,
    polis_server,
)
READERS: tuple[Reader, ...] = tuple(module.READER for module in _MODULES)
READABLE_FORMATS = tuple(reader.name for reader in READERS)
FORMATS = ("auto", *READABLE_FORMATS)
# What offices send instead of a table, by the ending of its name.
_OTHER_KINDS = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf"), "word"),
    **dict.fromkeys((".ppt", ".pptx", ".odp"), "slides"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".heic"), "picture"),
    ".pdf": "pdf",
}


@dataclass(frozen=True)
class Candidate:
    """A reader that recognises an export, and how well."""

    reader: Reader
    recognition: Recognition

    def sentence(self) -> str:
        """Return what the export was taken for, how sure that is, and why."""
        return message(
            "recognised",
            format=self.reader.name,
            description=self.reader.description(),
            sure=self.recognition.sureness(),
            why=self.recognition.why(),
        )

    def plain_sentence(self) -> str:
        """Return the same for a page, where nobody chooses a reader by its name."""
        return message(
            "recognised-plainly",
            description=self.reader.description(),
            sure=self.recognition.sureness(),
            why=self.recognition.why(),
        )


def candidates(path: Path | Export) -> tuple[Candidate, ...]:
    """Return the readers that recognise an export, the best first.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "votes.csv").write_text("comment-id,voter-id,vote\\n0,7,1\\n0,8,-1\\n")
    ...     [candidate.reader.name for candidate in candidates(Path(folder))][0]
    'polis'
    """
    export = open_export(path)
    recognised = ((reader, reader.recognise(export)) for reader in READERS)
    fitting = [
        Candidate(reader, recognition) for reader, recognition in recognised if recognition is not None
    ]
    return tuple(sorted(fitting, key=lambda candidate: -candidate.recognition.score))


def read_with_notes(
    path: str | Path,
    format: str = "auto",
    mapping: str | Path | None = None,
    key: bytes | None = None,
    show: Sequence[str] = (),
) -> ImportedData:
    """Read an export, with notes on what the reader had to work around and the account of what was read.

    Parameters
    ----------
    path : str or pathlib.Path
        A file, folder or ZIP archive in one of the formats of :data:`READERS`.
    format : str
        One of :data:`FORMATS`; with ``"auto"`` the reader that recognises the path best reads it.
    mapping : str or pathlib.Path, optional
        What the columns of a table of your own mean, instead of the mapping file beside it.
    key : bytes, optional
        Secret with which names become the same pseudonyms in every import; see
        :class:`mashura.privacy.pseudonyms.Pseudonyms`.
    show : sequence of str
        Columns that a person has said are harmless, so that their answers are shown.

    Raises
    ------
    InputError
        If there is nothing to read at ``path``, the format is unknown, two formats fit equally well
        (``data-format-two-fit``), or a file is damaged; the sentence says what to do.
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
    export = open_export(place)
    taken_for = ""
    if mapping is not None:
        reader = mapped_table.READER
    elif format == "auto":
        best = _best(export)
        reader, taken_for = best.reader, best.sentence()
    else:
        reader = READERS[READABLE_FORMATS.index(format)]
    available: dict[Need, object] = {
        "pseudonyms": Pseudonyms(key),
        "mapping": None if mapping is None else Path(mapping),
        "show": tuple(show),
    }
    try:
        imported = reader.read(export, **{need: available[need] for need in reader.needs})
    except InputError as error:
        if taken_for:
            # What the path was taken for, in case that is the mistake.
            error.add_note(
                message("data-error-recognised", format=reader.name, description=reader.description())
            )
        raise
    account = _complete(export, with_unknown_cells(imported.account, imported.notes))
    return replace(imported, recognised=taken_for, account=account)


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


def _best(export: Export) -> Candidate:
    """Return the reader that recognises an export best."""
    fitting = candidates(export)
    if not fitting:
        # A single table that cannot be opened says itself what is wrong with it.
        if len(export.tables) == 1 and export.tables[0].suffix not in (".txt", ".tab"):
            read_tables(export.tables[0].path, export.tables[0].read_bytes())
        if export.path.is_file() and (kind := _OTHER_KINDS.get(export.path.suffix.lower())):
            raise InputError("data-no-table", file=str(export.path), kind=kind)
        if len(several := [file.name for file in export.tables if file.samples]) > 1:
            names = message("list-separator").join(several)
            raise InputError("data-several-tables", path=str(export.path), files=names)
        # One a line, the description first: the first letter decides in which direction a line is read.
        formats = "".join(f"\n  {reader.description()} – {reader.name}" for reader in READERS)
        raise InputError("data-format-undetected", path=str(export.path), formats=formats)
    close = [
        candidate
        for candidate in fitting
        if fitting[0].recognition.score - candidate.recognition.score < CLOSE
    ]
    if len(close) > 1:
        raise InputError(
            "data-format-two-fit",
            path=str(export.path),
            names=", ".join(candidate.reader.name for candidate in close),
            formats=message("list-separator").join(
                f"{candidate.reader.description()} – {candidate.reader.name} ({candidate.recognition.why()})"
                for candidate in close
            ),
        )
    is_guess = fitting[0].reader is mapped_table.READER and fitting[0].recognition.score < _NO_GUESS
    # An index of countries is a table too, but nobody took part in it.
    if is_guess and any(is_un_table(sample) for file in export.tables for sample in file.samples):
        raise InputError("data-is-un-table", path=str(export.path))
    return fitting[0]


def _complete(export: Export, account: tuple[ReadPart, ...]) -> tuple[ReadPart, ...]:
    """Return an account with the files that the reader did not mention: nobody looked at them."""
    mentioned = {part.file for part in account}
    others = [file for file in export.files if not {file.name, file.path.name} & mentioned]
    return (
        *account,
        *(
            ReadPart(
                kind="file", file=file.name, name=file.name, read=0, left_out=1, why="account-other-file"
            )
            for file in others
        ),
    )
