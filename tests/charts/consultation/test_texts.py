import re

import pandas as pd
import pytest

from mashura.analysis import reading
from mashura.analysis import texts as analysed
from mashura.charts import languages, stances, themes
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.tables.consultation import Consultation

TEXTS = [
    "شكراً لكم الحافلة نظيفة",
    "الحافلة متأخرة كل يوم للأسف",
    "نتمنى مظلات في الموقف",
    "الموقف بعيد ونتمنى مظلات",
    "Thank you, the bus is clean",
    "The bus is late again",
    "Please add shade at the stop",
    "The stop needs shade",
]
DRAWN = [
    (themes, analysed.themes),
    (stances, analysed.stances),
    (languages, analysed.languages),
]


def consultation(texts):
    ids = [str(number) for number in range(len(texts))]
    said = pd.DataFrame({"statement_id": ids, "text": texts}).assign(moderation="in")
    return Consultation(title="Buses", origin="simulated", statements=said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("draw", "analysis"), DRAWN)
def test_figures_speak_the_language_and_grow_from_its_side(draw, analysis, language):
    with use_language(language):
        found = analysis(consultation(TEXTS))
        figure = draw(found)
        told = reading(found)
    axes = figure.axes[0]
    assert axes.xaxis_inverted() == (language == "ar")
    for text in (figure.get_suptitle(), axes.get_xlabel(), *told.cautions):
        assert bool(re.search("[\u0600-\u06ff]", text)) == (language == "ar")
    assert str(len(TEXTS)) in re.sub("[\u2068\u2069]", "", figure.alternative)
    assert told.says


@pytest.mark.parametrize(("draw", "analysis"), DRAWN)
def test_bars_add_up_to_all_statements(draw, analysis):
    axes = draw(analysis(consultation(TEXTS))).axes[0]
    assert sum(bar.get_width() for bar in axes.patches) == len(TEXTS)


@pytest.mark.parametrize(("draw", "analysis"), DRAWN)
def test_nothing_to_draw_is_told(draw, analysis):
    with pytest.raises(InputError):
        draw(analysis(consultation([])))
