"""Typefaces for texts that people wrote in other scripts, and a clear sign where there is none.

The project's own typefaces have Arabic and Latin letters. For Chinese, Malayalam, Tamil, Bengali or Hindi the
machine's typefaces are used, if it has some (Debian: ``fonts-noto-core``, ``fonts-noto-cjk``).
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

# Free typefaces with the scripts of people who live in the Gulf states, one per script.
_WANTED = re.compile(
    r"(NotoSans(Devanagari|Bengali|Tamil|Malayalam|Telugu|Sinhala|Gurmukhi|Thai|Ethiopic)-Regular\.(ttf|otf)"
    r"|NotoSansCJK-Regular\.ttc|NotoNastaliqUrdu-Regular\.ttf|wqy-(microhei|zenhei)\.ttc)"
)
_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
)


@cache
def further_typefaces() -> tuple[Path, ...]:
    """Return the files of the machine's typefaces for other scripts; empty if it has none."""
    return tuple(
        sorted(
            Path(folder, name)
            for top in _FOLDERS
            for folder, _, names in os.walk(Path(top).expanduser())
            for name in names
            if _WANTED.fullmatch(name)
        )
    )


@cache
def letters_of(typeface: Path) -> frozenset[int]:
    """Return the codes of the letters that a typeface has; empty if its file cannot be read."""
    # Reading typefaces takes its time, which no other command needs to wait for.
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    try:
        return frozenset(TTFont(typeface, fontNumber=0, lazy=True).getBestCmap())
    except (OSError, TTLibError):
        return frozenset()


def with_sign(text: str, drawable: Collection[int], sign: str) -> str:
    """Return a text in which each run of words with a letter that cannot be drawn is one sign.

    Parameters
    ----------
    text : str
    drawable : collection of int
        Codes of the letters that can be drawn.
    sign : str
        What is written instead, such as ``[another script]``.

    Examples
    --------
    >>> with_sign("Bus നല്ലത് ആണ് ok", {*map(ord, "Busok ")}, "[…]")
    'Bus […] ok'
    """
    # Most texts can be drawn as they are.
    if all(ord(letter) in drawable or not letter.isalpha() for letter in text):
        return text
    words: list[str] = []
    for word in re.split(r"(\s+)", text):
        if any(letter.isalpha() and ord(letter) not in drawable for letter in word):
            if words[-2:-1] == [sign] and not words[-1].strip():
                words.pop()
            else:
                words.append(sign)
        else:
            words.append(word)
    return "".join(words)
