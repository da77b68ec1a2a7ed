import pytest

from mashura.charts import power_interest
from mashura.charts.plan.power_interest import quadrant
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Plan
from mashura.methodology.records.plan import Stakeholder


@pytest.mark.parametrize(
    ("power", "interest", "field"),
    [(4, 4, "closely"), (3, 1, "content"), (2, 3, "informed"), (0, 2, "watched")],
)
def test_a_party_is_in_the_field_of_its_power_and_interest(power, interest, field):
    assert quadrant(Stakeholder(name="X", power=power, interest=interest)) == field


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_covers_another(draw_example, overlapping, language):
    assert overlapping(draw_example("power_interest", language)) == []


def test_without_power_and_interest_there_is_nothing_to_draw():
    with pytest.raises(InputError) as caught:
        power_interest(Plan(stakeholders=(Stakeholder(name="X"),)))
    assert caught.value.key == "planning-no-parties"
