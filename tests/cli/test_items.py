"""`mashura items` shows what an item is and what serves it."""

from __future__ import annotations

import json

import pytest

from mashura.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["items", *arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


@pytest.mark.parametrize(
    ("language", "title", "letters"),
    [
        ("en", "Evaluation question 2", ("simulated or computed", "filled in")),
        ("ar", "سؤال التقييم 2", ("يُحاكى أو يُحسب", "يُملأ في نموذج")),
    ],
)
def test_an_item_is_shown_in_the_reader_s_language(capsys, language, title, letters):
    code, out, _ = run(capsys, "S77", "--lang", language)
    assert code == 0
    assert title in out
    assert [letter for letter in letters if f"{letter}:" not in out] == []
    assert "analysis/people/funnel.py:funnel" in out


def test_json_holds_both_titles_and_what_serves_each_letter(capsys):
    code, out, err = run(capsys, "S77", "S80-S81", "--json", "--lang", "en")
    records = json.loads(out)
    assert (code, err) == (0, "")
    assert [record["item"] for record in records] == ["S77", "S80", "S81"]
    assert records[0]["title"].keys() == {"ar", "en"}
    assert records[0]["letters"] == ["X", "F"]
    assert "analysis/people/funnel.py:funnel" in records[0]["served_by"]["X"][0]


def test_all_items_are_shown_without_a_name(capsys):
    code, out, err = run(capsys, "--lang", "en")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines() if line[0] == "S"][-1] == "S290"
    assert "290 items" in err


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("wanted", ["S999", "partnershp"])
def test_an_unknown_item_gets_one_sentence_and_exit_code_two(capsys, language, wanted):
    code, out, err = run(capsys, wanted, "--lang", language)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert wanted in err
