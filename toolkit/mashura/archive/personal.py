"""Personal data in the records of a campaign, which no archive keeps (S101, S149)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mashura.archive.contents import ArchiveContents
from mashura.errors import InputError
from mashura.i18n import message
from mashura.methodology.labels import path_label
from mashura.methodology.records.approval import Approval
from mashura.methodology.records.campaign import Campaign
from mashura.privacy.personal_data import PersonalKind, find_personal_data

# Names of officials belong to a record: they answer for it. Ways to reach or identify a person do not.
KINDS = (PersonalKind.EMAIL, PersonalKind.PHONE, PersonalKind.IDENTITY, PersonalKind.BANK)
# Texts that the entity publishes itself, with the address at which it can be reached.
PUBLISHED = (
    ("plan", "data_protection"),
    ("plan", "messages"),
    ("plan", "feedback"),
    ("plan", "translations"),
    ("plan", "moderation"),
    ("conduct", "moderation"),
    ("conduct", "changes"),
    ("conduct", "published"),
    ("decision", "translations"),
    ("announcement",),
)
_ACCOUNTS = {"account"}
_WORDS_OF_ACTS = {"text", "answer"}

Path = tuple[str | int, ...]


def refuse_personal_data(contents: ArchiveContents) -> None:
    """Check that nobody can be reached or identified by the records; the tables are masked anyway.

    Raises
    ------
    InputError
        If a record holds an e-mail address, a telephone, identity or bank number outside the texts that the
        entity publishes; the message names the place, never the words.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> typed = Campaign(plan={"experts": [{"name": "Suad Ali", "field": "050 123 4567"}]})
    >>> with use_language("en"):
    ...     try:
    ...         refuse_personal_data(ArchiveContents(campaign=typed))
    ...     except InputError as error:
    ...         print(error.params["place"])
    Plan › Experts › 1 › Field
    """
    for path, kind in _found(contents):
        raise InputError("archive-personal", place=_place(path), kind=message(f"privacy-{kind.value}"))


def _found(contents: ArchiveContents) -> Iterator[tuple[Path, PersonalKind]]:
    for path, text in _texts(contents.campaign.model_dump(mode="json"), ()):
        if not any(path[: len(published)] == published for published in PUBLISHED):
            yield from ((path, kind) for kind in _kinds(text))
    for path, text in _texts(contents.approvals.model_dump(mode="json"), ("approvals",)):
        if path[-1] in _WORDS_OF_ACTS:
            yield from ((path, kind) for kind in _kinds(text))
    for name, record in contents.beside.items():
        for path, text in _texts(record, (name,)):
            yield from ((path, kind) for kind in _kinds(text))


def _kinds(text: str) -> Iterator[PersonalKind]:
    for finding in find_personal_data(text):
        if finding.kind in KINDS:
            yield finding.kind


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in _ACCOUNTS:
                yield from _texts(inner, (*path, str(name)))
    elif isinstance(value, Sequence):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*path, number))


def _place(path: Path) -> str:
    if path[0] in Campaign.model_fields:
        return path_label(Campaign, path)
    if path[0] == "approvals":
        return f"{message('archive-part-approvals')} › {path_label(Approval, path[3:])}"
    return " › ".join(str(part + 1) if isinstance(part, int) else part for part in path)
