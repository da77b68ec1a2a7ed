import pytest

from mashura.charts import readiness
from mashura.data import sample_plan
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology import Campaign
from mashura.methodology.revision import revise


@pytest.fixture
def without_evidence():
    with use_language("en"):
        return readiness(revise(sample_plan(), readiness={"laws": {"evidence": ""}}))


def test_the_title_says_that_the_gate_is_open():
    with use_language("en"):
        assert readiness(sample_plan()).get_suptitle() == "The readiness gate is open"


def test_a_level_without_evidence_closes_the_gate(without_evidence):
    assert without_evidence.get_suptitle() == "The readiness gate is closed: 1 of 8 conditions is missing"


def test_a_level_without_evidence_is_hatched(without_evidence):
    (hatched,) = [bar for bar in without_evidence.axes[0].patches if bar.get_hatch()]
    assert hatched.get_width() == 4


def test_the_alternative_text_names_the_level_without_evidence(without_evidence):
    assert "Laws: Full, without evidence" in without_evidence.alternative


def test_the_conditions_that_are_missing_are_drawn_in_words(without_evidence):
    boxes = [text.get_text().split("\n") for text in without_evidence.axes[1].texts]
    assert [condition for condition, state in boxes if state == "missing"] == ["The institution (4 sides)"]
    assert len(boxes) == 8


def test_two_sides_of_the_institution_are_one_condition():
    doubtful = ("human_resources", "laws", "audience_digital_readiness")
    wiped = {side: {"evidence": ""} for side in doubtful}
    with use_language("en"):
        title = readiness(revise(sample_plan(), readiness=wiped)).get_suptitle()
    assert title == "The readiness gate is closed: 2 of 8 conditions are missing"


def test_the_alternative_text_names_the_conditions(without_evidence):
    assert "The institution (4 sides): missing" in without_evidence.alternative


def test_a_campaign_without_a_readiness_record_cannot_be_drawn():
    with pytest.raises(InputError) as caught:
        readiness(Campaign())
    assert caught.value.key == "planning-no-readiness"
