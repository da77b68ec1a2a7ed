"""Values of cells in the terms of our tables: ages, genders, votes and numbers, Arabic or English."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from mashura.i18n import parse_number, western_digits
from mashura.methodology.vocabulary import AGE_BANDS, MODERATION_REASONS, MODERATION_STATES, RESIDENCIES

_GENDERS = {
    "female": ("f", "k", "female", "woman", "أنثى", "انثى", "امرأة", "إناث"),
    "male": ("m", "male", "man", "ذكر", "رجل", "ذكور"),
}
_OLDEST = 120
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
# Columns whose cells may already hold one of our own values.
_OUR_VALUES = {
    "statements.moderation": MODERATION_STATES,
    "statements.reason": MODERATION_REASONS,
    "participants.residency": RESIDENCIES,
}


def our_value(target: str, cell: str) -> Any:
    """Return the value of a cell in our tables; None if the cell is not understood.

    Parameters
    ----------
    target : str
        Table and column, such as ``"votes.vote"``.
    cell : str
        The cell as it stands in the file, not empty.

    Examples
    --------
    >>> our_value("votes.vote", "غير موافق"), our_value("participants.age_band", "٣٤")
    (-1, '30-44')
    """
    plain = " ".join(western_digits(cell).split()).lower()
    if target == "participants.age_band":
        return age_band(plain)
    if target == "participants.gender":
        return gender(plain)
    if plain in _OUR_VALUES.get(target, ()):
        return plain
    if target in _WORDS:
        return _WORDS[target].get(plain)
    if target in _OUR_VALUES:
        return None
    return western_digits(cell) if target.endswith("_id") else cell


def gender(text: str) -> str | None:
    """Return ``female`` or ``male`` for a word in English, Polish or Arabic; None if it is not known.

    Examples
    --------
    >>> gender("أنثى"), gender("M"), gender("x")
    ('female', 'male', None)
    """
    return next((name for name, words in _GENDERS.items() if text.strip().lower() in words), None)


def age_band(text: str) -> str | None:
    """Return the age band of an age in years, or of a range of ages that lies in one band; else None.

    Examples
    --------
    >>> age_band("34"), age_band("18-24"), age_band("25-34"), age_band("65+"), age_band("7")
    ('30-44', '18-29', None, '65+', None)
    """
    first, dash, last = text.strip().replace("–", "-").partition("-")
    bands = set()
    for part in (first, last) if dash else (first.rstrip("+"),):
        age = decimal_number(part)
        if age is None or not 0 <= age <= _OLDEST:
            return None
        bands.add(_band_of(age))
    # An open range such as 60+ ends with the oldest.
    if text.strip().endswith("+"):
        bands.add(AGE_BANDS[-1])
    return bands.pop() if len(bands) == 1 else None


def _band_of(age: float) -> str | None:
    for band in reversed(AGE_BANDS):
        if age >= int(band.rstrip("+").partition("-")[0]):
            return band
    return None


def decimal_number(text: str) -> float | None:
    """Return a number written with a decimal point or a decimal comma; None if it is not a finite number.

    Examples
    --------
    >>> decimal_number("٣٫٥"), decimal_number("1000,50"), decimal_number("1,000,000"), decimal_number("many")
    (3.5, 1000.5, 1000000.0, None)
    """
    plain = western_digits(text).strip()
    try:
        number = float(plain.replace(",", ".")) if plain.count(",") == 1 else parse_number(plain)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
