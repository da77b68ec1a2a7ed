"""What a lesson's cell shows: in the reader's language and direction, with names instead of codes."""

import re

import pandas as pd
import pytest

from mashura import load_world, missing_outputs, objections
from mashura.course.tables import read_names, show
from mashura.data import sample_draft, sample_plan
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Stage
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.plan import StaffNeed
from mashura.methodology.vocabulary import Level
from mashura.simulation.prediction import predict

CITY = load_world("municipality")
# Codes of the records that no reader should meet.
CODES = ("ar", "en", "ur", "hi", "True", "False", "None", "mobile_app", "elders", "north_suburbs")


def everything_that_lessons_show():
    campaign = sample_plan()
    plan = campaign.plan
    names = {segment.segment_id: segment.name for segment in plan.segments}
    funnel = predict(plan, CITY).funnel.groupby("channel")[["exposed", "contributed"]].sum()
    people = CITY.population_table()
    return [
        show(campaign.brief, "problem", "open_to_influence", "background"),
        show(campaign.readiness, "objective_kind", "goals", "management_support", "green_light"),
        show(plan.segments, "name", "languages", "regions", "inclusion_target", names=CITY.region_names),
        show(plan.attractions, "mechanism", "segments", "budget", names=names),
        show(plan.staff),
        show(funnel),
        show(people[people["attribute"] == "region"], "group", "share", names=CITY.region_names),
        show(people[people["attribute"] == "disability"], "group", "share"),
        show(objections(sample_draft())),
        show(missing_outputs(Stage.PLAN, sample_draft())),
        show(()),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_the_readers_and_no_code_is_left(language):
    with use_language(language):
        shown = everything_that_lessons_show()
    for table in shown:
        text = repr(table)
        assert bool(re.search(r"[\u0600-\u06ff]", text)) == (language == "ar"), text
        left = re.findall(r"[A-Za-z_]+", text) if language == "ar" else re.findall(r"[\w]+", text)
        assert set(left).isdisjoint(CODES), text
        way = "rtl" if language == "ar" else "ltr"
        assert table._repr_html_().startswith(f'<div dir="{way}" lang="{language}">')


def test_a_row_says_what_the_record_says():
    plan = sample_plan().plan
    with use_language("en"):
        table = show(plan.staff, "role", "people", "from_outside")
        assert table.head == tuple(
            field_label(StaffNeed, name) for name in ("role", "people", "from_outside")
        )
        assert table.rows[0] == (value_label(plan.staff[0].role), "1", "no")
        assert table.rows[-1][-1] == "yes"
        (row,) = show(sample_plan().readiness, "laws").rows
    assert row[1].startswith(f"{value_label(Level.FULL, 'en')} (4) – ")


def test_further_columns_belong_to_their_records_in_order():
    plan = sample_plan().plan
    with use_language("en"):
        table = show(plan.staff, "role", score=[0.5, 1, 0, 0.25, 0.75])
    assert [row[-1] for row in table.rows] == ["0.50", "1.00", "0.00", "0.25", "0.75"]
    with pytest.raises(ValueError, match="argument"):
        show(plan.staff, "role", score=[0.5])


def test_a_message_in_another_script_keeps_its_direction_and_markup_is_only_text():
    plan = sample_plan().plan
    spiced = plan.messages[0].model_copy(update={"text": "<b>خط</b>\nثانٍ"})
    with use_language("en"):
        html = show((spiced,), "text")._repr_html_()
    assert "<bdi>&lt;b&gt;خط&lt;/b&gt;</bdi><br><bdi>ثانٍ</bdi>" in html


@pytest.mark.parametrize("what", [sample_plan().plan, sample_plan().plan.staff, CITY.population_table()])
def test_an_unknown_field_is_named_with_the_known_ones(what):
    with pytest.raises(InputError, match="colour"):
        show(what, "colour")


def test_the_gate_with_nothing_to_say_says_so():
    with use_language("en"):
        assert repr(show(missing_outputs(Stage.PLAN, sample_plan()))) == "Nothing."


def test_short_names_stay_whole_and_sentences_wrap():
    with use_language("en"):
        plan = sample_plan().plan
        html = show(plan.segments, "age_bands")._repr_html_()
        sentence = show(plan, "objective")._repr_html_()
    assert "<bdi>15\u00a0to\u00a017, 18\u00a0to\u00a029</bdi>" in html
    assert "<bdi>By the end of December, " in sentence


def test_a_table_of_both_languages_shows_the_readers_text_and_the_words_of_its_file(tmp_path):
    words = tmp_path / "words.csv"
    words.write_text(
        "id,ar,en\nside,الجانب,Side\nlaws,القوانين,Laws\nyouth,الشباب,young people\ntext,النص,Text\n"
    )
    table = pd.DataFrame(
        {
            "side": ["laws"],
            "used_by": ["youth laws"],
            "text_ar": ["رأي"],
            "text_en": ["opinion"],
            "year": [2024],
        }
    )
    with use_language("ar"):
        arabic = show(table.set_index("side"), names=read_names(words))
    with use_language("en"):
        english = show(table, "side", "text", "year", names=read_names(words))
    assert arabic.head[0] == "الجانب"
    assert arabic.rows[0][:3] == ("القوانين", "الشباب، القوانين", "رأي")
    assert english.head == ("Side", "Text", "year")
    assert english.rows == (("Laws", "opinion", "2024"),)


def test_numbers_that_are_not_whole_have_the_digits_that_are_asked_for():
    table = pd.DataFrame({"index": [0.78412, 1.0], "rank": [18, 37]})
    with use_language("en"):
        assert show(table, decimals=4).rows[0] == ("0.7841", "18")


def test_a_table_of_words_that_lacks_a_language_is_refused(tmp_path):
    words = tmp_path / "words.csv"
    words.write_text("id,ar\nside,الجانب\n")
    with pytest.raises(InputError, match="en"):
        read_names(words)
