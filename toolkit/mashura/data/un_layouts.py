"""UN tables in every layout as one: a row for each country and survey, a column for each index (S92-S109).

Portals publish the same indices wide (a column for each index, or for each index and year), or long (a row
for each country, index and year, or for each country and index with a column for each year).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from mashura.data.files.any_table import AnyTable
from mashura.i18n import western_digits

INDICES = ("epi", "egdi", "osi", "hci", "tii")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_INDICATOR = (
    r"indicator(?:name|label|title)?|series(?:name)?|variable(?:name)?|measure|metric|subindex|indexname|"
    r"المؤشر|اسمالمؤشر"
)
_VALUE = r"value|score|obsvalue|indicatorvalue|القيمة|قيمةالمؤشر"
# What the name of an index contains, where it stands in a cell or beside a year.
_CONTAINED = {
    "epi": ("eparticipation", "epartindex", "epatindex", "المشاركةالإلكترونية", "المشاركةالالكترونية"),
    "egdi": ("egovernmentdevelopment", "egovernmentindex", "egovindex", "egdi", "الحكومةالإلكترونية"),
    "osi": ("onlineservice", "الخدماتالإلكترونية"),
    "hci": ("humancapital", "رأسالمالالبشري"),
    "tii": ("telecommunication", "infrastructure", "البنيةالتحتيةللاتصالات"),
}


def plain_name(name: str) -> str:
    """Return a name without signs and blanks, in lower case.

    Examples
    --------
    >>> plain_name("E-Participation_Index ")
    'eparticipationindex'
    """
    return re.sub(r"[\W_]", "", western_digits(name).lower())


def index_of(name: str, patterns: Mapping[str, str]) -> str:
    """Return which index a name means; empty if none, or if it is a rank.

    Parameters
    ----------
    name : str
        A header or a cell; a year in it does not matter.
    patterns : mapping of str to str
        Regular expression of each index's plain names.

    Examples
    --------
    >>> index_of("E-Participation Index, 2022", {}), index_of("E-Participation Rank", {})
    ('epi', '')
    """
    plain = plain_name(_YEAR.sub("", western_digits(name)))
    if "rank" in plain or "ترتيب" in plain or "مرتبة" in plain:
        return ""
    exact = next((index for index in INDICES if re.fullmatch(patterns.get(index, ""), plain)), "")
    return exact or next(
        (index for index, parts in _CONTAINED.items() if any(part in plain for part in parts)), ""
    )


def one_layout(table: AnyTable, patterns: Mapping[str, str]) -> AnyTable:
    """Return a table with a column for each index; a plain wide table stays as it is.

    Parameters
    ----------
    table : AnyTable
    patterns : mapping of str to str
        Regular expression of the plain names of each column.
    """
    plain = [plain_name(name) for name in table.header]
    name = _place(plain, patterns["name"])
    if name is None:
        return table
    indicator, value = _place(plain, _INDICATOR), _place(plain, _VALUE)
    year = _place(plain, patterns["year"])
    years = {place: found[1] for place, head in enumerate(table.header) if (found := _year_of(head))}
    read: list[tuple[int, str, str, str, str]] = []  # line, country, year, index, value
    if indicator is not None:
        columns = years if value is None else {value: ""}
        if not columns:
            return table
        for line, cells in table.rows:
            index = index_of(cells[indicator], patterns)
            for place, said in columns.items():
                when = said or (western_digits(cells[year]) if year is not None else "")
                if index:
                    read.append((line, cells[name], when, index, cells[place]))
    else:
        columns = {place: when for place, when in years.items() if index_of(table.header[place], patterns)}
        if len({*columns.values()}) < 2:
            return table
        for line, cells in table.rows:
            read += [
                (line, cells[name], when, index_of(table.header[place], patterns), cells[place])
                for place, when in columns.items()
            ]
    return _pivoted(table, read)


def _pivoted(table: AnyTable, read: Sequence[tuple[int, str, str, str, str]]) -> AnyTable:
    """Return one row for each country and year."""
    indices = [index for index in INDICES if any(row[3] == index for row in read)]
    rows: dict[tuple[str, str], tuple[int, dict[str, str]]] = {}
    for line, country, when, index, value in read:
        values = rows.setdefault((country, when), (line, {}))[1]
        values[index] = values.get(index) or value
    return replace(
        table,
        header=["Country Name", "Survey Year", *indices],
        rows=[
            (line, [country, when, *(values.get(index, "") for index in indices)])
            for (country, when), (line, values) in rows.items()
            if any(values.values())
        ],
    )


def _year_of(head: str) -> re.Match[str] | None:
    """Return the year in the name of a column, such as ``2022``, ``EPI 2022`` or ``2022 [YR2022]``."""
    return _YEAR.search(re.sub(r"[_\-.]", " ", western_digits(head)))


def _place(plain: Sequence[str], pattern: str) -> int | None:
    return next((place for place, name in enumerate(plain) if re.fullmatch(pattern, name)), None)
