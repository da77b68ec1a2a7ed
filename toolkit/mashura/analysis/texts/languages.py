"""The language and register of each text: standard Arabic, Gulf, other dialects, Arabizi, English (S38, S82).

The script decides between Arabic and Latin letters; a word list decides the register of Arabic, and letters
such as 3 and 7 inside Latin words show Arabizi. Where Latin letters leave it open, the ``py3langid`` library
is asked.
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
from mashura.analysis.texts.lexicon import load_lexicon
from mashura.analysis.texts.normalisation import normalise
from mashura.analysis.texts.shares import Shares, shares_text
from mashura.analysis.texts.tokens import stop_words, words
from mashura.i18n import active_language, format_number, message
from mashura.methodology.tables.consultation import Consultation

Register = Literal["standard_arabic", "gulf_arabic", "other_arabic", "arabizi", "english", "other"]
REGISTERS: tuple[Register, ...] = get_args(Register)

_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]")
_OTHER_ARABIC_SCRIPT = re.compile("[ٹڈڑںھےۀڵڕێۆ]")
_LATIN = re.compile(r"[A-Za-z]")
_FOREIGN = re.compile(r"[^\W\d_]")
# Digits for letters that Latin script lacks: 2 hamza, 3 ayn, 5 kha, 6 ta, 7 ha, 8 qaf, 9 sad.
_DIGIT_LETTER = re.compile(r"(?<![a-z0-9])(?:[a-z']*[2356789]'?[a-z]+|[a-z]+[23567])[a-z0-9']*")
# English texts hold this part of English stop words at least; below it, the library decides.
_ENGLISH_SHARE = 0.4
_CODE = re.compile(r"https?://\S+|www\.\S+|@\w+|\b(?:mp3|h2o|co2|g20|b2b|4x4|[a-z]\d{1,3})\b", re.IGNORECASE)
# "ma … sh" around a verb negates it from Egypt to Morocco.
_NEGATED_VERB = re.compile("^م(?:ا)?[بتينا]\\w{2,}ش$")
_JOINED = re.compile("^[وف](?=.{3})")


@dataclass(frozen=True, kw_only=True)
class Languages:
    """The registers of all statements.

    Attributes
    ----------
    of : mapping of str to Register
        By statement.
    simulated : bool
    """

    of: Mapping[str, Register]
    simulated: bool

    @property
    def registers(self) -> Shares:
        """How many statements there are in each register."""
        return Shares.of(self.of.values(), REGISTERS)


def register_of(text: str) -> Register:
    """Return the language and register of a text.

    Parameters
    ----------
    text : str
        One statement; links, mentions and codes in it are passed over.

    Returns
    -------
    Register
        ``other`` for other languages and for texts without letters. Arabic without a word of any dialect
        counts as standard, which short texts in dialect often are.

    Examples
    --------
    >>> register_of("نريد حافلات أكثر في المساء")
    'standard_arabic'
    >>> register_of("نبي باصات وايد عقب العشا")
    'gulf_arabic'
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
    gulf, other = _dialect_words()
    found = [(word, _JOINED.sub("", word)) for word in words(text)]
    in_gulf = sum(any(one in gulf for one in pair) for pair in found)
    in_other = sum(any(one in other for one in pair) or bool(_NEGATED_VERB.match(pair[0])) for pair in found)
    if not in_gulf and not in_other:
        return "standard_arabic"
    # Words of several dialects count for each; a tie is read as the Gulf's, for whom this is made.
    return "gulf_arabic" if in_gulf >= in_other else "other_arabic"


@cache
def _dialect_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return single words in one spelling of the Gulf, and of other dialects; some are in both."""
    known = load_lexicon()
    gulf, other = ({normalise(one) for one in words} for words in (known.gulf, known.other_dialects))
    single = {one for one in gulf | other if " " not in one and len(one) > 1}
    standard = {normalise(one) for one in known.also_standard}
    return frozenset((gulf & single) - standard), frozenset((other & single) - standard)


def _latin_language(text: str) -> Register:
    lowered = text.lower()
    found = words(_DIGIT_LETTER.sub(" ", lowered))
    coded = len(_DIGIT_LETTER.findall(lowered))
    arabizi = coded + sum(one in _arabizi_words() for one in found)
    english = sum(one in stop_words() for one in found)
    if arabizi > english:
        return "arabizi"
    if english >= _ENGLISH_SHARE * max(len(found), 1):
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
    >>> said = pd.DataFrame({"statement_id": ["1"], "text": ["More shade"], "moderation": ["in"]})
    >>> languages(Consultation(title="", origin="csv", statements=said)).of["1"]
    'english'
    """
    said = consultation.statements
    return Languages(
        of={one: register_of(text) for one, text in zip(said["statement_id"], said["text"], strict=True)},
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
    return Reading(says=says, cautions=tuple(message(one, lang=lang) for one in cautions))
