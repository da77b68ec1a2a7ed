"""The analysis as a page drives it, with its process."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mashura.apps.analyse.acts import act
from mashura.apps.analyse.model import AnalyseEditor
from mashura.apps.analyse.panels import material_shown, progress_shown, repeated_shown, results_shown
from mashura.apps.analyse.theme_panel import themes_shown
from mashura.errors import InputError
from mashura.methodology.vocabulary import PlanRole
from mashura.store import PlanStore

Finish = Callable[[AnalyseEditor], Any]


@pytest.fixture
def brought_in(editor: AnalyseEditor, ideas: Path, finish: Finish) -> AnalyseEditor:
    encoded = base64.b64encode(ideas.read_bytes()).decode()
    act(editor, {"what": "drop", "name": "ideas.csv", "file": encoded})
    finish(editor)
    return editor


def test_an_export_becomes_findings_that_undo_takes_back(brought_in: AnalyseEditor, store: PlanStore) -> None:
    editor = brought_in
    assert editor.analysis.error == ""
    assert editor.findings.statements == 8
    assert editor.findings.themes
    assert "ideas.csv" in editor.findings.source
    assert {section["value"] for section in results_shown(editor)["sections"]} > {"summary", "texts"}
    editor.undo()
    assert editor.findings.statements == 0


def test_what_came_in_is_counted_where_the_consultation_was_closed_before(
    editor: AnalyseEditor, ideas: Path, finish: Finish
) -> None:
    editor.edit_many([(["conduct", "opened_on"], "2026-03-01"), (["conduct", "closed_on"], "2026-03-30")])
    act(editor, {"what": "drop", "name": "ideas.csv", "file": base64.b64encode(ideas.read_bytes()).decode()})
    finish(editor)
    assert editor.campaign.conduct.contributions == 8


def test_the_export_is_deleted_once_nothing_is_asked_of_it(brought_in: AnalyseEditor) -> None:
    folder = brought_in.analysis.worker.folder
    assert [path.suffix for path in folder.iterdir()] == [".csv"]
    act(brought_in, {"what": "done"})
    assert [*folder.iterdir()] == []
    with pytest.raises(InputError, check=lambda error: error.key == "apps-analyse-file-gone"):
        act(brought_in, {"what": "read_again"})


def test_themes_are_renamed_merged_split_and_moved_by_hand(brought_in: AnalyseEditor, finish: Finish) -> None:
    editor = brought_in
    first, second = (row["value"] for row in themes_shown(editor)["themes"][:2])
    act(editor, {"what": "rename", "theme": first, "name": "Morning service"})
    finish(editor)
    act(editor, {"what": "theme", "theme": first})
    picked = [statement["id"] for statement in themes_shown(editor)["statements"]][:1]
    act(editor, {"what": "split", "theme": first, "name": "Late buses", "statements": picked})
    finish(editor)
    act(editor, {"what": "move", "theme": first, "other": second, "statements": picked})
    finish(editor)
    act(editor, {"what": "merge", "theme": first, "other": second, "name": ""})
    finish(editor)
    assert [change.kind.value for change in editor.findings.theme_changes] == [
        *("rename", "split", "move", "merge"),
    ]
    assert all(change.changed_by and change.changed_on for change in editor.findings.theme_changes)
    assert "Morning service" in [theme.name for theme in editor.findings.themes]
    assert sum(theme.statements for theme in editor.findings.themes) <= 8
    act(editor, {"what": "drop_change", "place": 3})
    finish(editor)
    assert len(editor.findings.theme_changes) == 3


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({"what": "rename", "name": " "}, "apps-analyse-name"),
        ({"what": "split", "name": "x", "statements": []}, "apps-analyse-statements"),
        ({"what": "move", "other": "gone", "statements": ["1"]}, "apps-analyse-other"),
        ({"what": "merge", "other": "gone"}, "apps-analyse-other"),
        ({"what": "rule", "of": "cluster", "place": 0, "decision": "keep"}, "apps-analyse-reason"),
    ],
)
def test_what_is_missing_is_said(brought_in: AnalyseEditor, data: dict, key: str) -> None:
    theme = themes_shown(brought_in)["themes"][0]["value"]
    with pytest.raises(InputError, check=lambda error: error.key == key):
        act(brought_in, {"theme": theme, **data})


def test_a_decision_on_repetitions_is_logged_and_counts_from_the_next_analysis(
    brought_in: AnalyseEditor, finish: Finish
) -> None:
    editor = brought_in
    said = {"what": "rule", "of": "cluster", "place": 0, "decision": "count_once", "reason": "One class"}
    act(editor, said)
    assert progress_shown(editor)["stale"]
    (ruling,) = repeated_shown(editor)["rulings"]
    assert (ruling["reason"], ruling["decision"], bool(ruling["by"])) == ("One class", "Count once", True)
    act(editor, {"what": "analyse"})
    finish(editor)
    assert not progress_shown(editor)["stale"]
    assert results_shown(editor)["notes"]


def test_what_a_file_was_read_as_names_it_as_the_person_does(brought_in: AnalyseEditor) -> None:
    shown = material_shown(brought_in)["kept"]
    own_name = brought_in.material_versions()[0].source.name
    assert own_name in shown["recognised"]
    assert "export.csv" not in shown["recognised"]
    assert f"– {brought_in.material_versions()[0].source.format}" not in shown["recognised"]


def test_work_that_is_stopped_leaves_what_was_kept(brought_in: AnalyseEditor, finish: Finish) -> None:
    act(brought_in, {"what": "analyse"})
    act(brought_in, {"what": "stop"})
    assert progress_shown(brought_in)["busy"] == ""
    assert material_shown(brought_in)["kept"]
    act(brought_in, {"what": "analyse"})
    finish(brought_in)
    assert brought_in.analysis.error == ""


def test_a_report_is_handed_out_and_not_left_lying(brought_in: AnalyseEditor, finish: Finish) -> None:
    act(brought_in, {"what": "report", "ending": "html", "language": "en"})
    file = finish(brought_in)
    assert file.name.endswith(".html")
    assert not [*brought_in.analysis.worker.folder.glob("report*")]


def test_a_bad_export_is_said_in_a_sentence(editor: AnalyseEditor, finish: Finish) -> None:
    act(editor, {"what": "drop", "name": "photo.png", "file": "iVBORw0KGgo="})
    finish(editor)
    assert "photo" in editor.analysis.error or "export" in editor.analysis.error
    with pytest.raises(InputError, check=lambda error: error.key == "apps-analyse-empty"):
        act(editor, {"what": "drop", "name": "nothing.csv", "file": ""})


def test_a_reviewer_reads_the_results_and_brings_nothing_in(
    brought_in: AnalyseEditor, store: PlanStore, finish: Finish
) -> None:
    store.share(brought_in.plan_id, "ali", PlanRole.REVIEWER)
    theirs = AnalyseEditor(PlanStore(store.database_url, user="ali"), "ar")
    try:
        theirs.open(brought_in.plan_id)
        finish(theirs)
        assert results_shown(theirs)["sections"]
        with pytest.raises(InputError, check=lambda error: error.key == "store-not-an-author"):
            act(theirs, {"what": "drop", "name": "ideas.csv", "file": "aGk="})
    finally:
        theirs.analysis.stop()
