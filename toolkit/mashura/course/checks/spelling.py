"""Spelling in all languages, checked with the ``hunspell`` program and a list of the field's own words.

Correct words that no dictionary has are listed in ``curriculum/words.LANGUAGE.txt``, one word per line.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

from mashura.course.checks.passages import passages
from mashura.course.sources.markdown import features
from mashura.course.sources.problems import Problem
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, language_properties
from mashura.paths import content

PACKAGES = " ".join(["hunspell", *(language_properties(code).dictionary_package for code in LANGUAGES)])
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_SECONDS = 60


def check_spelling(own_words: Callable[[Language], set[str]] | None = None) -> list[Problem]:
    """Return the words of lessons, questions, cards and glossary that are in no dictionary or word list.

    Parameters
    ----------
    own_words : callable, optional
        Returns a language's correct words that no dictionary has; :func:`field_words` if not given.

    Raises
    ------
    InputError
        If the program or a dictionary is not installed.
    """
    problems = []
    for language in LANGUAGES:
        known, places = (own_words or field_words)(language), _places(language)
        for word in sorted(unknown_words(language, set(places))):
            if word.casefold() in known:
                continue
            path = places[word]
            problems.append(
                Problem(key="spelling-unknown", path=path, line=_line(path, word), params={"word": word})
            )
    return sorted(problems, key=lambda problem: (str(problem.path), problem.line))


def used_words(language: Language) -> set[str]:
    """Return all words that readers of one language see, without vowel marks."""
    return set(_places(language))


def field_words(language: Language) -> set[str]:
    """Return the field's own words, which are in no dictionary, in lower case.

    Examples
    --------
    >>> "jupyterlab" in field_words("en")
    True
    """
    lines = content("curriculum", f"words.{language}.txt").read_text(encoding="utf-8").split("\n")
    return {line.strip().casefold() for line in lines if line.strip() and not line.startswith("#")}


def unknown_words(language: Language, words: set[str]) -> set[str]:
    """Return the words that the dictionary of a language does not know.

    Raises
    ------
    InputError
        If ``hunspell`` or the dictionary is not installed.
    """
    program = shutil.which("hunspell")
    if program is None:
        raise InputError("spelling-no-program", packages=PACKAGES)
    checked = subprocess.run(
        [program, "-d", language_properties(language).dictionary, "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    if checked.returncode:
        raise InputError("spelling-no-program", packages=PACKAGES)
    return {word for word in checked.stdout.split("\n") if word}


@cache
def _places(language: Language) -> dict[str, Path]:
    """Return every word with the first file that contains it."""
    places: dict[str, Path] = {}
    pattern = language_properties(language).letters
    for passage in passages():
        if passage.language == language:
            for word in re.findall(pattern, _MARKS.sub("", features(passage.text).words)):
                places.setdefault(word.replace("’", "'"), passage.path)
    return places


def _line(path: Path, word: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if word in _MARKS.sub("", line)), 0)
