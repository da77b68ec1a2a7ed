"""Plates of cars in a text, as people of the Gulf write them (S57, S101)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_EMIRATE = (
    r"(?:abu dhabi|dubai|sharjah|ajman|fujairah|ras al khaimah|umm al quwain|auh|dxb|shj|rak|uaq|"
    r"أبوظبي|أبو ظبي|"
    r"ابوظبي|دبي|الشارقة|الشارقه|عجمان|الفجيرة|الفجيره|رأس الخيمة|راس الخيمة|أم القيوين|ام القيوين)"
)
_CODE = r"(?:[A-Z]{1,3}|[\u0621-\u064a](?:\s?[\u0621-\u064a]){0,2}|\d{1,2})"
_CAR = (
    r"(?:my car|the car|this car|car|vehicle|سيارة|السيارة|سيارتي|سيارته|سيارتها|مركبة|المركبة|مركبتي|مركبته)"
)
_PATTERNS = (
    # A plate, perhaps an emirate and a code, and a number: "plate 17/12345", "لوحة سيارتي: دبي أ 1234".
    r"(?:(?:number |licen[cs]e |car |vehicle )?plate(?: (?:no|number|is))?|لوح[ةه]|لوحتي|لوحته|"
    r"رقم السيارة|رقم سيارتي|رقم المركبة|رقم اللوحه)[\s:.,،#-]*"
    r"(?:(?:سيارت(?:ي|ه|ها)|السيارة|سيارة|المركبة|مركبتي|رقمها|رقم|هي|is|no|number|of my car)[\s:]+){0,3}"
    rf"(?P<named>(?:{_EMIRATE}[\s/-]{{1,3}})?{_CODE}?[\s/-]{{0,2}}\d{{2,6}})(?!\d)",
    # A car and its number: "car number 12345", "المركبة رقم 12345".
    rf"(?<!\w){_CAR}[\s:]+(?:number|no\.?|رقمها|رقمه|رقم|ذات الرقم)[\s:.#]+"
    rf"(?P<car>{_CODE}?[\s/-]{{0,2}}\d{{4,6}})(?!\d)",
    # An emirate, a code in letters or of one or two digits, and a number that is no year.
    rf"(?<!\w)(?P<emirate>{_EMIRATE}[\s/-]{{1,3}}(?:(?:[A-Z]{{1,2}}|[\u0621-\u064a]{{1,2}})[\s/-]{{0,3}}\d{{3,5}}"
    r"|\d{1,2}[\s/-]{1,3}(?!(?:19|20)\d\d(?!\d))\d{4,5}))(?!\d)(?![.,٬]\d)",
    # The same from its end: "K 12345 Dubai".
    rf"(?<!\w)(?P<before>(?:[A-Z]{{1,2}}[\s/-]{{0,3}}\d{{4,5}})[\s,،/-]{{1,3}}{_EMIRATE})(?!\w)",
    r"(?<!\w)(?P<coded>\d{4,5} (?:code|كود|رمز|الرمز) [A-Z\u0621-\u064a]{1,2})(?!\w)",
    # Three letters written apart and four digits, as on a Saudi plate.
    r"(?<!\w)(?P<letters>[\u0621-\u064a]-? [\u0621-\u064a]-? [\u0621-\u064a] ?-?\d{3,4}|"
    r"\d{4} ?-?[\u0621-\u064a]-? [\u0621-\u064a]-? [\u0621-\u064a])(?!\w)",
)
_PLATE = re.compile("|".join(_PATTERNS), re.IGNORECASE)


def plates(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and stop of what may be the plate of a car, in a text with Western digits.

    Examples
    --------
    >>> [*plates("my car, Sharjah 3 45120, was fined")], [*plates("Dubai 2040, Sharjah 3 buses")]
    ([(8, 23)], [])
    """
    for plate in _PLATE.finditer(plain):
        yield plate.span(plate.lastgroup or 0)
