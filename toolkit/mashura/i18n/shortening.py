"""Texts that are too long for a sentence or a table."""

from __future__ import annotations


def shortened(text: str, longest: int) -> str:
    """Return a text as it is, or so many of its signs and an ellipsis.

    Examples
    --------
    >>> shortened("Night buses", 11), shortened("Night buses", 6)
    ('Night buses', 'Night…')
    """
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"
