"""Which of the two languages is active."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, get_args

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_active: ContextVar[Language | None] = ContextVar("mashura_language", default=None)


def parse_language(text: str) -> Language | None:
    """Return the language that a tag such as ``ar``, ``ar_AE.UTF-8`` or ``EN`` means, or None.

    Examples
    --------
    >>> parse_language("ar_AE.UTF-8")
    'ar'
    >>> parse_language("fr") is None
    True
    """
    tag = text.strip().lower().replace("-", "_").split("_")[0].split(".")[0]
    return tag if tag in LANGUAGES else None


def active_language() -> Language:
    """Return the language of messages: set by the program, else ``MASHURA_LANG`` or ``LANG``, else English.

    Examples
    --------
    >>> with use_language("ar"):
    ...     active_language()
    'ar'
    """
    return (
        _active.get()
        or parse_language(os.environ.get("MASHURA_LANG", ""))
        or parse_language(os.environ.get("LANG", ""))
        or "en"
    )


def set_language(language: Language) -> None:
    """Make ``language`` the active one from here on."""
    _active.set(language)


@contextmanager
def use_language(language: Language) -> Iterator[None]:
    """Make ``language`` the active one inside a ``with`` block.

    Examples
    --------
    >>> with use_language("ar"):
    ...     direction(active_language())
    'rtl'
    """
    token = _active.set(language)
    try:
        yield
    finally:
        _active.reset(token)


def direction(language: Language) -> Literal["rtl", "ltr"]:
    """Return the reading direction of a language.

    Examples
    --------
    >>> direction("ar")
    'rtl'
    """
    return "rtl" if language == "ar" else "ltr"
