"""What a rehearsal is judged by: seven criteria, each with its own number and target, never one sum (S75)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from mashura.simulation.campaign.people import MS_A_DAY
from mashura.simulation.rehearsal.records import ActKind, Criterion, InjectKind
from mashura.simulation.rehearsal.run import RehearsalRun

TARGETS: Mapping[Criterion, float] = MappingProxyType(
    {
        Criterion.PARTICIPATION: 0.95,
        Criterion.BALANCE: 0.8,
        Criterion.ANSWERS: 0.9,
        Criterion.QUESTIONS: 0.8,
        Criterion.MODERATION: 0.9,
        Criterion.INTEGRITY: 0.95,
        Criterion.MANAGEMENT: 0.9,
    }
)
"""Usual targets (assumption); a scenario may set others."""

DAYS_TO_ANSWER = 1
"""Days after which an answer, a repair, a report or a briefing is late (assumption)."""

DAYS_FOR_QUESTIONS = 2
"""Working days in which a question is to be answered (assumption)."""

_ANSWERED_BY = {
    InjectKind.RUMOUR: ActKind.ANSWER,
    InjectKind.CRITICAL_NEWS: ActKind.ANSWER,
    InjectKind.CHANNEL_FAILS: ActKind.RESTORE_CHANNEL,
    InjectKind.CALL: ActKind.BRIEF,
}


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One criterion: its share (0-1, of participation possibly more) and target; None: nothing to judge."""

    criterion: Criterion
    share: float | None
    target: float

    @property
    def is_reached(self) -> bool | None:
        """Whether the target is reached; None where there was nothing to judge."""
        return None if self.share is None else self.share >= self.target - 1e-9


def score(run: RehearsalRun) -> tuple[Mark, ...]:
    """Return the criteria as they stand this morning, in a fixed order.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> from mashura.simulation.rehearsal.records import Rehearsal
    >>> run = RehearsalRun(Rehearsal(plan=small_plan()))
    >>> run.advance(20)
    >>> [mark.criterion.value for mark in score(run)][:2]
    ['participation', 'balance']
    """
    shares = {
        Criterion.PARTICIPATION: _participation(run),
        Criterion.BALANCE: _balance(run),
        Criterion.ANSWERS: _answers(run),
        Criterion.QUESTIONS: _questions(run),
        Criterion.MODERATION: _moderation(run),
        Criterion.INTEGRITY: _integrity(run),
        Criterion.MANAGEMENT: _management(run),
    }
    targets = {**TARGETS, **run.rehearsal.scenario.targets}
    return tuple(
        Mark(criterion=criterion, share=shares[criterion], target=targets[criterion])
        for criterion in Criterion
    )


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _participation(run: RehearsalRun) -> float | None:
    """Return the people who took part, without accounts of an attack, relative to what the plan expects."""
    came = float(run.course.genuine[: run.today].sum())
    return _share(came, float(run.expected_by(run.today).sum()))


def _balance(run: RehearsalRun) -> float | None:
    """Return the share of the segments and languages that are not missing."""
    judged = [state for state in (*run.segments(), *run.languages()) if state.is_judged]
    return _share(sum(not state.is_missing for state in judged), len(judged))


def _answers(run: RehearsalRun) -> float | None:
    """Return the share of the events and attacks that were dealt with in time."""
    judged, good = 0, 0
    acts = run.rehearsal.acts
    for key, day, inject in run.prepared.by_card:
        if inject.kind == InjectKind.CALL or day + DAYS_TO_ANSWER >= run.today:
            continue
        judged += 1
        if inject.kind == InjectKind.ATTACK:
            # A wave can be seen on the morning after its first day.
            latest = day + 1 + DAYS_TO_ANSWER
            good += any(act.kind == ActKind.REPORT_ABUSE and day <= act.on_day <= latest for act in acts)
            continue
        kind = _ANSWERED_BY[inject.kind]
        good += any(
            act.kind == kind and act.card == key and act.on_day <= day + DAYS_TO_ANSWER for act in acts
        )
    return _share(good, judged)


def _questions(run: RehearsalRun) -> float | None:
    """Return the share of the questions that were answered within two working days, the oldest first."""
    asked = run.course.asked[: run.today]
    due = np.array([_due(run, day) for day in range(len(asked))], dtype=np.int64)
    settled = due < run.today
    by_then = [sum(act.number for act in run.rehearsal.acts if act.on_day <= day) for day in due[settled]]
    before = np.concatenate([[0], np.cumsum(asked)])[:-1][settled]
    good = sum(
        min(max(answered - earlier, 0), number)
        for answered, earlier, number in zip(by_then, before, asked[settled], strict=True)
    )
    return _share(float(good), float(asked[settled].sum()))


def _due(run: RehearsalRun, day: int) -> int:
    """Return the last day on which a question of a day is answered in time."""
    left = DAYS_FOR_QUESTIONS
    while left:
        day += 1
        left -= not run.is_weekend(day)
    return day


def _moderation(run: RehearsalRun) -> float | None:
    counted, good = run.course.in_time(run.today)
    return _share(good, counted)


def _integrity(run: RehearsalRun) -> float | None:
    """Return the share of the published statements that no account of an attack wrote."""
    course = run.course
    written = course.accepted & (course.created < run.today * MS_A_DAY)
    return _share(float((written & ~course.coordinated).sum()), float(written.sum()))


def _management(run: RehearsalRun) -> float | None:
    """Return the share of the minister's calls and of the problems that management learnt of in time."""
    acts = run.rehearsal.acts
    due = [(key, day) for key, day, inject in run.prepared.by_card if inject.kind == InjectKind.CALL]
    due += [(key, since) for key, since, _ in run.course.problems_by_card]
    judged = [(key, day) for key, day in due if day + DAYS_TO_ANSWER < run.today]
    good = sum(
        any(act.card == key and act.on_day <= day + DAYS_TO_ANSWER for act in acts) for key, day in judged
    )
    return _share(good, len(judged))
