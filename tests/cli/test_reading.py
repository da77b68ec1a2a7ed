"""Reading an export on the command line: recognition, notes, the account, and mappings remembered."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from mashura.cli import main

SERVICES = ["Bus, Metro", "Bus", "Metro", "Bus, Metro", "Bus", "Taxi", "Taxi, Bus", "Metro"]
FORM = "Timestamp,Email Address,Which services do you use?,Your idea\n" + "".join(
    f'2026/03/0{day} 2:04:05 PM GMT+4,u{day // 2}@example.org,"{services}",More shade at stop {day} please\n'
    for day, services in enumerate(
        ["Bus, Metro", "Bus", "Metro", "Bus, Metro", "Bus", "Taxi", "Taxi, Bus", "Metro"], 1
    )
)
MAPPING = """title: Shade
columns: {statements.text: Your idea, statements.created_at: Timestamp}
answers: [Email Address, 'Which services do you use?']
"""


def analysed(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, object]:
    assert main(["analyse", str(path), "--json", "--lang", "en", *options]) == 0
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def test_a_form_is_read_without_a_mapping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "form.csv").write_text(FORM, encoding="utf-8")
    result = analysed(tmp_path / "form.csv", capsys)
    assert (result["participants"], result["statements"]) == (5, 8)
    assert "example.org" not in json.dumps(result["account"])


def test_the_account_closes_the_json_and_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "form.csv").write_text(FORM, encoding="utf-8")
    account = analysed(tmp_path / "form.csv", capsys)["account"]
    assert isinstance(account, list)
    assert [part["name"] for part in account if part["kind"] == "column"] == FORM.splitlines()[0].split(",")
    assert main(["analyse", str(tmp_path / "form.csv"), "--lang", "en"]) == 0
    text = capsys.readouterr().out
    assert text.index("What was read, what was left out, and why") > text.index("Participants")


def test_an_identity_that_a_mapping_calls_a_question_is_not_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "form.csv").write_text(FORM, encoding="utf-8")
    (tmp_path / "form.mapping.yaml").write_text(MAPPING, encoding="utf-8")
    result = analysed(tmp_path / "form.csv", capsys)
    assert result["participants"] == 5
    assert "u1@example.org" not in json.dumps(result)


def test_a_mapping_that_was_used_is_remembered_for_the_same_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "march.csv").write_text(FORM, encoding="utf-8")
    (tmp_path / "shade.yaml").write_text(MAPPING, encoding="utf-8")
    assert (
        analysed(tmp_path / "march.csv", capsys, "--mapping", str(tmp_path / "shade.yaml"))["title"]
        == "Shade"
    )
    (tmp_path / "april.csv").write_text(FORM, encoding="utf-8")
    assert analysed(tmp_path / "april.csv", capsys)["title"] == "Shade"
    (tmp_path / "other.csv").write_text(FORM.replace("Your idea", "Idea of yours"), encoding="utf-8")
    assert analysed(tmp_path / "other.csv", capsys)["title"] == "other"


@pytest.mark.parametrize("command", ["analyse", "report"])
def test_strict_makes_a_warning_an_error(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "form.csv").write_text(FORM.replace("2026/03/08", "soon"), encoding="utf-8")
    out = ["--out", str(tmp_path / "r.html")] if command == "report" else []
    assert main([command, str(tmp_path / "form.csv"), "--strict", "--lang", "en", *out]) == 2
    assert "--strict" in capsys.readouterr().err
    assert not (tmp_path / "r.html").exists()


def test_strict_lets_a_note_that_only_informs_pass(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "form.csv").write_text(FORM, encoding="utf-8")
    document = analysed(tmp_path / "form.csv", capsys, "--strict")
    assert document["notes"]
    assert document["warnings"] == []


def test_where_two_formats_fit_a_script_gets_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "votes.csv").write_text("comment-id,voter-id,vote\n0,1,1\n", encoding="utf-8")
    (tmp_path / "p.csv").write_text(
        "id;title/en;body/en;author/id;component/id;votes\n1;Shade;At stops;7;1;2\n", encoding="utf-8"
    )
    assert main(["analyse", str(tmp_path), "--lang", "en"]) == 2
    assert "--format (" in capsys.readouterr().err
    assert main(["analyse", str(tmp_path), "--format", "decidim", "--lang", "en"]) == 0


def test_a_terminal_shows_how_far_the_analysis_is(tmp_path: Path) -> None:
    (tmp_path / "form.csv").write_text(FORM, encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "mashura", "analyse", str(tmp_path / "form.csv"), "--json"]
    done = subprocess.run([*command, "--lang", "en"], stdout=subprocess.PIPE, stderr=theirs, check=True)
    shown = b""
    # A terminal hands over what it was given in pieces.
    while select.select([ours], [], [], 0)[0]:
        shown += os.read(ours, 100_000)
    os.close(theirs)
    os.close(ours)
    for step in ("Reading", "Hiding personal data", "Counting", "Summarising"):
        assert step in shown.decode()
    assert json.loads(done.stdout)["participants"] == 5
