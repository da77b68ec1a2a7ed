"""Words in dates and times: months, halves of the day and time zones, in Arabic, English and French."""

from __future__ import annotations

import re
from collections.abc import Mapping

_GREGORIAN = (
    ("january", "jan", "janvier", "يناير", "كانون الثاني", "جانفي", "ينايير"),
    ("february", "feb", "février", "fevrier", "فبراير", "شباط", "فيفري"),
    ("march", "mar", "mars", "مارس", "آذار", "اذار"),
    ("april", "apr", "avril", "أبريل", "ابريل", "إبريل", "نيسان", "أفريل", "افريل"),
    ("may", "mai", "مايو", "أيار", "ايار", "ماي"),
    ("june", "jun", "juin", "يونيو", "حزيران", "جوان"),
    ("july", "jul", "juillet", "يوليو", "تموز", "جويلية"),
    ("august", "aug", "août", "aout", "أغسطس", "اغسطس", "آب", "أوت", "غشت"),
    ("september", "sep", "sept", "septembre", "سبتمبر", "أيلول", "ايلول", "شتنبر"),
    ("october", "oct", "octobre", "أكتوبر", "اكتوبر", "تشرين الأول", "تشرين الاول"),
    ("november", "nov", "novembre", "نوفمبر", "تشرين الثاني", "نونبر"),
    ("december", "dec", "décembre", "decembre", "ديسمبر", "كانون الأول", "كانون الاول", "دجنبر"),
)
_HIJRI = (
    ("muharram", "محرم", "المحرم"),
    ("safar", "صفر"),
    ("rabi al-awwal", "rabi i", "ربيع الأول", "ربيع الاول"),
    ("rabi al-thani", "rabi ii", "ربيع الثاني", "ربيع الآخر", "ربيع الاخر"),
    ("jumada al-awwal", "jumada i", "جمادى الأولى", "جمادى الاولى", "جمادى الأول"),
    ("jumada al-thani", "jumada ii", "جمادى الثانية", "جمادى الآخرة", "جمادى الاخرة"),
    ("rajab", "رجب"),
    ("shaban", "sha'ban", "شعبان"),
    ("ramadan", "رمضان"),
    ("shawwal", "شوال"),
    ("dhu al-qadah", "dhu al-qi'dah", "ذو القعدة", "ذي القعدة"),
    ("dhu al-hijjah", "ذو الحجة", "ذي الحجة"),
)
# Minutes east of Greenwich of zones that exports name; in the Gulf no clock is moved in summer.
_ZONES: Mapping[str, int] = {
    "utc": 0, "gmt": 0, "z": 0, "غرينتش": 0, "جرينتش": 0, "غرينيتش": 0, "جرينيتش": 0, "ت ع م": 0,
    "gst": 240, "gulf standard time": 240, "توقيت الخليج": 240, "asia/dubai": 240, "asia/muscat": 240,
    "توقيت الإمارات": 240, "توقيت أبوظبي": 240, "توقيت دبي": 240,
    "توقيت الخليج الرسمي": 240, "arabian standard time": 240, "ast": 180, "arab standard time": 180,
    "توقيت السعودية": 180, "توقيت مكة": 180, "توقيت الرياض": 180, "asia/riyadh": 180, "asia/bahrain": 180,
    "asia/kuwait": 180, "asia/qatar": 180, "توقيت شرق أوروبا": 120, "eet": 120, "eest": 180, "cet": 60,
    "cest": 120, "bst": 60, "west": 60, "wet": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip
_AFTERNOON = ("pm", "p.m.", "م", "مساء", "مساءً", "مساءا", "بعد الظهر", "عصراً", "ليلا")
_MORNING = ("am", "a.m.", "ص", "صباح", "صباحا", "صباحاً", "قبل الظهر", "فجراً")


def _pattern(words: Mapping[str, object]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<!\w)(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)


MONTHS: Mapping[str, tuple[str, int]] = {
    word: (calendar, number)
    for calendar, months in (("gregorian", _GREGORIAN), ("hijri", _HIJRI))
    for number, words in enumerate(months, 1)
    for word in words
}
MONTH = _pattern(MONTHS)
HALVES: Mapping[str, bool] = dict.fromkeys(_AFTERNOON, True) | dict.fromkeys(_MORNING, False)
HALF = _pattern(HALVES)
# "GMT+4", "غرينتش+04:00", "+0100" after a clock time, "Z", or a zone's name.
OFFSET = re.compile(
    r"(?:(?:utc|gmt|غرينتش|جرينتش|غرينيتش|جرينيتش)\s*(?P<named>[+\-−][ ]?\d{1,2}(?::?\d{2})?)"
    r"|(?<=[\d ])(?P<plain>[+\-−]\d{2}:?\d{2}|[+\-−]\d{2}(?=\s|$)))",
    re.IGNORECASE,
)
ZONE = _pattern(_ZONES)
ZULU = re.compile(r"(?<=\d)z$", re.IGNORECASE)


def zone_minutes(name: str) -> int:
    """Return the minutes east of Greenwich of a zone by its name.

    Examples
    --------
    >>> zone_minutes("توقيت الخليج"), zone_minutes("GMT")
    (240, 0)
    """
    return _ZONES[" ".join(name.lower().split())]


def offset_minutes(text: str) -> int:
    """Return the minutes of an offset such as ``+4``, ``-03:30`` or ``+0100``; east is positive.

    Examples
    --------
    >>> offset_minutes("+4"), offset_minutes("-0330")
    (240, -210)
    """
    sign = -1 if text[0] in "-−" else 1
    digits = re.sub(r"\D", "", text)
    hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    return sign * (60 * int(hours) + int(minutes))
