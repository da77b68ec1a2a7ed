"""Messages of both languages, read from Fluent files once a process."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from mashura.i18n.language import Language, active_language


@cache
def _bundle(language: Language) -> Any:
    # Isolation marks keep a Latin file name from reordering an Arabic sentence; English needs none.
    bundle = FluentBundle([{"ar": "ar-AE", "en": "en"}[language]], use_isolating=language == "ar")
    folder = files("mashura.i18n") / "locales" / language
    for room in sorted(folder.iterdir(), key=lambda entry: entry.name):
        for path in sorted(room.iterdir(), key=lambda entry: entry.name):
            resource = FluentResource(path.read_text(encoding="utf-8"))
            # The parser passes over what it cannot read; a message lost that way would be missed much later.
            if junk := [entry.content for entry in resource.body if isinstance(entry, Junk)]:
                raise ValueError(
                    f"{language}/{room.name}/{path.name} cannot be read near: {str(junk[0]).strip()[:60]}"
                )
            bundle.add_resource(resource)
    return bundle


def message_keys(language: Language) -> frozenset[str]:
    """Return the names of all messages of a language.

    Examples
    --------
    >>> "error-internal" in message_keys("ar")
    True
    """
    return frozenset(_bundle(language)._messages)


def message(key: str, *, lang: Language | None = None, **params: Any) -> str:
    """Return a message in the active language, or in ``lang``.

    Parameters
    ----------
    key : str
        ``name`` or ``name.attribute`` of a Fluent message.
    lang : {'ar', 'en'}, optional
        Instead of the active language.
    **params
        The message's variables.

    Raises
    ------
    KeyError
        If the catalogue of that language lacks the message or the message lacks a parameter.

    Examples
    --------
    >>> message("stage-plan", lang="en")
    'Planning'
    """
    language = lang or active_language()
    bundle = _bundle(language)
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        raise KeyError(f"no message {name!r} in the {language} catalogue")
    entry = bundle.get_message(name)
    pattern = entry.attributes.get(attribute) if attribute else entry.value
    if pattern is None:
        raise KeyError(f"no message {key!r} in the {language} catalogue")
    text, errors = bundle.format_pattern(pattern, params)
    if errors:
        raise KeyError(f"message {key!r} ({language}): {errors[0]}")
    return str(text)
