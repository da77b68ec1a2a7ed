"""Personal data in the records that the public reads: told beforehand, and masked (S57, S101)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from mashura.methodology.labels import path_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.record import Record
from mashura.methodology.rules.deciding.consideration import personal_objection
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.translation import ANNOUNCED
from mashura.privacy.given_names import is_name
from mashura.privacy.personal_data import KnownNames, find_personal_data
from mashura.privacy.pseudonyms import mask_text

R = TypeVar("R", bound=Record)

PUBLISHED = (*ANNOUNCED, "announcement.texts.text")
"""The campaign's fields that the public reads after the decision."""
# Fields in which a campaign names people.
_NAMING = frozenset(
    {"approved_by", "by", "confirmed_by", "owner", "sponsor", "name", "management_representative", "author"}
)


def names_in(campaign: Campaign) -> KnownNames:
    """Return the names of people that a campaign has, in fields that say who somebody is.

    Examples
    --------
    >>> names = names_in(Campaign(decision={"approved_by": "Suad Ali", "text": "Night buses"}))
    >>> [str(finding.kind) for finding in find_personal_data("As Suad Ali has decided", names)]
    ['name']
    """
    texts = (text for path, text in _texts(campaign, ()) if path[-1] in _NAMING)
    return KnownNames(text for text in texts if is_name(text))


def masked_campaign(campaign: Campaign) -> Campaign:
    """Return a campaign in all of whose texts personal data is masked, for the public to read.

    Examples
    --------
    >>> masked_campaign(Campaign(decision={"text": "Write to a.b@example.com"})).decision.text
    'Write to [e-mail address]'
    """
    names = names_in(campaign)
    whole: Campaign = _masked(campaign, names)
    return whole


def published_objections(campaign: Campaign) -> Iterator[tuple[str, Objection]]:
    """Yield each text that will be published and holds personal data, with its path in the campaign."""
    names = names_in(campaign)
    for path, text in _texts(campaign, ()):
        field = ".".join(str(part) for part in path if not isinstance(part, int))
        if field in PUBLISHED and find_personal_data(text, names):
            record, first, *inside = path
            yield (
                f"{record}.{first}",
                personal_objection(
                    str(first),
                    ".".join(map(str, inside)),
                    path_label(type(getattr(campaign, str(record))), path[1:]),
                ),
            )


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        # Entries of closed lists are texts too; nobody is named by them.
        if type(value) is str and value:
            yield path, value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for number, entry in enumerate(value):
            yield from _texts(entry, (*path, number))


def _masked(value: Any, names: KnownNames) -> Any:
    if isinstance(value, str):
        return mask_text(value, names) if type(value) is str else value
    if isinstance(value, Record):
        changed = {name: _masked(getattr(value, name), names) for name in type(value).model_fields}
        # A mask may be longer than a field allows.
        return BaseModel.model_copy(value, update=changed)
    return tuple(_masked(entry, names) for entry in value) if isinstance(value, tuple) else value
