"""Spelling of everything that readers of the course see."""

import pytest

from mashura.cli import main
from mashura.course.checks.spelling import check_spelling, field_words, unknown_words, used_words
from mashura.errors import InputError
from mashura.i18n import LANGUAGES


@pytest.fixture(scope="module")
def hunspell():
    """The program with both dictionaries."""
    try:
        for language in LANGUAGES:
            unknown_words(language, {"x"})
    except InputError as error:
        pytest.skip(str(error))


@pytest.mark.usefixtures("hunspell")
def test_every_word_of_the_course_is_spelt_as_the_dictionaries_or_our_lists_have_it():
    assert [str(problem) for problem in check_spelling()] == []


@pytest.mark.usefixtures("hunspell")
@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("ar", {"المشاركه", "الاستشاره", "مسؤليات"}, {"المشاركة", "الاستشارة", "مسؤوليات"}),
        ("en", {"consultaton", "particpation", "moderatoin"}, {"consultation", "participation", "colour"}),
    ],
)
def test_a_misspelt_word_is_found(language, wrong, right):
    assert unknown_words(language, wrong | right) == wrong


@pytest.mark.usefixtures("hunspell")
def test_a_problem_names_the_file_and_the_line():
    problems = check_spelling(lambda _language: set())
    found = next(problem for problem in problems if problem.params["word"] == "majlis")
    assert "majlis" in found.path.read_text(encoding="utf-8").split("\n")[found.line - 1]
    assert "majlis" in str(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_lists_hold_no_word_that_the_course_does_not_use(language):
    assert field_words(language) <= {word.casefold() for word in used_words(language)}


def test_a_machine_without_the_program_is_told_what_to_install(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["course", "check", "--spelling", "--lang", "en"]) == 2
    assert "hunspell-ar" in capsys.readouterr().err
