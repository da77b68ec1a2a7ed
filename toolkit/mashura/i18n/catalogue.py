"""Messages of all languages, from Fluent files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from mashura.i18n.language import (
    KNOWN_LANGUAGES,
    LANGUAGES,
    SYSTEM_LANGUAGE,
    Language,
    active_language,
    direction,
    language_properties,
)

LOCALES = Path(__file__).with_name("locales")


class MissingTextError(KeyError):
    """A text that a language does not have; the sentence names the text, the language and the file to edit.

    Parameters
    ----------
    text : str
        Key of the message, or the text in another language.
    language : Language
        The language that lacks it.
    find_file : callable, optional
        Returns the file where the text belongs, or None if no language has it. It is called only when the
        sentence is shown, because some callers try a message and go on without it.
    """

    def __init__(
        self, text: str, language: Language, find_file: Callable[[], Path | None] = lambda: None
    ) -> None:
        super().__init__(text)
        self.text = text
        self.language = language
        self._find_file = find_file

    def __str__(self) -> str:
        reader = active_language()
        return message(
            "languages-missing-text",
            lang=reader if reader in LANGUAGES else SYSTEM_LANGUAGE,
            text=self.text,
            language=language_properties(self.language).name,
            code=self.language,
            file=str(self._find_file() or "none"),
        )


# An entry begins at the start of a line; whatever belongs to it is indented, or closes a brace.
_ENTRY = re.compile(r"^(-?[A-Za-z][\w-]*) *=", re.MULTILINE)
_ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)")


class Catalogue:
    """The messages of some Fluent files in one language.

    A process shows few of the messages, so each is parsed when it is first shown.

    Parameters
    ----------
    language : str
        Decides plural forms, and whether Latin names are isolated from the text around them.
    paths : iterable of Path
        The files.
    find_file : callable
        Returns the file where a message belongs, for the sentence about a missing one.
    """

    def __init__(
        self, language: Language, paths: Iterable[Path], find_file: Callable[[str], Path | None]
    ) -> None:
        self.language = language
        self._find_file = find_file
        # Isolation marks keep a Latin file name from reordering an Arabic sentence; English needs none.
        self._bundle: Any = FluentBundle(
            [language_properties(language).locale], use_isolating=direction(language) == "rtl"
        )
        self._unread: dict[str, tuple[Path, str]] = {}
        for path in paths:
            for name, source in _entries(path.read_text(encoding="utf-8")):
                self._unread.setdefault(name, (path, source))
        self.keys = frozenset(name for name in self._unread if not name.startswith("-"))
        """Names of all messages."""

    def read_all(self) -> None:
        """Parse every entry that was not shown yet.

        Raises
        ------
        ValueError
            If a part of a file cannot be read as Fluent.
        """
        for name in [*self._unread]:
            self._read(name)

    def text(self, key: str, params: Mapping[str, Any]) -> str:
        """Return a message, or one of its attributes (``name.attribute``), with its variables filled in.

        Raises
        ------
        MissingTextError
            If there is no such message.
        KeyError
            If the message needs a parameter that is not given.
        ValueError
            If the message cannot be read as Fluent.
        """
        name, _, attribute = key.partition(".")
        self._read(name)
        pattern = None
        if self._bundle.has_message(name):
            entry = self._bundle.get_message(name)
            pattern = entry.attributes.get(attribute) if attribute else entry.value
        if pattern is None:
            raise MissingTextError(key, self.language, lambda: self._find_file(name))
        if direction(self.language) == "rtl":
            params = {name: _led(value) for name, value in params.items()}
        text, errors = self._bundle.format_pattern(pattern, params)
        if errors:
            raise KeyError(f"message {key!r} ({self.language}): {errors[0]}")
        return str(text)

    def _read(self, name: str) -> None:
        """Parse an entry and those it refers to, unless that was done."""
        if name not in self._unread:
            return
        path, source = self._unread.pop(name)
        resource = FluentResource(source)
        if junk := [entry.content for entry in resource.body if isinstance(entry, Junk)]:
            raise ValueError(f"{path} cannot be read near: {str(junk[0]).strip()[:60]}")
        self._bundle.add_resource(resource, allow_overrides=False)
        for other in _REFERENCE.findall(source):
            self._read(other)


def _led(value: Any) -> Any:
    """Return a parameter; isolated words between signs have no direction of their own and get Arabic's."""
    if not isinstance(value, str) or "\u2068" not in value:
        return value
    outside, found = value, 1
    while found:
        outside, found = _ISOLATED.subn("", outside)
    without_direction = outside.strip() and not any(map(str.isalpha, outside))
    return f"\u200f{value}" if without_direction else value


def _entries(text: str) -> Iterator[tuple[str, str]]:
    starts = [*_ENTRY.finditer(text)]
    ends = [*(match.start() for match in starts[1:]), len(text)]
    for match, end in zip(starts, ends, strict=True):
        yield match[1], text[match.start() : end]


def catalogue_paths(language: Language) -> list[Path]:
    """Return the catalogues of the toolkit in one language, by room and name."""
    return sorted((LOCALES / language).glob("*/*.ftl"))


@cache
def _catalogue(language: Language) -> Catalogue:
    return Catalogue(language, catalogue_paths(language), lambda name: _file_of(name, language))


def _file_of(name: str, language: Language) -> Path | None:
    """Return the file where a message of the toolkit belongs: where another language has it."""
    definition = re.compile(rf"^{re.escape(name)} *=", re.MULTILINE)
    for other in KNOWN_LANGUAGES:
        for path in catalogue_paths(other):
            if definition.search(path.read_text(encoding="utf-8")):
                return LOCALES / language / path.relative_to(LOCALES / other)
    return None


def message_keys(language: Language) -> frozenset[str]:
    """Return the names of all messages of a language.

    Examples
    --------
    >>> "error-internal" in message_keys("ar")
    True
    """
    return _catalogue(language).keys


def message(key: str, *, lang: Language | None = None, **params: Any) -> str:
    """Return a message in the active language, or in ``lang``.

    Parameters
    ----------
    key : str
        ``name`` or ``name.attribute`` of a Fluent message.
    lang : Language, optional
        Instead of the active language.
    **params
        The message's variables.

    Raises
    ------
    MissingTextError
        If the catalogue of that language lacks the message.
    KeyError
        If the message needs a parameter that is not given.

    Examples
    --------
    >>> message("stage-plan", lang="en")
    'Planning'
    """
    return _catalogue(lang or active_language()).text(key, params)
