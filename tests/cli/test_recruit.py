"""`mashura recruit` draws a panel from a list, with a protocol that anybody can check."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from mashura.cli import main
from mashura.i18n import LANGUAGES

PLAN = (
    "plan: {title: Buses, recruitment: {mode: lottery, invitations: 400, panel_size: 6, strata: [gender]}}\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    people = tmp_path / "people.csv"
    rows = [[f"Person {number}", "F" if number % 2 else "M"] for number in range(30)]
    with people.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([["Name", "Gender"], *rows])
    return str(people), str(plan)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draw_names_rows_and_no_names_and_is_the_same_again(capsys, files, tmp_path, language) -> None:
    people, plan = files
    protocol, own = tmp_path / "protocol.docx", tmp_path / "own.csv"
    command = ["recruit", "draw", people, "--plan", plan, "--seed", "4 2 6", "--lang", language]
    assert main([*command, "--protocol", str(protocol), "--own-list", str(own)]) == 0
    said = capsys.readouterr().out
    assert "Person" not in said
    assert protocol.read_bytes()[:2] == b"PK"
    assert "Person" in own.read_text(encoding="utf-8-sig")
    assert main([*command, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert len(record["members"]) == 6
    assert all(str(member["row"]) in said for member in record["members"])


def test_a_sealed_seed_opens_the_published_list_only(capsys, files, tmp_path) -> None:
    people, plan = files
    published = tmp_path / "published.json"
    assert main(["recruit", "commit", people, "--plan", plan, "--out", str(published), "--lang", "en"]) == 0
    seed = capsys.readouterr().out.split(": ")[1].strip().strip("\u2068\u2069")
    assert seed not in published.read_text(encoding="utf-8")
    draw = ["recruit", "draw", people, "--plan", plan, "--commitment", str(published), "--lang", "en"]
    assert main([*draw, "--seed", seed]) == 0
    assert main([*draw, "--seed", "another"]) == 2
    with Path(people).open("a", encoding="utf-8") as target:
        target.write("Late,F\n")
    assert main([*draw, "--seed", seed]) == 2
    assert "fingerprint" in capsys.readouterr().err


def test_a_lottery_can_be_tried_on_a_simulated_public(capsys, files) -> None:
    _, plan = files
    command = ["recruit", "draw", "--simulated", "80", "--plan", plan, "--seed", "7", "--json"]
    assert main(command) == 0
    assert json.loads(capsys.readouterr().out)["simulated"] is True


@pytest.mark.parametrize(
    "wrong",
    [
        ["--seats", "90"],
        ["--column", "gender"],
        ["--column", "gender=Sex"],
        ["--column", "height=Name"],
        ["--simulated", "40"],
        ["--seed", " "],
    ],
    ids=lambda given: " ".join(given),
)
def test_what_cannot_be_drawn_is_one_sentence(capsys, files, wrong) -> None:
    people, plan = files
    assert main(["recruit", "draw", people, "--plan", plan, "--seed", "7", "--lang", "en", *wrong]) == 2
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
