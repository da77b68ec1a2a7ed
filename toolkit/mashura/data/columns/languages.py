"""The language of a column, from all its cells: by script, by letters, and by frequent words (S38, S59).

A script names its language where one language of the Gulf states uses it. Letters tell Urdu, Persian, Pashto
and Kurdish from Arabic. Latin letters are told apart by frequent words, and stay *Latin script* where those
do not say enough.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

LATIN = "latin"
"""Latin letters of a language that is not known."""

# First and last letter of each script, and the language that people of the Gulf states write in it.
_SCRIPTS = (
    ("ar", "\u0600", "\u06ff"), ("ar", "\u0750", "\u077f"), ("ar", "\ufb50", "\ufefc"),
    ("hi", "\u0900", "\u097f"), ("bn", "\u0980", "\u09ff"), ("pa", "\u0a00", "\u0a7f"),
    ("gu", "\u0a80", "\u0aff"), ("ta", "\u0b80", "\u0bff"), ("te", "\u0c00", "\u0c7f"),
    ("kn", "\u0c80", "\u0cff"), ("ml", "\u0d00", "\u0d7f"), ("si", "\u0d80", "\u0dff"),
    ("th", "\u0e00", "\u0e7f"), ("am", "\u1200", "\u139f"), ("ru", "\u0400", "\u052f"),
    ("el", "\u0370", "\u03ff"), ("ja", "\u3040", "\u30ff"), ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7af"), (LATIN, "A", "z"), (LATIN, "\u00c0", "\u024f"), (LATIN, "\u1e00", "\u1eff"),
)  # fmt: skip
# Letters of Arabic script that Arabic does not have. The first language with such letters is taken: Urdu
# writes Persian letters too, and Pashto those of both.
_LETTERS = (("ps", "ښږځڅډړڼۍې"), ("ku", "ڵڕێۆە"), ("ur", "ٹڈڑںےھ"), ("fa", "پچژگ"))
_WORDS = (
    (
        "en",
        "the and of to is in for we not are with this that more please need should have it on be there my",
    ),
    ("fr", "le la les des et est une dans pour pas nous que qui sur plus avec ce sont du au je il"),
    ("tl", "ang ng mga sa na po ay hindi para namin kami dito lang naman wala may ito kung"),
    ("es", "el la los las de que y en un una por para con no es más del se al son muy"),
    ("de", "der die das und ist nicht wir für mit ein eine zu auf den von auch es mehr bitte sind"),
    ("id", "yang dan di untuk dengan tidak ini kami ada lebih dari pada itu saya ke bisa"),
    ("tr", "ve bir bu için çok daha değil olarak gibi var yok ile ne biz lütfen"),
    ("sw", "ya na wa kwa ni za la katika hii sisi kuwa si cha yetu"),
    ("so", "waa iyo oo ka ku in la uu ah waxaan ma leh badan"),
)
# Nepali and Tigrinya share a script with Hindi and Amharic.
_SAME_SCRIPT = {
    "hi": ("ne", "छ छन् हुन्छ गर्नुहोस् भएको पनि लागि गर्न हाम्रो"),
    "am": ("ti", "እዩ ናይ ኣብ እውን ኣሎ ንሕና ኣይኮነን እያ"),
}
# Assumptions: frequent words are at least so large a part of all words, and so much more than another
# language's; letters of a language are so large a part of all letters.
_LEAST_SHARE, _CLEARLY, _LEAST_LETTERS = 0.12, 1.5, 0.01
_WORD = re.compile(r"[^\W\d_]+(?:['’\u0900-\u097f][^\W\d_]*)*")


def column_language(cells: Iterable[str]) -> str:
    """Return the language of most of a column: an ISO 639 code, :data:`LATIN`, or empty without letters.

    Examples
    --------
    >>> column_language(["ٹریفک بہت زیادہ ہے", "یہاں سڑک خراب ہے"]), column_language(["الحافلة تتأخر كثيراً"])
    ('ur', 'ar')
    >>> column_language(["കൂടുതൽ ബസുകൾ വേണം"]), column_language(["We need more shade at the stop"])
    ('ml', 'en')
    >>> column_language(["Al Nahda", "Marina"])
    'latin'
    """
    text = " ".join(cells)
    letters = Counter(text)
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        if letter.isalpha():
            scripts[_script(letter)] += count
    scripts.pop("", None)
    if not scripts:
        return ""
    script, written = scripts.most_common(1)[0]
    if script == "ar":
        for language, own in _LETTERS:
            if sum(letters[letter] for letter in own) >= _LEAST_LETTERS * written:
                return language
    if script in _SAME_SCRIPT:
        language, words = _SAME_SCRIPT[script]
        return language if {*words.split()} & {*text.split()} else script
    return _by_words(text) if script == LATIN else script


def _script(letter: str) -> str:
    return next((script for script, first, last in _SCRIPTS if first <= letter <= last), "")


def _by_words(text: str) -> str:
    words = Counter(_WORD.findall(text.lower()))
    total = sum(words.values())
    hits = Counter({language: sum(words[word] for word in known.split()) for language, known in _WORDS})
    (best, most), (_, second) = hits.most_common(2)
    is_clear = most >= 2 and most >= _LEAST_SHARE * total and most >= _CLEARLY * second
    return best if is_clear else LATIN
