"""Answers to a multiple choice in one cell, and what separates them, decided once a column (S48)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

# Google Forms: ", "; Microsoft Forms: ";" also at the end; Arabic forms: "،"; XLSForm: a blank between codes.
_SEPARATORS = (";", "؛", "|", "\n", ", ", "، ", ",", "،", " / ", " - ")
# A header that says so in words.
_SAYS_SO = re.compile(
    r"اختيار أكثر|اختر كل|أكثر من إجابة|اكثر من اجابة|أكثر من خيار|كل ما ينطبق|جميع ما ينطبق|يمكن اختيار|"
    r"select all|all that apply|check all|choose all|more than one|multiple|up to (?:two|three|\d)|tick all",
    re.IGNORECASE,
)
# A header that asks for things rather than for a judgement.
_ASKS_WHICH = re.compile(
    r"\b(?:which|what kinds?|what are|where)\b|(?:^|\W)(?:أي|أيّ|ما هي|ماهي|أين|الخدمات)\s", re.IGNORECASE
)
# Words of one answer in two parts, such as "Yes, often".
_ONE_ANSWER = frozenset(
    ["yes", "no", "maybe", "نعم", "لا", "ربما", "agree", "disagree", "موافق", "موافقة", "أوافق"]
)
# Assumption: a list offers at most so many options, each of so many words.
_MOST_OPTIONS, _MOST_WORDS = 25, 8
# The second half of an answer with a comma in it.
_CONTINUES = re.compile(
    r"(?:and|or|but|such as|e\.g\.|etc)\b|(?:مثل|وغيرها|وغيره|أو)(?:\s|$)|(?-i:[a-z])", re.IGNORECASE
)
_CODE = re.compile(r"[A-Za-z0-9_.-]{1,40}")


@dataclass(frozen=True, kw_only=True)
class Choices:
    """The answers in each cell of a multiple choice.

    Attributes
    ----------
    separator : str
        What separates the answers in a cell; empty if every cell holds one answer.
    options : tuple of str
        The different answers, the most frequent first.
    answers : list of list of str
        The answers of each cell.
    """

    separator: str
    options: tuple[str, ...]
    answers: list[list[str]] = field(default_factory=list)


def read_choices(cells: Sequence[str], question: str = "", codes: Sequence[str] = ()) -> Choices:
    """Return the answers in the cells of a column, split where cells hold several.

    Parameters
    ----------
    cells : sequence of str
        The cells as they are in the file.
    question : str
        The name of the column; it may say that several answers can be chosen.
    codes : sequence of str
        The options, if they are known.

    Examples
    --------
    >>> services = ["Bus", "Bus, Metro", "Metro, Taxi", "Taxi", "Bus, Taxi"]
    >>> read_choices(services).options
    ('Bus', 'Taxi', 'Metro')
    >>> read_choices(["Yes, often", "Yes, seldom", "No, never"]).separator
    ''
    """
    filled = [cell.strip() for cell in cells if cell.strip()]
    sign = _separator(filled, question, codes)
    parts = [_split(cell, sign) for cell in cells]
    values = parts if codes else _rejoined(parts, sign)
    counts = Counter(value for answers in values for value in answers)
    return Choices(separator=sign, options=tuple(value for value, _ in counts.most_common()), answers=values)


def _rejoined(cells: Sequence[Sequence[str]], sign: str) -> list[list[str]]:
    """Return the answers with those put together again that hold the separator themselves.

    Forms write "Shops, cafés and parks, Metro": a part that always has the same part after it is no answer.
    """
    if sign.strip() not in (",", "،"):
        return [[*cell] for cell in cells]
    answers = [[*cell] for cell in cells]
    while pairs := _inseparable(answers):
        answers = [_with_pairs(cell, pairs, sign) for cell in answers]
    return answers


def _inseparable(cells: Sequence[Sequence[str]]) -> set[tuple[str, str]]:
    counts = Counter(part for cell in cells for part in cell)
    together = Counter(pair for cell in cells for pair in pairwise(cell))
    return {
        (first, second)
        for (first, second), count in together.items()
        if count == counts[first] == counts[second]
        # Assumption: answers that three people always choose together are one.
        and (count >= 3 or _CONTINUES.match(second) or first.count("(") > first.count(")"))
    } | {
        (first, second)
        for first, second in together
        if first.count("(") > first.count(")") and second.count(")") > second.count("(")
    }


def _with_pairs(cell: Sequence[str], pairs: set[tuple[str, str]], sign: str) -> list[str]:
    joined: list[str] = []
    last = ""
    for part in cell:
        if joined and (last, part) in pairs:
            joined[-1] = f"{joined[-1]}{sign if sign.endswith(' ') else sign + ' '}{part}"
        else:
            joined.append(part)
        last = part
    return joined


def _separator(filled: Sequence[str], question: str, codes: Sequence[str]) -> str:
    says_so = bool(_SAYS_SO.search(question))
    if codes:
        known = {*codes}
        for sign in (*_SEPARATORS, " "):
            if all(part in known for cell in filled for part in _split(cell, sign)):
                return sign if any(len(_split(cell, sign)) > 1 for cell in filled) else ""
    fitting = [
        sign for sign in _SEPARATORS if _fits(filled, sign, says_so, bool(_ASKS_WHICH.search(question)))
    ]
    if fitting:
        # The first of equal ones: ", " before ",".
        return min(fitting, key=lambda sign: (len(_options(filled, sign)), _SEPARATORS.index(sign)))
    if says_so and all(_CODE.fullmatch(part) for cell in filled for part in cell.split()):
        return " " if _fits(filled, " ", True, True) else ""
    return ""


def _fits(filled: Sequence[str], sign: str, says_so: bool, asks_which: bool) -> bool:
    """Whether a sign separates answers that are chosen alone or in different company."""
    cells = {*filled}
    parts_of = dict(zip(filled, _rejoined([_split(cell, sign) for cell in filled], sign), strict=True))
    several = {cell for cell in cells if len(parts_of[cell]) > 1}
    ended = sign in ";؛" and all(cell.endswith(sign) for cell in filled)
    if not several:
        # Microsoft Forms ends every answer of a multiple choice with the sign.
        return bool(filled) and ended
    options = {part for parts in parts_of.values() for part in parts}
    if len(options) > _MOST_OPTIONS or any(len(option.split()) > _MOST_WORDS for option in options):
        return False
    if ended:
        return True
    if any(parts_of[cell][0].lower() in _ONE_ANSWER for cell in several):
        return False
    # Free texts with a comma have hardly an option in common.
    rows = sum(len(parts_of[cell]) for cell in filled)
    if rows < 2 * len(options) and not (says_so and rows > len(options)):
        return False
    company = Counter(option for cell in cells for option in {*parts_of[cell]})
    alone = {parts[0] for cell in cells if len(parts := parts_of[cell]) == 1}
    free = sum(option in alone or company[option] > 1 for option in options)
    if says_so:
        return True
    return free >= 0.6 * len(options) or (asks_which and free > 0)


def _options(filled: Sequence[str], sign: str) -> set[str]:
    return {part for cell in filled for part in _split(cell, sign)}


def _split(cell: str, sign: str) -> list[str]:
    if not cell.strip():
        return []
    if not sign:
        return [cell]
    parts = [part.strip() for part in (cell.split() if sign == " " else cell.split(sign))]
    # An option is counted once for a person, however often it stands in the cell.
    return [*dict.fromkeys(part for part in parts if part)]
