"""Hand-ins that are more alike than working alone explains: a reason to talk, never a verdict.

What the exercise gave out is subtracted. Right answers are alike because they are right, so only wrong
answers count, and right ones where the answer is free; each weighs by how rare it is in this class. Written
texts are compared by runs of words that few others have.
"""

from __future__ import annotations

import ast
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from mashura.analysis.surveys.agreement import LEAST_FOR_CLAIMS
from mashura.grading.class_report.hand_ins import ClassRecords, Fields, ItemResult
from mashura.i18n import FIRST_LANGUAGE, folded

EXPECTED_BY_CHANCE = 0.05
"""Pairs that would be named in a class in which everybody worked alone: one in twenty classes."""

# Shared answers below which no number of them is remarkable.
_LEAST_SHARED = 3
# Different right answers from which an item's answer is a free choice.
_FREE_CHOICES = 5
_RUN_OF_WORDS = 4
_LEAST_RUNS = 10
_TEXT_SHARE = 0.5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True)
class SimilarPair:
    """Two trainees whose hand-ins are alike beyond chance.

    Attributes
    ----------
    share : float
        How much of their mistakes and rare answers, or of the shorter text, they share, 0-1; the larger one.
    answers : int
        Wrong or rare answers that are the same.
    compared : int
        Items in which both gave a wrong or a free answer.
    chance : float or None
        How probable so many equal answers are if both worked alone, 0-1; None where only texts are alike.
    text_share : float
        Share of the shorter text's rare runs of words that the other text has, 0-1.
    """

    first: str
    second: str
    share: float
    answers: int
    compared: int
    chance: float | None
    text_share: float


def similar_pairs(records: ClassRecords) -> tuple[SimilarPair, ...]:
    """Return the pairs that are alike beyond chance, the most alike first."""
    alike = _by_answers(records)
    texts = _by_texts(records)
    pairs = [
        SimilarPair(
            first=first,
            second=second,
            share=max(match.share if match else 0.0, texts.get((first, second), 0.0)),
            answers=match.shared if match else 0,
            compared=match.compared if match else 0,
            chance=match.chance if match else None,
            text_share=texts.get((first, second), 0.0),
        )
        for first, second in sorted({*alike, *texts})
        for match in [alike.get((first, second))]
    ]
    return tuple(sorted(pairs, key=lambda pair: (-pair.share, pair.first, pair.second)))


def similar_groups(pairs: Sequence[SimilarPair]) -> tuple[tuple[str, ...], ...]:
    """Return trainees that are linked by similar pairs, the largest group first.

    Examples
    --------
    >>> def pair(first, second):
    ...     return SimilarPair(
    ...         first=first, second=second, share=1, answers=5, compared=5, chance=0, text_share=0
    ...     )
    >>> similar_groups([pair("a", "b"), pair("c", "d"), pair("b", "e")])
    (('a', 'b', 'e'), ('c', 'd'))
    """
    groups: list[set[str]] = []
    for pair in pairs:
        linked = [group for group in groups if {pair.first, pair.second} & group]
        groups = [group for group in groups if group not in linked]
        groups.append({pair.first, pair.second}.union(*linked))
    return tuple(sorted((tuple(sorted(group)) for group in groups), key=lambda group: (-len(group), group)))


@dataclass(frozen=True, kw_only=True)
class _Match:
    share: float
    shared: int
    compared: int
    chance: float


@dataclass(frozen=True, kw_only=True)
class _Stratum:
    """The wrong answers of an item, or its right ones where they are free: who gave which.

    ``answered`` are all who answered the item, ``lean`` says for each trainee how much more wrong answers she
    gives than the class, as a difference of log odds.
    """

    given: Mapping[str, str]
    counts: Counter[str]
    answered: frozenset[str]
    is_right: bool
    lean: Mapping[str, float]

    def rarity(self, trainee: str) -> float:
        """Return how much a trainee's answer tells: the rarer, the more."""
        return -math.log(self.counts[self.given[trainee]] / (len(self.given) + 1))

    def chance(self, of: str, other: str) -> float:
        """Return how probable it is that ``other`` gives the answer of ``of``, by what all others gave."""
        answer = self.given[of]
        same = other in self.given and self.given[other] == answer
        others = len(self.given) - 1 - (other in self.given)
        among_them = (self.counts[answer] - 1 - same + 1) / (others + len(self.counts))
        lean = -self.lean[other] if self.is_right else self.lean[other]
        return min(1.0, among_them) / (1 + math.exp(-lean - _log_odds(len(self.given), len(self.answered))))


