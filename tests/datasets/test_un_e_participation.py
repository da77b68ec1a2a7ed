"""The United Nations' index as it is committed agrees with the published tables of all countries."""

import csv

import pytest

from mashura.data import participation_index

NAMES = {"ARE": "United Arab Emirates", "BHR": "Bahrain", "SAU": "Saudi Arabia"}
COLUMNS = {2018: "E-Participation Index", 2020: "E-Participation Index"}
COLUMNS |= {2022: "E-Participation Index", 2024: "E_Participation"}
# The distance from the lowest to the highest raw score of each survey.
SPANS = {2014: 51, 2016: 59, 2018: 89, 2020: 84, 2022: 88, 2024: 73}


def test_three_countries_have_all_six_surveys():
    table = participation_index()
    assert table.groupby("country")["year"].apply(list).to_dict() == {
        country: list(SPANS) for country in NAMES
    }


def test_every_index_is_a_number_of_points_over_the_distance_of_its_survey():
    for row in participation_index().itertuples(index=False):
        points = row[2] * SPANS[row.year] * 2
        assert points == pytest.approx(round(points), abs=0.02), row


@pytest.mark.real_data
@pytest.mark.parametrize("year", COLUMNS)
def test_index_and_rank_agree_with_the_published_table(year, real_data):
    with (real_data / "un_egov" / f"EGOV_DATA_{year}.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    country = "Country" if year == 2024 else "Country Name"
    published = {row[country].strip(): float(row[COLUMNS[year]]) for row in rows}
    assert len(published) == 193
    table = participation_index()
    for row in table[table["year"] == year].itertuples(index=False):
        index = published[NAMES[row.country]]
        assert row[2] == pytest.approx(index, abs=1e-5)
        assert row.rank == 1 + sum(other > index for other in published.values())
