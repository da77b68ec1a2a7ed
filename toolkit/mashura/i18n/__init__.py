"""The active language, the message catalogues, and numbers and dates as readers expect them.

Catalogues are Fluent files, one a room and language, in ``locales``. A key that is missing in one language
is an error, never a silent fall-back to the other.
"""

from __future__ import annotations

from mashura.i18n.calendars import format_both, format_hijri, parse_date
from mashura.i18n.catalogue import message, message_keys
from mashura.i18n.language import (
    LANGUAGES,
    Language,
    active_language,
    direction,
    parse_language,
    set_language,
    use_language,
)
from mashura.i18n.numbers import format_date, format_number, format_percent, parse_number, western_digits

__all__ = [
    "LANGUAGES",
    "Language",
    "active_language",
    "direction",
    "format_both",
    "format_date",
    "format_hijri",
    "format_number",
    "format_percent",
    "message",
    "message_keys",
    "parse_date",
    "parse_language",
    "parse_number",
    "set_language",
    "use_language",
    "western_digits",
]
