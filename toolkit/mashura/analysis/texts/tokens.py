"""Words, words without content, and stems (S60, S62)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import snowballstemmer
from stop_words import get_stop_words

from mashura.analysis.texts.lexicon import load_lexicon
from mashura.analysis.texts.normalisation import normalise

_ARABIC = re.compile("[\u0621-\u064a]")
_CONJUNCTION = re.compile("^[وف](?=(?:ال|لل|بال).{3})")
_FEMININE = re.compile("(?<=...)(?:ات|ه)$")


def words(text: str) -> list[str]:
    """Return the words of a text in one spelling.

    Examples
    --------
    >>> words("أين الحافلة؟ 🙏")
    ['اين', 'الحافله', '🙏']
    """
    return normalise(text).split()


@cache
def stop_words() -> frozenset[str]:
    """Return words that say nothing about a subject, in one spelling.

    The lists of the ``stop-words`` library for Arabic and English, with those that people of the Gulf write
    and those that every consultation is full of (``lexicon.yaml``).

    Examples
    --------
    >>> "الي" in stop_words(), "the" in stop_words(), "حافله" in stop_words()
    (True, True, False)
    """
    known: Iterable[str] = [*get_stop_words("ar"), *get_stop_words("en"), *load_lexicon().stop_words]
    return frozenset(word for one in known for word in words(one))


def stems(text: str) -> list[str]:
    """Return the stems of the words that have content: no stop words, numbers or single letters.

    Light stemming by the Snowball stemmers of Arabic and of English: beginnings and endings fall, the inside
    of a word stays.

    Examples
    --------
    >>> stems("نريد حافلات أكثر، والحافلة نظيفة")
    ['حافل', 'حافل', 'نظيف']
    >>> stems("We want clean parks and a cleaner park")
    ['clean', 'park', 'cleaner', 'park']
    """
    return [stem(word) for word in words(text) if word not in stop_words() and _has_content(word)]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of one word in one spelling.

    Examples
    --------
    >>> stem("والمواقف") == stem("مواقف")
    True
    """
    if not _ARABIC.search(word):
        return str(_stemmer("english").stemWord(word))
    # The stemmer leaves a conjunction before the article and the feminine plural, and wants ta marbuta, which
    # the one spelling writes as ha.
    found = str(_stemmer("arabic").stemWord(_FEMININE.sub("ة", _CONJUNCTION.sub("", word))))
    return normalise(found) or word


@cache
def _stemmer(language: str) -> snowballstemmer.basestemmer.BaseStemmer:
    return snowballstemmer.stemmer(language)


def _has_content(word: str) -> bool:
    return len(word) > 1 and not word.isdigit()
