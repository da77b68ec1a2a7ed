import numpy as np
import pandas as pd
import pytest

from mashura.charts import arrivals
from mashura.errors import InputError
from mashura.i18n import use_language
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
    joined = pd.to_datetime(["2026-09-05T20:30Z", "2026-09-06T19:00Z", "2026-09-06T20:45Z"])
    people = pd.DataFrame({"participant_id": ["1", "2", "3"], "joined_at": joined})
    assert heights(arrivals(Consultation(title="Buses", origin="csv", participants=people))) == [2, 1]


def test_the_first_days_alone_can_be_drawn():
    assert heights(arrivals(consultation(), first_days=2)) == [5, 2]


def test_people_whose_day_is_unknown_are_left_out():
    talk = consultation()
    people = talk.participants.copy()
    people.loc[0, "joined_at"] = pd.NaT
    assert sum(heights(arrivals(Consultation(title="Buses", origin="csv", participants=people)))) == 7


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("en", "left")])
def test_title_and_vertical_axis_are_where_reading_starts(language, side):
    with use_language(language):
        axes = arrivals(consultation()).axes[0]
    assert axes.get_title(loc=side)
    assert axes.yaxis.get_label_position() == side


def test_real_people_are_not_called_simulated():
    with use_language("en"):
        assert not any("Simulated" in text for text in texts(arrivals(consultation(origin="polis"))))


def test_a_consultation_without_known_days_cannot_be_drawn():
    people = pd.DataFrame({"participant_id": ["1"]})
    with pytest.raises(InputError) as caught:
        arrivals(Consultation(title="Buses", origin="csv", participants=people))
    assert caught.value.key == "charts-no-arrivals"


@pytest.mark.parametrize("wrong", [0, -3, 2.5, "7"])
def test_a_wrong_number_of_days_is_refused(wrong):
    with pytest.raises(InputError) as caught:
        arrivals(consultation(), first_days=wrong)
    assert caught.value.key == "charts-first-days"
