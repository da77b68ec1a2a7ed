"""UN tables in every layout say the same: wide, with a column a year, long, or with rows of indicators."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data import read_survey
from mashura.errors import InputError

COUNTRIES = ("Utopia", "Erewhon", "Lilliput")
NAMES = {
    "official": ("Country Name", "E-Participation Index", "E-Government Index"),
    "university": ("country-name", "e-pat-index", "e-gov-index"),
    "portal": ("Economy Name", "UN E-Participation Index (0-1)", "E-Government Development Index"),
    "short": ("Country", "EPI", "EGDI"),
    "ar": ("الدولة", "مؤشر المشاركة الإلكترونية", "مؤشر تنمية الحكومة الإلكترونية"),
}
values = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=3, max_size=3)
Rows = list[list[str]]


def written(path, rows: Rows):
    path.write_text("".join(";".join(row) + "\n" for row in rows), encoding="utf-8")
    return path


def wide(surveys: dict[str, list[tuple[int, int]]], names) -> Rows:
    country, *indices = names
    rows = [[country, *(f"{index} {year}" for year in surveys for index in indices)]]
    for place, name in enumerate(COUNTRIES):
        rows.append([name, *(str(value / 1000) for year in surveys for value in surveys[year][place])])
    return rows


def year_column(surveys, names) -> Rows:
    rows = [[names[0], "Survey Year", "EPI Rank", *names[1:]]]
    for year, table in surveys.items():
        rows += [
            [name, year, "1", *(str(value / 1000) for value in table[place])]
            for place, name in enumerate(COUNTRIES)
        ]
    return rows


def long(surveys, names) -> Rows:
    rows = [[names[0], "Indicator", "Year", "Value"]]
    for year, table in surveys.items():
        for place, name in enumerate(COUNTRIES):
            rows += [
                [name, index, year, str(value / 1000)]
                for index, value in zip(names[1:], table[place], strict=True)
            ]
            rows.append([name, "E-Participation Rank", year, "7"])
    return rows


def indicators_by_year(surveys, names) -> Rows:
    rows = [[names[0], "Country Code", "Series Name", *(f"{year} [YR{year}]" for year in surveys)]]
    for place, name in enumerate(COUNTRIES):
        for column, index in enumerate(names[1:]):
            figures = [str(surveys[year][place][column] / 1000) for year in surveys]
            rows.append([name, f"C{place:02}", index, *figures])
    return rows


@pytest.mark.parametrize("layout", [wide, year_column, long, indicators_by_year])
@pytest.mark.parametrize("names", NAMES)
@settings(max_examples=6, deadline=None)
@given(first=values, second=values)
def test_every_layout_gives_the_same_indices(tmp_path_factory, layout, names, first, second):
    surveys = {"2020": first, "2022": second}
    path = written(tmp_path_factory.mktemp("un") / "table.csv", layout(surveys, NAMES[names]))
    with pytest.raises(InputError) as caught:
        read_survey(path)
    assert caught.value.key == "data-un-several-years"
    for year, table in surveys.items():
        survey = read_survey(path, year)
        assert survey.year == year
        assert survey.names == COUNTRIES
        assert survey.indices["epi"].tolist() == [epi / 1000 for epi, _ in table]
        assert survey.indices["egdi"].tolist() == [egdi / 1000 for _, egdi in table]


def test_the_year_in_the_only_column_is_the_surveys_year(tmp_path):
    rows = wide({"2024": [(1000, 900), (500, 400), (0, 100)]}, NAMES["short"])
    survey = read_survey(written(tmp_path / "table.csv", rows))
    assert (survey.year, survey.indices["epi"].tolist()) == ("2024", [1.0, 0.5, 0.0])


def test_a_rank_is_no_index(tmp_path):
    path = written(tmp_path / "table.csv", [["Country", "E-Participation Rank"], ["Utopia", "1"]])
    with pytest.raises(InputError) as caught:
        read_survey(path)
    assert caught.value.key == "data-missing-column"
