"""Worlds are found by name, also a person's own ones in the work folder."""

import shutil

import pytest

from mashura.errors import InputError
from mashura.paths import content
from mashura.simulation import load_world, offered_worlds, own_world_names, world_names


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of own worlds of a work folder."""
    monkeypatch.setenv("MASHURA_WORKSPACE", str(tmp_path))
    worlds = tmp_path / "worlds"
    worlds.mkdir()
    return worlds


def own_world(folder, name, title="A city"):
    text = content("datasets", "worlds", "island.yaml").read_text(encoding="utf-8")
    text = text.replace("name: island", f"name: {name}").replace("A made-up island", title)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["my_city", "مدينتي الجديدة", "City 2 - north"])
def test_an_own_world_is_found_by_its_name(folder, name):
    own_world(folder, name)
    assert own_world_names() == (name,)
    assert load_world(name).name == name
    assert [*offered_worlds()] == [*world_names(), name]


def test_a_shipped_world_keeps_its_name(folder):
    shutil.copy(content("datasets", "worlds", "island.yaml"), folder / "municipality.yaml")
    assert own_world_names() == ()
    assert load_world("municipality").title["en"] == "A made-up municipality"


def test_a_changed_file_is_read_again(folder):
    own_world(folder, "city")
    before = load_world("city").population
    file = folder / "city.yaml"
    text = file.read_text(encoding="utf-8").replace(f"population: {before}", "population: 5000")
    file.write_text(text, encoding="utf-8")
    assert load_world("city").population == 5000


def test_a_file_that_cannot_be_read_hides_no_other_world(folder):
    own_world(folder, "city")
    (folder / "broken.yaml").write_text("name: [", encoding="utf-8")
    assert "city" in offered_worlds()
    assert "broken" not in offered_worlds()
    with pytest.raises(InputError) as raised:
        load_world("broken")
    assert raised.value.params["file"] == "broken.yaml"


def test_an_unknown_name_lists_own_worlds_too(folder):
    own_world(folder, "city")
    with pytest.raises(InputError, match="city"):
        load_world("citty")


def test_without_a_folder_there_are_no_own_worlds(tmp_path, monkeypatch):
    monkeypatch.setenv("MASHURA_WORKSPACE", str(tmp_path))
    assert own_world_names() == ()
