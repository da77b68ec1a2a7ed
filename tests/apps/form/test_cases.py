"""Plans that begin with a case of the course, and the file beside an exercise's notebook."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest

from mashura.apps.form.cases import asked_plan, begun_with
from mashura.apps.plan.model import PlanEditor
from mashura.course.sources.forms import app_files
from mashura.errors import InputError
from mashura.methodology import Campaign
from mashura.store import PlanStore

EXERCISE = "m03-plan-a-consultation"
FILE, CASE = next(iter(app_files(EXERCISE).items()), ("", ""))
HAND_IN = f"en/exercises/{EXERCISE}/{FILE}"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A trainee's workspace with one exercise; the apps run in its folder ``apps``."""
    for folder in (".mashura", "apps", f"en/exercises/{EXERCISE}"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "en" / "exercises" / EXERCISE / f"{EXERCISE}.ipynb").write_text("{}")
    monkeypatch.chdir(tmp_path / "apps")
    return tmp_path


@pytest.fixture
def store(tmp_path: Path) -> PlanStore:
    return PlanStore(f"sqlite:///{tmp_path / 'plans.db'}", user="maryam")


def opened(store: PlanStore, query: str) -> PlanEditor:
    editor = PlanEditor(store, "en")
    editor.open(asked_plan(store, "en", query))
    return editor


def task(file: str = HAND_IN, case: str = CASE) -> str:
    return f"lang=en&case={case}&handin={quote(file)}"


def kept(workspace: Path) -> Campaign:
    return Campaign.model_validate_json((workspace / HAND_IN).read_bytes())


def test_a_case_is_opened_as_a_plan_of_ones_own(workspace, store):
    assert opened(store, "case=bus_network").plan.title == "A better bus network for Al Manara"


def test_the_same_link_finds_what_was_made_of_a_case(workspace, store):
    opened(store, "case=bus_network").edit(["plan", "title"], "Buses by night")
    assert opened(store, "case=bus_network").plan.title == "Buses by night"


def test_each_language_begins_with_its_own_texts(workspace, store):
    english = asked_plan(store, "en", "case=bus_network")
    arabic = asked_plan(store, "ar", "case=bus_network")
    assert english != arabic


def test_another_language_of_the_page_keeps_the_plan_that_is_open(workspace, store):
    plan_id = asked_plan(store, "en", "case=bus_network")
    assert asked_plan(store, "ar", f"case=bus_network&plan={plan_id}") == plan_id


def test_a_plan_that_was_deleted_begins_anew(workspace, store):
    editor = opened(store, "case=bus_network")
    editor.save("Maryam")
    store.delete(editor.plan_id)
    assert opened(store, "case=bus_network").plan_id != editor.plan_id


def test_outside_a_workspace_a_case_is_opened_all_the_same(tmp_path, monkeypatch, store):
    monkeypatch.chdir(tmp_path)
    assert opened(store, "case=bus_network").plan.title


def test_a_case_that_does_not_exist_is_named(workspace, store):
    with pytest.raises(InputError, match="bus_netwrok"):
        asked_plan(store, "en", "case=bus_netwrok")


@pytest.mark.parametrize("case", ["../plans/bus_network", "/etc/passwd", "bus_network.en", ""])
def test_a_case_is_a_name_and_never_a_path(workspace, store, case):
    if case:
        with pytest.raises(InputError):
            asked_plan(store, "en", f"case={quote(case)}")
    else:
        assert asked_plan(store, "en", "case=") == ""


def test_a_case_that_was_only_opened_is_no_answer(workspace, store):
    opened(store, task())
    opened(store, task())
    assert not (workspace / HAND_IN).exists()


def test_every_change_is_in_the_file(workspace, store):
    editor = opened(store, task())
    editor.edit(["plan", "timeline", "duration_days"], "٤٥")
    assert kept(workspace).plan.timeline.duration_days == 45


def test_undo_is_in_the_file_as_well(workspace, store):
    editor = opened(store, task())
    before = editor.record
    editor.edit(["plan", "title"], "Another")
    editor.undo()
    assert kept(workspace) == before


def test_a_change_made_in_another_app_reaches_the_file(workspace, store):
    plan_id = asked_plan(store, "en", task())
    editor = PlanEditor(store, "en")
    editor.open(asked_plan(store, "en", f"plan={plan_id}"))
    editor.edit(["plan", "title"], "From elsewhere")
    assert kept(workspace).plan.title == "From elsewhere"


def test_a_file_that_was_put_there_from_elsewhere_is_opened(workspace, store):
    other = opened(store, task()).record.model_dump(mode="json")
    other["plan"]["title"] = "Made at home"
    (workspace / HAND_IN).write_text(json.dumps(other))
    assert opened(store, task()).plan.title == "Made at home"


def test_a_file_that_is_no_plan_is_put_aside_and_not_lost(workspace, store):
    (workspace / HAND_IN).write_text("no plan")
    opened(store, task())
    aside = (workspace / HAND_IN).with_name(f"{Path(FILE).stem}-unreadable.json")
    assert aside.read_text() == "no plan"


def test_beginning_again_brings_the_case_back_and_can_be_undone(workspace, store):
    editor = opened(store, task())
    first = editor.record
    editor.edit(["plan", "title"], "Mine")
    editor.begin_again_with(begun_with(editor.plan_id).campaign("en"))
    assert kept(workspace) == first
    editor.undo()
    assert kept(workspace).plan.title == "Mine"


@pytest.mark.parametrize(
    "file",
    [
        f"../en/exercises/{EXERCISE}/{FILE}",
        f"/tmp/{EXERCISE}/{FILE}",
        f"en/exercises/{EXERCISE}/../../{FILE}",
        f"en/exercises/{EXERCISE}/other.json",
        f"en/exercises/{EXERCISE}/{EXERCISE}.ipynb",
        f"en/exercises/m99-none/{FILE}",
        f".mashura/{FILE}",
        FILE,
    ],
)
def test_a_file_outside_an_exercise_is_refused(workspace, store, file):
    with pytest.raises(InputError, match="does not belong"):
        asked_plan(store, "en", task(file))
    assert not list(workspace.rglob("*.json"))


def test_a_folder_that_is_a_link_is_refused(workspace, store, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / f"{EXERCISE}.ipynb").write_text("{}")
    (workspace / "ar").mkdir()
    (workspace / "ar" / EXERCISE).symlink_to(outside)
    with pytest.raises(InputError, match="does not belong"):
        asked_plan(store, "en", task(f"ar/{EXERCISE}/{FILE}"))


def test_an_exercise_begins_with_its_own_case_only(workspace, store):
    with pytest.raises(InputError, match="does not belong"):
        asked_plan(store, "en", task(case="bus_network"))
