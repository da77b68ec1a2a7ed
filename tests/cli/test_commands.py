"""The command line: results on standard output, messages on standard error."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from mashura import __version__
from mashura.cli import main
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Stage
from mashura.methodology.tables.checks import TABLE_NAMES
from mashura.paths import content
from mashura.record_file import read_record, write_record


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("MASHURA_LANG", "en")
    with use_language("en"):
        yield


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def simulated(tmp_path_factory):
    out = tmp_path_factory.mktemp("campaigns") / "first"
    assert main(["simulate", "--seed", "7", "--days", "28", "--lang", "en", "--out", str(out)]) == 0
    return out


def test_both_ways_to_call_it_are_the_same():
    module = subprocess.run([sys.executable, "-m", "mashura", "--version"], capture_output=True, text=True)
    script = subprocess.run(
        [Path(sys.executable).with_name("mashura"), "--version"], capture_output=True, text=True
    )
    assert module.stdout == script.stdout == f"mashura, version {__version__}\n"


def test_a_simulation_leaves_every_stage_and_every_table(simulated):
    record = json.loads((simulated / "campaign.json").read_text(encoding="utf-8"))
    assert record["simulated"] is True
    assert record["seed"] == 7
    assert record["versions"]["mashura"] == __version__
    assert record["plan"]["timeline"]["duration_days"] == 28
    assert [*record["stages"]] == sorted(stage.value for stage in Stage)
    assert all(record["stages"].values())
    assert record["kpis"]["participants"]["value"] == len(pd.read_parquet(simulated / "participants.parquet"))
    assert {path.stem for path in simulated.glob("*.parquet")} == {*TABLE_NAMES}


def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(simulated, tmp_path, capsys):
    for name, seed in (("again", "7"), ("other", "8")):
        code, _, _ = run(
            capsys, "simulate", "--seed", seed, "--days", "28", "--lang", "en", "--out", str(tmp_path / name)
        )
        assert code == 0
    assert digest(simulated) == digest(tmp_path / "again")
    other = digest(tmp_path / "other")
    empty = {"ballots.parquet", "projects.parquet", "budgets.parquet"}
    assert all(other[name] != value for name, value in digest(simulated).items() if name not in empty)


def test_json_stands_alone_on_standard_output(tmp_path, capsys):
    code, out, err = run(
        capsys, "simulate", "--population", "٢٠٬٠٠٠", "--days", "10", "--out", str(tmp_path / "c"), "--json"
    )
    summary = json.loads(out)
    assert (code, err) == (0, "")
    assert summary["population"] == 20000
    assert summary["days"] == 10
    assert summary["participants"] == len(pd.read_parquet(tmp_path / "c" / "participants.parquet"))
    assert summary["stages_done"] == [stage.value for stage in Stage]
    assert summary["kpis"]["reach"]["value"] > 0


def test_the_questions_of_a_simulated_survey_are_shown_in_words(simulated, capsys):
    shown = {}
    for lang in LANGUAGES:
        assert main(["analyse", str(simulated), "--lang", lang]) == 0
        shown[lang] = capsys.readouterr().out
    assert "How often do you use the service?" in shown["en"]
    assert "كم مرة تستخدم الخدمة؟" in shown["ar"]
    assert not any(re.search(r"^\W*(satisfaction|priority|weekly)\b", text, re.M) for text in shown.values())


def test_a_simulated_campaign_can_be_analysed(simulated, capsys):
    code, out, _ = run(capsys, "analyse", str(simulated), "--json")
    summary = json.loads(out)
    tables = {name: pd.read_parquet(simulated / f"{name}.parquet") for name in TABLE_NAMES}
    assert code == 0
    assert summary["participants"] == len(tables["participants"])
    assert summary["votes_rows"] == len(tables["votes"])
    distinct = tables["votes"].drop_duplicates(["participant_id", "statement_id"])
    assert summary["votes_deduplicated"] == len(distinct)
    counted = {count["statement_id"]: count for count in summary["statement_counts"]}
    agreed = tables["votes"].query("vote == 1").groupby("statement_id").size()
    assert {key: count["agree"] for key, count in counted.items() if count["agree"]} == agreed.to_dict()


@pytest.mark.parametrize(
    ("language", "word"), [("en", "simulated campaign"), ("ar", "حملة في إطار المحاكاة")]
)
def test_the_result_is_in_the_reader_s_language_and_says_simulated(tmp_path, capsys, language, word):
    code, out, err = run(
        capsys,
        "simulate",
        "--days",
        "10",
        "--lang",
        language,
        "--population",
        "20000",
        "--out",
        str(tmp_path / "c"),
    )
    assert code == 0
    assert word in out
    assert str(tmp_path / "c") in err


def test_a_plan_that_is_not_ready_is_refused_and_nothing_is_written(tmp_path, capsys):
    text = content("datasets", "plans", "bus_network.en.yaml").read_text(encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(text.replace("given: true", "given: false"), encoding="utf-8")
    code, out, err = run(
        capsys, "simulate", "--plan", str(tmp_path / "plan.yaml"), "--out", str(tmp_path / "campaign")
    )
    assert (code, out) == (2, "")
    assert "green light" in err
    assert not (tmp_path / "campaign").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["simulate"], ["--out"]),
        (["simulate", "--out", "x", "--seed", "-1"], ["--seed", "-1"]),
        (["simulate", "--out", "x", "--days", "many"], ["--days", "many", "366"]),
        (["simulate", "--out", "x", "--world", "municipalty"], ["municipalty", "municipality"]),
        (["simulate", "--out", "x", "--wrold", "island"], ["--wrold", "--world"]),
        (["simulate", "--out", "x", "--plan", "nowhere.yaml"], ["nowhere.yaml"]),
        (["simulate", "--out", "x", "--scenario", "rumor"], ["--scenario", "rumor", "rumour"]),
        (["simulate", "--out"], ["--out"]),
        (["simulat"], ["simulat", "simulate"]),
        (["analyse", "nowhere"], ["nowhere"]),
        (["analyse", ".", "--format", "polsi"], ["polsi", "polis"]),
        (["course", "build", "--lang", "fr", "--out", "x"], ["fr", "ar, en, all"]),
        (["start", "--port", "99999"], ["--port", "99999", "65535"]),
        ([], ["Choose"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_wrong_use_gets_one_sentence_and_exit_code_two(
    arguments, words, language, capsys, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    with use_language(language):
        code, out, err = run(capsys, *arguments)
    assert code == 2
    assert len(err.strip().splitlines()) == 1
    if language == "en":
        assert all(word in err for word in words)
    else:
        assert any("\u0600" <= letter <= "\u06ff" for letter in err)
        assert "Invalid" not in err
    assert not out or arguments == []
    assert [*tmp_path.iterdir()] == []


def test_a_folder_with_other_things_in_it_is_not_overwritten(tmp_path, capsys):
    (tmp_path / "letter.txt").write_text("keep me")
    code, _, err = run(capsys, "simulate", "--out", str(tmp_path))
    assert code == 2
    assert str(tmp_path) in err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(("language", "heading"), [("en", "Usage:"), ("ar", "الاستخدام:")])
def test_help_speaks_the_reader_s_language(language, heading, capsys):
    for command in (
        [],
        ["simulate"],
        ["analyse"],
        ["course", "build"],
        ["exercises", "build"],
        ["start"],
        ["apps"],
    ):
        code, out, _ = run(capsys, "--lang", language, *command, "--help")
        assert code == 0
        assert out.startswith(heading)


def test_a_fault_that_is_not_the_user_s_has_exit_code_one_and_no_traceback(tmp_path):
    """A library of the installation is damaged."""
    (tmp_path / "tqdm.py").write_text("1 / 0")
    done = subprocess.run(
        [sys.executable, "-m", "mashura", "simulate", "--out", str(tmp_path / "campaign")],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "MASHURA_LANG": "en"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_warning_is_a_sentence_without_our_code(tmp_path, capsys):
    code, _, err = run(
        capsys,
        *(
            "simulate",
            "--world",
            "island",
            "--population",
            "20000",
            "--days",
            "5",
            "--out",
            str(tmp_path / "c"),
        ),
    )
    assert code == 0
    assert "industrial" in err
    assert ".py" not in err


def test_a_plan_alone_is_compared_like_a_campaign(capsys, tmp_path):
    campaign = content("datasets", "plans", "bus_network.en.yaml")
    plan = read_record(campaign, Campaign).plan
    write_record(tmp_path / "copy.yaml", plan)
    code, out, _ = run(
        capsys, "compare", str(campaign), str(tmp_path / "copy.yaml"), "--seeds", "2", "--lang", "en"
    )
    assert code == 0
    assert "B: " + str(tmp_path / "copy.yaml") in out, "plans of one title are told apart by their files"
    (tmp_path / "wrong.yaml").write_text("title: Parks\ntimeline: {duration_days: long}\n", encoding="utf-8")
    code, _, err = run(capsys, "compare", str(campaign), str(tmp_path / "wrong.yaml"), "--lang", "en")
    assert code == 2
    assert "wrong.yaml, line 2" in err


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_missing_is_named_as_the_help_names_it(capsys, language):
    code, _, err = run(capsys, "compare", "plan.yaml", "--lang", language)
    assert code == 2
    assert "PLAN_B" in err


def test_two_plans_are_compared_number_by_number(capsys):
    plan = str(content("datasets", "plans", "bus_network.en.yaml"))
    code, out, _ = run(capsys, "compare", plan, plan, "--world", "island", "--seeds", "2", "--json")
    numbers = json.loads(out)
    assert (code, [*numbers["contributed"]]) == (0, ["a", "b", "difference", "low", "high"])
    assert numbers["contributed"]["difference"] == 0


def test_a_comparison_in_words_names_segments_and_shows_no_id(capsys):
    plan = str(content("datasets", "plans", "bus_network.en.yaml"))
    _, out, _ = run(capsys, "compare", plan, plan, "--seeds", "2")
    assert "Young passengers" in out
    assert "\nyouth" not in out


def test_a_command_of_a_group_is_found_without_its_group(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["propose-mapping", "ideas.csv", "--lang", "en"]) == 2
    assert "Did you mean data propose-mapping?" in capsys.readouterr().err
