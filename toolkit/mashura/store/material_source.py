"""Where the contributions to a campaign came from, as it is kept beside them (S60, S22)."""

from __future__ import annotations

from datetime import timedelta, timezone, tzinfo
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from mashura.data.formats import READERS, Candidate
from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.errors import InputError
from mashura.i18n import Language, active_language, message
from mashura.privacy.pseudonyms import harmless_cell, mask_text
from mashura.simulation import load_world

_LONGEST_NAME = 300


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Reason(_Part):
    """One reason for which an export was taken for a format: key of a message, and its variables."""

    key: str
    details: dict[str, str] = {}


class FileSource(_Part):
    """An export that somebody brought in, and what its reading found.

    Attributes
    ----------
    name : str
        The file's name, without personal data.
    format : str
        Name of the reader, such as ``"polis"``.
    score : float or None
        How well the format fits, 0-1; None if a person named the format.
    reasons : tuple of Reason
        Why it was taken for this format.
    shown : tuple of str
        Columns that a person has said are harmless.
    mapping : str
        What a person has said the columns mean, as YAML; empty if nobody had to.
    notes, account : tuple of mapping
        See :attr:`reading_notes` and :attr:`reading_account`.
    """

    kind: Literal["file"] = "file"
    name: str = ""
    format: str = ""
    score: float | None = None
    reasons: tuple[Reason, ...] = ()
    shown: tuple[str, ...] = ()
    mapping: str = ""
    notes: tuple[dict[str, Any], ...] = ()
    account: tuple[dict[str, Any], ...] = ()

    @classmethod
    def of(
        cls,
        imported: ImportedData,
        name: str,
        *,
        candidate: Candidate | None = None,
        shown: tuple[str, ...] = (),
        mapping: str = "",
    ) -> Self:
        """Return the source of an export that was read.

        Parameters
        ----------
        imported : ImportedData
            What the reader returned.
        name : str
            Name of the file, without its folder.
        candidate : Candidate, optional
            What the export was taken for; without it a person named the format.
        shown, mapping : optional
            What a person has decided about its columns.

        Examples
        --------
        >>> from mashura.methodology import Consultation
        >>> empty = ImportedData(consultation=Consultation(title="Buses", origin="csv"), format="table")
        >>> FileSource.of(empty, "Suad Ali 0501234567.csv").name
        'Suad Ali [telephone number].csv'
        """
        recognition = candidate.recognition if candidate else None
        return cls(
            name=mask_text(name)[:_LONGEST_NAME],
            format=imported.format,
            score=recognition.score if recognition else None,
            reasons=tuple(
                Reason(key=key, details=details)
                for key, details in (recognition.reasons if recognition else ())
            ),
            shown=shown,
            mapping=mapping,
            notes=tuple(_kept_note(note) for note in imported.notes),
            account=tuple(_kept_part(part) for part in imported.account),
        )

    @property
    def reading_notes(self) -> tuple[ImportNote, ...]:
        """Problems that the reader worked around."""
        return tuple(ImportNote(**note) for note in self.notes)

    @property
    def reading_account(self) -> tuple[ReadPart, ...]:
        """What was read, what was left out, and why."""
        return tuple(ReadPart(**part) for part in self.account)

    def sentence(self, lang: Language | None = None) -> str:
        """Return where the contributions came from, in words."""
        description = next(
            (reader.description(lang) for reader in READERS if reader.name == self.format), self.format
        )
        return message("store-material-from-file", lang=lang, file=self.name, description=description)


class SimulatedSource(_Part):
    """A simulated public: its world, the seed, and the events that happened to the campaign.

    Examples
    --------
    >>> SimulatedSource(world="municipality", seed=3).sentence("en")
    'Simulated public “A made-up municipality”, seed 3'
    """

    kind: Literal["simulated"] = "simulated"
    world: str = ""
    seed: int = 0
    events: tuple[str, ...] = ()

    def sentence(self, lang: Language | None = None) -> str:
        """Return where the contributions came from, in words."""
        try:
            world = load_world(self.world).title[lang or active_language()]
        except InputError:
            # An own public may have been deleted since.
            world = self.world
        return message("store-material-simulated", lang=lang, world=world, seed=str(self.seed))


def zone_of(source: FileSource | SimulatedSource | None) -> tzinfo | None:
    """Return the time zone of a simulated public; None for another source, whose zone nobody knows.

    Examples
    --------
    >>> str(zone_of(SimulatedSource(world="municipality"))), zone_of(FileSource())
    ('UTC+04:00', None)
    """
    if not isinstance(source, SimulatedSource):
        return None
    try:
        return timezone(timedelta(hours=load_world(source.world).utc_offset_hours))
    except InputError:
        return None


Source = Annotated[FileSource | SimulatedSource, Field(discriminator="kind")]
SOURCE: TypeAdapter[FileSource | SimulatedSource] = TypeAdapter(Source)


def _kept_note(note: ImportNote) -> dict[str, Any]:
    details = dict(note.details)
    if "value" in details:
        # A cell that was not understood may be anything, also a name.
        details["value"] = harmless_cell(details["value"])
    return {"key": note.key, "file": note.file, "line": note.line, "details": details}


def _kept_part(part: ReadPart) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "file": part.file,
        "name": part.name,
        "read": part.read,
        "left_out": part.left_out,
        "how": part.how,
        "why": part.why,
        "details": dict(part.details),
        "language": part.language,
    }
