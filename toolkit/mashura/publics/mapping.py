"""What each column of a census table holds: proposed by its header and cells, corrected by a person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from pydantic import BaseModel, ConfigDict

from mashura.data.columns.content import ColumnContent
from mashura.data.files.any_table import AnyTable
from mashura.errors import InputError
from mashura.methodology.vocabulary.languages import OTHER, language_code
from mashura.privacy.identity_columns import identity_column
from mashura.publics.numbers import is_number
from mashura.publics.words import TOTAL, UNSTATED, header_role, is_total, meaning, plain

ATTRIBUTES = ("age_band", "gender", "residency", "language", "region", "disability")
ROLES = (*ATTRIBUTES, "count", "share", "characteristic", "group", "total", "ignored")
"""What a column may hold. A column of numbers for one group has that group: ``gender:female``; of a group of
two characteristics: ``gender:female;residency:citizen``."""

_WRITTEN = {"age_band": "age", "residency": "nationality", "share": "percent", "ignored": "ignore"}
ROLE_WORDS = tuple(_WRITTEN.get(role, role) for role in ROLES)
"""The same in the words that a person writes."""

_IGNORED = ("ignore", "ignored", "skip", "-", "يترك", "تجاهل", "لا شيء")
_MOSTLY = 0.6
# The characteristics that a column's cells or header may give away, the surest first.
_TOLD_BY_WORDS = ("gender", "residency", "age_band", "disability", "language")


class CensusMapping(BaseModel):
    """The meaning of the columns of a table, and of words that are not known.

    Attributes
    ----------
    columns : dict
        One of :data:`ROLES`, or a group such as ``gender:female``, for each header.
    words : dict
        Our value for each word of a characteristic that Mashura does not know.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    columns: dict[str, str]
    words: dict[str, dict[str, str]] = {}

    def corrected(
        self, columns: Mapping[str, str], words: Mapping[str, Mapping[str, str]] | None = None
    ) -> CensusMapping:
        """Return the mapping with a person's corrections.

        Raises
        ------
        InputError
            If there is no such column, or nothing such as what it is to hold.
        """
        changed = dict(self.columns)
        for header, role in columns.items():
            if header not in changed:
                raise InputError("publics-unknown-column", column=header, known=", ".join(changed))
            changed[header] = parse_role(role, header)
        merged = {attribute: dict(known) for attribute, known in self.words.items()}
        for attribute, known in (words or {}).items():
            merged.setdefault(attribute, {}).update(known)
        return CensusMapping(columns=changed, words=merged)


def parse_role(text: str, header: str) -> str:
    """Return what a person wrote as one of :data:`ROLES`, or as a group such as ``gender:female``.

    Raises
    ------
    InputError
        If it is neither.

    Examples
    --------
    >>> parse_role("nationality", "Nat"), parse_role("الجنس:Male", "M"), parse_role("ignore", "Notes")
    ('residency', 'gender:Male', 'ignored')
    """
    if text in ROLES:
        return text
    if plain(text) in map(plain, _IGNORED):
        return "ignored"
    parts = []
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        role = name.strip() if name.strip() in ROLES else header_role(name)
        if role is None or (colon and (role not in ATTRIBUTES or not value.strip())):
            raise InputError("publics-unknown-role", column=header, value=text, known=", ".join(ROLE_WORDS))
        parts.append(f"{role}:{value.strip()}" if colon else role)
    return ";".join(parts)


def parse_word(word: str, value: str) -> tuple[str, str]:
    """Return the characteristic and our value that a person gives a word of a table.

    Raises
    ------
    InputError
        If the value is none of ours.

    Examples
    --------
    >>> parse_word("Filipino/Tagalog", "tl"), parse_word("Youth", "15-29"), parse_word("Mixed", "unstated")
    (('language', 'tl'), ('age_band', '15-29'), ('', 'unstated'))
    """
    if value in (TOTAL, UNSTATED):
        return "", value
    if value == OTHER:
        return "language", value
    for attribute in _TOLD_BY_WORDS:
        ours = meaning(attribute, value)
        if ours not in (None, TOTAL, UNSTATED):
            return attribute, str(ours)
    raise InputError("publics-unknown-value", word=word, value=value)


