"""Numbers of a column: signs are decided from all cells, and a number written in any country comes back."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data.columns.numbers import read_numbers

numbers = st.lists(
    st.integers(-10_000_000, 10_000_000).map(lambda cents: cents / 100), min_size=1, max_size=10
)
STYLES = {
    "english": (".", ","),
    "german": (",", "."),
    "plain": (".", ""),
    "comma": (",", ""),
    "french": (",", "\u202f"),
}
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def written(number: float, decimal: str, thousands: str) -> str:
    return f"{number:,.2f}".replace(",", "T").replace(".", decimal).replace("T", thousands)


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=60, deadline=None)
@given(given_numbers=numbers, arabic=st.booleans())
def test_numbers_with_decimals_come_back_in_any_style(
    style: str, given_numbers: list[float], arabic: bool
) -> None:
    cells = [written(number, *STYLES[style]) for number in given_numbers]
    column = read_numbers([cell.translate(_ARABIC) if arabic else cell for cell in cells])
    assert column.numbers == given_numbers
    assert not column.mixed


@settings(max_examples=60, deadline=None)
@given(given_numbers=numbers)
def test_arabic_signs_leave_nothing_to_decide(given_numbers: list[float]) -> None:
    cells = [written(number, "٫", "٬").translate(_ARABIC) for number in given_numbers]
    column = read_numbers(cells)
    assert column.numbers == given_numbers
    assert not column.assumed


@pytest.mark.parametrize(
    ("cells", "values", "assumed"),
    [
        (["1,250", "3,000"], [1250, 3000], True),
        (["1.250", "3.000"], [1.25, 3.0], True),
        (["1,250", "3,5"], [1.25, 3.5], False),
        (["1,250", "1,250.5"], [1250, 1250.5], False),
        (["1.250.000", "1.250"], [1_250_000, 1250], False),
        (["0,123", "0,456"], [0.123, 0.456], False),
        (["12%", "٣٨٪"], [0.12, 0.38], False),
    ],
)
def test_one_telling_cell_decides_for_all(cells: list[str], values: list[float], assumed: bool) -> None:
    column = read_numbers(cells)
    assert column.numbers == values
    assert column.assumed == assumed


def test_signs_that_contradict_each_other_are_mixed() -> None:
    assert read_numbers(["1,5", "2,75", "1,000,000"]).mixed


def test_what_is_no_number_is_unknown() -> None:
    column = read_numbers(["12", "", "many", "inf"])
    assert column.unknown == [2, 3]
    assert math.isnan(column.numbers[1])
    assert not column.is_number
