"""Normalised spelling: spelling variants of a word become equal (S60, S62).

Alef with and without hamza, ta marbuta and ha, alef maqsura and ya, hamza on its carriers, vowel signs,
tatweel, repeated letters, capitals, and the two sets of digits are treated alike. An emoji is a separate
word, because it shows how a text is meant. Normalised texts are used for comparing and counting; people see
the original texts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Starts = npt.NDArray[np.int64]

_SPELLING = str.maketrans("أإآٱىیةهؤئکﻻ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ااااييههويكﻻ01234567890123456789")
_DROPPED = frozenset({"ـ", "ء", "\u200c", "\u200d", "\ufe0f", "'", "\u2019"})
_INVISIBLE = frozenset({"Mn", "Me", "Cf"})
_LETTERS_AND_NUMBERS = frozenset("LN")
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
# Letters in presentation forms, which old systems stored; some are two letters in one sign.
_OLD_SHAPES = re.compile("[\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]")
# The arrays of a chunk take about fifty bytes a letter.
_CHUNK = 4_000


def _replacement(sign: str) -> str:
    """Return the replacement of a sign: nothing, a space, a normalised sign, or a separate word."""
    if sign in _DROPPED or unicodedata.category(sign) in _INVISIBLE:
        return ""
    if unicodedata.category(sign)[0] in _LETTERS_AND_NUMBERS:
        plain = unicodedata.normalize("NFD", sign.lower())[0] if sign.isascii() or ord(sign) < 0x250 else sign
        return plain.lower().translate(_SPELLING)[0]
    return f" {sign} " if is_emoji(sign) else " "


def is_emoji(sign: str) -> bool:
    """Whether a sign is an emoji.

    Examples
    --------
    >>> is_emoji("🌹"), is_emoji("!")
    (True, False)
    """
    code = ord(sign)
    return 0x1F300 <= code <= 0x1FAFF or 0x2600 <= code <= 0x27BF


class _Replacements(dict[int, str]):
    """The replacements of the signs that occurred so far, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        self[code] = _replacement(chr(code))
        return self[code]


_REPLACEMENTS = _Replacements()


def normalise(text: str) -> str:
    """Return a text in normalised spelling, its words separated by single spaces.

    Parameters
    ----------
    text : str
        A text in any language.

    Examples
    --------
    >>> normalise("الحـافلةُ رائعـــة جدااااا!! ٣ مرّات 🌹")
    'الحافله رايعه جدا 3 مرات 🌹'
    >>> normalise("GREAT, really Greeeeat")
    'great really great'
    """
    plain = _modern(text).translate(_REPLACEMENTS)
    return " ".join(_REPEATED.sub(r"\1", plain).split())


def _modern(text: str) -> str:
    return unicodedata.normalize("NFKC", text) if _OLD_SHAPES.search(text) else text


def word_hashes(texts: Sequence[str]) -> tuple[Hashes, Starts]:
    """Return a number for each word of many texts; words that ``normalise`` makes equal have equal numbers.

    It uses arrays of characters instead of strings, so that it is fast for millions of texts.

    Parameters
    ----------
    texts : sequence of str

    Returns
    -------
    hashes : numpy.ndarray of uint64, shape (n_words,)
        The words of all texts, text after text.
    starts : numpy.ndarray of int64, shape (n_texts + 1,)
        Position of each text's first word; the last entry is the number of words.

    Examples
    --------
    >>> hashes, starts = word_hashes(["حافلةٌ جديدة", "الحافله", "حافله"])
    >>> starts.tolist(), bool(hashes[0] == hashes[3]), bool(hashes[0] == hashes[2])
    ([0, 2, 3, 4], True, False)
    """
    parts, counts = [np.zeros(0, dtype=np.uint64)], [np.zeros(0, dtype=np.int64)]
    for chunk in _chunks(texts):
        hashes, per_text = _hash_chunk(chunk)
        parts.append(hashes)
        counts.append(per_text)
    starts = np.concatenate([[0], np.cumsum(np.concatenate(counts))])
    return np.concatenate(parts), starts.astype(np.int64)


def _chunks(texts: Sequence[str]) -> Iterator[list[str]]:
    for first in range(0, len(texts), _CHUNK):
        yield list(texts[first : first + _CHUNK])


def _hash_chunk(chunk: list[str]) -> tuple[Hashes, Starts]:
    joined = "\n".join(chunk)
    if _OLD_SHAPES.search(joined):
        chunk = [_modern(text) for text in chunk]
        joined = "\n".join(chunk)
    signs = np.frombuffer(joined.encode("utf-32-le", errors="surrogatepass"), dtype=np.uint32)
    lengths = np.fromiter(map(len, chunk), dtype=np.int64, count=len(chunk))
    row = np.repeat(np.arange(len(chunk), dtype=np.int32), lengths + 1)[: len(signs)]
    plain, alone = _lookup(signs)
    here = plain[signs]
    kept = here != 0  # 0: removed; 32: a space between words
    here, row, alone_here = here[kept], row[kept], alone[signs[kept]]
    kept = ~_repeated(here, row)
    here, row, alone_here = here[kept], row[kept], alone_here[kept]
    letter = here != 32
    # A word begins after a space or an emoji, and an emoji is a separate word.
    begins = letter.copy()
    begins[1:] &= ~letter[:-1] | alone_here[1:] | alone_here[:-1] | (row[1:] != row[:-1])
    here, row, begins = here[letter], row[letter], begins[letter]
    first = np.flatnonzero(begins)
    if not len(first):
        return np.zeros(0, dtype=np.uint64), np.zeros(len(chunk), dtype=np.int64)
    within = np.arange(len(here)) - np.repeat(first, np.diff([*first.tolist(), len(here)]))
    powers = _powers(int(within.max()) + 1)
    sums = np.add.reduceat(_mixed(here.astype(np.uint64)) * powers[within], first)
    return _mixed(sums), np.bincount(row[first], minlength=len(chunk)).astype(np.int64)


def _lookup(signs: npt.NDArray[np.uint32]) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.bool_]]:
    """Return the replacement of each sign, by its code, and whether it is a separate word."""
    codes = np.flatnonzero(np.bincount(signs))
    plain = np.zeros(int(codes[-1]) + 1 if len(codes) else 1, dtype=np.uint32)
    alone = np.zeros(len(plain), dtype=np.bool_)
    for code in codes.tolist():
        replacement = _REPLACEMENTS[code]
        alone[code] = len(replacement) == 3
        plain[code] = ord(replacement.strip() or " ") if replacement else 0
    return plain, alone


def _repeated(here: npt.NDArray[np.uint32], row: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    """Return which signs repeat the previous letter in a sequence of three or more."""
    again = np.zeros(len(here) + 1, dtype=np.bool_)
    again[1:-1] = (here[1:] == here[:-1]) & (row[1:] == row[:-1])
    candidates = np.flatnonzero(again[:-1] & (again[1:] | np.concatenate([[False], again[:-2]])))
    result = np.zeros(len(here), dtype=np.bool_)
    is_letter = [_REPEATED.match(chr(code) * 3) is not None for code in here[candidates].tolist()]
    result[candidates[np.array(is_letter, dtype=np.bool_)]] = True
    return result


def _mixed(values: Hashes) -> Hashes:
    """Distribute numbers over all 64 bits (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _powers(count: int) -> Hashes:
    odd = np.full(count, 0x9E3779B97F4A7C15, dtype=np.uint64)
    odd[0] = 1
    return np.cumprod(odd, dtype=np.uint64)
