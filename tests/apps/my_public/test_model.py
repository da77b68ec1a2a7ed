"""A public is made step by step, saved, deleted and brought back."""

import pytest

from mashura.apps.my_public.model import MyPublic
from mashura.errors import InputError
from mashura.simulation import load_world, offered_worlds

AGES = "الفئة العمرية,ذكور,إناث\n15-29,300,200\n30-64,400,300\n65+,50,50\n".encode()
LANGUAGES = b"Language;Share\nArabic;40%\nUrdu;40%\nXish;20%\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A work folder."""
    monkeypatch.setenv("MASHURA_WORKSPACE", str(tmp_path))
    return tmp_path


@pytest.fixture
def public():
    return MyPublic("en")


def test_a_table_gives_the_public_its_name_and_people(public):
    public.add("my_city.csv", AGES)
    made = public.make()
    assert (made.world.name, made.world.population) == ("my city", 1300)
    assert any("15-29" in str(note) for note in made.notes)


def test_a_word_that_is_not_understood_gets_its_meaning(public):
    public.add("languages.csv", LANGUAGES)
    assert public.tables[0].unknown == {"language": ("Xish",)}
    with pytest.raises(InputError):
        public.make()
    public.say_word("languages.csv", "language", "Xish", "other")
    shares = public.make().world.population_table().set_index(["attribute", "group"])["share"]
    assert shares["language", "other"] == pytest.approx(0.2)


def test_a_column_gets_another_meaning(public):
    public.add("a.csv", AGES)
    public.say_column("a.csv", "ذكور", "gender:female")
    public.say_column("a.csv", "إناث", "gender:male")
    shares = public.make().world.population_table().set_index(["attribute", "group"])["share"]
    assert shares["gender", "female"] == pytest.approx(750 / 1300)


def test_a_table_of_the_same_name_replaces_the_first(public):
    public.add("a.csv", AGES)
    public.add("a.csv", LANGUAGES.replace(b"Xish", b"Others"))
    assert len(public.tables) == 1
    public.remove("a.csv")
    assert public.tables == ()


def test_a_saved_public_is_offered_and_the_form_is_empty_again(public):
    public.add("a.csv", AGES)
    public.name, public.country, public.base = "مدينتي", "SA", "island"
    assert public.save() == "مدينتي"
    assert public.tables == ()
    saved = offered_worlds()["مدينتي"]
    assert (saved.country, saved.borrowed.world) == ("SA", "island")


def test_a_public_is_replaced_only_on_purpose(public):
    for name in ("first", "second"):
        public.add("a.csv", AGES)
        public.name = "city"
        public.population = 1000 if name == "first" else 2000
        if name == "second":
            with pytest.raises(InputError) as raised:
                public.save()
            assert raised.value.key == "publics-already-there"
        public.save(over_another=name == "second")
    assert load_world("city").population == 2000


def test_a_deleted_public_comes_back(public):
    public.add("a.csv", AGES)
    public.save()
    public.delete("a")
    assert public.own() == ()
    public.undelete("a")
    assert [name for name, _ in public.own()] == ["a"]


def test_a_file_that_cannot_be_read_says_why(public, folder):
    (folder / "worlds").mkdir()
    (folder / "worlds" / "broken.yaml").write_text("name: [", encoding="utf-8")
    [(name, error)] = public.own()
    assert name == "broken"
    assert isinstance(error, InputError)
