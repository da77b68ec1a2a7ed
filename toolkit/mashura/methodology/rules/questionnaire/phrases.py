"""Phrases by which the check of a questionnaire knows a fault of wording; they are in ``phrases.yaml`` (S48).

There are phrases for Arabic and English; what needs them is not checked in other languages.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mashura.i18n import western_digits

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_LETTERS = str.maketrans("أإآٱىةؤئ", "اااايهوي")
_EDGES = " .,:;!?؟،؛«»\"'()"


def plain(text: str) -> str:
    """Return a text in lower case with digits 0-9, and with one form of each Arabic letter.

    Examples
    --------
    >>> plain("Don’t you AGREE?"), plain("رأيٌ ٣")
    ("don't you agree?", 'راي 3')
    """
    unmarked = _MARKS.sub("", western_digits(text)).replace("’", "'").translate(_LETTERS)
    return " ".join(unmarked.casefold().split())


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return lists


@cache
def _pattern(name: str, language: str) -> re.Pattern[str] | None:
    alternatives = _lists()[name].get(language)
    return re.compile("|".join(alternatives).translate(_LETTERS)) if alternatives else None


def phrases(name: str, text: str, language: str) -> list[str]:
    """Return the phrases of a kind in a text, as they are written there; none without a list.

    Examples
    --------
    >>> phrases("leading", "Don't you think that buses are late?", "en"), phrases("leading", "Hi", "ur")
    (["Don't you"], [])
    """
    pattern = _pattern(name, language)
    if pattern is None:
        return []
    return [_as_written(match[0].strip(), text) for match in pattern.finditer(plain(text))]


def pairs(name: str, text: str, language: str) -> list[tuple[str, str]]:
    """Return pairs of words joined by *and* in a text, except those that are one thing."""
    pattern = _pattern(name, language)
    joined = []
    for match in pattern.finditer(plain(text)) if pattern else ():
        first, second = [group for group in match.groups() if group is not None][:2]
        if [first, second] not in _lists()["pairs"]:
            joined.append((_as_written(first, text), _as_written(second, text)))
    return joined


def negatives(text: str, language: str) -> tuple[int, int]:
    """Return how many words deny something, and how many do so by their meaning.

    Examples
    --------
    >>> negatives("Buses should not be without shade", "en"), negatives("Do you use buses or not?", "en")
    ((2, 0), (0, 0))
    """
    pattern = _pattern("harmless_negative", language)
    rest = pattern.sub(" ", plain(text)) if pattern else plain(text)
    return len(phrases("negative", rest, language)), len(phrases("implied_negative", rest, language))


def _as_written(phrase: str, text: str) -> str:
    """Return the words of a text that a phrase in plain spelling stands for."""
    words, count = text.split(), len(phrase.split())
    for start in range(len(words) - count + 1):
        window = " ".join(words[start : start + count])
        if phrase in plain(window):
            return window.strip(_EDGES)
    return phrase
