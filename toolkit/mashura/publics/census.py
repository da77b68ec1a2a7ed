"""A table of a census read with its mapping: how many people are in each group (S38, S124)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mashura.data.files.any_table import AnyTable
from mashura.data.notes import ImportNote
from mashura.errors import InputError
from mashura.i18n import Language
from mashura.publics.groups import Labels, listed
from mashura.publics.mapping import ATTRIBUTES, CensusMapping, group_of
from mashura.publics.numbers import Figure, Figures, figures, is_number
from mashura.publics.words import header_role, is_total

# How far a total may be from its parts without a word: rounding.
_ROUNDING = 0.01
_MOST_TOTALS = 2_000


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many people are in each group of one characteristic or several.

    Attributes
    ----------
    attributes : tuple of str
        The characteristics.
    numbers : dict
        People, or shares of them, by the values of the characteristics; 15 years and older.
    """

    attributes: tuple[str, ...]
    numbers: Mapping[tuple[str, ...], float]


@dataclass(frozen=True, kw_only=True)
class Census:
    """What a table says of a public.

    Attributes
    ----------
    file : str
        Name of the file.
    tables : tuple of Counts
        One for each combination of characteristics that the table has.
    population : int or None
        People of 15 years and older; None if the table has shares only.
    region_names : dict
        Names of each region, in the languages in which the table has them.
    notes : tuple of ImportNote
        What was left out or assumed.
    """

    file: str
    tables: tuple[Counts, ...]
    population: int | None
    region_names: Mapping[str, Mapping[Language, str]]
    notes: tuple[ImportNote, ...]


@dataclass(frozen=True)
class _Entry:
    line: int
    column: str
    group: tuple[tuple[str, str], ...]
    number: Figure


def read_census(table: AnyTable, mapping: CensusMapping, country: str = "") -> Census:
    """Return how many people a table has in each group.

    Parameters
    ----------
    table : AnyTable
        See :func:`mashura.data.files.any_table.read_any_table`.
    mapping : CensusMapping
        What its columns hold.
    country : str
        ISO code of the country whose people are its citizens.

    Raises
    ------
    InputError
        If no column holds a characteristic, or a cell is not understood; the message names its row.

    Examples
    --------
    >>> from pathlib import Path
    >>> from mashura.publics.mapping import propose
    >>> rows = [(2, ["15-29", "10", "30"]), (3, ["30-44", "20", "40"]), (4, ["Total", "30", "70"])]
    >>> table = AnyTable(Path("a.csv"), ["Age", "Males", "Females"], rows, [])
    >>> census = read_census(table, propose(table))
    >>> census.population, census.tables[0].attributes
    (100, ('age_band', 'gender'))
    """
    notes = [*table.notes, *_ignored(table, mapping)]
    entries = [*_entries(table, mapping, notes)]
    by_attributes: dict[tuple[str, ...], list[_Entry]] = {}
    for entry in entries:
        by_attributes.setdefault(tuple(name for name, _ in entry.group), []).append(entry)
    by_attributes.pop((), None)
    if not by_attributes:
        raise InputError("publics-no-attribute", file=str(table.path), known=", ".join(table.header)[:200])
    labels = Labels(table, mapping, country)
    tables, population = [], None
    for attributes, group_entries in by_attributes.items():
        reading = _TableReading(table, attributes, group_entries, labels)
        counts = reading.counts()
        notes += reading.notes
        if counts.attributes:
            tables.append(counts)
            if population is None and not reading.is_share:
                population = round(sum(counts.numbers.values()))
    if not tables:
        raise InputError("publics-no-attribute", file=str(table.path), known=", ".join(table.header)[:200])
    if population is not None and not any("age_band" in counts.attributes for counts in tables):
        notes.append(table.note("publics-note-all-ages"))
    return Census(
        file=table.path.name,
        tables=tuple(tables),
        population=population,
        region_names=labels.region_names,
        notes=tuple(notes + labels.notes()),
    )


