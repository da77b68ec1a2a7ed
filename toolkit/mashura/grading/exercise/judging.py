"""Ways of judging that many items share: sorting, choosing, putting in order, working out a number.

Each returns a verdict in which guessing earns nothing: what an answer without thought would get by chance
(one option for everything, all ids, any order) is taken off first. The feedback names the misconception
behind a wrong entry by a *slip*, which the exercise words in both languages.
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
        For each entry the option that is right and the slip of those who choose another.
    options : collection of str
        What may be chosen; all of them stand in the question.

    Notes
    -----
    The share counts right entries beyond the most that one option for everything would get.
    """
    given = answers.record(name)
    chosen = {entry: _text(option) for entry, option in given.items() if _text(option)}
    if not chosen:
        raise Refused("grading-answer-empty")
    for one in chosen:
        if one not in places:
            raise Refused("grading-unknown-id", name=name, id=one[:40])
    for option in chosen.values():
        if option not in options:
            raise Refused("grading-judging-option", name=name, option=option[:40])
    slips: dict[str, list[str]] = {}
    for entry, (option, slip) in places.items():
        if entry in chosen and chosen[entry] != option:
            slips.setdefault(slip, []).append(entry)
    said = [feedback(say(slip), entries=", ".join(entries)) for slip, entries in slips.items()]
    if left := [entry for entry in places if entry not in chosen]:
        said.append(feedback("grading-judging-open", count=len(left), entries=", ".join(left)))
    by_chance = max(Counter(option for option, _ in places.values()).values())
    hits = len(places) - len(left) - sum(map(len, slips.values()))
    share = max(0, hits - by_chance) / (len(places) - by_chance)
    return Verdict(share=share, feedback=tuple(said) or (feedback(say("right")),))


def choosing(
    answers: Answers, name: str, right: Collection[str], wrong: Mapping[str, str], say: Say
) -> Verdict:
    """Judge a list of ids of which some belong in it; the order does not matter.

    Parameters
    ----------
    wrong : mapping
        For each id that does not belong, the slip of those who choose it.

    Notes
    -----
    Each wrong id takes off at least what a right one adds, so naming everything earns nothing.
    """
    chosen = answers.ids(name, [*right, *wrong])
    if not chosen:
        raise Refused("grading-answer-empty")
    share, said = _selection(chosen, right, wrong, say)
    return Verdict(share=share, feedback=tuple(said) or (feedback(say("right")),))


def ordering(
    answers: Answers, name: str, right: Sequence[str], wrong: Mapping[str, str], say: Say
) -> Verdict:
    """Judge a list of ids of which some belong in it, in one order.

    Notes
    -----
    The share is that of the selection times that of the order; an order by chance keeps half of all pairs, so
    half of them earns nothing.
    """
    chosen = answers.ids(name, [*right, *wrong])
    if not chosen:
        raise Refused("grading-answer-empty")
    share, said = _selection(chosen, right, wrong, say)
    place = {one: number for number, one in enumerate(chosen)}
    pairs = [*combinations(right, 2)]
    kept = [a in place and b in place and place[a] < place[b] for a, b in pairs]
    turned = [(a, b) for a, b in pairs if a in place and b in place and place[a] > place[b]]
    if turned:
        earlier, later = turned[0]
        said.append(feedback("grading-judging-reversed", earlier=earlier, later=later))
    share *= max(0.0, 2 * sum(kept) / len(pairs) - 1)
    return Verdict(share=share, feedback=tuple(said) or (feedback(say("right")),))


def _selection(
    chosen: Collection[str], right: Collection[str], wrong: Mapping[str, str], say: Say
) -> tuple[float, list[Feedback]]:
    slips: dict[str, list[str]] = {}
    for one in chosen:
        if one in wrong:
            slips.setdefault(wrong[one], []).append(one)
    said = [feedback(say(slip), entries=", ".join(entries)) for slip, entries in slips.items()]
    missing = sum(one not in chosen for one in right)
    if missing:
        said.append(feedback("grading-judging-missing", count=missing))
    mistakes = sum(map(len, slips.values()))
    cost = 1 / min(len(right), len(wrong)) if wrong else 0.0
    return max(0.0, (len(right) - missing) / len(right) - mistakes * cost), said


def number_fault(
    value: float, right: float, tolerance: float, slips: Mapping[str, float], say: Say
) -> Feedback | None:
    """Return nothing for a right number, the slip that leads to this one, or the slip ``other``.

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
    """Judge a function by what it returns on fresh inputs, all or nothing.

    Parameters
    ----------
    slips : mapping
        Wrong ways of computing it; the one that explains every answer given is named.
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
        From the item's id to one of the functions above, with everything given but ``answers`` and ``say``.
    """
    return {item: _named_check(item, question) for item, question in questions.items()}


def _named_check(item: str, question: Callable[..., Verdict]) -> Check:
    return lambda answers: question(answers, say=lambda slip: f"{item}-{slip}")


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
