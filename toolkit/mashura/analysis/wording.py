"""Names and numbers in the active language, as readings and figures show them."""

from __future__ import annotations

import re

from mashura.i18n import active_language, direction, format_number, message
from mashura.methodology.labels import group_label, value_label
from mashura.methodology.vocabulary import ChannelKind

_ARABIC = re.compile("[\u0621-\u064a]")
JOINED = " × "
"""Joins the attributes, and the groups, of a combination."""
# Channels of participatory budgets, as written in Pabulib files.
_VOTING_METHODS = ("paper", "internet")


def isolated(text: str) -> str:
    """Return a text with Unicode isolates if it is Arabic in an English sentence, which it would reorder.

    Arabic sentences isolate what is put into them themselves.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     isolated("ظل") == "\\u2068ظل\\u2069", isolated("shade")
    (True, 'shade')
    """
    is_foreign = direction(active_language()) == "ltr" and _ARABIC.search(text)
    return f"\u2068{text}\u2069" if is_foreign and "\u2068" not in text else text


def attribute_name(attribute: str) -> str:
    """Return the name of an attribute of participants, or of several joined by ``×``.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     attribute_name("age_band × gender")
    'age × gender'
    """
    return JOINED.join(message(f"attribute-{name.replace('_', '-')}") for name in attribute.split(JOINED))


def group_name(attribute: str, group: str) -> str:
    """Return the name of a group of people, or of several joined by ``×``.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     group_name("channel", "sms"), group_name("age_band × gender", "65+ × female")
    ('SMS', '65 and over × Women')
    """
    pairs = zip(attribute.split(JOINED), group.split(JOINED), strict=True)
    return JOINED.join(_group_name(*pair) for pair in pairs)


def _group_name(attribute: str, group: str) -> str:
    if attribute == "channel" and group in {kind.value for kind in ChannelKind}:
        return value_label(ChannelKind(group))
    if attribute == "channel" and group in _VOTING_METHODS:
        return message(f"readings-channel-{group}")
    return group_label(attribute, group)


def decimal(value: float) -> str:
    """Return a number with two decimals."""
    return format_number(value, decimals=2)


def whole(value: float) -> str:
    """Return a number without decimals."""
    return format_number(value)


def shorten(text: str, longest: int = 80) -> str:
    """Return a text on one line, cut at a word if it is longer.

    Examples
    --------
    >>> shorten("more shade at every stop", 15)
    'more shade at …'
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0] + " …"