def _entries(table: AnyTable, mapping: CensusMapping, notes: list[ImportNote]) -> Iterator[_Entry]:
    """Return every number of a table with the labels of its group; add notes on how numbers were read."""
    places = {header: place for place, header in enumerate(table.header) if header}
    missing = [header for header in mapping.columns if header not in places]
    if missing:
        raise table.missing_column(missing[0])
    by_role = {role: header for header, role in reversed(mapping.columns.items())}
    labelled = {name: places[by_role[name]] for name in ATTRIBUTES if name in by_role}
    wide = {header: group_of(role) for header, role in mapping.columns.items() if group_of(role)}
    if "total" in mapping.columns.values() and wide:
        common = {name for group in wide.values() for name in group}
        totals = [header for header, role in mapping.columns.items() if role == "total"]
        wide |= {header: dict.fromkeys(common, "total") for header in totals}
    counted = by_role.get("count") or by_role.get("share")
    numbered = [*wide] if wide else [counted] if counted else []
    read = {header: figures([cells[places[header]] for _, cells in table.rows]) for header in numbered}
    notes += _doubts(table, read)
    if not numbered:
        notes.append(table.note("publics-note-rows", count=str(len(table.rows))))
    above: dict[str, str] = {}
    for row, (line, cells) in enumerate(table.rows):
        group = _labels_of_row(cells, labelled, above)
        if "characteristic" in by_role and "group" in by_role:
            named = cells[places[by_role["characteristic"]]]
            attribute = header_role(named)
            if attribute not in ATTRIBUTES:
                if is_total(named):
                    continue
                raise InputError(
                    "publics-unknown-characteristic", file=str(table.path), line=str(line), value=named
                )
            group = {str(attribute): cells[places[by_role["group"]]]}
        for header in numbered:
            whole = group | wide.get(header, {})
            yield _entry(table, line, header, whole, read[header].numbers[row], cells[places[header]])
        if not numbered:
            yield _Entry(line, "", _ordered(group), Figure(1.0))


def _labels_of_row(cells: list[str], labelled: Mapping[str, int], above: dict[str, str]) -> dict[str, str]:
    """Return the labels of a row; a blank one repeats the label above, as under merged cells."""
    row = {name: cells[place] for name, place in labelled.items()}
    if any(map(is_total, row.values())):
        # Beside "Total", a blank cell means all groups as well.
        return {name: label or "total" for name, label in row.items()}
    if any(row.values()):
        for name, label in row.items():
            if label:
                above[name] = label
            elif name in above:
                row[name] = above[name]
    return row


def _doubts(table: AnyTable, read: Mapping[str, Figures]) -> Iterator[ImportNote]:
    """Yield what the commas and points of the numbers leave open."""
    for header, column in read.items():
        if column.doubtful or column.mixed:
            key = "publics-note-mixed-signs" if column.mixed else "publics-note-points"
            yield table.note(key, column=header)


def _entry(
    table: AnyTable, line: int, header: str, group: dict[str, str], number: Figure | None, cell: str
) -> _Entry:
    if number is None or number.value < 0:
        raise InputError(
            "publics-bad-number", file=str(table.path), line=str(line), column=header, value=cell[:60]
        )
    return _Entry(line, header, _ordered(group), number)


def _ordered(group: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, group[name]) for name in ATTRIBUTES if name in group)


def _ignored(table: AnyTable, mapping: CensusMapping) -> Iterator[ImportNote]:
    for place, header in enumerate(table.header):
        if header and mapping.columns.get(header, "ignored") == "ignored":
            filled = [cells[place] for _, cells in table.rows if cells[place]]
            numeric = bool(filled) and all(map(is_number, filled))
            key = "publics-note-numbers-ignored" if numeric else "publics-note-column-ignored"
            yield table.note(key, column=header)


_Row = tuple[_Entry, tuple[str | None, ...]]


