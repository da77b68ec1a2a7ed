"""One text in several languages, side by side (S48, S82)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator

from mashura.methodology.records.record import LanguageCode, Paragraph, Record, item


class Wording(Record):
    """A text in one language."""

    language: LanguageCode = item("S48", "S82")
    text: Paragraph = item("S48", "S82", default="")


def _from_mapping(value: Any) -> Any:
    """Return a mapping of languages to texts as a list of wordings; anything else as it is."""
    if isinstance(value, Mapping):
        return [{"language": language, "text": text} for language, text in value.items()]
    return value


Texts = Annotated[tuple[Wording, ...], BeforeValidator(_from_mapping)]
"""A text in several languages; in a file, a mapping such as ``{ar: نعم, en: "Yes"}`` is enough."""


def text_in(texts: Iterable[Wording], language: str) -> str:
    """Return a text in one language; empty if it is not written in it.

    Examples
    --------
    >>> text_in((Wording(language="en", text="Yes"),), "en"), text_in((), "en")
    ('Yes', '')
    """
    return next((wording.text for wording in texts if wording.language == language and wording.text), "")


def best_text(texts: Iterable[Wording], *languages: str) -> str:
    """Return a text in the first of some languages in which it is written, else in any.

    Examples
    --------
    >>> best_text((Wording(language="ur", text="ہاں"), Wording(language="ar", text="نعم")), "en", "ar")
    'نعم'
    """
    written = [wording for wording in texts if wording.text]
    for language in languages:
        for wording in written:
            if wording.language == language:
                return wording.text
    return written[0].text if written else ""
