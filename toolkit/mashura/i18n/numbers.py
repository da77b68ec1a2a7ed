"""Numbers and dates: shown with the digits 0-9, as on Gulf government sites; read in either set of digits."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date as babel_date
from babel.numbers import format_decimal
from babel.numbers import format_percent as babel_percent

from mashura.i18n.language import Language, active_language, language_properties

_TO_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪", "01234567890123456789.,%")


def western_digits(text: str) -> str:
    """Return the text with Arabic-Indic digits and number signs replaced by 0-9, ``.``, ``,`` and ``%``.

    Examples
    --------
    >>> western_digits("٣٫٥")
    '3.5'
    """
    return text.translate(_TO_WESTERN)


# Marks of direction and blanks, which come with pasted numbers.
_AROUND = re.compile("[\\s\u200e\u200f\u061c\u2066-\u2069]")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}([٬,،][0-9]{3})+(\.[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+[,،][0-9]+")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_DIGITS_AND_SIGNS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٪−", "01234567890123456789.%-")


def parse_number(text: str) -> float:
    """Return the number that a person typed: in either set of digits, with or without grouping.

    A comma groups thousands where three digits follow it and no zero leads, and is a decimal comma elsewhere.
    A percent sign divides by 100. The forms and questions in the browser read numbers by the same rule.

    Raises
    ------
    ValueError
        If the text is not a number.

    Examples
    --------
    >>> parse_number("١٬٢٠٠٫٥"), parse_number("0,25"), parse_number("٣٨٪")
    (1200.5, 0.25, 0.38)
    """
    plain = _AROUND.sub("", text).translate(_DIGITS_AND_SIGNS)
    is_percent = plain.endswith("%")
    plain = plain.removesuffix("%")
    if _GROUPED.fullmatch(plain):
        plain = re.sub("[٬,،]", "", plain)
    elif _DECIMAL_COMMA.fullmatch(plain):
        plain = re.sub("[,،]", ".", plain)
    if not _NUMBER.fullmatch(plain):
        raise ValueError(text)
    # Through a fixed number of places: 38 % is 0.38, not 0.38000000000000006.
    return float(f"{float(plain) / 100:.15g}") if is_percent else float(plain)


def _locale(lang: Language | None) -> Locale:
    return _parsed(language_properties(lang or active_language()).locale)


@cache
def _parsed(name: str) -> Locale:
    return Locale.parse(name, sep="-")


def format_number(value: float, lang: Language | None = None, decimals: int = 0) -> str:
    """Return a number with grouping and a fixed number of decimals.

    Examples
    --------
    >>> format_number(12345.6, "en", decimals=1)
    '12,345.6'
    """
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(value, format=pattern, locale=_locale(lang)))


def format_money(amount: float, currency: str, lang: Language | None = None, decimals: int = 0) -> str:
    """Return an amount with its currency, in the order of the language; without one, the number alone.

    Arabic and English write the number first.

    Examples
    --------
    >>> format_money(400000, "AED", "en"), format_money(400000, "درهم", "ar"), format_money(5, "", "en")
    ('400,000 AED', '400,000 درهم', '5')
    """
    return f"{format_number(amount, lang, decimals)} {currency}".strip()


def format_percent(share: float, lang: Language | None = None, decimals: int = 0) -> str:
    """Return a share between 0 and 1 as a percentage.

    Examples
    --------
    >>> format_percent(0.256, "en")
    '26%'
    """
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "") + "%"
    return str(babel_percent(share, format=pattern, locale=_locale(lang)))


def format_date(day: date, lang: Language | None = None) -> str:
    """Return a date in full, as in a letter.

    Examples
    --------
    >>> format_date(date(2026, 3, 1), "en")
    '1 March 2026'
    """
    return str(babel_date(day, format="long", locale=_locale(lang)))


def format_month(day: date, lang: Language | None = None) -> str:
    """Return the month of a date with its year.

    Examples
    --------
    >>> format_month(date(2027, 3, 14), "en"), format_month(date(2027, 3, 14), "ar")
    ('March 2027', 'مارس 2027')
    """
    return str(babel_date(day, format="MMMM y", locale=_locale(lang)))
