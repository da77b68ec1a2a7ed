"""The folder a learner works in."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from mashura.apps.server.workspace import prepare_workspace
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.paths import content

LESSON = "ar/m00-welcome.ipynb"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    return prepare_workspace(tmp_path_factory.mktemp("built") / "workspace")


@pytest.fixture
def folder(built, tmp_path) -> Path:
    """A prepared workspace of one's own."""
    return Path(shutil.copytree(built, tmp_path / "workspace"))


@pytest.fixture
def older(folder) -> Path:
    """The same workspace as an older version of the course had left it, with another text in one lesson."""
    (folder / LESSON).write_text("older", encoding="utf-8")
    manifest = folder / ".mashura" / "manifest.json"
    notes = json.loads(manifest.read_text(encoding="utf-8"))
    notes["sources"] = "older"
    notes["files"][LESSON] = hashlib.sha256(b"older").hexdigest()
    manifest.write_text(json.dumps(notes), encoding="utf-8")
    return folder


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.ipynb")}


def test_both_languages_hold_the_same_lessons_and_exercises(built):
    arabic = {name.removeprefix("ar/") for name in names(built) if name.startswith("ar/")}
    english = {name.removeprefix("en/") for name in names(built) if name.startswith("en/")}
    assert arabic == english
    assert "m00-welcome.ipynb" in arabic
    assert any(name.startswith("exercises/") for name in arabic)


def test_every_notebook_asks_for_the_kernel_of_its_language(built):
    for language in ("ar", "en"):
        for path in (built / language).rglob("*.ipynb"):
            kernel = json.loads(path.read_text(encoding="utf-8"))["metadata"]["kernelspec"]
            assert kernel["name"] == f"mashura-{language}", path


def test_the_apps_of_the_checkout_are_there(built):
    assert {path.name for path in (built / "apps").iterdir()} == {
        path.name for path in content("voila_apps").glob("*.ipynb")
    }


def test_a_second_run_writes_nothing(folder):
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.ipynb")}
    prepare_workspace(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*.ipynb")} == before


def test_a_deleted_file_comes_back(folder):
    (folder / LESSON).unlink()
    prepare_workspace(folder)
    assert (folder / LESSON).is_file()


def test_an_untouched_file_is_replaced_by_its_new_version(older, built, capsys):
    prepare_workspace(older)
    assert (older / LESSON).read_bytes() == (built / LESSON).read_bytes()
    assert capsys.readouterr().err == ""


def test_a_changed_file_is_kept_and_the_learner_is_told_once(older, capsys):
    (older / LESSON).write_text("mine", encoding="utf-8")
    with use_language("en"):
        prepare_workspace(older)
        assert f"Your file {LESSON} was changed by you" in capsys.readouterr().err
        prepare_workspace(older)
    assert capsys.readouterr().err == ""
    assert (older / LESSON).read_text(encoding="utf-8") == "mine"


def test_a_changed_file_without_a_newer_version_is_kept_in_silence(folder, capsys):
    (folder / LESSON).write_text("mine", encoding="utf-8")
    (folder / "en" / "m00-welcome.ipynb").unlink()
    prepare_workspace(folder)
    assert (folder / LESSON).read_text(encoding="utf-8") == "mine"
    assert capsys.readouterr().err == ""


def test_a_file_that_was_there_before_us_is_kept(tmp_path):
    (tmp_path / "ar").mkdir()
    (tmp_path / LESSON).write_text("mine", encoding="utf-8")
    prepare_workspace(tmp_path)
    prepare_workspace(tmp_path)
    assert (tmp_path / LESSON).read_text(encoding="utf-8") == "mine"


def test_a_broken_manifest_is_no_obstacle(folder):
    (folder / ".mashura" / "manifest.json").write_text("{", encoding="utf-8")
    prepare_workspace(folder)
    assert json.loads((folder / ".mashura" / "manifest.json").read_text(encoding="utf-8"))["files"]


@pytest.mark.parametrize(("language", "words"), [("ar", "لا يمكن الكتابة"), ("en", "cannot be written to")])
def test_a_place_that_cannot_be_written_is_named(tmp_path, language, words):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        prepare_workspace(tmp_path / "file" / "workspace")
    with use_language(language):
        assert words in str(caught.value)
        assert "workspace" in str(caught.value)
