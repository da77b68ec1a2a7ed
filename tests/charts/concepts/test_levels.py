import pytest

from mashura.charts import levels
from mashura.errors import InputError
from mashura.i18n import use_language


def test_without_numbers_no_number_is_shown(words):
    with use_language("en"):
        assert "9" not in words(levels())


def test_an_entitys_own_numbers_are_on_the_steps(words):
    with use_language("en"):
        figure = levels(information=9, decision=0)
    assert {"9", "0"} <= {*words(figure)}


def test_an_entitys_own_numbers_are_in_the_alternative_text():
    with use_language("en"):
        figure = levels(information=9, decision=0)
    assert figure.alternative.endswith("Activities on level 1: 9. Activities on level 3: 0.")


@pytest.mark.parametrize("wrong", [-1, 2.5, "3", True])
def test_a_wrong_number_of_activities_is_refused_with_its_name(wrong):
    with pytest.raises(InputError, match="consultation") as caught:
        levels(consultation=wrong)
    assert caught.value.key == "charts-level-count"
