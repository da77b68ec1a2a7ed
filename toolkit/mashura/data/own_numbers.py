"""The numbers that rows and people get in whose file there is none."""

from __future__ import annotations

import re

_OWN_NUMBER = re.compile(r"row-\d+")


def own_number(line: int) -> str:
    """Return what stands for an identifier where a file has none: the row's line."""
    return f"row-{line}"


def is_own_number(identifier: str) -> bool:
    """Return whether an identifier was made here, so that it tells nobody who somebody is.

    Examples
    --------
    >>> is_own_number(own_number(2)), is_own_number("P-17")
    (True, False)
    """
    return _OWN_NUMBER.fullmatch(identifier) is not None
