"""Errors in the language of a page."""

from __future__ import annotations

from mashura.errors import MashuraError
from mashura.i18n import Language, message


def error_text(error: MashuraError, language: Language) -> str:
    """Return an error's sentence in a language.

    Examples
    --------
    >>> from mashura.errors import InputError
    >>> error_text(InputError("apps-fields-unreadable", count=1), "en")
    'One field cannot be read. Correct it where it is marked in red, then try again.'
    """
    return message(error.key, lang=language, **error.params)
