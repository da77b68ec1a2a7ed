"""What a result says in plain words, and what must not be concluded from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A result in plain words of the active language.

    Attributes
    ----------
    says : tuple of str
        What the result says, one sentence each, the most important first.
    cautions : tuple of str
        What must not be concluded from it, one sentence each.
    """

    says: tuple[str, ...]
    cautions: tuple[str, ...]


@singledispatch
def reading(result: object) -> Reading:
    """Return a result of an analysis in plain words; each analysis registers its own.

    Parameters
    ----------
    result : object
        What an analysis returned.

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
