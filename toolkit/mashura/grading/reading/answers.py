"""Answers read forgivingly: form never costs a point, and one wrong entry costs that entry only.

Self-check and grader read by these functions. They take plain data (:mod:`mashura.grading.reading.plain`)
from a stranger, and never raise.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Any

from mashura.i18n import folded, parse_number

# How alike a typed word and an id must be, 0-1: one letter in eight may be wrong.
NEAR = 0.85
# No question has as many entries; what comes after them is not read.
MOST_ENTRIES = 500
_LONGEST_NEAR = 80
_SEPARATORS = re.compile(r"[,،;؛\n]+")
Labels = Mapping[str, Collection[str]]
"""For each id the words that a form shows for it, in every language."""


@dataclass(frozen=True, kw_only=True)
class ReadIds:
    """A list of ids: those that are known, each once and in order, and the words that are none."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ReadChoices:
    """One option for each row.

    Attributes
    ----------
    chosen : dict
        The option of each row that has one, in the order of the rows.
    unknown : dict
        By row, what was written there and is no option.
    extra : tuple of str
        Keys that are no rows.
    """

    chosen: dict[str, str]
    unknown: dict[str, str]
    extra: tuple[str, ...]


def is_blank(value: object) -> bool:
    """Return whether a value holds no answer: nothing, blanks, or only such values.

    Examples
    --------
    >>> is_blank({"page": "", "poll": [None, " "]}), is_blank(0)
    (True, False)
    """
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Mapping):
        return all(map(is_blank, value.values()))
    if isinstance(value, list | tuple):
        return all(map(is_blank, value))
    return value is None


def read_id(value: object, known: Collection[str], labels: Labels | None = None) -> str | None:
    """Return the known id that a value means: by id, by a form's words, or because it is the only near one.

    Examples
    --------
    >>> read_id(" Call-Centre", ["call_centre", "radio"]), read_id("rado", ["call_centre", "radio"])
    ('call_centre', 'radio')
    >>> read_id("r", ["call_centre", "radio"])
    """
    text = _text(value)
    if text in known:
        return text
    wanted = folded(text)
    if not wanted:
        return None
    words = {folded(entry): entry for entry in known}
    for entry in known:
        for word in (labels or {}).get(entry, ()):
            words.setdefault(folded(word), entry)
    if wanted in words:
        return words[wanted]
    if len(wanted) > _LONGEST_NEAR:
        return None
    near = {words[word] for word in get_close_matches(wanted, words, n=3, cutoff=NEAR)}
    return near.pop() if len(near) == 1 else None


def read_ids(value: object, known: Collection[str], labels: Labels | None = None) -> ReadIds | None:
    """Return a list of ids, however it was written; None where it is no list.

    Examples
    --------
    >>> read_ids("radio، portal", ["portal", "radio"]).ids
    ('radio', 'portal')
    >>> read_ids(["radio", "tv"], ["portal", "radio"]).unknown
    ('tv',)
    """
    entries = _entries(value, known, labels)
    if entries is None:
        return None
    given = (entry for entry in entries[:MOST_ENTRIES] if not is_blank(entry))
    read = {_text(entry): read_id(entry, known, labels) for entry in given}
    return ReadIds(
        ids=tuple(dict.fromkeys(entry for entry in read.values() if entry is not None)),
        unknown=tuple(text for text, entry in read.items() if entry is None),
    )


def _entries(value: object, known: Collection[str], labels: Labels | None) -> Sequence[object] | None:
    if value is None:
        return ()
    if isinstance(value, str):
        if read_id(value, known, labels) or len(value) > 40 * MOST_ENTRIES:
            return [value]
        parts = _SEPARATORS.split(value)
        words = value.split()
        return words if len(parts) == 1 and all(read_id(word, known, labels) for word in words) else parts
    if isinstance(value, Mapping):
        ticks = [*value.values()]
        if all(isinstance(tick, bool) for tick in ticks):
            return [entry for entry, tick in value.items() if tick]
        return ticks
    return value if isinstance(value, list | tuple) else None


def read_choices(
    value: object, rows: Collection[str], options: Collection[str], labels: Labels | None = None
) -> ReadChoices | None:
    """Return the option chosen for each row; None where the value is no dictionary.

    Examples
    --------
    >>> read = read_choices({"Page": "INFORM", "poll": "shout", "x": ""}, ["page", "poll"], ["inform", "ask"])
    >>> read.chosen, read.unknown, read.extra
    ({'page': 'inform'}, {'poll': 'shout'}, ('x',))
    """
    if value is None:
        value = {}
    if isinstance(value, list | tuple) and all(isinstance(pair, list) and len(pair) == 2 for pair in value):
        value = {_text(row): option for row, option in value}
    if not isinstance(value, Mapping):
        return None
    given: dict[str, object] = {}
    extra = []
    for key, option in islice(value.items(), MOST_ENTRIES):
        row = read_id(key, rows, labels)
        if row is None:
            extra.append(_text(key))
        elif row not in given or key == row or is_blank(given[row]):
            given[row] = option
    chosen: dict[str, str] = {}
    unknown: dict[str, str] = {}
    for row in rows:
        option = given.get(row)
        if isinstance(option, list | tuple) and len(option) == 1:
            (option,) = option
        if is_blank(option):
            continue
        if (known := read_id(option, options, labels)) is None:
            unknown[row] = _text(option)
        else:
            chosen[row] = known
    return ReadChoices(chosen=chosen, unknown=unknown, extra=tuple(extra))


def read_number(value: object) -> float | None:
    """Return a finite number, also one in quotation marks and in either set of digits; else None.

    Examples
    --------
    >>> read_number("٠٫٥"), read_number(3), read_number("many"), read_number(True)
    (0.5, 3.0, None, None)
    """
    if isinstance(value, str):
        try:
            number = parse_number(value)
        except ValueError:
            return None
    elif isinstance(value, int | float) and not isinstance(value, bool):
        number = float(value)
    else:
        return None
    return number if math.isfinite(number) else None


def _text(value: Any) -> str:
    return (
        " ".join(str(value).split()) if isinstance(value, str | int | float) else str(value)[:_LONGEST_NEAR]
    )
