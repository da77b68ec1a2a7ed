"""A catalogue parses the messages that are shown, with all that they refer to."""

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from mashura.i18n import LANGUAGES
from mashura.i18n.catalogue import Catalogue, catalogue_paths

TEXT = """# A comment.
-brand = Mashura
    .case = of Mashura
hello = Welcome to { -brand },
    { $name }.
    .title = { other.title }
other = { $count ->
    [one] one answer
   *[other] { $count } answers
}
    .title = Title
"""


@pytest.fixture
def written(tmp_path):
    def write(text: str) -> Catalogue:
        path = tmp_path / "messages.en.ftl"
        path.write_text(text, encoding="utf-8")
        return Catalogue("en", [path], lambda _: path)

    return write


def test_a_message_brings_the_term_it_names(written):
    assert written(TEXT).text("hello", {"name": "Salma"}) == "Welcome to Mashura,\nSalma."


def test_an_attribute_brings_the_message_it_names(written):
    assert written(TEXT).text("hello.title", {}) == "Title"


def test_a_closing_brace_at_the_start_of_a_line_belongs_to_its_message(written):
    assert written(TEXT).text("other", {"count": 2}) == "2 answers"


def test_terms_and_comments_are_no_messages(written):
    assert written(TEXT).keys == {"hello", "other"}


def test_damaged_text_is_named_when_it_is_shown(written):
    with pytest.raises(ValueError, match=r"messages\.en\.ftl cannot be read near: hello"):
        written("hello = Welcome {").text("hello", {})


def test_damaged_text_is_named_when_all_is_read(written):
    with pytest.raises(ValueError, match=r"messages\.en\.ftl cannot be read near: hello"):
        written("good = Good\nhello = Welcome {").read_all()


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_one_by_one_finds_what_reading_whole_files_finds(language):
    bundle = FluentBundle([language])
    for path in catalogue_paths(language):
        bundle.add_resource(FluentResource(Path(path).read_text(encoding="utf-8")))
    catalogue = Catalogue(language, catalogue_paths(language), lambda _: None)
    catalogue.read_all()
    assert catalogue.keys == {*catalogue._bundle._messages} == {*bundle._messages}
