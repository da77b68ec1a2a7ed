"""The typefaces of figures and PDF files, for all scripts that people write, and a sign for what is in none.

IBM Plex Sans Arabic and Amiri have Arabic and Latin letters. Noto Sans follows for the scripts of other
languages of the Gulf: Malayalam, Hindi, Bengali, Tamil, Chinese, Amharic and more, and Noto Emoji for signs.
All are under the SIL Open Font License and come with packages; none of the machine's is used.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# Packages in order of preference, the folder of the files in each, and which files; the first one that has a
# letter draws it.
_OWN = ("fontpkg_ibm_plex_sans_arabic", "files"), ("fontpkg_amiri", "files")
_FURTHER = (
    # Upright letters only: "NotoSans[wght].ttf", and "NotoSansTamil[wght].ttf" and its like.
    ("manimgx_fonts", "", "NotoSans[[]*.ttf"),
    ("manimgx_fonts", "", "NotoSans[A-Z]*.ttf"),
    ("manimgx_fonts", "", "NotoEmoji*.ttf"),
    ("pylopdf_fonts_zh_cn", "", "NotoSansSC-Regular.otf"),
)
# Pictures, marks on letters and pictures, and what no standard has: they are drawn, or are left out.
_PICTURES = frozenset(["So", "Sk", "Mn", "Me", "Cn", "Co", "Cs"])
# They change the picture or digit before them, as in "1\ufe0f\u20e3"; else a box is drawn.
_CHANGES_PICTURE = frozenset([0xFE0E, 0xFE0F, 0x20E3])


@cache
def own_typefaces() -> tuple[Path, ...]:
    """Return the files of the project's own typefaces."""
    return tuple(path for package, folder in _OWN for path in sorted(_folder(package, folder).rglob("*.ttf")))


@cache
def further_typefaces() -> tuple[Path, ...]:
    """Return the files of the typefaces for other scripts, in order of preference."""
    return tuple(
        path
        for package, folder, names in _FURTHER
        if find_spec(package) is not None
        for path in sorted(_folder(package, folder).glob(names))
    )


@cache
def typeface_folders() -> tuple[Path, ...]:
    """Return the folders of all typefaces."""
    return tuple(dict.fromkeys(path.parent for path in (*own_typefaces(), *further_typefaces())))


@cache
def drawable_letters() -> frozenset[int]:
    """Return the codes of all letters that figures and PDF files can draw."""
    regular = [path for path in own_typefaces() if path.stem.endswith("Regular")]
    # matplotlib and typst each bring DejaVu Sans Mono themselves, for signs such as a cross.
    signs = _folder("matplotlib", "mpl-data/fonts/ttf") / "DejaVuSansMono.ttf"
    return frozenset().union(*map(letters_of, (*regular, *further_typefaces(), signs)))


@cache
def letters_of(typeface: Path) -> frozenset[int]:
    """Return the codes of the letters that a typeface has; empty if its file cannot be read."""
    # Reading typefaces takes its time, which no other command needs to wait for.
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    try:
        with TTFont(typeface, fontNumber=0, lazy=True) as font:
            return frozenset(font.getBestCmap())
    except (OSError, TTLibError):
        return frozenset()


def drawable_text(text: str, sign: str) -> str:
    """Return a text as figures and PDF files can draw it; see :func:`with_sign`.

    Examples
    --------
    >>> drawable_text("വളരെ നല്ലത് 👍 한국어", "[…]")
    'വളരെ നല്ലത് 👍 […]'
    """
    return text if text.isascii() else with_sign(text, drawable_letters(), sign)


def with_sign(text: str, drawable: Collection[int], sign: str) -> str:
    """Return a text in which each run of words with a letter that cannot be drawn is one sign.

    Pictures, such as an emoji, that cannot be drawn are left out.

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
    >>> with_sign("ok 👍", {*map(ord, "ok ")}, "[…]")
    'ok '
    """
    text = "".join(letter for letter in text if not _is_lost_picture(letter, drawable))
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


def _is_lost_picture(letter: str, drawable: Collection[int]) -> bool:
    code = ord(letter)
    return code in _CHANGES_PICTURE or (code not in drawable and unicodedata.category(letter) in _PICTURES)


def _folder(package: str, folder: str) -> Path:
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / folder
