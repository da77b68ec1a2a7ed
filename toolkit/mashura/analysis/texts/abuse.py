"""Insults, threats and curses in a text, told apart from the plain sense of the same words (S57, F12).

Stray dogs, rubbish, rats and the donkey market are what municipalities work on. Such a word is an insult only
where it is said of a person: after "you" or "O ...!", after a person and "is", alone, or in disguise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from mashura.analysis.texts.normalisation import normalise

KINDS = ("insult", "threat", "curse")

# Signs that are used as letters, and letters separated by dots, stars or hyphens.
_SIGNS = str.maketrans("@$013!4", "asoieia")
_SEPARATED = re.compile(r"(?<!\w)(?:[^\W_][.*\-_]+){2,}[^\W_](?!\w)")
_ARABIC = re.compile("[\u0621-\u064a]")
_PARTS = re.compile(r"[.!?؟;؛:،,\n()\"«»]+")
_PREFIX = re.compile("^(?:[وف])?(?:ال|هال|يال)?(?=..)")
_ARTICLE = re.compile("^[وف]?(?:ال|هال)(?=..)")
_VOCATIVE = normalise("يا")
# How many words may stand between a person and the word.
_REACH = 5
_ALONE = 2


@dataclass(frozen=True)
class _Lists:
    """The lists of ``abuse.yaml``: the spelling of each normalised word, or normalised words."""

    plain: Mapping[str, Mapping[str, str]]
    figurative: Mapping[str, str]
    threats_to_them: Mapping[str, str]
    curses_at_start: Mapping[str, str]
    words: Mapping[str, frozenset[str]]


@cache
def _lists() -> _Lists:
    read = yaml.safe_load(files("mashura.analysis.texts").joinpath("abuse.yaml").read_text("utf-8"))
    spelled = {
        name: {normalise(word): word for word in reversed(read[name])}
        for name in (*KINDS, "figurative", "threat_to_them", "curse_at_start")
    }
    groups = (
        "pronouns",
        "persons",
        "offices",
        "copulas",
        "english_subjects",
        "english_copulas",
        "matters",
        "names",
        "own",
        "giving",
        "after",
        "of_pests",
    )
    return _Lists(
        plain={kind: spelled[kind] for kind in KINDS},
        figurative=spelled["figurative"],
        threats_to_them=spelled["threat_to_them"],
        curses_at_start=spelled["curse_at_start"],
        words={name: frozenset(map(normalise, read[name])) for name in groups},
    )


def abusive_words(text: str) -> dict[str, tuple[str, ...]]:
    """Return the insults, threats and curses in a text by kind, each in the spelling of ``abuse.yaml``.

    They are also found with stars or dots between the letters (``i.d.i.o.t``), with repeated letters
    (``idiooot``), with digits or signs for letters (``id1ot``, ``$hit``), and after Arabic prefixes.

    Examples
    --------
    >>> abusive_words("انتوا أغـبـيـاااء")
    {'insult': ('أغبياء',)}
    >>> abusive_words("What an i.d.1.o.t")
    {'insult': ('idiot',)}
    >>> abusive_words("Stray dogs and rubbish near the zoo"), abusive_words("You are dogs")
    ({}, {'insult': ('dogs',)})
    """
    plain = normalise(text)
    disguised = [_unmasked(text), _unmasked(text.translate(_SIGNS))]
    variants = sorted({f" {plain} ", *(f" {normalise(variant)} " for variant in disguised)})
    hits: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for kind, pattern in _patterns().items():
        hits[kind] += [_lists().plain[kind][hit] for variant in variants for hit in pattern.findall(variant)]
    hits["insult"] += _figurative_insults(text)
    # A plain word needs no disguise: a figurative word that appears only without it is meant as an insult.
    seen = set(plain.split())
    hits["insult"] += [
        _lists().figurative[word]
        for variant in variants
        for word in variant.split()
        if word in _lists().figurative
        and word not in seen
        and _PREFIX.sub("", word) not in seen
        and _is_disguise(text, word)
    ]
    hits["threat"] += _threats_to_them(f" {plain} ")
    if _is_about_animals(plain.split()):
        # "Die!" is said of pests too.
        hits["curse"] = [word for word in hits["curse"] if normalise(word) not in _lists().words["of_pests"]]
    hits["curse"] += [
        word
        for start, word in _lists().curses_at_start.items()
        if plain == start or plain.startswith(f"{start} ")
    ]
    return {kind: tuple(dict.fromkeys(words)) for kind, words in hits.items() if words}


def _unmasked(text: str) -> str:
    return _SEPARATED.sub(lambda spread: re.sub(r"[.*\-_]", "", spread[0]), text)


def _is_disguise(text: str, word: str) -> bool:
    """Whether a word was written with signs between or for its letters; a list such as "1-2-3" is none."""
    return not word.isdigit() and bool(re.search(r"[.*\-_@$!\d]", text))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    result = {}
    for kind, spellings in _lists().plain.items():
        listed = sorted(map(re.escape, spellings), key=len, reverse=True)
        # An Arabic word may follow "and", "you …!", the article, and combinations of these.
        result[kind] = re.compile(rf"(?<= )(?:يا )?(?:[وف])?(?:ال|هال|يال)?({'|'.join(listed)})(?= )")
    return result


def _figurative_insults(text: str) -> list[str]:
    """Return the words with a plain sense that are said of a person."""
    hits = []
    figurative = _lists().figurative
    for part in _PARTS.split(text):
        plain = normalise(part.replace("'", " ").replace("\u2019", " ")).split()
        bare = [_PREFIX.sub("", word) if _ARABIC.search(word) else word for word in plain]
        for at, word in enumerate(plain):
            name = word if word in figurative else bare[at]
            if name in figurative and _is_said_of_person(plain, bare, at):
                hits.append(figurative[name])
    if not hits:
        plain = normalise(text).split()
        alone = len(plain) <= _ALONE and all(word in figurative for word in plain)
        hits += [figurative[word] for word in plain if alone and word in _lists().words["names"]]
    return hits


def _is_said_of_person(plain: list[str], bare: list[str], at: int) -> bool:
    return _arabic_address(plain, bare, at) if _ARABIC.search(plain[at]) else _english_address(plain, at)


def _arabic_address(plain: list[str], bare: list[str], at: int) -> bool:
    groups = _lists().words
    following = bare[at + 1] if at + 1 < len(plain) else ""
    about_matter = following in groups["matters"] or (at > 0 and bare[at - 1] in groups["matters"])
    if about_matter:
        return False
    definite = bool(_ARTICLE.match(plain[at])) and plain[at] not in _lists().figurative
    for place in range(at - 1, max(at - 1 - _REACH, -1), -1):
        word = plain[place]
        if word == _VOCATIVE:
            # "O dogs!", and "O manager, you dog": only the first word after "O" is called by it.
            return place == at - 1 or (
                any(bare[between] in groups["persons"] for between in range(place, at)) and not definite
            )
        if word in groups["pronouns"] or (word[1:] in groups["pronouns"] and word[0] in "وف"):
            return not definite or place == at - 1
        if bare[place] in groups["persons"]:
            # "The manager is a donkey", but not "a driver of rubbish" nor "the animals' doctor".
            named = (
                bool(_ARTICLE.match(word))
                or word != bare[place]
                or word in groups["own"]
                or plain[place + 1] != plain[at]
            )
            return named and not definite
        if word not in groups["copulas"] and bare[place] not in groups["offices"]:
            return False
    return False


def _english_address(plain: list[str], at: int) -> bool:
    groups = _lists().words
    following = plain[at + 1] if at + 1 < len(plain) else ""
    if following in groups["matters"] or (at and plain[at - 1] in groups["matters"]):
        return False
    between: list[str] = []
    for place in range(at - 1, max(at - 1 - _REACH, -1), -1):
        word = plain[place]
        linked = any(link in groups["english_copulas"] for link in between)
        if word in {"you", "u", "ya", "youre", "yall"}:
            # "You dogs", "you are dogs"; not "you dog owners", and no question or object: "gave you rubbish".
            direct = place == 0 or plain[place - 1] not in groups["giving"]
            return linked or (direct and _ends(plain, at))
        if word in groups["english_subjects"]:
            # "They are animals and need water" goes on about animals.
            return linked and at + 1 == len(plain)
        if word == "what":
            return _ends(plain, at)
        if word in groups["persons"] and word not in {"lot", "bunch"}:
            return linked
        if word not in groups["copulas"]:
            return False
        between.append(word)
    return False


def _ends(plain: list[str], at: int) -> bool:
    """Whether no other noun follows, as in "dog owners"."""
    return at + 1 >= len(plain) or plain[at + 1] in _lists().words["after"]


def _threats_to_them(text: str) -> list[str]:
    """Return the threats to "them", unless the text is about animals or pests and names no person."""
    if _is_about_animals(text.split()):
        return []
    return [word for form, word in _lists().threats_to_them.items() if f" {form} " in text]


def _is_about_animals(plain: list[str]) -> bool:
    """Whether a text is about animals or pests and names no person."""
    lists = _lists()
    bare = [_PREFIX.sub("", word) if _ARABIC.search(word) else word for word in plain]
    animals = any(word in lists.figurative for word in (*plain, *bare)) or any(
        word in lists.words["matters"] for word in bare
    )
    return animals and not any(word in lists.words["persons"] for word in bare)
