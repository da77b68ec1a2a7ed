import pytest

from mashura.i18n import use_language
from mashura.reports.wording import people, percent, quoted


def test_a_number_that_could_identify_somebody_is_not_shown():
    with use_language("en"):
        assert people(3) == "fewer than 5"


@pytest.mark.parametrize(("share", "text"), [(0.5, "50%"), (0.0136, "1.4%"), (0.0004, "0.04%"), (0, "0%")])
def test_a_small_share_has_decimals(share, text):
    with use_language("en"):
        assert percent(share) == text


def test_a_quotation_is_isolated_and_on_one_line():
    assert quoted("more\nshade") == "\u2068more shade\u2069"
