"""The commands after the analysis: their answers, their files and their exit codes."""

from __future__ import annotations

import json
import re

import pytest

from mashura.cli import main
from mashura.i18n import use_language
from mashura.methodology.records.decision_support import DecisionSupport
from mashura.methodology.records.lessons import Lessons
from mashura.paths import content
from mashura.record_file import read_record

SAMPLE = "SAMPLE"
PLAN = str(content("datasets", "plans", "bus_network.en.yaml"))
ASSESSMENT = str(content("datasets", "assessments", "self_assessment.en.yaml"))
SWOT = str(content("datasets", "assessments", "national_swot.en.yaml"))


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("MASHURA_LANG", "en")
    with use_language("en"):
        yield


@pytest.fixture
def run(capsys, folder):
    """Run a command; SAMPLE stands for the small campaign."""

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main([str(folder) if argument == SAMPLE else argument for argument in arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return command


def test_evaluate_answers_with_every_documented_key(run, tmp_path):
    lessons = tmp_path / "kept" / "lessons.yaml"
    code, out, _ = run(
        "evaluate",
        SAMPLE,
        "--json",
        "--next-plan",
        PLAN,
        "--lessons",
        str(lessons),
        "--self-assessment",
        ASSESSMENT,
        "--swot",
        SWOT,
    )
    answer = json.loads(out)
    assert code == 0
    assert {*answer} == {
        "title",
        "entity",
        "simulated",
        "language",
        "kpis",
        "dimensions",
        "questions",
        "announcement",
        "lessons",
        "advice",
        "swot",
        "self_assessment",
        "cautions",
    }
    assert answer["simulated"] is True
    assert len(read_record(lessons, Lessons).lessons) == len(answer["lessons"])


def test_every_indicator_has_a_value_or_a_reason(run):
    _, out, _ = run("evaluate", SAMPLE, "--json")
    answer = json.loads(out)
    assert all((kpi["value"] is None) == (kpi["reason"] is not None) for kpi in answer["kpis"])
    names = {dimension["name"] for dimension in answer["dimensions"]}
    assert {kpi["dimension"] for kpi in answer["kpis"]} == names


def test_records_of_people_are_evaluated_instead_of_drafts(run):
    _, out, _ = run("evaluate", SAMPLE, "--json", "--self-assessment", ASSESSMENT, "--swot", SWOT)
    answer = json.loads(out)
    assert answer["self_assessment"]["score"] is None
    assert answer["swot"]["strengths"][0]["source"] == "S111"


def test_the_next_plan_is_checked_against_the_lessons_that_people_edited(run, tmp_path):
    lessons = tmp_path / "lessons.yaml"
    lessons.write_text("lessons:\n- {subject: other, text: Ask earlier}\n", encoding="utf-8")
    _, out, _ = run("evaluate", SAMPLE, "--json", "--next-plan", PLAN, "--lessons", str(lessons))
    assert [lesson["text"] for lesson in json.loads(out)["lessons"]] == ["Ask earlier"]
    assert "Ask earlier" in lessons.read_text(encoding="utf-8")


def test_several_folders_give_the_national_view(run):
    code, out, _ = run("evaluate", SAMPLE, SAMPLE, "--json")
    answer = json.loads(out)
    assert code == 0
    assert answer["national"]["campaigns"] == len(answer["campaigns"]) == 2
    assert answer["national"]["entities"] == 1


def test_evaluation_in_words_is_arabic_in_arabic(run):
    code, out, _ = run("evaluate", SAMPLE, "--lang", "ar")
    assert code == 0
    assert "ريادة الدولة" in out
    assert "سعادة المجتمع" in out
    assert "الشراكة بين الجهات" in out


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        pytest.param("docx", b"PK", marks=pytest.mark.slow),
        pytest.param("pdf", b"%PDF-", marks=pytest.mark.slow),
        ("html", b"<!doctype html>"),
    ],
)
def test_a_report_is_written_whole_in_each_format(run, tmp_path, ending, start):
    out = tmp_path / "reports" / f"report.{ending}"
    code, shown, _ = run("report", SAMPLE, "--lang", "ar", "--out", str(out))
    assert (code, shown) == (0, "")
    assert out.read_bytes().lstrip().startswith(start)
    assert [file.name for file in out.parent.iterdir()] == [out.name]


