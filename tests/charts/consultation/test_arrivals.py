import io
import re

import numpy as np
import pandas as pd
import pytest
from matplotlib import font_manager
from PIL import Image

from mashura.charts import arrivals
from mashura.charts.style import look
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.tables.consultation import Consultation


def consultation(counts=(5, 2, 0, 1), origin="simulated"):
    days = np.repeat(np.arange(len(counts)), counts)
    joined = pd.Timestamp("2026-03-01 09:30", tz="UTC") + pd.to_timedelta(days, unit="D")
    people = pd.DataFrame({"participant_id": [str(n) for n in range(len(days))], "joined_at": joined})
    return Consultation(title="Buses", origin=origin, participants=people)


def heights(figure):
    return [int(bar.get_height()) for bar in figure.axes[0].patches]


def texts(figure):
    axes = figure.axes[0]
    titles = [axes.get_title(loc=place) for place in ("left", "center", "right")]
    return [*titles, *(text.get_text() for text in axes.texts), axes.get_xlabel(), axes.get_ylabel()]


def test_one_bar_a_day_and_days_without_anybody_stay():
    assert heights(arrivals(consultation())) == [5, 2, 0, 1]


def test_a_day_begins_with_the_first_arrival_not_at_midnight_in_greenwich():
    joined = pd.to_datetime(["2026-02-07T20:30Z", "2026-02-08T19:00Z", "2026-02-08T20:45Z"])
    people = pd.DataFrame({"participant_id": ["1", "2", "3"], "joined_at": joined})
    assert heights(arrivals(Consultation(title="Buses", origin="csv", participants=people))) == [2, 1]


def test_the_first_days_alone_can_be_drawn():
    assert heights(arrivals(consultation(), first_days=2)) == [5, 2]


def test_people_whose_day_is_unknown_are_left_out():
    talk = consultation()
    people = talk.participants.copy()
    people.loc[0, "joined_at"] = pd.NaT
    assert sum(heights(arrivals(Consultation(title="Buses", origin="csv", participants=people)))) == 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_are_in_the_active_language(language):
    with use_language(language):
        figure = arrivals(consultation())
    for text in filter(None, [*texts(figure), figure.alternative]):
        assert bool(re.search(r"[\u0600-\u06ff]", text)) == (language == "ar"), text


def test_the_arabic_title_stands_on_the_right_and_the_english_one_on_the_left():
    with use_language("ar"):
        axes = arrivals(consultation()).axes[0]
    assert axes.get_title(loc="right")
    assert axes.yaxis.get_label_position() == "right"
    with use_language("en"):
        axes = arrivals(consultation()).axes[0]
    assert axes.get_title(loc="left")
    assert axes.yaxis.get_label_position() == "left"


def test_simulated_people_are_called_simulated_and_real_ones_are_not():
    with use_language("en"):
        assert any("Simulated" in text for text in texts(arrivals(consultation())))
        assert not any("Simulated" in text for text in texts(arrivals(consultation(origin="polis"))))


def test_a_consultation_without_known_days_and_a_wrong_number_of_days_are_told():
    people = pd.DataFrame({"participant_id": ["1"]})
    with pytest.raises(InputError) as caught:
        arrivals(Consultation(title="Buses", origin="csv", participants=people))
    assert caught.value.key == "charts-no-arrivals"
    for wrong in (0, -3, 2.5, "7"):
        with pytest.raises(InputError) as caught:
            arrivals(consultation(), first_days=wrong)
        assert caught.value.key == "charts-first-days"


def test_a_notebook_gets_the_picture_with_its_alternative_text():
    with use_language("en"):
        bundle = arrivals(consultation())._repr_mimebundle_()
    assert "8 people joined" in bundle["text/plain"]
    assert f'alt="{bundle["text/plain"]}"' in bundle["text/html"]


def test_the_typeface_is_the_packages_own_and_no_letter_is_missing(recwarn):
    with look():
        path = font_manager.findfont(font_manager.FontProperties())
    assert "fontpkg_ibm_plex_sans_arabic" in path
    for language in LANGUAGES:
        with use_language(language):
            stream = io.BytesIO()
            arrivals(consultation()).savefig(stream, format="png")
        assert Image.open(stream).size[0] > 400
    assert [str(warning.message) for warning in recwarn if "Glyph" in str(warning.message)] == []
