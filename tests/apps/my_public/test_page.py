"""The page shows what was understood, takes corrections, and tells in words what is wrong."""

import base64

import pytest

from mashura.apps.my_public.model import MyPublic
from mashura.apps.my_public.view import MyPublicPage
from mashura.simulation import own_world_names
from mashura.store import PlanStore


def sent(name, text):
    return {"name": name, "file": base64.b64encode(text.encode()).decode()}


@pytest.fixture(params=["ar", "en"])
def page(request, tmp_path, monkeypatch):
    """The page with a table, in each language."""
    monkeypatch.setenv("MASHURA_WORKSPACE", str(tmp_path))
    page = MyPublicPage(MyPublic(request.param), PlanStore("sqlite://", user="maryam"))
    page.vue_add(sent("city.csv", "Emirate,Males,Females,Total\nDubai,600,300,900\nAjman,50,50,100\n"))
    return page


def test_the_proposed_columns_are_shown_with_samples(page):
    [table] = page.tables
    assert [column["role"] for column in table["columns"]] == [
        "region",
        "gender:male",
        "gender:female",
        "total",
    ]
    assert "Ajman" in table["columns"][0]["samples"]
    for column in table["columns"]:
        assert column["role"] in [choice["value"] for choice in column["choices"]]
        assert all(choice["title"] for choice in column["choices"])


def test_the_public_is_shown_beside_the_world_that_it_borrows_from(page):
    assert page.problem == ""
    assert page.made["pyramid"].count("<rect") == 20
    assert len(page.made["parts"]) == 2
    assert len(page.made["same"]) == 3


def test_a_problem_is_told_in_words_of_the_form(page):
    page.vue_add(sent("languages.csv", "Language,Count\nArabic,700\nXish,300\nUrdu,100\n"))
    assert "Xish" in page.problem
    assert "--" not in page.problem
    assert page.made == {}
    [word] = page.tables[1]["words"]
    page.vue_say_word(
        {"table": "languages.csv", **{name: word[name] for name in ("attribute", "word")}, "value": "other"}
    )
    assert page.problem == ""


def test_saving_a_name_again_asks_first(page):
    page.vue_save({})
    assert own_world_names() == ("city",)
    page.vue_add(sent("city.csv", "Sex,Count\nMale,600\nFemale,300\n"))
    page.vue_save({})
    assert page.taken
    page.vue_save({"over_another": True})
    assert not page.taken
    assert page.notice["kind"] == "success"


def test_a_deleted_public_can_be_brought_back_at_once(page):
    page.vue_save({})
    page.vue_delete({"name": "city"})
    assert page.own == []
    page.vue_undelete(page.notice["back"])
    assert [world["name"] for world in page.own] == ["city"]


@pytest.mark.parametrize("typed", ["many", "3", "1e99"])
def test_a_wrong_number_of_people_is_told(page, typed):
    page.vue_choose({"population": typed})
    assert page.notice["kind"] == "error"
    assert typed in page.notice["text"]


def test_the_number_of_people_may_have_arabic_digits(page):
    page.vue_choose({"population": "٥٠٠٠"})
    assert "5,000" in page.made["people"]


def test_a_file_that_is_no_table_is_told(page):
    page.vue_add(sent("photo.xlsx", "no workbook"))
    assert page.notice["kind"] == "error"


STAFF = """Emirate,Count,Collected by,Notes
Dubai,600,Suad Alharbi,call Omar Said
Ajman,300,Rakesh Nair,twice
"""


def test_the_account_names_every_column_and_why_it_was_left_out(page):
    page.vue_add(sent("staff.csv", STAFF))
    account = page.tables[1]["account"]
    rows = {row["header"]: row for row in account["rows"]}
    assert [*rows] == ["staff.csv", "Emirate", "Count", "Collected by", "Notes"]
    assert all(row["why"] for row in account["rows"])
    assert (rows["Emirate"]["read"], rows["Emirate"]["withheld"]) == ("2", False)
    assert (rows["Notes"]["left_out"], rows["Notes"]["withheld"]) == ("2", True)
    assert len(account["heads"]) == 5


def test_cells_that_may_name_people_are_shown_only_after_a_tick(page):
    page.vue_add(sent("staff.csv", STAFF))
    assert "Suad" not in str(page.tables)
    assert "Omar" not in str(page.tables)
    page.vue_show({"table": "staff.csv", "header": "Collected by", "shown": True})
    assert "Suad Alharbi" in str(page.tables)
    assert "Omar" not in str(page.tables)
    page.vue_show({"table": "staff.csv", "header": "Collected by", "shown": False})
    assert "Suad" not in str(page.tables)