def unknown_words(table: AnyTable, mapping: CensusMapping) -> dict[str, tuple[str, ...]]:
    """Return the words that are not understood, by characteristic, for a person to say what they mean.

    Words that a person has given a meaning are among them, so that it can be changed.

    Examples
    --------
    >>> from pathlib import Path
    >>> table = AnyTable(Path("a.csv"), ["Language", "Count"], [(2, ["Urdu", "1"]), (3, ["Xish", "2"])], [])
    >>> unknown_words(table, propose(table))
    {'language': ('Xish',)}
    """
    unknown: dict[str, tuple[str, ...]] = {}
    for header, role in mapping.columns.items():
        if role in _TOLD_BY_WORDS and role != "residency":
            cells = dict.fromkeys(table.column(table.header.index(header)))
            words = tuple(cell for cell in cells if cell and meaning(role, cell) is None)
            if words:
                unknown[role] = words
    return unknown


def group_of(role: str) -> dict[str, str]:
    """Return the group of a column of numbers, by characteristic; empty if the role is none.

    Examples
    --------
    >>> group_of("gender:female;residency:citizen"), group_of("count")
    ({'gender': 'female', 'residency': 'citizen'}, {})
    """
    if ":" not in role:
        return {}
    pairs = (part.partition(":") for part in role.split(";"))
    return {name: value for name, _, value in pairs}


def propose(table: AnyTable) -> CensusMapping:
    """Return what the columns of a table seem to hold.

    Examples
    --------
    >>> from pathlib import Path
    >>> table = AnyTable(Path("a.csv"), ["العمر", "ذكور", "إناث"], [(2, ["15-19", "10", "12"])], [])
    >>> propose(table).columns
    {'العمر': 'age_band', 'ذكور': 'gender:ذكور', 'إناث': 'gender:إناث'}
    """
    cells = {
        header: [cell for cell in table.column(place) if cell]
        for place, header in enumerate(table.header)
        if header
    }
    numeric = {header for header, known in cells.items() if _mostly(known, is_number)}
    columns = {header: _by_header(header, cells[header], header in numeric) for header in cells}
    _settle_others(columns)
    _settle_numbers(columns, numeric)
    _settle_texts(columns, cells, numeric)
    _keep_first(columns)
    return CensusMapping(columns={header: role or "ignored" for header, role in columns.items()})


def _by_header(header: str, cells: list[str], is_numeric: bool) -> str | None:
    group = _group_in_header(header) if is_numeric else ""
    role = header_role(header)
    if role in ("count", "share") and not is_numeric and cells:
        role = None
    if role in ATTRIBUTES and role != "age_band" and is_numeric:
        role = None
    if role:
        return role
    if group:
        return group
    if not is_numeric and identity_column(header, cells):
        # Those who counted are no group of the public.
        return "ignored"
    return "total" if is_numeric and is_total(header) else None


def _group_in_header(header: str) -> str:
    """Return the group that a header names, such as ``gender:Males``; empty if it names none."""
    if attribute := _attribute_of(header):
        return f"{attribute}:{header}"
    parts = [part for part in re.split(r"[\s/_,;:()–-]+", header) if part]
    for cut in range(1, len(parts)):
        first, second = " ".join(parts[:cut]), " ".join(parts[cut:])
        named = _attribute_of(first), _attribute_of(second)
        if all(named) and named[0] != named[1]:
            return f"{named[0]}:{first};{named[1]}:{second}"
    return ""


