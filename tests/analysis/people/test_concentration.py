import pytest

from mashura.analysis import concentration


@pytest.mark.parametrize(
    ("counts", "gini", "top"),
    [
        ([5, 5, 5], 0.0, 1 / 3),
        # Mean absolute difference of 1, 2, 3, 4 is 1.25; halved and over the mean 2.5 that is 0.25.
        ([4, 1, 3, 2], 0.25, 0.4),
        # Nine people with one and one with eleven: (9·10 + 9·10) / 100 / 2 / 2 = 0.45.
        ([1] * 9 + [11], 0.45, 0.55),
        # Eleven people: the upper tenth is two of them.
        ([1] * 10 + [10], 0.409090909, 0.55),
        ([7], 0.0, 1.0),
    ],
)
def test_gini_and_top_decile_are_the_hand_computed_ones(counts: list[int], gini: float, top: float) -> None:
    found = concentration(counts)
    assert found.gini == pytest.approx(gini)
    assert found.top_decile_share == pytest.approx(top)


def test_people_who_contributed_nothing_do_not_count() -> None:
    assert concentration([0, 0, 2, 2]) == concentration([2, 2])


def test_without_contributions_there_is_no_inequality() -> None:
    assert concentration([]).people == 0
