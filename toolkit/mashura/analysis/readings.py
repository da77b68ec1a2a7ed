"""Readings: what a result says in plain words, and what must not be concluded from it.

The module of each result registers the reading of that result.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A result in plain words of the active language.

    Attributes
    ----------
    says : tuple of str
        Sentences that say what the result shows, the most important first.
    cautions : tuple of str
        Sentences that say what must not be concluded from it.
    """

    says: tuple[str, ...]
    cautions: tuple[str, ...]


@singledispatch
def reading(result: object) -> Reading:
    """Return the reading of a result.

    Parameters
    ----------
    result : object
        A result that an analysis returned.

    Returns
    -------
    Reading
        In the active language.

    Raises
    ------
    TypeError
        If the analysis has no reading.

    Examples
    --------
    >>> reading(3)
    Traceback (most recent call last):
    TypeError: int has no reading
    """
    raise TypeError(f"{type(result).__name__} has no reading")
