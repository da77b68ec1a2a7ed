from collections.abc import Sequence

import pytest

from mashura import charts
from mashura.analysis import raking
from mashura.analysis.people.representativeness import Representativeness
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology.tables.consultation import Consultation


def test_without_a_comparison_there_is_nothing_to_draw():
    with pytest.raises(InputError) as caught:
        charts.group_ratios(())
    assert caught.value.key == "figures-not-compared"


def test_weighting_adds_a_circle_to_the_legend(examples, census):
    weighting = raking(examples[Consultation](), census)
    with use_language("en"):
        figure = charts.group_ratios(examples[Sequence[Representativeness]](), weighting)
    labels = [text.get_text() for text in figure.axes[0].get_legend().get_texts()]
    assert "after weighting" in labels
