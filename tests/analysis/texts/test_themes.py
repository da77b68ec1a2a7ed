import pandas as pd
import pytest
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

from mashura.analysis.texts import ThemeEdit, ThemeEdits, edit_of, themes, with_edits
from mashura.analysis.texts.tokens import stems, stop_words
from mashura.errors import InputError
from mashura.methodology import Campaign
from mashura.methodology.tables.consultation import Consultation
from mashura.paths import content
from mashura.record_file import read_record, write_record
from mashura.simulation import load_world, simulate


@pytest.fixture(scope="module")
def talk():
    plan = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign).plan
    return simulate(plan, load_world("municipality"), 5, population=400_000)


@pytest.fixture(scope="module")
def found(talk):
    return themes(talk.without_truth())


def test_themes_agree_with_what_was_planted(talk, found):
    """Floors: chance gives 0. Openings and places that all themes share keep the agreement moderate."""
    truth = talk.truth[talk.truth["subject"] == "statement"].set_index("subject_id")["theme"]
    of = {one: theme for one, theme in found.of().items() if theme[:2] == "ar" and pd.notna(truth[one])}
    assert len(of) > 80
    planted = [truth[entry] for entry in of]
    assert adjusted_rand_score(planted, [*of.values()]) > 0.1
    assert normalized_mutual_info_score(planted, [*of.values()]) > 0.25


def test_every_statement_is_in_one_theme_or_in_none(talk, found):
    kept = talk.statements.loc[talk.statements["moderation"] != "out", "statement_id"]
    assigned = [statement for theme in found.themes for statement in theme.statements]
    assert sorted([*assigned, *found.unassigned]) == sorted(kept)
    assert 0.8 < found.coverage <= 1


def test_the_same_texts_give_the_same_themes(talk, found):
    assert themes(talk.without_truth()) == found


def test_both_languages_have_themes_with_words_as_people_wrote_them(talk, found):
    assert {theme.theme_id[:2] for theme in found.themes} == {"ar", "en"}
    texts = " ".join(talk.statements["text"]).lower()
    assert all(word in texts for theme in found.themes for word in theme.keywords[:1])


def test_names_and_merges_are_kept_and_applied_to_new_data(found, tmp_path):
    first, second, *_ = found.themes
    edits = ThemeEdits(edits=(edit_of("Service", (first, second)),))
    write_record(tmp_path / "themes.yaml", edits)
    edited = with_edits(found, read_record(tmp_path / "themes.yaml", ThemeEdits))
    assert edited.not_applied == ()
    merged = next(theme for theme in edited.themes.themes if theme.name == "Service")
    assert set(merged.statements) == {*first.statements, *second.statements}
    assert edited.themes.statements == found.statements


def test_an_edit_that_fits_nothing_any_more_is_reported(found):
    edits = ThemeEdits(edits=(ThemeEdit(name="Ghosts", merges=(("castle", "ghost"),)),))
    edited = with_edits(found, edits)
    assert edited.not_applied == (("Ghosts", ("castle", "ghost")),)
    assert edited.themes == found


def test_two_edits_of_one_name_are_refused(tmp_path):
    edit = ThemeEdit(name="A", merges=(("b",),))
    with pytest.raises(InputError):
        ThemeEdits(edits=(edit, edit))


@pytest.mark.parametrize("count", [1, 41, 2.5])
def test_an_impossible_number_of_themes_is_told(count):
    with pytest.raises(InputError):
        themes(Consultation(title="", origin="csv"), count=count)


def test_nothing_written_gives_no_themes():
    assert themes(Consultation(title="", origin="csv")).themes == ()


def test_technical_words_are_never_a_theme():
    texts = [
        "RT https://t.co/a1 more trees in the park &amp; shade",
        "rt https://t.co/b2 trees give shade &nbsp; www.example.org",
        "<p>html the bus is late</p> https://t.co/c3",
        "rt &amp; late bus again http www html",
    ]
    table = pd.DataFrame({"statement_id": [*"1234"], "text": texts, "moderation": "in"})
    found = themes(Consultation(title="", origin="csv", statements=table), count=2)
    keywords = {word for theme in found.themes for word in theme.keywords}
    assert "trees" in keywords
    assert not keywords & {"https", "http", "www", "rt", "amp", "nbsp", "html", "t", "co", "p"}


@pytest.mark.parametrize(
    "word",
    [
        "https",
        "http",
        "www",
        "com",
        "rt",
        "amp",
        "nbsp",
        "href",
        "br",
        "html",
        "pdf",
        "utm",
        "quot",
        "jpg",
        "png",
        "div",
        "span",
        "null",
        "nan",
        "via",
        "هاشتاق",
        "ريتويت",
    ],
)
def test_a_technical_word_is_no_keyword(word):
    assert stems(word) == []


def test_texts_without_a_common_word_have_no_theme():
    table = pd.DataFrame({"statement_id": [*"12"], "text": ["More shade", "Late buses"], "moderation": "in"})
    found = themes(Consultation(title="", origin="csv", statements=table))
    assert (found.themes, found.unassigned) == ((), ("1", "2"))


@pytest.mark.parametrize(
    ("written", "keyword"), [("والحديقة", "الحديقة"), ("والدتي", "والدتي"), ("وردة", "وردة")]
)
def test_a_keyword_stands_without_the_and_before_it(written, keyword):
    texts = [f"{written} تحتاج إنارة", f"{written} تحتاج مقاعد", "الباص متأخر", "الباص متأخر دائما"]
    table = pd.DataFrame({"statement_id": [*"1234"], "text": texts, "moderation": "in"})
    topics = themes(Consultation(title="", origin="csv", statements=table), count=2).themes
    assert keyword in {word for theme in topics for word in theme.keywords}


def test_somebody_is_no_theme():
    assert "حد" in stop_words()
