"""The languages that a public may speak: ISO 639 codes with names in both languages (S38, S82, S124).

The names of the languages that menus offer are in ``vocabulary.ftl``; those of all others come from the
Unicode Common Locale Data Repository (CLDR) through Babel.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel.core import Locale

from mashura.i18n import LANGUAGES, Language, active_language, message, message_keys

OTHER = "other"
"""All languages that a public has no number for; a plan that names it serves them by translation."""

OFFERED = (
    *("ar", "en", "ur", "hi", "bn", "ml", "tl", "fa", "fr", "ne", "ta", "te", "pa", "si", "ps", "id", "am"),
    *("ti", "so", "sw", "ku", "tr", "zh", "ru", "es", "de"),
)
"""Languages that menus offer first: those of publics in the Gulf, then others that are often asked for."""

# Other names of languages in tables of offices, in the spelling of :func:`_plain`.
_ALIASES = {
    "filipino": "tl", "pilipino": "tl", "الفلبينيه": "tl", "فلبينيه": "tl", "farsi": "fa", "bangla": "bn",
    "mandarin": "zh", "sinhalese": "si", "pashtu": "ps", "bahasaindonesia": "id", "البشتونيه": "ps",
    "المليالم": "ml", "المالايالم": "ml", "مالايالام": "ml", "التاميليه": "ta", "الاردو": "ur",
    "اردو": "ur", "الفارسيه": "fa", "التغالوغيه": "tl", "kiswahili": "sw", "oriya": "or", "punjabi": "pa",
}  # fmt: skip
_OTHERS = {"other", "others", "otherlanguages", "otherlanguage", "اخري", "لغاتاخري", "لغهاخري", "غيرذلك"}


def is_language(code: str) -> bool:
    """Return whether there is a language with a code; ``other`` stands for all languages without a number.

    Examples
    --------
    >>> is_language("ml"), is_language("other"), is_language("xx")
    (True, True, False)
    """
    return code == OTHER or code in _codes()


def language_name(code: str, lang: Language | None = None) -> str:
    """Return the name of a language that people speak; the code if no language has it.

    Examples
    --------
    >>> language_name("ur", "en"), language_name("am", "en"), language_name("xx", "en")
    ('Urdu', 'Amharic', 'xx')
    """
    key = f"language-{code}"
    if key in message_keys(lang or "en"):
        return message(key, lang=lang)
    if code not in _codes():
        return code
    return _names(lang or active_language())[code]


def language_code(text: str) -> str | None:
    """Return the code of a language by its code or its name in Arabic or English; None if there is none.

    Examples
    --------
    >>> language_code("Malayalam"), language_code("الأردية"), language_code("Others"), language_code("xx")
    ('ml', 'ur', 'other', None)
    """
    plain = _plain(text)
    if plain in _OTHERS:
        return OTHER
    if plain in _ALIASES:
        return _ALIASES[plain]
    if is_language(plain):
        return plain
    return _codes_by_name().get(plain) or _codes_by_name().get(f"ال{plain}")


@cache
def _codes() -> frozenset[str]:
    """Return the codes of two or three letters that have a name in every language of Mashura."""
    named = [_names(language) for language in LANGUAGES]
    return frozenset(
        code for code in named[0] if 2 <= len(code) <= 3 and all(code in names for names in named)
    )


@cache
def _names(language: str) -> dict[str, str]:
    return {str(code): str(name) for code, name in Locale(language).languages.items()}


@cache
def _codes_by_name() -> dict[str, str]:
    by_name: dict[str, str] = {}
    for language in LANGUAGES:
        by_name |= {_plain(name): code for code, name in _names(language).items() if code in _codes()}
    # Our own names count more than those of CLDR.
    for language in LANGUAGES:
        by_name |= {_plain(language_name(code, language)): code for code in OFFERED}
    return by_name


def _plain(text: str) -> str:
    """Return a name without blanks, accents and punctuation, and with one form of alef and teh marbuta."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = re.sub(r"[\W_\u0640]|[\u0300-\u036f\u064b-\u0655\u0670]", "", letters)
    return kept.translate(str.maketrans("أإآةى", "اااهي"))
