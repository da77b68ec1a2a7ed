"""Names of fields and of the values of closed lists, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, get_args

from mashura.i18n import Language, active_language, message, shortened
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary import AgeBand, Gender, OpenEntry, Residency, words
from mashura.methodology.vocabulary.languages import language_name


def _kebab(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).replace("_", "-").lower()


def field_key(record: type[Record], field: str) -> str:
    """Return the catalogue key of a field.

    Examples
    --------
    >>> from mashura.methodology.records.plan import ChannelUse
    >>> field_key(ChannelUse, "posts_per_week")
    'field-channel-use-posts-per-week'
    """
    return f"field-{_kebab(record.__name__)}-{_kebab(field)}"


def field_label(record: type[Record], field: str, lang: Language | None = None) -> str:
    """Return the label of a field."""
    return message(field_key(record, field), lang=lang)


def path_label(
    record: type[Record], path: Iterable[str | int], lang: Language | None = None, content: Any = None
) -> str:
    """Return the labels on the way from a record to one of its answers; entries of lists by their numbers.

    With ``content``, what a file holds of the record, an entry is also named by its text, and a text in
    several languages by its language.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> path_label(Plan, ("budget", "lines", 0, "amount"), "en")
    'Budget › Other spending › 1 › Amount'
    >>> held = {"segments": [{"name": "Students", "languages": 5}]}
    >>> path_label(Plan, ("segments", 0, "languages"), "en", held)
    'Target segments › 1 “Students” › Languages'
    """
    words: list[str] = []
    kind: type[Record] | None = record
    for part in path:
        if kind is not None and part in kind.model_fields:
            words.append(field_label(kind, str(part), lang))
            kind = record_inside(kind.model_fields[str(part)].annotation)
            content = content.get(part) if isinstance(content, Mapping) else None
        elif isinstance(part, int):
            content = _entry(content, part)
            words.append(_entry_label(content, part, lang))
        else:
            words.append(part)
    return " › ".join(words)


_NAMING = ("text", "label", "name", "title")
_LONGEST_NAME = 60


def _entry(content: Any, place: int) -> Any:
    if isinstance(content, Mapping):
        # Texts by their languages.
        content = [{"language": language, "text": text} for language, text in content.items()]
    return content[place] if isinstance(content, list | tuple) and place < len(content) else None


def _entry_label(entry: Any, place: int, lang: Language | None) -> str:
    """Return the number of an entry with its text, or the language of a text that stands in several."""
    number = str(place + 1)
    if not isinstance(entry, Mapping):
        return number
    if isinstance(entry.get("language"), str) and not entry.keys() - {"language", "text"}:
        return language_name(entry["language"], lang or active_language())
    text = next(filter(None, (_said(entry.get(name), lang) for name in _NAMING)), "")
    name = shortened(text, _LONGEST_NAME)
    return message("place-named", lang=lang, number=number, name=name) if name else number


def _said(text: Any, lang: Language | None) -> str:
    """Return a text as a file may hold it: alone, by language, or as a list of texts with languages."""
    if isinstance(text, Mapping):
        text = [{"language": language, "text": said} for language, said in text.items()]
    if isinstance(text, list | tuple):
        said = [
            wording
            for wording in text
            if isinstance(wording, Mapping) and isinstance(wording.get("text"), str)
        ]
        said.sort(key=lambda wording: wording.get("language") != (lang or active_language()))
        text = next((wording["text"] for wording in said if wording["text"].strip()), "")
    return " ".join(text.split()) if isinstance(text, str) else ""


def record_inside(annotation: Any) -> type[Record] | None:
    """Return the record that a field holds, alone or in a list; None if it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(filter(None, map(record_inside, get_args(annotation))), None)


def field_help(record: type[Record], field: str, lang: Language | None = None) -> str:
    """Return what a field asks for, in one sentence; empty if the label is enough."""
    try:
        return message(f"{field_key(record, field)}.help", lang=lang)
    except KeyError:
        return ""


def value_key(value: Enum) -> str:
    """Return the catalogue key of a value of a closed list.

    Examples
    --------
    >>> from mashura.methodology.vocabulary import AgeBand, Level
    >>> value_key(Level.GOOD), value_key(AgeBand.AGE_65_PLUS)
    ('level-good', 'age-band-age-65-plus')
    """
    return f"{_kebab(type(value).__name__)}-{_kebab(value.name)}"


def value_label(value: Enum, lang: Language | None = None) -> str:
    """Return the name of a value of a closed list.

    Examples
    --------
    >>> from mashura.methodology.vocabulary import Stage
    >>> value_label(Stage.PLAN, "en")
    'Planning'
    >>> from mashura.methodology.vocabulary import ChannelKind
    >>> value_label(ChannelKind("other: Notice boards"), "en")
    'Notice boards'
    """
    if isinstance(value, OpenEntry) and value.own:
        return value.own
    return message(value_key(value), lang=lang)


def group_label(attribute: str, group: str, lang: Language | None = None) -> str:
    """Return the name of a group of people, by an attribute of the participants table.

    Groups without a closed list, such as regions, keep their names in the data.

    Examples
    --------
    >>> group_label("age_band", "65+", "en"), group_label("region", "north", "en")
    ('65 and over', 'north')
    """
    if attribute == "language":
        return language_name(group, lang)
    if attribute == "disability":
        key = "disability-yes" if group.lower() in ("true", "yes") else "disability-no"
        return message(key, lang=lang)
    closed: dict[str, type[AgeBand | Gender | Residency]] = {
        "age_band": AgeBand,
        "gender": Gender,
        "residency": Residency,
    }
    if attribute in closed and group in words(closed[attribute]):
        return value_label(closed[attribute](group), lang)
    return group


def indicator_label(name: str, lang: Language | None = None) -> str:
    """Return what an indicator of success is called; a name that no indicator has, as it is.

    Examples
    --------
    >>> indicator_label("days_to_decision", "en"), indicator_label("smiles", "en")
    ('Days from closing to decision', 'smiles')
    """
    try:
        return message(f"indicator-{name.replace('_', '-')}", lang=lang)
    except KeyError:
        return name