def _log_odds(part: float, whole: float) -> float:
    # Half a case on either side keeps it finite.
    return math.log((part + 0.5) / (whole - part + 0.5))


def _by_answers(records: ClassRecords) -> dict[tuple[str, str], _Match]:
    strata = [stratum for stratum in _strata(records) if len(stratum.given) > 2]
    trainees = sorted({trainee for stratum in strata for trainee in stratum.given})
    if len(trainees) < LEAST_FOR_CLAIMS:
        return {}
    place = {trainee: number for number, trainee in enumerate(trainees)}
    shared = np.zeros((len(trainees), len(trainees)), dtype=np.int16)
    for stratum in strata:
        answers = np.full(len(trainees), -1)
        number_of = {answer: number for number, answer in enumerate(stratum.counts)}
        for trainee, answer in stratum.given.items():
            answers[place[trainee]] = number_of[answer]
        shared += (answers[:, None] == answers[None, :]) & (answers[:, None] >= 0)
    matches = {
        (trainees[row], trainees[column]): _match(strata, trainees[row], trainees[column])
        for row, column in np.argwhere(np.triu(shared, 1) >= _LEAST_SHARED)
    }
    pairs = len(trainees) * (len(trainees) - 1) / 2
    return {pair: match for pair, match in matches.items() if match.chance * pairs < EXPECTED_BY_CHANCE}


def _match(strata: Sequence[_Stratum], first: str, second: str) -> _Match:
    both = [stratum for stratum in strata if first in stratum.given and second in stratum.given]
    equal = [stratum for stratum in both if stratum.given[first] == stratum.given[second]]
    alike = sum(stratum.rarity(first) for stratum in equal)
    apart = sum(
        max(stratum.rarity(trainee) for trainee in (first, second) if trainee in stratum.given)
        for stratum in strata
        if stratum not in equal and (first in stratum.given or second in stratum.given)
    )
    # Whoever of the two the answers came from: the less remarkable of both ways counts.
    chance = max(
        at_least(
            len(equal),
            [
                stratum.chance(of, other)
                for stratum in strata
                if of in stratum.given and other in stratum.answered
            ],
        )
        for of, other in ((first, second), (second, first))
    )
    return _Match(share=alike / (alike + apart), shared=len(equal), compared=len(both), chance=chance)


def at_least(successes: int, chances: Sequence[float]) -> float:
    """Return the probability of at least so many successes in independent trials (Poisson binomial).

    Examples
    --------
    >>> round(at_least(2, [0.5, 0.5]), 4), at_least(0, [0.3])
    (0.25, 1.0)
    """
    # Each of 0, 1, 2 … successes; the last place holds that many or more.
    spread = [1.0] + [0.0] * successes
    if not successes:
        return 1.0
    for chance in chances:
        spread[successes] += spread[successes - 1] * chance
        for count in range(successes - 1, 0, -1):
            spread[count] += (spread[count - 1] - spread[count]) * chance
        spread[0] *= 1 - chance
    return spread[successes]


def _strata(records: ClassRecords) -> Iterator[_Stratum]:
    items = [answers for answers in _answers(records) if answers]
    wrong: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    for answers in items:
        all_of.update(answers.keys())
        wrong.update(trainee for trainee, (is_right, _) in answers.items() if not is_right)
    of_class = _log_odds(wrong.total(), all_of.total())
    lean = {trainee: _log_odds(wrong[trainee], count) - of_class for trainee, count in all_of.items()}
    for answers in items:
        for is_right in (False, True):
            given = {
                trainee: signature for trainee, (right, signature) in answers.items() if right == is_right
            }
            counts = Counter(given.values())
            free = len(counts) >= _FREE_CHOICES and 2 * max(counts.values()) <= len(given)
            if given and (not is_right or free):
                yield _Stratum(
                    given=given,
                    counts=counts,
                    answered=frozenset(answers),
                    is_right=is_right,
                    lean=lean,
                )


