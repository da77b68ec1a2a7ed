"""``mashura world``: make, list and show publics; bad input gives one sentence and exit code 2."""

import json

import pytest

from mashura.cli import main


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A work folder with two tables of a census, in which the command runs."""
    monkeypatch.setenv("MASHURA_WORKSPACE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ages.csv").write_text(
        "Age,Males,Females\n15-29,700,300\n30-44,600,200\n65+,50,50\n", encoding="utf-8"
    )
    (tmp_path / "لغات.csv").write_text("اللغة;العدد\nالعربية;٨٠٠\nالتاميلية;١١٠٠\n", encoding="utf-8")
    return tmp_path


def test_a_public_is_made_listed_shown_and_simulated(folder, capsys):
    assert main(["world", "new", "ages.csv", "لغات.csv", "--name", "مدينتي الجديدة", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    shares = {(group["attribute"], group["group"]): group["share"] for group in made["groups"]}
    assert made["population"] == 1900
    assert shares["gender", "female"] == pytest.approx(550 / 1900, abs=1e-6)
    assert shares["language", "ta"] == pytest.approx(1100 / 1900, abs=1e-6)
    origins = {group["attribute"]: group["origin"] for group in made["groups"]}
    assert origins["age_band"] == "ages.csv"
    assert "A made-up municipality" in origins["disability"]
    assert main(["world", "list", "--json"]) == 0
    assert [row["name"] for row in json.loads(capsys.readouterr().out) if row["own"]] == ["مدينتي الجديدة"]
    assert main(["world", "show", "مدينتي الجديدة", "--lang", "ar"]) == 0
    assert "التاميلية" in capsys.readouterr().out
    assert main(["simulate", "--world", "مدينتي الجديدة", "--days", "7", "--out", "run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["world"] == "مدينتي الجديدة"


def test_what_is_said_at_the_end_finds_the_public(folder, capsys):
    assert main(["world", "new", "ages.csv", "--out", "mine.yaml", "--lang", "en"]) == 0
    said = capsys.readouterr().err
    assert '--world "mine.yaml"' in said
    assert main(["world", "show", "mine.yaml"]) == 0
    assert main(["world", "new", "ages.csv", "--name", "mine", "--lang", "en"]) == 0
    assert '--world "mine"' in capsys.readouterr().err
    assert main(["world", "show", "mine"]) == 0


def test_columns_and_words_can_be_corrected(folder, capsys):
    (folder / "odd.csv").write_text("A,B,C\nzulu,10,x\nKlingon,190,y\n", encoding="utf-8")
    command = [
        "world",
        "new",
        "odd.csv",
        "--out",
        "odd.yaml",
        "--json",
        "--map",
        "A=language",
        "--map",
        "B=count",
    ]
    assert main([*command, "--map", "C=ignore", "--value", "Klingon=other"]) == 0
    groups = {group["group"] for group in json.loads(capsys.readouterr().out)["groups"]}
    assert {"zu", "other"} <= groups
    assert (folder / "odd.yaml").is_file()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "nowhere.csv"],
        ["new", "ages.csv", "--name", "municipality"],
        ["new", "ages.csv", "--map", "Nothing=age"],
        ["new", "ages.csv", "--map", "Age"],
        ["new", "ages.csv", "--value", "x=nonsense"],
        ["new", "ages.csv", "--from", "atlantis"],
        ["new", "ages.csv", "--country", "ZZ"],
        ["new", "ages.csv", "--out", "public.txt"],
        ["show", "atlantis"],
    ],
)
def test_bad_input_gives_one_sentence_and_writes_nothing(folder, capsys, arguments, language):
    before = sorted(folder.rglob("*"))
    assert main(["world", *arguments, "--lang", language]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert sorted(folder.rglob("*")) == before


def test_an_own_world_that_cannot_be_read_hides_no_other(folder, capsys):
    (folder / "worlds").mkdir()
    (folder / "worlds" / "broken.yaml").write_text("name: [", encoding="utf-8")
    assert main(["world", "list"]) == 0
    said = capsys.readouterr()
    assert "municipality" in said.out
    assert "broken.yaml" in said.err
