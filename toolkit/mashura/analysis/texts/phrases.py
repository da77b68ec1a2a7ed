"""Set phrases that people add from custom: they carry no stance, no tone and no negation (S60-S62)."""

from __future__ import annotations

import re
from functools import cache

from mashura.analysis.texts.lexicon import load_lexicon
from mashura.analysis.texts.normalisation import normalise


@cache
def _phrases() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the first words of the phrases, and a pattern of the phrases, the longest first."""
    phrases = sorted(map(normalise, load_lexicon().set_phrases), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\S)(?:و)?(?:{'|'.join(map(re.escape, phrases))})(?!\S)")
    return frozenset(phrase.split()[0] for phrase in phrases), pattern


def without_set_phrases(plain: str) -> str:
    """Return a text without set phrases, such as "God willing" or "praise be to God".

    Parameters
    ----------
    plain : str
        A text in normalised spelling.

    Examples
    --------
    >>> from mashura.analysis.texts.normalisation import normalise
    >>> without_set_phrases(normalise("إن شاء الله تفتح الحديقة"))
    'تفتح الحديقه'
    >>> without_set_phrases("thank god it is open")
    'it is open'
    """
    firsts, pattern = _phrases()
    # Most texts hold no word with which a phrase begins, and need no search.
    if not any(word in firsts or word[1:] in firsts for word in plain.split()):
        return plain
    return " ".join(pattern.sub(" ", plain).split())
