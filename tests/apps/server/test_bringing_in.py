"""The exercises of a class come into a workspace, and nothing that was answered is lost."""

import io
import json
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from mashura.apps.server.bringing_in import bring_exercises, brought_lines
from mashura.apps.server.workspace import prepare_workspace
from mashura.course.sources.exercise_pack import folder_files, read_pack, write_pack
from mashura.errors import InputError
from mashura.grading import build_exercises, build_handouts
from mashura.i18n import LANGUAGES

EXERCISE = "m03-plan-a-consultation"
OTHER = "m01-is-it-participation"
DAY = date(2026, 11, 30)
NOTEBOOK = f"en/exercises/{EXERCISE}/{EXERCISE}.ipynb"
APP_FILE = f"en/exercises/{EXERCISE}/my-campaign.json"


@pytest.fixture(scope="module")
def given(tmp_path_factory) -> dict[str, bytes]:
    """The course's own exercises, as they are given out."""
    folder = tmp_path_factory.mktemp("given")
    build_handouts(folder, [EXERCISE, OTHER])
    return folder_files(folder)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    return prepare_workspace(tmp_path_factory.mktemp("built") / "workspace")


@pytest.fixture
def workspace(built, tmp_path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "workspace"))


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.fixture(scope="module")
def variant(given) -> bytes:
    """The pack of a class that has another case in one exercise."""
    changed = dict(given)
    for language in LANGUAGES:
        name = f"{EXERCISE}/{language}/{EXERCISE}.ipynb"
        notebook = json.loads(given[name])
        notebook["cells"][0]["source"] = "Al Hosn"
        changed[name] = json.dumps(notebook).encode()
    return packed(changed)


def answer(workspace: Path) -> str:
    """Save an answer in the notebook, and a plan that an app keeps beside it."""
    path = workspace / NOTEBOOK
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"][-1]["source"] = "mine"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    (workspace / APP_FILE).write_text("{}", encoding="utf-8")
    return path.read_text(encoding="utf-8")


def test_an_untouched_exercise_gives_way_to_that_of_the_class(workspace, variant):
    brought = {one.exercise: one for one in bring_exercises(workspace, "exercises.zip", variant, DAY)}
    assert brought[EXERCISE].new
    assert brought[EXERCISE].kept == ()
    assert not brought[OTHER].new
    for language in LANGUAGES:
        assert "Al Hosn" in (workspace / language / "exercises" / EXERCISE / f"{EXERCISE}.ipynb").read_text()


def test_earlier_answers_are_kept_beside_the_new_exercise(workspace, variant):
    mine = answer(workspace)
    brought = {one.exercise: one for one in bring_exercises(workspace, "exercises.zip", variant, DAY)}
    place = f"en/exercises/{EXERCISE}/earlier-2026-11-30"
    assert brought[EXERCISE].kept == (place,)
    assert (workspace / place / f"{EXERCISE}.ipynb").read_text(encoding="utf-8") == mine
    assert (workspace / place / "my-campaign.json").is_file()
    assert not (workspace / APP_FILE).exists()
    assert "Al Hosn" in (workspace / NOTEBOOK).read_text()


def test_a_plan_in_an_app_alone_is_an_answer_too(workspace, variant):
    (workspace / APP_FILE).write_text("{}", encoding="utf-8")
    brought = {one.exercise: one for one in bring_exercises(workspace, "exercises.zip", variant, DAY)}
    assert brought[EXERCISE].kept == (f"en/exercises/{EXERCISE}/earlier-2026-11-30",)


def test_the_same_pack_again_changes_nothing(workspace, variant):
    bring_exercises(workspace, "exercises.zip", variant, DAY)
    mine = answer(workspace)
    brought = bring_exercises(workspace, "exercises.zip", variant, DAY)
    assert not any(one.new or one.kept for one in brought)
    assert (workspace / NOTEBOOK).read_text(encoding="utf-8") == mine


def test_two_sets_of_earlier_answers_do_not_mix(workspace, variant, given):
    answer(workspace)
    bring_exercises(workspace, "exercises.zip", variant, DAY)
    answer(workspace)
    (brought,) = [
        one for one in bring_exercises(workspace, "own.zip", packed(given), DAY) if one.exercise == EXERCISE
    ]
    assert brought.kept == (f"en/exercises/{EXERCISE}/earlier-2026-11-30-2",)


