"""The message catalogues say the same things in both languages, each in its own."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import mashura
from mashura import i18n
from mashura.course.checks.terms import badly_written
from mashura.course.sources.glossary import unused_words

LOCALES = Path(i18n.__file__).parent / "locales"
NAMES = sorted({path.relative_to(LOCALES / path.parts[-3]).as_posix() for path in LOCALES.glob("*/*/*.ftl")})
ARABIC = re.compile(r"[\u0620-\u064A]")
# A switch to the other language says so in that language.
NAMES_THE_OTHER_LANGUAGE = {"apps-other-language"}
# Tells which digits may be typed.
SHOWS_BOTH_DIGITS = {"apps-error-number"}
ARABIC_DIGIT = re.compile(r"[٠-٩۰-۹]")


class _Parts(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.text = ""

    def visit_VariableReference(self, node):
        self.variables.add(node.id.name)

    def visit_TextElement(self, node):
        self.text += node.value + "\n"


def read(language: str, name: str) -> dict[str, _Parts]:
    resource = FluentParser().parse((LOCALES / language / name).read_text(encoding="utf-8"))
    parts: dict[str, _Parts] = {}
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), f"{language}/{name}: not Fluent: {entry.content[:80]!r}"
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        patterns = {entry.id.name: entry.value} | {
            f"{entry.id.name}.{attribute.id.name}": attribute.value for attribute in entry.attributes
        }
        for key, pattern in patterns.items():
            if pattern is not None:
                assert key not in parts, f"{language}/{name}: {key} stands twice"
                parts[key] = _Parts()
                parts[key].visit(pattern)
    return parts


def test_each_catalogue_lies_in_the_folder_of_a_room():
    assert "errors/errors.ftl" in NAMES
    rooms = {path.stem for path in Path(mashura.__file__).parent.iterdir()}
    assert {name.partition("/")[0] for name in NAMES} <= rooms
    assert {path.parent.parent.name for path in LOCALES.rglob("*.ftl")} == set(i18n.LANGUAGES)


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_messages_with_the_same_variables(name):
    arabic, english = read("ar", name), read("en", name)
    assert arabic.keys() == english.keys()
    differing = {
        key: (arabic[key].variables, english[key].variables)
        for key in arabic
        if arabic[key].variables != english[key].variables
    }
    assert differing == {}


@pytest.mark.parametrize("name", NAMES)
def test_english_messages_hold_no_arabic(name):
    arabic = {key for key, parts in read("en", name).items() if ARABIC.search(parts.text)}
    assert arabic - NAMES_THE_OTHER_LANGUAGE == set()


@pytest.mark.parametrize("name", NAMES)
def test_arabic_messages_are_arabic(name):
    def is_foreign(text: str) -> bool:
        return bool(re.search(r"[A-Za-z]{3,} +[A-Za-z]{3,} +[A-Za-z]{3,}", text)) and not ARABIC.search(text)

    parts = read("ar", name)
    assert [key for key, part in parts.items() if is_foreign(part.text)] == []
    assert sum(bool(ARABIC.search(part.text)) for part in parts.values()) > 0.8 * len(parts)


@pytest.mark.parametrize("name", NAMES)
def test_messages_use_western_digits(name):
    for language in i18n.LANGUAGES:
        keys = {key for key, parts in read(language, name).items() if ARABIC_DIGIT.search(parts.text)}
        assert keys - SHOWS_BOTH_DIGITS == set(), language


def test_no_message_stands_in_two_catalogues():
    for language in i18n.LANGUAGES:
        keys = [key for name in NAMES for key in read(language, name)]
        assert len(keys) == len(set(keys))


def test_every_message_that_the_toolkit_names_exists():
    named = re.compile(r'\b(?:message|InputError|MashuraError|MashuraWarning)\(\s*"([a-z][\w-]*)"')
    toolkit = Path(mashura.__file__).parent
    missing = [
        f"{path.relative_to(toolkit)}: {key}"
        for path in sorted(toolkit.rglob("*.py"))
        for key in named.findall(path.read_text(encoding="utf-8"))
        if not all(key in i18n.message_keys(language) for language in i18n.LANGUAGES)
    ]
    assert missing == [], "write the message, or correct its name"


@pytest.mark.parametrize("name", NAMES)
def test_messages_use_one_word_for_one_thing_and_are_written_alike(name):
    wrong = [
        (key, word)
        for language in i18n.LANGUAGES
        for key, parts in read(language, name).items()
        for word in [
            *(word for word, _ in unused_words(parts.text, language)),
            *(passage for _, passage in badly_written(parts.text, language)),
        ]
    ]
    assert wrong == [], "see `not` in curriculum/glossary.yaml"
