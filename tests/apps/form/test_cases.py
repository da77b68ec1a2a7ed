"""Plans that begin with a case of the course, and the file beside an exercise's notebook."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from mashura.apps.form.cases import asked_plan
from mashura.apps.plan.model import PlanEditor
from mashura.errors import InputError
from mashura.store import PlanStore

EXERCISE = "m03-plan-a-consultation"


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
