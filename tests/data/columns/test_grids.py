import pytest

from mashura.data.columns.grids import grid_separators


@pytest.mark.parametrize(
    ("headers", "joint"),
    [
        (("When do you go? [Bus]", "When do you go? [Metro]"), ", "),
        (("متى تذهب؟: الحافلة", "متى تذهب؟: المترو"), "؛"),
        (("When do you go? - Bus", "When do you go? - Metro"), ";"),
        (("times/bus", "times/metro"), "\n"),
    ],
)
def test_cells_of_a_grid_with_ticks_hold_several_columns(headers, joint):
    cells = (["morning", f"morning{joint}evening"], ["evening", ""])
    assert grid_separators(dict(zip(headers, cells, strict=True))) == dict.fromkeys(headers, joint)


def test_a_column_with_a_comma_in_it_stays_whole():
    columns = {"Roads [Day]": ["Often, but late", "Never"], "Roads [Night]": ["Never", "Often, but late"]}
    assert grid_separators(columns) == {}


def test_columns_of_different_questions_are_no_grid():
    assert grid_separators({"Why [Bus]": ["a", "a, b"], "When [Bus]": ["b"]}) == {}
