"""The menus of the form: what a column may hold, what a word may mean, and the countries."""

from __future__ import annotations

from typing import Any

from mashura.i18n import Language, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import AgeBand, Gender, Residency
from mashura.methodology.vocabulary.languages import OFFERED, OTHER, language_name
from mashura.publics.mapping import ROLES, group_of
from mashura.publics.words import UNSTATED, meaning

Choice = dict[str, Any]
_GROUPS: dict[str, type[AgeBand | Gender | Residency]] = {
    "gender": Gender,
    "residency": Residency,
    "age_band": AgeBand,
}


def usual_role(role: str) -> str:
    """Return a column's role with our own values where they are known: ``gender:male`` for ``gender:Males``.

    Examples
    --------
    >>> usual_role("gender:Males"), usual_role("count")
    ('gender:male', 'count')
    """
    group = group_of(role)
    usual = {name: _usual_value(name, value) for name, value in group.items()}
    return ";".join(f"{name}:{value}" for name, value in usual.items()) or role


def role_choices(header: str, role: str, language: Language) -> list[Choice]:
    """Return what a column may hold: a characteristic, a number, or the people of one group."""
    roles = [*ROLES]
    roles += [f"{name}:{value.value}" for name, values in _GROUPS.items() for value in values]
    roles.append(f"region:{header}")
    if role not in roles:
        roles.append(role)
    return [{"value": value, "title": role_title(value, language)} for value in roles]


def role_title(role: str, language: Language) -> str:
    """Return a role in words.

    Examples
    --------
    >>> role_title("residency", "en"), role_title("gender:male", "en")
    ('Nationality', 'Number: Men')
    """
    group = group_of(role)
    if not group:
        return message(f"my-public-role-{role.replace('_', '-')}", lang=language)
    names = [_value_title(name, value, language) for name, value in group.items()]
    separator = message("list-separator", lang=language)
    return message("my-public-role-of-group", lang=language, group=separator.join(names))


def word_choices(attribute: str, language: Language) -> list[Choice]:
    """Return what a word of a characteristic may mean."""
    if attribute in _GROUPS:
        values = [(value.value, value_label(value, language)) for value in _GROUPS[attribute]]
    elif attribute == "language":
        values = [(code, language_name(code, language)) for code in (*OFFERED, OTHER)]
    else:
        values = [(value, _value_title(attribute, value, language)) for value in ("with", "without")]
    left_out = (UNSTATED, message("my-public-unstated", lang=language))
    return [{"value": value, "title": title} for value, title in (*values, left_out)]


def _usual_value(attribute: str, value: str) -> str:
    return str(meaning(attribute, value) or value) if attribute in ("gender", "residency") else value


def _value_title(attribute: str, value: str, language: Language) -> str:
    usual = meaning(attribute, value) if attribute != "region" else None
    if attribute in _GROUPS and usual in [entry.value for entry in _GROUPS[attribute]]:
        return value_label(_GROUPS[attribute](usual), language)
    if attribute == "language" and usual:
        return language_name(usual, language)
    if attribute == "disability" and usual:
        return message(f"disability-{'yes' if usual == 'with' else 'no'}", lang=language)
    return value