def _answers(records: ClassRecords) -> Iterator[dict[str, tuple[bool, str]]]:
    """Yield for each item who answered it: whether rightly, and what makes two answers the same."""
    for exercise in records.exercises:
        hand_ins = records.graded(exercise.name)
        for item in exercise.items:
            fields = exercise.forms[FIRST_LANGUAGE].get(item, ())
            yield {
                hand_in.trainee: (result.share == 1, signature)
                for hand_in in hand_ins
                if (result := hand_in.results.get(item))
                and result.share is not None
                and (signature := _signature(result, fields))
            }


def _signature(result: ItemResult, fields: Fields) -> str:
    """Return what two answers have in common if they are the same; empty for an open or a written one."""
    if not result.answered:
        return ""
    if result.values is not None:
        chosen = {
            field["name"]: _canonical(result.values.get(field["name"]), field)
            for field in fields
            if field["widget"] != "text"
        }
        return json.dumps(chosen, sort_keys=True, default=str) if chosen else ""
    return _code_shape(result.text)


def _canonical(value: Any, field: Mapping[str, Any]) -> Any:
    if field["widget"] == "choose-several" and isinstance(value, list | tuple | set):
        return sorted(map(str, value))
    return value


def _code_shape(text: str) -> str:
    """Return code without its names, blanks and comments; empty where it is no code."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return ""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = names.setdefault(node.id, f"n{len(names)}")
        elif isinstance(node, ast.arg):
            node.arg = names.setdefault(node.arg, f"n{len(names)}")
    return ast.dump(tree)


def _by_texts(records: ClassRecords) -> dict[tuple[str, str], float]:
    alike: dict[tuple[str, str], float] = {}
    for exercise in records.exercises:
        given_out = word_runs(exercise.given_out)
        for item in exercise.items:
            fields = exercise.forms[FIRST_LANGUAGE].get(item, ())
            texts = {
                hand_in.trainee: word_runs(_written(result, fields)) - given_out
                for hand_in in records.graded(exercise.name)
                if (result := hand_in.results.get(item))
            }
            for pair, share in _alike_texts({who: runs for who, runs in texts.items() if runs}).items():
                alike[pair] = max(share, alike.get(pair, 0.0))
    return alike


def _alike_texts(texts: Mapping[str, frozenset[tuple[str, ...]]]) -> dict[tuple[str, str], float]:
    holders: dict[tuple[str, ...], list[str]] = {}
    for trainee in sorted(texts):
        for run in texts[trainee]:
            holders.setdefault(run, []).append(trainee)
    # What many write is an idiom or the task's own words, not somebody's text.
    common = max(8, len(texts) / 5)
    weight = {
        run: math.log((len(texts) + 1) / len(who)) for run, who in holders.items() if len(who) <= common
    }
    shared: dict[tuple[str, str], float] = {}
    runs: Counter[tuple[str, str]] = Counter()
    for run, each in weight.items():
        for pair in combinations(holders[run], 2):
            shared[pair] = shared.get(pair, 0.0) + each
            runs[pair] += 1
    size = {trainee: sum(weight.get(run, 0.0) for run in texts[trainee]) for trainee in texts}
    return {
        pair: share
        for pair, total in shared.items()
        if runs[pair] >= _LEAST_RUNS and (share := total / min(size[pair[0]], size[pair[1]])) >= _TEXT_SHARE
    }


def word_runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of four words of a text; spelling variants, signs and case do not matter.

    Examples
    --------
    >>> sorted(word_runs("We answer, within 30 days."))
    [('answer', 'within', '30', 'days'), ('we', 'answer', 'within', '30')]
    """
    words = _WORD.findall(folded(text))
    return frozenset(zip(*(words[start:] for start in range(_RUN_OF_WORDS)), strict=False))


def _written(result: ItemResult, fields: Fields) -> str:
    """Return the free text of an answer: of a written item, or of the text fields of a form."""
    if result.values is None:
        return "" if fields and fields[0]["widget"] != "text" else result.text
    return "\n".join(_texts(result.values, fields))


def _texts(values: Mapping[str, Any], fields: Fields) -> Iterator[str]:
    for field in fields:
        value = values.get(field["name"])
        if field["widget"] == "text" and isinstance(value, str):
            yield value
        elif field["widget"] == "record" and isinstance(value, Mapping):
            yield from _texts(value, tuple(field["fields"]))
        elif field["widget"] == "table" and isinstance(value, list):
            for row in value:
                if isinstance(row, Mapping):
                    yield from _texts(row, tuple(field["columns"]))
