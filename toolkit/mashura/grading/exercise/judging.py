"""Checks that many items share: sorting, choosing, ordering, numbers, functions.

Each entry counts for itself, above what chance would give: one option for everything, all ids or any order
earn nothing, and a guess hardly anything. A *slip* names the misconception behind a wrong entry; the exercise
has its text in both languages. Where several answers are right, all of them get full marks.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from mashura.grading.exercise.checking import EMPTY, Answers, Check, Feedback, Refused, Verdict, feedback
from mashura.grading.reading.answers import is_blank, read_number

Say = Callable[[str], str]
"""From a slip's name, or ``right``, to the key of its message."""

Slips = Mapping[str, float | tuple[float, ...]]
"""For each slip of a number, the wrong numbers that it leads to."""

# What a guess may earn on average. Some way below a tenth, because marks are rounded to quarters of a point.
GUESS = 0.09
# What is left of the points after one thing that stands before what it rests on; after two, nothing.
ONE_BROKEN = 0.4


@cache
def sorting_level(entries: int, options: int, least: int) -> float:
    """Return how many entries must be under their option before one more earns anything.

    Parameters
    ----------
    least : int
        What one option for everything gets.

    Examples
    --------
    >>> sorting_level(10, 4, 3), sorting_level(6, 3, 2)
    (3.0, 2.4)
    """
    hit = 1 / options
    return _level(
        entries,
        least,
        [
            [
                math.comb(entries, right) * hit**right * (1 - hit) ** (entries - right)
                for right in range(entries + 1)
            ]
        ],
    )


@cache
def selection_level(right: int, wrong: int) -> float:
    """Return how many ids must be rightly named or left out before one more earns anything.

    No guess of any number of ids earns more than :data:`GUESS` on average.

    Examples
    --------
    >>> selection_level(3, 3)
    4.2
    """
    entries = right + wrong
    guesses = []
    for size in range(1, entries + 1):
        chances = [0.0] * (entries + 1)
        for hits in range(max(0, size - wrong), min(size, right) + 1):
            chances[hits + wrong - (size - hits)] += (
                math.comb(right, hits) * math.comb(wrong, size - hits) / math.comb(entries, size)
            )
        guesses.append(chances)
    return _level(entries, max(right, wrong), guesses)


def _level(entries: int, least: int, guesses: Iterable[Sequence[float]]) -> float:
    """Return from which level, in tenths, right entries count; a guess is its chances of 0, 1, 2 … right."""
    kinds = [*guesses]
    tenths = 10 * least
    while tenths < 10 * (entries - 1):
        level = tenths / 10
        if all(
            sum(chance * _above(right, level, entries) for right, chance in enumerate(chances)) <= GUESS
            for chances in kinds
        ):
            break
        tenths += 1
    return tenths / 10


def _above(right: int, level: float, entries: int) -> float:
    return max(0.0, right - level) / (entries - level)


def sorting(
    answers: Answers, name: str, places: Mapping[str, tuple[str, str]], options: Collection[str], say: Say
) -> Verdict:
    """Judge a dictionary that puts each entry under one option.

    Parameters
    ----------
    places : mapping
        For each entry, the right option, and the slip of trainees who choose another.
    options : collection of str
        The options of the question.
    """
    chosen = answers.choices(name, places, options)
    if not chosen:
        raise Refused(EMPTY)
    slips: dict[str, list[str]] = {}
    for entry, (option, slip) in places.items():
        if entry in chosen and chosen[entry] != option:
            slips.setdefault(slip, []).append(entry)
    remarks = _named(slips, say)
    hits = len(chosen) - sum(map(len, slips.values()))
    most = max(Counter(option for option, _ in places.values()).values())
    share = _above(hits, sorting_level(len(places), len(options), most), len(places))
    if hits == len(places):
        remarks = [feedback(say("right"))]
    return Verdict(share=share, feedback=tuple(remarks))


def choosing(
    answers: Answers, name: str, right: Collection[str], wrong: Mapping[str, str], say: Say
) -> Verdict:
    """Judge a selection of ids, in any order; an id that is rightly left out counts as one rightly named.

    Parameters
    ----------
    wrong : mapping
        For each wrong id, the slip of trainees who choose it.
    """
    chosen = answers.ids(name, [*right, *wrong])
    if not chosen:
        raise Refused(EMPTY)
    share, remarks = selection(chosen, right, wrong, say)
    return Verdict(share=share, feedback=tuple(remarks) or (feedback(say("right")),))