def test_the_next_start_keeps_the_exercises_of_the_class(workspace, variant, capsys):
    bring_exercises(workspace, "exercises.zip", variant, DAY)
    mine = answer(workspace)
    prepare_workspace(workspace)
    assert (workspace / NOTEBOOK).read_text(encoding="utf-8") == mine
    (workspace / NOTEBOOK).unlink()
    prepare_workspace(workspace)
    assert "Al Hosn" in (workspace / NOTEBOOK).read_text()
    assert capsys.readouterr().err == ""


def test_one_exercise_after_the_other_can_be_given(workspace, variant, given):
    bring_exercises(workspace, "exercises.zip", variant, DAY)
    other = {name: data for name, data in given.items() if name.startswith(OTHER)}
    assert [one.exercise for one in bring_exercises(workspace, "one.zip", packed(other), DAY)] == [OTHER]
    (workspace / NOTEBOOK).unlink()
    prepare_workspace(workspace)
    assert "Al Hosn" in (workspace / NOTEBOOK).read_text()


def test_feedback_stays_where_it_was(workspace, variant):
    page = workspace / f"en/exercises/{EXERCISE}/feedback/{EXERCISE}.html"
    page.parent.mkdir()
    page.write_text("marks", encoding="utf-8")
    bring_exercises(workspace, "exercises.zip", variant, DAY)
    assert page.read_text(encoding="utf-8") == "marks"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_became_of_each_exercise_is_said(workspace, variant, language):
    answer(workspace)
    lines = brought_lines(bring_exercises(workspace, "exercises.zip", variant, DAY), language)
    assert len(lines) == 4
    assert any("earlier-2026-11-30" in line for line in lines)


def test_a_folder_around_the_pack_and_odd_files_do_not_matter(given, workspace):
    around = {f"for my class/{name}": data for name, data in given.items()}
    around["__MACOSX/for my class/.DS_Store"] = b""
    assert len(bring_exercises(workspace, "exercises.zip", packed(around), DAY)) == 2


def without(files: dict[str, bytes], name: str) -> dict[str, bytes]:
    return {key: data for key, data in files.items() if key != name}


@pytest.mark.parametrize(
    ("key", "spoil"),
    [
        ("pack-none", lambda given: b"no archive"),
        ("pack-none", lambda given: packed({"page.html": b"feedback"})),
        ("pack-damaged", lambda given: packed(given)[:-400]),
        ("pack-incomplete", lambda given: packed(without(given, f"{OTHER}/ar/{OTHER}.ipynb"))),
        ("pack-incomplete", lambda given: packed(without(given, f"{OTHER}/card.json"))),
        ("pack-incomplete", lambda given: packed(given | {f"{OTHER}/en/{OTHER}.ipynb": b"[]"})),
        (
            "pack-other-course",
            lambda given: packed(
                {
                    name.replace(OTHER, "m99-none"): data.replace(OTHER.encode(), b"m99-none")
                    for name, data in given.items()
                }
            ),
        ),
    ],
)
def test_a_pack_that_is_none_changes_nothing(workspace, given, key, spoil):
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    with pytest.raises(InputError) as caught:
        bring_exercises(workspace, "exercises.zip", spoil(given), DAY)
    assert caught.value.key == key
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before


def test_nothing_is_written_outside_the_workspace(given, workspace, tmp_path):
    evil = {f"{OTHER}/en/../../../../../evil.py": b"", "/evil.py": b"", f"{OTHER}/en/..\\evil.py": b""}
    bring_exercises(workspace, "exercises.zip", packed(given | evil), DAY)
    assert not list(tmp_path.rglob("evil.py"))


def test_a_pack_is_read_as_it_was_written(given, tmp_path):
    path = write_pack(tmp_path / "exercises.zip", given)
    assert read_pack(path.name, path.read_bytes()) == given
    again = write_pack(tmp_path / "again.zip", dict(reversed(given.items())))
    assert again.read_bytes() == path.read_bytes()


def test_a_course_gives_its_class_one_file(workspace, tmp_path):
    build_exercises(tmp_path / "course", ["m00-pre-test"])
    pack = tmp_path / "course" / "handout" / "exercises.zip"
    (brought,) = bring_exercises(workspace, pack.name, pack.read_bytes(), DAY)
    assert brought.exercise == "m00-pre-test"
    for language in LANGUAGES:
        name = f"{language}/exercises/m00-pre-test/m00-pre-test.ipynb"
        handout = tmp_path / "course" / "handout" / language / "m00-pre-test" / "m00-pre-test.ipynb"
        assert (workspace / name).read_bytes() == handout.read_bytes()
