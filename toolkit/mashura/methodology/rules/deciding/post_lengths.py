"""How long a text may be on a channel, counted as the channel counts (S71, S269).

Sources: GSM 03.38 and 03.40 for short messages; for X "Counting characters" of its developers' pages. The
others are assumptions, to be checked on their pages of help: they change without notice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mashura.methodology.vocabulary import ChannelKind

_LIMITS: Mapping[ChannelKind, int] = {
    ChannelKind.X: 280,
    ChannelKind.INSTAGRAM: 2200,
    ChannelKind.LINKEDIN: 3000,
    ChannelKind.YOUTUBE: 5000,
    ChannelKind.TIKTOK: 4000,
    ChannelKind.SNAPCHAT: 250,
    ChannelKind.WHATSAPP: 4096,
    ChannelKind.FACEBOOK: 63_206,
}
SMS_PARTS = 3
"""Assumption: a short message in more parts is not read, and each part is paid for."""
_SMS_PLAIN, _SMS_WIDE = (160, 153), (70, 67)
_LINK = re.compile(r"https?://\S+")
_LINK_ON_X = 23
_NARROW_ON_X = ((0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
# The basic alphabet of short messages, without the extension table.
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)


def longest_on(channel: ChannelKind, text: str) -> int | None:
    """Return how long a text may be on a channel; None where the channel sets no limit.

    Examples
    --------
    >>> [longest_on(ChannelKind.SMS, text) for text in ("Thank you", "شكراً")], longest_on(ChannelKind.X, "")
    ([459, 201], 280)
    >>> longest_on(ChannelKind.RADIO, "") is None
    True
    """
    if channel.plain is ChannelKind.SMS:
        return SMS_PARTS * _sms(text)[1]
    return _LIMITS.get(channel.plain)


def length_on(channel: ChannelKind, text: str) -> int:
    """Return how long a text is, counted as the channel counts.

    Examples
    --------
    >>> length_on(ChannelKind.X, "See https://example.org/a/long/address")
    27
    """
    if channel.plain is not ChannelKind.X:
        return len(text)
    without = _LINK.sub("", text)
    wide = sum(not any(first <= ord(sign) <= last for first, last in _NARROW_ON_X) for sign in without)
    return len(without) + wide + _LINK_ON_X * len(_LINK.findall(text))


def sms_parts(text: str) -> int:
    """Return in how many parts a short message is sent, each of which is paid for.

    Examples
    --------
    >>> sms_parts("x" * 160), sms_parts("x" * 161), sms_parts("ش" * 71)
    (1, 2, 2)
    """
    alone, each = _sms(text)
    return 1 if len(text) <= alone else -(-len(text) // each)


def _sms(text: str) -> tuple[int, int]:
    return _SMS_PLAIN if _GSM.issuperset(text) else _SMS_WIDE
