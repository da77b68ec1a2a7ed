"""Whether the scales of a survey measure one thing: Cronbach's alpha with its interval (S48, S60)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from scipy import stats

from mashura.analysis.readings import Reading, reading
from mashura.analysis.surveys.survey_questions import counted_answers, survey_questions
from mashura.analysis.votes.vote_matrix import Floats
from mashura.analysis.wording import decimal, whole
from mashura.errors import InputError
from mashura.i18n import message
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind

# Assumption: fewer complete answers than this give an alpha that means nothing.
_FEWEST_PEOPLE = 10
# A usual rule for adding questions up; it is a convention, not a law.
_RELIABLE = 0.7

Nonsense = Literal["few-items", "few-people", "unlike-scales", "no-difference"]


@dataclass(frozen=True, kw_only=True)
class Reliability:
    """How well several scale questions hang together.

    Attributes
    ----------
    question_ids : tuple of str
        The questions.
    people : int
        Those who answered all of them; only they count.
    reason : str or None
        Why no alpha is given: ``"few-items"`` (one question has nothing to hang together with),
        ``"few-people"``, ``"unlike-scales"`` (scales of different length), ``"no-difference"`` (everybody
        answered alike).
    alpha : float or None
        Cronbach's alpha (1951), at most 1; negative where questions contradict each other.
    low, high : float or None
        Its interval (95 %, Feldt 1965).
    without : tuple of float
        Alpha when one question is left out, for each question; empty with fewer than three.
    reversed_ids : tuple of str
        Questions that run against the sum of the others: perhaps asked the other way round, so that their
        scale must be turned first.
    """

    question_ids: tuple[str, ...]
    people: int
    reason: Nonsense | None = None
    alpha: float | None = None
    low: float | None = None
    high: float | None = None
    without: tuple[float, ...] = ()
    reversed_ids: tuple[str, ...] = ()


def reliability(consultation: Consultation, question_ids: Sequence[str] | None = None) -> Reliability:
    """Return Cronbach's alpha of some scale questions, or why there is none.

    Parameters
    ----------
    consultation : Consultation
        Its answers.
    question_ids : sequence of str, optional
        Scale questions that are meant to measure one thing; all of them if left out.

    Raises
    ------
    InputError
        If a question is not there or is no scale.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> reliability(sample_campaign()).reason
    'few-items'
    """
    scales = {
        one.question_id: one for one in survey_questions(consultation) if one.kind is QuestionKind.SCALE
    }
    wanted = tuple(scales) if question_ids is None else tuple(question_ids)
    for one in wanted:
        if one not in scales:
            raise InputError("statistics-no-scale", question=one, known=", ".join(scales) or "–")
    if len(wanted) < 2:
        return Reliability(question_ids=wanted, people=0, reason="few-items")
    columns = {}
    for one in wanted:
        rows = counted_answers(consultation, scales[one]).set_index("participant_id")["value"]
        places = {option.code: place + 1 for place, option in enumerate(scales[one].options)}
        columns[one] = rows.map(places)
    answers = pd.DataFrame(columns).dropna().to_numpy(dtype=np.float64)
    if len({len(scales[one].options) for one in wanted}) > 1:
        return Reliability(question_ids=wanted, people=len(answers), reason="unlike-scales")
    if len(answers) < _FEWEST_PEOPLE:
        return Reliability(question_ids=wanted, people=len(answers), reason="few-people")
    if answers.sum(axis=1).var() == 0:
        return Reliability(question_ids=wanted, people=len(answers), reason="no-difference")
    people, items = answers.shape
    alpha = cronbach_alpha(answers)
    freedom = people - 1, (people - 1) * (items - 1)
    rest = answers.sum(axis=1, keepdims=True) - answers
    against = [float(np.cov(answers[:, n], rest[:, n])[0, 1]) < 0 for n in range(items)]
    return Reliability(
        question_ids=wanted,
        people=people,
        alpha=alpha,
        low=1 - (1 - alpha) * float(stats.f.ppf(0.975, *freedom)),
        high=1 - (1 - alpha) * float(stats.f.ppf(0.025, *freedom)),
        without=tuple(
            cronbach_alpha(np.delete(answers, n, axis=1)) for n in range(items if items > 2 else 0)
        ),
        reversed_ids=tuple(one for one, turned in zip(wanted, against, strict=True) if turned),
    )


def cronbach_alpha(answers: Floats) -> float:
    """Return Cronbach's alpha of answers, one row a person and one column a question.

    Examples
    --------
    >>> round(cronbach_alpha(np.array([[1.0, 2.0], [3.0, 3.0], [5.0, 4.0]])), 3)
    0.889
    """
    items = answers.shape[1]
    whole = float(answers.sum(axis=1).var(ddof=1))
    if whole == 0:
        return 0.0
    parts = float(answers.var(axis=0, ddof=1).sum())
    return float(items / (items - 1) * (1 - parts / whole))


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
