"""Given and family names that are usual in the region, to see that a column or cell holds names (S101).

A list of our own, in Arabic and Latin letters, far from complete. A column counts as names if a good part of
its cells begins with one of them or holds a particle of names, so it need not be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from mashura.i18n import folded

_NAMES = frozenset(
    map(folded, Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split())
)
# Words between the parts of a name; a family name with "Al" may be any word.
_PARTICLE = re.compile(
    r"\b(?:bin|bint|ibn|abu|umm|al|el)[ -][A-Za-z]{3,}"
    r"|(?<!\w)(?:بن|بنت|ابن|أبو|ابو|أم|آل) \w{2,}"
)
_TITLE = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|eng|prof|sheikh|sheikha|السيد|السيدة|الدكتور|الدكتورة|المهندس|المهندسة|الأستاذ|"
    r"الأستاذة|الشيخ|الشيخة|د|م|أ)[. /]+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MARKS = re.compile("[\u064b-\u0652\u0640\u200e\u200f]")
_JOINED = re.compile("^[وفبلك](?=.{3})")
_LONGEST = 6
# Names that are everyday words too, alone in a cell: "joy", "أمل".
_WORDS_TOO = frozenset(
    map(
        folded,
        [
            "grace",
            "joy",
            "mark",
            "cruz",
            "rosa",
            "brown",
            "al",
            "el",
            "سيف",
            "بدر",
            "زهرة",
            "عبد",
            "هدى",
            "إيمان",
            "ايمان",
            "وفاء",
            "كريم",
            "مبارك",
            "نور",
            "أمل",
            "منى",
            "هند",
            "نورة",
        ],
    )
)


def is_name(text: str) -> bool:
    """Return whether a short text looks like the name of a person.

    Examples
    --------
    >>> is_name("سعاد علي الحربي"), is_name("Omar bin Khalid"), is_name("Dr. Suad"), is_name("Red buses")
    (True, True, True, False)
    """
    plain = _TITLE.sub("", _MARKS.sub("", text).strip())
    titled = plain != text.strip()
    words = _WORD.findall(plain)
    if not 1 <= len(words) <= _LONGEST or re.search(r"[\d?؟!:;/]", plain):
        return False
    lowered = [folded(word.lower()) for word in words]
    if len(words) == 1:
        return (lowered[0] in _NAMES and lowered[0] not in _WORDS_TOO) or (titled and words[0][0].isupper())
    # Prose begins in the same way, but holds words that no name holds.
    known = sum(word in _NAMES for word in lowered)
    return (lowered[0] in _NAMES and (known > 1 or len(words) <= 4)) or bool(
        _PARTICLE.search(plain) and len(words) <= 5 and known
    )


def holds_name(word: str) -> bool:
    """Return whether a word is a known name, alone or after "and", "to" or "of" that Arabic joins to it.

    Examples
    --------
    >>> holds_name("Omar"), holds_name("لسعاد"), holds_name("أرخص")
    (True, True, False)
    """
    plain = folded(word.lower())
    return any(form in _NAMES for form in (plain, _JOINED.sub("", plain)))


def share_of_names(cells: Sequence[str]) -> float:
    """Return the share of filled cells that look like names, 0-1; cells with several names count too.

    Examples
    --------
    >>> share_of_names(["Suad Ali", "Bus", ""])
    0.5
    """
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return 0.0
    names = sum(
        all(is_name(part) for part in parts)
        for cell in filled
        if (parts := [part for part in re.split(r"[;,؛،\n]", cell) if part.strip()])
    )
    return names / len(filled)
