"""Reading, analyses and reports of one page, without the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mashura.apps.analyse.analyst import Analyst
from mashura.apps.analyse.exports import Choice
from mashura.errors import InputError
from mashura.methodology import Campaign, Findings
from mashura.methodology.records.findings import RepetitionRuling, ThemeChange

from .conftest import HTML, PLANTED, TEXTS


def quiet(_name: str) -> None:
    """Nobody watches the progress."""


def read(analyst: Analyst, path: Path, **said: object) -> dict:
    return analyst.do({"do": "read", "path": str(path), "name": path.name, "choice": said}, quiet)


def analysed(analyst: Analyst, **findings: object) -> dict:
    campaign = Campaign(findings=Findings(**findings))
    return analyst.do({"do": "analyse", "campaign": campaign.model_dump(mode="json")}, quiet)


def planted(said: object) -> list[str]:
    text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
    return [word for word in PLANTED if word in text]


def test_of_columns_that_may_name_people_nothing_is_shown(analyst: Analyst, ideas: Path) -> None:
    answer = read(analyst, ideas)
    columns = {column["header"]: column for column in answer["columns"]}
    assert columns["Your idea"]["role"] == "statements.text"
    assert columns["Name"]["samples"] == columns["E-mail"]["samples"] == []
    assert columns["Nickname"]["samples"] == []
    assert planted([columns["Name"], columns["E-mail"], columns["Nickname"]]) == []


def test_a_person_calls_a_column_harmless_and_its_answers_are_counted(analyst: Analyst, ideas: Path) -> None:
    read(analyst, ideas)
    assert len(analyst.store.material.load(analyst.account.plan_id).consultation.answers) == 0
    answer = read(analyst, ideas, shown=["Nickname"])
    (column,) = [known for known in answer["columns"] if known["header"] == "Nickname"]
    assert column["samples"]
    answers = analyst.store.material.load(analyst.account.plan_id).consultation.answers
    assert len(answers) == len(TEXTS)


def test_a_person_says_what_a_column_holds(analyst: Analyst, ideas: Path) -> None:
    read(analyst, ideas, roles={"Your idea": "answers", "Nickname": "statements.text"}, shown=["Nickname"])
    kept = analyst.store.material.load(analyst.account.plan_id)
    assert {*kept.consultation.statements["text"]} == {"North side", "South side"}
    assert "statements.text" in kept.kept.source.mapping


def test_two_columns_cannot_hold_the_same(analyst: Analyst, ideas: Path) -> None:
    with pytest.raises(InputError, check=lambda error: error.key == "apps-analyse-two-columns"):
        read(analyst, ideas, roles={"Nickname": "statements.text"})


def test_where_two_formats_fit_a_person_is_asked(analyst: Analyst, tmp_path: Path, monkeypatch) -> None:
    from mashura.apps.analyse import exports

    path = tmp_path / "votes.csv"
    path.write_text("comment-id,voter-id,vote\n0,7,1\n0,8,-1\n", encoding="utf-8")
    monkeypatch.setattr(exports, "CLOSE", 1.0)
    asked = read(analyst, path)
    assert "polis" in [fit["value"] for fit in asked["asks"]]
    assert all(fit["title"] and fit["why"] for fit in asked["asks"])
    assert "kept" in read(analyst, path, format="polis")


@pytest.mark.parametrize(
    ("name", "content"),
    [("photo.png", b"\x89PNG"), ("broken.xlsx", b"PK\x03\x04"), ("empty.csv", b"\n"), ("a.zip", b"x" * 50)],
)
def test_bad_input_is_one_sentence_and_keeps_nothing(
    analyst: Analyst, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError):
        read(analyst, path)
    assert analyst.store.material.versions(analyst.account.plan_id) == ()


def test_results_name_nobody_and_leave_texts_as_texts(analyst: Analyst, ideas: Path, tmp_path: Path) -> None:
    read(analyst, ideas)
    results = analysed(analyst)
    assert planted(results) == []
    assert HTML in results["texts"].values()
    assert results["findings"]["statements"] == len(TEXTS)
    report = analyst.do({"do": "report", "ending": "html", "language": "ar", "folder": str(tmp_path)}, quiet)
    written = Path(report["report"]).read_text(encoding="utf-8")
    assert planted(written) == []
    assert "<img src=x" not in written


@pytest.mark.parametrize("ending", ["docx", "pdf", "xlsx", "html"])
def test_the_report_comes_in_four_formats(analyst: Analyst, ideas: Path, tmp_path: Path, ending: str) -> None:
    read(analyst, ideas)
    analysed(analyst)
    report = analyst.do({"do": "report", "ending": ending, "language": "en", "folder": str(tmp_path)}, quiet)
    assert Path(report["report"]).stat().st_size > 1000


def test_each_section_says_what_must_not_be_concluded(analyst: Analyst, ideas: Path) -> None:
    read(analyst, ideas)
    sections = {section["name"]: section for section in analysed(analyst)["sections"]}
    for name in ("texts", "integrity"):
        texts = [block.get("text") for block in sections[name]["blocks"]]
        assert "What must not be concluded" in " ".join(filter(None, texts)), name


def test_contributions_to_be_counted_once_count_once(analyst: Analyst, ideas: Path) -> None:
    read(analyst, ideas)
    results = analysed(analyst)
    (cluster,) = [cluster for cluster in results["clusters"] if len(cluster) > 1][:1]
    once = RepetitionRuling(decision="count_once", statements=tuple(cluster), reason="One school class")
    ruled = analysed(analyst, rulings=(once,))
    assert ruled["left_out"] == len(cluster) - 1
    assert ruled["findings"]["rulings"][0]["reason"] == "One school class"


def test_renamed_themes_are_renamed_in_the_results_and_on_new_data(analyst: Analyst, ideas: Path) -> None:
    read(analyst, ideas)
    results = analysed(analyst)
    theme = results["automatic"]["themes"][0]
    rename = ThemeChange(kind="rename", theme=tuple(theme["statements"]), name="Morning service")
    changed = analyst.do({"do": "themes", "changes": [rename.model_dump(mode="json")]}, quiet)
    assert "Morning service" in [row["name"] for row in changed["theme_findings"]]
    again = analysed(analyst, theme_changes=(rename,))
    assert "Morning service" in [row["name"] for row in again["findings"]["themes"]]


def test_a_choice_of_nothing_reads_as_recognised() -> None:
    assert Choice() == Choice(format="auto", roles=None, shown=())
