"""Item analysis: how hard each item was, how well it tells strong from weak, and what went wrong in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from mashura.analysis.surveys.agreement import LEAST_FOR_CLAIMS, Estimate, Points
from mashura.grading.class_report.hand_ins import ClassRecords, CourseExercise, HandIn
from mashura.grading.class_report.item_statistics import (
    alpha,
    alphas_without,
    item_rest_correlations,
    mean_interval,
    share_interval,
)
from mashura.grading.class_report.wrong_answers import (
    Misunderstanding,
    WrongChoice,
    misunderstandings,
    wrong_choices,
)
from mashura.i18n import Language, active_language

Concern = Literal["reversed", "weak", "hard", "easy"]

# Ebel and Frisbie (1991): an item that tells less than this has to be improved.
WEAK = 0.2
HARD, EASY = 0.2, 0.95


@dataclass(frozen=True, kw_only=True)
class ItemAnalysis:
    """One item over all graded hand-ins of its exercise.

    Attributes
    ----------
    title : str
        The question, in the active language.
    n : int
        Hand-ins with a mark in this item.
    unanswered : int
        How many of them left it open; that counts as no points.
    waiting : int
        Hand-ins that a person has still to mark.
    difficulty : Estimate or None
        Mean share of the points, 0-1: the lower, the harder.
    discrimination : Estimate or None
        Correlation with the sum of the exercise's other items.
    alpha_without : Estimate or None
        Alpha of the exercise without this item.
    concern : {'reversed', 'weak', 'hard', 'easy'} or None
        What the instructor should look at, where the whole interval says so.
    wrong_choices : tuple of WrongChoice
        Wrong entries, the most frequent first.
    misunderstandings : tuple of Misunderstanding
        Messages of the checks, the most frequent first.
    """

    exercise: str
    item: str
    title: str
    points: float
    n: int
    unanswered: int
    waiting: int
    difficulty: Estimate | None
    discrimination: Estimate | None
    alpha_without: Estimate | None
    concern: Concern | None
    wrong_choices: tuple[WrongChoice, ...]
    misunderstandings: tuple[Misunderstanding, ...]

    @property
    def first_failing(self) -> Misunderstanding | None:
        """The check that was most often the first to fail; None where none failed."""
        failed = [wrong for wrong in self.misunderstandings if wrong.first]
        return max(failed, key=lambda wrong: wrong.first, default=None)


@dataclass(frozen=True, kw_only=True)
class ExerciseAnalysis:
    """An exercise over all its graded hand-ins.

    Attributes
    ----------
    title : str
        In the active language.
    n : int
        Graded hand-ins.
    mean_share : Estimate or None
        Mean share of the points of all marked items, 0-1.
    alpha : Estimate or None
        Cronbach's alpha of ``alpha_items``.
    alpha_items : int
        Items that are marked in every hand-in; others are left out of alpha and of discrimination.
    shares : tuple of float
        Each hand-in's share of the points, 0-1.
    """

    exercise: str
    title: str
    n: int
    mean_share: Estimate | None
    alpha: Estimate | None
    alpha_items: int
    shares: tuple[float, ...]
    items: tuple[ItemAnalysis, ...]


def analyse_exercises(records: ClassRecords) -> tuple[ExerciseAnalysis, ...]:
    """Return the analysis of each exercise of which something was graded."""
    language = active_language()
    return tuple(
        _analysed(exercise, hand_ins, language)
        for exercise in records.exercises
        if (hand_ins := records.graded(exercise.name))
    )


def points_of(hand_ins: Sequence[HandIn], items: Sequence[str]) -> Points:
    """Return points with a row for each hand-in and a column for each item; NaN where none is marked."""
    return np.array(
        [
            [
                np.nan
                if (result := hand_in.results.get(item)) is None or result.points is None
                else result.points
                for item in items
            ]
            for hand_in in hand_ins
        ],
        dtype=float,
    ).reshape(len(hand_ins), len(items))


def shares_of(hand_ins: Sequence[HandIn]) -> tuple[float, ...]:
    """Return each hand-in's share of the points that can be had in its marked items, 0-1.

    It says what a trainee knows of the main track: neither lateness nor extra points change it.
    """
    shares = []
    for hand_in in hand_ins:
        marked = [
            result for result in hand_in.results.values() if result.points is not None and result.counted
        ]
        most = sum(result.counted for result in marked)
        shares.append(sum(result.points or 0.0 for result in marked) / most if most else 0.0)
    return tuple(shares)


def _analysed(exercise: CourseExercise, hand_ins: Sequence[HandIn], language: Language) -> ExerciseAnalysis:
    points = points_of(hand_ins, exercise.items)
    complete = [
        item for item, column in zip(exercise.items, points.T, strict=True) if not np.isnan(column).any()
    ]
    whole = points_of(hand_ins, complete)
    discrimination = dict(zip(complete, item_rest_correlations(whole), strict=True))
    without = dict(zip(complete, alphas_without(whole), strict=True))
    shares = shares_of(hand_ins)
    return ExerciseAnalysis(
        exercise=exercise.name,
        title=exercise.exercise.source.header.title[language],
        n=len(hand_ins),
        mean_share=mean_interval(shares),
        alpha=alpha(whole),
        alpha_items=len(complete),
        shares=shares,
        items=tuple(
            _item(exercise, item, hand_ins, discrimination.get(item), without.get(item), language)
            for item in exercise.items
        ),
    )


def _item(
    exercise: CourseExercise,
    item: str,
    hand_ins: Sequence[HandIn],
    discrimination: Estimate | None,
    without: Estimate | None,
    language: Language,
) -> ItemAnalysis:
    results = [result for hand_in in hand_ins if (result := hand_in.results.get(item))]
    shares = [result.share for result in results if result.share is not None]
    difficulty = share_interval(float(np.mean(shares)), len(shares)) if shares else None
    return ItemAnalysis(
        exercise=exercise.name,
        item=item,
        title=exercise.titles[language].get(item, item),
        points=float(exercise.exercise.item(item).points),
        n=len(shares),
        unanswered=sum(not result.answered for result in results if result.share is not None),
        waiting=len(results) - len(shares),
        difficulty=difficulty,
        discrimination=discrimination,
        alpha_without=without,
        concern=_concern(difficulty, discrimination, len(shares)),
        wrong_choices=wrong_choices(exercise, item, hand_ins, language),
        misunderstandings=misunderstandings(exercise, item, hand_ins, language),
    )


def _concern(difficulty: Estimate | None, discrimination: Estimate | None, count: int) -> Concern | None:
    """Return what the intervals leave no doubt about, the gravest first."""
    if difficulty is None or count < LEAST_FOR_CLAIMS:
        return None
    if discrimination is not None and discrimination.high < 0:
        return "reversed"
    if difficulty.high < HARD:
        return "hard"
    if difficulty.low > EASY:
        return "easy"
    return "weak" if discrimination is not None and discrimination.high < WEAK else None
