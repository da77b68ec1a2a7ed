"""Lists of volunteers: a row each, read with the columns that hold the characteristics of a lottery.

Names, telephone numbers and other personal columns are read for the fingerprint of the list only: a volunteer
here is a row number, a fingerprint and characteristics.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mashura.data.files.any_table import AnyTable
from mashura.data.files.words import age_band
from mashura.errors import InputError
from mashura.i18n import message
from mashura.i18n.numbers import western_digits
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import Stratum
from mashura.publics.words import TOTAL, UNSTATED, header_role, meaning, plain
from mashura.simulation import World
from mashura.sortition.commitment import list_fingerprint, row_fingerprint

Profile = tuple[str, ...]
"""A value for each characteristic of a lottery, in the order of its strata."""


@dataclass(frozen=True)
class Volunteer:
    """Somebody who would take part: line in the list, fingerprint of the row, and characteristics."""

    row: int
    fingerprint: str
    profile: Profile


@dataclass(frozen=True, kw_only=True)
class Volunteers:
    """A list of volunteers for one lottery.

    Attributes
    ----------
    strata : tuple of str
        Characteristics, such as ``gender``.
    people : tuple of Volunteer
        Everybody who can be drawn.
    columns : mapping of str to str
        The column that each characteristic was read from.
    notes : tuple of str
        Rows that cannot be drawn, and why, in the language of the reading.
    name : str
        Name of the file, or what the list is.
    simulated : bool
        Whether nobody on it exists.
    """

    strata: tuple[str, ...]
    people: tuple[Volunteer, ...]
    columns: Mapping[str, str]
    notes: tuple[str, ...] = ()
    name: str = ""
    simulated: bool = False
    sha256: str = ""

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the whole list, with the rows that cannot be drawn."""
        return self.sha256 or list_fingerprint(person.fingerprint for person in self.people)


def read_volunteers(
    table: AnyTable,
    strata: Iterable[Stratum],
    world: World,
    columns: Mapping[str, str] | None = None,
    words: Mapping[str, str] | None = None,
) -> Volunteers:
    """Read a list of volunteers.

    Parameters
    ----------
    table : AnyTable
        One row for each person.
    strata : iterable of Stratum
        Characteristics that the panel shall share with the public.
    world : World
        The public, whose regions and groups the cells name.
    columns : mapping of str to str, optional
        Column of a characteristic, where its header does not say so: ``{"age_band": "Your age"}``.
    words : mapping of str to str, optional
        The public's value for a cell that is not understood: ``{"هندي": "resident"}``.

    Raises
    ------
    InputError
        If a column is missing, or no row can be read.
    """
    names = tuple(stratum.value for stratum in dict.fromkeys(strata))
    used = _columns(table, names, columns or {})
    places = [table.header.index(used[name]) for name in names]
    people: dict[str, Volunteer] = {}
    unread: dict[tuple[str, str], list[int]] = {}
    doubled: list[int] = []
    rows: set[str] = set()
    for line, cells in table.rows:
        row = row_fingerprint(table.header, cells)
        if row in rows:
            doubled.append(line)
            continue
        rows.add(row)
        profile = []
        for name, place in zip(names, places, strict=True):
            value = _value(world, name, (words or {}).get(cells[place], cells[place]))
            if value is None:
                unread.setdefault((name, cells[place]), []).append(line)
                break
            profile.append(value)
        else:
            people[row] = Volunteer(row=line, fingerprint=row, profile=tuple(profile))
    if not people:
        raise InputError("sortition-nobody", file=table.path.name)
    return Volunteers(
        strata=names,
        people=tuple(people.values()),
        columns=used,
        notes=tuple(_notes(unread, doubled)),
        name=table.path.name,
        sha256=list_fingerprint(rows),
    )


def table_fingerprint(table: AnyTable) -> str:
    """Return the fingerprint of a list before anything is drawn from it; a doubled row counts once."""
    return list_fingerprint({row_fingerprint(table.header, cells) for _, cells in table.rows})


def _columns(table: AnyTable, names: Sequence[str], given: Mapping[str, str]) -> dict[str, str]:
    """Return the column of each characteristic: the one that was named, or the first whose header says so."""
    unknown = [name for name in given if name not in [stratum.value for stratum in Stratum]]
    if unknown:
        known = ", ".join(stratum.value for stratum in Stratum)
        raise InputError("sortition-unknown-characteristic", name=unknown[0], known=known)
    columns = {}
    for name in names:
        if name in given:
            if given[name] not in table.header:
                raise table.missing_column(given[name])
            columns[name] = given[name]
            continue
        found = [header for header in table.header if header_role(header) == name]
        if not found:
            raise InputError(
                "sortition-no-column",
                file=table.path.name,
                name=value_label(Stratum(name)),
                columns=", ".join(table.header)[:200],
                option=name,
            )
        columns[name] = found[0]
    return columns


def _value(world: World, name: str, cell: str) -> str | None:
    """Return a characteristic's value as the world has it; None if the cell does not say it."""
    known = world.values(name)
    text = " ".join(western_digits(cell).split())
    if text in known:
        return text
    if name == "age_band":
        value = age_band(text)
    elif name == "region":
        spelling = plain(text)
        names = world.region_names.items()
        value = next((key for key, words in names if spelling in map(plain, words.values())), None)
    else:
        value = meaning(name, text, world.country)
        if name == "language" and value and value not in known and value not in (TOTAL, UNSTATED):
            # The public counts the speakers of all languages that it does not name as one group.
            value = "other"
    return value if value in known else None


def _notes(unread: Mapping[tuple[str, str], Sequence[int]], doubled: Sequence[int]) -> Iterable[str]:
    for (name, cell), lines in unread.items():
        yield message(
            "sortition-unread",
            characteristic=value_label(Stratum(name)),
            cell=cell if cell and len(cell) <= 30 else "",
            rows=_listed(lines),
            count=len(lines),
        )
    if doubled:
        yield message("sortition-doubled", rows=_listed(doubled), count=len(doubled))


def _listed(lines: Sequence[int]) -> str:
    shown = message("list-separator").join(map(str, lines[:12]))
    return shown if len(lines) <= 12 else f"{shown} …"
