"""`mashura plans` lists, exports and imports the plans that the apps keep, and shows their log."""

from __future__ import annotations

import io
import json
import re
import stat
from pathlib import Path

import openpyxl
import pytest

from mashura.cli import main
from mashura.documents.working_file.workbook import write_working_file
from mashura.methodology import Campaign, Plan
from mashura.store import PlanStore, default_url


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of Maryam's with a saved plan, a draft of it, and a draft that was never saved."""
    monkeypatch.delenv("MASHURA_DATABASE_URL", raising=False)
    monkeypatch.setenv("MASHURA_USER", "maryam")
    folder = tmp_path / "office"
    folder.mkdir()
    store = PlanStore(default_url(folder))
    saved = store.save(Campaign(plan=Plan(title="شبكة الحافلات")), author="مريم")
    store.save_draft(saved.plan_id, {"plan": {}}, based_on=1, title="شبكة الحافلات")
    store.save_draft("draft-of-parks-1", {"plan": {}}, based_on=0, title="Parks")
    store.close()
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path, lang: str = "en") -> tuple[int, str, str]:
    code = main(["plans", *map(str, arguments), "--lang", lang])
    shown = capsys.readouterr()
    return code, *(re.sub("[\u2066-\u2069]", "", text) for text in (shown.out, shown.err))


def test_the_list_tells_saved_plans_from_drafts(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "list", "--workspace", workspace)
    assert (code, err) == (0, "maryam can open 2 plans:\n")
    assert "شبكة الحافلات: version 1, saved by مريم" in out
    assert "with changes not saved yet" in out
    assert "draft-of-parks-1  Parks: a draft by maryam, never saved" in out
    _, arabic, said = run(capsys, "list", "--workspace", workspace, lang="ar")
    assert "فتح خطتين" in said
    assert "لم تُحفظ بعد" in arabic
    rows = json.loads(run(capsys, "list", "--json", "--workspace", workspace)[1])
    assert [(row["title"], row["version"], row["draft"]) for row in rows] == [
        ("شبكة الحافلات", 1, True),
        ("Parks", 0, True),
    ]


