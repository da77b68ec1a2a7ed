from pathlib import Path

import pytest

from mashura.course.sources.parity import check_parity
from mashura.course.sources.source import accept_pairs, parse_source, read_source
from mashura.i18n import LANGUAGES

HEAD = """---
id: m99-sample
title: {ar: عيّنة, en: Sample}
minutes: 5
objectives: [{id: run, ar: تشغيل خلية, en: run a cell}]
---

"""
PAIR = """+++ {"lang": "ar"}

## عنوان

شغّل `days = 21` فيظهر ٤٠ و١٬٢٠٠ و3.5. راجع [المسرد](glossary.ipynb).

- أول
- ثانٍ

![رسم](chart.png)

+++ {"lang": "en"}

## Heading

Run `days = 21` and 40, 1,200 and 3.5 appear. See the [glossary](glossary.ipynb).

- one
- two

![chart](chart.png)

"""
CODE = """```{code-cell} ipython3
days = 21
table["age_band"] == "18-29"
```
"""


@pytest.fixture
def accepted(tmp_path):
    def write(text):
        path = tmp_path / "m99-sample.md"
        path.write_text(HEAD + text, encoding="utf-8")
        accept_pairs(path)
        return path

    return write


def problems(path):
    return [problem.key.removeprefix("course-").removeprefix("parity-") for problem in parity(path)]


def parity(path):
    return check_parity(read_source(path))


def test_a_pair_that_says_the_same_has_no_problem(accepted):
    assert parity(accepted(PAIR + CODE)) == []


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("شغّل `days = 21`", "شغّل `21 = days`", "code"),
        ("Run `days = 21`", "Run days", "code"),
        ("٤٠", "٥٠", "numbers"),
        ("1,200", "1,300", "numbers"),
        ("and 3.5", "and more", "numbers"),
        ("[glossary](glossary.ipynb)", "[glossary](glossary-en.ipynb)", "links"),
        ("[المسرد](glossary.ipynb)", "المسرد", "links"),
        ("## Heading", "### Heading", "headings"),
        ("## عنوان\n", "", "headings"),
        ("- two\n", "", "list"),
        ("![chart](chart.png)", "![chart](other.png)", "images"),
        ("![chart]", "![]", "alt"),
        ("days = 21\ntable", "# so many days\ntable", "display"),
        ("days = 21\ntable", "days = 21  # أيام\ntable", "display"),
        ('"18-29"', '"عمر"', "display"),
        ('"18-29"', '"How old are you"', "display"),
        ('"18-29"', '"Youth"', "display"),
        ('"18-29"', 'f"{days} days are over."', "display"),
        ("days = 21\n", "%matplotlib inline\n", "syntax"),
    ],
)
def test_each_kind_of_damage_is_found_and_told_in_both_languages(accepted, old, new, kind):
    text = PAIR + CODE
    assert old in text
    path = accepted(text.replace(old, new, 1))
    assert problems(path) == [kind]
    (problem,) = parity(path)
    assert problem.path == path
    lines = path.read_text(encoding="utf-8").split("\n")
    assert 8 <= problem.line <= len(lines)
    for language in LANGUAGES:
        assert "m99-sample.md" in problem.message(language)
        assert str(problem.line) in problem.message(language)


def test_code_problems_point_at_their_line(accepted):
    path = accepted(PAIR + CODE.replace('"18-29"', '"How old are you"'))
    (problem,) = parity(path)
    assert "How old" in path.read_text(encoding="utf-8").split("\n")[problem.line - 1]


@pytest.mark.parametrize(
    ("old", "new"), [("شغّل", "نفّذ"), ("and 40", "and then 40")], ids=["Arabic side", "English side"]
)
def test_an_edit_on_either_side_makes_the_pair_stale_until_it_is_accepted_again(accepted, old, new):
    path = accepted(PAIR)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert problems(path) == ["stale"]
    assert accept_pairs(path) == 1
    assert problems(path) == []


def test_a_pair_that_was_never_accepted_is_stale():
    keys = [problem.key for problem in check_parity(parse_source(HEAD + PAIR, Path("x.md")))]
    assert keys == ["course-parity-stale"]


@pytest.mark.parametrize("kept", [0, 1], ids=["Arabic only", "English only"])
def test_prose_in_one_language_only_is_a_problem(kept):
    halves = PAIR.split('+++ {"lang": "en"}')
    text = halves[0] if kept == 0 else '+++ {"lang": "en"}' + halves[1]
    source = parse_source(HEAD + text, Path("x.md"))
    assert [problem.key for problem in check_parity(source)] == ["course-unpaired"]


def test_the_wrong_order_of_a_pair_is_a_problem():
    arabic, english = PAIR.split('+++ {"lang": "en"}')
    source = parse_source(HEAD + '+++ {"lang": "en"}' + english + arabic, Path("x.md"))
    assert [problem.key for problem in check_parity(source)] == ["course-unpaired"] * 2


def test_words_in_an_answer_cell_are_a_problem():
    answer = '+++ {"nbgrader": {"grade": true}}\n\nWrite here\n'
    source = parse_source(HEAD + answer, Path("x.md"))
    assert [problem.key for problem in check_parity(source)] == ["course-parity-answer"]
    source = parse_source(HEAD + answer.replace("Write here", "…"), Path("x.md"))
    assert check_parity(source) == []
