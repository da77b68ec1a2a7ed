"""Words in tables of a census, in Arabic and English: what a column holds and what a cell means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from babel.core import Locale

from mashura.i18n import LANGUAGES
from mashura.methodology.vocabulary.languages import language_code
from mashura.publics.ages import age_group

TOTAL = "total"
"""Meaning of a cell that stands for all groups together."""
UNSTATED = "unstated"
"""Meaning of a cell for people whose group is not known."""

_SPELLINGS = str.maketrans("أإآةى", "اااهي")
_HEADERS: Mapping[str, tuple[str, ...]] = {
    "age_band": (
        "age", "age group", "age groups", "age band", "ages", "age in years", "age range", "age bracket",
        "العمر", "السن", "الفئة العمرية", "الفئات العمرية", "فئات العمر", "فئات السن", "الأعمار", "فئة العمر",
    ),
    "gender": ("gender", "sex", "الجنس", "النوع", "النوع الاجتماعي"),
    "residency": (
        "nationality", "nationality group", "nationality status", "citizenship", "residency", "status",
        "citizens or residents", "nationals", "country of citizenship", "الجنسية", "فئة الجنسية",
        "الجنسيات", "صفة الإقامة", "الإقامة", "الحالة", "مواطن أو مقيم", "المواطنة",
    ),
    "language": (
        "language", "languages", "mother tongue", "first language", "language spoken", "main language",
        "language spoken at home", "اللغة", "اللغات", "اللغة الأم", "لغة التخاطب", "اللغة الأولى",
        "لغة الحديث",
    ),
    "region": (
        "region", "emirate", "governorate", "district", "city", "municipality", "area", "province", "zone",
        "place", "locality", "neighbourhood", "town", "wilayat", "المنطقة", "الإمارة", "المحافظة", "المدينة",
        "البلدية", "الولاية", "الحي", "المناطق", "القرية", "مكان الإقامة", "المنطقة الإدارية",
    ),
    "disability": ("disability", "people of determination", "الإعاقة", "أصحاب الهمم", "حالة الإعاقة"),
    "count": (
        "count", "number", "population", "persons", "people", "inhabitants", "value", "n",
        "number of people", "no of persons", "total population", "estimate", "القيمة", "العدد", "عدد",
        "السكان", "عدد السكان", "عدد الأفراد", "الأفراد", "عدد الأشخاص", "إجمالي السكان", "عدد السكان الكلي",
    ),
    "share": (
        "share", "percent", "percentage", "proportion", "pct", "share of population", "النسبة",
        "النسبة المئوية", "نسبة السكان", "نسبة",
    ),
    "characteristic": (
        "characteristic", "attribute", "indicator", "variable", "dimension", "category", "الخاصية", "المؤشر",
        "الصفة", "المتغير", "البعد", "التصنيف",
    ),
    "group": ("group", "class", "label", "answer", "الفئة", "المجموعة", "البند", "البيان"),
}  # fmt: skip
_TOTALS = (
    "total", "all", "sum", "grand total", "both sexes", "both", "all ages", "total population", "overall",
    "all groups", "all regions", "all nationalities", "all residents", "subtotal", "sub total", "المجموع",
    "الإجمالي", "إجمالي", "مجموع", "المجموع الكلي", "المجموع العام", "الإجمالي العام", "الجملة", "جملة",
    "كلا الجنسين", "الجنسان", "الجنسين", "جميع الأعمار", "كل الأعمار", "الكل", "الجميع", "إجمالي السكان",
    "جميع المناطق", "جميع الجنسيات",
)  # fmt: skip
_UNSTATED = (
    "not stated", "unknown", "unspecified", "not specified", "not known", "age not stated", "n/a", "na",
    "not available", "missing", "undefined", "غير مبين", "غير محدد", "غير معروف", "غير مذكور", "لم يذكر",
    "غير معلوم", "مجهول", "غير متوفر",
)  # fmt: skip
_GENDERS = {
    "female": ("f", "female", "females", "woman", "women", "girls", "أنثى", "إناث", "الإناث", "نساء",
               "النساء", "امرأة", "أناث"),
    "male": ("m", "male", "males", "man", "men", "boys", "ذكر", "ذكور", "الذكور", "رجال", "الرجال", "رجل"),
}  # fmt: skip


def _inflected(*words: str) -> tuple[str, ...]:
    """Return Arabic words for people as men and women, one and many, with and without the article."""
    endings = ("", "ة", "ون", "ين", "ات")
    return tuple(article + word + ending for word in words for ending in endings for article in ("", "ال"))


_CITIZENS = (
    "citizen", "citizens", "national", "nationals", "local", "locals", "emirati", "emiratis", "uae national",
    "uae nationals", "saudi", "saudis", "qatari", "qataris", "kuwaiti", "kuwaitis", "bahraini", "bahrainis",
    "omani", "omanis", "jordanian", "jordanians",
    *_inflected("مواطن", "إماراتي", "سعودي", "قطري", "كويتي", "بحريني", "عماني", "أردني"),
)  # fmt: skip
_RESIDENTS = (
    "resident", "residents", "expat", "expats", "expatriate", "expatriates", "foreigner", "foreigners",
    "foreign", "migrant", "migrants", "أجانب", "الأجانب", "others", "other", "أخرى",
    *_inflected("مقيم", "وافد", "أجنبي"),
)  # fmt: skip
_VISITORS = (
    "visitor", "visitors", "tourist", "tourists", "زوار", "الزوار", "السياح", *_inflected("زائر"),
)  # fmt: skip
_DISABILITIES = {
    "with": ("with", "yes", "with disability", "disabled", "with a disability", "نعم",
             "ذوو إعاقة", "من أصحاب الهمم", "أصحاب الهمم", "لديه إعاقة"),
    "without": ("without", "no", "without disability", "not disabled", "without a disability", "none", "لا",
                "بلا إعاقة", "دون إعاقة", "من دون إعاقة", "غير ذوي إعاقة"),
}  # fmt: skip
# What stands in headers beside the word that matters: a year, a unit.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AROUND = re.compile(
    r"\b(?:19|20)\d\d\b|\((?:%|٪|count|number|persons|العدد|عدد)\)"
    r"|\b(?:population|persons|people|number of|count of)\b|عدد|[:*#]"
)


def plain(text: str) -> str:
    """Return a text in small letters, with western digits, one kind of blank, dash, alef and teh marbuta.

    Examples
    --------
    >>> plain("  Age – Group ") == "age - group", plain("الأُسر") == plain("الاسر")
    (True, True)
    """
    letters = unicodedata.normalize("NFKC", text).casefold()
    letters = re.sub(r"[\u0640\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", letters)
    letters = re.sub(r"[\u2010-\u2015\u2212]", "-", letters).translate(_SPELLINGS)
    digits = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in letters)
    return " ".join(digits.replace("_", " ").split())


def variants(text: str) -> tuple[str, ...]:
    """Return the spellings of a label in two languages: the whole, each side of a slash, each script.

    Examples
    --------
    >>> variants("الجنس / Gender")[1:]
    ('الجنس', 'gender')
    """
    whole = plain(text)
    parts = [part.strip() for part in re.split(r"[/|\n()]", whole)]
    arabic = " ".join(re.findall(r"[\u0621-\u064a]+(?: [\u0621-\u064a]+)*", whole))
    latin = " ".join(re.findall(r"[a-z]+(?:[ -][a-z]+)*", whole))
    both = (arabic, latin) if arabic and latin else ()
    return tuple(dict.fromkeys(spelling for spelling in (whole, *parts, *both) if spelling))


def header_role(header: str) -> str | None:
    """Return what a column holds, by its header; None if the header says nothing known.

    Examples
    --------
    >>> header_role("الفئة العمرية"), header_role("Population (2023)"), header_role("Notes")
    ('age_band', 'count', None)
    """
    for spelling in (*variants(header), *variants(_YEAR.sub(" ", header)), _without_around(header)):
        for role in _roles_by_word().get(spelling, ()):
            return role
    return "share" if "%" in header or "٪" in header else None


def is_total(text: str) -> bool:
    """Return whether a label stands for all groups together.

    Examples
    --------
    >>> is_total("Grand total"), is_total("المجموع"), is_total("Males")
    (True, True, False)
    """
    return any(spelling in _plain_set(_TOTALS) for spelling in (*variants(text), _without_around(text)))


def meaning(attribute: str, cell: str, country: str = "") -> str | None:
    """Return our value of a cell, ``total`` or ``unstated``; None if it is not understood.

    Parameters
    ----------
    attribute : str
        Such as ``gender``. For ``age_band`` any group of ages is understood and returned as it is written.
    cell : str
        As it stands in the table.
    country : str
        ISO code of the country whose people are its citizens.

    Examples
    --------
    >>> meaning("gender", "إناث"), meaning("residency", "Non-Emirati"), meaning("language", "Urdu")
    ('female', 'resident', 'ur')
    """
    if is_total(cell):
        return TOTAL
    spellings = (*variants(cell), _without_around(cell))
    if any(spelling in _plain_set(_UNSTATED) for spelling in spellings):
        return UNSTATED
    for spelling in spellings:
        if not spelling:
            continue
        value = _value(attribute, spelling, country)
        if value:
            return value
    return None


def _value(attribute: str, spelling: str, country: str) -> str | None:
    if attribute == "age_band":
        return spelling if age_group(spelling) is not None else None
    if attribute == "gender":
        return _word_of(_GENDERS, spelling)
    if attribute == "disability":
        return _word_of(_DISABILITIES, spelling)
    if attribute == "language":
        return language_code(spelling)
    if attribute == "residency":
        return _residency(spelling, country)
    return None


def _residency(spelling: str, country: str) -> str | None:
    for value, words in (("citizen", _CITIZENS), ("resident", _RESIDENTS), ("visitor", _VISITORS)):
        if spelling in _plain_set(words):
            return value
    negation = re.match(r"(?:non|not)[ -]?|غير (?:ال)?", spelling)
    if negation:
        rest = spelling[negation.end() :]
        if rest in _plain_set(_CITIZENS) or f"ال{rest}" in _plain_set(_CITIZENS):
            return "resident"
    land = _countries().get(spelling)
    if land:
        return "citizen" if land == country else "resident"
    return None


def _word_of(words: Mapping[str, tuple[str, ...]], spelling: str) -> str | None:
    return next((value for value, known in words.items() if spelling in _plain_set(known)), None)


def _without_around(text: str) -> str:
    return " ".join(_AROUND.sub(" ", plain(text)).split()).strip(" -,")


@cache
def _plain_set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(plain, words))


@cache
def _roles_by_word() -> dict[str, tuple[str, ...]]:
    return {plain(word): (role,) for role, words in _HEADERS.items() for word in words}


@cache
def _countries() -> dict[str, str]:
    """Return the codes of countries by their names in every language of Mashura."""
    return {
        plain(str(name)): str(code)
        for language in LANGUAGES
        for code, name in Locale(language).territories.items()
        if len(str(code)) == 2 and str(code).isalpha()
    }
