"""What a machine can honestly tell of a text: is it written, and in the script of its language (S46, S82).

Nothing here judges whether a text convinces anybody.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel.core import get_global

# First word of the Unicode names of a script's letters, by its ISO 15924 code.
_SCRIPTS = {
    "Arab": "ARABIC", "Armn": "ARMENIAN", "Beng": "BENGALI", "Cyrl": "CYRILLIC", "Deva": "DEVANAGARI",
    "Ethi": "ETHIOPIC", "Geor": "GEORGIAN", "Grek": "GREEK", "Gujr": "GUJARATI", "Guru": "GURMUKHI",
    "Hebr": "HEBREW", "Khmr": "KHMER", "Knda": "KANNADA", "Laoo": "LAO", "Latn": "LATIN", "Mlym": "MALAYALAM",
    "Mymr": "MYANMAR", "Orya": "ORIYA", "Sinh": "SINHALA", "Taml": "TAMIL", "Telu": "TELUGU",
    "Thaa": "THAANA", "Thai": "THAI", "Tibt": "TIBETAN",
}  # fmt: skip
_WITHOUT_SPACES = {"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN"}
_FEWEST_LETTERS = 5


def is_written(text: str) -> bool:
    """Return whether a text says anything at all: a letter, dots, or one word again and again do not.

    Examples
    --------
    >>> [is_written(text) for text in ("x", ". . . .", "bla bla bla", "Your bus, your say", "شارك برأيك.")]
    [False, False, False, True, True]
    """
    words = [word for word in text.casefold().split() if any(map(str.isalpha, word))]
    distinct = {re.sub(r"[^\w]", "", word) for word in words}
    letters = [letter for letter in "".join(distinct) if letter.isalpha()]
    if len(letters) < _FEWEST_LETTERS or len({*letters}) < 3:
        return False
    if _script(letters) in _WITHOUT_SPACES:
        return True
    several = {word for word in distinct if sum(map(str.isalpha, word)) > 1}
    # Two or three words in turn, over and over, say no more than one.
    return len(several) >= 2 and (len(several) > 3 or len(words) <= 3 * len(distinct))


def is_in_script_of(text: str, language: str) -> bool:
    """Return whether most letters of a text belong to the script of a language; True if it is not known.

    Examples
    --------
    >>> is_in_script_of("Tell us", "ar"), is_in_script_of("ہمیں وقت بتائیں", "ur")
    (False, True)
    """
    expected = _SCRIPTS.get(_script_code(language))
    letters = [letter for letter in text if letter.isalpha()]
    if expected is None or not letters:
        return True
    inside = sum(_name_of_script(letter) == expected for letter in letters)
    # Names of places and of apps may stand in Latin letters.
    return inside >= 0.5 * len(letters)


def is_name(text: str) -> bool:
    """Return whether a text can be somebody's name: it has at least three letters.

    Examples
    --------
    >>> is_name("a"), is_name("Dr Huda")
    (False, True)
    """
    return sum(map(str.isalpha, text)) >= 3


@cache
def _script_code(language: str) -> str:
    likely = get_global("likely_subtags").get(language, "")
    return next((part for part in likely.split("_") if len(part) == 4), "")


def _name_of_script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _script(letters: list[str]) -> str:
    names = [_name_of_script(letter) for letter in letters]
    return max({*names}, key=names.count)
