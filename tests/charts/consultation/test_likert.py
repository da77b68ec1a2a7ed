import pytest

from mashura import charts
from mashura.analysis import survey
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind


def test_scales_extend_from_the_middle_of_the_middle_step(examples):
    results = examples[charts.registry.CHARTS["likert"].takes["results"]]()
    (scale,) = results.of(QuestionKind.SCALE)
    with use_language("en"):
        bars = charts.likert(results).axes[0].patches
    assert bars[2].get_x() + bars[2].get_width() / 2 == pytest.approx(0)
    assert [bar.get_width() for bar in bars] == pytest.approx([option.share for option in scale.options])


def test_a_survey_without_scales_cannot_be_drawn():
    with pytest.raises(InputError) as caught:
        charts.likert(survey(Consultation(title="", origin="csv")))
    assert caught.value.key == "figures-no-scale"
