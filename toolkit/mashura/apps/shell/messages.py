"""What a page tells and hands out: sentences of errors, files."""

from __future__ import annotations

from dataclasses import dataclass

from mashura.errors import MashuraError
from mashura.i18n import Language, message


@dataclass(frozen=True, kw_only=True)
class File:
    """A file to hand to the browser."""

    name: str
    media_type: str
    content: bytes


def told(error: MashuraError, language: Language) -> str:
    """Return an error's sentence in a language.

    Examples
    --------
    >>> from mashura.errors import InputError
    >>> told(InputError("apps-fields-unreadable", count=1), "en")
    'One field cannot be read. Mend it where it is marked in red, then try again.'
    """
    return message(error.key, lang=language, **error.params)