def ordering(
    answers: Answers,
    name: str,
    right: Sequence[str],
    wrong: Mapping[str, str],
    say: Say,
    rests_on: Iterable[tuple[str, str]] | None = None,
) -> Verdict:
    """Judge a selection of ids in an order.

    Parameters
    ----------
    rests_on : iterable of (str, str), optional
        Pairs of which the first must come before the second; whatever else is free. Without them, ``right``
        is the only order.
    """
    chosen = answers.ids(name, [*right, *wrong])
    if not chosen:
        raise Refused(EMPTY)
    share, remarks = selection(chosen, right, wrong, say)
    pairs = tuple(pairwise(right) if rests_on is None else rests_on)
    kept, reversed_pairs = order_kept(chosen, pairs)
    if reversed_pairs:
        earlier, later = reversed_pairs[0]
        remarks.append(feedback("grading-judging-reversed", earlier=earlier, later=later))
    return Verdict(share=share * kept, feedback=tuple(remarks) or (feedback(say("right")),))


def keyed(answers: Answers, name: str, say: Say) -> Verdict:
    """Judge one field of a form by the key of the class's variant: sorting, choosing or ordering."""
    key = answers.variant.keys[name]
    if key.kind == "sort":
        return sorting(answers, name, key.places, key.options, say)
    if key.kind == "choose":
        return choosing(answers, name, key.right, key.wrong, say)
    return ordering(answers, name, key.right, key.wrong, say, key.rests_on)


def order_kept(
    chosen: Sequence[str], rests_on: Collection[tuple[str, str]]
) -> tuple[float, list[tuple[str, str]]]:
    """Return which share of the points an order keeps, 0-1, and the pairs that stand the wrong way round.

    What rests on something that rests on a third thing comes after that, too. Something whose ground is
    missing counts as standing before it.

    Examples
    --------
    >>> chain = [("find", "mend"), ("mend", "sign")]
    >>> order_kept(["find", "mend", "sign"], chain), order_kept(["mend", "find", "sign"], chain)
    ((1.0, []), (0.4, [('find', 'mend')]))
    >>> order_kept(["sign", "mend", "find"], chain)[0]
    0.0
    """
    place = {entry: number for number, entry in enumerate(chosen)}
    pairs = closed(frozenset(rests_on))
    turned = [(a, b) for a, b in pairs if a in place and b in place and place[a] > place[b]]
    unsupported = [(a, b) for a, b in rests_on if a not in place and b in place]
    broken = len(turned) + len(unsupported)
    kept = 1.0 if not broken else ONE_BROKEN if broken == 1 else 0.0
    return kept, sorted(turned, key=lambda pair: pair not in rests_on)


