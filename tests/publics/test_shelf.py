"""A person's own worlds are files in the work folder, found by name everywhere."""

import pytest

from mashura.errors import InputError
from mashura.publics import Details, delete_world, make_world, save_world, undelete_world
from mashura.publics.census import Census, Counts
from mashura.simulation import load_world, own_world_names


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A work folder."""
    monkeypatch.setenv("MASHURA_WORKSPACE", str(tmp_path))
    return tmp_path


def world(name, base="municipality"):
    counts = Counts(attributes=("gender",), numbers={("female",): 400, ("male",): 600})
    census = Census(file="a.csv", tables=(counts,), population=1000, region_names={}, notes=())
    return make_world([census], Details(name=name, base=load_world(base)))[0]


@pytest.mark.parametrize("name", ["city", "مدينتي الجديدة", "City 2"])
def test_a_saved_world_is_found_by_its_name_and_is_the_same(name):
    made = world(name)
    save_world(made)
    assert own_world_names() == (name,)
    loaded = load_world(name)
    assert loaded == made
    assert (loaded.weights == made.weights).all()


def test_a_saved_world_keeps_to_the_channels_of_the_simulator(folder):
    save_world(world("city"))
    assert "channels:" not in (folder / "worlds" / "city.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["municipality", "Island"])
def test_the_name_of_a_shipped_world_is_refused(name):
    with pytest.raises(InputError) as raised:
        save_world(world(name))
    assert raised.value.key == "publics-name-taken"
    assert own_world_names() == ()


def test_nothing_is_replaced_unless_asked_for(folder):
    save_world(world("city"))
    with pytest.raises(InputError) as raised:
        save_world(world("City"))
    assert raised.value.key == "publics-already-there"
    save_world(world("city", "island"), replace=True)
    assert load_world("city").borrowed.world == "island"
    assert [path.name for path in (folder / "worlds").iterdir()] == ["city.yaml"]


def test_a_folder_that_cannot_be_written_gives_a_sentence(folder):
    (folder / "worlds").write_text("a file", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        save_world(world("city"))
    assert raised.value.key == "publics-not-written"


def test_a_deleted_world_comes_back():
    save_world(world("city"))
    delete_world("city")
    assert own_world_names() == ()
    undelete_world("city")
    assert load_world("city").population == 1000


@pytest.mark.parametrize("name", ["municipality", "nowhere", "../plans"])
def test_only_own_worlds_are_deleted(name):
    for action in (delete_world, undelete_world):
        with pytest.raises(InputError) as raised:
            action(name)
        assert raised.value.key == "publics-no-own-world"
