"""Checks that many items share: sorting, choosing, ordering, calculating a number.

Guessing earns nothing: the score that an answer would get by chance (one option for everything, all ids, any
order) is subtracted first. A *slip* names the misconception behind a wrong entry; the exercise has its text
in both languages.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations

from mashura.grading.exercise.checking import Answers, Check, Feedback, Refused, Verdict, feedback

Say = Callable[[str], str]
"""From a slip's name, or ``right``, to the key of its message."""


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

    Notes
    -----
    The share counts the right entries above the number that one option for everything would get.
    """
    given = answers.record(name)
    chosen = {entry: _text(option) for entry, option in given.items() if _text(option)}
    if not chosen:
        raise Refused("grading-answer-empty")
    for entry in chosen:
        if entry not in places:
            raise Refused("grading-unknown-id", name=name, id=entry[:40])
    for option in chosen.values():
        if option not in options:
            raise Refused("grading-judging-option", name=name, option=option[:40])
    slips: dict[str, list[str]] = {}
    for entry, (option, slip) in places.items():
        if entry in chosen and chosen[entry] != option:
            slips.setdefault(slip, []).append(entry)
    remarks = [feedback(say(slip), entries=", ".join(entries)) for slip, entries in slips.items()]
    if left := [entry for entry in places if entry not in chosen]:
        remarks.append(feedback("grading-judging-open", count=len(left), entries=", ".join(left)))
    by_chance = max(Counter(option for option, _ in places.values()).values())
    hits = len(places) - len(left) - sum(map(len, slips.values()))
    share = max(0, hits - by_chance) / (len(places) - by_chance)
    return Verdict(share=share, feedback=tuple(remarks) or (feedback(say("right")),))


def choosing(
    answers: Answers, name: str, right: Collection[str], wrong: Mapping[str, str], say: Say
) -> Verdict:
    """Judge a selection of ids, in any order.

    Parameters
    ----------
    wrong : mapping
        For each wrong id, the slip of trainees who choose it.

    Notes
    -----
    Each wrong id costs at least what a right one earns, so naming all ids earns nothing.
    """
    chosen = answers.ids(name, [*right, *wrong])
    if not chosen:
        raise Refused("grading-answer-empty")
    share, remarks = _selection(chosen, right, wrong, say)
    return Verdict(share=share, feedback=tuple(remarks) or (feedback(say("right")),))


def ordering(
    answers: Answers, name: str, right: Sequence[str], wrong: Mapping[str, str], say: Say
) -> Verdict:
    """Judge a selection of ids in one order.

    Notes
    -----
    The share is that of the selection times that of the order. A random order keeps half of all pairs, so
    half of them earns nothing.
    """
    chosen = answers.ids(name, [*right, *wrong])
    if not chosen:
        raise Refused("grading-answer-empty")
    share, remarks = _selection(chosen, right, wrong, say)
    place = {entry: number for number, entry in enumerate(chosen)}
    pairs = [*combinations(right, 2)]
    kept = [a in place and b in place and place[a] < place[b] for a, b in pairs]
    turned = [(a, b) for a, b in pairs if a in place and b in place and place[a] > place[b]]
    if turned:
        earlier, later = turned[0]
        remarks.append(feedback("grading-judging-reversed", earlier=earlier, later=later))
    share *= max(0.0, 2 * sum(kept) / len(pairs) - 1)
    return Verdict(share=share, feedback=tuple(remarks) or (feedback(say("right")),))


def _selection(
    chosen: Collection[str], right: Collection[str], wrong: Mapping[str, str], say: Say
) -> tuple[float, list[Feedback]]:
    slips: dict[str, list[str]] = {}
    for entry in chosen:
        if entry in wrong:
            slips.setdefault(wrong[entry], []).append(entry)
    remarks = [feedback(say(slip), entries=", ".join(entries)) for slip, entries in slips.items()]
    missing = sum(entry not in chosen for entry in right)
    if missing:
        remarks.append(feedback("grading-judging-missing", count=missing))
    mistakes = sum(map(len, slips.values()))
    cost = 1 / min(len(right), len(wrong)) if wrong else 0.0
    return max(0.0, (len(right) - missing) / len(right) - mistakes * cost), remarks


def number_fault(
    value: float, right: float, tolerance: float, slips: Mapping[str, float], say: Say
) -> Feedback | None:
    """Return None for a right number, else the slip that explains this number, or the slip ``other``.

    Examples
    --------
    >>> number_fault(78, 0.78, 0.005, {"percent": 78.0}, lambda slip: f"m01-index-{slip}").key
    'm01-index-percent'
    """
    if abs(value - right) <= tolerance:
        return None
    for slip, wrong in slips.items():
        if abs(value - wrong) <= max(tolerance, 1e-3 * abs(wrong)):
            return feedback(say(slip))
    return feedback(say("other"))


def number(
    answers: Answers, name: str, right: float, tolerance: float, slips: Mapping[str, float], say: Say
) -> Verdict:
    """Judge one number, all or nothing."""
    fault = number_fault(answers.number(name), right, tolerance, slips, say)
    return (
        Verdict(share=0.0, feedback=(fault,))
        if fault
        else Verdict(share=1.0, feedback=(feedback(say("right")),))
    )


def computing(
    answers: Answers,
    function: str,
    cases: Iterable[Sequence[float]],
    right: Callable[..., float],
    slips: Mapping[str, Callable[..., float]],
    say: Say,
) -> Verdict:
    """Judge a function by its results for fresh inputs, all or nothing.

    Parameters
    ----------
    slips : mapping
        Wrong ways of calculating; the slip that explains every result is named.
    """
    faulty: list[tuple[Sequence[float], float]] = []
    asked: list[tuple[Sequence[float], float]] = []
    for case in cases:
        value = answers.call(function, *case)
        if value is None:
            raise Refused("grading-answer-empty")
        if type(value) not in (int, float) or not math.isfinite(value):
            raise Refused("grading-judging-returns", name=function)
        asked.append((case, float(value)))
        if not math.isclose(value, right(*case), rel_tol=1e-6, abs_tol=1e-9):
            faulty.append((case, float(value)))
    if not faulty:
        return Verdict(share=1.0, feedback=(feedback(say("right")),))
    for slip, wrong in slips.items():
        if all(math.isclose(value, wrong(*case), rel_tol=1e-6, abs_tol=1e-9) for case, value in asked):
            return Verdict(share=0.0, feedback=(feedback(say(slip)),))
    return Verdict(share=0.0, feedback=(feedback(say("other")),))


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


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
