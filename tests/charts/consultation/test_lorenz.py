import pytest

from mashura import charts
from mashura.analysis import concentration
from mashura.errors import InputError
from mashura.i18n import use_language


def test_the_curve_is_the_lorenz_curve():
    with use_language("en"):
        axes = charts.lorenz(concentration([1, 1, 2, 4])).axes[0]
    assert axes.lines[1].get_xydata().tolist() == [[0, 0], [0.25, 0.125], [0.5, 0.25], [0.75, 0.5], [1, 1]]


def test_nobody_has_no_curve():
    with pytest.raises(InputError) as caught:
        charts.lorenz(concentration([]))
    assert caught.value.key == "figures-nobody"
