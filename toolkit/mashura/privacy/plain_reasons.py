"""Short answers that say why, such as "because it is cheaper": no name can be in them (S101).

A column of short texts may hold names, so its answers are counted and not shown. A cell that is plainly part
of a sentence, and whose every word is a usual one in lower case or no known name, is shown all the same.
"""

from __future__ import annotations

import re
from pathlib import Path

from mashura.i18n import folded
from mashura.privacy.given_names import holds_name
from mashura.privacy.personal_data import find_personal_data

_LONGEST = 12
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Assumption: who writes one of these says something of a matter; labels, places and names have none of them.
_CLAUSE = frozenset(
    map(folded, Path(__file__).with_name("clause_words.txt").read_text(encoding="utf-8").split())
)


def is_plain_reason(text: str) -> bool:
    """Return whether a short text is part of a sentence and names nobody.

    Examples
    --------
    >>> is_plain_reason("لأنها أرخص"), is_plain_reason("because it is cheaper"), is_plain_reason("too far")
    (True, True, True)
    >>> is_plain_reason("سعاد الحربي"), is_plain_reason("لأن سعاد قالت"), is_plain_reason("because of Zubair")
    (False, False, False)
    >>> is_plain_reason("Al Barsha"), is_plain_reason("مدير المدرسة")
    (False, False)
    """
    words = _WORD.findall(text)
    if not 2 <= len(words) <= _LONGEST or any(sign.isdigit() or sign in "@_/\\" for sign in text):
        return False
    if any(word[0].isupper() for word in words[1:] if word not in ("I", "I'm", "I’m")):
        return False
    plain = [folded(word.lower().replace("'", "").replace("’", "")) for word in words]
    says_why = any(word in _CLAUSE for word in plain)
    return says_why and not any(map(holds_name, words)) and not find_personal_data(text)
