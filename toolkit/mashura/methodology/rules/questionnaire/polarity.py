"""The direction of the steps of a scale, by the words of their labels in Arabic and English (S48)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mashura.methodology.rules.questionnaire.phrases import plain

_NEGATIVE = re.compile(
    r"\b(?:dis\w+|un(?:satisf|happy|fair|safe|import|likely|help|clear)\w*|bad|poor|worse|worst|weak|oppose|against|wrong|no"
    r"|decline\w*|deteriorat\w*|difficult|hard|insufficient|inadequate)\b"
    r"|(?<!\w)(?:ال)?(?:سيي|سييه|سييا|ضعيف|ضعيفه|اعارض|معارض|معارضه|اسوا|صعب|صعبه|سلبي|سلبيه|مستاء|خطا|كلا)(?!\w)"
    r"|(?<!\w)(?:لا|غير|لست) \w+"
)
_ZERO = re.compile(r"\b(?:not at all|never|none)\b|\bعلي الاطلاق\b|\bابدا\b|\bمطلقا\b|\bبتاتا\b")
_NOT = re.compile(r"^(?:not\b|غير\b|لا\b|لست\b)")
_NEUTRAL = re.compile(
    r"\b(?:neither|neutral|fair|average|undecided|the same|acceptable|mixed|medium)\b"
    r"|(?<!\w)(?:محايد|محايده|متوسط|متوسطه|مقبول|مقبوله|بين بين|كما هو|كما هي|لا \w+ ولا \w+)(?!\w)"
)
_POSITIVE = re.compile(
    r"\b(?:agree|satisfied|good|excellent|better|best|support|favour|favor|happy|likely|important|safe|easy|clear|helpful|strong"
    r"|always|often|adequate|sufficient|improved?|great|much)\b"
    r"|(?<!\w)(?:ال)?(?:اوافق|موافق|موافقه|راض|راضي|راضيه|جيد|جيده|ممتاز|ممتازه|افضل|اويد|مويد|مويده|مهم|مهمه|امن|امنه|سهل|سهله"
    r"|واضح|واضحه|دايما|غالبا|كثيرا|كاف|كافيه|قوي|قويه|مفيد|مفيده)(?!\w)"
)
_GRADUAL = re.compile(
    r"\b(?:slightly|a little|moderately|fairly|quite|somewhat|rarely|sometimes)\b"
    r"|\b(?:قليلا|الي حد ما|نوعا ما|احيانا|نادرا|بعض الشيء)\b"
)


def polarities(labels: Sequence[str]) -> list[int | None]:
    """Return for each label of a scale -1, 0 or 1, or None where the words do not tell.

    *Not important* below *slightly important* is the zero of a scale that runs one way, not its opposite.

    Examples
    --------
    >>> polarities(["Very bad", "Bad", "Fair", "Good", "Very good"])
    [-1, -1, 0, 1, 1]
    >>> polarities(["Not important", "Slightly important", "Very important"]), polarities(["Daily"])
    ([0, 1, 1], [None])
    """
    texts = [plain(label) for label in labels]
    values = [_polarity(text) for text in texts]
    negative = [place for place, value in enumerate(values) if value == -1]
    if len(negative) == 1 and _NOT.search(texts[negative[0]]) and any(map(_GRADUAL.search, texts)):
        values[negative[0]] = 0
    return values


def _polarity(text: str) -> int | None:
    if _ZERO.search(text) or _NEUTRAL.search(text):
        return 0
    if _NOT.search(text) or _NEGATIVE.search(text):
        return -1
    return 1 if _POSITIVE.search(text) else None


def runs_upwards(labels: Sequence[str]) -> bool | None:
    """Return whether a scale runs from low to high; None if the words do not tell.

    Examples
    --------
    >>> runs_upwards(["Bad", "Good"]), runs_upwards(["أوافق", "محايد", "لا أوافق"]), runs_upwards(["A", "B"])
    (True, False, None)
    """
    known = [value for value in polarities(labels) if value is not None]
    if len(known) < 2 or known[0] == known[-1]:
        return None
    return known[0] < known[-1]
