"""Words, stop words and stems (S60, S62)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import snowballstemmer
from stop_words import get_stop_words

from mashura.analysis.texts.lexicon import load_lexicon
from mashura.analysis.texts.normalisation import normalise
from mashura.privacy.pseudonyms import without_masks

_ARABIC = re.compile("[\u0621-\u064a]")
_CODE = re.compile(
    r"https?:/{0,2}\S*|www\.\S+|\S+@\S+\.\w+|@\w+|</?[a-zA-Z][^<>]{0,200}>|&#?\w{1,8};|\b[\w-]+\.(?:com|org|net|ae|gov|html?)\S*"
)
_CONJUNCTION = re.compile("^[وف](?=(?:ال|لل|بال).{3})")
_FEMININE = re.compile("(?<=...)(?:ات|ه)$")


def words(text: str) -> list[str]:
    """Return the words of a text in normalised spelling.

    Examples
    --------
    >>> words("أين الحافلة؟ 🙏")
    ['اين', 'الحافله', '🙏']
    """
    return normalise(text).split()


@cache
def stop_words() -> frozenset[str]:
    """Return the words that say nothing about a topic, in normalised spelling.

    These are the lists of the ``stop-words`` library for Arabic and English, the words of ``lexicon.yaml``
    that are frequent in Gulf dialects and in consultations, and the words of links and of markup.

    Examples
    --------
    >>> "الي" in stop_words(), "the" in stop_words(), "حافله" in stop_words()
    (True, True, False)
    """
    lexicon = load_lexicon()
    listed: Iterable[str] = [
        *get_stop_words("ar"),
        *get_stop_words("en"),
        *lexicon.stop_words,
        *lexicon.technical,
    ]
    return frozenset(word for entry in listed for word in words(entry))


def stems(text: str) -> list[str]:
    """Return the stems of all words except stop words, numbers and single letters.

    The Snowball stemmers of Arabic and English remove prefixes and suffixes and keep the inside of a word.

    Examples
    --------
    >>> stems("نريد حافلات أكثر، والحافلة نظيفة")
    ['حافل', 'حافل', 'نظيف']
    >>> stems("We want clean parks and a cleaner park")
    ['clean', 'park', 'cleaner', 'park']
    """
    return [
        stem(word) for word in words(without_code(text)) if word not in stop_words() and _has_content(word)
    ]


def without_code(text: str) -> str:
    """Return a text without links, addresses, mentions, markup, and what stands for masked personal data.

    Examples
    --------
    >>> without_code("RT @ministry: <b>New&nbsp;park</b> https://t.co/x www.example.org").split()
    ['RT', ':', 'New', 'park']
    """
    return _CODE.sub(" ", without_masks(text))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of a word in normalised spelling.

    Examples
    --------
    >>> stem("والمواقف") == stem("مواقف")
    True
    """
    if not _ARABIC.search(word):
        return str(_stemmer("english").stemWord(word))
    # The stemmer keeps a conjunction before the article and the feminine plural, and needs ta marbuta, which
    # the normalised spelling writes as ha.
    arabic_stem = str(_stemmer("arabic").stemWord(_FEMININE.sub("ة", _CONJUNCTION.sub("", word))))
    return normalise(arabic_stem) or word


@cache
def _stemmer(language: str) -> snowballstemmer.basestemmer.BaseStemmer:
    return snowballstemmer.stemmer(language)


def _has_content(word: str) -> bool:
    return len(word) > 1 and not word.isdigit()
