import pytest

from mashura.charts import index_and_rank
from mashura.errors import InputError
from mashura.i18n import use_language


def test_index_and_rank_are_side_by_side():
    with use_language("en"):
        index, rank = index_and_rank("ARE").axes
    assert [round(float(value), 2) for value in index.lines[0].get_ydata()[-2:]] == [0.78, 0.78]
    assert list(rank.lines[0].get_ydata()[-2:]) == [18, 37]


@pytest.mark.parametrize(("language", "inverted"), [("en", [False, True]), ("ar", [True, False])])
def test_the_first_place_is_at_the_top_of_the_rank(language, inverted):
    with use_language(language):
        panels = index_and_rank("ARE").axes
    assert [panel.yaxis_inverted() for panel in panels] == inverted


def test_an_unknown_country_is_refused_with_the_known_ones():
    with use_language("en"), pytest.raises(InputError, match="ARE, BHR, SAU"):
        index_and_rank("UAE")
