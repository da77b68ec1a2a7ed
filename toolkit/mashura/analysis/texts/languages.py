"""The language and register of each text: standard Arabic, dialects, Arabizi, English (S38, S82).

The script distinguishes Arabic from Latin letters; cues decide the dialect of Arabic, and digits
such as 3 and 7 inside Latin words show Arabizi. For other texts in Latin letters, the ``py3langid`` library
decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

import py3langid

from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.dialects import Dialect, dialect_of
from mashura.analysis.texts.lexicon import load_lexicon
from mashura.analysis.texts.normalisation import normalise
from mashura.analysis.texts.shares import Shares, shares_text
from mashura.analysis.texts.tokens import stop_words, words
from mashura.i18n import active_language, format_number, message
from mashura.methodology.tables.consultation import Consultation

Register = Literal[
    "standard_arabic",
    "gulf_arabic",
    "egyptian_arabic",
    "levantine_arabic",
    "other_arabic",
    "arabizi",
    "english",
    "other",
]
REGISTERS: tuple[Register, ...] = get_args(Register)

_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]")
_OTHER_ARABIC_SCRIPT = re.compile("[ٹڈڑںھےۀڵڕێۆ]")
_LATIN = re.compile(r"[A-Za-z]")
_FOREIGN = re.compile(r"[^\W\d_]")
# Digits for letters that Latin script does not have: 2 hamza, 3 ayn, 5 kha, 6 ta, 7 ha, 8 qaf, 9 sad.
_DIGIT_LETTER = re.compile(r"(?<![a-z0-9])(?:[a-z']*[2356789]'?[a-z]+|[a-z]+[23567])[a-z0-9']*")
# English texts have at least this share of English stop words; below it, the library decides.
_ENGLISH_SHARE = 0.4
_CODE = re.compile(r"https?://\S+|www\.\S+|@\w+|\b(?:mp3|h2o|co2|g20|b2b|4x4|[a-z]\d{1,3})\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Languages:
    """The registers of all statements.

    Attributes
    ----------
    of : mapping of str to Register
        Register of each statement.
    simulated : bool
    """

    of: Mapping[str, Register]
    simulated: bool

    @property
    def registers(self) -> Shares:
        """Number of statements in each register."""
        return Shares.of(self.of.values(), REGISTERS)


def register_of(text: str) -> Register:
    """Return the language and register of a text.

    Parameters
    ----------
    text : str
        One statement; links, mentions and codes in it are ignored.

    Returns
    -------
    Register
        ``other`` for other languages and for texts without letters. Arabic without a cue of a dialect
        counts as standard Arabic, so many short texts in dialect do.

    Examples
    --------
    >>> register_of("نريد حافلات أكثر في المساء")
    'standard_arabic'
    >>> register_of("نبي باصات وايد عقب العشا")
    'gulf_arabic'
    >>> register_of("عايزين أتوبيسات أكتر بالليل"), register_of("بدنا باصات كتير")
    ('egyptian_arabic', 'levantine_arabic')
    >>> register_of("nabi basat akthar 3ogob el 3esha")
    'arabizi'
    >>> register_of("More buses in the evening, please")
    'english'
    """
    plain = _CODE.sub(" ", unicodedata.normalize("NFKC", text)).replace("_", " ")
    arabic, latin = len(_ARABIC.findall(plain)), len(_LATIN.findall(plain))
    letters = len(_FOREIGN.findall(plain))
    if not letters or max(arabic, latin) < letters / 2:
        return "other"
    if arabic >= latin:
        return "other" if _OTHER_ARABIC_SCRIPT.search(plain) else _arabic_register(plain)
    return _latin_language(plain)


def _arabic_register(text: str) -> Register:
    dialect = dialect_of(text)
    return _REGISTER_OF[dialect] if dialect else "standard_arabic"


_REGISTER_OF: Mapping[Dialect, Register] = {
    "gulf": "gulf_arabic",
    "egyptian": "egyptian_arabic",
    "levantine": "levantine_arabic",
    "other": "other_arabic",
}


def _latin_language(text: str) -> Register:
    lowered = text.lower()
    plain_words = words(_DIGIT_LETTER.sub(" ", lowered))
    with_digits = len(_DIGIT_LETTER.findall(lowered))
    arabizi = with_digits + sum(word in _arabizi_words() for word in plain_words)
    english = sum(word in stop_words() for word in plain_words)
    if arabizi > english:
        return "arabizi"
    if english >= _ENGLISH_SHARE * max(len(plain_words), 1):
        return "english"
    language, _ = py3langid.classify(text)
    return "english" if language == "en" else "other"


@cache
def _arabizi_words() -> frozenset[str]:
    return frozenset(map(normalise, load_lexicon().arabizi))


def languages(consultation: Consultation) -> Languages:
    """Return the language and register of every statement.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"statement_id": ["1"], "text": ["More shade"], "moderation": ["in"]})
    >>> languages(Consultation(title="", origin="csv", statements=table)).of["1"]
    'english'
    """
    table = consultation.statements
    return Languages(
        of={
            statement_id: register_of(text)
            for statement_id, text in zip(table["statement_id"], table["text"], strict=True)
        },
        simulated=consultation.is_simulated,
    )


@reading.register
def _reading(result: Languages) -> Reading:
    lang = active_language()
    says = (
        message("texts-languages-says", lang=lang, number=format_number(len(result.of), lang)),
        shares_text("texts-register", result.registers),
    )
    cautions = ("texts-languages-caution-short", "texts-languages-caution-people")
    return Reading(says=says, cautions=tuple(message(key, lang=lang) for key in cautions))
