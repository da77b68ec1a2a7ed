"""UN e-government tables: one row per country, indices between 0 and 1, found by column name (S92-S109)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mashura.data.columns.numbers import read_numbers
from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.notes import ImportNote
from mashura.data.un_layouts import INDICES, index_of, one_layout, plain_name
from mashura.errors import InputError
from mashura.i18n import western_digits

# Names of the same column in the tables of different years and in copies made by offices, without signs.
_NAMES = {
    "name": (
        r"country(?:name|orarea|territory)?|countries|memberstates?|economy(?:name)?|unmemberstates?|pays|"
        r"refarealabel|geoareaname|countryareaname|stateorterritory|nation|entity|"
        r"الدولة|اسمالدولة|الدول|البلد|الدولةالعضو"
    ),
    "epi": (
        r"(?:un)?e?(?:gov)?e(?:participation|part|pat|parti)(?:index|indexvalue|value|score|epi)?|epi(?:value|score|index)?|"
        r"eparticipationindex\d{4}|epi\d{4}|indicedeparticipationelectronique|مؤشرالمشاركةالإلكترونية|مؤشرالمشاركةالالكترونية"
    ),
    "egdi": (
        r"e(?:government|gov)(?:development)?(?:index|indexvalue|value|score)?|eindex|egdi(?:value|score|index)?|egdi\d{4}|"
        r"egovernmentdevelopmentindexegdi|egovernmentindexegdi|مؤشرتنميةالحكومةالإلكترونية"
    ),
    "osi": r"onlineservices?(?:index|component|indexvalue|value|score)?|osi(?:value|index|score)?|"
    "مؤشرالخدماتالإلكترونية",
    "hci": r"humancapital(?:index|component|indexvalue|value|score)?|hci(?:value|index|score)?|"
    "مؤشررأسالمالالبشري",
    "tii": (
        r"tele(?:communications?)?infra(?:structure)?(?:index|component|indexvalue|value|score)?|tii(?:value|index|score)?|"
        r"مؤشرالبنيةالتحتيةللاتصالات"
    ),
    "year": r"(?:survey)?year|annee|timeperiod|edition|period|السنة|سنةالمسح|العام",
}
_REQUIRED = ("name", "epi")


@dataclass(frozen=True)
class Survey:
    """The indices of one survey.

    Attributes
    ----------
    year : str
        As stated in the table; empty if it is not stated.
    names : tuple of str
        Countries in the order of the table.
    indices : dict of numpy.ndarray of float, shape (n_countries,)
        ``epi`` and, if the table has them, ``egdi``, ``osi``, ``hci`` and ``tii``; 0-1, NaN for an empty
        cell.
    notes : tuple of ImportNote
        Rows that could not be used.
    """

    year: str
    names: tuple[str, ...]
    indices: dict[str, npt.NDArray[np.float64]]
    notes: tuple[ImportNote, ...] = ()


def is_un_table(table: AnyTable) -> bool:
    """Return whether a table has a column for the country and one for the E-Participation Index.

    Examples
    --------
    >>> is_un_table(AnyTable(Path("a.csv"), ["Country Name", "E-Participation Index"], [], []))
    True
    """
    names = [plain_name(header) for header in table.header]
    return all(any(re.fullmatch(_NAMES[key], name) for name in names) for key in _REQUIRED)


def read_survey(path: Path, year: str | None = None) -> Survey:
    """Read a UN table.

    Parameters
    ----------
    path : pathlib.Path
        CSV or XLSX; must have a column for the country and the E-Participation Index: in a column of its own,
        in one for each year, or as rows of an indicator with its values.
    year : str, optional
        Which survey to read from a table that contains several.

    Raises
    ------
    InputError
        If a column is missing, no row can be used, or there are several surveys and none was chosen.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "un.csv")
    ...     _ = file.write_text("Country,E_Participation\\r\\nUtopia ,1\\r\\nErewhon ,0.5\\r\\n")
    ...     read_survey(file).names
    ('Utopia', 'Erewhon')
    """
    table = one_layout(read_any_table(path), _NAMES)
    places = _places(table)
    notes = list(table.notes)
    years = sorted({_year(cells, places) for _, cells in table.rows} - {""})
    if year is not None and western_digits(year) not in years:
        raise InputError("data-un-no-year", file=str(path), year=year, years=", ".join(years) or "–")
    if year is None and len(years) > 1:
        raise InputError("data-un-several-years", file=str(path), years=", ".join(years))
    names: list[str] = []
    values: dict[str, list[float]] = {name: [] for name in INDICES if name in places}
    read = {index: _indices(table, places[index], notes) for index in values}
    for number, (line, cells) in enumerate(table.rows):
        if year is not None and _year(cells, places) != western_digits(year):
            continue
        name = " ".join(cells[places["name"]].split())
        row = {index: column[number] for index, column in read.items()}
        bad = next((index for index, value in row.items() if value is None), None)
        if not name or bad or name in names or np.isnan(row["epi"] or 0.0):
            column = table.header[places[bad or ("name" if not name or name in names else "epi")]]
            notes.append(table.note("data-note-un-row", line, name=name, column=column))
            continue
        names.append(name)
        for index, value in row.items():
            values[index].append(np.nan if value is None else value)
    if not names:
        raise InputError("data-un-no-rows", file=str(path))
    indices = {index: np.array(column, dtype=np.float64) for index, column in values.items()}
    chosen = western_digits(year) if year else "".join(years) or _only_year(table, places)
    return Survey(chosen, tuple(names), indices, tuple(notes))


def _places(table: AnyTable) -> dict[str, int]:
    plain = [plain_name(name) for name in table.header]
    places: dict[str, int] = {}
    for column, pattern in _NAMES.items():
        fitting = [place for place, name in enumerate(plain) if re.fullmatch(pattern, name)]
        if not fitting and column in INDICES:
            fitting = [place for place, name in enumerate(table.header) if index_of(name, _NAMES) == column]
        if fitting:
            places[column] = fitting[0]
    for column, shown in zip(_REQUIRED, ("Country Name", "E-Participation Index"), strict=True):
        if column not in places:
            raise table.missing_column(shown)
    return places


def _only_year(table: AnyTable, places: dict[str, int]) -> str:
    """Return the year in the name of the index's column, such as ``EPI 2022``."""
    found = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", western_digits(table.header[places["epi"]]))
    return found[0] if found else ""


def _year(cells: list[str], places: dict[str, int]) -> str:
    return western_digits(cells[places["year"]]) if "year" in places else ""


def _indices(table: AnyTable, place: int, notes: list[ImportNote]) -> list[float | None]:
    """Return indices between 0 and 1; NaN for an empty cell, None for anything else."""
    cells = table.column(place)
    numbers = read_numbers(cells)
    if numbers.mixed:
        notes.append(table.note("readers-note-mixed-signs", column=table.header[place]))
    # "0,123" and "1.000" alone: an index has no thousands.
    values = (
        numbers.numbers
        if not numbers.thousands
        else read_numbers([cell.replace(",", ".") for cell in cells]).numbers
    )
    return [
        math.nan if not cell else value if 0 <= value <= 1 else None
        for cell, value in zip(cells, values, strict=True)
    ]