def test_what_is_exported_is_imported_whole_and_only_once(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, other = tmp_path / "plans.json", tmp_path / "other"
    other.mkdir()
    code, out, err = run(capsys, "export", "--out", file, "--workspace", workspace)
    assert (code, out, err) == (0, "", f"2 plans were written to {file}.\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.glob("*.part")) == []
    code, _, err = run(capsys, "import", file, "--workspace", other)
    assert (code, err) == (0, "2 plans were imported. None was here already.\n")
    _, _, err = run(capsys, "import", file, "--workspace", other, lang="ar")
    assert err == "لم تكن في الملف خطة جديدة. وكانت اثنتان منها موجودتين هنا.\n"
    store = PlanStore(default_url(other))
    assert [plan.title for plan in store.list()] == ["شبكة الحافلات"]
    assert {draft.title for draft in store.drafts()} == {"شبكة الحافلات", "Parks"}


def test_one_plan_is_exported_by_its_id(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "one.json"
    assert run(capsys, "export", "draft-of-parks-1", "--out", file, "--workspace", workspace)[0] == 0
    assert [plan["plan_id"] for plan in json.loads(file.read_text())["plans"]] == ["draft-of-parks-1"]


def test_the_log_names_who_did_what(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (saved,) = PlanStore(default_url(workspace)).list()
    code, out, _ = run(capsys, "log", saved.plan_id, "--workspace", workspace)
    assert code == 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC  مريم saved version 1\n", out)
    rows = json.loads(run(capsys, "log", saved.plan_id, "--json", "--workspace", workspace)[1])
    assert [(row["person"], row["action"], row["detail"]) for row in rows] == [("مريم", "saved", "1")]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_place_without_plans_is_told_and_stays_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    monkeypatch.delenv("MASHURA_DATABASE_URL", raising=False)
    for command in (["list"], ["log", "x"], ["export", "--out", tmp_path / "out.json"]):
        code, out, err = run(capsys, *command, "--workspace", tmp_path, lang=lang)
        assert (code, out) == (2, "")
        assert str(tmp_path / "plans.sqlite") in err
        assert "--workspace" in err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_export_or_not_there_changes_nothing(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "something"}', encoding="utf-8")
    code, _, err = run(capsys, "import", bad, "--workspace", workspace)
    assert (code, "bad.json is an export of plans, but damaged" in err) == (2, True)
    code, _, err = run(capsys, "import", tmp_path / "nothing.json", "--workspace", workspace)
    assert (code, "nothing.json cannot be read" in err) == (2, True)
    code, _, err = run(capsys, "export", "--out", tmp_path / "no" / "x.json", "--workspace", workspace)
    assert (code, "cannot be written" in err) == (2, True)
    assert len(PlanStore(default_url(workspace)).list()) == 1


def test_a_plan_of_somebody_else_is_not_exported(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (saved,) = PlanStore(default_url(workspace)).list()
    monkeypatch.setenv("MASHURA_USER", "ali")
    for command in (["log", saved.plan_id], ["export", saved.plan_id, "--out", tmp_path / "x.json"]):
        code, _, err = run(capsys, *command, "--workspace", workspace)
        assert (code, "There is no plan" in err) == (2, True)
    assert not (tmp_path / "x.json").exists()


@pytest.fixture
def sheet(tmp_path: Path, workspace: Path) -> tuple[Path, str]:
    """The spreadsheet of a saved plan of Maryam's, in which its title was changed, and the plan's id."""
    store = PlanStore(default_url(workspace))
    campaign = Campaign(plan=Plan(title="Parks", slogan="Green"))
    plan_id = store.save(campaign, author="Maryam").plan_id
    store.close()
    book = openpyxl.load_workbook(
        io.BytesIO(
            write_working_file(campaign, ("plan",), language="en", title="Parks", plan_id=plan_id, version=1)
        )
    )
    answers = book["Answers"]
    row = next(row for row in range(1, 20) if answers.cell(row, 1).value == "plan.title")
    answers.cell(row, 4).value = "Parks and squares"
    file = tmp_path / "plan.xlsx"
    book.save(file)
    return file, plan_id


def test_a_spreadsheet_is_read_back_as_a_new_version(
    workspace: Path, sheet: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    file, plan_id = sheet
    code, out, err = run(capsys, "read-back", file, plan_id, "--yes", "--workspace", workspace)
    assert (code, out) == (0, 'Plan › Title: "Parks" became "Parks and squares"\n')
    assert "Saved as version 2" in err
    store = PlanStore(default_url(workspace))
    assert store.load(plan_id).plan.title == "Parks and squares"
    assert store.load(plan_id, 1).plan.title == "Parks"
    store.close()


def test_a_spreadsheet_of_an_old_version_asks_which_counts(
    workspace: Path, sheet: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    file, plan_id = sheet
    store = PlanStore(default_url(workspace))
    store.save(Campaign(plan=Plan(title="Gardens", slogan="Green")), plan_id=plan_id, based_on=1)
    code, out, err = run(capsys, "read-back", file, "--yes", "--workspace", workspace)
    assert (code, "--keep plan or --keep file" in err) == (2, True)
    assert "Gardens" in out
    assert len(store.versions(plan_id)) == 2
    run(capsys, "read-back", file, "--yes", "--keep", "file", "--workspace", workspace)
    assert store.load(plan_id).plan.title == "Parks and squares"
    store.close()


def test_a_spreadsheet_is_not_read_into_another_plan(
    workspace: Path, sheet: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, "read-back", sheet[0], "another-plan", "--yes", "--workspace", workspace)
    assert (code, 'belongs to "Parks"' in err) == (2, True)
