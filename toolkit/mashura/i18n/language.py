"""The languages of Mashura: one table with all their differences, and the active language.

To add a language, name its code in :data:`Language`, add its entry to the table, and run
``mashura languages --check CODE``: it lists what is still missing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal

Language = Literal["ar", "en"]
Direction = Literal["rtl", "ltr"]


@dataclass(frozen=True, kw_only=True)
class LanguageProperties:
    """Properties of a language.

    Attributes
    ----------
    name : str
        The language's name in itself.
    offered : bool
        True once everything exists in it: messages, lessons, exercises and the texts of the data sets. A
        language that is not offered yet can be tried with ``--lang`` and checked, but nothing is built in it.
    direction : {'rtl', 'ltr'}
        Its reading direction.
    locale : str
        BCP 47 tag of the locale whose plural forms, numbers and dates are used.
    comma : str
        Separator between the words of a list.
    kernel : str
        Display name of its Jupyter kernel; the kernel itself is called ``mashura-CODE``.
    print_typefaces : tuple of str
        Typefaces of PDF files, in order of preference.
    dictionary, dictionary_package : str
        Its hunspell dictionary, and the Debian package that installs it.
    letters : str
        Pattern of one word, for the spelling check.
    length : float
        How many words it needs for what English says in one, on average of the lessons.
    commas_from : int
        Number of digits from which prose writes commas for thousands.
    """

    name: str
    offered: bool
    direction: Direction
    locale: str
    comma: str
    kernel: str
    print_typefaces: tuple[str, ...]
    dictionary: str
    dictionary_package: str
    letters: str
    length: float = 1.0
    commas_from: int = 4


# Pages open in the first language if the reader has not chosen one.
_TABLE: dict[Language, LanguageProperties] = {
    "ar": LanguageProperties(
        name="العربية",
        offered=True,
        direction="rtl",
        locale="ar-AE",
        comma="، ",
        kernel="مشورة (Python)",
        # Amiri keeps Arabic text whole when it is copied or read aloud.
        print_typefaces=("Amiri", "IBM Plex Sans Arabic"),
        dictionary="ar",
        dictionary_package="hunspell-ar",
        letters=r"[\u0621-\u064a]{2,}",
        length=0.75,
        commas_from=5,
    ),
    "en": LanguageProperties(
        name="English",
        offered=True,
        direction="ltr",
        locale="en-GB",
        comma=", ",
        kernel="Mashura (Python)",
        print_typefaces=("IBM Plex Sans Arabic", "Amiri"),
        dictionary="en_GB",
        dictionary_package="hunspell-en-gb",
        letters=r"[A-Za-z]+(?:['’][A-Za-z]+)*",
    ),
}

KNOWN_LANGUAGES: tuple[Language, ...] = tuple(_TABLE)
LANGUAGES: tuple[Language, ...] = tuple(code for code, entry in _TABLE.items() if entry.offered)
FIRST_LANGUAGE: Language = LANGUAGES[0]
# The language of a terminal or a server without a chosen language.
SYSTEM_LANGUAGE: Language = "en"

_active: ContextVar[Language | None] = ContextVar("mashura_language", default=None)


def language_properties(language: Language) -> LanguageProperties:
    """Return the entry of a language in the table.

    Examples
    --------
    >>> language_properties("ar").name
    'العربية'
    """
    return _TABLE[language]


def parse_language(text: str) -> Language | None:
    """Return the language that a tag such as ``ar``, ``ar_AE.UTF-8`` or ``EN`` means, or None.

    Examples
    --------
    >>> parse_language("ar_AE.UTF-8")
    'ar'
    >>> parse_language("xx") is None
    True
    """
    tag = text.strip().lower().replace("-", "_").split("_")[0].split(".")[0]
    return next((code for code in KNOWN_LANGUAGES if code == tag), None)


def active_language() -> Language:
    """Return the language of messages: set by the program, else ``MASHURA_LANG`` or ``LANG``, else English.

    Examples
    --------
    >>> with use_language("ar"):
    ...     active_language()
    'ar'
    """
    return (
        _active.get()
        or parse_language(os.environ.get("MASHURA_LANG", ""))
        or parse_language(os.environ.get("LANG", ""))
        or SYSTEM_LANGUAGE
    )


def set_language(language: Language) -> None:
    """Make ``language`` the active one from now on."""
    _active.set(language)


@contextmanager
def use_language(language: Language) -> Iterator[None]:
    """Make ``language`` the active one inside a ``with`` block.

    Examples
    --------
    >>> with use_language("ar"):
    ...     direction(active_language())
    'rtl'
    """
    token = _active.set(language)
    try:
        yield
    finally:
        _active.reset(token)


def direction(language: Language) -> Direction:
    """Return the reading direction of a language.

    Examples
    --------
    >>> direction("ar")
    'rtl'
    """
    return language_properties(language).direction


def other_language(language: Language) -> Language:
    """Return the language that the switch on a page leads to: the next language that is offered.

    Examples
    --------
    >>> other_language("ar"), other_language("en")
    ('en', 'ar')
    """
    place = LANGUAGES.index(language) if language in LANGUAGES else -1
    return LANGUAGES[(place + 1) % len(LANGUAGES)]


def join_words(words: Iterable[str], lang: Language | None = None) -> str:
    """Return a list of words with the language's comma between them.

    Examples
    --------
    >>> join_words(["bus", "metro"], "en")
    'bus, metro'
    """
    return language_properties(lang or active_language()).comma.join(words)


def kernel_name(language: Language) -> str:
    """Return the name under which an installation registers the Jupyter kernel of a language.

    Examples
    --------
    >>> kernel_name("ar")
    'mashura-ar'
    """
    return f"mashura-{language}"
