"""What one cell of somebody's own table says, in the words of our tables; Arabic and English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from mashura.data.files.people import age_band, gender
from mashura.i18n import western_digits
from mashura.methodology.vocabulary import MODERATION_REASONS, MODERATION_STATES, RESIDENCIES

_WORDS: Mapping[str, Mapping[str, Any]] = {
    "votes.vote": {
        "1": 1, "0": 0, "-1": -1, "agree": 1, "yes": 1, "موافق": 1, "موافقة": 1, "أوافق": 1, "نعم": 1,
        "disagree": -1, "no": -1, "غير موافق": -1, "غير موافقة": -1, "لا أوافق": -1, "معارض": -1, "ضد": -1,
        "لا": -1, "مع": 1,
        "pass": 0, "neutral": 0, "محايد": 0, "محايدة": 0, "امتناع": 0, "لا أدري": 0, "لا رأي": 0,
    },
    "statements.moderation": dict.fromkeys(("in", "accepted", "published", "مقبول", "مقبولة", "منشور"), "in")
    | dict.fromkeys(("out", "rejected", "مرفوض", "مرفوضة", "مستبعد", "مستبعدة"), "out")
    | dict.fromkeys(("pending", "قيد المراجعة", "بانتظار المراجعة"), "pending"),
    "participants.residency": {"مواطن": "citizen", "مواطنة": "citizen", "مقيم": "resident",
                               "مقيمة": "resident", "زائر": "visitor", "زائرة": "visitor"},
    "participants.disability": {"نعم": True, "yes": True, "true": True, "1": True, "لا": False, "no": False,
                                "false": False, "0": False},
}  # fmt: skip
_OURS = {
    "statements.moderation": MODERATION_STATES,
    "statements.reason": MODERATION_REASONS,
    "participants.residency": RESIDENCIES,
}
_TIMES = ("participants.joined_at", "statements.created_at", "votes.voted_at")
_PLAIN_TIME = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)")


def understood(target: str, cell: str) -> Any:
    """Return our value for a word of somebody's table; None if it is not known.

    Examples
    --------
    >>> understood("votes.vote", "غير موافق"), understood("participants.age_band", "٣٤")
    (-1, '30-44')
    """
    plain = " ".join(western_digits(cell).split()).lower()
    if target == "participants.age_band":
        return age_band(plain)
    if target == "participants.gender":
        return gender(plain)
    if target in _TIMES:
        return _time(plain)
    if target in _OURS and plain in _OURS[target]:
        return plain
    if target in _WORDS:
        return _WORDS[target].get(plain)
    if target in _OURS:
        return None
    return western_digits(cell) if target.endswith("_id") else cell


def _time(text: str) -> pd.Timestamp | None:
    """Return a time; of 03/04/2026 the day comes first, as in the region."""
    day_first = _PLAIN_TIME.fullmatch(text)
    if day_first:
        day, month, year, rest = day_first.groups()
        text = f"{year}-{int(month):02d}-{int(day):02d}{rest}"
    try:
        # In capitals, because "utc" is no name of a time zone and "UTC" is.
        time = pd.Timestamp(text.upper())
    except (ValueError, OverflowError):
        return None
    if pd.isna(time) or not 1970 <= time.year <= 2200:
        return None
    return time.tz_localize("UTC") if time.tzinfo is None else time.tz_convert("UTC")
