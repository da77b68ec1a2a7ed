"""Groups of ages as offices write them, and their parts in the age bands of the methodology."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.publics.ages import AgeGroup, age_group, band_shares, overlap, subtotals
from mashura.publics.words import plain


@pytest.mark.parametrize(
    ("written", "ages"),
    [
        ("15-19", (15, 19)),
        ("١٥ – ١٩", (15, 19)),
        ("15 to 19 years", (15, 19)),
        ("من 15 إلى 19 سنة", (15, 19)),
        ("85+", (85, None)),
        ("65 and over", (65, None)),
        ("65 فأكثر", (65, None)),
        ("60 سنة وما فوق", (60, None)),
        ("Under 15", (0, 14)),
        ("أقل من 15", (0, 14)),
        ("Age 7", (7, 7)),
    ],
)
def test_usual_ways_of_writing_are_understood(written, ages):
    assert age_group(plain(written)) == AgeGroup(*ages)


@pytest.mark.parametrize("written", ["old", "2023", "15-19-24", "", "Dubai 7"])
def test_anything_else_is_no_group_of_ages(written):
    assert age_group(plain(written)) is None


@given(first=st.integers(0, 80), years=st.integers(0, 40))
def test_a_group_is_divided_without_losing_anybody_of_15_and_older(first, years):
    shares = band_shares(AgeGroup(first, first + years))
    older = max(0, first + years - max(first, 15) + 1) / (years + 1)
    assert sum(shares.values()) == pytest.approx(older)


def test_sums_and_overlaps_are_found():
    parts = {AgeGroup(15, 29), AgeGroup(30, 64), AgeGroup(65)}
    assert subtotals(parts | {AgeGroup(15, 64), AgeGroup(15)}) == {AgeGroup(15, 64), AgeGroup(15)}
    assert overlap(parts) is None
    assert overlap({AgeGroup(15, 29), AgeGroup(25, 34)}) is not None
