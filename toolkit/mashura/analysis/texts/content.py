"""What two texts in nearly the same words may still say differently: numbers, negations and places (S57).

Texts that differ in one of these are no duplicates, although they share most of their words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from mashura.analysis.texts.normalisation import normalise
from mashura.analysis.texts.phrases import without_set_phrases
from mashura.analysis.texts.tokens import stem, stop_words

_TOKEN = re.compile(r"\d+(?:[.,\u066b\u066c]\d+)*|[^\W\d_]+(?:[\u064b-\u0652]+[^\W\d_]+)*")
_THOUSANDS = re.compile(r"[.,\u066c](?=\d{3}(?!\d))")
_ARTICLE = re.compile("^(?:[وف]?(?:بال|لل|كال|ال))(?=..)")
_CONJUNCTION = re.compile("^[وف](?=..)")
_NEGATED_VERB = re.compile("^م(?:ا)?[بتينا]\\w{2,}ش$")
_ATTACHED = re.compile("^[وف]?بال(?=..)")
_END = re.compile(r"(?<=[.!?؟;؛\n])\s+|\n")
_ARTICLES = frozenset({"the", "a", "an", "al", "el", "of"})
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_TARGETS = 3


@dataclass(frozen=True)
class _Lists:
    """The lists of ``content.yaml`` in normalised spelling."""

    numbers: Mapping[str, float]
    scales: Mapping[str, float]
    negations: frozenset[str]
    reversals: Mapping[str, str]
    locatives: frozenset[str]
    place_heads: frozenset[str]
    place_tails: frozenset[str]
    places: frozenset[str]
    no_place: frozenset[str]


@cache
def _lists() -> _Lists:
    read = yaml.safe_load(files("mashura.analysis.texts").joinpath("content.yaml").read_text("utf-8"))
    sets = ("negations", "locatives", "place_heads", "place_tails", "no_place")
    # YAML reads the English words "no" and "on" as false and true.
    plain = {name: frozenset(normalise(_word(word)) for word in read[name]) for name in sets}
    return _Lists(
        **plain,
        numbers={normalise(word): float(value) for word, value in read["numbers"].items()},
        scales={normalise(word): float(value) for word, value in read["scales"].items()},
        reversals={normalise(word): name for name, listed in read["reversals"].items() for word in listed},
        places=frozenset(_bare(normalise(word)) for word in read["places"]),
    )


def _word(entry: str | bool) -> str:
    return entry if isinstance(entry, str) else {False: "no", True: "on"}[entry]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """What a sentence says of numbers, negations and places.

    Attributes
    ----------
    numbers : tuple of str
        Numbers in their order, written with digits or in words.
    negated : frozenset of str
        Stems that a negation turns; ``¬`` stands for a negation without a word.
    reversals : frozenset of str
        Kinds of words that turn a text, such as ``less``.
    places : frozenset of str
        Known places.
    located : frozenset of str
        Stems of words that say where.
    stems : frozenset of str
        Stems of all words.
    """

    numbers: tuple[str, ...]
    negated: frozenset[str]
    reversals: frozenset[str]
    places: frozenset[str]
    located: frozenset[str]
    stems: frozenset[str]


Content = tuple[Sentence, ...]


@lru_cache(maxsize=1_000)
def content_of(text: str) -> Content:
    """Return what each sentence of a text says of numbers, negations and places.

    Examples
    --------
    >>> content_of("Build five parks, not in Dubai")[0].numbers
    ('5',)
    >>> [sorted(sentence.negated) for sentence in content_of("لا نريد الحافلة. شكرا!")]
    [['حافل'], []]
    """
    return tuple(_sentence(part) for part in _END.split(text) if part.strip())


def _sentence(text: str) -> Sentence:
    lists = _lists()
    plain = without_set_phrases(normalise(text)).split()
    bare = [_bare(word) for word in plain]
    negations = [_is_negation(word) for word in plain]
    reversals = {lists.reversals.get(word, lists.reversals.get(_CONJUNCTION.sub("", word))) for word in plain}
    return Sentence(
        numbers=numbers_of(text),
        negated=frozenset(_target(plain, bare, negations, at) for at in range(len(plain)) if negations[at]),
        reversals=frozenset(name for name in reversals if name),
        places=frozenset(word for word in bare if word in lists.places),
        located=frozenset(stem(word) for word in _located(plain, bare)),
        stems=frozenset(stem(word) for word in bare),
    )


def differ_in_content(first: Content, second: Content) -> bool:
    """Whether two texts differ in a number, a negation or a place.

    A sentence that only one of them has is no difference: copies often have another opening or end.

    Examples
    --------
    >>> differ_in_content(content_of("We want the bus to stop"), content_of("We do not want the bus to stop"))
    True
    >>> differ_in_content(content_of("for 50,000 people"), content_of("for 50 thousand people"))
    False
    """
    here, there = _common(first, second), _common(second, first)
    if here.numbers != there.numbers or here.reversals != there.reversals:
        return True
    if bool(here.negated) != bool(there.negated):
        return True
    if (here.negated - there.negated) & there.stems or (there.negated - here.negated) & here.stems:
        return True
    if here.places and there.places and here.places != there.places:
        return True
    # Each says where, and neither place is a word of the other text.
    return bool(here.located - there.stems) and bool(there.located - here.stems)


def _common(content: Content, other: Content) -> Sentence:
    """Return the sentences that also the other text has in other words, as one."""
    known = frozenset[str]().union(*(sentence.stems for sentence in other))
    kept = [sentence for sentence in content if 2 * len(sentence.stems & known) >= len(sentence.stems)]
    return Sentence(
        numbers=tuple(number for sentence in kept for number in sentence.numbers),
        negated=frozenset[str]().union(*(sentence.negated for sentence in kept)),
        reversals=frozenset[str]().union(*(sentence.reversals for sentence in kept)),
        places=frozenset[str]().union(*(sentence.places for sentence in kept)),
        located=frozenset[str]().union(*(sentence.located for sentence in kept)),
        stems=frozenset[str]().union(*(sentence.stems for sentence in kept)),
    )


def is_number(word: str) -> bool:
    """Whether a word in normalised spelling is a number, in digits or in words.

    Examples
    --------
    >>> is_number("12"), is_number("الف"), is_number("حافله")
    (True, True, False)
    """
    return word.isdigit() or word in _lists().numbers or word in _lists().scales


def may_differ(first: Set[str], second: Set[str]) -> bool:
    """Whether the words in which two texts differ could change the content; most copies need no closer look.

    Parameters
    ----------
    first, second : set of str
        The words of both texts, in normalised spelling.

    Examples
    --------
    >>> may_differ({"more", "buses"}, {"more", "buses", "please"})
    False
    >>> may_differ({"more", "buses"}, {"50", "more", "buses"})
    True
    """
    if first - second and second - first:
        return True
    return any(map(_is_marked, first ^ second or first))


def _bare(word: str) -> str:
    return _ARTICLE.sub("", word)


def _is_negation(word: str) -> bool:
    negations = _lists().negations
    return word in negations or (word[0] in "وف" and word[1:] in negations) or bool(_NEGATED_VERB.match(word))


def _target(plain: list[str], bare: list[str], negations: list[bool], at: int) -> str:
    """Return the stem of the first word with content after a negation; a negated verb is its own target."""
    if plain[at] not in _lists().negations and _NEGATED_VERB.match(plain[at]):
        return stem(plain[at])
    for place in range(at + 1, min(at + 1 + _TARGETS, len(plain))):
        if not negations[place] and plain[place] not in stop_words():
            return stem(bare[place])
    return "¬"


def _is_marked(word: str) -> bool:
    lists = _lists()
    forms = (word, _CONJUNCTION.sub("", word))
    return (
        any(sign.isdigit() for sign in word)
        or _is_negation(word)
        or any(form in listed for form in forms for listed in (lists.numbers, lists.scales, lists.reversals))
        or _bare(word) in lists.places
    )


def _located(plain: list[str], bare: list[str]) -> Iterator[str]:
    """Yield the words that say where: after "near" or "in", and beside "street" or "park"."""
    lists = _lists()
    for at, word in enumerate(plain):
        if word in lists.locatives or word in lists.place_heads or bare[at] in lists.place_heads:
            # An article, and the kind of place in "in the city of ...", come before the place itself.
            after = (
                place for place in range(at + 1, min(at + 4, len(plain))) if plain[place] not in _ARTICLES
            )
            place = next(after, None)
            if place is not None and _names_place(plain[place], bare[place]):
                yield bare[place]
        if word in lists.place_tails and at and _names_place(plain[at - 1], bare[at - 1]):
            yield bare[at - 1]
        attached = _ATTACHED.match(word)
        if attached and _names_place(word, bare[at]):
            yield bare[at]


def _names_place(word: str, bare: str) -> bool:
    lists = _lists()
    none = lists.no_place | lists.locatives
    return word not in none and bare not in none and word not in stop_words() and not word.isdigit()


def numbers_of(text: str) -> tuple[str, ...]:
    """Return the numbers of a text; digits with thousands signs, words and scales give the same number.

    Examples
    --------
    >>> numbers_of("50 thousand"), numbers_of("خمسون ألف"), numbers_of("half of 12")
    (('50000',), ('50000',), ('0.5', '12'))
    """
    lists = _lists()
    modern = unicodedata.normalize("NFKC", text).lower()
    values: list[float | str] = []
    end = -1
    for match in _TOKEN.finditer(modern):
        token, touches = match[0], match.start() == end
        if token[0].isdigit():
            value = _value(token)
        else:
            form = normalise(token)
            joined = form not in lists.numbers and form not in lists.scales
            form = _CONJUNCTION.sub("", form) if joined else form
            previous = values[-1] if values and end >= 0 else None
            if form in lists.scales and isinstance(previous, float):
                values[-1] = previous * lists.scales[form]
                end = match.end()
                continue
            if form in lists.numbers and isinstance(previous, float) and (joined or 20 <= previous < 100):
                values[-1] = previous + lists.numbers[form]
                end = match.end()
                continue
            if (touches and form not in _ORDINALS and len(form) <= 2) or (end >= 0 and form in {"am", "pm"}):
                value = form
            elif form in lists.numbers:
                value = lists.numbers[form]
            elif form in lists.scales and form != "k":
                value = lists.scales[form]
            else:
                end = -1
                continue
        values.append(value)
        end = match.end()
    return tuple(f"{value:.12g}" if isinstance(value, float) else value for value in values)


def _value(digits: str) -> float | str:
    """Return the number that digits with signs write; the digits, if they write a date or a version."""
    plain = _THOUSANDS.sub("", digits).replace(",", ".").replace("\u066b", ".")
    return float(plain) if plain.count(".") <= 1 else plain