def _attribute_of(text: str) -> str:
    for attribute in _TOLD_BY_WORDS:
        # Two letters are rarely the code of a language in a header: "No", "ID".
        if attribute == "language" and len(text.strip()) < 4:
            continue
        if meaning(attribute, text) not in (None, TOTAL) and not is_total(text):
            return attribute
    return ""


def _settle_others(columns: dict[str, str | None]) -> None:
    """Let a column of others belong to what the columns beside it are groups of."""
    groups = {header: group_of(role) for header, role in columns.items() if role}
    named = [*{name: None for group in groups.values() if len(group) == 1 for name in group}]
    for header, group in groups.items():
        if len(group) == 1 and language_code(header) == OTHER:
            beside = {next(iter(other)) for key, other in groups.items() if len(other) == 1 and key != header}
            columns[header] = f"{min(beside, key=named.index)}:{header}" if beside else columns[header]


def _settle_numbers(columns: dict[str, str | None], numeric: set[str]) -> None:
    """Decide which columns of numbers count people where headers leave it open."""
    wide = [header for header, role in columns.items() if role and ":" in role]
    counts = [header for header, role in columns.items() if role == "count"]
    unknown = [header for header, role in columns.items() if role is None and header in numeric]
    totals = [header for header, role in columns.items() if role == "total"]
    shares = [header for header, role in columns.items() if role == "share"]
    if wide:
        columns.update(dict.fromkeys(counts, "total"))
        columns.update(dict.fromkeys(shares, "ignored"))
        return
    if counts:
        columns.update(dict.fromkeys([*counts[1:], *shares], "ignored"))
        return
    years = [header for header in unknown if re.fullmatch(r"(?:19|20)\d\d", plain(header))]
    others = [header for header in unknown if header not in years]
    if len(others) >= 2 and "region" not in columns.values():
        columns.update({header: f"region:{header}" for header in others})
    elif years:
        columns[max(years, key=plain)] = "count"
    elif totals:
        columns[totals[0]] = "count"
    elif len(others) == 1 and not shares:
        columns[others[0]] = "count"


def _settle_texts(columns: dict[str, str | None], cells: Mapping[str, list[str]], numeric: set[str]) -> None:
    """Decide by their cells what columns of words hold where headers leave it open."""
    roles = set(columns.values())
    if not {"characteristic", "group"} <= roles:
        for header, role in columns.items():
            if role in ("characteristic", "group"):
                columns[header] = None
    for header, role in columns.items():
        if role is not None or header in numeric or not cells[header]:
            continue
        told = (name for name in _TOLD_BY_WORDS if _mostly(cells[header], partial(meaning, name)))
        columns[header] = next(told, None)
    if "region" not in columns.values():
        texts = [header for header, role in columns.items() if role is None and header not in numeric]
        others = [header for header, role in columns.items() if role in ATTRIBUTES]
        places = [header for header in texts if _may_be_places(cells[header], alone=not others)]
        if places:
            columns[places[0]] = "region"


def _may_be_places(cells: list[str], *, alone: bool) -> bool:
    """Whether a column of words may name places: one row for each, or as many rows of groups for each.

    Notes, sources and numbers of rows beside other characteristics are no places.
    """
    counts = Counter(cells)
    if len(counts) < 2 or ColumnContent("", cells).kind not in ("choice", "words", "code"):
        return False
    rows = {*counts.values()}
    return len(rows) == 1 and (alone or min(rows) > 1)


def _keep_first(columns: dict[str, str | None]) -> None:
    seen: set[str] = set()
    for header, role in columns.items():
        if role in (*ATTRIBUTES, "count", "share", "characteristic", "group"):
            if role in seen:
                columns[header] = "ignored"
            seen.add(role)


def _mostly(cells: Iterable[str], test: Callable[[str], object]) -> bool:
    known = [cell for cell in {*cells} if not is_total(cell)]
    return bool(known) and sum(bool(test(cell)) for cell in known) >= _MOSTLY * len(known)
