"""The tone of a text from words of praise and of blame, in Arabic dialects and English (S60-S62).

The lists of ``tone.yaml`` were written for this project. A word counts in its forms with prefixes and
suffixes, and the other way round after a negation. Irony cannot be read from words: praise beside laughter,
or in quotation marks, gives no tone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import yaml

from mashura.analysis.texts.normalisation import normalise

CLEAR_TONE = 0.5
"""A tone is clear from one weak word on (assumption, chosen on the development sets of the documents)."""

_WEAK = 0.5
_ATTACHED = re.compile("^[وف]?(?:ال|بال|لل)?(?=.{2})")
# Blame that is denied is weak praise: "no problem".
_DENIED_BLAME = 0.3
_REACH = 2
_JOINED = frozenset("وفب")
_LONGEST = 4
_SHORTEST = {"plain": 3, "other": 4}
_PREFIXES = ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "")
_SUFFIXES = ("ها", "هم", "كم", "نا", "ين", "ون", "ات", "وا", "تي", "ه", "ي", "ا", "ك", "")
# These prefixes and suffixes leave little doubt about a word of three letters.
_PLAIN_PREFIXES = frozenset({"ال", "وال", ""})
_PLAIN_SUFFIXES = frozenset({"ه", "ها", "ين", "ون", ""})
_IRONY = re.compile(r"هه[هـ]+|خخ+خ|ha(?:ha)+|[😂🤣🙃]|[؟?]!|![؟?]|[\"“”«»]\w+[\"“”«»]", re.IGNORECASE)


@dataclass(frozen=True)
class _Lists:
    """The lists of ``tone.yaml`` in normalised spelling: words and phrases with their tone, -1 to 1."""

    words: Mapping[str, float]
    phrases: Mapping[str, float]
    beginnings: frozenset[str]
    negations: frozenset[str]


Group = Literal["wishes", "lacks", "burdens"]
"""Lists of words that say no tone by themselves: what is asked for, is missing, or is a burden."""


@cache
def _group(name: Group) -> tuple[frozenset[str], Mapping[str, tuple[str, ...]]]:
    """Return the single words of a group, and its phrases by their first words."""
    read = yaml.safe_load(files("mashura.analysis.texts").joinpath("tone.yaml").read_text("utf-8"))
    listed = [normalise(entry) for entry in read[name]]
    phrases: dict[str, tuple[str, ...]] = {}
    for entry in listed:
        if " " in entry:
            first = entry.split()[0]
            phrases[first] = (*phrases.get(first, ()), entry)
    return frozenset(entry for entry in listed if " " not in entry), phrases


def names_group(plain: str, group: Group) -> bool:
    """Whether a text in normalised spelling has a word or phrase of a group, perhaps after "and" or "the".

    Examples
    --------
    >>> names_group(normalise("نرجو زيادة الباصات"), "wishes"), names_group("we waited again", "burdens")
    (True, True)
    """
    single, phrases = _group(group)
    words = plain.split()
    for at, word in enumerate(words):
        for form in (word, _joined(word)):
            if form in single:
                return True
            if form in phrases:
                rest = f"{form} {' '.join(words[at + 1 : at + _LONGEST])} "
                if any(rest.startswith(f"{phrase} ") for phrase in phrases[form]):
                    return True
    return False


@lru_cache(maxsize=200_000)
def _joined(word: str) -> str:
    """Return a word without "and" and the article."""
    return _ATTACHED.sub("", word)


@cache
def _lists() -> _Lists:
    read = yaml.safe_load(files("mashura.analysis.texts").joinpath("tone.yaml").read_text("utf-8"))
    listed: dict[str, float] = {}
    for sign, side in ((1.0, "positive"), (-1.0, "negative")):
        for group, entries in read[side].items():
            weight = _WEAK if group.startswith("weak") else 1.0
            listed |= {normalise(entry): sign * weight for entry in entries}
    phrases = {entry: tone for entry, tone in listed.items() if " " in entry}
    exceptions = {normalise(word): 0.0 for word in read["exceptions"]}
    return _Lists(
        words={entry: tone for entry, tone in listed.items() if " " not in entry} | exceptions,
        phrases=phrases,
        beginnings=frozenset(phrase.split()[0] for phrase in phrases),
        negations=frozenset(map(normalise, read["negations"])),
    )


def may_be_ironic(text: str, plain: str | None = None) -> bool:
    """Whether a text shows signs that go with irony.

    These are laughter, "?!", a single word in quotation marks, and what nobody praises, such as waiting.

    Parameters
    ----------
    text : str
    plain : str, optional
        The text in normalised spelling, if it is known.

    Examples
    --------
    >>> may_be_ironic("خدمة رائعة ههههه"), may_be_ironic("خدمة رائعة")
    (True, False)
    """
    return bool(_IRONY.search(text)) or names_group(normalise(text) if plain is None else plain, "burdens")


def tone_words(plain: str) -> Iterator[tuple[str, float]]:
    """Yield the words of praise and blame in a text with their tone, -1 to 1; ``¬`` marks a denied word.

    Parameters
    ----------
    plain : str
        A text in normalised spelling, without set phrases.

    Examples
    --------
    >>> list(tone_words(normalise("المكان مو نظيف")))
    [('¬نظيف', -1.0)]
    """
    lists = _lists()
    words = plain.split()
    at = after = 0
    while at < len(words):
        phrase = _phrase(words, at)
        if phrase:
            yield phrase, lists.phrases[phrase]
            at = after = at + phrase.count(" ") + 1
            continue
        tone = _tone_of(words[at])
        # A negation turns the next word of praise or blame, and no later one.
        if tone and any(word in lists.negations for word in words[max(at - _REACH, after) : at]):
            yield f"¬{words[at]}", -tone if tone > 0 else -tone * _DENIED_BLAME
        elif tone:
            yield words[at], tone
        at += 1
        after = at if tone else after


def _phrase(words: list[str], at: int) -> str | None:
    """Return the longest listed phrase that begins at a word, perhaps after "and" or "with"."""
    lists = _lists()
    for first in (words[at], words[at][1:] if words[at][0] in _JOINED else ""):
        if first in lists.beginnings:
            for length in range(min(_LONGEST, len(words) - at), 1, -1):
                phrase = " ".join([first, *words[at + 1 : at + length]])
                if phrase in lists.phrases:
                    return phrase
    return None


@lru_cache(maxsize=200_000)
def _tone_of(word: str) -> float:
    """Return the tone of a word; a longer form counts if enough of the listed word is left."""
    words = _lists().words
    if word in words:
        return words[word]
    for prefix in _PREFIXES:
        if not word.startswith(prefix):
            continue
        for suffix in _SUFFIXES:
            base = word[len(prefix) : len(word) - len(suffix)]
            plain = prefix in _PLAIN_PREFIXES and suffix in _PLAIN_SUFFIXES
            if not word.endswith(suffix) or len(base) < _SHORTEST["plain" if plain else "other"]:
                continue
            # The feminine ending is written as t before a suffix.
            feminine = f"{base[:-1]}ه" if suffix and base[-1] == "ت" else base
            for form in (base, f"{base}ه", feminine):
                if form in words:
                    return words[form]
    return 0.0
