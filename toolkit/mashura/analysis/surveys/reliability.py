"""Reliability of scale questions that are added up: Cronbach's alpha with its interval (S48, S60)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from scipy.special import fdtri

from mashura.analysis.readings import Reading, reading
from mashura.analysis.surveys.survey_questions import counted_answers, survey_questions
from mashura.analysis.votes.vote_matrix import Floats
from mashura.analysis.wording import decimal, whole
from mashura.errors import InputError
from mashura.i18n import message
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind

# Assumption: alpha is meaningless with fewer complete answers than this.
_FEWEST_PEOPLE = 10
# The usual limit for adding questions up, a convention.
_RELIABLE = 0.7

NoAlpha = Literal["few-items", "few-people", "unlike-scales", "no-difference"]


@dataclass(frozen=True, kw_only=True)
class Reliability:
    """The reliability of several scale questions that are added up.

    Attributes
    ----------
    question_ids : tuple of str
        The questions.
    people : int
        Number of people who answered all questions; only their answers count.
    reason : str or None
        Why there is no alpha: ``"few-items"`` (fewer than two questions), ``"few-people"``,
        ``"unlike-scales"`` (scales of different length), ``"no-difference"`` (everybody answered alike).
    alpha : float or None
        Cronbach's alpha (1951), at most 1; negative if the questions contradict each other.
    low, high : float or None
        Interval of alpha (95 %, Feldt 1965).
    without : tuple of float
        For each question, alpha without that question; empty with fewer than three questions.
    reversed_ids : tuple of str
        Questions with a negative correlation to the sum of the others; they may be worded the other way
        round, so that their scale must be reversed first.
    """

    question_ids: tuple[str, ...]
    people: int
    reason: NoAlpha | None = None
    alpha: float | None = None
    low: float | None = None
    high: float | None = None
    without: tuple[float, ...] = ()
    reversed_ids: tuple[str, ...] = ()


def reliability(consultation: Consultation, question_ids: Sequence[str] | None = None) -> Reliability:
    """Return Cronbach's alpha of some scale questions, or why it cannot be computed.

    Parameters
    ----------
    consultation : Consultation
        The consultation with the answers.
    question_ids : sequence of str, optional
        Scale questions that are intended to measure the same thing; all of them by default.

    Raises
    ------
    InputError
        If a question does not exist or is not a scale question.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> reliability(sample_campaign()).reason
    'few-items'
    """
    scales = {
        question.question_id: question
        for question in survey_questions(consultation)
        if question.kind is QuestionKind.SCALE
    }
    chosen = tuple(scales) if question_ids is None else tuple(question_ids)
    for question_id in chosen:
        if question_id not in scales:
            raise InputError("statistics-no-scale", question=question_id, known=", ".join(scales) or "–")
    if len(chosen) < 2:
        return Reliability(question_ids=chosen, people=0, reason="few-items")
    columns = {}
    for question_id in chosen:
        scale = scales[question_id]
        rows = counted_answers(consultation, scale).set_index("participant_id")["value"]
        columns[question_id] = rows.map(
            {option.code: place + 1 for place, option in enumerate(scale.options)}
        )
    answers = pd.DataFrame(columns).dropna().to_numpy(dtype=np.float64)
    if len({len(scales[question_id].options) for question_id in chosen}) > 1:
        return Reliability(question_ids=chosen, people=len(answers), reason="unlike-scales")
    if len(answers) < _FEWEST_PEOPLE:
        return Reliability(question_ids=chosen, people=len(answers), reason="few-people")
    if answers.sum(axis=1).var() == 0:
        return Reliability(question_ids=chosen, people=len(answers), reason="no-difference")
    people, items = answers.shape
    alpha = cronbach_alpha(answers)
    freedom = people - 1, (people - 1) * (items - 1)
    rest = answers.sum(axis=1, keepdims=True) - answers
    is_reversed = [float(np.cov(answers[:, n], rest[:, n])[0, 1]) < 0 for n in range(items)]
    return Reliability(
        question_ids=chosen,
        people=people,
        alpha=alpha,
        low=1 - (1 - alpha) * float(fdtri(*freedom, 0.975)),
        high=1 - (1 - alpha) * float(fdtri(*freedom, 0.025)),
        without=tuple(
            cronbach_alpha(np.delete(answers, n, axis=1)) for n in range(items if items > 2 else 0)
        ),
        reversed_ids=tuple(itertools.compress(chosen, is_reversed)),
    )


def cronbach_alpha(answers: Floats) -> float:
    """Return Cronbach's alpha of answers, one row per person and one column per question.

    Examples
    --------
    >>> round(cronbach_alpha(np.array([[1.0, 2.0], [3.0, 3.0], [5.0, 4.0]])), 3)
    0.889
    """
    items = answers.shape[1]
    total_variance = float(answers.sum(axis=1).var(ddof=1))
    if total_variance == 0:
        return 0.0
    item_variances = float(answers.var(axis=0, ddof=1).sum())
    return float(items / (items - 1) * (1 - item_variances / total_variance))


@reading.register
def _reading(result: Reliability) -> Reading:
    if result.alpha is None or result.low is None or result.high is None:
        return Reading(says=(message(f"readings-reliability-{result.reason}"),), cautions=())
    says = [
        message(
            "readings-reliability",
            items=whole(len(result.question_ids)),
            alpha=decimal(result.alpha),
            low=decimal(result.low),
            high=decimal(result.high),
            people=whole(result.people),
        ),
        message(
            "readings-reliability-enough"
            if result.low >= _RELIABLE
            else "readings-reliability-unsure"
            if result.high >= _RELIABLE
            else "readings-reliability-low",
            limit=decimal(_RELIABLE),
        ),
    ]
    if result.reversed_ids:
        names = message("list-separator").join(result.reversed_ids)
        says.append(message("readings-reliability-reversed", questions=names))
    cautions = (message("readings-caution-meaning"), message("readings-caution-complete"))
    return Reading(says=tuple(says), cautions=cautions)
