"""`mashura questionnaire` says what is wrong with a questionnaire and writes the files for the tools."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mashura.cli import main
from mashura.documents.questionnaire.files import EXPORTS
from mashura.i18n import LANGUAGES

SOUND = Path(__file__).parents[1] / "data" / "questionnaire.yaml"


@pytest.fixture
def leading(tmp_path: Path) -> Path:
    file = tmp_path / "leading.yaml"
    file.write_text(
        "title: {en: Buses}\nlanguages: [en]\nquestions:\n"
        '  - {question_id: q1, kind: open, text: {en: "Don\'t you agree?"}}\n',
        encoding="utf-8",
    )
    return file


@pytest.mark.parametrize(("language", "minutes"), [("ar", "دقائق"), ("en", "Minutes")])
def test_a_sound_questionnaire_is_called_sound_with_its_minutes(capsys, language, minutes) -> None:
    assert main(["questionnaire", "check", str(SOUND), "--lang", language]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith(minutes)
    assert len(said) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_is_named_with_place_reason_and_remedy(capsys, leading, language) -> None:
    assert main(["questionnaire", "check", str(leading), "--json", "--lang", language]) == 0
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert (found["rule"], found["part"], found["identifier"]) == ("leading", "questions", "q1")
    assert main(["questionnaire", "check", str(leading), "--lang", language]) == 0
    line = capsys.readouterr().out.splitlines()[1]
    assert all(found[part] in line for part in ("text", "reason", "mend"))
    assert "q1" not in line


def test_every_file_is_written_for_which_there_is_something(tmp_path) -> None:
    assert main(["questionnaire", "export", str(SOUND), "--out", str(tmp_path), "--lang", "en"]) == 0
    names = {file.name for file in tmp_path.iterdir()}
    assert names == {
        f"{name}{suffix}.{export.ending}"
        for name, export in EXPORTS.items()
        for suffix in (("-ar", "-en") if export.by_language else ("",))
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_questionnaire_without_statements_gives_polis_nothing_and_leaves_no_file(
    tmp_path, capsys, leading, language
) -> None:
    out = tmp_path / "out"
    command = [
        "questionnaire",
        "export",
        str(leading),
        "--to",
        "polis",
        "--out",
        str(out),
        "--lang",
        language,
    ]
    assert main(command) == 2
    assert "Polis" in capsys.readouterr().err
    assert not out.exists()
