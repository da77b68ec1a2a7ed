"""One spelling for each word: what people who write on a phone vary is made equal (S60, S62).

Alef with and without hamza, ta marbuta and ha, alef maqsura and ya, hamza on its seats, vowel signs, tatweel,
drawn-out letters, capitals, and the two sets of digits count as one. An emoji is a word of its own, because
it says how a text is meant. The result serves for comparing and counting; people are shown what was written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Starts = npt.NDArray[np.int64]

_ONE_SPELLING = str.maketrans("أإآٱىیةهؤئکﻻ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ااااييههويكﻻ01234567890123456789")
_DROPPED = frozenset({"ـ", "ء", "\u200c", "\u200d", "\ufe0f", "'", "\u2019"})
_INVISIBLE = frozenset({"Mn", "Me", "Cf"})
_WORDLIKE = frozenset("LN")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
# Letters in the shapes that old systems stored, among them two letters in one sign.
_OLD_SHAPES = re.compile("[\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]")
_CHUNK = 20_000


def _fate(sign: str) -> str:
    """Return what becomes of a sign: nothing, a space, itself in one spelling, or a word of its own."""
    if sign in _DROPPED or unicodedata.category(sign) in _INVISIBLE:
        return ""
    if unicodedata.category(sign)[0] in _WORDLIKE:
        plain = unicodedata.normalize("NFD", sign.lower())[0] if sign.isascii() or ord(sign) < 0x250 else sign
        return plain.lower().translate(_ONE_SPELLING)[0]
    return f" {sign} " if is_emoji(sign) else " "


def is_emoji(sign: str) -> bool:
    """Whether a sign is a small picture.

    Examples
    --------
    >>> is_emoji("🌹"), is_emoji("!")
    (True, False)
    """
    code = ord(sign)
    return 0x1F300 <= code <= 0x1FAFF or 0x2600 <= code <= 0x27BF


class _Fates(dict[int, str]):
    """What becomes of each sign met so far, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        self[code] = _fate(chr(code))
        return self[code]


_FATES = _Fates()


def normalise(text: str) -> str:
    """Return a text in one spelling, its words parted by single spaces.

    Parameters
    ----------
    text : str
        In any language.

    Examples
    --------
    >>> normalise("الحـافلةُ رائعـــة جدااااا!! ٣ مرّات 🌹")
    'الحافله رايعه جدا 3 مرات 🌹'
    >>> normalise("GREAT, really Greeeeat")
    'great really great'
    """
    plain = _modern(text).translate(_FATES)
    return " ".join(_DRAWN_OUT.sub(r"\1", plain).split())


def _modern(text: str) -> str:
    return unicodedata.normalize("NFKC", text) if _OLD_SHAPES.search(text) else text


def word_hashes(texts: Sequence[str]) -> tuple[Hashes, Starts]:
    """Return a number for each word of many texts: equal words of ``normalise`` have equal numbers.

    Works on arrays of signs instead of on strings, for millions of texts.

    Parameters
    ----------
    texts : sequence of str

    Returns
    -------
    hashes : numpy.ndarray of uint64, shape (n_words,)
        The words of all texts one after the other.
    starts : numpy.ndarray of int64, shape (n_texts + 1,)
        Where each text's words begin; the last entry is the number of words.

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
    kept = here != 0  # 0: dropped; 32: a border between words
    here, row, alone_here = here[kept], row[kept], alone[signs[kept]]
    kept = ~_drawn_out(here, row)
    here, row, alone_here = here[kept], row[kept], alone_here[kept]
    letter = here != 32
    # A word begins after a border or a picture, and a picture is a word of its own.
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
    """Return what each sign becomes, by its code, and whether it is a word of its own."""
    found = np.flatnonzero(np.bincount(signs))
    plain = np.zeros(int(found[-1]) + 1 if len(found) else 1, dtype=np.uint32)
    alone = np.zeros(len(plain), dtype=np.bool_)
    for code in found.tolist():
        fate = _FATES[code]
        alone[code] = len(fate) == 3
        plain[code] = ord(fate.strip() or " ") if fate else 0
    return plain, alone


def _drawn_out(here: npt.NDArray[np.uint32], row: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    """Return which signs repeat the letter before them in a run of three or more."""
    again = np.zeros(len(here) + 1, dtype=np.bool_)
    again[1:-1] = (here[1:] == here[:-1]) & (row[1:] == row[:-1])
    candidates = np.flatnonzero(again[:-1] & (again[1:] | np.concatenate([[False], again[:-2]])))
    result = np.zeros(len(here), dtype=np.bool_)
    is_letter = [_DRAWN_OUT.match(chr(code) * 3) is not None for code in here[candidates].tolist()]
    result[candidates[np.array(is_letter, dtype=np.bool_)]] = True
    return result


def _mixed(values: Hashes) -> Hashes:
    """Spread numbers over all 64 bits (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _powers(count: int) -> Hashes:
    odd = np.full(count, 0x9E3779B97F4A7C15, dtype=np.uint64)
    odd[0] = 1
    return np.cumprod(odd, dtype=np.uint64)
