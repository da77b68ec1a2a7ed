"""What platforms say about people, in the words of our tables."""

from __future__ import annotations

import math

from mashura.i18n import parse_number
from mashura.methodology.vocabulary import AGE_BANDS

_GENDERS = {
    "female": ("f", "k", "female", "woman", "أنثى", "انثى", "امرأة", "إناث"),
    "male": ("m", "male", "man", "ذكر", "رجل", "ذكور"),
}
_OLDEST = 120


def gender(text: str) -> str | None:
    """Return ``female`` or ``male`` for a word in English, Polish or Arabic; None if it is not known.

    Examples
    --------
    >>> gender("أنثى"), gender("M"), gender("x")
    ('female', 'male', None)
    """
    return next((name for name, words in _GENDERS.items() if text.strip().lower() in words), None)


def age_band(text: str) -> str | None:
    """Return the band of an age in years, or of a range of ages that lies in one band; else None.

    Examples
    --------
    >>> age_band("34"), age_band("18-24"), age_band("25-34"), age_band("65+"), age_band("7")
    ('30-44', '18-29', None, '65+', None)
    """
    first, dash, last = text.strip().replace("–", "-").partition("-")
    bands = set()
    for part in (first, last) if dash else (first.rstrip("+"),):
        try:
            age = parse_number(part)
        except ValueError:
            return None
        if not math.isfinite(age) or not 0 <= age <= _OLDEST:
            return None
        bands.add(_band_of(age))
    # An open range such as 60+ runs to the oldest.
    if text.strip().endswith("+"):
        bands.add(AGE_BANDS[-1])
    return bands.pop() if len(bands) == 1 else None


def _band_of(age: float) -> str | None:
    for band in reversed(AGE_BANDS):
        if age >= int(band.rstrip("+").partition("-")[0]):
            return band
    return None