class _TableReading:
    """The numbers of one combination of characteristics."""

    def __init__(
        self, table: AnyTable, attributes: tuple[str, ...], entries: list[_Entry], labels: Labels
    ) -> None:
        self.table, self.attributes, self.labels = table, attributes, labels
        self.notes: list[ImportNote] = []
        self.is_share = False
        self.entries = [(entry, self._values(entry)) for entry in entries]

    def counts(self) -> Counts:
        """Return the people in each group, without totals, subtotals and people whose group is not known."""
        kept = [
            place
            for place in range(len(self.attributes))
            if not all(v[place] is None for _, v in self.entries)
        ]
        # A column that says "total" everywhere tells nothing.
        self.entries = [(entry, tuple(values[place] for place in kept)) for entry, values in self.entries]
        self.attributes = tuple(self.attributes[place] for place in kept)
        details = [(entry, values) for entry, values in self.entries if None not in values]
        totals = [(entry, values) for entry, values in self.entries if None in values]
        unstated = [(entry, values) for entry, values in details if "" in values]
        details = [(entry, values) for entry, values in details if "" not in values]
        hidden = sum(entry.number.hidden for entry, _ in details)
        if hidden:
            self.notes.append(self.table.note("publics-note-hidden", count=str(hidden)))
        if totals:
            self._say_totals(totals, [*details, *unstated])
        people = sum(entry.number.value for entry, _ in details)
        if not people:
            raise InputError("publics-no-people", file=str(self.table.path))
        self._decide_share(details, people, totals, unstated)
        if unstated:
            part = sum(entry.number.value for entry, _ in unstated)
            share = part / (part + people) if part + people else 0.0
            self.notes.append(self.table.note("publics-note-unstated", percent=f"{share:.1%}"))
        numbers: dict[tuple[str, ...], float] = {}
        for entry, values in details:
            for group, part in self.labels.spread(self.attributes, values):
                numbers[group] = numbers.get(group, 0.0) + entry.number.value * part
        if self.attributes and not sum(numbers.values()):
            raise InputError("publics-no-people", file=str(self.table.path))
        return Counts(attributes=self.attributes, numbers=numbers)

    def _values(self, entry: _Entry) -> tuple[str | None, ...]:
        return tuple(self.labels.value(name, label, entry.line) for name, label in entry.group)

    def _say_totals(
        self,
        totals: list[_Row],
        parts: list[_Row],
    ) -> None:
        lines = sorted({entry.line for entry, _ in totals} - {entry.line for entry, _ in parts})
        columns = sorted({entry.column for entry, _ in totals} - {entry.column for entry, _ in parts})
        for what, names in (("rows", map(str, lines)), ("columns", columns)):
            if shown := listed([name for name in names if name]):
                self.notes.append(self.table.note(f"publics-note-total-{what}", names=shown))
        for entry, values in totals[:_MOST_TOTALS]:
            inside = [
                part.number
                for part, group in parts
                if all(value in (None, own) for value, own in zip(values, group, strict=True))
            ]
            total, given = sum(number.value for number in inside), entry.number
            hidden = given.hidden or any(number.hidden for number in inside)
            # Percentages of a total that stand beside counts are not their sum.
            alike = given.percent == any(number.percent for number in inside)
            differs = abs(total - given.value) > _ROUNDING * max(total, given.value)
            if inside and alike and differs and not hidden:
                self.notes.append(
                    self.table.note(
                        "publics-note-total-differs",
                        entry.line,
                        column=entry.column,
                        total=f"{given.value:,.10g}",
                        parts=f"{total:,.10g}",
                    )
                )
                return

    def _decide_share(
        self,
        details: list[_Row],
        people: float,
        totals: list[_Row],
        unstated: list[_Row],
    ) -> None:
        """Decide whether the numbers are shares of the whole; percent of each row are refused."""
        known = people + sum(entry.number.value for entry, _ in unstated)
        columns = {entry.column for entry, _ in details}
        marked = any(entry.number.percent for entry, _ in details) or any(
            self.labels.mapping.columns.get(column) == "share" for column in columns
        )
        whole = any(abs(known - of) <= 0.015 * of for of in (1, 100))
        small = max(entry.number.value for entry, _ in details) <= 100
        fractional = any(not entry.number.value.is_integer() for entry, _ in details)
        self.is_share = marked or (whole and small and fractional) or (whole and known <= 1.5)
        if marked and not whole:
            by_line: dict[int, float] = {}
            for entry, _ in details:
                by_line[entry.line] = by_line.get(entry.line, 0.0) + entry.number.value
            of_rows = len(by_line) > 1 and all(abs(total - 100) < 2 for total in by_line.values())
            key = "publics-row-percent" if of_rows else "publics-shares-sum"
            raise InputError(key, file=str(self.table.path), total=f"{known:.4g}")
