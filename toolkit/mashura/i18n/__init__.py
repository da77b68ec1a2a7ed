"""The active language, the message catalogues, and numbers and dates as readers expect them.

Everything that differs between languages stands in one table (:mod:`mashura.i18n.language`). Catalogues are
Fluent files in ``locales/LANGUAGE/ROOM``. A message that a language lacks is an error, never replaced by that
of another language.
"""

from __future__ import annotations

from mashura.i18n.calendars import format_both, format_hijri, observances, parse_date
from mashura.i18n.catalogue import MissingTextError, message, message_keys
from mashura.i18n.language import (
    FIRST_LANGUAGE,
    KNOWN_LANGUAGES,
    LANGUAGES,
    SYSTEM_LANGUAGE,
    Language,
    active_language,
    direction,
    join_words,
    kernel_name,
    language_properties,
    other_language,
    parse_language,
    set_language,
    use_language,
)
from mashura.i18n.numbers import (
    format_date,
    format_money,
    format_month,
    format_number,
    format_percent,
    parse_number,
    western_digits,
)
from mashura.i18n.public_holidays import holidays_between, holidays_of, weekend_of
from mashura.i18n.shortening import shortened
from mashura.i18n.spelling import folded

__all__ = [
    "FIRST_LANGUAGE",
    "KNOWN_LANGUAGES",
    "LANGUAGES",
    "SYSTEM_LANGUAGE",
    "Language",
    "MissingTextError",
    "active_language",
    "direction",
    "folded",
    "format_both",
    "format_date",
    "format_hijri",
    "format_money",
    "format_month",
    "format_number",
    "format_percent",
    "holidays_between",
    "holidays_of",
    "join_words",
    "kernel_name",
    "language_properties",
    "message",
    "message_keys",
    "observances",
    "other_language",
    "parse_date",
    "parse_language",
    "parse_number",
    "set_language",
    "shortened",
    "use_language",
    "weekend_of",
    "western_digits",
]
