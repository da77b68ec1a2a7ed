"""The items S1–S290 that the toolkit serves: what each is, where it comes from, and what serves it."""

from __future__ import annotations

import csv
import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, active_language, message, western_digits
from mashura.paths import content

_ID = re.compile(r"S(\d+)", re.IGNORECASE)
_RANGE = re.compile(r"S(\d+)\s*[-–]\s*S?(\d+)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing that the source documents ask for.

    Parameters
    ----------
    name : str
        ``S1`` to ``S290``.
    titles : dict of str to str
        What it is, by language.
    source : str
        ``UAE`` or ``Bahrain``: the document that it comes from.
    section : str
        Its section there; empty where the document has no numbers.
    letters : tuple of str
        How it must appear: T taught, F filled in, X simulated or computed, C checked, D stated as a fact.
    served_by : dict of str to tuple of str
        What serves it, by letter: graded questions (T), questions of a form (F), code and the test that tries
        it (X), rules and the test that breaks them (C), files (D). Empty: nothing yet.

    Examples
    --------
    >>> find_items(["S77"])[0].title("en")
    'Evaluation question 2: the level of public participation and what affected it'
    """

    name: str
    titles: dict[Language, str]
    source: str
    section: str
    letters: tuple[str, ...]
    served_by: dict[str, tuple[str, ...]]

    def title(self, language: Language | None = None) -> str:
        """Return its title in ``language``, or in the active one."""
        return self.titles[language or active_language()]

    def lines(self) -> list[str]:
        """Return it as lines of text in the active language: title, origin and uses, and what serves it."""
        origin = message("items-origin", source=self.source, section=self.section or "none")
        lines = [f"{self.name:<5} {self.title()}", f"      {origin}"]
        for letter, served_by in self.served_by.items():
            lines.append(f"      {message(f'items-letter-{letter}')}:")
            lines += [f"        {place}" for place in served_by or (message("items-not-served"),)]
        return lines

    def record(self) -> dict[str, Any]:
        """Return it for JSON, with its title in both languages."""
        return {
            "item": self.name,
            "title": self.titles,
            "source": self.source,
            "section": self.section,
            "letters": [*self.letters],
            "served_by": {letter: [*places] for letter, places in self.served_by.items()},
        }


def _rows(name: str) -> list[dict[str, str]]:
    with content("docs", name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@cache
def items() -> dict[str, Item]:
    """Return every item by its name, in order.

    Examples
    --------
    >>> len(items())
    290
    """
    served_by: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in _rows("coverage.csv"):
        places = tuple(filter(None, row["served_by"].split("; ")))
        served_by.setdefault(row["item"], {})[row["letter"]] = places
    return {
        row["item"]: Item(
            name=row["item"],
            titles={language: row[f"title_{language}"] for language in LANGUAGES},
            source=row["source"],
            section=row["section"],
            letters=tuple(row["letters"].split()),
            served_by=served_by[row["item"]],
        )
        for row in _rows("items.csv")
    }


def find_items(wanted: Sequence[str]) -> list[Item]:
    """Return the items that are named, and those whose title holds every other word.

    Parameters
    ----------
    wanted : sequence of str
        Names (``S77``), ranges (``S80-S85``) and words in either language; nothing asks for every item.

    Raises
    ------
    InputError
        If there is no such item, or no title holds the words.

    Examples
    --------
    >>> [item.name for item in find_items(["S77", "s٨٠-٨١"])]
    ['S77', 'S80', 'S81']
    >>> [item.name for item in find_items(["crowdfunding"])]
    ['S98']
    """
    known = items()
    named: set[str] = set()
    words: list[str] = []
    for text in map(western_digits, wanted):
        if span := _RANGE.fullmatch(text.strip()):
            first, last = (int(_existing(f"S{number}", known)[1:]) for number in span.groups())
            named.update(f"S{number}" for number in range(min(first, last), max(first, last) + 1))
        elif _ID.fullmatch(text.strip()):
            named.add(_existing(text.strip().upper(), known))
        else:
            words.append(text)
    if words:
        named.update(_with_words(words, known))
    return [item for item in known.values() if not wanted or item.name in named]


def _existing(name: str, known: dict[str, Item]) -> str:
    number = int(name[1:])
    if f"S{number}" in known:
        return f"S{number}"
    nearest = f"S{min(max(number, 1), len(known))}"
    raise InputError(
        "items-unknown", name=name, nearest=nearest, title=known[nearest].title(), last=f"S{len(known)}"
    )


def _with_words(wanted: list[str], known: dict[str, Item]) -> list[str]:
    """Return the items whose title, in either language, holds every word; or say which word is near."""
    # Reads the analyses' word lists, which a command that names items need not wait for.
    from mashura.analysis.texts.normalisation import normalise

    words = normalise(" ".join(wanted)).split()
    titles = {name: normalise(" ".join(item.titles.values())) for name, item in known.items()}
    holding = [name for name, title in titles.items() if all(word in title for word in words)]
    if words and holding:
        return holding
    as_written = {
        normalise(word).strip(): word
        for item in known.values()
        for title in item.titles.values()
        for word in re.findall(r"\w+", title)
    }
    unknown = [word for word in words if not any(word in title for title in titles.values())]
    near = difflib.get_close_matches(unknown[0], as_written, n=1) if unknown else []
    nearest = as_written[near[0]] if near else "none"
    raise InputError("items-no-title", words=" ".join(wanted), nearest=nearest)
