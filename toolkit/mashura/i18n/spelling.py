"""Words compared without what does not matter: case, spaces, vowel marks, forms of one Arabic letter."""

from __future__ import annotations

import re

from mashura.i18n.numbers import western_digits

_MARKS = re.compile("[\u064b-\u0652\u0640\u200e\u200f\u061c\u2066-\u2069]")
_LETTERS = str.maketrans("أإآٱىة", "اااايه")
_GAPS = re.compile(r"[\s_-]+")


def folded(text: str) -> str:
    """Return a word as it is compared with another one; the answer forms in JupyterLab do the same.

    Examples
    --------
    >>> folded(" Call-Centre ") == folded("call_centre")
    True
    >>> folded("الأسئلة") == folded("الاسئله")
    True
    """
    plain = _MARKS.sub("", western_digits(text)).casefold().translate(_LETTERS)
    return _GAPS.sub(" ", plain).strip()
