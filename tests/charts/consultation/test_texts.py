import re

import pandas as pd
import pytest

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
    statements = pd.DataFrame({"statement_id": ids, "text": texts}).assign(moderation="in")
    return Consultation(title="Buses", origin="simulated", statements=statements)


@pytest.mark.parametrize(("draw", "analysis"), DRAWN)
def test_the_alternative_text_gives_the_number_of_statements(draw, analysis):
    with use_language("ar"):
        figure = draw(analysis(consultation(TEXTS)))
    assert str(len(TEXTS)) in re.sub("[\u2068\u2069]", "", figure.alternative)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("draw", "analysis"), DRAWN)
def test_title_and_axis_are_in_the_active_language(draw, analysis, language):
    with use_language(language):
        figure = draw(analysis(consultation(TEXTS)))
    for text in (figure.get_suptitle(), figure.axes[0].get_xlabel()):
        assert bool(re.search("[\u0600-\u06ff]", text)) == (language == "ar")


@pytest.mark.parametrize(("draw", "analysis"), DRAWN)
def test_bars_add_up_to_all_statements(draw, analysis):
    axes = draw(analysis(consultation(TEXTS))).axes[0]
    assert sum(bar.get_width() for bar in axes.patches) == len(TEXTS)


@pytest.mark.parametrize(("draw", "analysis"), DRAWN)
def test_without_statements_there_is_nothing_to_draw(draw, analysis):
    with pytest.raises(InputError):
        draw(analysis(consultation([])))