@cache
def closed(pairs: frozenset[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return pairs of what comes before what, with those that follow from them.

    Examples
    --------
    >>> closed(frozenset({("find", "mend"), ("mend", "sign")}))
    (('find', 'mend'), ('find', 'sign'), ('mend', 'sign'))
    """
    known = {*pairs}
    while more := {(a, d) for a, b in known for c, d in known if b == c} - known:
        known |= more
    return tuple(sorted(known))


def selection(
    chosen: Collection[str], right: Collection[str], wrong: Mapping[str, str], say: Say
) -> tuple[float, list[Feedback]]:
    """Return the share of the points for a selection, 0-1, and what is to be said about it."""
    slips: dict[str, list[str]] = {}
    for entry in chosen:
        if entry in wrong:
            slips.setdefault(wrong[entry], []).append(entry)
    remarks = _named(slips, say)
    missing = sum(entry not in chosen for entry in right)
    if missing:
        remarks.append(feedback("grading-judging-missing", count=missing))
    mistakes = missing + sum(map(len, slips.values()))
    entries = len(right) + len(wrong)
    return _above(entries - mistakes, selection_level(len(right), len(wrong)), entries), remarks


def _named(slips: Mapping[str, list[str]], say: Say) -> list[Feedback]:
    return [feedback(say(slip), entries=tuple(entries)) for slip, entries in slips.items()]


def number_fault(value: float, right: float, tolerance: float, slips: Slips, say: Say) -> Feedback | None:
    """Return None for a right number, else the slip that explains this number, or the slip ``other``.

    Examples
    --------
    >>> number_fault(78, 0.78, 0.005, {"percent": 78.0}, lambda slip: f"m01-index-{slip}").key
    'm01-index-percent'
    """
    if abs(value - right) <= tolerance + 1e-9:
        return None
    for slip, wrong in slips.items():
        numbers = wrong if isinstance(wrong, tuple) else (wrong,)
        if any(abs(value - number) <= max(tolerance, 1e-3 * abs(number)) for number in numbers):
            return feedback(say(slip))
    return feedback(say("other"))


def number(answers: Answers, name: str, right: float, tolerance: float, slips: Slips, say: Say) -> Verdict:
    """Judge one number, all or nothing."""
    return fields(answers, [NumberPart(name=name, right=right, tolerance=tolerance, slips=slips)], say)


@dataclass(frozen=True, kw_only=True)
class NumberPart:
    """A number of an answer with several parts; ``other`` is the slip of a number that none explains."""

    name: str
    right: float
    tolerance: float
    slips: Slips = field(default_factory=dict)
    other: str = "other"
    weight: float = 1.0


@dataclass(frozen=True, kw_only=True)
class ChoicePart:
    """A choice of an answer with several parts; ``slips`` are the slips of the wrong options."""

    name: str
    right: str
    slips: Mapping[str, str]
    weight: float = 1.0


def fields(answers: Answers, parts: Sequence[NumberPart | ChoicePart], say: Say) -> Verdict:
    """Judge an answer of several parts, each by its weight."""
    won = 0.0
    remarks: dict[str, Feedback] = {}
    for part in parts:
        fault = (
            _choice_fault(answers, part, say)
            if isinstance(part, ChoicePart)
            else _number_fault(answers, part, say)
        )
        if fault is None:
            won += part.weight
        elif fault.key != EMPTY:
            remarks.setdefault(fault.key, fault)
    if len(answers.remarks) == len(parts) and all(
        entry.key == "grading-answer-open" for entry in answers.remarks
    ):
        answers.remarks.clear()
        raise Refused(EMPTY)
    share = won / sum(part.weight for part in parts)
    told = tuple(remarks.values())
    return Verdict(share=share, feedback=told or ((feedback(say("right")),) if share == 1 else ()))


def _number_fault(answers: Answers, part: NumberPart, say: Say) -> Feedback | None:
    value = answers.number(part.name)
    if math.isnan(value):
        return feedback(EMPTY)
    fault = number_fault(value, part.right, part.tolerance, part.slips, say)
    return feedback(say(part.other)) if fault and fault.key == say("other") else fault


def _choice_fault(answers: Answers, part: ChoicePart, say: Say) -> Feedback | None:
    chosen = answers.choice(part.name, (part.right, *part.slips))
    if not chosen:
        return feedback(EMPTY)
    return None if chosen == part.right else feedback(say(part.slips[chosen]))


def computing(
    answers: Answers,
    function: str,
    cases: Iterable[Sequence[float]],
    right: Callable[..., float],
    slips: Mapping[str, Callable[..., float]],
    say: Say,
    tolerance: float = 1e-9,
) -> Verdict:
    """Judge a function by its results for fresh inputs, all or nothing.

    Parameters
    ----------
    slips : mapping
        Wrong ways of calculating; the slip that explains every result is named.
    tolerance : float
        How far a result may be off, such as by rounding to the places that the question's table shows.
    """

    def close(value: float, expected: float) -> bool:
        return math.isclose(value, expected, rel_tol=1e-6, abs_tol=tolerance)

    asked: list[tuple[Sequence[float], float]] = []
    for case in cases:
        value = answers.call(function, *case)
        if is_blank(value):
            raise Refused(EMPTY)
        result = read_number(value)
        if result is None:
            raise Refused("grading-judging-returns", name=function)
        asked.append((case, result))
    if all(close(result, right(*case)) for case, result in asked):
        return Verdict(share=1.0, feedback=(feedback(say("right")),))
    explained = (
        slip for slip, wrong in slips.items() if all(close(result, wrong(*case)) for case, result in asked)
    )
    return Verdict(share=0.0, feedback=(feedback(say(next(explained, "other"))),))


def named_checks(questions: Mapping[str, Callable[..., Verdict]]) -> dict[str, Check]:
    """Return the check of each item whose messages are called after it: ``m01-levels-right``.

    Parameters
    ----------
    questions : mapping
        For each item's id, one of the functions above with everything given except ``answers`` and ``say``.
    """
    return {item: _named_check(item, question) for item, question in questions.items()}


def _named_check(item: str, question: Callable[..., Verdict]) -> Check:
    return lambda answers: question(answers, say=lambda slip: f"{item}-{slip}")