@pytest.mark.parametrize("command", ["report", "decide", "announce"])
def test_another_ending_is_refused_before_anything_is_read(run, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    code, _, err = run(command, "nowhere", "--out", "report.doc")
    assert code == 2
    assert len(err.strip().splitlines()) == 1
    assert ".html, .pdf, .docx" in err
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "nowhere", "--out", "r.html"],
        ["evaluate", "nowhere"],
        ["evaluate"],
        ["evaluate", SAMPLE, "--next-plan", "nowhere.yaml"],
        ["evaluate", SAMPLE, "--census", "nowhere.csv"],
        ["evaluate", SAMPLE, "--population", "many"],
        ["self-assess", "nowhere.yaml"],
        ["decide", "nowhere", "--out", "memo.docx"],
        ["announce", "nowhere"],
    ],
)
def test_wrong_input_gets_one_sentence_exit_code_two_and_leaves_nothing(
    run, tmp_path, monkeypatch, arguments
):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert [*tmp_path.iterdir()] == []


def test_a_damaged_campaign_is_named_by_its_field(run, tmp_path):
    (tmp_path / "campaign.json").write_text('{"stages": {"plan": {"topic": "trains"}}}', encoding="utf-8")
    code, _, err = run("evaluate", str(tmp_path))
    assert code == 2
    assert "trains" in err


def test_decide_writes_the_papers_once_and_then_reads_them(run, tmp_path):
    papers, memo = tmp_path / "papers.yaml", tmp_path / "memo.html"
    code, _, err = run("decide", SAMPLE, "--out", str(memo), "--papers", str(papers))
    assert code == 0
    assert str(papers) in err
    begun = read_record(papers, DecisionSupport)
    assert begun.impact.unstudied()
    edited = papers.read_text(encoding="utf-8").replace("party:", "direction: gains\n      party:")
    papers.write_text(edited, encoding="utf-8")
    code, _, _ = run("decide", SAMPLE, "--out", str(memo), "--papers", str(papers))
    assert code == 0
    assert papers.read_text(encoding="utf-8") == edited
    assert read_record(papers, DecisionSupport).impact.unstudied() == ()
    assert ">better<" in memo.read_text(encoding="utf-8")


def test_files_written_in_arabic_contain_no_invisible_marks(run, tmp_path):
    papers, lessons = tmp_path / "papers.yaml", tmp_path / "lessons.yaml"
    run("decide", SAMPLE, "--lang", "ar", "--out", str(tmp_path / "memo.html"), "--papers", str(papers))
    run("evaluate", SAMPLE, "--lang", "ar", "--json", "--lessons", str(lessons))
    for written in (papers, lessons):
        text = written.read_text(encoding="utf-8")
        assert re.search("[\u0621-\u064a]", text)
        assert re.search(r"[\u2066-\u2069]|\\\\u206", text) is None


def test_announce_says_what_is_wrong_and_drafts_the_text(run, tmp_path):
    draft = tmp_path / "announcement.html"
    code, out, _ = run("announce", SAMPLE, "--json", "--out", str(draft))
    assert code == 0
    assert json.loads(out) == {"objections": []}
    text = draft.read_text(encoding="utf-8")
    assert "thanks everybody" in text
    assert "You said" in text
    code, out, _ = run("announce", SAMPLE, "--plan", PLAN, "--json")
    (objection,) = json.loads(out)["objections"]
    assert objection["items"] == ["S68", "S69"]


def test_self_assess_gives_an_interval_and_a_figure(run, tmp_path):
    figure = tmp_path / "self.png"
    code, out, _ = run("self-assess", ASSESSMENT, "--json", "--figure", str(figure))
    answer = json.loads(out)
    assert code == 0
    assert 0 < answer["low"] < answer["high"] < 1
    assert len(answer["criteria"]) == 16
    assert figure.read_bytes().startswith(b"\x89PNG")
